"""F64: fréquence d'achat, marge annuelle, valeur vie client, coût d'acquisition, rapport LTV ÷ CAC."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="valeur_client",
    name="valeur vie client et coût d'acquisition",
    families=("F64",),
    principal="valeur_vie_client",
    neighbours=("fidelite",),
    words=(
        "valeur vie", "vvc", "ltv", "clv", "cac", "acquisition", "panier moyen", "fréquence", "durée de vie",
        "marge annuelle", "nouveaux clients", "churn", "abonnement", "arpu",
    ),
)  # fmt: skip

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST = 40


def _years(duree_de_vie_client: Decimal) -> range:
    """The years of a horizon, which is whole."""
    if duree_de_vie_client != int(duree_de_vie_client) or not 1 <= duree_de_vie_client <= _LONGEST:
        raise Impossible(
            f"Pour actualiser, il me faut un nombre entier d'années, de 1 à {_LONGEST}, et je lis "
            f"{numbers.show(duree_de_vie_client, 'ans')} : donne-moi un horizon entier."
        )
    return range(1, int(duree_de_vie_client) + 1)


def _each_year(marges_par_annee: Series, taux_d_actualisation: Decimal) -> str:
    factor = numbers.show(1 + taux_d_actualisation, None, 4)
    return " + ".join(
        f"{numbers.show(margin, None)} ÷ {factor}{'' if year == 1 else str(year).translate(_SUPERSCRIPTS)}"
        for year, margin in enumerate(marges_par_annee, 1)
    )


def _factors(taux_d_actualisation: Decimal, duree_de_vie_client: Decimal) -> str:
    factor = numbers.show(1 + taux_d_actualisation, None, 4)
    return " ; ".join(
        f"1 ÷ {factor}{'' if year == 1 else str(year).translate(_SUPERSCRIPTS)}" for year in _years(duree_de_vie_client)
    )


def _total(facteurs_d_actualisation: Series) -> str:
    return " + ".join(numbers.show(factor, None, 4) for factor in facteurs_d_actualisation)


def _discounted(
    marge_annuelle_par_client: Decimal,
    taux_de_fidelite: Decimal,
    taux_d_actualisation: Decimal,
    duree_de_vie_client: Decimal,
) -> str:
    margin = numbers.show(marge_annuelle_par_client, None)
    ratio = f"({numbers.show(taux_de_fidelite, None, 4)} ÷ {numbers.show(1 + taux_d_actualisation, None, 4)})"
    return " + ".join(
        f"{margin} × {ratio}{'' if year == 1 else str(year).translate(_SUPERSCRIPTS)}"
        for year in range(1, int(duree_de_vie_client) + 1)
    )


def _over_months(marge_mensuelle_par_client: Decimal, duree_de_vie_en_mois: Decimal) -> str:
    return f"{numbers.show(marge_mensuelle_par_client, None)} × {numbers.show(duree_de_vie_en_mois, None)}"


def _while_staying(marge_mensuelle: Decimal, mois: Decimal) -> Decimal:
    # a procedure on purpose: turned round, it would make a monthly churn of a yearly one
    return marge_mensuelle * mois


@rule
def frequence_d_achat(nombre_de_commandes: Decimal, nombre_de_clients: Decimal) -> Decimal:
    """nombre de commandes ÷ nombre de clients

    >>> frequence_d_achat(Decimal(15), Decimal(6))
    Decimal('2.5')
    """
    return nombre_de_commandes / nombre_de_clients


@rule
def chiffre_d_affaires_par_client(panier_moyen: Decimal, frequence_d_achat: Decimal) -> Decimal:
    """panier moyen × fréquence d'achat

    >>> chiffre_d_affaires_par_client(Decimal(7), Decimal(3))
    Decimal('21')
    """
    return panier_moyen * frequence_d_achat


@rule
def marge_annuelle_par_client(chiffre_d_affaires_par_client: Decimal, taux_de_marge_sur_ventes: Decimal) -> Decimal:
    """chiffre d'affaires annuel par client × taux de marge sur les ventes

    >>> marge_annuelle_par_client(Decimal(21), Decimal("0.5"))
    Decimal('10.5')
    """
    return chiffre_d_affaires_par_client * taux_de_marge_sur_ventes


@rule(gives="marge_annuelle_par_client")
def marge_annuelle_par_la_marge_mensuelle(marge_mensuelle_par_client: Decimal) -> Decimal:
    """marge mensuelle par client × 12

    >>> marge_annuelle_par_la_marge_mensuelle(Decimal(5))
    Decimal('60')
    """
    return marge_mensuelle_par_client * 12


@rule(gives="chiffre_d_affaires_par_client")
def chiffre_d_affaires_par_les_mois(chiffre_d_affaires_mensuel_par_client: Decimal) -> Decimal:
    """chiffre d'affaires mensuel par client × 12

    >>> chiffre_d_affaires_par_les_mois(Decimal(5))
    Decimal('60')
    """
    return chiffre_d_affaires_mensuel_par_client * 12


@rule
def marge_mensuelle_par_client(
    chiffre_d_affaires_mensuel_par_client: Decimal, taux_de_marge_sur_ventes: Decimal
) -> Decimal:
    """chiffre d'affaires mensuel par client × taux de marge sur les ventes

    >>> marge_mensuelle_par_client(Decimal(30), Decimal("0.6"))
    Decimal('18.0')
    """
    return chiffre_d_affaires_mensuel_par_client * taux_de_marge_sur_ventes


@rule
def marge_sur_la_duree_de_vie(marge_annuelle_par_client: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    """marge annuelle par client × durée de vie

    >>> marge_sur_la_duree_de_vie(Decimal("10.5"), Decimal(2))
    Decimal('21.0')
    """
    return marge_annuelle_par_client * duree_de_vie_client


@rule
def cout_d_acquisition_client(budget_d_acquisition: Decimal, nouveaux_clients: Decimal) -> Decimal:
    """budget d'acquisition ÷ nouveaux clients

    >>> cout_d_acquisition_client(Decimal(54), Decimal(12))
    Decimal('4.5')
    """
    return budget_d_acquisition / nouveaux_clients


@rule(gives="marge_sur_la_duree_de_vie", develop=_over_months)
def marge_sur_la_duree_en_mois(marge_mensuelle_par_client: Decimal, duree_de_vie_en_mois: Decimal) -> Decimal:
    """marge mensuelle par client × durée de vie en mois

    >>> marge_sur_la_duree_en_mois(Decimal(18), Decimal(25))
    Decimal('450')
    """
    return _while_staying(marge_mensuelle_par_client, duree_de_vie_en_mois)


@rule
def budget_d_acquisition(depenses_marketing: Decimal, depenses_commerciales: Decimal) -> Decimal:
    """dépenses de marketing + dépenses commerciales

    >>> budget_d_acquisition(Decimal(50), Decimal(4))
    Decimal('54')
    """
    return depenses_marketing + depenses_commerciales


@rule
def delai_de_recuperation_du_cac(cout_d_acquisition_client: Decimal, marge_mensuelle_par_client: Decimal) -> Decimal:
    """coût d'acquisition ÷ marge mensuelle par client

    >>> delai_de_recuperation_du_cac(Decimal(90), Decimal(18))
    Decimal('5')
    """
    return cout_d_acquisition_client / marge_mensuelle_par_client


@rule
def valeur_vie_client(marge_sur_la_duree_de_vie: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    """marge sur la durée de vie − coût d'acquisition

    >>> valeur_vie_client(Decimal(21), Decimal("4.5"))
    Decimal('16.5')
    """
    return marge_sur_la_duree_de_vie - cout_d_acquisition_client


@rule(gives="valeur_vie_client", convention="ltv_avant_cac")
def valeur_vie_avant_acquisition(marge_annuelle_par_client: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    """marge annuelle par client × durée de vie, coût d'acquisition non déduit

    >>> valeur_vie_avant_acquisition(Decimal("10.5"), Decimal(2))
    Decimal('21.0')
    """
    return marge_annuelle_par_client * duree_de_vie_client


@rule(gives="valeur_vie_client", convention="ltv_avant_cac", develop=_over_months)
def valeur_vie_avant_acquisition_au_mois(marge_mensuelle_par_client: Decimal, duree_de_vie_en_mois: Decimal) -> Decimal:
    """marge mensuelle par client × durée de vie en mois, coût d'acquisition non déduit

    >>> valeur_vie_avant_acquisition_au_mois(Decimal(18), Decimal(25))
    Decimal('450')
    """
    return _while_staying(marge_mensuelle_par_client, duree_de_vie_en_mois)


@rule(gives="valeur_vie_client", convention="ltv_en_chiffre_d_affaires")
def valeur_vie_en_chiffre_d_affaires(chiffre_d_affaires_par_client: Decimal, duree_de_vie_client: Decimal) -> Decimal:
    """chiffre d'affaires annuel par client × durée de vie

    >>> valeur_vie_en_chiffre_d_affaires(Decimal(21), Decimal(2))
    Decimal('42')
    """
    return chiffre_d_affaires_par_client * duree_de_vie_client


@rule
def rapport_ltv_cac(marge_sur_la_duree_de_vie: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    """marge sur la durée de vie ÷ coût d'acquisition, qui n'en est pas déduit

    >>> rapport_ltv_cac(Decimal(18), Decimal(8))
    Decimal('2.25')
    """
    return marge_sur_la_duree_de_vie / cout_d_acquisition_client


@rule(gives="rapport_ltv_cac", convention="ltv_avant_cac")
def rapport_de_la_valeur_avant_acquisition(valeur_vie_client: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    """valeur vie client, coût d'acquisition non déduit ÷ coût d'acquisition

    >>> rapport_de_la_valeur_avant_acquisition(Decimal(18), Decimal(8))
    Decimal('2.25')
    """
    return valeur_vie_client / cout_d_acquisition_client


@rule(develop=_discounted)
def valeur_vie_actualisee(
    marge_annuelle_par_client: Decimal,
    taux_de_fidelite: Decimal,
    taux_d_actualisation: Decimal,
    duree_de_vie_client: Decimal,
) -> Decimal:
    """somme, année par année, de marge annuelle × (taux de fidélité ÷ (1 + taux d'actualisation))^année

    >>> valeur_vie_actualisee(Decimal(100), Decimal("0.5"), Decimal("0.25"), Decimal(2))
    Decimal('56.00')
    """
    ratio = taux_de_fidelite / (1 + taux_d_actualisation)
    return sum((marge_annuelle_par_client * ratio**year for year in _years(duree_de_vie_client)), Decimal(0))


@rule(develop=_factors)
def facteurs_d_actualisation(taux_d_actualisation: Decimal, duree_de_vie_client: Decimal) -> Series:
    """1 ÷ (1 + taux d'actualisation)^année, pour chaque année

    >>> facteurs_d_actualisation(Decimal("0.25"), Decimal(2))
    (Decimal('0.8'), Decimal('0.64'))
    """
    return tuple(Decimal(1 / (1 + taux_d_actualisation) ** year) for year in _years(duree_de_vie_client))


@rule(develop=_total)
def somme_des_facteurs(facteurs_d_actualisation: Series) -> Decimal:
    """somme des facteurs d'actualisation

    >>> somme_des_facteurs((Decimal("0.8"), Decimal("0.64")))
    Decimal('1.44')
    """
    return somme(facteurs_d_actualisation)


@rule(gives="valeur_vie_actualisee")
def valeur_vie_actualisee_a_marge_constante(marge_annuelle_par_client: Decimal, somme_des_facteurs: Decimal) -> Decimal:
    """marge annuelle par client × somme des facteurs d'actualisation

    >>> valeur_vie_actualisee_a_marge_constante(Decimal(100), Decimal("1.44"))
    Decimal('144.00')
    """
    return marge_annuelle_par_client * somme_des_facteurs


@rule(gives="valeur_vie_actualisee", develop=_each_year)
def valeur_vie_actualisee_des_marges(marges_par_annee: Series, taux_d_actualisation: Decimal) -> Decimal:
    """somme, année par année, de la marge de l'année ÷ (1 + taux d'actualisation)^année

    >>> valeur_vie_actualisee_des_marges((Decimal(100), Decimal(50)), Decimal("0.25"))
    Decimal('112')
    """
    factor = 1 + taux_d_actualisation
    return sum((margin / factor**year for year, margin in enumerate(marges_par_annee, 1)), Decimal(0))


@rule
def valeur_vie_actualisee_nette(valeur_vie_actualisee: Decimal, cout_d_acquisition_client: Decimal) -> Decimal:
    """valeur vie client actualisée − coût d'acquisition

    >>> valeur_vie_actualisee_nette(Decimal(144), Decimal(44))
    Decimal('100')
    """
    return valeur_vie_actualisee - cout_d_acquisition_client
