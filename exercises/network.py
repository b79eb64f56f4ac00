"""From what is known to what is sought: the cheapest chain of rules.

Each rule is an edge from several quantities to one; each of its parameters that can be isolated makes another edge, the
rule turned round. A cheap derivation is found as Dijkstra's algorithm finds a path (Knuth, « A generalization of
Dijkstra's algorithm », 1977), with one change: a line that serves several others is paid once, as on paper.
"""

import heapq
import itertools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from exercises.expression import Expression, evaluate, isolate
from exercises.functions import Value
from exercises.quantity import Default, Quantity
from exercises.rule import Rule

RULE_COST = 1.0
INVERSE_COST = 2.2
DETOUR_COST = 8.0
# a default is taken only where the figures themselves do not tell
NEUTRAL_COST = 10.0
CONVENTION_COST = 20.0


@dataclass(frozen=True, slots=True)
class Edge:
    """A rule, as written (`unknown` is None) or turned round to give one of its parameters."""

    rule: Rule
    gives: str
    needs: tuple[str, ...]
    expression: Expression | None
    unknown: str | None = None

    @property
    def cost(self) -> float:
        straight = RULE_COST if self.unknown is None else INVERSE_COST
        return straight + (DETOUR_COST if self.rule.detour else 0)

    def compute(self, values: Mapping[str, Value]) -> Value:
        """The value given. ArithmeticError (division by zero…) or Impossible where the figures do not allow it."""
        if self.unknown is None:
            return self.rule.function(*(values[name] for name in self.needs))
        assert self.expression is not None
        return evaluate(self.expression, values)


@dataclass(frozen=True, slots=True)
class Derivation:
    """The edges in the order of the calculation, and the quantities whose default value was taken."""

    edges: tuple[Edge, ...]
    defaults: tuple[str, ...]
    cost: float


@dataclass(frozen=True)
class Network:
    """The edges of one chapter's scope, indexed by what they need."""

    edges: tuple[Edge, ...]
    quantities: Mapping[str, Quantity]
    by_need: Mapping[str, tuple[Edge, ...]]
    defaults: Mapping[str, Default]

    @property
    def names(self) -> frozenset[str]:
        """The quantities of the scope."""
        return frozenset(name for edge in self.edges for name in (edge.gives, *edge.needs))


def build(rules: Iterable[Rule], quantities: Mapping[str, Quantity], neutral: Collection[str] = ()) -> Network:
    """The network of a set of rules. An inverse is left out where a rule of the set gives the same from the same.

    A default said in words (a usage: TVA at 20 %) always serves; a neutral one (no carriage) only if `neutral` has it.
    """
    rules = tuple(rules)
    written = {(rule.gives, frozenset(rule.needs)) for rule in rules}
    edges = [Edge(rule, rule.gives, rule.needs, rule.expression) for rule in rules]
    for rule in rules:
        edges += [edge for edge in _inverses(rule) if (edge.gives, frozenset(edge.needs)) not in written]
    by_need: dict[str, list[Edge]] = {}
    for edge in edges:
        for name in edge.needs:
            by_need.setdefault(name, []).append(edge)
    defaults = {
        name: quantity.default
        for name, quantity in quantities.items()
        if name in by_need and quantity.default is not None and (quantity.default.words or name in neutral)
    }
    return Network(tuple(edges), quantities, {name: tuple(found) for name, found in by_need.items()}, defaults)


def _inverses(rule: Rule) -> Iterable[Edge]:
    if rule.expression is None:
        return
    for unknown in rule.needs:
        turned = isolate(rule.gives, rule.expression, unknown)
        if turned is not None:
            needs = (rule.gives, *(name for name in rule.needs if name != unknown))
            yield Edge(rule, unknown, needs, turned, unknown)


def derive(
    network: Network, known: Collection[str], sought: str, conventions: Collection[str] = ()
) -> Derivation | None:
    """The cheapest derivation of `sought` from `known`; None when there is none.

    `conventions` are the usages asked for: a rule that belongs to one of them serves, and takes the place of the rule
    that gives the same quantity without it.
    """
    replaced = {edge.rule.gives for edge in network.edges if edge.rule.convention in conventions}
    reached: dict[str, _Way] = {}
    order = itertools.count()
    queue = [(0.0, next(order), name, _Way(None, 0.0, frozenset())) for name in known]
    for name, default in network.defaults.items():
        if name == sought:
            continue
        cost = NEUTRAL_COST if default.words is None else CONVENTION_COST
        queue.append((cost, next(order), name, _Way(None, cost, frozenset({name}))))
    heapq.heapify(queue)
    waiting: dict[int, int] = {}
    while queue:
        cost, _, name, way = heapq.heappop(queue)
        if name in reached:
            continue
        reached[name] = way
        if name == sought:
            break
        for edge in network.by_need.get(name, ()):
            if not _serves(edge, conventions, replaced):
                continue
            left = waiting.get(id(edge), len(set(edge.needs))) - 1
            waiting[id(edge)] = left
            if left == 0 and edge.gives not in reached:
                taken = _through(edge, reached)
                heapq.heappush(
                    queue, (sum(taken.values()), next(order), edge.gives, _Way(edge, edge.cost, frozenset(taken)))
                )
    if sought not in reached:
        return None
    edges: list[Edge] = []
    defaults: list[str] = []
    _gather(sought, set(known), reached, edges, defaults, set())
    total = sum(reached[name].cost for name in reached[sought].through | {sought})
    return Derivation(tuple(edges), tuple(defaults), total)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a quantity was reached: the edge (None: known, or a default), its own cost, and all on the way to it."""

    edge: Edge | None
    cost: float
    through: frozenset[str]


def _through(edge: Edge, reached: Mapping[str, _Way]) -> dict[str, float]:
    """The quantities on the way through this edge, its own included, each with its cost: a line serves several."""
    names = {edge.gives}.union(*(reached[need].through | {need} for need in edge.needs))
    return {name: edge.cost if name == edge.gives else reached[name].cost for name in names}


def _serves(edge: Edge, conventions: Collection[str], replaced: Collection[str]) -> bool:
    if edge.rule.convention is None:
        return edge.rule.gives not in replaced
    return edge.rule.convention in conventions


def _gather(
    name: str,
    known: Collection[str],
    reached: Mapping[str, _Way],
    edges: list[Edge],
    defaults: list[str],
    seen: set[str],
) -> None:
    """Edges needed for `name`, in the order of calculation; no deeper than a chain of our rules."""
    if name in seen:
        return
    seen.add(name)
    edge = reached[name].edge
    if edge is None:
        if name not in known:
            defaults.append(name)
        return
    for need in edge.needs:
        _gather(need, known, reached, edges, defaults, seen)
    edges.append(edge)


def missing(
    network: Network, known: Collection[str], sought: str, conventions: Collection[str] = ()
) -> tuple[tuple[str, ...], ...]:
    """The smallest sets of base quantities that would make `sought` derivable, cheapest derivation first.

    Sets of one are tried, then of two; nothing when even two do not do.
    """
    candidates = [
        name
        for name in sorted(network.names)
        if name not in known and name != sought and network.quantities[name].role == "base"
    ]
    for size in (1, 2):
        found = [
            (derivation.cost, extra)
            for extra in itertools.combinations(candidates, size)
            if (derivation := derive(network, {*known, *extra}, sought, conventions)) is not None
        ]
        if found:
            return tuple(extra for _, extra in sorted(found))
    return ()
