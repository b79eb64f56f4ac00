"""Le khi-deux, vérifié par scipy : le test sur un tableau, et la table elle-même."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, chi2_contingency

from exercises.catalogue import Catalogue
from exercises.functions import Impossible, Value
from exercises.solution import Solution, solve

COUNTS = st.integers(1, 200).map(Decimal)
COLUMNS = st.lists(st.tuples(COUNTS, COUNTS), min_size=2, max_size=6)


def found(catalogue: Catalogue, sought: str, **givens: Value) -> Value:
    solution = solve(catalogue.networks["khi_deux"], givens, [sought])
    assert isinstance(solution, Solution), solution
    return solution.values[sought]


@given(columns=COLUMNS)
def test_the_statistic_is_that_of_scipy(catalogue: Catalogue, columns: list[tuple[Decimal, Decimal]]) -> None:
    first, second = tuple(high for high, _ in columns), tuple(low for _, low in columns)
    table = [[float(count) for count in first], [float(count) for count in second]]
    expected = chi2_contingency(table, correction=False)
    statistic = found(catalogue, "khi_deux", premiere_ligne=first, seconde_ligne=second)
    freedom = found(catalogue, "degres_de_liberte", premiere_ligne=first)
    assert isinstance(statistic, Decimal)
    assert float(statistic) == pytest.approx(float(expected.statistic), abs=1e-9)
    assert freedom == int(expected.dof)


@pytest.mark.parametrize("risk", ["0.1", "0.05", "0.01"])
@pytest.mark.parametrize("freedom", range(1, 11))
def test_the_table_is_that_of_the_law(catalogue: Catalogue, freedom: int, risk: str) -> None:
    value = found(catalogue, "valeur_critique", degres_de_liberte=Decimal(freedom), risque=Decimal(risk))
    assert isinstance(value, Decimal)
    assert float(value) == pytest.approx(float(chi2.ppf(1 - float(risk), freedom)), abs=6e-4)


def test_a_risk_out_of_the_table_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="risques"):
        found(catalogue, "valeur_critique", degres_de_liberte=Decimal(1), risque=Decimal("0.03"))


def test_both_lines_have_as_many_columns(catalogue: Catalogue) -> None:
    with pytest.raises(Impossible, match="colonnes"):
        found(catalogue, "effectifs_theoriques", premiere_ligne=(Decimal(1),), seconde_ligne=(Decimal(1), Decimal(2)))
