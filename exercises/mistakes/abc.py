"""The classic mistakes on méthode ABC et loi des 20/80."""

from decimal import Decimal

from exercises.functions import Series, entier_superieur, somme
from exercises.rule import mistake, provided
from exercises.rules import abc


def _count_in_order(ca_par_client: Series, threshold: Decimal) -> Decimal:
    """How many of the list, taken as it is, it takes to reach a share of the total."""
    total = reached = Decimal(0)
    for sales in ca_par_client:
        if reached >= threshold * somme(ca_par_client):
            break
        reached += sales
        total += 1
    return total


@mistake(
    abc.ca_total_des_clients,
    "plus_gros_client_pour_total",
    "Tu as donné le plus gros client : additionne le chiffre d'affaires de tous les clients.",
)
def _(ca_par_client: Series) -> Decimal:
    return max(ca_par_client)


@mistake(
    abc.ca_total_des_clients,
    "moyenne_pour_total",
    "Tu as donné le chiffre d'affaires moyen d'un client : on cherche le total.",
)
def _(ca_par_client: Series) -> Decimal:
    return somme(ca_par_client) / len(ca_par_client)


@mistake(
    abc.nombre_de_clients_a,
    "cumul_sans_trier",
    "Tu as cumulé dans l'ordre de la liste : range d'abord les clients du plus gros au plus petit.",
)
def _(ca_par_client: Series, seuil_a: Decimal) -> Decimal:
    count = _count_in_order(ca_par_client, seuil_a)
    provided(count != _count_in_order(tuple(sorted(ca_par_client, reverse=True)), seuil_a))
    return count


@mistake(
    abc.nombre_de_clients_a,
    "client_du_seuil_oublie",
    "Tu t'es arrêté avant d'atteindre le seuil : ici, le client qui le franchit est dans la classe A.",
)
def _(ca_par_client: Series, seuil_a: Decimal) -> Decimal:
    return _count_in_order(tuple(sorted(ca_par_client, reverse=True)), seuil_a) - 1


@mistake(
    abc.nombre_de_clients_a,
    "vingt_pour_cent_des_clients",
    "Tu as pris 20 % des clients : la classe A se lit sur le cumul du chiffre d'affaires, pas sur leur nombre.",
)
def _(ca_par_client: Series, seuil_a: Decimal) -> Decimal:
    fifth = entier_superieur(Decimal(len(ca_par_client)) / 5)
    reached = _count_in_order(tuple(sorted(ca_par_client, reverse=True)), seuil_a)
    provided(fifth not in (reached, reached - 1, _count_in_order(ca_par_client, seuil_a)))
    return fifth


@mistake(
    abc.part_des_clients_a,
    "clients_lus_en_pourcent",
    "Tu as lu le nombre de clients comme un pourcentage : divise-le par le nombre total de clients.",
)
def _(nombre_de_clients_a: Decimal) -> Decimal:
    return nombre_de_clients_a / 100


@mistake(
    abc.part_des_clients_a,
    "part_du_ca_pour_part_des_clients",
    "Tu as donné la part du chiffre d'affaires : on demande la part des clients, clients A ÷ nombre de clients.",
)
def _(ca_par_client: Series, nombre_de_clients_a: Decimal) -> Decimal:
    ordered = sorted(ca_par_client, reverse=True)
    return somme(tuple(ordered[: int(nombre_de_clients_a)])) / somme(ca_par_client)


@mistake(
    abc.part_du_ca_de_a,
    "cumul_sans_trier",
    "Tu as pris les premiers clients de la liste : prends les plus gros, après les avoir rangés.",
)
def _(ca_par_client: Series, nombre_de_clients_a: Decimal) -> Decimal:
    count = int(nombre_de_clients_a)
    provided(sum(ca_par_client[:count]) != sum(sorted(ca_par_client, reverse=True)[:count]))
    return somme(ca_par_client[:count]) / somme(ca_par_client)


@mistake(
    abc.part_du_ca_de_a,
    "seuil_pour_part",
    "Tu as donné le seuil : additionne le chiffre d'affaires réel des clients A et divise par le total.",
)
def _(seuil_a: Decimal) -> Decimal:
    return seuil_a


@mistake(
    abc.part_du_ca_de_a,
    "part_des_clients_pour_part_du_ca",
    "Tu as donné la part des clients : on demande celle du chiffre d'affaires qu'ils font.",
)
def _(ca_par_client: Series, nombre_de_clients_a: Decimal) -> Decimal:
    return nombre_de_clients_a / len(ca_par_client)


@mistake(
    abc.poids_du_premier_client,
    "premier_de_la_liste",
    "Tu as pris le premier de la liste : cherche le plus gros client.",
)
def _(ca_par_client: Series, ca_total_des_clients: Decimal) -> Decimal:
    provided(ca_par_client[0] != max(ca_par_client))
    return ca_par_client[0] / ca_total_des_clients


@mistake(
    abc.poids_du_premier_client,
    "rapporte_aux_autres_clients",
    "Tu as rapporté le plus gros client aux autres : divise par le total, lui compris.",
)
def _(ca_par_client: Series, ca_total_des_clients: Decimal) -> Decimal:
    return max(ca_par_client) / (ca_total_des_clients - max(ca_par_client))


@mistake(
    abc.part_du_ca_des_premiers_clients,
    "cumul_sans_trier",
    "Tu as pris les premiers de la liste : les 20 % de clients sont les plus gros, range-les d'abord.",
)
def _(ca_par_client: Series) -> Decimal:
    count = int(entier_superieur(Decimal(len(ca_par_client)) / 5))
    provided(sum(ca_par_client[:count]) != sum(sorted(ca_par_client, reverse=True)[:count]))
    return somme(ca_par_client[:count]) / somme(ca_par_client)


@mistake(
    abc.part_du_ca_des_premiers_clients,
    "plus_gros_client_seul",
    "Tu n'as pris que le plus gros client : compte 20 % du nombre de clients.",
)
def _(ca_par_client: Series) -> Decimal:
    return max(ca_par_client) / somme(ca_par_client)


@mistake(
    abc.ca_moyen_des_clients_a,
    "ca_moyen_sur_tous_les_clients",
    "Tu as divisé par tous les clients : la moyenne porte sur les clients A seuls.",
)
def _(ca_des_clients_a: Decimal, nombre_de_clients: Decimal, nombre_de_clients_a: Decimal) -> Decimal:
    provided(nombre_de_clients != nombre_de_clients_a)
    return ca_des_clients_a / nombre_de_clients


@mistake(
    abc.ca_moyen_des_clients_a,
    "clients_par_euro",
    "Tu as divisé à l'envers : le chiffre d'affaires va en haut, les clients en bas.",
)
def _(ca_des_clients_a: Decimal, nombre_de_clients_a: Decimal) -> Decimal:
    provided(ca_des_clients_a != nombre_de_clients_a)
    return nombre_de_clients_a / ca_des_clients_a


@mistake(
    abc.ca_moyen_des_autres_clients,
    "autres_sur_tous_les_clients",
    "Tu as divisé par tous les clients : retire d'abord les clients A.",
)
def _(ca_total_des_clients: Decimal, ca_des_clients_a: Decimal, nombre_de_clients: Decimal) -> Decimal:
    return (ca_total_des_clients - ca_des_clients_a) / nombre_de_clients


@mistake(
    abc.ca_moyen_des_autres_clients,
    "ca_total_sur_les_autres",
    "Tu as gardé tout le chiffre d'affaires : retire celui des clients A.",
)
def _(ca_total_des_clients: Decimal, nombre_de_clients: Decimal, nombre_de_clients_a: Decimal) -> Decimal:
    return ca_total_des_clients / (nombre_de_clients - nombre_de_clients_a)


@mistake(
    abc.poids_du_premier_client_par_son_montant,
    "premier_client_inverse",
    "Tu as divisé à l'envers : le chiffre d'affaires total va en bas.",
    gives="poids_du_premier_client",
)
def _(ca_du_premier_client: Decimal, ca_total_des_clients: Decimal) -> Decimal:
    provided(ca_total_des_clients != ca_du_premier_client)
    return ca_total_des_clients / ca_du_premier_client


@mistake(
    abc.poids_du_premier_client_par_son_montant,
    "part_des_autres_clients",
    "Tu as donné la part de tous les autres : on te demande celle du premier client.",
    gives="poids_du_premier_client",
)
def _(ca_du_premier_client: Decimal, ca_total_des_clients: Decimal) -> Decimal:
    provided(ca_total_des_clients != ca_du_premier_client * 2)
    return 1 - ca_du_premier_client / ca_total_des_clients
