"""La rentabilité d'une action, vérifiée en encaissant les commandes une à une."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from exercises.catalogue import Catalogue
from exercises.solution import Solution, solve


def solved(catalogue: Catalogue, *sought: str, **givens: int | str) -> Solution:
    typed = {name: Decimal(value) for name, value in givens.items()}
    solution = solve(catalogue.networks["actions_commerciales"], typed, sought)
    assert isinstance(solution, Solution), solution
    return solution


@given(cost=st.integers(100, 6_000), cents=st.integers(300, 9_000))
def test_the_threshold_is_the_first_order_that_pays_the_operation(catalogue: Catalogue, cost: int, cents: int) -> None:
    paid, orders = 0, 0
    while paid < cost * 100:
        paid, orders = paid + cents, orders + 1
    margin = str(Decimal(cents) / 100)
    solution = solved(catalogue, "seuil_de_commandes", cout_de_l_action=cost, marge_par_commande=margin)
    assert solution.values["seuil_de_commandes"] == orders


@given(sent=st.integers(1, 90), npai=st.integers(0, 30), returns=st.integers(1, 20), ordered=st.integers(1, 100))
def test_the_orders_are_what_is_left_of_the_letters_after_each_loss(
    catalogue: Catalogue, sent: int, npai: int, returns: int, ordered: int
) -> None:
    letters = sent * 1_000_000
    orders = (letters - letters * npai // 100) * returns // 100 * ordered // 100
    solution = solved(
        catalogue,
        "nombre_de_commandes",
        messages_envoyes=letters,
        taux_de_npai=str(Decimal(npai) / 100),
        taux_de_retour=str(Decimal(returns) / 100),
        taux_de_conversion_des_reponses=str(Decimal(ordered) / 100),
    )
    assert solution.values["nombre_de_commandes"] == orders


@given(orders=st.integers(1, 400), margin=st.integers(5, 90), cost=st.integers(50, 9_000))
def test_the_return_is_what_each_euro_spent_brings_back_beyond_itself(
    catalogue: Catalogue, orders: int, margin: int, cost: int
) -> None:
    solution = solved(
        catalogue, "roi_de_l_action", nombre_de_commandes=orders, marge_par_commande=margin, cout_de_l_action=cost
    )
    roi = solution.values["roi_de_l_action"]
    assert isinstance(roi, Decimal)
    assert abs(cost * (1 + roi) - orders * margin) < Decimal("0.001")


def test_without_a_word_on_conversion_every_answer_is_an_order_and_it_is_said(catalogue: Catalogue) -> None:
    solution = solved(catalogue, "nombre_de_commandes", messages_envoyes=3000, taux_de_retour="0.02")
    assert solution.values["nombre_de_commandes"] == 60
    assert solution.assumed == ("taux_de_conversion_des_reponses",)


def test_what_a_fair_does_not_mention_costs_nothing(catalogue: Catalogue) -> None:
    solution = solved(catalogue, "cout_par_contact", cout_du_stand=3000, contacts_utiles=60)
    assert solution.values["cout_par_contact"] == 50
    assert solution.assumed == ()
