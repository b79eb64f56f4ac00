"""Figures that come two by two: « 1 500 € à 30 jours, 2 400 € à 45 jours », « 5 000 (0,2) 1 000 (0,5) »."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from exercises.reading.data.datum import Datum, is_year, spread
from exercises.reading.data.fitting import fit
from exercises.reading.words.glossary import Scope, id_words
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, complement, is_noun, lexicon, stem

_FEWEST = 2
_FEWEST_ALIKE = 3
_LONGEST_INSIDE = 6
_MOST_WORDS_BETWEEN = 5
_LONGEST_BETWEEN = 10
_ROOT = 4
_SHORTEST = 3
_SEPARATORS = frozenset({",", ";", ")", "/", "\n", ".", "•", "et", "puis", "enfin", "ou"})
_OWED = frozenset({"debiteur", "decouvert"})
_LOSSES = frozenset({"perte", "perd", "perdre", "perdrait", "deficit"}) | _OWED
_GAINS = frozenset({"gain", "gagne", "gagner", "benefice", "crediteur", "positif"})
_LETTERS = frozenset("bcdef")
_COUNTING = frozenset({"coefficient", "unites", "points", "fois"})
_NAMES_APART = frozenset({",", "/", "et", "-", ";"})
_NO_BETWEEN = frozenset({"?", "!"})
_AT = frozenset({"a", "×"})

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Paired:
    """The figures of each pair, in order. `bracketed`: « (1 ; 2), (3 ; 5) », where the order says which is which."""

    pairs: tuple[Pair, ...]
    bracketed: bool

    @property
    def columns(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The first figure of every pair, and the second."""
        return tuple(one for one, _ in self.pairs), tuple(other for _, other in self.pairs)

    @property
    def figures(self) -> tuple[int, ...]:
        """All the figures, in the order of the text."""
        return tuple(index for pair in self.pairs for index in pair)


def read_pairs(text: Text, loose: Sequence[int]) -> Paired | None:
    """The longest run of pairs of a statement; None when there is none. Years only date them."""
    loose = [index for index in loose if not is_year(text.figures[index])]
    best: list[Pair] = []
    position = 0
    while position + 3 < len(loose):
        run = _run(text, loose, position)
        if len(run) > len(best):
            best = run
        position += max(1, 2 * len(run) - 1)
    if len(best) < (_FEWEST if _tells(text, best) else _FEWEST_ALIKE):
        return None
    return Paired(tuple(best), _is_bracketed(text, best))


def _run(text: Text, loose: Sequence[int], start: int) -> list[Pair]:
    """The pairs that follow one another from a figure on, each made as the first one."""
    run: list[Pair] = []
    for position in range(start, len(loose) - 1, 2):
        one, other = loose[position], loose[position + 1]
        if not _are_neighbours(text, one, other):
            break
        if not run:
            if _inside(text, one, other) is None:
                break
        elif not (
            _are_neighbours(text, run[-1][1], one)
            and _inside(text, one, other) == _inside(text, *run[0])
            and _is_between(text, run[-1][1], one, _inside(text, *run[0]) or ())
            and _same_unit(text, run, one, 0)
            and _same_unit(text, run, other, 1)
        ):
            break
        run.append((one, other))
    return run if len(run) >= _FEWEST else []


def _are_neighbours(text: Text, one: int, other: int) -> bool:
    """Whether nothing but a year stands between two figures: « 80 000 € en 2016 (rang 1) »."""
    return one < other and all(is_year(text.figures[index]) for index in range(one + 1, other))


def _inside(text: Text, one: int, other: int) -> tuple[str, ...] | None:
    """What links the two figures of a pair, without what the first one counts; None when nothing may."""
    tokens = _without_years(text.words(text.place[one], text.place[other]))
    if tokens and is_noun(tokens[0], text.figures[one].noun):
        tokens = _at(tokens[1:])
    if len(tokens) > _LONGEST_INSIDE or any(token.word in _NO_BETWEEN | {".", "\n"} for token in tokens):
        return None
    if not tokens and text.figures[one].unit == text.figures[other].unit:
        return None
    return tuple(token.word for token in _without_letters(tokens))


def _at(tokens: list[Token]) -> list[Token]:
    """« (40 ramettes) de papier blanc à 4,50 € », « (12 toners) à 65 € »: what is counted may be described."""
    at = next((place for place, token in enumerate(tokens) if token.word in _AT), None)
    described = at is not None and all(token.kind == "word" for token in tokens[:at])
    return tokens[at:] if described else tokens


def _without_letters(tokens: Sequence[Token]) -> list[Token]:
    """« 40 clients A à 12 visites », « 100 clients B à 6 »: the letters only tell the classes apart."""
    kept = [token for token in tokens if token.raw not in _LETTERS]
    return [token for token, other in zip_longest(kept, kept[1:]) if not _is_letter_a(token, other)]


def _is_letter_a(token: Token, following: Token | None) -> bool:
    return token.raw == "a" and following is not None and following.word == "a"


def _without_years(tokens: Iterable[Token]) -> list[Token]:
    """The tokens but « en 2016 »: between two neighbours, a figure can only be a year."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind != "figure":
            kept.append(token)
        elif kept and kept[-1].word == "en":
            kept.pop()
    return kept


def _is_between(text: Text, left: int, right: int, inside: Sequence[str]) -> bool:
    """Whether a pair may end and the next one start there: a mark, « et », few words, and no question."""
    tokens = _without_years(text.words(text.place[left], text.place[right]))
    if tokens and is_noun(tokens[0], text.figures[left].noun):
        tokens = tokens[1:]
    words = [token for token in tokens if token.kind == "word" and token.word not in ("et", "puis", "enfin")]
    if len(tokens) > _LONGEST_BETWEEN or len(words) > _MOST_WORDS_BETWEEN or _asks(tokens):
        return False
    if tuple(token.word for token in tokens) == tuple(inside):
        return False
    return any(token.word in _SEPARATORS for token in tokens) or (not words and bool(inside))


def _asks(tokens: Sequence[Token]) -> bool:
    words = lexicon()
    cues = words["interrogatifs"] | words["ordres_surs"] | _NO_BETWEEN
    return any(token.word in cues for token in tokens)


def _same_unit(text: Text, run: Sequence[Pair], index: int, side: int) -> bool:
    """Whether a figure has the unit of its column, when both say one."""
    units = {text.figures[pair[side]].unit for pair in run} | {text.figures[index].unit}
    return len(units - {None}) <= 1


def _unit(text: Text, indexes: Sequence[int]) -> str | None:
    return next((text.figures[index].unit for index in reversed(indexes) if text.figures[index].unit), None)


def _tells(text: Text, run: Sequence[Pair]) -> bool:
    """Whether two pairs are enough: their two columns are no like figures, or a word links those of a pair."""
    if not run:
        return False
    inside = _inside(text, *run[0]) or ()
    units = [_unit(text, [pair[side] for pair in run]) for side in (0, 1)]
    if units[0] != units[1] or "(" in inside or _is_bracketed(text, run):
        return True
    return any(word.isalpha() and len(word) > 1 for word in inside)


def _is_bracketed(text: Text, run: Sequence[Pair]) -> bool:
    """« (1 ; 2), (3 ; 5) », « (rang 1 ; 210) », « 18 → 120 ; 21 → 150 »."""
    if run and _inside(text, *run[0]) in (("→",), ("->",)):
        return True
    return all(
        "(" in [token.word for token in text.tokens[max(0, text.place[one] - 2) : text.place[one]]]
        and text.tokens[min(text.place[other] + 1, len(text.tokens) - 1)].word == ")"
        for one, other in run
    )


def points(paired: Paired, text: Text, scope: Scope) -> list[Datum] | None:
    """« (rang 1 ; 210) et (rang 6 ; 290) », « de 210 k€ (rang 1) à 290 k€ (rang 6) »: two points of a line."""
    if scope.points is None or len(paired.pairs) != 2:
        return None
    ranked = next((side for side in (0, 1) if _is_of_ranks(paired, side, text)), 0 if paired.bracketed else None)
    if ranked is None:
        return None
    ranks, values = paired.columns[ranked], paired.columns[1 - ranked]
    one, other = (text.figures[index] for index in ranks)
    if not 0 <= one.value < other.value or one.unit is not None or other.unit is not None:
        return None
    last = text.figures[values[1]]
    found = []
    for index, name in zip((ranks[0], values[0], ranks[1], values[1]), scope.points, strict=True):
        figure, place = text.figures[index], text.place[index]
        value = spread(figure, last) if index in values else figure.value
        found.append(Datum(value, figure.unit, figure.tax, (index,), place, place, quantity=name))
    return found


def _is_of_ranks(paired: Paired, side: int, text: Text) -> bool:
    return bool(_words_about(paired, side, text) & {"rang", "x"})


def columns(paired: Paired, text: Text, scope: Scope, labels: Sequence[Label]) -> list[Datum] | None:
    """The two series of the pairs, each with the quantity that it can only be; None when several readings hold."""
    made = [_column(indexes, text) for indexes in paired.columns]
    choices = sorted(_choices(made, paired, text, scope, labels), reverse=True)
    if not choices or (len(choices) > 1 and choices[0][0] == choices[1][0]):
        return None
    return [replace(datum, quantity=name) for datum, name in zip(made, choices[0][1], strict=True)]


def _column(indexes: Sequence[int], text: Text) -> Datum:
    figures = [text.figures[index] for index in indexes]
    last = next((figure for figure in reversed(figures) if figure.unit), figures[-1])
    lost = _losses(text, indexes)
    values = tuple(
        -spread(figure, last) if index in lost else spread(figure, last)
        for index, figure in zip(indexes, figures, strict=True)
    )
    unit = None if last.unit in _COUNTING else last.unit
    if unit is None and all(0 <= value <= 1 for value in values) and sum(values) == 1:
        unit = "pourcent"
    first, end = text.place[indexes[0]], text.place[indexes[-1]]
    return Datum(values, unit, last.tax, tuple(indexes), first, end, header=text.header)


def _losses(text: Text, indexes: Sequence[int]) -> frozenset[int]:
    """« une perte de 15 000 € » among gains; « des pertes de… », « débiteur de… » go for what follows too."""
    found: set[int] = set()
    goes_on = False
    for index in indexes:
        words = _words_before(text, index)
        loss = next((token for token in words if token.word in _LOSSES), None)
        goes_on = goes_on and not _GAINS.intersection(token.word for token in words)
        if text.figures[index].value > 0 and (loss is not None or goes_on):
            found.add(index)
        if loss is not None:
            goes_on = loss.word in _OWED or loss.raw.endswith("s")
    return frozenset(found)


def _words_before(text: Text, index: int) -> list[Token]:
    """The words just before a figure, up to a mark or another figure."""
    before: list[Token] = []
    for token in reversed(text.tokens[max(0, text.place[index] - _LONGEST_INSIDE) : text.place[index]]):
        if token.kind != "word":
            break
        before.append(token)
    return before


def _choices(
    made: Sequence[Datum], paired: Paired, text: Text, scope: Scope, labels: Sequence[Label]
) -> Iterator[tuple[tuple[float, ...], tuple[str, str]]]:
    """Every two series of the chapter that may be the two columns, with how much says so."""
    words = [_words_about(paired, side, text) for side in (0, 1)]
    for one, other in sorted(scope.paired):
        for names, inverted in (((one, other), False), ((other, one), True)):
            read = [fit(datum, scope.quantities[name]) for datum, name in zip(made, names, strict=True)]
            if any(found is None or found.guessed for found in read):
                continue
            if any(_lacks_sign(datum, name, text) for datum, name in zip(made, names, strict=True)):
                continue
            if any(_counts_others(paired, side, names[side], text, scope) for side in (0, 1)):
                continue
            said = sum(_says(words[side], names[side], names[1 - side], scope) for side in (0, 1))
            said += _heads(paired, text, names[0], labels)
            named = sum(any(name in label.names for label in labels) for name in names)
            quality = sum(found.quality for found in read if found is not None)
            units = {datum.unit for datum in made}
            if not said and (len(units) == 1 and not (paired.bracketed and not inverted)):
                continue
            base = sum(scope.quantities[name].role == "base" for name in names)
            # « 5 € : 95 ; 6 € : 88 »: what the second depends on comes first, where neither counts the other
            natural = _is_told_in_order(paired, text) and not inverted and names not in scope.tables
            yield (said, base, round(quality, 2), scope.paired[one, other], named, natural), names


def _is_told_in_order(paired: Paired, text: Text) -> bool:
    return paired.bracketed or _inside(text, *paired.pairs[0]) in ((":",), ("=",))


def _lacks_sign(datum: Datum, name: str, text: Text) -> bool:
    """Balances that nothing says to be overdrawn, or not."""
    words = lexicon()["sens_a_dire"].get(name, ())
    signed = isinstance(datum.value, tuple) and any(value < 0 for value in datum.value)
    return bool(words) and not signed and not any(token.word in words for token in text.tokens)


def _counts_others(paired: Paired, side: int, name: str, text: Text, scope: Scope) -> bool:
    """« 2 000 ménages, 3 500 ménages » are no amounts, where the chapter counts households."""
    nouns = {text.figures[pair[side]].noun for pair in paired.pairs}
    noun = stem(next(iter(nouns)) or "") if len(nouns) == 1 else ""
    return scope.quantities[name].unit == "euro" and bool(scope.nouns.get(noun)) and name not in scope.nouns[noun]


def _heads(paired: Paired, text: Text, name: str, labels: Sequence[Label]) -> bool:
    """« notes 6 (10) 8 (20) »: a name just before the first pair is that of the first column."""
    place = text.place[paired.pairs[0][0]]
    seconds = {
        other.first
        for one, other in pairwise(labels)
        if [token.word for token in text.words(one.last, other.first)] in (["et"], ["/"], ["-"])
    }
    return any(
        name in label.names
        and label.last < place
        # « prix et quantités : (5 ; 95) »: the second name is that of the second column
        and label.first not in seconds
        and not (paired.bracketed and _follows_a_name(label, text))
        and text.words_between(label.last, place) < 1
        and text.gap(label.last, place) < 1
        and not complement(text, place)
        and text.figures_between(label.last, place) == 0
        for label in labels
    )


def _follows_a_name(label: Label, text: Text) -> bool:
    """« visites, commandes : (12 ; 7) »."""
    before = [token for token in text.tokens[max(0, label.first - _LONGEST_INSIDE) : label.first] if not token.skipped]
    return len(before) > 1 and before[-2].kind == "word" and before[-1].word in _NAMES_APART


def _words_about(paired: Paired, side: int, text: Text) -> frozenset[str]:
    """The words that stand by the figures of a column, in every pair."""
    found: list[frozenset[str]] = []
    for number, pair in enumerate(paired.pairs):
        place = text.place[pair[side]]
        before = text.place[pair[0]] if side else (text.place[paired.pairs[number - 1][1]] if number else -1)
        start = complement(text, before).stop if before >= 0 else 0
        about = [token.word for token in text.tokens[max(start, place - _ROOT) : place] if token.kind == "word"]
        about += [text.tokens[position].word for position in complement(text, place)]
        noun = text.figures[pair[side]].noun
        about += [stem(noun)] if noun is not None else []
        found.append(frozenset(about))
    return frozenset[str].intersection(*found) if found else frozenset()


def _says(words: frozenset[str], name: str, other: str, scope: Scope) -> float:
    """Whether the words by a column are those of a quantity, and not of the other column's too (« zone »)."""
    roots = _roots(name, scope) - _roots(other, scope)
    return float(any(word[:_ROOT] in roots for word in words if len(word) >= _SHORTEST))


def _roots(name: str, scope: Scope) -> frozenset[str]:
    phrases = scope.quantities[name].synonyms
    own = id_words(name) | {stem(word) for phrase in phrases for word in phrase.replace("'", " ").split()}
    return frozenset(word[:_ROOT] for word in own if len(word) >= _SHORTEST)
