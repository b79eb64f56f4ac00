"""F16: méthode ABC, loi des 20/80, dépendance au premier client."""

from decimal import Decimal

from exercises import numbers
from exercises.functions import Impossible, Series, Table, entier_superieur, nombre, somme
from exercises.rule import Chapter, rule

CHAPTER = Chapter(
    id="abc",
    name="méthode ABC et loi des 20/80",
    families=("F16",),
    principal="nombre_de_clients_a",
    words=("abc", "20/80", "80/20", "pareto", "classe a", "classes", "cumulé", "portefeuille clients", "dépendance"),
)

_TOP_SHARE = Decimal("0.2")


def _sorted(ca_par_client: Series) -> Series:
    if not ca_par_client or somme(ca_par_client) <= 0:
        raise Impossible("Il me faut le chiffre d'affaires de chaque client, et un total au-dessus de zéro.")
    return tuple(sorted(ca_par_client, reverse=True))


def _cumulated(ca_par_client: Series) -> Series:
    """The share of the total that the first customers make, once sorted."""
    ordered = _sorted(ca_par_client)
    total = somme(ordered)
    return tuple(somme(ordered[: count + 1]) / total for count in range(len(ordered)))


def _count_up_to(shares: Series, threshold: Decimal) -> int:
    """How many customers it takes to reach a share: the one who crosses it is counted."""
    return next((place for place, share in enumerate(shares, 1) if share >= threshold), len(shares))


def _percent(share: Decimal) -> str:
    return numbers.show(share, "pourcent", 1)


def _sum(ca_par_client: Series) -> str:
    return " + ".join(numbers.show(sales, None) for sales in ca_par_client)


def _in_order(ca_par_client: Series) -> str:
    return "du plus grand au plus petit"


def _each(ca_par_client: Series, ca_total_des_clients: Decimal) -> str:
    return f"chaque chiffre d'affaires ÷ {numbers.show(ca_total_des_clients, None)}"


def _shares(ca_par_client: Series) -> str:
    return "cumul du chiffre d'affaires trié ÷ total"


def _counted(ca_par_client: Series, seuil_a: Decimal) -> str:
    shares = _cumulated(ca_par_client)
    reached = shares[: _count_up_to(shares, seuil_a)]
    return f"parts cumulées {' ; '.join(map(_percent, reached))} : on compte les clients jusqu'à {_percent(seuil_a)}"


def _part(ca_par_client: Series, nombre_de_clients_a: Decimal) -> str:
    ordered = _sorted(ca_par_client)
    return f"({_sum(ordered[: int(nombre_de_clients_a)])}) ÷ {numbers.show(somme(ordered), None)}"


def _share_of_customers(nombre_de_clients_a: Decimal, ca_par_client: Series) -> str:
    return f"{numbers.show(nombre_de_clients_a, None)} ÷ {len(ca_par_client)}"


def _first(ca_par_client: Series, ca_total_des_clients: Decimal) -> str:
    return f"{numbers.show(max(ca_par_client), None)} ÷ {numbers.show(ca_total_des_clients, None)}"


def _top(ca_par_client: Series) -> Series:
    ordered = _sorted(ca_par_client)
    return ordered[: int(entier_superieur(_TOP_SHARE * len(ordered)))]


def _top_written(ca_par_client: Series) -> str:
    return f"({_sum(_top(ca_par_client))}) ÷ {numbers.show(somme(ca_par_client), None)}"


def _line_by_line(*_: object) -> str:
    return "ligne par ligne : tri décroissant, part du chiffre d'affaires, parts cumulées, classe"


@rule(develop=_sum)
def ca_total_des_clients(ca_par_client: Series) -> Decimal:
    """somme du chiffre d'affaires de tous les clients

    >>> ca_total_des_clients((Decimal(30), Decimal(60), Decimal(10)))
    Decimal('100')
    """
    return somme(ca_par_client)


@rule(develop=_in_order)
def ca_tries(ca_par_client: Series) -> Series:
    """chiffres d'affaires rangés du plus grand au plus petit

    >>> ca_tries((Decimal(30), Decimal(60), Decimal(10)))
    (Decimal('60'), Decimal('30'), Decimal('10'))
    """
    return _sorted(ca_par_client)


@rule(develop=_each)
def parts_des_clients(ca_par_client: Series, ca_total_des_clients: Decimal) -> Series:
    """chiffre d'affaires de chaque client ÷ chiffre d'affaires total

    >>> parts_des_clients((Decimal(30), Decimal(60), Decimal(10)), Decimal(100))
    (Decimal('0.3'), Decimal('0.6'), Decimal('0.1'))
    """
    return tuple(sales / ca_total_des_clients for sales in ca_par_client)


@rule(develop=_shares)
def parts_cumulees(ca_par_client: Series) -> Series:
    """cumul du chiffre d'affaires trié ÷ chiffre d'affaires total

    >>> parts_cumulees((Decimal(30), Decimal(60), Decimal(10)))
    (Decimal('0.6'), Decimal('0.9'), Decimal('1'))
    """
    return _cumulated(ca_par_client)


@rule(develop=_counted)
def nombre_de_clients_a(ca_par_client: Series, seuil_a: Decimal) -> Decimal:
    """clients, du plus gros au plus petit, jusqu'à atteindre le seuil (celui qui le franchit compris)

    >>> nombre_de_clients_a((Decimal(30), Decimal(60), Decimal(10)), Decimal("0.8"))
    Decimal('2')
    """
    return Decimal(_count_up_to(_cumulated(ca_par_client), seuil_a))


@rule(gives="nombre_de_clients_a", convention="client_du_seuil_exclu", develop=_counted)
def nombre_de_clients_a_sans_celui_du_seuil(ca_par_client: Series, seuil_a: Decimal) -> Decimal:
    """clients, du plus gros au plus petit, tant que le seuil n'est pas dépassé

    >>> nombre_de_clients_a_sans_celui_du_seuil((Decimal(30), Decimal(60), Decimal(10)), Decimal("0.8"))
    Decimal('1')
    """
    return Decimal(sum(share <= seuil_a for share in _cumulated(ca_par_client)))


@rule(develop=_share_of_customers)
def part_des_clients_a(nombre_de_clients_a: Decimal, ca_par_client: Series) -> Decimal:
    """clients de la classe A ÷ nombre de clients

    >>> part_des_clients_a(Decimal(1), (Decimal(30), Decimal(60), Decimal(6), Decimal(4)))
    Decimal('0.25')
    """
    return nombre_de_clients_a / nombre(ca_par_client)


@rule(develop=_part)
def part_du_ca_de_a(ca_par_client: Series, nombre_de_clients_a: Decimal) -> Decimal:
    """chiffre d'affaires des clients de la classe A ÷ chiffre d'affaires total

    >>> part_du_ca_de_a((Decimal(30), Decimal(60), Decimal(10)), Decimal(2))
    Decimal('0.9')
    """
    return somme(_sorted(ca_par_client)[: int(nombre_de_clients_a)]) / somme(ca_par_client)


@rule(gives="part_du_ca_de_a")
def part_du_ca_de_a_par_les_montants(ca_des_clients_a: Decimal, ca_total_des_clients: Decimal) -> Decimal:
    """chiffre d'affaires des clients de la classe A ÷ chiffre d'affaires total

    >>> part_du_ca_de_a_par_les_montants(Decimal(90), Decimal(100))
    Decimal('0.9')
    """
    return ca_des_clients_a / ca_total_des_clients


@rule(gives="part_des_clients_a")
def part_des_clients_a_par_les_effectifs(nombre_de_clients_a: Decimal, nombre_de_clients: Decimal) -> Decimal:
    """clients de la classe A ÷ nombre de clients

    >>> part_des_clients_a_par_les_effectifs(Decimal(16), Decimal(80))
    Decimal('0.2')
    """
    return nombre_de_clients_a / nombre_de_clients


@rule(develop=_first)
def poids_du_premier_client(ca_par_client: Series, ca_total_des_clients: Decimal) -> Decimal:
    """chiffre d'affaires du plus gros client ÷ chiffre d'affaires total

    >>> poids_du_premier_client((Decimal(30), Decimal(60), Decimal(10)), Decimal(100))
    Decimal('0.6')
    """
    return max(ca_par_client) / ca_total_des_clients


@rule(develop=_top_written)
def part_du_ca_des_premiers_clients(ca_par_client: Series) -> Decimal:
    """chiffre d'affaires des 20 % de clients les plus gros ÷ chiffre d'affaires total

    >>> part_du_ca_des_premiers_clients((Decimal(30), Decimal(50), Decimal(10), Decimal(6), Decimal(4)))
    Decimal('0.5')
    """
    return somme(_top(ca_par_client)) / somme(ca_par_client)


@rule(develop=_line_by_line)
def tableau_abc(ca_par_client: Series, seuil_a: Decimal, seuil_b: Decimal) -> Table:
    """tri décroissant, part du chiffre d'affaires, parts cumulées, classe A, B ou C

    >>> tableau_abc((Decimal(30), Decimal(60), Decimal(10)), Decimal("0.8"), Decimal("0.95")).rows[1][-1]
    'A'
    """
    ordered, shares = _sorted(ca_par_client), _cumulated(ca_par_client)
    last_a, last_b = _count_up_to(shares, seuil_a), _count_up_to(shares, seuil_b)
    total = somme(ordered)
    headers = ("Rang", "CA", "% du CA", "% cumulé du CA", "% cumulé des clients", "Classe")
    rows = tuple(
        (
            str(place),
            sales,
            _percent(sales / total),
            _percent(share),
            _percent(Decimal(place) / len(ordered)),
            "A" if place <= last_a else "B" if place <= last_b else "C",
        )
        for place, (sales, share) in enumerate(zip(ordered, shares, strict=True), 1)
    )
    return Table(headers, rows)


@rule
def ca_moyen_des_clients_a(ca_des_clients_a: Decimal, nombre_de_clients_a: Decimal) -> Decimal:
    """chiffre d'affaires des clients A ÷ leur nombre

    >>> ca_moyen_des_clients_a(Decimal(900), Decimal(6))
    Decimal('150')
    """
    return ca_des_clients_a / nombre_de_clients_a


@rule
def ca_moyen_des_autres_clients(
    ca_total_des_clients: Decimal, ca_des_clients_a: Decimal, nombre_de_clients: Decimal, nombre_de_clients_a: Decimal
) -> Decimal:
    """(CA total − CA des clients A) ÷ (nombre de clients − clients A)

    >>> ca_moyen_des_autres_clients(Decimal(1200), Decimal(900), Decimal(30), Decimal(6))
    Decimal('12.5')
    """
    return (ca_total_des_clients - ca_des_clients_a) / (nombre_de_clients - nombre_de_clients_a)


@rule(gives="poids_du_premier_client", detour=True)
def poids_du_premier_client_par_son_montant(ca_du_premier_client: Decimal, ca_total_des_clients: Decimal) -> Decimal:
    """chiffre d'affaires du premier client ÷ chiffre d'affaires total

    >>> poids_du_premier_client_par_son_montant(Decimal(60), Decimal(300))
    Decimal('0.2')
    """
    return ca_du_premier_client / ca_total_des_clients
