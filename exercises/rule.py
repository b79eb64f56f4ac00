"""Rules (formulas with a name), mistakes (wrong formulas with a name) and chapters.

A rule is a pure function: its name is the quantity it gives, its parameters the quantities it needs, the first line of
its docstring the formula as a textbook prints it, its doctest a small worked example. A mistake is a rule too: what a
student computes when they go wrong.
"""

import ast
import doctest
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import ModuleType
from typing import cast, overload

from exercises.expression import Expression, expression_of
from exercises.functions import Value

Formula = Callable[..., Value]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the course whose words have one meaning.

    `neighbours` are the chapters whose rules may also serve here; `families` the numbers of the programme; `words` tell
    the chapter in a message; `principal` is what is computed when the question names nothing; `neutral` are the
    quantities that a statement may leave out (no discount, no carriage).
    """

    id: str
    name: str
    families: tuple[str, ...]
    principal: str
    neighbours: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One formula. `expression` is None for a procedure, which `develop` may then write out with figures.

    `convention` names the usage (« taux_equivalent ») under which alone this rule serves. A `detour` (one rate from
    another) serves when nothing more direct does. `also` names the other chapters where it serves, without the rest of
    its own.
    """

    gives: str
    needs: tuple[str, ...]
    function: Formula
    chapter: str
    formula: str
    expression: Expression | None
    example: Mapping[str, Value]
    convention: str | None = None
    develop: Callable[..., str] | None = None
    detour: bool = False
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.gives}({', '.join(self.needs)})"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A classic mistake on a rule: the value it leads to, and the sentence that names it.

    The message may quote quantities: `{prix_brut}`.
    """

    code: str
    gives: str
    needs: tuple[str, ...]
    function: Formula
    message: str


class NotApplicable(Exception):
    """With these figures this mistake can't be made: it would lead to the right value."""


def provided(condition: bool) -> None:
    """Inside a mistake: it only exists where the condition holds (two discounts to add up, a carriage to forget)."""
    if not condition:
        raise NotApplicable


_rules: dict[Formula, Rule] = {}
_mistakes: list[Mistake] = []


@overload
def rule[F: Formula](function: F, /) -> F: ...
@overload
def rule[F: Formula](
    *,
    gives: str | None = ...,
    convention: str | None = ...,
    develop: Callable[..., str] | None = ...,
    detour: bool = ...,
    also: tuple[str, ...] = ...,
) -> Callable[[F], F]: ...
def rule[F: Formula](
    function: F | None = None,
    /,
    *,
    gives: str | None = None,
    convention: str | None = None,
    develop: Callable[..., str] | None = None,
    detour: bool = False,
    also: tuple[str, ...] = (),
) -> F | Callable[[F], F]:
    """Declare a rule; see `Rule`. `gives` is for a second rule that gives the same quantity."""

    def declare(function: F) -> F:
        needs = tuple(inspect.signature(function).parameters)
        expression = expression_of(function)
        if expression is None and develop is None:
            raise TypeError(
                f"{function.__module__}.{function.__name__} : ce calcul n'est pas une seule formule, on ne peut pas "
                "l'écrire avec des chiffres. Donne develop=, qui rend la ligne du tableau."
            )
        _rules[function] = Rule(
            gives=gives or function.__name__,
            needs=needs,
            function=function,
            chapter=function.__module__.rpartition(".")[2],
            formula=_formula(function),
            expression=expression,
            example=_example(function, needs),
            convention=convention,
            develop=develop,
            detour=detour,
            also=also,
        )
        return function

    return declare if function is None else declare(function)


def mistake(target: Formula, code: str, message: str, *, gives: str | None = None) -> Callable[[Formula], Formula]:
    """Declare a classic mistake on the rule `target`; `code` does not depend on the figures.

    `gives` names the quantity computed wrong when it is the rule turned round that is missed.
    """

    def declare(function: Formula) -> Formula:
        needs = tuple(inspect.signature(function).parameters)
        _mistakes.append(Mistake(code, gives or _rules[target].gives, needs, function, message))
        return function

    return declare


def _formula(function: Formula) -> str:
    text = inspect.getdoc(function) or ""
    first = text.partition("\n")[0].strip()
    if not first or ">>>" not in text:
        raise TypeError(
            f"{function.__module__}.{function.__name__} : la docstring d'une règle donne la formule sur sa première "
            "ligne, puis un exemple (>>>). Ajoute-les."
        )
    return first


def _example(function: Formula, needs: tuple[str, ...]) -> Mapping[str, Value]:
    """The arguments of the rule's first doctest: small figures for a hint."""
    source = doctest.DocTestParser().get_examples(inspect.getdoc(function) or "")[0].source
    for node in ast.walk(ast.parse(source.strip(), mode="eval")):
        match node:
            case ast.Call(func=ast.Name(id=name), args=arguments) if name == function.__name__:
                return dict(zip(needs, map(_literal, arguments), strict=True))
    raise TypeError(f"{function.__module__}.{function.__name__} : le premier exemple (>>>) appelle la règle.")


def _literal(node: ast.expr) -> Value:
    match node:
        case ast.Call(func=ast.Name(id="Decimal"), args=[value]):
            return Decimal(ast.literal_eval(value))
        case ast.Tuple(elts=terms):
            return tuple(term for term in map(_literal, terms) if isinstance(term, Decimal))
        case _:
            raise TypeError(
                f"« {ast.unparse(node)} » : un exemple de règle n'a que des Decimal et des tuples de Decimal."
            )


@dataclass(frozen=True)
class Rulebook:
    """All rules and mistakes, by chapter."""

    chapters: Mapping[str, Chapter]
    rules: tuple[Rule, ...]
    mistakes: tuple[Mistake, ...]
    _by_quantity: dict[str, tuple[Mistake, ...]] = field(default_factory=dict, repr=False)

    def scope(self, chapter: str) -> tuple[Rule, ...]:
        """The rules that may serve in a chapter: its own, and its neighbours'."""
        allowed = {chapter, *self.chapters[chapter].neighbours}
        return tuple(rule for rule in self.rules if rule.chapter in allowed or not allowed.isdisjoint(rule.also))

    def mistakes_on(self, quantity: str) -> tuple[Mistake, ...]:
        """The classic mistakes made when this quantity is computed."""
        if quantity not in self._by_quantity:
            self._by_quantity[quantity] = tuple(m for m in self.mistakes if m.gives == quantity)
        return self._by_quantity[quantity]

    def rules_giving(self, quantity: str) -> tuple[Rule, ...]:
        """The rules that give a quantity, in the order they were written."""
        return tuple(rule for rule in self.rules if rule.gives == quantity)


def load_rules(package: str = "exercises.rules", mistakes: str = "exercises.mistakes") -> Rulebook:
    """Import every chapter of formulas, then of mistakes, and gather what they declare."""
    modules = tuple(_modules(importlib.import_module(package)))
    tuple(_modules(importlib.import_module(mistakes)))
    chapters = [cast(Chapter, module.CHAPTER) for module in modules]
    here = {chapter.id for chapter in chapters}
    return Rulebook(
        chapters={chapter.id: chapter for chapter in chapters},
        rules=tuple(rule for rule in _rules.values() if rule.chapter in here),
        mistakes=tuple(_mistakes),
    )


def _modules(package: ModuleType) -> Iterable[ModuleType]:
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        yield importlib.import_module(f"{package.__name__}.{info.name}")
