"""What to ask the student for, when a quantity can't be found: the fewest figures, then the shortest way."""

import heapq
import itertools
import math
from collections.abc import Collection, Mapping

from exercises.network import Edge, Network

_ASKED = 100.0
"""One more figure to ask for costs more than any chain of rules."""
_MOST_OPTIONS = 3


def lacking(
    network: Network, known: Collection[str], sought: str, conventions: Collection[str] = ()
) -> tuple[tuple[str, ...], ...]:
    """Sets of base quantities that would make `sought` derivable, the best first; at most three, perhaps none."""
    options: list[tuple[str, ...]] = []
    waiting: list[frozenset[str]] = [frozenset()]
    while waiting and len(options) < _MOST_OPTIONS:
        barred = waiting.pop(0)
        _, found = _cheapest(network, known, sought, conventions, barred)
        if found and found not in options:
            options.append(found)
            waiting += [barred | {name} for name in found]
    fewest = min(map(len, options), default=0)
    return tuple(option for option in options if len(option) == fewest)


def effort(network: Network, known: Collection[str], sought: str, conventions: Collection[str] = ()) -> float:
    """How far `sought` is: a figure to ask for costs more than any chain of rules; infinite when nothing would do."""
    return _cheapest(network, known, sought, conventions, ())[0]


def _cheapest(
    network: Network, known: Collection[str], sought: str, conventions: Collection[str], barred: Collection[str]
) -> tuple[float, tuple[str, ...]]:
    """The base quantities left to ask for on the way that asks for the fewest (Knuth's algorithm, as in `derive`)."""
    order = itertools.count()
    queue: list[tuple[float, int, str, Edge | None]] = [(0.0, next(order), name, None) for name in known]
    queue += [(0.5, next(order), name, None) for name in network.defaults]
    queue += [
        (_ASKED, next(order), name, None)
        for name in sorted(network.names)
        if network.quantities[name].role == "base" and name not in barred and name != sought and name not in known
    ]
    heapq.heapify(queue)
    best: dict[str, float] = {}
    by: dict[str, Edge | None] = {}
    waiting: dict[int, int] = {}
    replaced = {edge.rule.gives for edge in network.edges if edge.rule.convention in conventions}
    while queue:
        cost, _, name, edge = heapq.heappop(queue)
        if name in best:
            continue
        best[name], by[name] = cost, edge
        if name == sought:
            return cost, tuple(dict.fromkeys(_asked(name, by, known, network)))
        for following in network.by_need.get(name, ()):
            convention = following.rule.convention
            if convention not in conventions and (convention is not None or following.rule.gives in replaced):
                continue
            left = waiting.get(id(following), len(set(following.needs))) - 1
            waiting[id(following)] = left
            if left == 0 and following.gives not in best:
                total = following.cost + sum(best[need] for need in following.needs)
                heapq.heappush(queue, (total, next(order), following.gives, following))
    return math.inf, ()


def _asked(name: str, by: Mapping[str, Edge | None], known: Collection[str], network: Network) -> tuple[str, ...]:
    edge = by[name]
    if edge is None:
        return () if name in known or name in network.defaults else (name,)
    return tuple(found for need in edge.needs for found in _asked(need, by, known, network))
