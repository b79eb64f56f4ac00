"""Where questions start and stop: interrogative words, orders, « ? », numbered lines, lists before « ? »."""

from collections.abc import Collection, Iterator

from exercises.reading.words.text import Text, Token, lexicon

_CLAUSE_ENDS = frozenset(".?!;\n")
_LIST_STARTS = frozenset({",", ":", ";", "(", "•"})
_LIST_MARKS = frozenset({",", ";", "/", "•", "et", "puis"})
_LONGEST_CLAUSE = 14


def clause(place: int, text: Text) -> tuple[int, int]:
    """Where the words of a question start and end (its characters), from one of its words on."""
    end = place + 1
    while end < len(text.tokens) and not closes(text.tokens[end]):
        end += 1
    return text.tokens[place].start, text.tokens[min(end, place + _LONGEST_CLAUSE) - 1].end


def closes(token: Token) -> bool:
    """Whether a question stops there: at a mark, or where another starts."""
    words = lexicon()
    return token.word in _CLAUSE_ENDS or token.word in words["interrogatifs"] or is_order(token)


def end_of(text: Text) -> int:
    """Where the text ends, its last full stop left out."""
    end = len(text.tokens)
    while end and text.tokens[end - 1].word in (".", "\n"):
        end -= 1
    return end


def cues_of(text: Text) -> Iterator[int]:
    """Where a question starts: interrogative words, orders, « ? » in a sentence without them, « et » after one, a
    numbered line that has none of these."""
    words = lexicon()
    seen: set[int] = set()
    bare = {place for place in text.numbered if text.asks(place) and not _has_cue(text, place)}
    for position, token in enumerate(text.tokens):
        if token.kind == "word" and (
            token.word in words["interrogatifs"]
            or is_order(token)
            or (token.word in words["ordres_en_tete"] and _opens_clause(text, position))
        ):
            seen.add(text.sentence[position])
            yield position
        elif position in bare:
            seen.add(text.sentence[position])
            yield position - 1
        elif (token.word == "?" and text.sentence[position] not in seen) or (
            token.word in ("et", "puis", "ensuite") and position and text.tokens[position - 1].word == "?"
        ):
            yield position


def _has_cue(text: Text, place: int) -> bool:
    """Whether the sentence of a numbered line has a word that asks, or « ? »."""
    cues = lexicon()["interrogatifs"] | lexicon()["ordres_surs"] | lexicon()["ordres_en_tete"] | {"?"}
    return any(token.word in cues and text.same_sentence(at, place) for at, token in enumerate(text.tokens))


def is_order(token: Token) -> bool:
    """« exprimer », « exprimez », not « exprimé »."""
    return token.word in lexicon()["ordres_surs"] and not token.raw.rstrip("s").endswith(("é", "ée"))


def _opens_clause(text: Text, position: int) -> bool:
    before = text.tokens[position - 1] if position else None
    return before is None or before.kind == "mark" or before.word in ("et", "puis", "je", "j", "moi", "me")


def start_of_item(last: int, text: Text, *, across: bool) -> int:
    """The figure (unless `across`) or the mark that an item follows."""
    ends = (
        i
        for i in range(last - 1, -1, -1)
        if (text.tokens[i].kind == "figure" and not across) or (text.tokens[i].word or "x") in ".?!;,\n:"
    )
    return next(ends, -1)


def start_of_list(last: int, text: Text, names: Collection[int]) -> int | None:
    """Where a list of at least two items starts: at the first mark after the last figure of its sentence."""
    start = next((i for i in range(last - 1, -1, -1) if (text.tokens[i].word or "x") in ".?!\n"), -1)
    figure = next((i for i in range(last - 1, start, -1) if text.tokens[i].kind == "figure"), None)
    if figure is not None:
        found = next((i for i in range(figure + 1, last) if text.tokens[i].word in _LIST_STARTS), None)
        if found is None:
            return None
        # « 3 5 8 10 médiane, q1 ? »: the first item may follow the figure
        start = figure if any(figure < place < found for place in names) else found
    return start if any(text.tokens[i].word in _LIST_MARKS for i in range(start + 1, last)) else None
