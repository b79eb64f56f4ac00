"""What the statements of an answer are worth, and whether they agree: « 12 × 25 = 300 », « 0,125 soit 12,5 % »."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from exercises.numbers.arithmetic import CalculationError
from exercises.numbers.cursor import Amount
from exercises.numbers.phrases import Sign, Statement
from exercises.numbers.showing import show
from exercises.numbers.values import Tax, Unit
from exercises.numbers.vocabulary import COUNTED

_DURATIONS = {"jours": 1, "semaines": 7, "mois": 30, "trimestres": 90, "ans": 360}
_STEP = 20
_COARSEST = Decimal("0.2")
_RANGE = 2
_DECIMAL_WORDS = frozenset({"coef", "coefficient", "coeff", "coeffs", "indice", "taux", "alpha", "beta"})
_LINKS = """
    = soit ( environ env ~ donc arrondi arrondie arrondis ca fait → ou c est egal egale egaux presque cad vaut donne
"""
_SAYS_AGAIN = frozenset(_LINKS.split())
_EXPLAINS = frozenset({"(", "car", "=", "soit", "puisque"})
_RANGE_LINKS = frozenset({("a",), ("et",), ("ou",), ("puis",)})
_STATES = frozenset({"=", "→", "arrondi", "arrondie", "environ", "~", "donc", "fait", "egal", "donne"})
_LAST_DAYS = frozenset(
    (Decimal(31 if month in (1, 3, 5, 7, 8, 10, 12) else 30), Decimal(month)) for month in range(1, 13) if month != 2
)
DATE = "Je lis une date, pas un nombre. Pour une division, mets le signe ÷ ou des espaces."
FORMULA = "Je vois une formule avec des mots : remplace-les par leurs valeurs, ou écris seulement le résultat."


@dataclass(frozen=True, slots=True)
class Worth:
    """What a statement is worth; `others` are its second readings; `computed` when it comes from a calculation."""

    value: Decimal
    unit: Unit | None
    tax: Tax | None
    decimals: int | None
    others: tuple[Decimal, ...]
    computed: bool
    statement: Statement

    @property
    def choices(self) -> tuple[Decimal, ...]:
        """Its readings, the likeliest first."""
        return (self.value, *self.others)


def worth(statement: Statement, words: frozenset[str]) -> Worth:
    """The value of a statement among the `words` of the answer. CalculationError when it has none."""
    first = statement.items[0]
    if isinstance(first, Sign) and first.text in ("*", "/", "÷", "^", "sur", ":"):
        rest = replace(statement, items=statement.items[1:])
        if first.text != "*" or statement.before or not rest.is_plain:
            raise CalculationError(FORMULA)
        times = worth(rest, words)
        return replace(times, unit=times.unit or "fois")
    if statement.dashed and (not statement.is_plain or statement.signs == "+"):
        raise CalculationError(FORMULA)
    value = statement.result()
    if statement.is_plain:
        return _plain(statement, statement.amounts[0], value.value, words)
    others = (
        [value.value]
        if all(amount.other is None for amount in statement.amounts)
        else [statement.result(second=True).value]
    )
    soft = _soft(statement)
    if soft is not None:
        head, *tail = soft
        return Worth(head, value.unit if head == value.value else None, None, None, tuple(tail), True, statement)
    others = [other for other in others if other != value.value]
    # a calculation may add or take away the VAT: only its stated result says which it is
    return Worth(value.value, value.unit, None, None, tuple(others), True, statement)


def _plain(statement: Statement, amount: Amount, value: Decimal, words: frozenset[str]) -> Worth:
    unit: Unit | None = "unites" if amount.unit is None and amount.noun in COUNTED else amount.unit
    read = Worth(value, unit, amount.tax, amount.decimals, (), False, statement)
    if statement.dashed:
        read = replace(read, value=-value, others=(value,))
    if amount.other is None:
        return read
    second = statement.result(second=True).value
    thousands_first = abs(second) < abs(value)
    if thousands_first and not amount.scaled:
        # « 1.500 € »: three decimals are implausible; « 12.345 % » or « coef 1.784 »: thousands are
        if unit in ("euro", "unites"):
            return read
        if unit in ("pourcent", "pour_mille") or words & _DECIMAL_WORDS:
            return replace(read, value=second, decimals=3)
    return replace(read, others=(second,))


def _soft(statement: Statement) -> tuple[Decimal, ...] | None:
    """Two numbers and a sign that may not be an operation: « 80/20 », « 10-12 », « 60 sur 80 », « 2 : 45 »."""
    if len(statement.items) != 3:
        return None
    left, sign, right = statement.items
    if not (isinstance(left, Amount) and isinstance(sign, Sign) and isinstance(right, Amount)):
        return None
    a, b = left.value, right.value
    result = statement.result().value
    whole = all(side.decimals in (0, None) and side.value == side.value.to_integral_value() for side in (left, right))
    label = not sign.spaced and sign.apart and left.unit is None and whole and a <= 20 and a < b
    match sign.text:
        case "/" | "-" if label:
            return b, result
        case "/" if right.scaled and not left.scaled and a < 10:
            # « 1/2 million »
            return (result.scaleb(2 * right.power) + 0, result)
        case "/" if whole and a + b == 100:
            return result, a, b
        case "/" if whole and not sign.spaced and (a, b) in _LAST_DAYS:
            raise CalculationError(DATE)
        case "sur" if whole and a <= b:
            return result, a, b
        case ":" if left.unit is None and whole and (a <= 20 or 1900 <= a <= 2100):
            return (b, a) if a <= b or a > 1000 else (result, a, b)
        case ":" if a < b:
            return b, a
        case "-" if right.unit == "pourcent" and left.unit is None and 1 < a < b * 100:
            return a / 100, b, result
        case "-" if a == b and not sign.spaced:
            return a, result
        case "-" if 0 < a < b and sign.spaced == sign.apart and (not sign.spaced or b <= _RANGE * a):
            return result, a, b
        case _:
            return None


def reconciled(values: Sequence[Worth]) -> list[Worth]:
    """The distinct numbers that remain once those that repeat or lead to another are set aside.

    CalculationError when a calculation and the result written after it disagree.
    """
    kept: list[Worth] = []
    for value in values:
        before = kept[-1] if kept else None
        twin = next((place for place, other in enumerate(kept) if _same(other, value)), None)
        link = value.statement.before
        if twin is not None:
            kept[twin] = _chosen(kept[twin], value, exact=True)
        elif before is None:
            kept.append(value)
        elif _SAYS_AGAIN.intersection(link) and _close(before, value):
            kept[-1] = _chosen(before, value, exact=False)
        elif value.computed and _EXPLAINS.intersection(link) and _close(value, before):
            # « 16,67 % (200/1200) »: the calculation explains the result before it
            continue
        elif before.computed and _close(before, value):
            kept[-1] = value
        elif (
            value.computed
            and (before.computed or abs(before.value) > _STEP)
            and before.value in [amount.value for amount in value.statement.amounts]
        ):
            # the steps of a calculation: « 1 800 × 15 % = 270 ; 1 800 − 270 »
            kept[-1] = value
        elif link[:1] == ("=",) and not value.others and not _may_differ(before, value):
            raise CalculationError(_disagreement(before, value))
        else:
            kept.append(value)
    return kept


def _may_differ(first: Worth, second: Worth) -> bool:
    """A year and its value (« 2024 = 45 »), or two durations, whose days in a year vary."""
    year = first.unit is None and not first.computed and 1900 <= first.value <= 2100 and first.decimals == 0
    return year or (first.unit in _DURATIONS and second.unit in _DURATIONS)


def same_percent(values: Sequence[Worth]) -> list[Worth]:
    """« 10 à 12 % »: the unit of the last is that of all."""
    *firsts, last = values
    bare = all(value.unit is None and not value.computed and value.value >= 1 for value in firsts)
    if last.unit != "pourcent" or not bare or last.statement.before not in _RANGE_LINKS:
        return list(values)
    return [replace(value, value=value.value / 100, unit="pourcent") for value in firsts] + [last]


def _chosen(first: Worth, second: Worth, *, exact: bool) -> Worth:
    """Of two writings of a number: the one with a unit, else the result that is stated, else the first."""
    if (first.unit is None) != (second.unit is None) and not first.computed:
        return first if second.unit is None else second
    if first.computed or _STATES.intersection(second.statement.before) or not exact:
        unit = second.unit or first.unit
        return replace(second, unit=unit if exact or second.unit else _kept_unit(first), tax=second.tax or first.tax)
    return first


def _kept_unit(first: Worth) -> Unit | None:
    return None if first.unit in ("pourcent", "pour_mille") else first.unit


def _same(first: Worth, second: Worth) -> bool:
    if first.others or second.others:
        return False
    if first.tax is not None and second.tax is not None and first.tax != second.tax:
        return first.value == second.value == 0
    a, b = _comparable(first), _comparable(second)
    return a == b


def _comparable(value: Worth) -> tuple[str, Decimal]:
    """In days of a year of 360 when it is a duration."""
    days = _DURATIONS.get(value.unit or "")
    return ("", value.value) if days is None else ("jours", value.value * days)


def _close(exact: Worth, stated: Worth) -> bool:
    """Whether `stated` is `exact`, rounded or cut at its decimals; « × 100 » and « % » may stand for one another."""
    if stated.computed or {exact.tax, stated.tax} == {"ht", "ttc"}:
        return False
    figures = [exact.value, *exact.others]
    if stated.unit == "pourcent" and exact.unit is None:
        figures += [figure / 100 for figure in figures]
    if exact.unit == "pourcent" and stated.unit is None and exact.computed:
        figures += [figure * 100 for figure in figures]
    if any(_rounds(figure, stated.value, stated) for figure in figures):
        return True
    return not exact.computed and "=" not in stated.statement.before and _rounds(stated.value, exact.value, exact)


def _rounds(figure: Decimal, shown: Decimal, typed: Worth) -> bool:
    if figure == shown:
        return True
    decimals = 6 if typed.decimals is None else typed.decimals
    decimals += {"pourcent": 2, "pour_mille": 3}.get(typed.unit or "", 0)
    gap = abs(figure - shown)
    step = Decimal(1).scaleb(-decimals)
    cut = abs(shown) <= abs(figure) and gap < step
    return (cut or gap <= step / 2) and gap <= _COARSEST * abs(figure)


def _disagreement(first: Worth, second: Worth) -> str:
    computed, stated = (first, second) if first.computed or not second.computed else (second, first)
    if not computed.computed:
        return (
            f"Tu écris deux nombres différents de part et d'autre du signe « = » : {_shown(first)} et {_shown(second)}."
        )
    return f"Tu écris {_shown(stated)}, mais le calcul donne {_shown(computed)}. Vérifie le calcul ou le résultat."


def _shown(value: Worth) -> str:
    return show(value.value, value.unit, None if value.unit else 4)
