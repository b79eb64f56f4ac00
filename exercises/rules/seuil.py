"""F32, F33: marge sur coût variable, seuil de rentabilité (valeur, volume), point mort, sécurité, levier, objectif."""

from calendar import monthrange
from decimal import Decimal

from exercises import numbers
from exercises.functions import Table
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="seuil",
    name="seuil de rentabilité, point mort et levier",
    families=("F32", "F33"),
    principal="seuil_de_rentabilite",
    words=(
        "seuil", "rentabilité", "point mort", "charges fixes", "charges variables", "coût variable", "mscv", "mcv",
        "levier", "sécurité", "stand", "loyer",
    ),
)  # fmt: skip

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
_BANKING_YEAR = 360
_COMMON_YEAR = 2023


@rule
def chiffre_d_affaires(quantite_vendue: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    """quantité vendue × prix de vente HT

    >>> chiffre_d_affaires(Decimal(30), Decimal(7))
    Decimal('210')
    """
    return quantite_vendue * prix_de_vente_ht


@rule
def charges_variables(chiffre_d_affaires: Decimal, taux_de_charges_variables: Decimal) -> Decimal:
    """chiffre d'affaires × taux de charges variables

    >>> charges_variables(Decimal(700), Decimal("0.3"))
    Decimal('210.0')
    """
    return chiffre_d_affaires * taux_de_charges_variables


@rule(gives="charges_variables")
def charges_variables_par_les_quantites(quantite_vendue: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    """quantité vendue × coût variable unitaire

    >>> charges_variables_par_les_quantites(Decimal(30), Decimal(3))
    Decimal('90')
    """
    return quantite_vendue * cout_variable_unitaire


@rule
def mscv_unitaire(prix_de_vente_ht: Decimal, cout_variable_unitaire: Decimal) -> Decimal:
    """prix de vente HT − coût variable unitaire

    >>> mscv_unitaire(Decimal("7.5"), Decimal("3.4"))
    Decimal('4.1')
    """
    return prix_de_vente_ht - cout_variable_unitaire


@rule
def marge_sur_cout_variable(chiffre_d_affaires: Decimal, charges_variables: Decimal) -> Decimal:
    """chiffre d'affaires − charges variables

    >>> marge_sur_cout_variable(Decimal(700), Decimal(210))
    Decimal('490')
    """
    return chiffre_d_affaires - charges_variables


@rule(gives="marge_sur_cout_variable")
def marge_sur_cout_variable_par_les_quantites(quantite_vendue: Decimal, mscv_unitaire: Decimal) -> Decimal:
    """quantité vendue × MSCV unitaire

    >>> marge_sur_cout_variable_par_les_quantites(Decimal(30), Decimal("4.1"))
    Decimal('123.0')
    """
    return quantite_vendue * mscv_unitaire


@rule
def taux_de_mscv(marge_sur_cout_variable: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """MSCV ÷ chiffre d'affaires

    >>> taux_de_mscv(Decimal(217), Decimal(700))
    Decimal('0.31')
    """
    return marge_sur_cout_variable / chiffre_d_affaires


@rule(gives="taux_de_mscv")
def taux_de_mscv_unitaire(mscv_unitaire: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    """MSCV unitaire ÷ prix de vente HT

    >>> taux_de_mscv_unitaire(Decimal("2.17"), Decimal(7))
    Decimal('0.31')
    """
    return mscv_unitaire / prix_de_vente_ht


def _from_hundred(taux_de_charges_variables: Decimal) -> str:
    return f"{numbers.show(Decimal(1), 'pourcent')} − {numbers.show(taux_de_charges_variables, 'pourcent', 4)}"


@rule(gives="taux_de_mscv", develop=_from_hundred)
def taux_de_mscv_par_complement(taux_de_charges_variables: Decimal) -> Decimal:
    """1 − taux de charges variables

    >>> taux_de_mscv_par_complement(Decimal("0.69"))
    Decimal('0.31')
    """
    return 1 - taux_de_charges_variables


@rule
def resultat(marge_sur_cout_variable: Decimal, charges_fixes: Decimal) -> Decimal:
    """MSCV − charges fixes

    >>> resultat(Decimal(490), Decimal(130))
    Decimal('360')
    """
    return marge_sur_cout_variable - charges_fixes


@rule
def seuil_de_rentabilite(charges_fixes: Decimal, taux_de_mscv: Decimal) -> Decimal:
    """charges fixes ÷ taux de MSCV

    >>> seuil_de_rentabilite(Decimal("213.5"), Decimal("0.7"))
    Decimal('305')
    """
    return charges_fixes / taux_de_mscv


@rule(gives="seuil_de_rentabilite", detour=True)
def seuil_de_rentabilite_depuis_le_volume(seuil_en_volume: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    """seuil en volume × prix de vente HT

    >>> seuil_de_rentabilite_depuis_le_volume(Decimal(30), Decimal(7))
    Decimal('210')
    """
    return seuil_en_volume * prix_de_vente_ht


@rule
def seuil_en_volume(charges_fixes: Decimal, mscv_unitaire: Decimal) -> Decimal:
    """charges fixes ÷ MSCV unitaire, arrondi à l'unité supérieure

    >>> seuil_en_volume(Decimal("86.1"), Decimal("4.1"))
    Decimal('21')
    """
    return charges_fixes / mscv_unitaire


@rule
def chiffre_d_affaires_objectif(charges_fixes: Decimal, resultat_vise: Decimal, taux_de_mscv: Decimal) -> Decimal:
    """(charges fixes + résultat visé) ÷ taux de MSCV

    >>> chiffre_d_affaires_objectif(Decimal(200), Decimal("81.4"), Decimal("0.7"))
    Decimal('402')
    """
    return (charges_fixes + resultat_vise) / taux_de_mscv


@rule
def quantite_objectif(charges_fixes: Decimal, resultat_vise: Decimal, mscv_unitaire: Decimal) -> Decimal:
    """(charges fixes + résultat visé) ÷ MSCV unitaire, arrondi à l'unité supérieure

    >>> quantite_objectif(Decimal("86.1"), Decimal(41), Decimal("4.1"))
    Decimal('31')
    """
    return (charges_fixes + resultat_vise) / mscv_unitaire


@rule
def point_mort_en_mois(seuil_de_rentabilite: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """seuil de rentabilité ÷ chiffre d'affaires × 12

    >>> point_mort_en_mois(Decimal(70), Decimal(250))
    Decimal('3.36')
    """
    return seuil_de_rentabilite / chiffre_d_affaires * 12


@rule
def point_mort_en_jours(seuil_de_rentabilite: Decimal, chiffre_d_affaires: Decimal, base_annuelle: Decimal) -> Decimal:
    """seuil de rentabilité ÷ chiffre d'affaires × jours de l'année, arrondi au jour supérieur

    >>> point_mort_en_jours(Decimal(15), Decimal(300), Decimal(360))
    Decimal('18.00')
    """
    return seuil_de_rentabilite / chiffre_d_affaires * base_annuelle


def _day_and_month(days: int, year: int) -> tuple[int, str] | None:
    """The date of the n-th day of a year of twelve months of thirty days, or of a common year; None past its end."""
    left = days
    for number, month in enumerate(_MONTHS, start=1):
        length = 30 if year == _BANKING_YEAR else monthrange(_COMMON_YEAR, number)[1]
        if left <= length:
            return max(left, 1), month
        left -= length
    return None


def _date(point_mort_en_jours: Decimal, base_annuelle: Decimal) -> str:
    days = numbers.show(point_mort_en_jours, "jours", 0)
    match _day_and_month(int(point_mort_en_jours), int(base_annuelle)):
        case (1, month):
            return f"{days} depuis le 1er janvier : le 1er {month}"
        case (day, month):
            return f"{days} depuis le 1er janvier : le {day} {month}"
        case _:
            return f"{days} : le seuil n'est pas atteint dans l'année"


@rule(develop=_date)
def date_du_point_mort(point_mort_en_jours: Decimal, base_annuelle: Decimal) -> Table:
    """point mort en jours, compté depuis le 1er janvier (mois de 30 jours si l'année est de 360)

    >>> date_du_point_mort(Decimal(45), Decimal(360)).rows
    (('15', 'février'),)
    """
    found = _day_and_month(int(point_mort_en_jours), int(base_annuelle))
    return Table(("Jour", "Mois"), ((str(found[0]), found[1]),) if found else (("—", "pas dans l'année"),))


@rule
def marge_de_securite(chiffre_d_affaires: Decimal, seuil_de_rentabilite: Decimal) -> Decimal:
    """chiffre d'affaires − seuil de rentabilité

    >>> marge_de_securite(Decimal(700), Decimal(560))
    Decimal('140')
    """
    return chiffre_d_affaires - seuil_de_rentabilite


@rule
def indice_de_securite(marge_de_securite: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """marge de sécurité ÷ chiffre d'affaires

    >>> indice_de_securite(Decimal(77), Decimal(700))
    Decimal('0.11')
    """
    return marge_de_securite / chiffre_d_affaires


@rule
def levier_operationnel(marge_sur_cout_variable: Decimal, resultat: Decimal) -> Decimal:
    """MSCV ÷ résultat

    >>> levier_operationnel(Decimal(490), Decimal(50))
    Decimal('9.8')
    """
    return marge_sur_cout_variable / resultat


@rule(gives="levier_operationnel", detour=True)
def levier_operationnel_par_l_indice(indice_de_securite: Decimal) -> Decimal:
    """1 ÷ indice de sécurité

    >>> levier_operationnel_par_l_indice(Decimal("0.08"))
    Decimal('12.5')
    """
    return 1 / indice_de_securite


@rule
def variation_du_chiffre_d_affaires(baisse_du_chiffre_d_affaires: Decimal) -> Decimal:
    """− baisse : une baisse se compte en négatif

    >>> variation_du_chiffre_d_affaires(Decimal("0.01"))
    Decimal('-0.01')
    """
    return -baisse_du_chiffre_d_affaires


@rule
def variation_du_resultat(levier_operationnel: Decimal, variation_du_chiffre_d_affaires: Decimal) -> Decimal:
    """levier opérationnel × variation du chiffre d'affaires

    >>> variation_du_resultat(Decimal("9.8"), Decimal("0.01"))
    Decimal('0.098')
    """
    return levier_operationnel * variation_du_chiffre_d_affaires


@rule
def indice_de_prelevement(charges_fixes: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """charges fixes ÷ chiffre d'affaires

    >>> indice_de_prelevement(Decimal(63), Decimal(700))
    Decimal('0.09')
    """
    return charges_fixes / chiffre_d_affaires


@rule
def nouvelles_charges_fixes(charges_fixes: Decimal, charges_fixes_supplementaires: Decimal) -> Decimal:
    """charges fixes + charges fixes supplémentaires

    >>> nouvelles_charges_fixes(Decimal(700), Decimal(90))
    Decimal('790')
    """
    return charges_fixes + charges_fixes_supplementaires


@rule
def nouveau_seuil_de_rentabilite(nouvelles_charges_fixes: Decimal, taux_de_mscv: Decimal) -> Decimal:
    """nouvelles charges fixes ÷ taux de MSCV

    >>> nouveau_seuil_de_rentabilite(Decimal("281.4"), Decimal("0.7"))
    Decimal('402')
    """
    return nouvelles_charges_fixes / taux_de_mscv


@rule
def chiffre_d_affaires_supplementaire(charges_fixes_supplementaires: Decimal, taux_de_mscv: Decimal) -> Decimal:
    """charges fixes supplémentaires ÷ taux de MSCV

    >>> chiffre_d_affaires_supplementaire(Decimal("21.7"), Decimal("0.7"))
    Decimal('31')
    """
    return charges_fixes_supplementaires / taux_de_mscv


@rule
def seuil_par_jour(seuil_en_volume: Decimal, jours_d_activite: Decimal) -> Decimal:
    """seuil en volume ÷ jours d'ouverture, arrondi à l'unité supérieure

    >>> seuil_par_jour(Decimal(81), Decimal(27))
    Decimal('3')
    """
    return seuil_en_volume / jours_d_activite


@rule(gives="seuil_en_volume", detour=True)
def seuil_en_volume_depuis_la_valeur(seuil_de_rentabilite: Decimal, prix_de_vente_ht: Decimal) -> Decimal:
    """seuil de rentabilité ÷ prix de vente HT, arrondi à l'unité supérieure

    >>> seuil_en_volume_depuis_la_valeur(Decimal(210), Decimal(7))
    Decimal('30')
    """
    return seuil_de_rentabilite / prix_de_vente_ht


@rule
def variation_du_resultat_en_euros(
    marge_sur_cout_variable: Decimal, variation_du_chiffre_d_affaires: Decimal
) -> Decimal:
    """MSCV × variation du chiffre d'affaires, car les charges fixes ne bougent pas

    >>> variation_du_resultat_en_euros(Decimal(490), Decimal("-0.1"))
    Decimal('-49.0')
    """
    return marge_sur_cout_variable * variation_du_chiffre_d_affaires


@rule
def ca_pour_le_meme_resultat(chiffre_d_affaires: Decimal, chiffre_d_affaires_supplementaire: Decimal) -> Decimal:
    """chiffre d'affaires + chiffre d'affaires supplémentaire, qui paie les nouvelles charges fixes

    >>> ca_pour_le_meme_resultat(Decimal(700), Decimal(31))
    Decimal('731')
    """
    return chiffre_d_affaires + chiffre_d_affaires_supplementaire
