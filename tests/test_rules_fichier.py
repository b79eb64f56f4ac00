"""La qualité d'un fichier, vérifiée sur un vrai fichier : des fiches répétées, des adresses fausses."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.solution import Solution, solve


def found(catalogue: Catalogue, sought: str, **givens: int | str) -> Decimal:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["fichier"], typed, [sought])
    assert isinstance(solution, Solution), solution
    value = solution.values[sought]
    assert isinstance(value, Decimal)
    return value


@given(hundreds=st.integers(1, 9), twice=st.integers(0, 40), false=st.integers(0, 40))
def test_useful_addresses_are_those_that_stand_once_and_are_true(
    catalogue: Catalogue, hundreds: int, twice: int, false: int
) -> None:
    unique = hundreds * (100 - twice)
    cards = [f"adresse {rank % unique}" for rank in range(hundreds * 100)]
    kept = sorted(set(cards))
    true = [card for rank, card in enumerate(kept) if rank % 100 >= false]
    share = Decimal(len(kept) - len(true)) / len(kept)
    useful = found(
        catalogue,
        "adresses_utiles",
        nombre_de_fiches=len(cards),
        doublons=len(cards) - len(kept),
        taux_de_npai=str(share),
    )
    assert abs(useful - len(true)) < Decimal("1e-15")


@given(useful=st.integers(100, 9_000), twice=st.integers(0, 30), false=st.integers(0, 30))
def test_the_file_to_rent_is_the_smallest_that_leaves_enough_at_each_step(
    catalogue: Catalogue, useful: int, twice: int, false: int
) -> None:
    once = next(n for n in range(useful, useful * 2) if n * (100 - false) >= useful * 100)
    rented = next(n for n in range(once, once * 2) if n * (100 - twice) >= once * 100)
    cards = found(
        catalogue,
        "nombre_de_fiches",
        adresses_utiles=useful,
        taux_de_doublons=str(Decimal(twice) / 100),
        taux_de_npai=str(Decimal(false) / 100),
    )
    assert cards == rented


@given(thousands=st.integers(1, 40), price=st.integers(50, 400), useful=st.integers(1, 900))
def test_the_useful_addresses_pay_the_whole_file(catalogue: Catalogue, thousands: int, price: int, useful: int) -> None:
    one = found(
        catalogue,
        "cout_par_adresse_utile",
        nombre_de_fiches=thousands * 1000,
        prix_au_mille=price,
        adresses_utiles=useful,
    )
    assert abs(one * useful - sum(price for _ in range(thousands))) < Decimal("1e-20")
