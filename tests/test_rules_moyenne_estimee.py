"""A mean estimated from a sample: the interval against the normal law of the standard library."""

from decimal import Decimal
from statistics import NormalDist

import pytest

from exercises.rules import moyenne_estimee as rules


@pytest.mark.parametrize(("mean", "deviation", "size"), [(30, 10, 400), (48, 12, 100), (37, 8, 144)])
def test_the_bounds_leave_the_risk_outside(mean: int, deviation: int, size: int) -> None:
    error = rules.erreur_type_de_la_moyenne(Decimal(deviation), Decimal(size))
    margin = rules.marge_d_erreur_sur_la_moyenne(Decimal("1.96"), error)
    low = rules.borne_inferieure_de_la_moyenne(Decimal(mean), margin)
    high = rules.borne_superieure_de_la_moyenne(Decimal(mean), margin)

    law = NormalDist(mean, deviation / size**0.5)

    assert law.cdf(float(high)) - law.cdf(float(low)) == pytest.approx(0.95, abs=1e-4)
    assert rules.intervalle_de_la_moyenne(low, high) == (low, high)


def test_a_sample_of_that_size_reaches_the_precision() -> None:
    size = rules.taille_pour_la_moyenne(Decimal("1.96"), Decimal(9), Decimal("1.5"))

    error = rules.erreur_type_de_la_moyenne(Decimal(9), size)

    assert float(rules.marge_d_erreur_sur_la_moyenne(Decimal("1.96"), error)) == pytest.approx(1.5)
