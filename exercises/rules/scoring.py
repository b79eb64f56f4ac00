"""F17: score RFM et score pondéré d'un client."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Series, moyenne, produits, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="scoring",
    name="RFM et score pondéré",
    families=("F17", "F73"),
    principal="score_pondere",
    words=(
        "rfm",
        "récence",
        "fréquence",
        "score",
        "scoring",
        "notes",
        "note pondérée",
        "poids",
        "critères",
        "pondération",
    ),
)

_HIGHEST_NOTE = 5


def _products(notes: Series, weights: Series) -> str:
    pairs = zip(notes, weights, strict=True)
    return " + ".join(f"{numbers.show(note, None)} × {numbers.show(weight, None, 4)}" for note, weight in pairs)


def _sum(weights: Series) -> str:
    return " + ".join(numbers.show(weight, None, 4) for weight in weights)


def _three(note_de_recence: Decimal, note_de_frequence: Decimal, note_de_montant: Decimal) -> str:
    return " ; ".join(numbers.show(note, None) for note in (note_de_recence, note_de_frequence, note_de_montant))


def _mean(notes_des_criteres: Series) -> str:
    return f"({_sum(notes_des_criteres)}) ÷ {len(notes_des_criteres)}"


def _divided(notes: Series, weights: Series) -> str:
    return f"({_products(notes, weights)}) ÷ {numbers.show(somme(weights), None, 4)}"


@rule(develop=_three)
def notes_des_criteres(note_de_recence: Decimal, note_de_frequence: Decimal, note_de_montant: Decimal) -> Series:
    """les notes R, F et M, dans cet ordre

    >>> notes_des_criteres(Decimal(3), Decimal(1), Decimal(4))
    (Decimal('3'), Decimal('1'), Decimal('4'))
    """
    return (note_de_recence, note_de_frequence, note_de_montant)


@rule
def score_rfm(note_de_recence: Decimal, note_de_frequence: Decimal, note_de_montant: Decimal) -> Decimal:
    """note de récence + note de fréquence + note de montant

    >>> score_rfm(Decimal(3), Decimal(1), Decimal(2))
    Decimal('6')
    """
    return note_de_recence + note_de_frequence + note_de_montant


@rule(develop=_products)
def total_pondere(notes_des_criteres: Series, poids_des_criteres: Series) -> Decimal:
    """note × poids de chaque critère, puis la somme

    >>> total_pondere((Decimal(3), Decimal(1)), (Decimal(2), Decimal(6)))
    Decimal('12')
    """
    return somme(produits(notes_des_criteres, poids_des_criteres))


@rule(develop=_sum)
def somme_des_poids(poids_des_criteres: Series) -> Decimal:
    """somme des poids de tous les critères

    >>> somme_des_poids((Decimal(2), Decimal(6)))
    Decimal('8')
    """
    return somme(poids_des_criteres)


@rule
def score_pondere(total_pondere: Decimal, somme_des_poids: Decimal) -> Decimal:
    """Σ (note × poids) ÷ somme des poids

    >>> score_pondere(Decimal(12), Decimal(8))
    Decimal('1.5')
    """
    return total_pondere / somme_des_poids


@rule(develop=_divided)
def score_du_second_client(notes_du_second_client: Series, poids_des_criteres: Series) -> Decimal:
    """Σ (note × poids) ÷ somme des poids, avec les notes du second

    >>> score_du_second_client((Decimal(3), Decimal(1)), (Decimal(2), Decimal(6)))
    Decimal('1.5')
    """
    return somme(produits(notes_du_second_client, poids_des_criteres)) / somme(poids_des_criteres)


@rule
def ecart_de_score(score_pondere: Decimal, score_du_second_client: Decimal) -> Decimal:
    """score du premier − score du second

    >>> ecart_de_score(Decimal("3.5"), Decimal("1.5"))
    Decimal('2.0')
    """
    return score_pondere - score_du_second_client


@rule(develop=_mean)
def moyenne_simple(notes_des_criteres: Series) -> Decimal:
    """somme des notes ÷ nombre de critères

    >>> moyenne_simple((Decimal(3), Decimal(1)))
    Decimal('2')
    """
    return moyenne(notes_des_criteres)
