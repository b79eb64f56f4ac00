"""F67: entonnoir de prospection, contacts nécessaires, taux du phoning et de l'e-mailing."""

from decimal import Decimal

from exercises.functions import Series, produit
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="prospection",
    name="entonnoir de prospection et taux du phoning et de l'e-mailing",
    families=("F67",),
    principal="contacts_necessaires",
    words=(
        "entonnoir", "tunnel", "pipeline", "prospection", "prospects", "suspects", "rendez-vous", "rdv", "devis",
        "phoning", "appels", "e-mailing", "emailing", "courriels", "ouverture", "clic", "délivrabilité", "funnel",
        "étapes",
    ),
)  # fmt: skip


@rule
def taux_global_de_l_entonnoir(taux_des_etapes: Series) -> Decimal:
    """produit des taux des étapes

    >>> taux_global_de_l_entonnoir((Decimal("0.5"), Decimal("0.3")))
    Decimal('0.15')
    """
    return produit(taux_des_etapes)


@rule(gives="taux_global_de_l_entonnoir")
def taux_global_par_les_trois_taux(
    taux_de_rendez_vous: Decimal, taux_de_devis: Decimal, taux_de_signature: Decimal
) -> Decimal:
    """taux de rendez-vous × taux de devis × taux de signature

    >>> taux_global_par_les_trois_taux(Decimal("0.5"), Decimal("0.3"), Decimal("0.6"))
    Decimal('0.090')
    """
    return taux_de_rendez_vous * taux_de_devis * taux_de_signature


@rule
def ventes_attendues(contacts_de_depart: Decimal, taux_global_de_l_entonnoir: Decimal) -> Decimal:
    """contacts de départ × taux global

    >>> ventes_attendues(Decimal(60), Decimal("0.15"))
    Decimal('9.00')
    """
    return contacts_de_depart * taux_global_de_l_entonnoir


@rule
def contacts_necessaires(ventes_visees: Decimal, taux_global_de_l_entonnoir: Decimal) -> Decimal:
    """ventes visées ÷ taux global, arrondi à l'unité supérieure

    >>> contacts_necessaires(Decimal(3), Decimal("0.12"))
    Decimal('25')
    """
    return ventes_visees / taux_global_de_l_entonnoir


@rule
def devis_necessaires(ventes_visees: Decimal, taux_de_signature: Decimal) -> Decimal:
    """ventes visées ÷ taux de signature, arrondi à l'unité supérieure

    >>> devis_necessaires(Decimal(9), Decimal("0.6"))
    Decimal('15')
    """
    return ventes_visees / taux_de_signature


@rule
def rendez_vous_necessaires(devis_necessaires: Decimal, taux_de_devis: Decimal) -> Decimal:
    """devis nécessaires ÷ taux de devis, arrondi à l'unité supérieure

    >>> rendez_vous_necessaires(Decimal(21), Decimal("0.28"))
    Decimal('75')
    """
    return devis_necessaires / taux_de_devis


@rule(gives="contacts_necessaires")
def contacts_par_les_rendez_vous(rendez_vous_necessaires: Decimal, taux_de_rendez_vous: Decimal) -> Decimal:
    """rendez-vous nécessaires ÷ taux de rendez-vous, arrondi à l'unité supérieure

    >>> contacts_par_les_rendez_vous(Decimal(3), Decimal("0.12"))
    Decimal('25')
    """
    return rendez_vous_necessaires / taux_de_rendez_vous


@rule
def budget_de_prospection(contacts_necessaires: Decimal, cout_par_contact: Decimal) -> Decimal:
    """contacts nécessaires × coût par contact

    >>> budget_de_prospection(Decimal(60), Decimal("3.5"))
    Decimal('210.0')
    """
    return contacts_necessaires * cout_par_contact


@rule
def taux_de_contact_utile(contacts_utiles: Decimal, appels_emis: Decimal) -> Decimal:
    """contacts utiles ÷ appels émis

    >>> taux_de_contact_utile(Decimal(9), Decimal(60))
    Decimal('0.15')
    """
    return contacts_utiles / appels_emis


@rule
def taux_de_rendez_vous(nombre_de_rendez_vous: Decimal, contacts_utiles: Decimal) -> Decimal:
    """rendez-vous ÷ contacts utiles

    >>> taux_de_rendez_vous(Decimal(3), Decimal(50))
    Decimal('0.06')
    """
    return nombre_de_rendez_vous / contacts_utiles


@rule
def taux_de_devis(nombre_de_devis: Decimal, nombre_de_rendez_vous: Decimal) -> Decimal:
    """devis ÷ rendez-vous

    >>> taux_de_devis(Decimal(9), Decimal(12))
    Decimal('0.75')
    """
    return nombre_de_devis / nombre_de_rendez_vous


@rule
def taux_de_signature(nombre_de_commandes: Decimal, nombre_de_devis: Decimal) -> Decimal:
    """commandes ÷ devis

    >>> taux_de_signature(Decimal(9), Decimal(12))
    Decimal('0.75')
    """
    return nombre_de_commandes / nombre_de_devis


@rule
def taux_de_delivrabilite(courriels_delivres: Decimal, courriels_envoyes: Decimal) -> Decimal:
    """courriels délivrés ÷ courriels envoyés

    >>> taux_de_delivrabilite(Decimal(91), Decimal(100))
    Decimal('0.91')
    """
    return courriels_delivres / courriels_envoyes


@rule
def taux_d_ouverture(courriels_ouverts: Decimal, courriels_delivres: Decimal) -> Decimal:
    """courriels ouverts ÷ courriels délivrés

    >>> taux_d_ouverture(Decimal(9), Decimal(60))
    Decimal('0.15')
    """
    return courriels_ouverts / courriels_delivres


@rule
def taux_de_clic_du_courriel(clics_du_courriel: Decimal, courriels_delivres: Decimal) -> Decimal:
    """clics ÷ courriels délivrés

    >>> taux_de_clic_du_courriel(Decimal(3), Decimal(50))
    Decimal('0.06')
    """
    return clics_du_courriel / courriels_delivres


@rule
def commandes_du_courriel(clics_du_courriel: Decimal, taux_de_conversion_du_clic: Decimal) -> Decimal:
    """clics × taux de conversion des clics

    >>> commandes_du_courriel(Decimal(200), Decimal("0.05"))
    Decimal('10.00')
    """
    return clics_du_courriel * taux_de_conversion_du_clic


@rule(gives="nombre_de_rendez_vous")
def rendez_vous_des_contacts_de_depart(contacts_de_depart: Decimal, taux_de_rendez_vous: Decimal) -> Decimal:
    """contacts de départ × taux de rendez-vous

    >>> rendez_vous_des_contacts_de_depart(Decimal(80), Decimal("0.25"))
    Decimal('20.00')
    """
    return contacts_de_depart * taux_de_rendez_vous


@rule
def taux_de_reactivite(clics_du_courriel: Decimal, courriels_ouverts: Decimal) -> Decimal:
    """clics ÷ courriels ouverts

    >>> taux_de_reactivite(Decimal(3), Decimal(80))
    Decimal('0.0375')
    """
    return clics_du_courriel / courriels_ouverts
