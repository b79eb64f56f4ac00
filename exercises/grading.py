"""One answer against one step: right, rounded otherwise, a unit, a mistake that has a name, carelessness, or wrong."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal, DecimalException
from typing import Literal

from exercises import numbers
from exercises.functions import Impossible, Table, Value
from exercises.numbers import Read
from exercises.quantity import Quantity
from exercises.rule import Mistake, NotApplicable, Rulebook
from exercises.solution import Solution, Step, compute, work

Verdict = Literal["correct", "arrondi", "unite", "erreur_connue", "etourderie", "report", "faux"]
Match = Literal["exact", "rounded"]

RIGHT: frozenset[Verdict] = frozenset({"correct", "arrondi", "unite", "report"})

# an answer typed with fewer decimals than usual is a rounding up to this share of the value, a wrong answer beyond
_COARSEST = Decimal("0.01")
_COARSEST_OF_ONE_DECIMAL = Decimal("0.05")
_LAST_DECIMALS = range(1, 5)

# (unit expected, unit typed) → what kind of answer is expected
_OTHER_KIND: Mapping[tuple[str | None, str], str] = {
    ("euro", "pourcent"): "un montant en euros et non un pourcentage",
    ("pourcent", "euro"): "un pourcentage et non un montant en euros",
}


@dataclass(frozen=True, slots=True)
class Feedback:
    """What to tell the student. `code` names a mistake whatever the figures, so that mistakes can be counted."""

    verdict: Verdict
    code: str | None
    message: str

    @property
    def is_right(self) -> bool:
        """Whether the student may go on."""
        return self.verdict in RIGHT


@dataclass(frozen=True, slots=True)
class _Typed:
    """One way of taking what was typed: « 40 » for a rate is 40 or 40 %. `unit_fault` when a unit lacks or is wrong."""

    value: Decimal
    decimals: int | None
    unit_fault: bool


def grade(
    step: Step,
    solution: Solution,
    answer: Read,
    rulebook: Rulebook,
    quantities: Mapping[str, Quantity],
    earlier: Mapping[str, Decimal] | None = None,
) -> Feedback:
    """Judge `answer` to `step`. `earlier` holds the wrong values that the student gave to earlier steps, if any."""
    quantity = quantities[step.quantity]
    assert isinstance(step.value, Decimal)
    readings = tuple(_readings(answer, quantity))
    shown = work(step, quantities)
    found = _best(readings, step.value, quantity)
    if found is not None and not found[1].unit_fault:
        if found[0] == "exact":
            return Feedback("correct", None, f"Juste : {shown}.")
        return Feedback("arrondi", None, f"C'est bon, à l'arrondi près : {shown}.")
    if found is not None:
        return Feedback("unite", "unite", f"Le nombre est bon, mais attention à l'unité : {shown}.")
    values = known_before(step, solution)
    for mistake, wrong in _mistaken(step, solution, values, rulebook, quantities):
        if _best(readings, wrong, quantity) is not None:
            return Feedback("erreur_connue", mistake.code, _told(mistake, values, quantities))
    if any(_is_coarse(typed, step.value, quantity) for typed in readings):
        return Feedback("arrondi", None, f"C'est bon, mais arrondis moins : {shown}.")
    for value in _rounded_on_the_way(step, solution, quantities):
        if _best(readings, value, quantity) is not None:
            return Feedback("arrondi", None, f"C'est bon : tu as arrondi en route. Sans arrondir, {shown}.")
    if earlier:
        carried = _recomputed(step, solution, earlier, quantities)
        if carried is not None and _best(readings, carried, quantity) is not None:
            return Feedback(
                "report",
                "report",
                f"Ton calcul est cohérent avec ta réponse d'avant, qui était fausse. Le bon résultat : {shown}.",
            )
    careless = _careless(readings, step, solution, quantity, quantities)
    if careless is not None:
        return careless
    if answer.unit is not None and (expected := _OTHER_KIND.get((quantity.unit, answer.unit))) is not None:
        return Feedback("faux", None, f"Ce n'est pas ça : on cherche {quantity.the}, {expected}.")
    return Feedback(
        "faux",
        None,
        "Ce n'est pas ça, et je ne reconnais pas ton calcul. Écris-le-moi (par exemple « 1\u202f800 × 0,85 ») "
        "et je te dirai où il dévie.",
    )


def is_exact(answer: Read, value: Value, quantity: Quantity) -> bool:
    """Whether the answer is this value, unit and usual rounding included."""
    if not isinstance(value, Decimal):
        return False
    found = _best(tuple(_readings(answer, quantity)), value, quantity)
    return found is not None and found[0] == "exact" and not found[1].unit_fault


def _readings(answer: Read, quantity: Quantity) -> Iterator[_Typed]:
    value, decimals, unit = answer.value, answer.decimals, answer.unit
    scale = None if decimals is None else decimals + (2 if unit == "pourcent" else 0)
    match quantity.unit, unit:
        case "pourcent", None | "coefficient" | "fois":
            yield _Typed(value, decimals, unit_fault=False)
            yield _Typed(value / 100, None if decimals is None else decimals + 2, unit_fault=True)
        case "pourcent", "pourcent":
            yield _Typed(value, scale, unit_fault=False)
        case "pourcent", "points":
            yield _Typed(value / 100, None if decimals is None else decimals + 2, unit_fault=True)
        case "points", "pourcent":
            yield _Typed(value * 100, decimals, unit_fault=True)
        case "ans", "mois":
            yield _Typed(value / 12, decimals, unit_fault=False)
        case "mois", "ans":
            yield _Typed(value * 12, decimals, unit_fault=False)
        case None | "unites" | "coefficient" | "fois", None | "unites" | "coefficient" | "fois" | "mois" | "euro":
            yield _Typed(value, scale, unit_fault=quantity.unit in ("coefficient", "fois") and unit == "euro")
        case "coefficient" | "fois", "pourcent":
            yield _Typed(value, scale, unit_fault=True)
        case _, "pourcent":
            yield _Typed(value * 100, decimals, unit_fault=True)
        case expected, typed:
            yield _Typed(value, scale, unit_fault=typed is not None and typed != expected)


def _best(readings: Iterable[_Typed], value: Value, quantity: Quantity) -> tuple[Match, _Typed] | None:
    if not isinstance(value, Decimal):
        return None
    matches = [(_match(typed, value, quantity), typed) for typed in readings]
    good = [(match, typed) for match, typed in matches if match is not None]
    return min(good, key=lambda pair: (pair[1].unit_fault, pair[0] != "exact")) if good else None


def _match(typed: _Typed, value: Decimal, quantity: Quantity) -> Match | None:
    usual = quantity.decimals + (2 if quantity.unit == "pourcent" else 0)
    decimals = usual if typed.decimals is None else typed.decimals
    finest = max(decimals, usual)
    if typed.value == value or typed.value == numbers.round_half_up(value, usual):
        return "exact"
    if decimals >= usual and numbers.round_half_up(typed.value, finest) == numbers.round_half_up(value, finest):
        return "exact"
    gap = abs(typed.value - value)
    if gap > _COARSEST * abs(value):
        return None
    shown = min(decimals, usual)
    truncated = value.quantize(Decimal(1).scaleb(-shown), ROUND_DOWN)
    last = Decimal(1).scaleb(-usual)
    # another order of the same lines may end a cent away
    close = gap < last or (quantity.rounding == "centime" and gap == last)
    if typed.value in (numbers.round_half_up(value, shown), truncated) or close:
        return "rounded"
    return None


def _is_coarse(typed: _Typed, value: Decimal, quantity: Quantity) -> bool:
    """The right value rounded at one decimal where two are usual: « 4,3 » for 4,25."""
    percent = 2 if quantity.unit == "pourcent" else 0
    if typed.decimals != 1 + percent or quantity.decimals <= 1 or value == 0:
        return False
    rounded = numbers.round_half_up(value, typed.decimals)
    return typed.value == rounded and abs(rounded - value) <= _COARSEST_OF_ONE_DECIMAL * abs(value)


def known_before(step: Step, solution: Solution) -> Mapping[str, Value]:
    """What the student has when they reach the step: the givens, the usages, the steps before."""
    later = {other.quantity for other in solution.steps[solution.steps.index(step) :]}
    return {name: value for name, value in solution.values.items() if name not in later}


def _mistaken(
    step: Step,
    solution: Solution,
    values: Mapping[str, Value],
    rulebook: Rulebook,
    quantities: Mapping[str, Quantity],
) -> Iterator[tuple[Mistake, Value]]:
    """The values that the classic mistakes lead to: those on this step, then those on the steps it rests on."""
    yield from own_mistakes(step, values, rulebook, quantities)
    for before in solution.steps[: solution.steps.index(step)]:
        for mistake, wrong in own_mistakes(before, known_before(before, solution), rulebook, quantities):
            if isinstance(wrong, Decimal):
                carried = _recomputed(step, solution, {before.quantity: wrong}, quantities)
                if carried is not None and carried != step.value:
                    yield mistake, carried


def own_mistakes(
    step: Step, values: Mapping[str, Value], rulebook: Rulebook, quantities: Mapping[str, Quantity]
) -> Iterator[tuple[Mistake, Value]]:
    """The mistakes declared on the step's quantity that these figures allow, and their values."""
    for mistake in rulebook.mistakes_on(step.quantity):
        if all(name in values for name in mistake.needs):
            try:
                wrong = quantities[step.quantity].rounded(mistake.function(*(values[name] for name in mistake.needs)))
            except (DecimalException, ZeroDivisionError, Impossible, NotApplicable):
                continue
            yield mistake, wrong


def _told(mistake: Mistake, values: Mapping[str, Value], quantities: Mapping[str, Quantity]) -> str:
    shown = {name: quantities[name].show(value) for name, value in values.items() if name in quantities}
    return mistake.message.format_map(shown)


def _recomputed(
    step: Step, solution: Solution, changed: Mapping[str, Decimal], quantities: Mapping[str, Quantity]
) -> Value | None:
    """The value of the step when some earlier values are replaced; None when the figures no longer allow it."""
    values = dict(solution.values)
    for other in solution.steps:
        if other.quantity in changed:
            values[other.quantity] = changed[other.quantity]
            continue
        try:
            values[other.quantity] = compute(other.edge, values, quantities)
        except Impossible:
            return None
        if other is step:
            return values[other.quantity]
    return None


def _rounded_on_the_way(step: Step, solution: Solution, quantities: Mapping[str, Quantity]) -> Iterator[Decimal]:
    """The values reached when every intermediate result is rounded at 1, 2, 3 or 4 decimals as it is shown."""
    for decimals in _LAST_DECIMALS:
        values = dict(solution.values)
        for other in solution.steps:
            try:
                value = compute(other.edge, values, quantities)
            except Impossible:
                break
            if other is step:
                if isinstance(value, Decimal):
                    yield value
                break
            if isinstance(value, Decimal):
                percent = 2 if quantities[other.quantity].unit == "pourcent" else 0
                values[other.quantity] = numbers.round_half_up(value, decimals + percent)


def _careless(
    readings: tuple[_Typed, ...],
    step: Step,
    solution: Solution,
    quantity: Quantity,
    quantities: Mapping[str, Quantity],
) -> Feedback | None:
    value = step.value
    assert isinstance(value, Decimal)
    if value != 0:
        for factor, code, sentence in (
            (Decimal(-1), "signe", "Le nombre est bon, mais pas son signe : regarde dans quel sens tu soustrais."),
            (Decimal(10), "facteur_10", "Il y a un zéro de trop : reprends la virgule."),
            (Decimal("0.1"), "facteur_10", "Il manque un zéro : reprends la virgule."),
            (Decimal(100), "facteur_100", "Tu es cent fois trop haut : pense que 5 % vaut 0,05."),
            (Decimal("0.01"), "facteur_100", "Tu es cent fois trop bas : regarde la virgule et les pour cent."),
            (Decimal(1000), "facteur_1000", "Tu es mille fois trop haut : regarde si les données sont en milliers."),
            (Decimal("0.001"), "facteur_1000", "Tu es mille fois trop bas : regarde si les données sont en milliers."),
        ):
            if _best(readings, value * factor, quantity) is not None:
                return Feedback("etourderie", code, sentence)
        if _best(readings, 1 / value, quantity) is not None:
            told = "Tu as fait la division à l'envers : échange le haut et le bas."
            return Feedback("etourderie", "rapport_inverse", told)
    for name, given in solution.givens.items():
        if name != step.quantity and not isinstance(given, Table) and _copied(readings, given, quantities[name]):
            return Feedback(
                "etourderie", "donnee_recopiee", f"Tu as recopié {quantities[name].the} : on te demande {quantity.the}."
            )
    return None


def _copied(readings: tuple[_Typed, ...], given: Value, quantity: Quantity) -> bool:
    terms = given if isinstance(given, tuple) else (given,)
    return any(typed.value == term for typed in readings for term in terms)
