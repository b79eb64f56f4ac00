"""Lists that go together: « Notes : 1 ; 2 ; 3. Nombre de clients, dans le même ordre : 4 ; 11 ; 29 »."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, permutations

from exercises.reading.data.datum import Datum, is_year, spread
from exercises.reading.data.fitting import fit
from exercises.reading.data.runs import runs
from exercises.reading.words.glossary import Scope, id_words
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, complement, stem

_SHORTEST = 2
_PLAINLY_LISTED = 3
_MOST_LISTS = 4
_MOST_NAMES = 8
_ROOT = 4
_LEAST = 3
_NAMED = 2.0
_COUPLED = {"serie_x", "serie_y"}
_HEADING_ENDS = frozenset({".", ";", "?", "!", "\n"})


def read_lists(text: Text, loose: Sequence[int], scope: Scope, labels: Sequence[Label]) -> list[Datum] | None:
    """The lists of a statement, each with the quantity that its heading says; None when some reading is as good."""
    names = {name for pair in scope.paired for name in pair} | set(scope.bounds or ())
    lists = list(_lists(text, loose))
    if not names or not _SHORTEST <= len(lists) <= _MOST_LISTS or len(names) > _MOST_NAMES:
        return None
    if any(_completes(text, text.place[run[0]]) for run in lists):
        return None
    scored = sorted(_readings(lists, sorted(names), text, scope, labels), key=lambda reading: -reading[0])
    if not scored and scope.rows is not None and len(lists) == 2 and len(lists[0]) == len(lists[1]):
        rows = zip(lists, scope.rows, strict=True)
        return [replace(_series(run, text), quantity=name, counts=True) for run, name in rows]
    if not scored and labels and names == _COUPLED and len(lists) == 2 and len(lists[0]) == len(lists[1]) > _SHORTEST:
        # « formations 8/11/9, réclamations 30/27/29: covariance ? »: x is told first, whatever its name
        return [replace(_series(run, text), quantity=name) for run, name in zip(lists, sorted(names), strict=True)]
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return [replace(_series(run, text), quantity=name) for run, name in zip(lists, scored[0][1], strict=True)]


def _completes(text: Text, first: int) -> bool:
    """« 120 et 80 k€ de chiffre d'affaires pour 90 k€… »: what stands before a list names the one before."""
    start = _heading(text, first)
    return (
        bool(start) and text.tokens[start - 1].kind == "figure" and text.tokens[start].raw in ("de", "d", "du", "des")
    )


def _lists(text: Text, loose: Sequence[int]) -> Iterator[list[int]]:
    for run in runs(text, [index for index in loose if not is_year(text.figures[index])]):
        semicolons = all(
            ";" in [token.word for token in text.words(text.place[one], text.place[other])]
            for one, other in pairwise(run)
        )
        if len(run) >= _PLAINLY_LISTED or (len(run) >= _SHORTEST and semicolons):
            yield run


def _series(run: Sequence[int], text: Text) -> Datum:
    last = text.figures[run[-1]]
    values = tuple(spread(text.figures[index], last) for index in run)
    first, end = text.place[run[0]], text.place[run[-1]]
    return Datum(values, last.unit, last.tax, tuple(run), first, end, header=text.header)


def _readings(
    lists: Sequence[Sequence[int]], names: Sequence[str], text: Text, scope: Scope, labels: Sequence[Label]
) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Every way to name the lists, with how much their headings say so: at most one may have a silent heading."""
    made = [_series(run, text) for run in lists]
    worth = [{name: _worth(datum, name, names, text, scope, labels) for name in names} for datum in made]
    for chosen in permutations(names, len(lists)):
        values = [worth[number][name] for number, name in enumerate(chosen)]
        told = all(value is not None and value >= _NAMED for value in values)
        if any(value is None for value in values) or not _go_together(chosen, lists, scope, told=told):
            continue
        said = [value for value in values if value]
        if len(said) >= len(lists) - 1:
            yield sum(said), chosen


def _worth(
    datum: Datum, name: str, names: Sequence[str], text: Text, scope: Scope, labels: Sequence[Label]
) -> float | None:
    """How much the heading of a list says a quantity; None when the list can't be it."""
    quantity = scope.quantities[name]
    read = fit(datum, quantity)
    if read is None or read.guessed:
        return None
    places = {*range(_heading(text, datum.first), datum.first), *complement(text, datum.last)}
    inside = [label for label in labels if {label.first, label.last} <= places]
    said = {other for label in inside if label.strong for other in label.names}
    counted = {other for other in said & scope.series if scope.quantities[other].unit != "euro"}
    if quantity.unit == "euro" and name not in said and counted:
        # « ménages : 4 000 ; 6 000 » are no markets
        return None
    named = sum(_NAMED + len(label.key) / 2 for label in inside if name in label.names and label.strong)
    named += sum(name in label.names and not label.strong for label in inside)
    # « prix de vente » says nothing of « ventes »
    places -= {place for label in inside for place in range(label.first, label.last + 1)}
    shared = frozenset[str].intersection(*(_roots(other, scope) for other in names))
    spoken = [text.tokens[place] for place in places if text.tokens[place].kind == "word"]
    words = {token.word[:_ROOT] for token in spoken if not token.skipped and len(token.word) >= _LEAST}
    own = _roots(name, scope) - shared
    return named + sum(any(root.startswith(word) for root in own) for word in words) / 2


def _heading(text: Text, first: int) -> int:
    """Where the words that head a list start: after the last figure and what it is of, or the last sentence."""
    for place in range(first - 1, -1, -1):
        token = text.tokens[place]
        if token.kind == "figure":
            return complement(text, place).stop
        if token.word in _HEADING_ENDS:
            return place + 1
    return 0


def _go_together(chosen: Sequence[str], lists: Sequence[Sequence[int]], scope: Scope, *, told: bool) -> bool:
    """Whether a rule takes these series term by term, or each heading is a name; the bounds of classes are one more
    than their counts."""
    lengths = dict(zip(chosen, map(len, lists), strict=True))
    bounds = scope.bounds[0] if scope.bounds is not None else ""
    if bounds in lengths:
        return set(chosen) == set(scope.bounds or ()) and lengths.pop(bounds) == next(iter(lengths.values())) + 1
    partners = {frozenset(pair) for pair in scope.paired}
    linked = all(any(frozenset({one, other}) in partners for other in chosen) for one in chosen)
    return len(set(lengths.values())) == 1 and (linked or told or len(chosen) > 2)


def _roots(name: str, scope: Scope) -> frozenset[str]:
    phrases = scope.quantities[name].synonyms
    own = id_words(name) | {stem(word) for phrase in phrases for word in phrase.replace("'", " ").split()}
    return frozenset(word[:_ROOT] for word in own if len(word) >= _LEAST)
