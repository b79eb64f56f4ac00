"""F69: coût pour mille, audience utile, affinité, couverture, GRP, publicité en ligne, notoriété."""

from decimal import Decimal

from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="communication",
    name="communication : CPM, GRP, affinité, publicité en ligne",
    families=("F69",),
    principal="cout_pour_mille",
    words=(
        "cpm", "coût pour mille", "audience", "lecteurs", "insertion", "grp", "couverture", "répétition", "affinité",
        "cible", "publicité", "annonce", "clics", "impressions", "bannière", "notoriété", "magazine", "radio", "presse",
        "spot", "roas", "cpc", "ctr",
    ),
)  # fmt: skip


@rule
def cout_pour_mille(prix_de_l_insertion: Decimal, audience: Decimal) -> Decimal:
    """prix de l'insertion ÷ audience × 1 000

    >>> cout_pour_mille(Decimal(70), Decimal(4000))
    Decimal('17.5000')
    """
    return prix_de_l_insertion / audience * 1000


@rule(gives="cout_pour_mille")
def cout_pour_mille_affichages(budget_publicitaire: Decimal, impressions: Decimal) -> Decimal:
    """budget publicitaire ÷ impressions × 1 000

    >>> cout_pour_mille_affichages(Decimal(90), Decimal(15000))
    Decimal('6.000')
    """
    return budget_publicitaire / impressions * 1000


@rule(gives="cout_pour_mille")
def cout_pour_mille_de_la_campagne(budget_publicitaire: Decimal, contacts_publicitaires: Decimal) -> Decimal:
    """budget publicitaire ÷ contacts publicitaires × 1 000

    >>> cout_pour_mille_de_la_campagne(Decimal(90), Decimal(15000))
    Decimal('6.000')
    """
    return budget_publicitaire / contacts_publicitaires * 1000


@rule
def cout_d_un_contact(prix_de_l_insertion: Decimal, audience: Decimal) -> Decimal:
    """prix de l'insertion ÷ audience

    >>> cout_d_un_contact(Decimal(70), Decimal(4000))
    Decimal('0.0175')
    """
    return prix_de_l_insertion / audience


@rule(gives="cout_d_un_contact")
def cout_d_un_contact_de_la_campagne(budget_publicitaire: Decimal, contacts_publicitaires: Decimal) -> Decimal:
    """budget publicitaire ÷ contacts publicitaires

    >>> cout_d_un_contact_de_la_campagne(Decimal(90), Decimal(15000))
    Decimal('0.006')
    """
    return budget_publicitaire / contacts_publicitaires


@rule
def budget_publicitaire(prix_de_l_insertion: Decimal, nombre_d_insertions: Decimal) -> Decimal:
    """prix de l'insertion × nombre d'insertions

    >>> budget_publicitaire(Decimal(70), Decimal(6))
    Decimal('420')
    """
    return prix_de_l_insertion * nombre_d_insertions


@rule
def contacts_publicitaires(audience: Decimal, nombre_d_insertions: Decimal) -> Decimal:
    """audience × nombre d'insertions

    >>> contacts_publicitaires(Decimal(4000), Decimal(6))
    Decimal('24000')
    """
    return audience * nombre_d_insertions


@rule
def audience_utile(audience: Decimal, part_de_la_cible_dans_l_audience: Decimal) -> Decimal:
    """audience × part de la cible dans l'audience

    >>> audience_utile(Decimal(4000), Decimal("0.35"))
    Decimal('1400.00')
    """
    return audience * part_de_la_cible_dans_l_audience


@rule
def cout_pour_mille_utile(prix_de_l_insertion: Decimal, audience_utile: Decimal) -> Decimal:
    """prix de l'insertion ÷ audience utile × 1 000

    >>> cout_pour_mille_utile(Decimal(70), Decimal(1400))
    Decimal('50.00')
    """
    return prix_de_l_insertion / audience_utile * 1000


@rule
def indice_d_affinite(
    part_de_la_cible_dans_l_audience: Decimal, part_de_la_cible_dans_la_population: Decimal
) -> Decimal:
    """part de la cible dans l'audience ÷ part de la cible dans la population × 100

    >>> indice_d_affinite(Decimal("0.35"), Decimal("0.2"))
    Decimal('175.00')
    """
    return part_de_la_cible_dans_l_audience / part_de_la_cible_dans_la_population * 100


@rule
def couverture(personnes_touchees: Decimal, taille_de_la_cible: Decimal) -> Decimal:
    """personnes touchées ÷ taille de la cible

    >>> couverture(Decimal(3), Decimal(20))
    Decimal('0.15')
    """
    return personnes_touchees / taille_de_la_cible


@rule
def repetition(contacts_publicitaires: Decimal, personnes_touchees: Decimal) -> Decimal:
    """contacts publicitaires ÷ personnes touchées

    >>> repetition(Decimal(21), Decimal(3))
    Decimal('7')
    """
    return contacts_publicitaires / personnes_touchees


@rule
def grp(couverture: Decimal, repetition: Decimal) -> Decimal:
    """couverture × 100 × répétition moyenne

    >>> grp(Decimal("0.15"), Decimal(7))
    Decimal('105.00')
    """
    return couverture * 100 * repetition


@rule(gives="grp", detour=True)
def grp_par_les_contacts(contacts_publicitaires: Decimal, taille_de_la_cible: Decimal) -> Decimal:
    """contacts publicitaires ÷ taille de la cible × 100

    >>> grp_par_les_contacts(Decimal(21), Decimal(20))
    Decimal('105.00')
    """
    return contacts_publicitaires / taille_de_la_cible * 100


@rule
def cout_du_grp(budget_publicitaire: Decimal, grp: Decimal) -> Decimal:
    """budget publicitaire ÷ GRP

    >>> cout_du_grp(Decimal(700), Decimal(56))
    Decimal('12.5')
    """
    return budget_publicitaire / grp


@rule
def taux_de_clic(clics: Decimal, impressions: Decimal) -> Decimal:
    """clics ÷ impressions

    >>> taux_de_clic(Decimal(3), Decimal(2000))
    Decimal('0.0015')
    """
    return clics / impressions


@rule
def cout_par_clic(budget_publicitaire: Decimal, clics: Decimal) -> Decimal:
    """budget publicitaire ÷ clics

    >>> cout_par_clic(Decimal(70), Decimal(4))
    Decimal('17.5')
    """
    return budget_publicitaire / clics


@rule
def taux_de_conversion_des_clics(ventes_en_ligne: Decimal, clics: Decimal) -> Decimal:
    """ventes ÷ clics

    >>> taux_de_conversion_des_clics(Decimal(3), Decimal(20))
    Decimal('0.15')
    """
    return ventes_en_ligne / clics


@rule
def cout_par_action(budget_publicitaire: Decimal, ventes_en_ligne: Decimal) -> Decimal:
    """budget publicitaire ÷ ventes

    >>> cout_par_action(Decimal(70), Decimal(4))
    Decimal('17.5')
    """
    return budget_publicitaire / ventes_en_ligne


@rule
def roas(ca_publicitaire: Decimal, budget_publicitaire: Decimal) -> Decimal:
    """chiffre d'affaires généré ÷ budget publicitaire

    >>> roas(Decimal(910), Decimal(70))
    Decimal('13')
    """
    return ca_publicitaire / budget_publicitaire


@rule
def notoriete_spontanee(citations_spontanees: Decimal, personnes_interrogees: Decimal) -> Decimal:
    """citations spontanées ÷ personnes interrogées

    >>> notoriete_spontanee(Decimal(3), Decimal(50))
    Decimal('0.06')
    """
    return citations_spontanees / personnes_interrogees


@rule
def notoriete_assistee(reconnaissances_assistees: Decimal, personnes_interrogees: Decimal) -> Decimal:
    """reconnaissances dans une liste ÷ personnes interrogées

    >>> notoriete_assistee(Decimal(9), Decimal(50))
    Decimal('0.18')
    """
    return reconnaissances_assistees / personnes_interrogees


@rule(gives="couverture", detour=True)
def couverture_par_l_audience_utile(audience_utile: Decimal, taille_de_la_cible: Decimal) -> Decimal:
    """audience utile ÷ taille de la cible

    >>> couverture_par_l_audience_utile(Decimal(3), Decimal(20))
    Decimal('0.15')
    """
    return audience_utile / taille_de_la_cible
