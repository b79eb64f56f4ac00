"""F65: NPS, taux de satisfaction (CSAT), note moyenne, taux de réponse, taux de réclamation."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, produits, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="satisfaction",
    name="satisfaction : NPS, CSAT et note moyenne",
    families=("F65",),
    principal="nps",
    words=(
        "nps", "csat", "promoteurs", "détracteurs", "passifs", "satisfaction", "satisfaits", "recommander",
        "recommandation", "répondants", "notes", "réclamations", "avis", "enquête de satisfaction",
    ),
)  # fmt: skip

PROMOTERS_FROM = 9
DETRACTORS_UP_TO = 6
_NPS_SCALE = 10
_CSAT_SCALE = 5
_SATISFIED_FROM = 4


def heads(notes: Series, effectifs_par_note: Series, lowest: int, highest: int) -> tuple[Decimal, ...]:
    """How many gave each mark from `lowest` to `highest`. Impossible when a mark has no head count of its own."""
    if len(notes) != len(effectifs_par_note):
        raise Impossible(
            f"Je lis {len(notes)} notes et {len(effectifs_par_note)} effectifs : il faut un effectif en face de "
            "chaque note."
        )
    return tuple(n for mark, n in zip(notes, effectifs_par_note, strict=True) if lowest <= mark <= highest)


def _checked(notes: Series, scale: int, name: str) -> Series:
    if max(notes) != scale:
        raise Impossible(
            f"Le {name} se lit sur une échelle qui va jusqu'à {scale}, et ta note la plus haute est "
            f"{numbers.show(max(notes), None)} : vérifie l'échelle."
        )
    return notes


def _sum(terms: Series) -> str:
    return " + ".join(numbers.show(term, None) for term in terms)


def _promoters(notes: Series, effectifs_par_note: Series) -> str:
    return _sum(heads(notes, effectifs_par_note, PROMOTERS_FROM, _NPS_SCALE))


def _passives(notes: Series, effectifs_par_note: Series) -> str:
    return _sum(heads(notes, effectifs_par_note, DETRACTORS_UP_TO + 1, PROMOTERS_FROM - 1))


def _detractors(notes: Series, effectifs_par_note: Series) -> str:
    return _sum(heads(notes, effectifs_par_note, 0, DETRACTORS_UP_TO))


def _satisfied(notes: Series, effectifs_par_note: Series) -> str:
    return _sum(heads(notes, effectifs_par_note, _SATISFIED_FROM, _CSAT_SCALE))


def _weighted(notes: Series, effectifs_par_note: Series) -> str:
    pairs = zip(notes, effectifs_par_note, strict=True)
    return " + ".join(f"{numbers.show(mark, None)} × {numbers.show(n, None)}" for mark, n in pairs)


@rule(develop=_promoters)
def nombre_de_promoteurs(notes: Series, effectifs_par_note: Series) -> Decimal:
    """effectif des notes 9 et 10

    >>> nombre_de_promoteurs((Decimal(6), Decimal(9), Decimal(10)), (Decimal(1), Decimal(3), Decimal(4)))
    Decimal('7')
    """
    return somme(heads(_checked(notes, _NPS_SCALE, "NPS"), effectifs_par_note, PROMOTERS_FROM, _NPS_SCALE))


@rule(develop=_passives)
def nombre_de_passifs(notes: Series, effectifs_par_note: Series) -> Decimal:
    """effectif des notes 7 et 8

    >>> nombre_de_passifs((Decimal(7), Decimal(8), Decimal(10)), (Decimal(1), Decimal(3), Decimal(5)))
    Decimal('4')
    """
    scale = _checked(notes, _NPS_SCALE, "NPS")
    return somme(heads(scale, effectifs_par_note, DETRACTORS_UP_TO + 1, PROMOTERS_FROM - 1))


@rule(develop=_detractors)
def nombre_de_detracteurs(notes: Series, effectifs_par_note: Series) -> Decimal:
    """effectif des notes de 0 à 6

    >>> nombre_de_detracteurs((Decimal(5), Decimal(6), Decimal(10)), (Decimal(1), Decimal(2), Decimal(4)))
    Decimal('3')
    """
    return somme(heads(_checked(notes, _NPS_SCALE, "NPS"), effectifs_par_note, 0, DETRACTORS_UP_TO))


@rule
def nombre_de_repondants(
    nombre_de_promoteurs: Decimal, nombre_de_passifs: Decimal, nombre_de_detracteurs: Decimal
) -> Decimal:
    """promoteurs + passifs + détracteurs

    >>> nombre_de_repondants(Decimal(11), Decimal(5), Decimal(4))
    Decimal('20')
    """
    return nombre_de_promoteurs + nombre_de_passifs + nombre_de_detracteurs


@rule(gives="nombre_de_repondants")
def nombre_de_repondants_par_les_effectifs(effectifs_par_note: Series) -> Decimal:
    """somme des effectifs

    >>> nombre_de_repondants_par_les_effectifs((Decimal(1), Decimal(3), Decimal(4)))
    Decimal('8')
    """
    return somme(effectifs_par_note)


@rule
def part_des_promoteurs(nombre_de_promoteurs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    """promoteurs ÷ répondants

    >>> part_des_promoteurs(Decimal(11), Decimal(20))
    Decimal('0.55')
    """
    return nombre_de_promoteurs / nombre_de_repondants


@rule
def part_des_detracteurs(nombre_de_detracteurs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    """détracteurs ÷ répondants

    >>> part_des_detracteurs(Decimal(2), Decimal(25))
    Decimal('0.08')
    """
    return nombre_de_detracteurs / nombre_de_repondants


@rule
def part_des_passifs(nombre_de_passifs: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    """passifs ÷ répondants

    >>> part_des_passifs(Decimal(9), Decimal(25))
    Decimal('0.36')
    """
    return nombre_de_passifs / nombre_de_repondants


@rule(gives="part_des_detracteurs", detour=True)
def part_des_detracteurs_par_difference(part_des_promoteurs: Decimal, part_des_passifs: Decimal) -> Decimal:
    """1 − part des promoteurs − part des passifs

    >>> part_des_detracteurs_par_difference(Decimal("0.55"), Decimal("0.33"))
    Decimal('0.12')
    """
    return 1 - part_des_promoteurs - part_des_passifs


@rule
def nps(part_des_promoteurs: Decimal, part_des_detracteurs: Decimal) -> Decimal:
    """(part des promoteurs − part des détracteurs) × 100

    >>> nps(Decimal("0.11"), Decimal("0.08"))
    Decimal('3.00')
    """
    return (part_des_promoteurs - part_des_detracteurs) * 100


@rule(develop=_satisfied)
def nombre_de_satisfaits(notes: Series, effectifs_par_note: Series) -> Decimal:
    """effectif des notes 4 et 5

    >>> nombre_de_satisfaits((Decimal(3), Decimal(4), Decimal(5)), (Decimal(2), Decimal(1), Decimal(4)))
    Decimal('5')
    """
    scale = _checked(notes, _CSAT_SCALE, "taux de satisfaction")
    return somme(heads(scale, effectifs_par_note, _SATISFIED_FROM, _CSAT_SCALE))


@rule
def csat(nombre_de_satisfaits: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    """clients satisfaits (notes 4 et 5) ÷ répondants

    >>> csat(Decimal(9), Decimal(25))
    Decimal('0.36')
    """
    return nombre_de_satisfaits / nombre_de_repondants


@rule
def taux_de_reponse(nombre_de_repondants: Decimal, nombre_d_envois: Decimal) -> Decimal:
    """répondants ÷ questionnaires envoyés

    >>> taux_de_reponse(Decimal(3), Decimal(50))
    Decimal('0.06')
    """
    return nombre_de_repondants / nombre_d_envois


@rule(develop=_weighted)
def total_des_notes(notes: Series, effectifs_par_note: Series) -> Decimal:
    """somme des notes, chacune multipliée par son effectif

    >>> total_des_notes((Decimal(2), Decimal(4)), (Decimal(3), Decimal(1)))
    Decimal('10')
    """
    return somme(produits(notes, effectifs_par_note))


@rule
def note_moyenne(total_des_notes: Decimal, nombre_de_repondants: Decimal) -> Decimal:
    """total des notes ÷ répondants

    >>> note_moyenne(Decimal(11), Decimal(5))
    Decimal('2.2')
    """
    return total_des_notes / nombre_de_repondants


@rule
def taux_de_reclamation(nombre_de_reclamations: Decimal, commandes_livrees: Decimal) -> Decimal:
    """réclamations ÷ commandes

    >>> taux_de_reclamation(Decimal(3), Decimal(400))
    Decimal('0.0075')
    """
    return nombre_de_reclamations / commandes_livrees


@rule
def taux_d_insatisfaction(csat: Decimal) -> Decimal:
    """1 − taux de satisfaction

    >>> taux_d_insatisfaction(Decimal("0.36"))
    Decimal('0.64')
    """
    return 1 - csat
