"""Tables of things: each is answered with its own line, and a total is not taken for that of one."""

from decimal import Decimal

import pytest

from exercises.reading import Several
from tests.test_reading import read

RAYONS = """La direction compare deux rayons (montants HT).
Rayon | Stock initial | Stock final | Coût d'achat des ventes
Jouets | 20 000 € | 24 000 € | 132 000 €
Livres | 9 000 € | 11 000 € | 80 000 €
{}"""


def found(text: str) -> dict[str, dict[str, object]]:
    outcome = read(text)
    assert isinstance(outcome, Several), outcome
    return {name: dict(answer.solution.results) for name, answer in outcome.cases}


@pytest.mark.parametrize(
    "asked",
    [
        "Calculez pour chaque rayon le stock moyen et la rotation.",
        "Calculez le stock moyen et la rotation de chaque rayon.",
        "1) Quel est le stock moyen de chaque rayon ? 2) Quelle est la rotation de chacun ?",
    ],
)
def test_a_line_a_thing(asked: str) -> None:
    # (20 000 + 24 000) ÷ 2 = 22 000, 132 000 ÷ 22 000 = 6 ; (9 000 + 11 000) ÷ 2 = 10 000, 80 000 ÷ 10 000 = 8
    assert found(RAYONS.format(asked)) == {
        "Jouets": {"stock_moyen": Decimal(22000), "rotation_des_stocks": Decimal(6)},
        "Livres": {"stock_moyen": Decimal(10000), "rotation_des_stocks": Decimal(8)},
    }


def test_a_column_a_thing() -> None:
    text = """Bilans simplifiés de deux confrères (k€) :
                       Alba    Brume
Ressources stables     700     420
Emplois stables        610     450
Calculez le FRNG de chaque entreprise."""
    # 700 − 610 = 90 k€ ; 420 − 450 = −30 k€
    assert found(text) == {"Alba": {"frng": Decimal(90000)}, "Brume": {"frng": Decimal(-30000)}}


def test_what_is_asked_of_all_is_left_out_of_each() -> None:
    outcome = read(
        RAYONS.format(
            "Calculez la rotation de chaque rayon, puis la rotation globale du magasin. Qui tourne le mieux ?"
        )
    )
    assert isinstance(outcome, Several)
    assert [dict(answer.solution.results) for _, answer in outcome.cases[:2]] == [
        {"rotation_des_stocks": Decimal(6)},
        {"rotation_des_stocks": Decimal(8)},
    ]
    assert outcome.cases[0][1].left_out or outcome.cases[-1][0] == "ensemble"


def test_a_total_is_never_that_of_one_line() -> None:
    text = """Commissions du mois :
Gamme | CA HT | Taux de commission
Fraîche | 10 000 € | 3 %
Sèche | 8 000 € | 5 %
Le fixe est de 1 400 €. Calculez la commission totale et le salaire brut."""
    # 300 + 400 = 700 and 2 100 are right; the 300 or 1 700 of one line are not
    outcome = read(text)
    assert not isinstance(outcome, Several)


def test_an_amount_of_the_first_month_is_not_that_of_each() -> None:
    text = """Budget de trésorerie (en €)
                 Avril    Mai
Encaissements    20 000   23 000
Décaissements    22 000   21 000
Au 1er avril, la trésorerie est de 3 000 €. Calculez la trésorerie de fin de mois de chaque mois."""
    # avril : 3 000 − 2 000 = 1 000 ; mai : 1 000 + 2 000 = 3 000, and not 3 000 + 2 000
    outcome = read(text)
    assert not isinstance(outcome, Several)
