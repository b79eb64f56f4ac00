"""One statement, of one thing → an answer, a question, or an admission."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from exercises import numbers
from exercises.numbers import Figure
from exercises.reading.data.gathered import LONGEST_SERIES
from exercises.reading.draft import Draft, draft
from exercises.reading.gates import decide
from exercises.reading.outcome import Answered, NotACalculation, Outcome, Unclear, Unread
from exercises.reading.statements.listed_questions import parted
from exercises.reading.untold_tax import with_and_without
from exercises.reading.words.glossary import Glossary, Scope
from exercises.reading.words.labels import Label, chapter_evidence, find, in_scope
from exercises.reading.words.prepare import prepare, without_asides
from exercises.reading.words.text import Text, lexicon, stem

LONGEST_TEXT = 6000
_MOST_CHAPTERS = 4
_MOST_LIKELY = 8
_MOST_FIGURES = 40
_LONGEST_QUESTION = 600
_HINT = 1.5
_ABOUT_THE_COURSE = frozenset({"comment", "formule", "pourquoi", "definition"})
_NEGLIGIBLE = 0.1
_ABOUT_AS_GOOD = 5.0
_MOST_NAMED = 3


def read_single(text: str, glossary: Glossary, notion_hint: Collection[str]) -> Outcome:
    """What the text asks, read as one statement. `notion_hint`: see `read_request`."""
    raw = parted(without_asides(text[:LONGEST_TEXT]))
    figures = numbers.figures(raw)
    data = [figure for figure in figures if figure.role == "figure"]
    if not data and len(text) > _LONGEST_QUESTION:
        return NotACalculation()
    if (
        len(text) > LONGEST_TEXT
        or len(data) > LONGEST_SERIES
        or (len(data) > _MOST_FIGURES and not _is_list(raw, data))
    ):
        return Unread(tuple(data[:_MOST_NAMED]))
    prepared = prepare(raw, figures, glossary.starts, glossary.vocabulary)
    closed = _closed(prepared)
    found = [label for label in find(prepared, glossary) if not _is_only_of(label, closed, glossary)]
    drafts = [
        draft(raw, prepared, found, glossary, scope) for scope in _chapters(prepared, found, glossary, notion_hint)
    ]
    if not drafts:
        return Unclear(()) if data else NotACalculation()
    best = _uncontradicted(drafts, max(drafts, key=lambda one: one.total + _hinted(one.scope, notion_hint)))
    if not prepared.figures and not (best.named and _wants_a_number(prepared)):
        return NotACalculation()
    outcome = decide(best, [one for one in drafts if one is not best])
    if isinstance(outcome, Answered):
        return with_and_without(outcome, raw, glossary) or outcome
    return NotACalculation() if not data and isinstance(outcome, Unclear | Unread) else outcome


def _uncontradicted(drafts: Sequence[Draft], best: Draft) -> Draft:
    """A reading that words of the text speak against gives way to one, about as good, that answers everything."""
    if not best.contrary:
        return best
    whole = [
        one
        for one in drafts
        if not one.contrary and one.named and one.lacking is None and not one.assignment.unbound and not one.left_out
        if one.total > best.total - _ABOUT_AS_GOOD
    ]
    return max(whole, key=lambda one: one.total, default=best)


def _wants_a_number(text: Text) -> bool:
    """« calcule mon taux de marque », rather than « c'est quoi le taux de marque ? »."""
    orders, own = lexicon()["ordres_surs"] | {"combien"}, {"mon", "ma", "mes", "notre", "nos"}
    words = {token.word for token in text.tokens}
    return bool(words & (orders | own)) and not words & _ABOUT_THE_COURSE


def _is_list(text: str, figures: Sequence[Figure]) -> bool:
    """Whether a long text is one long series: figures with next to nothing between them."""
    between = sum(
        sum(char.isalpha() for char in text[left.span[1] : right.span[0]]) for left, right in pairwise(figures)
    )
    return between < 2 * len(figures)


def _chapters(text: Text, found: Sequence[Label], glossary: Glossary, hint: Collection[str]) -> list[Scope]:
    """The chapters that the words point to, best first."""
    weighed = []
    for id_ in _likely(text, found, glossary, hint):
        scope = glossary.scopes[id_]
        labels = in_scope(found, text, glossary, scope)
        weight = chapter_evidence(labels, glossary, scope, text) + _hinted(scope, hint)
        if weight > _NEGLIGIBLE:
            weighed.append((weight, scope))
    weighed.sort(key=lambda pair: (-pair[0], pair[1].id))
    return [scope for weight, scope in weighed[:_MOST_CHAPTERS] if weight > weighed[0][0] / 6]


def _likely(text: Text, found: Sequence[Label], glossary: Glossary, hint: Collection[str]) -> list[str]:
    """The chapters that own the quantities named, roughly ranked: a look at each of these will do."""
    weights: dict[str, float] = {}
    for words, label in {label.key: label for label in found}.items():
        worth = (0.6 + 0.3 * (len(words) - 1)) / glossary.spread[words]
        for chapter in {chapter for entry in label.entries for chapter in glossary.owners.get(entry.quantity, ())}:
            weights[chapter] = weights.get(chapter, 0.0) + worth
    present = {token.word for token in text.tokens if token.kind == "word"}
    for scope in glossary.scopes.values():
        spoken = 0.5 * sum(map(present.issuperset, scope.words)) + _hinted(scope, hint)
        if spoken:
            weights[scope.id] = weights.get(scope.id, 0.0) + spoken
    return sorted(weights.keys() - _closed(text), key=lambda id_: (-weights[id_], id_))[:_MOST_LIKELY]


def _closed(text: Text) -> frozenset[str]:
    """The chapters that only certain words open, none of which is said."""
    present = {token.word for token in text.tokens if token.kind == "word"}
    return frozenset(id_ for id_, words in lexicon()["sous_reserve"].items() if present.isdisjoint(map(stem, words)))


def _is_only_of(label: Label, closed: Collection[str], glossary: Glossary) -> bool:
    """Whether a name is known to none but the closed chapters."""
    owners = {chapter for entry in label.entries for chapter in glossary.owners.get(entry.quantity, ())}
    return bool(owners) and owners.issubset(closed)


def _hinted(scope: Scope, hint: Collection[str]) -> float:
    return _HINT if scope.id in hint or any(name in scope.own for name in hint) else 0.0
