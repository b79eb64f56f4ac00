"""What a student sends → an answer, a question, or an admission: the way in. A statement may be several in one."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from exercises import numbers
from exercises.functions import Value
from exercises.reading.data.gathered import LONGEST_SERIES
from exercises.reading.outcome import Answered, Ask, Confirm, Outcome, Reading, Several
from exercises.reading.single import LONGEST_TEXT, read_single
from exercises.reading.statements.cases import split
from exercises.reading.statements.columns import in_columns
from exercises.reading.statements.compared import compared
from exercises.reading.statements.grids import as_lists
from exercises.reading.statements.invoice import invoiced
from exercises.reading.statements.items import lettered
from exercises.reading.statements.lines import lines
from exercises.reading.statements.numbered import in_full
from exercises.reading.statements.offers import as_offers
from exercises.reading.statements.pay import formulas, scaled
from exercises.reading.statements.prolonged import Prolonged, lacks_a_duration, prolonged
from exercises.reading.statements.records import in_lines, of_rows
from exercises.reading.statements.scenarios import alternatives
from exercises.reading.statements.tabulated import tabulated
from exercises.reading.variants import Varied, answer, name_of, varied
from exercises.reading.words.asides import without_formulas
from exercises.reading.words.dates import with_days_of_the_year
from exercises.reading.words.glossary import Glossary, is_akin
from exercises.reading.words.glued import asked_by_equals, spaced
from exercises.reading.words.labels import find
from exercises.reading.words.notation import plainly
from exercises.reading.words.prepare import prepare
from exercises.reading.words.quarters import by_the_quarter
from exercises.reading.words.tallies import tallied
from exercises.solution import Lacking, solve

_OF_EVERY_PERIOD = frozenset({"pourcent", "jours", "coefficient"})
_DIGITS = re.compile(r"\d+")
_PLACEMENT = "interets_composes"
_DECIMALS_OF_A_RATE = 4
_NO_FIRST_DURATION = "Tu demandes une valeur au bout d'une autre durée, et je ne lis pas la première."
_GROUPS_OF_A_FIGURE = 3
"""« 1 200 000 » is one figure."""

type Read = Callable[[str], Outcome]
"""Reads a text as one statement; the same text is read once."""


def read_request(text: str, glossary: Glossary, notion_hint: Collection[str] = ()) -> Outcome:
    """What a student's statement asks, and the answer when the reading is sure.

    `notion_hint`: ids of quantities or chapters that the message is known to be about.
    """

    @cache
    def read(part: str) -> Outcome:
        return read_single(part, glossary, notion_hint)

    if len(text) > LONGEST_TEXT or len(_DIGITS.findall(text)) > _GROUPS_OF_A_FIGURE * LONGEST_SERIES:
        return read(text)
    tabled = by_the_quarter(tallied(in_full(with_days_of_the_year(text))))
    text = plainly(asked_by_equals(spaced(tabled, glossary.vocabulary, glossary.rates)))
    lined = in_lines(text)
    if (several := _of_each(lined, glossary, read)) is not None:
        return several
    listed = scaled(without_formulas(as_lists(text)))
    invoice = invoiced(listed)
    if invoice is not None and invoice.listed is None:
        return _unless_incomplete(read(listed))
    billed = _of_an_invoice(invoice.listed, read) if invoice is not None and invoice.listed is not None else None
    if isinstance(billed, Answered):
        return billed
    offers = as_offers(listed)
    if offers is not None and offers.told is None:
        return _unless_incomplete(read(listed))
    compared_offers = _of_two_offers(offers.told, read) if offers is not None and offers.told is not None else None
    if isinstance(compared_offers, Answered):
        return compared_offers
    paid = formulas(listed)
    if paid is not None and isinstance(answered := read(paid), Answered) and not answered.left_out:
        return answered
    parts = split(listed) or alternatives(listed)
    answers = [(name, read(part)) for name, part in parts]
    cases = tuple((name, answer) for name, answer in answers if isinstance(answer, Answered))
    if parts and len(cases) == len(parts) and _are_alike([answer for _, answer in cases]):
        more = any(answer.left_out for _, answer in cases)
        return (_in_columns(listed, glossary, read) if more else None) or Several(cases)
    if (by_line := _by_line(listed, glossary, read)) is not None:
        return by_line
    if not parts and (several := _compared(listed, glossary, read)) is not None:
        return several
    if (longer := prolonged(listed)) is not None and (several := _prolonged(longer, glossary, read)) is not None:
        return several
    if (changed := varied(listed)) is not None:
        return _varied(listed, changed, glossary, read)
    plain = read(listed)
    if isinstance(plain, Answered) and plain.reading.chapter == _PLACEMENT and lacks_a_duration(listed):
        return Confirm(plain.reading, plain.solution, _NO_FIRST_DURATION, plain.left_out)
    if not isinstance(plain, Answered) and (rewritten := compared_offers or billed) is not None:
        return rewritten
    if isinstance(plain, Answered):
        return (_in_columns(listed, glossary, read) if plain.left_out else None) or plain
    return _in_columns(listed, glossary, read) or _by_table(lined, read) or plain


def _of_two_offers(told: str, read: Read) -> Answered | Confirm | None:
    """The answer about two offers, each with its own discounts."""
    outcome = read(told)
    if not isinstance(outcome, Answered | Confirm) or outcome.left_out:
        return None
    return outcome if "remises_de_la_seconde_offre" in outcome.reading.givens else None


def _unless_incomplete(outcome: Outcome) -> Outcome:
    """The reading of an invoice of which a line lacks something, or of an offer: never answered without a yes."""
    if not isinstance(outcome, Answered):
        return outcome
    why = "Il semble manquer un chiffre : l'un des articles, ou l'une des offres, n'en a pas autant que l'autre."
    return Confirm(outcome.reading, outcome.solution, why, outcome.left_out)


def _of_an_invoice(listed: str, read: Read) -> Answered | Confirm | None:
    """The answer from the lines of an invoice, made into lists."""
    outcome = read(listed)
    if not isinstance(outcome, Answered | Confirm) or outcome.left_out:
        return None
    return outcome if "prix_unitaires_par_article" in outcome.reading.givens else None


def _by_table(lined: str, read: Read) -> Answered | Several | None:
    """The answer from a table told by its gaps alone, or those of its rows."""
    outcome = read(as_lists(lined))
    if isinstance(outcome, Answered) and not outcome.left_out:
        return outcome
    return _by_record(lined, read)


def _by_record(text: str, read: Read) -> Several | None:
    """The answers of each of the rows listed alike, when each is answered."""
    for cases in (*of_rows(text), *filter(None, [lettered(text)])):
        answers = [(name, read(part)) for name, part in cases]
        found = tuple((name, one) for name, one in answers if isinstance(one, Answered))
        if len(found) == len(cases) and _are_alike([answer for _, answer in found]):
            return Several(found)
    return None


def _of_each(lined: str, glossary: Glossary, read: Read) -> Several | Answered | None:
    """What is asked of each thing of a table, when it is answered of all, and what is asked of them together."""

    def is_quantity(head: str) -> bool:
        prepared = prepare(head, numbers.figures(head), glossary.starts, glossary.vocabulary)
        words = sum(token.kind == "word" and not token.skipped for token in prepared.tokens)
        named = (label for label in find(prepared, glossary) if label.strong)
        return any(2 * (label.last - label.first + 1) >= words for label in named)

    table = tabulated(lined, is_quantity)
    if table is None:
        return None
    answers = [(name, read(part)) for name, part in table.cases]
    cases = tuple((name, answer) for name, answer in answers if isinstance(answer, Answered))
    together = read(as_lists(table.whole)) if table.whole is not None else None
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


def _in_columns(text: str, glossary: Glossary, read: Read) -> Answered | None:
    """What is asked of all the things that the text goes through, when their figures make lists."""
    listed = in_columns(text, glossary.vocabulary)
    outcome = read(listed) if listed is not None else None
    return outcome if isinstance(outcome, Answered) and not outcome.left_out else None


def _by_line(text: str, glossary: Glossary, read: Read) -> Several | None:
    """The answers line by line, when the statement asks about several lines of one loan and each is answered."""
    answers = [(name, read(part)) for name, part in lines(text)]
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


def _compared(text: str, glossary: Glossary, read: Read) -> Several | None:
    """The same question about several lists, when they are not read as one statement."""
    parts = compared(text, glossary.vocabulary)
    if not parts or isinstance(read(text), Answered | Confirm):
        return None
    cases = tuple((name, one) for name, part in parts if isinstance(one := read(part), Answered))
    return Several(cases) if len(cases) == len(parts) and _are_alike([one for _, one in cases]) else None


def _prolonged(longer: Prolonged, glossary: Glossary, read: Read) -> Several | None:
    """The rate of a placement, then its value for another duration at that rate."""
    base = read(longer.base)
    if not isinstance(base, Answered) or base.reading.chapter != _PLACEMENT:
        return None
    values = base.solution.values
    rate, first = values.get("taux_annuel"), base.reading.givens.get("duree_en_annees")
    capital = base.reading.givens.get("capital_place")
    if not (isinstance(rate, Decimal) and isinstance(first, Decimal)) or capital is None or base.left_out:
        return None
    rate = numbers.round_half_up(rate, _DECIMALS_OF_A_RATE) if longer.rounded else rate
    years = first + longer.years if longer.more else longer.years
    givens: dict[str, Value] = {"capital_place": capital, "taux_annuel": rate, "duree_en_annees": years}
    solution = solve(glossary.scopes[_PLACEMENT].network, givens, ("valeur_acquise_composee",), ())
    if isinstance(solution, Lacking):
        return None
    reading = replace(base.reading, givens=givens, sought=("valeur_acquise_composee",), unused=())
    return Several((("énoncé", base), (f"au bout de {numbers.show(years, 'ans')}", Answered(reading, solution))))


def _varied(text: str, changed: Varied, glossary: Glossary, read: Read) -> Outcome:
    """The answer to the first questions, then to those that set a figure anew; the others are left out by name."""
    base = read(changed.base)
    if not isinstance(base, Answered | Confirm | Ask):
        return read(text)
    asked = [" ".join(question.split()).strip(" .?") for question in changed.questions]
    if not isinstance(base, Answered):
        return replace(base, left_out=(*base.left_out, *asked))
    answers = [answer(question, base, glossary) for question in changed.questions]
    cases = [(name_of(q), found) for q, found in zip(changed.questions, answers, strict=True) if found is not None]
    left = [said for said, found in zip(asked, answers, strict=True) if found is None]
    whole = read(text)
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
