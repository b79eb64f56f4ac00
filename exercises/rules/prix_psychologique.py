"""F29: prix d'acceptabilité (prix psychologique) et prix du chiffre d'affaires maximal, d'après deux questions."""

from decimal import Decimal
from itertools import accumulate

from exercises import numbers
from exercises.functions import Impossible, Series, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="prix_psychologique",
    name="prix d'acceptabilité",
    families=("F29",),
    principal="prix_d_acceptabilite",
    words=(
        "prix psychologique", "prix d'acceptabilité", "acceptabilité", "trop cher", "qualité insuffisante",
        "mauvaise qualité", "prix optimal", "acceptants", "prix d'acceptation",
    ),
)  # fmt: skip


def _shares(reponses: Series) -> Series:
    """Each count as a share of all the answers. Impossible when nobody answered."""
    total = somme(reponses)
    if total <= 0:
        raise Impossible("Personne n'a répondu : donne-moi le nombre de réponses pour chaque prix.")
    return tuple(reponse / total for reponse in reponses)


def _before(reponses: Series) -> Series:
    """The cumulated shares of the rows before each one."""
    return (Decimal(0), *list(accumulate(_shares(reponses)))[:-1])


def _after(reponses: Series) -> Series:
    """The cumulated shares of the rows after each one."""
    return tuple(reversed(_before(tuple(reversed(reponses)))))


def _same_length(*series: Series) -> None:
    if len({len(one) for one in series}) != 1:
        raise Impossible("Il faut une réponse « trop cher » et une réponse « qualité » en face de chaque prix.")


def _price_of_highest(prix_proposes: Series, values: Series) -> Decimal:
    _same_length(prix_proposes, values)
    return prix_proposes[values.index(max(values))]


def _counts(values: Series) -> str:
    return " ; ".join(numbers.show(value, None, 4) for value in values)


def _rates(values: Series) -> str:
    return " ; ".join(numbers.show(value, "pourcent", 2) for value in values)


def _upwards(reponses_trop_cher: Series) -> str:
    return f"en montant les prix, réponses des prix d'avant ÷ {numbers.show(somme(reponses_trop_cher), None)}"


def _upwards_included(reponses_trop_cher: Series) -> str:
    return f"en montant les prix, ligne comprise, réponses ÷ {numbers.show(somme(reponses_trop_cher), None)}"


def _downwards(reponses_qualite_insuffisante: Series) -> str:
    total = numbers.show(somme(reponses_qualite_insuffisante), None)
    return f"en descendant les prix, réponses des prix d'après ÷ {total}"


def _what_is_left(cumul_trop_cher: Series, cumul_qualite_insuffisante: Series) -> str:
    pairs = zip(cumul_trop_cher, cumul_qualite_insuffisante, strict=True)
    whole = numbers.show(Decimal(1), "pourcent")
    return " ; ".join(
        f"{whole} − {numbers.show(dear, 'pourcent')} − {numbers.show(poor, 'pourcent')}" for dear, poor in pairs
    )


def _largest_share(part_d_acceptants: Series) -> str:
    return f"la plus grande de {_rates(part_d_acceptants)}"


def _largest_revenue(chiffre_d_affaires_par_prix: Series) -> str:
    return f"le plus grand de {_counts(chiffre_d_affaires_par_prix)}"


def _facing_share(prix_proposes: Series, part_d_acceptants: Series) -> str:
    return f"prix en face de {numbers.show(max(part_d_acceptants), 'pourcent')}{_if_tied(part_d_acceptants)}"


def _facing_revenue(prix_proposes: Series, chiffre_d_affaires_par_prix: Series) -> str:
    highest = numbers.show(max(chiffre_d_affaires_par_prix), None, 2)
    return f"prix en face de {highest}{_if_tied(chiffre_d_affaires_par_prix)}"


def _if_tied(values: Series) -> str:
    return ", le plus bas à égalité" if values.count(max(values)) > 1 else ""


def _revenues(prix_proposes: Series, part_d_acceptants: Series) -> str:
    pairs = zip(prix_proposes, part_d_acceptants, strict=True)
    return " ; ".join(f"{numbers.show(price, None)} × {numbers.show(100 * share, None, 2)}" for price, share in pairs)


@rule(develop=_upwards)
def cumul_trop_cher(reponses_trop_cher: Series) -> Series:
    """% cumulé, en montant les prix, de ceux qui trouvent déjà le prix trop cher (leur maximum est plus bas)

    >>> cumul_trop_cher((Decimal(1), Decimal(3), Decimal(4)))
    (Decimal('0'), Decimal('0.125'), Decimal('0.500'))
    """
    return _before(reponses_trop_cher)


@rule(gives="cumul_trop_cher", convention="ligne_comprise", develop=_upwards_included)
def cumul_trop_cher_ligne_comprise(reponses_trop_cher: Series) -> Series:
    """% cumulé des réponses « trop cher », en montant les prix, la ligne du prix comprise

    >>> cumul_trop_cher_ligne_comprise((Decimal(1), Decimal(3), Decimal(4)))
    (Decimal('0.125'), Decimal('0.500'), Decimal('1.000'))
    """
    return tuple(accumulate(_shares(reponses_trop_cher)))


@rule(develop=_downwards)
def cumul_qualite_insuffisante(reponses_qualite_insuffisante: Series) -> Series:
    """% cumulé, en descendant les prix, de ceux qui doutent encore de la qualité (leur minimum est plus haut)

    >>> cumul_qualite_insuffisante((Decimal(4), Decimal(3), Decimal(1)))
    (Decimal('0.500'), Decimal('0.125'), Decimal('0'))
    """
    return _after(reponses_qualite_insuffisante)


@rule(develop=_what_is_left)
def part_d_acceptants(cumul_trop_cher: Series, cumul_qualite_insuffisante: Series) -> Series:
    """100 % − cumul « trop cher » − cumul « qualité insuffisante »

    >>> part_d_acceptants((Decimal(0), Decimal("0.13"), Decimal("0.5")), (Decimal("0.5"), Decimal("0.13"), Decimal(0)))
    (Decimal('0.5'), Decimal('0.74'), Decimal('0.5'))
    """
    _same_length(cumul_trop_cher, cumul_qualite_insuffisante)
    return tuple(1 - dear - poor for dear, poor in zip(cumul_trop_cher, cumul_qualite_insuffisante, strict=True))


@rule(develop=_largest_share)
def part_d_acceptants_maximale(part_d_acceptants: Series) -> Decimal:
    """le maximum des (100 % − cumul « trop cher » − cumul « qualité insuffisante »)

    >>> part_d_acceptants_maximale((Decimal("0.07"), Decimal("0.09"), Decimal("0.05")))
    Decimal('0.09')
    """
    return max(part_d_acceptants)


@rule(develop=_facing_share)
def prix_d_acceptabilite(prix_proposes: Series, part_d_acceptants: Series) -> Decimal:
    """prix en face de la plus grande part d'acceptants

    >>> prix_d_acceptabilite((Decimal(7), Decimal(8), Decimal(9)), (Decimal("0.2"), Decimal("0.9"), Decimal("0.3")))
    Decimal('8')
    """
    return _price_of_highest(prix_proposes, part_d_acceptants)


@rule(develop=_revenues)
def chiffre_d_affaires_par_prix(prix_proposes: Series, part_d_acceptants: Series) -> Series:
    """prix × part d'acceptants, pour 100 personnes

    >>> chiffre_d_affaires_par_prix((Decimal(7), Decimal(8)), (Decimal("0.03"), Decimal("0.02")))
    (Decimal('21.00'), Decimal('16.00'))
    """
    _same_length(prix_proposes, part_d_acceptants)
    return tuple(price * share * 100 for price, share in zip(prix_proposes, part_d_acceptants, strict=True))


@rule(develop=_largest_revenue)
def chiffre_d_affaires_maximal(chiffre_d_affaires_par_prix: Series) -> Decimal:
    """le maximum des (prix × part d'acceptants), pour 100 personnes

    >>> chiffre_d_affaires_maximal((Decimal(21), Decimal(16)))
    Decimal('21')
    """
    return max(chiffre_d_affaires_par_prix)


@rule(develop=_facing_revenue)
def prix_du_chiffre_d_affaires_maximal(prix_proposes: Series, chiffre_d_affaires_par_prix: Series) -> Decimal:
    """prix en face du plus grand chiffre d'affaires

    >>> prix_du_chiffre_d_affaires_maximal((Decimal(7), Decimal(8)), (Decimal(21), Decimal(16)))
    Decimal('7')
    """
    return _price_of_highest(prix_proposes, chiffre_d_affaires_par_prix)


@rule
def acheteurs_potentiels(taille_du_marche: Decimal, part_d_acceptants_maximale: Decimal) -> Decimal:
    """personnes du marché × part d'acceptants au prix d'acceptabilité

    >>> acheteurs_potentiels(Decimal(4000), Decimal("0.6"))
    Decimal('2400.0')
    """
    return taille_du_marche * part_d_acceptants_maximale


@rule
def ca_au_prix_d_acceptabilite(acheteurs_potentiels: Decimal, prix_d_acceptabilite: Decimal) -> Decimal:
    """acheteurs potentiels × prix d'acceptabilité

    >>> ca_au_prix_d_acceptabilite(Decimal(2400), Decimal(15))
    Decimal('36000')
    """
    return acheteurs_potentiels * prix_d_acceptabilite


@rule
def marge_au_prix_d_acceptabilite(
    acheteurs_potentiels: Decimal, prix_d_acceptabilite: Decimal, cout_d_achat: Decimal
) -> Decimal:
    """acheteurs potentiels × (prix d'acceptabilité − coût d'achat)

    >>> marge_au_prix_d_acceptabilite(Decimal(2400), Decimal(15), Decimal(9))
    Decimal('14400')
    """
    return acheteurs_potentiels * (prix_d_acceptabilite - cout_d_achat)


@rule
def ca_maximal_du_marche(chiffre_d_affaires_maximal: Decimal, taille_du_marche: Decimal) -> Decimal:
    """chiffre d'affaires maximal pour 100 personnes × personnes du marché ÷ 100

    >>> ca_maximal_du_marche(Decimal(960), Decimal(4000))
    Decimal('38400')
    """
    return chiffre_d_affaires_maximal * taille_du_marche / 100


@rule
def acheteurs_a_ce_prix(
    personnes_interrogees: Decimal, refus_trop_cher: Decimal, refus_pour_la_qualite: Decimal
) -> Decimal:
    """personnes interrogées − « trop cher » − « qualité douteuse »

    >>> acheteurs_a_ce_prix(Decimal(200), Decimal(30), Decimal(50))
    Decimal('120')
    """
    return personnes_interrogees - refus_trop_cher - refus_pour_la_qualite


@rule
def taux_d_acceptation(acheteurs_a_ce_prix: Decimal, personnes_interrogees: Decimal) -> Decimal:
    """personnes prêtes à acheter ÷ personnes interrogées

    >>> taux_d_acceptation(Decimal(120), Decimal(200))
    Decimal('0.6')
    """
    return acheteurs_a_ce_prix / personnes_interrogees
