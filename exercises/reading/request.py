"""A statement → an answer, a question, or an admission: the way in."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from exercises import numbers
from exercises.catalogue import Catalogue
from exercises.functions import Value
from exercises.numbers import Figure
from exercises.reading.data.gathered import LONGEST_SERIES
from exercises.reading.draft import draft
from exercises.reading.gates import decide
from exercises.reading.outcome import (
    Answered,
    Ask,
    Confirm,
    NotACalculation,
    Outcome,
    Reading,
    Several,
    Unclear,
    Unread,
)
from exercises.reading.statements.cases import split
from exercises.reading.statements.columns import in_columns
from exercises.reading.statements.compared import compared
from exercises.reading.statements.grids import as_lists
from exercises.reading.statements.items import lettered
from exercises.reading.statements.lines import lines
from exercises.reading.statements.listed_questions import parted
from exercises.reading.statements.records import in_lines, of_rows
from exercises.reading.statements.scenarios import alternatives
from exercises.reading.statements.tabulated import tabulated
from exercises.reading.untold_tax import with_and_without
from exercises.reading.variants import Varied, answer, name_of, varied
from exercises.reading.words.asides import without_formulas
from exercises.reading.words.glossary import Glossary, Scope, is_akin
from exercises.reading.words.labels import Label, chapter_evidence, find, in_scope
from exercises.reading.words.prepare import prepare, without_asides
from exercises.reading.words.text import Text, lexicon, stem

_MOST_CHAPTERS = 4
_MOST_LIKELY = 8
_MOST_FIGURES = 40
_LONGEST_TEXT = 6000
_LONGEST_QUESTION = 600
_HINT = 1.5
_ABOUT_THE_COURSE = frozenset({"comment", "formule", "pourquoi", "definition"})
_NEGLIGIBLE = 0.1
_OF_EVERY_PERIOD = frozenset({"pourcent", "jours", "coefficient"})
_MOST_NAMED = 3


def read_request(text: str, glossary: Glossary, catalogue: Catalogue, notion_hint: Collection[str] = ()) -> Outcome:
    """What a student's statement asks, and the answer when the reading is sure.

    `notion_hint`: ids of quantities or chapters that the message is known to be about.
    """
    del catalogue
    if len(text) <= _LONGEST_TEXT and (several := _of_each(text, glossary, notion_hint)) is not None:
        return several
    typed = text
    text = without_formulas(as_lists(text)) if len(text) <= _LONGEST_TEXT else text
    parts = (split(text) or alternatives(text)) if len(text) <= _LONGEST_TEXT else ()
    answers = [(name, _read(part, glossary, notion_hint)) for name, part in parts]
    cases = tuple((name, answer) for name, answer in answers if isinstance(answer, Answered))
    if parts and len(cases) == len(parts) and _are_alike([answer for _, answer in cases]):
        more = any(answer.left_out for _, answer in cases)
        return (_in_columns(text, glossary, notion_hint) if more else None) or Several(cases)
    whole = _by_line(text, glossary, notion_hint) if len(text) <= _LONGEST_TEXT else None
    if whole is not None:
        return whole
    if not parts and len(text) <= _LONGEST_TEXT and (several := _compared(text, glossary, notion_hint)) is not None:
        return several
    changed = varied(text) if len(text) <= _LONGEST_TEXT else None
    if changed is not None:
        return _varied(text, changed, glossary, notion_hint)
    plain = _read(text, glossary, notion_hint)
    if isinstance(plain, Answered):
        return (_in_columns(text, glossary, notion_hint) if plain.left_out else None) or plain
    return _in_columns(text, glossary, notion_hint) or _by_table(typed, text, glossary, notion_hint) or plain


def _by_table(typed: str, text: str, glossary: Glossary, hint: Collection[str]) -> Answered | Several | None:
    """The answer from a table told by its gaps alone, or those of its rows."""
    if len(typed) > _LONGEST_TEXT:
        return None
    lined = in_lines(typed)
    listed = as_lists(lined)
    outcome = _read(listed, glossary, hint) if listed != text else None
    if isinstance(outcome, Answered) and not outcome.left_out:
        return outcome
    return _by_record(lined, glossary, hint)


def _by_record(text: str, glossary: Glossary, hint: Collection[str]) -> Several | None:
    """The answers of each of the rows listed alike, when each is answered."""
    for cases in (*of_rows(text), *filter(None, [lettered(text)])):
        answers = [(name, _read(part, glossary, hint)) for name, part in cases]
        found = tuple((name, one) for name, one in answers if isinstance(one, Answered))
        if len(found) == len(cases) and _are_alike([answer for _, answer in found]):
            return Several(found)
    return None


def _of_each(text: str, glossary: Glossary, hint: Collection[str]) -> Several | Answered | None:
    """What is asked of each thing of a table, when it is answered of all, and what is asked of them together."""

    def is_quantity(head: str) -> bool:
        prepared = prepare(head, numbers.figures(head), glossary.starts, glossary.vocabulary)
        words = sum(token.kind == "word" and not token.skipped for token in prepared.tokens)
        named = (label for label in find(prepared, glossary) if label.strong)
        return any(2 * (label.last - label.first + 1) >= words for label in named)

    table = tabulated(in_lines(text), is_quantity)
    if table is None:
        return None
    answers = [(name, _read(part, glossary, hint)) for name, part in table.cases]
    cases = tuple((name, answer) for name, answer in answers if isinstance(answer, Answered))
    together = _read(as_lists(table.whole), glossary, hint) if table.whole is not None else None
    if not table.cases:
        return together if isinstance(together, Answered) and not together.left_out else None
    if len(cases) != len(answers) or not _are_alike([answer for _, answer in cases]):
        return None
    if table.in_time and _is_carried_over([answer.reading for _, answer in cases], glossary):
        return None
    if isinstance(together, Answered):
        return Several((*cases, ("ensemble", together)))
    name, first = cases[0]
    asked = " ".join(table.asked.split()).strip(" .,?")
    return Several(((name, replace(first, left_out=(*first.left_out, asked) if asked else first.left_out)), *cases[1:]))


def _is_carried_over(readings: Sequence[Reading], glossary: Glossary) -> bool:
    """« Trésorerie au 1er janvier : 5 400 € », before a table of months: an amount that is of the first month alone."""
    first, *others = readings
    known = glossary.scopes[first.chapter].quantities
    return any(
        known[name].unit not in _OF_EVERY_PERIOD and all(other.givens.get(name) == value for other in others)
        for name, value in first.givens.items()
    )


def _in_columns(text: str, glossary: Glossary, hint: Collection[str]) -> Answered | None:
    """What is asked of all the things that the text goes through, when their figures make lists."""
    listed = in_columns(text, glossary.vocabulary) if len(text) <= _LONGEST_TEXT else None
    outcome = _read(listed, glossary, hint) if listed is not None else None
    return outcome if isinstance(outcome, Answered) and not outcome.left_out else None


def _by_line(text: str, glossary: Glossary, hint: Collection[str]) -> Several | None:
    """The answers line by line, when the statement asks about several lines of one loan and each is answered."""
    answers = [(name, _read(part, glossary, hint)) for name, part in lines(text)]
    cases = tuple((name, answer) for name, answer in answers if isinstance(answer, Answered) and not answer.left_out)
    if not cases or len(cases) != len(answers):
        return None
    scopes = {answer.reading.chapter for _, answer in cases}
    numbered = glossary.scopes[cases[0][1].reading.chapter].numbered
    loans = {
        frozenset((name, value) for name, value in answer.reading.givens.items() if name not in numbered)
        for _, answer in cases
    }
    return Several(cases) if numbered and len(scopes) == 1 and len(loans) == 1 else None


def _compared(text: str, glossary: Glossary, hint: Collection[str]) -> Several | None:
    """The same question about several lists, when they are not read as one statement."""
    parts = compared(text, glossary.vocabulary)
    if not parts or isinstance(_read(text, glossary, hint), Answered | Confirm):
        return None
    cases = tuple((name, one) for name, part in parts if isinstance(one := _read(part, glossary, hint), Answered))
    return Several(cases) if len(cases) == len(parts) and _are_alike([one for _, one in cases]) else None


def _varied(text: str, changed: Varied, glossary: Glossary, hint: Collection[str]) -> Outcome:
    """The answer to the first questions, then to those that set a figure anew; the others are left out by name."""
    base = _read(changed.base, glossary, hint)
    if not isinstance(base, Answered | Confirm | Ask):
        return _read(text, glossary, hint)
    asked = [" ".join(question.split()).strip(" .?") for question in changed.questions]
    if not isinstance(base, Answered):
        return replace(base, left_out=(*base.left_out, *asked))
    answers = [answer(question, base, glossary) for question in changed.questions]
    cases = [(name_of(q), found) for q, found in zip(changed.questions, answers, strict=True) if found is not None]
    left = [said for said, found in zip(asked, answers, strict=True) if found is None]
    whole = _read(text, glossary, hint)
    if isinstance(whole, Answered) and not whole.left_out and _extends(whole, base):
        more = len(whole.solution.results) - len(base.solution.results)
        if not cases or more >= len(changed.questions):
            return whole
    base = replace(base, left_out=(*base.left_out, *left))
    return Several((("énoncé", base), *cases)) if cases else base


def _extends(whole: Answered, base: Answered) -> bool:
    """Whether a reading answers all that another does, with the same figures, and more."""
    given = base.reading.givens.items() <= whole.reading.givens.items()
    return given and base.solution.results.items() < whole.solution.results.items()


def _are_alike(answers: Sequence[Answered]) -> bool:
    """Whether the cases differ by their figures only, with lists of one length, or ask one thing of two kinds (simple
    interest, compound)."""
    shapes = {
        (a.reading.chapter, a.reading.sought, a.reading.conventions, frozenset(map(_shape, a.reading.givens.items())))
        for a in answers
    }
    first = answers[0]
    kinds = len({a.reading.chapter for a in answers}) == len(answers) and not any(a.left_out for a in answers)
    same = all(
        len(a.reading.sought) == len(first.reading.sought)
        and all(is_akin(one, other) for one, other in zip(a.reading.sought, first.reading.sought, strict=True))
        for a in answers
    )
    return len(shapes) == 1 or (kinds and same)


def _shape(given: tuple[str, Value]) -> tuple[str, int]:
    name, value = given
    return name, len(value) if isinstance(value, tuple) else 0


def _read(text: str, glossary: Glossary, notion_hint: Collection[str]) -> Outcome:
    raw = parted(without_asides(text[:_LONGEST_TEXT]))
    figures = numbers.figures(raw)
    data = [figure for figure in figures if figure.role == "figure"]
    if not data and len(text) > _LONGEST_QUESTION:
        return NotACalculation()
    if (
        len(text) > _LONGEST_TEXT
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
    best = max(drafts, key=lambda one: one.total + _hinted(one.scope, notion_hint))
    if not prepared.figures and not (best.named and _wants_a_number(prepared)):
        return NotACalculation()
    outcome = decide(best, [one for one in drafts if one is not best])
    if isinstance(outcome, Answered):
        return with_and_without(outcome, raw, glossary) or outcome
    return NotACalculation() if not data and isinstance(outcome, Unclear | Unread) else outcome


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
