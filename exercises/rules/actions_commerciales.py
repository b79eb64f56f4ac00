"""F66: publipostage, salon: rendement, coût, résultat, seuil en commandes, retour sur investissement d'une action."""

from decimal import Decimal

from exercises import numbers
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="actions_commerciales",
    name="rendement et rentabilité d'une action commerciale",
    families=("F66",),
    principal="resultat_de_l_action",
    words=(
        "publipostage", "mailing", "phoning", "salon", "stand", "envois", "courriers", "npai", "taux de retour",
        "rendement", "opération", "campagne", "action commerciale", "roi", "commandes", "coupon", "courriels",
    ),
    neutral=(
        "taux_de_npai", "frais_fixes_de_l_action", "frais_de_deplacement", "cout_du_personnel",
        "budget_de_communication", "amenagement_du_stand",
    ),
)  # fmt: skip


def _delivered(messages_envoyes: Decimal, taux_de_npai: Decimal) -> str:
    return f"{numbers.show(messages_envoyes, None)} × {numbers.show(1 - taux_de_npai, None, 4)}"


@rule(develop=_delivered)
def messages_distribues(messages_envoyes: Decimal, taux_de_npai: Decimal) -> Decimal:
    """messages envoyés × (1 − taux de NPAI)

    >>> messages_distribues(Decimal(700), Decimal("0.03"))
    Decimal('679.00')
    """
    return messages_envoyes * (1 - taux_de_npai)


@rule(gives="messages_distribues")
def messages_distribues_par_difference(messages_envoyes: Decimal, messages_non_distribues: Decimal) -> Decimal:
    """messages envoyés − messages non distribués

    >>> messages_distribues_par_difference(Decimal(700), Decimal(21))
    Decimal('679')
    """
    return messages_envoyes - messages_non_distribues


@rule
def reponses(messages_distribues: Decimal, taux_de_retour: Decimal) -> Decimal:
    """messages distribués × taux de retour

    >>> reponses(Decimal(600), Decimal("0.03"))
    Decimal('18.00')
    """
    return messages_distribues * taux_de_retour


@rule
def taux_de_retour(reponses: Decimal, messages_distribues: Decimal) -> Decimal:
    """réponses ÷ messages distribués

    >>> taux_de_retour(Decimal(18), Decimal(600))
    Decimal('0.03')
    """
    return reponses / messages_distribues


@rule(gives="nombre_de_commandes")
def commandes_par_les_reponses(reponses: Decimal, taux_de_conversion_des_reponses: Decimal) -> Decimal:
    """réponses × taux de conversion des réponses

    >>> commandes_par_les_reponses(Decimal(18), Decimal("0.5"))
    Decimal('9.0')
    """
    return reponses * taux_de_conversion_des_reponses


@rule(gives="nombre_de_commandes")
def commandes_par_les_envois(messages_envoyes: Decimal, taux_de_commande: Decimal) -> Decimal:
    """messages envoyés × taux de commande

    >>> commandes_par_les_envois(Decimal(700), Decimal("0.01"))
    Decimal('7.00')
    """
    return messages_envoyes * taux_de_commande


@rule
def taux_de_commande(nombre_de_commandes: Decimal, messages_envoyes: Decimal) -> Decimal:
    """nombre de commandes ÷ messages envoyés

    >>> taux_de_commande(Decimal(7), Decimal(700))
    Decimal('0.01')
    """
    return nombre_de_commandes / messages_envoyes


@rule
def cout_de_l_action(frais_fixes_de_l_action: Decimal, cout_d_un_envoi: Decimal, messages_envoyes: Decimal) -> Decimal:
    """frais fixes + coût d'un envoi × messages envoyés

    >>> cout_de_l_action(Decimal(70), Decimal("0.5"), Decimal(700))
    Decimal('420.0')
    """
    return frais_fixes_de_l_action + cout_d_un_envoi * messages_envoyes


@rule(gives="cout_de_l_action")
def cout_d_un_salon(
    cout_du_stand: Decimal,
    amenagement_du_stand: Decimal,
    cout_du_personnel: Decimal,
    frais_de_deplacement: Decimal,
    budget_de_communication: Decimal,
) -> Decimal:
    """stand + aménagement + personnel + déplacements + communication

    >>> cout_d_un_salon(Decimal(70), Decimal(40), Decimal(50), Decimal(30), Decimal(20))
    Decimal('210')
    """
    return cout_du_stand + amenagement_du_stand + cout_du_personnel + frais_de_deplacement + budget_de_communication


@rule(also=("prospection",))
def marge_par_commande(panier_moyen: Decimal, taux_de_marge_sur_ventes: Decimal) -> Decimal:
    """panier moyen × taux de marge sur les ventes

    >>> marge_par_commande(Decimal(7), Decimal("0.5"))
    Decimal('3.5')
    """
    return panier_moyen * taux_de_marge_sur_ventes


@rule(also=("prospection",))
def chiffre_d_affaires_de_l_action(nombre_de_commandes: Decimal, panier_moyen: Decimal) -> Decimal:
    """nombre de commandes × panier moyen

    >>> chiffre_d_affaires_de_l_action(Decimal(9), Decimal(7))
    Decimal('63')
    """
    return nombre_de_commandes * panier_moyen


@rule(also=("prospection",))
def marge_de_l_action(nombre_de_commandes: Decimal, marge_par_commande: Decimal) -> Decimal:
    """nombre de commandes × marge par commande

    >>> marge_de_l_action(Decimal(9), Decimal("3.5"))
    Decimal('31.5')
    """
    return nombre_de_commandes * marge_par_commande


@rule(also=("prospection",))
def resultat_de_l_action(marge_de_l_action: Decimal, cout_de_l_action: Decimal) -> Decimal:
    """marge totale − coût de l'action

    >>> resultat_de_l_action(Decimal("31.5"), Decimal(21))
    Decimal('10.5')
    """
    return marge_de_l_action - cout_de_l_action


@rule
def seuil_de_commandes(cout_de_l_action: Decimal, marge_par_commande: Decimal) -> Decimal:
    """coût de l'action ÷ marge par commande, arrondi à l'unité supérieure

    >>> seuil_de_commandes(Decimal(21), Decimal("3.5"))
    Decimal('6')
    """
    return cout_de_l_action / marge_par_commande


@rule
def rendement_seuil(seuil_de_commandes: Decimal, messages_envoyes: Decimal) -> Decimal:
    """seuil de rentabilité en commandes ÷ messages envoyés

    >>> rendement_seuil(Decimal(6), Decimal(800))
    Decimal('0.0075')
    """
    return seuil_de_commandes / messages_envoyes


@rule(also=("prospection",))
def roi_de_l_action(resultat_de_l_action: Decimal, cout_de_l_action: Decimal) -> Decimal:
    """résultat de l'action ÷ coût de l'action

    >>> roi_de_l_action(Decimal("10.5"), Decimal(21))
    Decimal('0.5')
    """
    return resultat_de_l_action / cout_de_l_action


@rule
def cout_par_contact(cout_de_l_action: Decimal, contacts_utiles: Decimal) -> Decimal:
    """coût de l'action ÷ contacts utiles

    >>> cout_par_contact(Decimal(21), Decimal(6))
    Decimal('3.5')
    """
    return cout_de_l_action / contacts_utiles


@rule(gives="taux_de_transformation")
def taux_de_transformation_des_contacts(nombre_de_commandes: Decimal, contacts_utiles: Decimal) -> Decimal:
    """nombre de commandes ÷ contacts utiles

    >>> taux_de_transformation_des_contacts(Decimal(3), Decimal(60))
    Decimal('0.05')
    """
    return nombre_de_commandes / contacts_utiles


@rule
def cout_par_commande(cout_de_l_action: Decimal, nombre_de_commandes: Decimal) -> Decimal:
    """coût de l'action ÷ nombre de commandes

    >>> cout_par_commande(Decimal(21), Decimal(3))
    Decimal('7')
    """
    return cout_de_l_action / nombre_de_commandes


@rule
def cout_par_reponse(cout_de_l_action: Decimal, reponses: Decimal) -> Decimal:
    """coût de l'action ÷ réponses

    >>> cout_par_reponse(Decimal(21), Decimal(12))
    Decimal('1.75')
    """
    return cout_de_l_action / reponses
