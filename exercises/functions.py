"""The functions that a rule may use beside + − × ÷ and powers: each computes, and knows how a textbook writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures (amortisation, ABC…): one row a line, each cell a number or a text."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Decimal | str, ...], ...]


Series = tuple[Decimal, ...]
Value = Decimal | Series | Table


class Impossible(ValueError):
    """The figures do not allow the calculation; the message is a French sentence for the student."""


@dataclass(frozen=True, slots=True)
class Function:
    """`compute` on values, `text` and `typst` on the arguments as already written."""

    compute: Callable[..., Value]
    text: Callable[..., str]
    typst: Callable[..., str]


def somme(serie: Series) -> Decimal:
    """Σx

    >>> somme((Decimal(1), Decimal(2), Decimal(4)))
    Decimal('7')
    """
    return sum(serie, Decimal(0))


def nombre(serie: Series) -> Decimal:
    """How many values the series has.

    >>> nombre((Decimal(5), Decimal(6)))
    Decimal('2')
    """
    return Decimal(len(serie))


def moyenne(serie: Series) -> Decimal:
    """Σx ÷ n. Impossible on an empty series.

    >>> moyenne((Decimal(2), Decimal(4)))
    Decimal('3')
    """
    if not serie:
        raise Impossible("Il n'y a aucune valeur dans la série : donne-moi au moins une valeur.")
    return somme(serie) / len(serie)


def produits(premiere: Series, seconde: Series) -> Series:
    """xᵢ × yᵢ, term by term. Impossible when the lengths differ.

    >>> produits((Decimal(1), Decimal(2)), (Decimal(3), Decimal(4)))
    (Decimal('3'), Decimal('8'))
    """
    if len(premiere) != len(seconde):
        raise Impossible(
            f"Les deux séries n'ont pas le même nombre de valeurs ({len(premiere)} et {len(seconde)}) : "
            "il faut une valeur en face de chaque rang."
        )
    return tuple(x * y for x, y in zip(premiere, seconde, strict=True))


def complements(taux: Series) -> Series:
    """1 − r, term by term: what is left to pay after each reduction.

    >>> complements((Decimal("0.1"), Decimal("0.05")))
    (Decimal('0.9'), Decimal('0.95'))
    """
    return tuple(1 - r for r in taux)


def produit(serie: Series) -> Decimal:
    """The product of all terms (1 for none).

    >>> produit((Decimal(2), Decimal(5)))
    Decimal('10')
    """
    result = Decimal(1)
    for value in serie:
        result *= value
    return result


def premier(serie: Series) -> Decimal:
    """The first value of the series. Impossible when it is empty.

    >>> premier((Decimal(8), Decimal(3)))
    Decimal('8')
    """
    if not serie:
        raise Impossible("Il n'y a aucune valeur dans la série : donne-moi au moins une valeur.")
    return serie[0]


def racine(nombre: Decimal) -> Decimal:
    """√x. Impossible under zero.

    >>> racine(Decimal(9))
    Decimal('3')
    """
    if nombre < 0:
        raise Impossible("La racine carrée d'un nombre négatif n'existe pas : vérifie tes chiffres.")
    return nombre.sqrt()


def logarithme(nombre: Decimal) -> Decimal:
    """ln x. Impossible at zero and under.

    >>> logarithme(Decimal(1))
    Decimal('0')
    """
    if nombre <= 0:
        raise Impossible("Avec ces chiffres, il n'y a pas de solution : vérifie-les.")
    return nombre.ln()


def entier_superieur(nombre: Decimal) -> Decimal:
    """The integer at or above: a quantity to reach.

    >>> entier_superieur(Decimal("12.01"))
    Decimal('13')
    """
    return nombre.to_integral_value(ROUND_CEILING)


def entier_inferieur(nombre: Decimal) -> Decimal:
    """The integer at or below: lots that can be made.

    >>> entier_inferieur(Decimal("12.99"))
    Decimal('12')
    """
    return nombre.to_integral_value(ROUND_FLOOR)


FUNCTIONS: dict[str, Function] = {
    "somme": Function(somme, lambda s: f"Σ {s}", lambda s: f"sum {s}"),
    "nombre": Function(nombre, lambda s: f"nombre de valeurs de {s}", lambda s: f'"nombre de valeurs de" {s}'),
    "moyenne": Function(moyenne, lambda s: f"moyenne de {s}", lambda s: f"overline({s})"),
    "produits": Function(produits, lambda a, b: f"({a} × {b})", lambda a, b: f"({a} times {b})"),
    "complements": Function(complements, lambda r: f"(1 − {r})", lambda r: f"(1 - {r})"),
    "produit": Function(produit, lambda s: f"produit des {s}", lambda s: f"product {s}"),
    "premier": Function(premier, lambda s: f"premier de {s}", lambda s: f'"premier de" {s}'),
    "racine": Function(racine, lambda x: f"√({x})", lambda x: f"sqrt({x})"),
    "logarithme": Function(logarithme, lambda x: f"ln({x})", lambda x: f"ln({x})"),
    "entier_superieur": Function(entier_superieur, lambda x: f"entier supérieur de ({x})", lambda x: f"ceil({x})"),
    "entier_inferieur": Function(entier_inferieur, lambda x: f"entier inférieur de ({x})", lambda x: f"floor({x})"),
}
