"""Whether figures lead to what is sought, and by which of the usages that a statement leaves unsaid."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from exercises.functions import Value
from exercises.network import Derivation, Network, derive
from exercises.reading.words.glossary import Scope


def without_defaults(network: Network, names: Iterable[str]) -> Network:
    """The network where these quantities have no value of their own."""
    barred = set(names) & set(network.defaults)
    if not barred:
        return network
    return replace(network, defaults={name: value for name, value in network.defaults.items() if name not in barred})


def way_to(network: Network, known: set[str], name: str, conventions: Sequence[str]) -> Derivation | None:
    """As `derive`, but a usual value is no answer to a question about it."""
    return derive(without_defaults(network, [name]), known, name, conventions)


def derivable(
    scope: Scope, givens: Mapping[str, Value], sought: Sequence[str], conventions: Sequence[str]
) -> tuple[Network, frozenset[str], frozenset[str], str | None, float]:
    """The network that answers, the givens and the usages it needs, the first quantity that can't be found, the cost.

    A usage (TVA at 20 %) serves only when the figures do not do without it.
    """
    full = without_defaults(scope.network, sought)
    spoken = [name for name, default in full.defaults.items() if default.words is not None]
    for network in (without_defaults(full, spoken), full) if spoken else (full,):
        known, used, defaults, lacking, cost = dict.fromkeys(givens), set[str](), set[str](), None, 0.0
        for name in sought:
            found = derive(network, known, name, conventions)
            if found is None:
                lacking = name
                break
            needs = {need for edge in found.edges for need in edge.needs}
            used |= (needs | {name}) & set(givens)
            defaults |= set(found.defaults)
            cost += found.cost
            known |= dict.fromkeys([*(edge.gives for edge in found.edges), *found.defaults])
        if lacking is None:
            break
    return network, frozenset(used), frozenset(defaults), lacking, cost
