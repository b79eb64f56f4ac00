"""A part of a whole: « 60 oui sur 80 interrogés », « sur un échantillon de 400 clients, 240 se disent satisfaits »."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from exercises.reading.data.datum import SHORTEST_SERIES, Datum
from exercises.reading.words.glossary import WEAK, Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, lexicon

_MOST_WORDS = 3


def part_and_whole(
    text: Text, loose: Sequence[int], labels: Sequence[Label], share: str, whole: str, scope: Scope
) -> tuple[int, int] | None:
    """The figures of the part and of the whole; None when there is none, or when there are several."""
    counts = [index for index in loose if _counts(text, index)]
    wholes = [index for index in counts if _is_whole(text, index, labels, whole, scope)]
    if len(wholes) > 1:
        # « auprès de 800 clients… 320 d'entre eux… l'enseigne compte 60 000 clients »: the one that the part follows
        said = parts(text, counts, labels, share)
        before = [index for index in wholes if said and index < said[0]]
        wholes = before[-1:] if len(said) == 1 else []
    if len(wholes) != 1:
        return None
    whole_value, said = text.figures[wholes[0]].value, parts(text, counts, labels, share)
    found = [
        index
        for index in counts
        if index != wholes[0] and text.figures[index].value <= whole_value
        if index in said or _stands_over(text, index, wholes[0])
    ]
    if not found:
        found = list(_said_at_last(text, counts, wholes[0], scope))
    return (found[0], wholes[0]) if len(found) == 1 else None


def _said_at_last(text: Text, counts: Sequence[int], whole: int, scope: Scope) -> Iterator[int]:
    """« 900 personnes interrogées : 315 envisagent de s'abonner », « 600 ménages dont 240 équipés »: the only count
    after that of the whole, smaller, before a verb or what is said of them."""
    later = [index for index in counts if index > whole and text.figures[index].value < text.figures[whole].value]
    if len(later) != 1 or later[0] != whole + 1:
        return
    following = text.tokens[text.place[later[0]] + 1 : text.place[later[0]] + 2]
    words = lexicon()
    plain = [t.kind for t in following] == ["word"] and following[0].word not in words["liens"] | words["ecrans"]
    if plain and following[0].word not in scope.nouns and following[0].word not in words["periodes"]:
        yield later[0]


def parts(text: Text, loose: Sequence[int], labels: Sequence[Label], share: str) -> tuple[int, ...]:
    """The figures that count a part: « 240 se disent satisfaits »."""
    return tuple(index for index in loose if _counts(text, index) and _is_said_of(text, index, labels, share))


def shared_out(text: Text, loose: Sequence[int]) -> Iterator[Datum]:
    """« Nord 35 %, Sud 40 %, Est 25 % »: rates that follow one another up to 100 % share out a whole. The one whose
    owner is spoken of again (« le secteur Nord a réalisé… ») comes alone too.
    """
    run: list[int] = []
    for index in [*loose, -1]:
        if index >= 0 and text.figures[index].unit == "pourcent" and (not run or index == run[-1] + 1):
            run.append(index)
            continue
        if len(run) > 1 and sum(text.figures[i].value for i in run) == 1:
            yield from _shared(text, run)
        run = [index] if index >= 0 and text.figures[index].unit == "pourcent" else []


def _shared(text: Text, run: Sequence[int]) -> Iterator[Datum]:
    values = tuple(text.figures[i].value for i in run)
    first, last = text.place[run[0]], text.place[run[-1]]
    again = [i for i in run if _names(text, i, run) & _said(text.tokens[last + 1 :])]
    if len(run) < SHORTEST_SERIES and len(again) != 1:
        # « une erreur de 5 %, une confiance de 95 % »
        return
    yield Datum(values, "pourcent", None, tuple(run), first, last)
    if len(again) == 1:
        place = text.place[again[0]]
        yield Datum(text.figures[again[0]].value, "pourcent", None, (), place, place, moment="owned")


def _names(text: Text, index: int, run: Sequence[int]) -> frozenset[str]:
    """The words that one share has for itself, just before it."""
    words = lexicon()
    known = frozenset[str]().union(*(value for value in words.values() if isinstance(value, frozenset)))
    stretches = []
    for one in run:
        end = text.place[one]
        start = next((i for i in range(end - 1, -1, -1) if text.tokens[i].kind != "word"), -1)
        stretches.append(_said([t for t in text.tokens[start + 1 : end] if not t.skipped]) - known)
    others = frozenset[str]().union(*(stretch for one, stretch in zip(run, stretches, strict=True) if one != index))
    return frozenset(stretches[run.index(index)] - others)


def _said(tokens: Sequence[Token]) -> frozenset[str]:
    """The words, and the letters with what they number: « zone C » is no « c'est »."""
    lettered = {f"{one.word} {other.raw}" for one, other in pairwise(tokens) if len(other.raw) == 1}
    return frozenset({token.word for token in tokens if len(token.raw) > 1} | lettered)


def _counts(text: Text, index: int) -> bool:
    figure = text.figures[index]
    whole = figure.value == figure.value.to_integral_value() and figure.value > 0
    return figure.role == "figure" and figure.unit in (None, "unites") and whole


def _is_whole(text: Text, index: int, labels: Sequence[Label], whole: str, scope: Scope) -> bool:
    place = text.place[index]
    noun = next((token.word for token in text.tokens[place + 1 : place + 2] if token.kind == "word"), "")
    # « 900 interroges » typed without its accent
    nouns = (noun, f"{noun[:-1]}é") if noun.endswith("e") and not text.accented else (noun,)
    if any(whole in scope.nouns.get(one, ()) for one in nouns) and not _is_part(text, index):
        return True
    before = [label for label in labels if label.last < place and whole in label.names and label.strong]
    links = lexicon()["liens"]
    return any(all(token.word in links for token in text.words(label.last, place)) for label in before[-1:])


def _is_part(text: Text, index: int) -> bool:
    """« 60 clients sur 80 » counts a part."""
    words = [token.word for token in text.tokens[text.place[index] + 1 : text.place[index] + 2 + _MOST_WORDS]]
    return "sur" in words


def _stands_over(text: Text, part: int, whole: int) -> bool:
    inside = list(text.words(text.place[part], text.place[whole]))
    plain = all(token.kind == "word" for token in inside) and len(inside) <= _MOST_WORDS + 1
    return whole == part + 1 and plain and bool(inside) and inside[-1].word == "sur"


def _is_said_of(text: Text, part: int, labels: Sequence[Label], share: str) -> bool:
    """« 240 se disent satisfaits », « 540 favorables »."""
    place = text.place[part]
    following = next((label for label in labels if label.first > place), None)
    if following is None or following.first - place > _MOST_WORDS:
        return False
    said = any(entry.quantity == share and entry.strength == WEAK for entry in following.entries)
    return said and all(
        token.kind == "word" and token.word != "et" for token in text.tokens[place + 1 : following.first]
    )
