"""Exercise templates: givens to draw, a statement, what is sought. Steps, corrections and hints come from the rules."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, Literal

import yaml

from exercises.functions import Impossible, Value
from exercises.grading import own_mistakes
from exercises.hints import LEVELS, hint
from exercises.network import Network
from exercises.quantity import ContentError, Quantity, typed
from exercises.rule import Rulebook
from exercises.solution import Lacking, Solution, Step, solve

Level = Literal["decouverte", "application", "examen"]

_MOST_DRAWS = 300
_KEYS = {"titre", "niveau", "donnees", "contraintes", "cherche", "enonce", "contextes", "convention"}
_CONSTRAINT = re.compile(r"([a-z_0-9]+) (>|<|>=|<=) (\S.*)")
_DIGITS = re.compile(r"\d[\d\u202f,]*")


@dataclass(frozen=True, slots=True)
class Range:
    """Values from `low` to `high`, every `step`."""

    low: Decimal
    high: Decimal
    step: Decimal

    def draw(self, random: Random) -> Value:
        """One of the values."""
        return self.low + self.step * random.randint(0, int((self.high - self.low) / self.step))


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of the values or series listed."""

    values: tuple[Value, ...]

    def draw(self, random: Random) -> Value:
        """One of the values."""
        return random.choice(self.values)


@dataclass(frozen=True, slots=True)
class Trend:
    """A series that grows or falls: a start, a mean rise each period, a noise around it."""

    start: Range
    rise: Range
    noise: Decimal
    length: int

    def draw(self, random: Random) -> Value:
        """A series of whole values."""
        start, rise = self.start.draw(random), self.rise.draw(random)
        assert isinstance(start, Decimal)
        assert isinstance(rise, Decimal)
        spread = int(self.noise)
        return tuple(start + rise * rank + random.randint(-spread, spread) for rank in range(self.length))


@dataclass(frozen=True, slots=True)
class Constraint:
    """A bound on a quantity of the solution, such as `net_commercial > 500`."""

    quantity: str
    sign: str
    bound: Decimal

    def holds(self, values: Mapping[str, Value]) -> bool:
        """Whether the drawn variant is kept."""
        value = values[self.quantity]
        assert isinstance(value, Decimal)
        match self.sign:
            case ">":
                return value > self.bound
            case "<":
                return value < self.bound
            case ">=":
                return value >= self.bound
            case _:
                return value <= self.bound


@dataclass(frozen=True, slots=True)
class Template:
    """One exercise to draw variants of."""

    id: str
    chapter: str
    title: str
    level: Level
    givens: Mapping[str, Range | OneOf | Trend]
    constraints: tuple[Constraint, ...]
    sought: tuple[str, ...]
    statement: str
    contexts: tuple[str, ...]
    conventions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exercise:
    """One variant: the same template and seed always give the same."""

    template: Template
    seed: int
    statement: str
    solution: Solution

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that the student answers: those that find a number."""
        return tuple(step for step in self.solution.steps if isinstance(step.value, Decimal))


def read_templates(folder: Path, quantities: Mapping[str, Quantity]) -> Iterator[Template]:
    """Every template of the folder, `<chapter>/<id>.yml`. ContentError says the file, the key and the remedy."""
    for path in sorted(folder.glob("*/*.yml")):
        yield _template(path, quantities)


def _template(path: Path, quantities: Mapping[str, Quantity]) -> Template:
    raw: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    where = f"{path.parent.name}/{path.name}"
    unknown, absent = set(raw) - _KEYS, {"titre", "niveau", "donnees", "cherche", "enonce", "contextes"} - set(raw)
    if unknown or absent:
        at_fault = f"clé inconnue « {min(unknown)} »" if unknown else f"il manque la clé « {min(absent)} »"
        raise ContentError(f"{where} : {at_fault}. Clés permises : {', '.join(sorted(_KEYS))}.")
    for name in (*raw["donnees"], *raw["cherche"]):
        if name not in quantities:
            raise ContentError(
                f"{where} : « {name} » n'est pas une grandeur de quantities/. Corrige le nom ou ajoute-la."
            )
    return Template(
        id=path.stem,
        chapter=path.parent.name,
        title=raw["titre"],
        level=raw["niveau"],
        givens={name: _source(where, name, entry) for name, entry in raw["donnees"].items()},
        constraints=tuple(_constraint(where, text) for text in raw.get("contraintes", ())),
        sought=tuple(raw["cherche"]),
        statement=raw["enonce"].strip(),
        contexts=tuple(raw["contextes"]),
        conventions=tuple(raw.get("convention", ())),
    )


def _source(where: str, name: str, entry: Any) -> Range | OneOf | Trend:
    match entry:
        case {"de": low, "a": high, "pas": step}:
            return Range(typed(where, name, low), typed(where, name, high), typed(where, name, step))
        case {"parmi": list(values)}:
            return OneOf(tuple(_value(where, name, value) for value in values))
        case {"depart": start, "hausse": rise, "ecart": noise, "periodes": int(length)}:
            first, growth = _source(where, name, start), _source(where, name, rise)
            if isinstance(first, Range) and isinstance(growth, Range):
                return Trend(first, growth, typed(where, name, noise), length)
    raise ContentError(
        f"{where}, {name} : je ne comprends pas cette donnée. Écris {{de: …, a: …, pas: …}}, {{parmi: […]}} ou "
        "{depart: …, hausse: …, ecart: …, periodes: …}."
    )


def _value(where: str, name: str, value: Any) -> Value:
    if isinstance(value, list):
        return tuple(typed(where, name, term) for term in value)
    return typed(where, name, value)


def _constraint(where: str, text: str) -> Constraint:
    match = _CONSTRAINT.fullmatch(text)
    if match is None:
        raise ContentError(f"{where} : contrainte illisible « {text} ». Écris par exemple « net_commercial > 500 ».")
    return Constraint(match[1], match[2], typed(where, text, match[3]))


def draw(
    template: Template,
    seed: int,
    network: Network,
    rulebook: Rulebook,
    quantities: Mapping[str, Quantity],
    contexts: Mapping[str, Mapping[str, str]],
) -> Exercise:
    """The variant of a template for a seed. Draws go on until the figures are plausible and every mistake shows.

    ContentError when no draw does after a few hundred: the givens or the constraints of the template are to be mended.
    """
    random = Random(f"{template.id}:{seed}")
    for _ in range(_MOST_DRAWS):
        givens = {name: source.draw(random) for name, source in template.givens.items()}
        context = contexts[random.choice(template.contexts)]
        try:
            solution = solve(network, givens, template.sought, template.conventions)
        except Impossible:
            continue
        if isinstance(solution, Lacking):
            raise ContentError(
                f"{template.chapter}/{template.id}.yml : {solution.sought} ne se calcule pas avec ces données. "
                f"Ajoute une donnée parmi : {', '.join(' + '.join(option) for option in solution.options) or 'aucune'}."
            )
        shown = {name: quantities[name].show(value) for name, value in givens.items()}
        exercise = Exercise(template, seed, template.statement.format_map({**context, **shown}), solution)
        if all(constraint.holds(solution.values) for constraint in template.constraints) and is_clear(
            exercise, rulebook, quantities
        ):
            return exercise
    raise ContentError(
        f"{template.chapter}/{template.id}.yml : aucun tirage ne convient en {_MOST_DRAWS} essais. Élargis les données "
        "ou desserre les contraintes : une erreur classique tombe toujours sur la bonne réponse, ou une borne n'est "
        "jamais tenue."
    )


def is_clear(exercise: Exercise, rulebook: Rulebook, quantities: Mapping[str, Quantity]) -> bool:
    """Whether, on every step, each mistake shows a value of its own, and no hint before the last holds the answer."""
    values: dict[str, Value] = {
        name: value
        for name, value in exercise.solution.values.items()
        if name not in {step.quantity for step in exercise.solution.steps}
    }
    for step in exercise.solution.steps:
        quantity = quantities[step.quantity]
        if isinstance(step.value, Decimal):
            right = quantity.show(step.value)
            wrong = [quantity.show(value) for _, value in own_mistakes(step, values, rulebook, quantities)]
            given = [quantities[name].show(value) for name, value in exercise.solution.givens.items()]
            if len({right, *wrong}) != len(wrong) + 1 or right in given:
                return False
            if any(tells(hint(step, level, quantities, exercise.solution.givens), right) for level in range(1, LEVELS)):
                return False
        values[step.quantity] = step.value
    return True


def tells(text: str, shown: str) -> bool:
    """Whether a text holds the figure of a shown value, as a whole number of its own.

    >>> tells("Avec 40 articles", "40 €"), tells("Avec 140 articles", "40 €")
    (True, False)
    """
    figure = _DIGITS.search(shown)
    return figure is not None and figure[0] in _DIGITS.findall(text)
