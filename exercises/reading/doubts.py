"""Every reason to doubt a reading that leads to a number: one is enough to have it confirmed first."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, DecimalException

from exercises import numbers
from exercises.functions import Impossible, Value
from exercises.network import derive
from exercises.quantity import Quantity
from exercises.reading.bindings.attached import touches
from exercises.reading.bindings.binding import Binding, starts_with_what_is_counted
from exercises.reading.data.datum import SHORTEST_SERIES, Datum, is_year
from exercises.reading.data.fitting import fit
from exercises.reading.data.opinions import is_half_told
from exercises.reading.derivable import derivable, without_defaults
from exercises.reading.draft import Draft
from exercises.reading.omissions import awaited, is_cut_short, is_named_without_figure, miscounted, other_years, unsaid
from exercises.reading.rivals import contests, differs, is_far, names_several, offers_a_choice, rivals, twice_defined
from exercises.reading.words.glossary import ASKING, id_words, is_akin
from exercises.reading.words.labels import Label
from exercises.reading.words.text import is_noun, lexicon, stem
from exercises.solution import Solution, compute

LEAST_EVIDENCE = 0.15
_WEAK_EVIDENCE = 2.2
_FOREIGN_TEXT = 2
_DECIMALS = 9
_OF_ONE_PIECE = frozenset({"prix", "unitaire"})
"""« (en k€) » may not go for what one article costs."""
_GROUPED = re.compile(r"\d{1,3} \d{3}")
_TWO_NAMES = re.compile(r"[^\W\d]+ ?(?:/|et|-) ?[^\W\d]+ ?:? ?$")
_OF_A_YEAR = frozenset(
    {"premier_interet", "premier_amortissement", "capital_restant_du", "interet_de_la_ligne"}
    | {"amortissement_de_la_ligne", "capital_apres_la_ligne", "capital_avant_la_ligne"}
)
_BY_THE_YEAR = frozenset({"annuité", "annuel", "annuelle", "annuels", "annuelles"})


def doubts(draft: Draft, others: Sequence[Draft], solution: Solution) -> Iterator[str]:
    """Every reason to have the reading confirmed, as French sentences."""
    the = {name: quantity.the for name, quantity in draft.scope.quantities.items()}
    of = {name: of_the(quantity) for name, quantity in draft.scope.quantities.items()}
    show = {name: draft.scope.quantities[name].show(value) for name, value in draft.givens.items()}
    for binding in draft.assignment.bindings:
        quantity, tax = draft.scope.quantities[binding.quantity], draft.data[binding.datum].tax
        told = quantity.role == "base" or (binding.strong and tax is not None and tax == quantity.tax)
        least = LEAST_EVIDENCE if told else _WEAK_EVIDENCE
        if binding.score < least and not _is_settled(draft, binding):
            yield f"Je lis {show[binding.quantity]} pour {the[binding.quantity]}, sans en être sûr."
    for binding in draft.assignment.bindings:
        single = id_words(binding.quantity) & _OF_ONE_PIECE
        if (
            draft.text.header != 1
            and draft.data[binding.datum].unit is None
            and single
            and show[binding.quantity].endswith("€")
        ):
            yield f"Je lis {show[binding.quantity]} pour {the[binding.quantity]}, sans en être sûr."
    for binding in _bare_guesses(draft):
        yield f"Je lis {show[binding.quantity]} pour {the[binding.quantity]}, sans en être sûr."
    for binding in (*_cut_off(draft), *_said_once(draft), *_asked_first(draft), *_asked_last(draft)):
        yield f"Je lis {show[binding.quantity]} pour {the[binding.quantity]}, sans en être sûr."
    if _is_swapped(draft):
        yield "Je ne suis pas sûr de ce qui est x et de ce qui est y."
    for binding in _of_another_question(draft):
        yield f"Je lis {show[binding.quantity]} pour {the[binding.quantity]}, sans en être sûr."
    for name in _named_elsewhere(draft):
        yield f"Je lis {show[name]} pour {the[name]}, sans en être sûr."
    again = dict(_found_again(draft))
    for name, value in again.items():
        if is_far(value, draft.givens[name]):
            other = draft.scope.quantities[name].show(value)
            yield f"Tu donnes {show[name]} pour {the[name]}, mais les autres chiffres mènent à {other}."
    for name in _needless(draft):
        if not _is_plain(draft, name) and again.get(name) != draft.givens[name]:
            yield f"Je n'ai pas besoin {of[name]} ({show[name]}) : ai-je bien compris ta question\u202f?"
    straight = {
        step.quantity
        for step in solution.steps
        if step.edge.unknown is None and set(step.edge.needs) <= set(draft.givens)
    }
    computed = {name for name in solution.values if draft.scope.quantities[name].role == "base"} - straight
    for name in sorted((draft.defaults | computed) - set(draft.givens) - set(draft.sought)):
        if is_named_without_figure(draft, name):
            yield f"Tu parles {of[name]}, mais je n'ai pas trouvé son chiffre."
    taken = {binding.label for binding in draft.assignment.bindings}
    free = {name for number, label in enumerate(draft.labels) if number not in taken for name in label.names}
    for share, *_ in sorted(draft.scope.shares):
        if share in free and share not in solution.values:
            # « se disent satisfaits »: a part is spoken of, and none was read
            yield f"Tu parles {of[share]}, mais je n'ai pas trouvé son chiffre."
    for name in _inside_with_a_year_left(draft):
        yield f"Je lis {show[name]} pour {the[name]}, sans en être sûr."
    for first, last in other_years(draft):
        yield f"Tu demandes ce qui change de {first} à {last}, et je compte sur toute la série."
    for counted, length in miscounted(draft):
        yield f"Tu annonces {counted} valeurs, et j'en lis {length}."
    if is_cut_short(draft) or is_half_told(draft.text, draft.scope):
        yield "Il semble manquer un chiffre dans ta phrase."
    for name in awaited(draft, solution):
        yield f"Tu parles {of[name]}, mais je n'ai pas trouvé son chiffre."
    for step in solution.steps:
        try:
            draft.scope.quantities[step.quantity].check(without_noise(step.value))
        except Impossible as error:
            yield str(error)
    usual = any(not draft.scope.quantities[name].is_neutral for name in solution.assumed)
    if any(value == 0 for value in solution.results.values()) and (usual or not _is_sure(draft)):
        yield "Le résultat est nul : ai-je bien tout lu\u202f?"
    if _OF_A_YEAR & set(draft.sought) and _is_monthly(draft):
        yield "Je compte par année, pas par mois."
    for name in twice_defined(draft, solution):
        yield f"Il y a deux façons de définir {the[name]}, et elles ne donnent pas le même nombre ici."
    if not draft.named and any(draft.scope.quantities[name].role != "base" for name in draft.givens):
        yield "Je ne suis pas sûr de ce que tu cherches."
    yield from unsaid(draft)
    if draft.contrary:
        yield "Ton énoncé parle peut-être d'un autre calcul que celui que j'ai reconnu."
    if names_several(draft) or offers_a_choice(draft):
        yield "Ton énoncé parle de plusieurs cas : je n'en ai lu qu'un."
    unsure = any(binding.rather is not None for binding in draft.assignment.bindings)
    if _is_shifted(draft) or unsure or any(rivals(draft, solution)):
        yield "Ces chiffres peuvent se lire autrement."
    if _may_be_pairs(draft):
        yield "Ces chiffres peuvent se lire deux par deux."
    if any(contests(other, draft) and differs(other, solution) for other in others):
        yield "Ton énoncé peut relever de deux chapitres."


def _is_monthly(draft: Draft) -> bool:
    """Whether a loan is spoken of by the month: its payment asked for, or « mensualités » and no « annuité »."""
    spoken = {token.word for token in draft.text.tokens}
    monthly = {"mensualité", "mensuel", "mensuelle"} & spoken and not spoken & {*map(stem, _BY_THE_YEAR)}
    return "mensualite" in draft.sought or bool(monthly)


def _needless(draft: Draft) -> Iterator[str]:
    """The givens that the calculation does without, a usual value apart, and the shares of which one serves."""
    shares = {figure for one in draft.data for figure in one.figures if _holds_the_owned(draft, one)}
    for name in draft.givens:
        figures = [
            f for one in draft.assignment.bindings if one.quantity == name for f in draft.data[one.datum].figures
        ]
        if figures and shares.issuperset(figures):
            continue
        if not figures and draft.scope.quantities[name].rank_of:
            # « les ventes du 3e trimestre »: when the figures are of
            continue
        served = [draft.givens[other] for other in draft.used if other in draft.givens]
        if name in draft.scope.numbered and (draft.givens[name] == 1 or draft.givens[name] in served):
            # « les intérêts de la première année », which have a name of their own; « à la fin de la 4e année » of four
            continue
        if draft.scope.quantities[name].unit == "euro" and draft.givens[name] in served:
            # « une presse de 40 000 €, financée par un emprunt de 40 000 € »
            continue
        without = lexicon()["sans_effet"].get(name, ())
        if any(token.word in map(stem, without) for token in draft.text.tokens):
            # « un dépôt de garantie de 1 000 €, restitué en fin de contrat »
            continue
        usage = draft.scope.quantities[name].default
        if name not in draft.used and (usage is None or usage.words is None):
            yield name


def _holds_the_owned(draft: Draft, datum: Datum) -> bool:
    """« Lille 25 %, Lyon 35 %, Nice 40 % », where the question is about Lyon."""
    served = [draft.data[one.datum] for one in draft.assignment.bindings if one.quantity in draft.used]
    return any(one.moment == "owned" and datum.first <= one.first <= datum.last for one in served)


def _is_plain(draft: Draft, needless: str) -> bool:
    """Whether a figure that serves nothing says nothing against the reading: its name stands beside it, every other
    figure has its name too, and so has what is asked (a balance sheet gives more lines than its question needs). What
    the chapter reckons as nothing when unsaid (fees) is said on purpose: a result without it would be wrong."""
    if draft.scope.quantities[needless].is_neutral or draft.scope.quantities[needless].taken_off:
        # a discount always serves: « montant HT 850, TVA 20 %, remise 4 % » has it taken off
        return False
    return _is_sure(draft) and sum(binding.quantity == needless for binding in draft.assignment.bindings) == 1


def _is_sure(draft: Draft) -> bool:
    """Whether every figure has its name beside it, and what is asked is named."""
    heads = [draft.labels[number] for number in draft.asking.heads]
    asked = all(one.strong or all(entry.strength == ASKING for entry in one.entries) for one in heads)
    bound = all(binding.strong and binding.score >= _WEAK_EVIDENCE for binding in draft.assignment.bindings)
    return draft.named and asked and bound and not draft.assignment.unbound


def _is_settled(draft: Draft, binding: Binding) -> bool:
    """The only rate of a text, that no word names but that could be no other rate: none else leads to an answer, and no
    unknown word stands before it. (An amount is never settled so: what lacks would be made up from what is there.)"""
    datum = draft.data[binding.datum]
    before = max((other.last for other in draft.data if other.last < datum.first), default=-1)
    if datum.unit != "pourcent" or sum(other.unit == "pourcent" for other in draft.data) > 1:
        return False
    if binding.label is not None or strangers(draft, before + 1, datum.first) or binding.quantity not in draft.used:
        return False
    rest = {name: value for name, value in draft.givens.items() if name != binding.quantity}
    for name, quantity in draft.scope.quantities.items():
        read = fit(datum, quantity) if quantity.role == "base" and name not in draft.givens else None
        if read is None or read.guessed:
            continue
        _, used, _, lack, _ = derivable(draft.scope, {**rest, name: read.value}, draft.sought, draft.conventions)
        if lack is None and name in used:
            return False
    return True


def _bare_guesses(draft: Draft) -> Iterator[Binding]:
    """An amount that only its unit places: among words the chapter does not know, or where the question names it."""
    for binding in draft.assignment.bindings:
        datum = draft.data[binding.datum]
        before = max((other.last for other in draft.data if other.last < datum.first), default=-1)
        if binding.label is not None or binding.strong or datum.unit != "euro" or datum.dated:
            continue
        asked = any(binding.quantity in label.names and draft.text.asks(label.first) for label in draft.labels)
        if asked or strangers(draft, before + 1, datum.first) >= _FOREIGN_TEXT:
            yield binding


def _asked_first(draft: Draft) -> Iterator[Binding]:
    """« mensualité 12000 48 mois 3,6 % »: what opens the text, a bare amount beside it, may be what is asked; and
    « amortissements constants 24000 » only says how the loan is paid back."""
    tokens = draft.text.tokens
    for one in draft.assignment.bindings:
        label = draft.labels[one.label] if one.label is not None else None
        if label is None or draft.scope.quantities[one.quantity].role == "base":
            continue
        first = draft.data[one.datum].first
        beside = label.last + 1 == first and all(token.skipped for token in tokens[: label.first])
        following = draft.data[one.datum + 1] if one.datum + 1 < len(draft.data) else None
        row = following is not None and following.first == first + 1
        if beside and ((row and _may_be_found(draft, one)) or tokens[label.last].raw == "constants"):
            yield one


def _asked_last(draft: Draft) -> Iterator[Binding]:
    """« y = 12x + 340 coef T3 1,15 prévision »: a result named after its figure, which a word stands before already."""
    tokens, links = draft.text.tokens, lexicon()["liens"]
    inside = {place for label in draft.labels for place in range(label.first, label.last + 1)}
    named = any(one.label is not None and not one.after for one in draft.assignment.bindings)
    for one in draft.assignment.bindings:
        if not one.after or draft.scope.quantities[one.quantity].role != "resultat":
            continue
        before = next((p for p in range(draft.data[one.datum].first - 1, -1, -1) if not tokens[p].skipped), 0)
        called = tokens[before].kind == "word" and tokens[before].word not in links and before not in inside
        if called and (named or any(label.last < before for label in draft.labels)):
            yield one


def _is_shifted(draft: Draft) -> bool:
    """« panier moyen 32 tickets 450 ca »: every figure has a name before it and one after it that could be its own, and
    the first of these names, or those from the last figure on, are asked for."""
    labels, data = draft.labels, draft.data
    ends = [label for label in labels if label.strong]
    if not data or draft.assignment.unbound or len(ends) <= len(data):
        return False
    if not all(one.after for one in draft.assignment.bindings):
        return False
    for before, datum, after in zip(ends, data, ends[1:], strict=False):
        beside = before.last + 1 == datum.first and after.first == datum.last + 1
        could = any(fit(datum, draft.scope.quantities[name]) is not None for name in before.names)
        if not beside or not could:
            return False
    return True


def _may_be_found(draft: Draft, one: Binding) -> bool:
    """Whether the quantity could be found from the other figures, had its own figure another name."""
    quantities, rest = draft.scope.quantities, set(draft.givens) - {one.quantity}
    unit = quantities[one.quantity].unit
    others = [name for name, q in quantities.items() if q.role == "base" and q.unit == unit and name not in rest]
    ways = (
        derive(draft.network, {*rest, name}, one.quantity, draft.conventions) for name in others if name != one.quantity
    )
    return any(way is not None and all(edge.unknown is None for edge in way.edges) for way in ways)


def _cut_off(draft: Draft) -> Iterator[Binding]:
    """Among « Adam 30 %, Bilal 28 %, Chloé 22 % », a rate read alone, beside a series of the same thing."""
    quantities = draft.scope.quantities
    rates = [one for one in draft.assignment.bindings if quantities[one.quantity].unit == "pourcent"]
    for one in rates:
        for other in rates:
            alone = draft.data[one.datum].moment is None and quantities[one.quantity].kind == "nombre"
            serial = quantities[other.quantity].kind == "serie"
            if alone and serial and is_akin(one.quantity, other.quantity):
                yield one


def _said_once(draft: Draft) -> Iterator[Binding]:
    """« indice 2020 = 104, indice 2023 = 117 »: one is read by its name, the other otherwise."""
    text, labels, links = draft.text, draft.labels, lexicon()["liens"]
    named = {labels[one.label].key for one in draft.assignment.bindings if one.label is not None and one.strong}
    named &= {one.key for number, one in enumerate(labels) if one.key in {label.key for label in labels[:number]}}
    for one in draft.assignment.bindings:
        first = draft.data[one.datum].first
        before = next((label for label in reversed(labels) if label.strong and label.last < first), None)
        counts_years = draft.data[one.datum].moment == "span"
        if one.label is not None or before is None or one.quantity in before.names or counts_years:
            continue
        between = text.words(before.last, first)
        leads = all(t.word in links or (t.kind == "figure" and is_year(text.figures[t.figure])) for t in between)
        if leads and before.key in named:
            yield one


def without_noise(value: Value) -> Value:
    """The value without the last digits of a division: a correlation of 1 may come out as 1,000…01."""
    return numbers.round_half_up(value, _DECIMALS) if isinstance(value, Decimal) and value.adjusted() < 18 else value


def of_the(quantity: Quantity) -> str:
    """« du taux de marque », « des frais d'achat », « de la marge », « de l'annuité »."""
    the = quantity.the
    for article, contracted in (("le ", "du "), ("les ", "des ")):
        if the.startswith(article):
            return contracted + the.removeprefix(article)
    return f"de {the}"


def strangers(draft: Draft, start: int = 0, end: int | None = None) -> int:
    """How many words, between two tokens, neither the chapter nor ordinary French explains."""
    words = lexicon()
    inside = {place for label in draft.labels for place in range(label.first, label.last + 1)}
    known = frozenset[str]().union(*(value for value in words.values() if isinstance(value, frozenset)))
    chapter = {word for phrase in draft.scope.words for word in phrase} | {*draft.scope.nouns, *words["abreges"]}
    return sum(
        token.kind == "word"
        and not token.skipped
        and len(token.word) > 1
        and place not in inside
        and token.word not in known
        and token.word not in chapter
        for place, token in enumerate(draft.text.tokens[:end])
        if place >= start
    )


def _is_swapped(draft: Draft) -> bool:
    """« 10, 12, 14 € … 460, 425, 380 menus … prévoir à 15 € »: the x that is given counts in the unit of y."""
    units = {one.quantity: draft.data[one.datum].unit for one in draft.assignment.bindings}
    given = units.get("x_donne")
    return given is not None and given == units.get("serie_y") and given != units.get("serie_x")


def _of_another_question(draft: Draft) -> Iterator[Binding]:
    """« cb ca ferait avec -25 % direct ? »: a figure that serves, inside a question that is not answered."""
    for one in draft.assignment.bindings:
        spans = [draft.text.figures[figure].span for figure in draft.data[one.datum].figures]
        inside = any(start <= span[0] and span[1] <= end for start, end in draft.asking.left_out for span in spans)
        if inside and one.quantity in draft.used and draft.scope.quantities[one.quantity].rank_of is None:
            yield one


def _named_elsewhere(draft: Draft) -> Iterator[str]:
    """A figure bound without its name, beside the name of a quantity of another chapter."""
    for binding in draft.assignment.bindings:
        datum = draft.data[binding.datum]
        if _is_counted_aloud(datum, draft) or _is_said_again(draft, binding) or _is_the_list(draft, binding):
            continue
        label = draft.labels[binding.label] if binding.label is not None and binding.strong else None
        if label is not None and label.first == datum.last + 1 and starts_with_what_is_counted(label, draft.text):
            # « un portefeuille de 12 500 adhérents en début d'année »
            continue
        if _is_completed(binding, draft):
            continue
        if (not binding.strong or (binding.after and not _counts_its_name(draft, binding))) and any(
            touches(label.last, datum.first, draft.text) and not _is_counted_before(label, draft)
            for label in draft.foreign
        ):
            yield binding.quantity


def _may_be_pairs(draft: Draft) -> bool:
    """« temp/cornets : 16 140, 19 175, 22 220 »: two names head figures of two groups each."""
    for one in draft.assignment.bindings:
        figures = [draft.text.figures[index] for index in draft.data[one.datum].figures]
        if isinstance(one.value, tuple) and figures and all(_GROUPED.fullmatch(f.raw) for f in figures):
            before = draft.text.source[: figures[0].span[0]]
            if _TWO_NAMES.search(before) is not None:
                return True
    return False


def _is_counted_before(label: Label, draft: Draft) -> bool:
    """« 960 visites 240 commandes »: what the figure before counts."""
    before = next((datum for datum in draft.data if datum.last + 1 == label.first), None)
    return before is not None and is_noun(draft.text.tokens[label.first], before.noun)


def _counts_its_name(draft: Draft, binding: Binding) -> bool:
    """« 2,4 personnes par ménage »: the noun that the figure counts opens a name of several words."""
    label = draft.labels[binding.label] if binding.label is not None else None
    noun = draft.data[binding.datum].noun
    return label is not None and len(label.key) > 1 and is_noun(draft.text.tokens[label.first], noun)


def _is_the_list(draft: Draft, binding: Binding) -> bool:
    """« Abonnés : 1 250 ; 1 400 ; 1 330 ; 1 596 », the only list of a statement that asks by name for what is made of
    one: the word before only says what it is a list of."""
    lists = [one for one in draft.data if isinstance(one.value, tuple) and one.moment != "ranks"]
    listed = isinstance(binding.value, tuple) and len(binding.value) >= SHORTEST_SERIES
    left = [draft.data[index] for index in draft.assignment.unbound]
    return listed and len(lists) == 1 and draft.named and all(one.moment == "year" for one in left)


def _is_said_again(draft: Draft, binding: Binding) -> bool:
    """« pendant 4 ans… au bout de 4 ans »: the same figure, which has its name elsewhere."""
    return any(
        other.quantity == binding.quantity and other.datum != binding.datum and other.score >= _WEAK_EVIDENCE
        for other in draft.assignment.bindings
    )


def _is_completed(binding: Binding, draft: Draft) -> bool:
    """« chacun 320 000 € de chiffre d'affaires »: what the amount is of says more than the word before it."""
    if not binding.strong or not binding.after or binding.label is None:
        return False
    last, label = draft.data[binding.datum].last, draft.labels[binding.label]
    return [token.word for token in draft.text.tokens[last + 1 : label.first]] in (["de"], ["d"])


def _is_counted_aloud(datum: Datum, draft: Draft) -> bool:
    """« prises par douze commerciaux : 3 ; 5 ; … ; 20 »: as many values as there are of whom they are."""
    size = len(datum.value) if isinstance(datum.value, tuple) else 0
    return any(
        draft.data[index].value == size and draft.data[index].last < datum.first for index in draft.assignment.unbound
    )


def _found_again(draft: Draft) -> Iterator[tuple[str, Value]]:
    """The givens that the other givens lead to, with what these make them."""
    if len(draft.givens) < 2:
        return
    for name, value in draft.givens.items():
        others = {other: known for other, known in draft.givens.items() if other != name}
        network = without_defaults(draft.scope.network, draft.scope.network.defaults)
        found = derive(network, others.keys(), name, draft.conventions)
        if found is None or not isinstance(value, Decimal):
            continue
        values = dict(others)
        try:
            for edge in found.edges:
                values[edge.gives] = compute(edge, values, draft.scope.quantities)
        except (Impossible, DecimalException):
            continue
        yield name, values[name]


def _inside_with_a_year_left(draft: Draft) -> Iterator[str]:
    """« prévision 2024 (rang 1) »: a year is asked for, and the only rank is one of the series."""
    bound = {draft.data[binding.datum].figures for binding in draft.assignment.bindings}
    years = [datum for datum in draft.data if datum.moment == "year" and datum.figures not in bound]
    for name, value in draft.givens.items() if years else ():
        series = draft.givens.get(draft.scope.quantities[name].rank_of or "")
        if isinstance(series, tuple) and isinstance(value, Decimal) and value <= len(series):
            yield name
