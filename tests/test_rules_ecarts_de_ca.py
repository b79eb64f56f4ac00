"""Les effets volume et prix : ensemble, ils font toujours l'écart entier."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.solution import Solution, solve

COUNTS = st.integers(1, 9_000).map(Decimal)
PRICES = st.integers(1, 90_000).map(lambda cents: Decimal(cents) / 100)


@given(planned=COUNTS, sold=COUNTS, price=PRICES, paid=PRICES)
def test_the_two_effects_add_up_to_the_gap(
    catalogue: Catalogue, planned: Decimal, sold: Decimal, price: Decimal, paid: Decimal
) -> None:
    givens = {"quantite_prevue": planned, "quantite_reelle": sold, "prix_prevu": price, "prix_reel": paid}
    solution = solve(catalogue.networks["ecarts_de_ca"], givens, ["effet_volume", "effet_prix"])
    assert isinstance(solution, Solution), solution
    volume, on_price = solution.values["effet_volume"], solution.values["effet_prix"]
    assert isinstance(volume, Decimal)
    assert isinstance(on_price, Decimal)
    assert volume + on_price == sold * paid - planned * price
