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


@rule(gives="taux_de_rendez_vous", detour=True)
def taux_de_rendez_vous_des_contacts_de_depart(nombre_de_rendez_vous: Decimal, contacts_de_depart: Decimal) -> Decimal:
    """rendez-vous ÷ contacts de départ

    >>> taux_de_rendez_vous_des_contacts_de_depart(Decimal(20), Decimal(80))
    Decimal('0.25')
    """
    return nombre_de_rendez_vous / contacts_de_depart


@rule
def taux_de_vente_des_rendez_vous(nombre_de_commandes: Decimal, nombre_de_rendez_vous: Decimal) -> Decimal:
    """ventes ÷ rendez-vous

    >>> taux_de_vente_des_rendez_vous(Decimal(6), Decimal(20))
    Decimal('0.3')
    """
    return nombre_de_commandes / nombre_de_rendez_vous


@rule(gives="nombre_de_commandes")
def ventes_des_rendez_vous(nombre_de_rendez_vous: Decimal, taux_de_vente_des_rendez_vous: Decimal) -> Decimal:
    """rendez-vous × taux de vente des rendez-vous

    >>> ventes_des_rendez_vous(Decimal(20), Decimal("0.3"))
    Decimal('6.0')
    """
    return nombre_de_rendez_vous * taux_de_vente_des_rendez_vous


@rule(gives="rendez_vous_necessaires")
def rendez_vous_par_les_ventes(ventes_visees: Decimal, taux_de_vente_des_rendez_vous: Decimal) -> Decimal:
    """ventes visées ÷ taux de vente des rendez-vous, arrondi à l'unité supérieure

    >>> rendez_vous_par_les_ventes(Decimal("6.3"), Decimal("0.3"))
    Decimal('21')
    """
    return ventes_visees / taux_de_vente_des_rendez_vous


@rule(gives="cout_de_l_action")
def cout_des_contacts(contacts_de_depart: Decimal, cout_par_contact: Decimal) -> Decimal:
    """contacts × coût d'un contact

    >>> cout_des_contacts(Decimal(80), Decimal("2.5"))
    Decimal('200.0')
    """
    return contacts_de_depart * cout_par_contact


@rule(gives="courriels_delivres")
def courriels_delivres_par_le_taux(courriels_envoyes: Decimal, taux_de_courriels_perdus: Decimal) -> Decimal:
    """courriels envoyés × (1 − taux de courriels non délivrés)

    >>> courriels_delivres_par_le_taux(Decimal(400), Decimal("0.05"))
    Decimal('380.00')
    """
    return courriels_envoyes * (1 - taux_de_courriels_perdus)


@rule
def appels_par_jour(appels_par_heure: Decimal, heures_par_jour: Decimal) -> Decimal:
    """appels par heure × heures par jour

    >>> appels_par_jour(Decimal(12), Decimal(6))
    Decimal('72')
    """
    return appels_par_heure * heures_par_jour


@rule
def cout_d_un_appel(cout_horaire: Decimal, appels_par_heure: Decimal) -> Decimal:
    """coût d'une heure ÷ appels par heure

    >>> cout_d_un_appel(Decimal(18), Decimal(12))
    Decimal('1.5')
    """
    return cout_horaire / appels_par_heure
