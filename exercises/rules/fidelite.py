"""F63, F72: attrition, fidélité, durée de vie d'un client, réachat, réactivation, programme de fidélité."""

from decimal import Decimal

from exercises import numbers
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="fidelite",
    name="attrition, fidélité et programme de fidélité",
    families=("F63", "F72"),
    principal="taux_d_attrition",
    words=(
        "attrition", "churn", "fidélité", "rétention", "fidèles", "clients perdus", "nouveaux clients", "durée de vie",
        "réachat", "réactivation", "inactifs", "résiliations", "points", "cagnotte", "carte de fidélité",
        "programme de fidélité",
    ),
)  # fmt: skip


def _rest(rate: Decimal) -> str:
    return f"{numbers.show(Decimal(1), 'pourcent')} − {numbers.show(rate, 'pourcent', 4)}"


@rule
def clients_perdus(clients_au_debut: Decimal, nouveaux_clients: Decimal, clients_a_la_fin: Decimal) -> Decimal:
    """clients au début + nouveaux clients − clients à la fin

    >>> clients_perdus(Decimal(40), Decimal(9), Decimal(43))
    Decimal('6')
    """
    return clients_au_debut + nouveaux_clients - clients_a_la_fin


@rule(gives="clients_perdus")
def clients_perdus_par_les_conserves(clients_au_debut: Decimal, clients_conserves: Decimal) -> Decimal:
    """clients au début − clients conservés

    >>> clients_perdus_par_les_conserves(Decimal(40), Decimal(34))
    Decimal('6')
    """
    return clients_au_debut - clients_conserves


@rule
def clients_conserves(clients_a_la_fin: Decimal, nouveaux_clients: Decimal) -> Decimal:
    """clients à la fin − nouveaux clients

    >>> clients_conserves(Decimal(43), Decimal(9))
    Decimal('34')
    """
    return clients_a_la_fin - nouveaux_clients


@rule
def taux_d_attrition(clients_perdus: Decimal, clients_au_debut: Decimal) -> Decimal:
    """clients perdus ÷ clients au début

    >>> taux_d_attrition(Decimal(6), Decimal(48))
    Decimal('0.125')
    """
    return clients_perdus / clients_au_debut


@rule(gives="taux_d_attrition", develop=_rest)
def taux_d_attrition_par_la_fidelite(taux_de_fidelite: Decimal) -> Decimal:
    """1 − taux de fidélité

    >>> taux_d_attrition_par_la_fidelite(Decimal("0.875"))
    Decimal('0.125')
    """
    return 1 - taux_de_fidelite


@rule
def taux_de_fidelite(clients_conserves: Decimal, clients_au_debut: Decimal) -> Decimal:
    """clients conservés ÷ clients au début

    >>> taux_de_fidelite(Decimal(42), Decimal(48))
    Decimal('0.875')
    """
    return clients_conserves / clients_au_debut


@rule(gives="taux_de_fidelite", develop=_rest)
def taux_de_fidelite_par_l_attrition(taux_d_attrition: Decimal) -> Decimal:
    """1 − taux d'attrition

    >>> taux_de_fidelite_par_l_attrition(Decimal("0.125"))
    Decimal('0.875')
    """
    return 1 - taux_d_attrition


@rule
def duree_de_vie_client(taux_d_attrition: Decimal) -> Decimal:
    """1 ÷ taux d'attrition

    >>> duree_de_vie_client(Decimal("0.08"))
    Decimal('12.5')
    """
    return 1 / taux_d_attrition


@rule
def duree_de_vie_en_mois(taux_d_attrition_mensuel: Decimal) -> Decimal:
    """1 ÷ taux d'attrition mensuel

    >>> duree_de_vie_en_mois(Decimal("0.04"))
    Decimal('25')
    """
    return 1 / taux_d_attrition_mensuel


@rule
def taux_de_fidelite_mensuel(taux_d_attrition_mensuel: Decimal) -> Decimal:
    """1 − taux d'attrition mensuel

    >>> taux_de_fidelite_mensuel(Decimal("0.04"))
    Decimal('0.96')
    """
    return 1 - taux_d_attrition_mensuel


@rule
def ca_perdu(clients_perdus: Decimal, chiffre_d_affaires_par_client: Decimal) -> Decimal:
    """clients perdus × chiffre d'affaires annuel par client

    >>> ca_perdu(Decimal(12), Decimal(50))
    Decimal('600')
    """
    return clients_perdus * chiffre_d_affaires_par_client


@rule
def clients_gardes_en_plus(
    clients_au_debut: Decimal, taux_d_attrition: Decimal, taux_d_attrition_vise: Decimal
) -> Decimal:
    """clients au début × (taux d'attrition − taux visé)

    >>> clients_gardes_en_plus(Decimal(800), Decimal("0.12"), Decimal("0.09"))
    Decimal('24.00')
    """
    return clients_au_debut * (taux_d_attrition - taux_d_attrition_vise)


@rule
def ca_preserve(clients_gardes_en_plus: Decimal, chiffre_d_affaires_par_client: Decimal) -> Decimal:
    """clients gardés en plus × chiffre d'affaires annuel par client

    >>> ca_preserve(Decimal(24), Decimal(50))
    Decimal('1200')
    """
    return clients_gardes_en_plus * chiffre_d_affaires_par_client


@rule
def fidelite_annuelle_equivalente(taux_d_attrition_mensuel: Decimal) -> Decimal:
    """(1 − taux d'attrition mensuel)^12 : ce qui reste après douze mois

    >>> fidelite_annuelle_equivalente(Decimal("0.5"))
    Decimal('0.000244140625')
    """
    return (1 - taux_d_attrition_mensuel) ** 12


@rule(develop=_rest)
def attrition_annuelle_equivalente(fidelite_annuelle_equivalente: Decimal) -> Decimal:
    """1 − fidélité annuelle équivalente

    >>> attrition_annuelle_equivalente(Decimal("0.7"))
    Decimal('0.3')
    """
    return 1 - fidelite_annuelle_equivalente


@rule
def clients_restants(clients_au_debut: Decimal, taux_de_fidelite: Decimal, annees_ecoulees: Decimal) -> Decimal:
    """clients au début × taux de fidélité^années

    >>> clients_restants(Decimal(800), Decimal("0.5"), Decimal(3))
    Decimal('100.000')
    """
    return clients_au_debut * taux_de_fidelite**annees_ecoulees


@rule(gives="clients_restants")
def clients_restants_apres_des_mois(
    clients_au_debut: Decimal, taux_d_attrition_mensuel: Decimal, mois_ecoules: Decimal
) -> Decimal:
    """clients au début × (1 − taux d'attrition mensuel)^mois

    >>> clients_restants_apres_des_mois(Decimal(800), Decimal("0.5"), Decimal(2))
    Decimal('200.00')
    """
    return clients_au_debut * (1 - taux_d_attrition_mensuel) ** mois_ecoules


@rule
def departs_cumules(clients_au_debut: Decimal, clients_restants: Decimal) -> Decimal:
    """clients au début − clients restants

    >>> departs_cumules(Decimal(800), Decimal(200))
    Decimal('600')
    """
    return clients_au_debut - clients_restants


@rule
def recrutements_necessaires(clients_au_debut: Decimal, taux_d_attrition: Decimal) -> Decimal:
    """clients au début × taux d'attrition : les départs à compenser

    >>> recrutements_necessaires(Decimal(500), Decimal("0.2"))
    Decimal('100.0')
    """
    return clients_au_debut * taux_d_attrition


@rule
def recrutements_pour_l_objectif(clients_vises: Decimal, clients_conserves: Decimal) -> Decimal:
    """clients visés − clients conservés

    >>> recrutements_pour_l_objectif(Decimal(600), Decimal(400))
    Decimal('200')
    """
    return clients_vises - clients_conserves


@rule
def taux_de_reachat(clients_revenus: Decimal, nombre_de_clients: Decimal) -> Decimal:
    """clients ayant acheté au moins deux fois ÷ clients

    >>> taux_de_reachat(Decimal(6), Decimal(48))
    Decimal('0.125')
    """
    return clients_revenus / nombre_de_clients


@rule
def taux_de_reactivation(inactifs_reactives: Decimal, inactifs_contactes: Decimal) -> Decimal:
    """clients réactivés ÷ inactifs contactés

    >>> taux_de_reactivation(Decimal(3), Decimal(80))
    Decimal('0.0375')
    """
    return inactifs_reactives / inactifs_contactes


@rule
def points_distribues(chiffre_d_affaires: Decimal, points_par_euro: Decimal) -> Decimal:
    """chiffre d'affaires × points gagnés par euro

    >>> points_distribues(Decimal(70), Decimal(3))
    Decimal('210')
    """
    return chiffre_d_affaires * points_par_euro


@rule
def points_utilises(points_distribues: Decimal, taux_d_utilisation_des_points: Decimal) -> Decimal:
    """points distribués × taux d'utilisation

    >>> points_utilises(Decimal(210), Decimal("0.3"))
    Decimal('63.0')
    """
    return points_distribues * taux_d_utilisation_des_points


@rule
def cout_du_programme(points_utilises: Decimal, valeur_d_un_point: Decimal) -> Decimal:
    """points utilisés × valeur d'un point

    >>> cout_du_programme(Decimal(63), Decimal("0.5"))
    Decimal('31.5')
    """
    return points_utilises * valeur_d_un_point


@rule
def points_restants(points_distribues: Decimal, points_utilises: Decimal) -> Decimal:
    """points distribués − points utilisés

    >>> points_restants(Decimal(210), Decimal(63))
    Decimal('147')
    """
    return points_distribues - points_utilises


@rule
def engagement_du_programme(points_restants: Decimal, valeur_d_un_point: Decimal) -> Decimal:
    """points non utilisés × valeur d'un point

    >>> engagement_du_programme(Decimal(147), Decimal("0.5"))
    Decimal('73.5')
    """
    return points_restants * valeur_d_un_point


@rule
def taux_de_generosite(cout_du_programme: Decimal, chiffre_d_affaires: Decimal) -> Decimal:
    """coût du programme ÷ chiffre d'affaires

    >>> taux_de_generosite(Decimal("31.5"), Decimal(7000))
    Decimal('0.0045')
    """
    return cout_du_programme / chiffre_d_affaires


@rule
def recrutements_pour_la_croissance(
    clients_perdus: Decimal, clients_au_debut: Decimal, croissance_visee: Decimal
) -> Decimal:
    """clients perdus + clients au début × croissance visée

    >>> int(recrutements_pour_la_croissance(Decimal(60), Decimal(300), Decimal("0.1")))
    90
    """
    return clients_perdus + clients_au_debut * croissance_visee
