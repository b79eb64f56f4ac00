"""A quantity told by its parts: « Charges fixes : loyer 36 000 €, salaires 84 000 €, autres 20 000 € »."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from exercises.reading.data.datum import Datum
from exercises.reading.data.fitting import fit
from exercises.reading.words.glossary import Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text

_SEPARATORS = frozenset({",", "+", "et", ";"})
_ENDS = frozenset({".", "\n", "?", "!"})
_MOST_WORDS = 4
_FEWEST = 2


def sums(text: Text, loose: Sequence[int], labels: Sequence[Label], scope: Scope) -> Iterator[Datum]:
    """The total of each heading that a colon and its parts follow; where a part lacks its figure, or its name, the
    others are of nothing."""
    for label in labels:
        name = _headed(label, text, scope)
        if name is None:
            continue
        parts, whole = _parts(label, name, text, set(loose), labels)
        if not whole:
            for index in parts:
                place, figure = text.place[index], text.figures[index]
                yield Datum(figure.value, figure.unit, figure.tax, (index,), place, place, moment="apart")
            continue
        total = sum((text.figures[index].value for index in parts), Decimal(0))
        taxes = {text.figures[index].tax for index in parts}
        first, last = text.place[parts[0]], text.place[parts[-1]]
        made = Datum(total, "euro", taxes.pop() if len(taxes) == 1 else None, tuple(parts), first, last, quantity=name)
        if fit(made, scope.quantities[name]) is not None:
            yield made


def _headed(label: Label, text: Text, scope: Scope) -> str | None:
    """The amount that the parts after « charges fixes : » make, whatever its name counts else (a rate)."""
    following = text.tokens[label.last + 1 : label.last + 2]
    amounts = [name for name in label.names if scope.quantities[name].unit == "euro"]
    base = [
        name for name in amounts if scope.quantities[name].role == "base" and scope.quantities[name].kind == "nombre"
    ]
    return base[0] if len(base) == 1 and following and following[0].word == ":" else None


def _parts(label: Label, name: str, text: Text, loose: set[int], labels: Sequence[Label]) -> tuple[list[int], bool]:
    """The figures of the parts, each after a name of its own that is no other quantity's, and whether none lacks; no
    figure when there are no two parts."""
    parts: list[int] = []
    words, names, items, sound = 0, 0, 0, True
    place = label.last + 2
    while place < len(text.tokens):
        token = text.tokens[place]
        other = next((one for one in labels if one.first == place), None)
        if token.kind == "figure":
            if text.figures[token.figure].unit not in ("euro", None) or token.figure not in loose:
                return [], False
            sound = sound and 0 < words <= _MOST_WORDS and names < _FEWEST
            parts.append(token.figure)
            words, names, items = 0, 0, items + 1
        elif token.word in _SEPARATORS or token.word in _ENDS:
            sound = sound and not words
            items += bool(words)
            words, names = 0, 0
            if token.word in _ENDS:
                break
        elif other is not None and other.strong and name not in other.names:
            # « … ; charges variables : »
            break
        elif token.kind == "mark":
            return [], False
        elif token.word not in ("ht", "ttc"):
            words += not token.skipped
            names += other is not None
        place += 1
    return (parts, sound and not words) if items >= _FEWEST and parts else ([], False)
