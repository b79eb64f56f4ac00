"""What a statement asks for: the terms in head position after « quel », « calculer », « combien »…"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from exercises.numbers import Tax
from exercises.reading.bindings.attached import is_a_result_too, is_attached, is_set_apart
from exercises.reading.data.datum import Datum
from exercises.reading.data.fitting import UNIT_NOUNS
from exercises.reading.questions.cues import closes, cues_of, end_of, is_order, start_of_item, start_of_list
from exercises.reading.words.glossary import ASKING, Scope
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Text, Token, is_noun, lexicon

_ITEM_ENDS = frozenset({",", ";", ":", "/", "\n", "(", "•", "+", "et", "puis", "ainsi", "ou"})
_LONGEST_ITEM = 4
_MOST_UNKNOWN = 4
_LOOSE = frozenset({"combien"})
_LOOK_BACK = frozenset({"combien", "quoi", "quel", "quelle"})
_PRONOUNS = frozenset({"celui", "celle", "ceux", "celles"})
_DETERMINERS = frozenset({"le", "la", "les", "l", "son", "sa", "ses", "leur", "leurs"})
_LONGEST_UNKNOWN = 8
_FEW = frozenset({"deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze"})
_OF = frozenset({"de", "d", "du"})
_SIGNS = ("/", "÷", "=", "×", " - ", "–", "−", " + ", "rapport")
_RATES = frozenset({"pourcentage", "pourcent"})
_TURNING = frozenset({"exprimer", "exprimez", "exprime", "traduire", "traduisez", "convertir", "convertissez"})
_CONDITIONS = frozenset({"pour", "si", "avec", "apres"})


@dataclass(frozen=True, slots=True)
class Asking:
    """The labels asked for, in order. `cue`: the text does ask something; `unknown`: something no label of this chapter
    names. `reserved` are the labels that no figure may take. `tax`: « combien HT ». `left_out`: the stretches of the
    text that ask for something which no label of this chapter names.
    """

    heads: tuple[int, ...]
    reserved: frozenset[int]
    cue: bool
    unknown: bool
    tax: Tax | None = None
    left_out: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Walk:
    """What one question was found to ask. `unknown`: its items that no label names, by their first and last tokens."""

    heads: list[int] = field(default_factory=list)
    strangers: int = 0
    tax: Tax | None = None
    unknown: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Read:
    """A text with the labels of a chapter: those at each place, and those that hold a figure (no question then)."""

    text: Text
    labels: Sequence[Label]
    starts: Mapping[int, int]
    attached: frozenset[int]
    scope: Scope


def read_asking(
    text: Text,
    labels: Sequence[Label],
    data: Sequence[Datum],
    scope: Scope,
    told: Mapping[int, Collection[str]] = MappingProxyType({}),
) -> Asking:
    """What is asked, as far as this chapter knows the words. `told`: what turns of phrase say that a datum is."""
    attached = {number for number in range(len(labels)) if is_attached(number, text, labels, data, scope, told)}
    cues = tuple(cue for cue in cues_of(text) if not _only_compares(cue, text, labels))
    apart = frozenset(n for n in range(len(labels)) if n not in attached and is_set_apart(n, text, labels, data, scope))
    heads: dict[int, None] = {}
    unknown = False
    tax: Tax | None = None
    kept = frozenset(number for number in attached if not is_a_result_too(labels[number], scope))
    read = _Read(text, labels, {label.first: number for number, label in enumerate(labels)}, kept, scope)
    left_out: list[tuple[int, int]] = []
    for position in cues:
        walk = _question(position, read)
        if not walk.heads and not walk.unknown:
            walk.unknown += _whole(position, text, bare=bool(heads))
        if not heads:
            heads |= dict.fromkeys(_listed_before(position, read))
        heads |= dict.fromkeys(_asked_by(walk.heads, labels, text))
        tax = tax or walk.tax
        unknown = unknown or (not walk.heads and walk.strangers > 0)
        if cues and not walk.heads and not walk.unknown and walk.strangers and text.tokens[position].word in _LOOSE:
            # « combien de visites un VRP peut-il assurer »: not a term of the course, but a question all the same
            end = next(
                (i for i in range(position, len(text.tokens)) if text.tokens[i].word in ".?!;"), len(text.tokens)
            )
            walk.unknown.append((position, min(end, position + _LONGEST_UNKNOWN) - 1))
        left_out += [(text.tokens[first].start, text.tokens[last].end) for first, last in walk.unknown]
    if not cues:
        last = _backward(end_of(text), read, "list")
        results = any(scope.quantities[name].role != "base" for number in last.heads for name in labels[number].names)
        if results and (len(last.heads) > 1 or (last.heads and last.unknown)):
            heads = dict.fromkeys(last.heads)
            left_out = [(text.tokens[first].start, text.tokens[end].end) for first, end in last.unknown]
        else:
            tail = _forward(max(text.place.values(), default=-1), read, loose=False)
            left_out = [(text.tokens[first].start, text.tokens[end].end) for first, end in tail.unknown if tail.heads]
    if not heads and not unknown:
        return Asking((), apart, bool(cues), unknown=False, tax=tax, left_out=tuple(left_out))
    apart = frozenset(heads) - attached
    return Asking(
        tuple(heads), apart, cue=bool(cues), unknown=unknown, tax=tax, left_out=tuple(dict.fromkeys(left_out))
    )


def _listed_before(cue: int, read: _Read) -> Sequence[int]:
    """« CA 600 000 : MCV, résultat, seuil et en combien de jours il est atteint »: the list that a question ends."""
    before = [token.word for token in read.text.tokens[max(0, cue - 2) : cue]]
    if read.text.tokens[cue].word not in _LOOK_BACK or not {"et", ",", "puis"}.intersection(before):
        return ()
    walk = _backward(cue, read, "list")
    quantities = read.scope.quantities
    results = [n for n in walk.heads if all(quantities[name].role != "base" for name in read.labels[n].names)]
    return walk.heads if len(results) > 1 and len(results) == len(walk.heads) else ()


def _only_compares(cue: int, text: Text, labels: Sequence[Label]) -> bool:
    """« le plus régulier ? », « lequel est le plus rentable ? »: a comparison of what is asked before, no question of
    its own."""
    same = [place for place in range(len(text.tokens)) if text.same_sentence(min(place, cue), max(place, cue))]
    named = any(text.same_sentence(min(label.first, cue), max(label.first, cue)) for label in labels)
    if named or any(text.tokens[place].kind == "figure" for place in same):
        return False
    return any(
        text.tokens[place].raw in _DETERMINERS and text.tokens[place + 1].word in ("plus", "moins", "mieux")
        for place in same[:-1]
    )


def _whole(cue: int, text: Text, *, bare: bool) -> list[tuple[int, int]]:
    """The words of an interrogative clause that says something (« combien coûte-t-elle à l'employeur »); `bare`: be it
    only « combien au final »."""
    words = lexicon()
    if text.tokens[cue].word not in words["interrogatifs"]:
        return []
    end = cue + 1
    while end < len(text.tokens) and not closes(text.tokens[end]):
        end += 1
    said = [token for token in text.tokens[cue + 1 : end] if token.kind == "word" and not token.skipped]
    if any(token.word in words["commentaires"] for token in said):
        return []
    if not said or (not bare and all(token.word in words["neutres"] - words["pronoms"] for token in said)):
        return []
    first = cue - 1 if cue and text.tokens[cue - 1].word in ("a", "de") else cue
    return [(first, min(end, first + _LONGEST_UNKNOWN) - 1)]


def is_conditional(number: int, labels: Sequence[Label], text: Text) -> bool:
    """Whether an asked label is asked in a case of its own: « quel prix pour que… », « quel résultat si… »."""
    place = labels[number].last + 1
    while place < len(text.tokens) and not closes(text.tokens[place]):
        if text.tokens[place].word in _CONDITIONS:
            return True
        place += 1
    return False


def _question(position: int, read: _Read) -> _Walk:
    """What the question at this cue asks: what follows it, or what stands before « ? » and « c'est combien »."""
    cue = read.text.tokens[position]
    if cue.word == "?":
        for reach in ("list", "item", "figure"):
            before = _backward(position, read, reach)
            if before.heads:
                before.heads = [_last_of_a_row(before.heads[0], position, read), *before.heads[1:]]
            if before.heads or before.unknown:
                return before
        return replace(_Walk(), unknown=_after_figure(position, read.text))
    walk = _forward(position, read, loose=cue.word in _LOOSE)
    if cue.word in _LOOSE and _counts_time(position, read.text):
        # « au bout de combien de jours le seuil est atteint »
        quantities = read.scope.quantities
        amounts = frozenset({"euro", "pourcent"})
        heads = [n for n in walk.heads if not {quantities[name].unit for name in read.labels[n].names} <= amounts]
        return replace(walk, heads=heads, strangers=max(walk.strangers, not heads))
    if cue.word in _LOOSE and _counts_a_stranger(position, read):
        walk.heads = [n for n in walk.heads if not _is_amount(read.labels[n], read.scope)]
        return walk
    told = cue.word in _LOOK_BACK and not _follows_a_question(position, read.text)
    if not walk.heads and told and not counts(position, read.text):
        walk.heads = _backward(position, read).heads
    return walk


def _counts_time(cue: int, text: Text) -> bool:
    return counts(cue, text) and text.tokens[cue + 2].word in UNIT_NOUNS.values()


def _counts_a_stranger(cue: int, read: _Read) -> bool:
    """« combien de (points) coûte… »: what is counted is asked for, not the verb."""
    following, words = read.text.tokens[cue + 1 : cue + 3], lexicon()
    if [token.kind for token in following] != ["word", "word"] or following[0].word not in ("de", "d"):
        return False
    known = words["choses"] | words["neutres"] | words["epithetes"] | set(read.scope.nouns)
    return cue + 2 not in read.starts and following[1].word not in known


def _is_amount(label: Label, scope: Scope) -> bool:
    """Whether a verb (« coûte ») tells an amount or a rate: neither is counted."""
    units = {scope.quantities[name].unit for name in label.names}
    return not label.strong and not is_question(label) and units <= {"euro", "pourcent"}


def _follows_a_question(cue: int, text: Text) -> bool:
    """« combien de rendez-vous combien de ventes »: what stands before is asked already, but « les ventes de combien et
    l'élasticité vaut combien » asks for two things."""
    start, cues = start_of_item(cue, text, across=False), lexicon()["interrogatifs"]
    joined = (place for place in range(start + 1, cue) if text.tokens[place].word == "et")
    start = max((place for place in joined if place < cue - 1), default=start)
    return any(token.word in cues for token in text.tokens[start + 1 : cue])


def _after_figure(mark: int, text: Text) -> list[tuple[int, int]]:
    """« 40 € ht, tva 20 net co ? »: the words between the last figure and a question mark that asks nothing known."""
    start = mark
    while start and text.tokens[start - 1].kind == "word":
        start -= 1
    # « pour 12 k€ de publicité ? »: what the figure is of
    after = start and text.tokens[start - 1].kind == "figure" and text.tokens[start].word not in _OF
    return [(start, mark - 1)] if after and start < mark and _is_short_item(start - 1, text) else []


def _last_of_a_row(head: int, cue: int, read: _Read) -> int:
    """In « tva prix ttc ? », the price is asked for: the tax lacks its figure."""
    labels = read.labels
    following = labels[head + 1] if head + 1 < len(labels) else None
    in_a_row = following is not None and following.first == labels[head].last + 1 and following.last == cue - 1
    return (
        head + 1 if in_a_row and following is not None and following.strong and head + 1 not in read.attached else head
    )


def _asked_by(heads: Sequence[int], labels: Sequence[Label], text: Text) -> Sequence[int]:
    """A verb is asked for only where the same question has no name and no words of a question; « à combien l'acheter et
    le vendre » has two."""
    named = [number for number in heads if labels[number].strong or is_question(labels[number])]
    if named or len(heads) < 2:
        return named or heads
    between = [token.word for token in text.words(labels[heads[0]].last, labels[heads[1]].first)]
    return heads[:2] if between == ["et"] else heads[:1]


def _forward(cue: int, read: _Read, *, loose: bool) -> _Walk:
    """The labels in head position from a cue on (from the start of the text when `cue` is −1)."""
    words, text, labels = lexicon(), read.text, read.labels
    walk, blocked, expecting = _Walk(), False, True
    # a stretch of words that no label names is left out when it opens the question, or an item with « le », « la »
    opened, stranger = None if loose else cue + 1, False
    announced: int | None = None
    position = _start(cue, read)
    while position < len(text.tokens):
        token = text.tokens[position]
        number = read.starts.get(position)
        if number is not None and (labels[number].strong or token.word not in _ITEM_ENDS):
            label = labels[number]
            if not label.strong and words["neutres"].issuperset(label.key) and expecting and not blocked:
                # « quelle était la fréquentation »: a verb too common to be asked for
                position = label.last + 1
                continue
            if (_is_an_aside(label, text, read.scope) and walk.heads) or _is_a_condition(label, text):
                position = label.last + 1
                continue
            wanted = (expecting or (loose and not walk.heads) or _is_in_a_row(number, walk.heads, read)) and not blocked
            if (
                wanted
                and _may_be_asked(label, text.tokens[max(cue, 0)], loose)
                and (number not in read.attached or _directly_after(cue, label, text))
            ):
                walk.heads.append(number)
                if announced is not None:
                    # « la droite de tendance : a et b » says what it means
                    del walk.unknown[announced]
                announced = None
            elif opened is not None and not label.strong and text.tokens[opened].word in _PRONOUNS:
                # « la variation du prix et celle des quantités »: what it is of completes the name before
                stranger = True
            opened = opened if stranger else None
            expecting = blocked = False
            position = label.last + 1
            continue
        if token.word == "(" and walk.heads and (end := _end_of_formula(text, position)) is not None:
            position = end + 1
            continue
        if expecting and _counts_what_is_asked(position, read):
            position += 1
            continue
        if token.kind == "figure":
            expecting = False
            opened = None
        elif token.word in (".", "?", "!"):
            break
        elif token.word in _ITEM_ENDS:
            still = (
                blocked
                and text.tokens[position + 1 : position + 2]
                and text.tokens[position + 1].word in ("du", "de", "d")
            )
            blocked, expecting = bool(still), not still
            _leave_out(walk, text, opened, position, stranger=stranger)
            announced = len(walk.unknown) - 1 if token.word == ":" and stranger and opened is not None else announced
            following = text.tokens[position + 1 : position + 2]
            named = following and following[0].raw in _DETERMINERS | _PRONOUNS
            named = named or counts(position + 1, text)
            opened, stranger = position + 1 if named or _is_short_item(position, text) else None, False
        elif (
            token.word == "en" and text.tokens[position + 1 : position + 2] and text.tokens[position + 1].word in _RATES
        ):
            # « l'indice de sécurité (en % du CA) »
            blocked, expecting = True, False
        elif token.word == "en" and cue >= 0 and text.tokens[cue].word in _TURNING:
            # « exprimez cette marge en taux de marque »
            blocked, expecting, opened = False, True, None
        elif token.word in ("ht", "ttc"):
            walk.tax = walk.tax or ("ht" if token.word == "ht" else "ttc")
        elif token.word in words["interrogatifs"] or is_order(token):
            break
        elif token.word in words["commentaires"] and (split := _splits(position, read)) is not None:
            position, expecting, blocked, opened = split, True, False, None
            continue
        elif token.word in words["commentaires"] and not stranger:
            blocked, expecting, opened = True, False, None
        elif expecting and not blocked and (passed := _for_each(position, text)):
            # « déterminez pour chaque agence le taux d'attrition »
            position, opened = passed, None
            continue
        elif token.word in words["ecrans"] and token.word not in words["neutres"] and not _is_mean(text, position):
            blocked, expecting = True, False
            opened = opened if stranger else None
        elif token.kind == "word" and not token.skipped and token.word not in words["neutres"]:
            foreign = token.word not in words["choses"] and token.word not in words["epithetes"]
            if expecting and not blocked:
                walk.strangers += foreign
                stranger = stranger or token.word not in words["epithetes"]
            expecting = expecting and (loose or token.word in words["epithetes"]) and walk.strangers <= _MOST_UNKNOWN
        position += 1
    if not _leads_to_a_question(position, text):
        _leave_out(walk, text, opened, position, stranger=stranger)
    return walk


def _counts_what_is_asked(position: int, read: _Read) -> bool:
    """« déterminez les huit moyennes mobiles »: how many there are of what is asked."""
    token = read.text.tokens[position]
    before = read.text.tokens[position - 1].raw if position else ""
    count = token.word in _FEW or (token.kind == "figure" and read.text.figures[token.figure].unit is None)
    return count and before in ("les", "ces") and position + 1 in read.starts


def _end_of_formula(text: Text, opening: int) -> int | None:
    """Where « (moyenne du trimestre / moyenne générale) » or « (arrondi au centième) » ends, which tells how to do it;
    None for another bracket."""
    end = opening + 1
    while end < len(text.tokens) and text.tokens[end].word not in ")\n?":
        end += 1
    inside = text.source[text.tokens[opening].start : text.tokens[min(end, len(text.tokens) - 1)].start]
    formula = any(sign in inside for sign in _SIGNS) and not any(char.isdigit() for char in inside)
    rounding = any(token.word in lexicon()["arrondis"] for token in text.tokens[opening:end])
    tells = formula or (rounding and not any(token.word in ("et", ",") for token in text.tokens[opening:end]))
    return end if tells and end < len(text.tokens) else None


def _leads_to_a_question(place: int, text: Text) -> bool:
    """« indiquez au bout de combien de jours »: the words of the question that follows."""
    asks = place < len(text.tokens) and text.tokens[place].word in lexicon()["interrogatifs"]
    return asks and text.tokens[place - 1].word in ("de", "a", "en", "d")


def _for_each(position: int, text: Text) -> int | None:
    """Where « pour chaque agence », « pour chacun des rayons », « pour les deux canaux » ends."""
    raws = [token.raw for token in text.tokens[position : position + 4]]
    if raws[:2] == ["pour", "chaque"]:
        return position + 3
    if raws[:1] == ["pour"] and (
        raws[1:2] in (["chacun"], ["chacune"]) or raws[1:3] in (["les", "deux"], ["ces", "deux"])
    ):
        return position + 4
    return None


def _is_an_aside(label: Label, text: Text, scope: Scope) -> bool:
    """« quelle somme placer (intérêts composés) »: the name of the method, between brackets."""
    around = [token.word for token in (*text.tokens[label.first - 1 : label.first], *text.tokens[label.last + 1 :][:1])]
    return around == ["(", ")"] and label.key in scope.words


def _is_a_condition(label: Label, text: Text) -> bool:
    """« (port compris) », « hors consigne », « sans la remise »: what an answer counts in or leaves out."""
    following = text.tokens[label.last + 1 : label.last + 2]
    before = [token.word for token in text.tokens[: label.first] if not token.skipped][-1:]
    counted = bool(following) and following[0].word in lexicon()["compris"]
    return counted or before in (["hors"], ["sans"])


def _splits(position: int, read: _Read) -> int | None:
    """« analysez l'écart en effet prix et effet volume »: where what it is split into, and asked for, starts."""
    places = range(position + 1, min(position + 2 + _LONGEST_ITEM, len(read.text.tokens)))
    starts = (place + 1 for place in places if read.text.tokens[place].word == "en" and place + 1 in read.starts)
    return next((start for start in starts if read.labels[read.starts[start]].strong), None)


def _start(cue: int, read: _Read) -> int:
    """Where to look from: a term may hold the cue (« en combien de jours les clients règlent »)."""
    around = (label.first for label in read.labels if label.first <= cue <= label.last)
    return next(around, cue + 1)


def _is_in_a_row(number: int, heads: Sequence[int], read: _Read) -> bool:
    """« marge coût d'achat et taux de marge »: names with nothing between them are asked for alike."""
    if number - 1 not in heads:
        return False
    tokens, first = read.text.tokens, read.labels[number - 1].first
    between = tokens[read.labels[number - 1].last + 1 : read.labels[number].first]
    # « le net commercial le ttc et le reste à payer », not « prévoir le CA »
    listed = len(between) == 1 and all(token.raw in _DETERMINERS for token in (*between, *tokens[first - 1 : first]))
    if between and not (listed and first):
        return False
    before, quantities = read.labels[number - 1], read.scope.quantities
    lacks = any(quantities[name].role == "base" and quantities[name].unit == "pourcent" for name in before.names)
    return before.strong and read.labels[number].strong and not lacks


def counts(place: int, text: Text) -> bool:
    """« nombre de lampes », « combien de lampes »: an item that asks for a count."""
    match text.tokens[place : place + 3]:
        case [Token(word="nombre" | "combien"), Token(word="de" | "d"), Token(kind="word")]:
            return True
        case _:
            return False


def _is_short_item(separator: int, text: Text) -> bool:
    """« , médiane, » « / r ? »: a few words between two marks, none of which is a figure or a way to proceed."""
    words = lexicon()
    inside: list[Token] = []
    for token in text.tokens[separator + 1 : separator + 2 + _LONGEST_ITEM]:
        if token.kind == "mark" or token.word in ("et", "puis"):
            break
        inside.append(token)
    if not 0 < len(inside) <= _LONGEST_ITEM:
        return False
    if _is_ellipsis(inside):
        return True
    others = words["ecrans"] | words["commentaires"] | words["interrogatifs"] | words["ordres_surs"] | {"ou", "l"}
    if any(token.kind == "figure" or token.word in others | words["arrondis"] for token in inside):
        return False
    return any(token.word not in words["choses"] | words["neutres"] | words["epithetes"] for token in inside)


def _is_mean(text: Text, position: int) -> bool:
    """« le nombre moyen », not « au moyen de »."""
    return text.tokens[position].word == "moyen" and not (position and text.tokens[position - 1].word == "a")


def _leave_out(walk: _Walk, text: Text, opened: int | None, end: int, *, stranger: bool) -> None:
    """Note an item that no label names, without the « est donc » before it."""
    if opened is None or not (stranger or _is_ellipsis(text.tokens[opened:end])):
        return
    small = lexicon()["neutres"] if stranger else frozenset[str]()
    while (
        opened < end
        and not counts(opened, text)
        and (text.tokens[opened].kind != "word" or text.tokens[opened].word in small | {"ce"})
    ):
        opened += 1
    said = text.tokens[opened:end]
    if any(token.kind == "word" and not token.raw.isdigit() for token in said) and not _is_rounding(opened, text):
        walk.unknown.append((opened, min(end, opened + _LONGEST_UNKNOWN) - 1))


def _is_rounding(place: int, text: Text) -> bool:
    """« (a à trois décimales, b à deux) »: inside a parenthesis that says how to round."""
    start = next((i for i in range(place, -1, -1) if text.tokens[i].word in ("(", ")")), None)
    if start is None or text.tokens[start].word == ")":
        return False
    end = next((i for i in range(place, len(text.tokens)) if text.tokens[i].word == ")"), len(text.tokens))
    return any(token.word in lexicon()["arrondis"] for token in text.tokens[start:end])


def _is_ellipsis(item: Sequence[Token]) -> bool:
    """« moyennes, », « et en % », « et au total »: words that complete a name elsewhere."""
    said = [token for token in item if token.kind == "word" and not token.skipped]
    if len(said) == 2 and (said[0].word == "en" or (said[0].word == "a" and said[1].word in lexicon()["ensemble"])):
        return True
    return bool(said) and all(token.word in lexicon()["epithetes"] - {"ht", "ttc"} for token in said)


def _may_be_asked(label: Label, cue: Token, loose: bool) -> bool:
    """A name always; a verb after « combien » or « quel prix », unless it is a common word (« prix »)."""
    words = lexicon()
    if label.strong or any(entry.strength == ASKING for entry in label.entries):
        return not label.near
    plain = all(word in words["choses"] or word in words["neutres"] for word in label.key)
    return (loose or cue.word in words["interrogatifs"]) and not plain and not label.near


def _directly_after(cue: int, label: Label, text: Text) -> bool:
    """« calculer la TVA à 20 % » asks for the tax and gives its rate."""
    return cue >= 0 and text.words_between(cue, label.first) < 0.5 and text.tokens[cue].word != "?"


def _backward(cue: int, read: _Read, reach: Literal["list", "item", "figure"] = "item") -> _Walk:
    """« le taux de marque c'est combien », « net à payer ? »: the head is at the start of the clause.

    `reach`: « marge, taux de marque, coef ? » is asked as a whole list, which starts after the last figure; else its
    last item, which may start before a figure (« intervalle de confiance à 95 % ? »).
    """
    text, labels = read.text, read.labels
    inside = next((i for i in range(cue - 1, -1, -1) if text.tokens[i].word == "("), cue)
    last = inside if text.tokens[cue - 1 : cue] and text.tokens[cue - 1].word == ")" else cue
    across = reach == "figure"
    free = {labels[n].first for n in range(len(labels)) if labels[n].strong and n not in read.attached}
    start = start_of_list(last, text, free) if reach == "list" else start_of_item(last, text, across=across)
    if start is None:
        return _Walk()
    known = {place: number for place, number in read.starts.items() if labels[number].last < last}
    before = replace(read, text=Text(text.tokens[:last], text.figures), starts=known)
    loose = cue < len(text.tokens) and text.tokens[cue].word in _LOOSE
    walk = _forward(start + _counts_what_follows(start, before), before, loose=loose)
    walk.heads = [number for number in walk.heads if labels[number].strong or is_question(labels[number])] or (
        walk.heads[-1:] if loose else []
    )
    if across:
        walk.unknown = []
    elif start >= 0 and text.tokens[start].kind == "figure":
        # « 12 salariés ? »: what follows a figure is what it counts
        first = labels[walk.heads[0]].first if walk.heads else len(text.tokens)
        walk.unknown = [span for span in walk.unknown if span[0] > first]
    return walk


def _counts_what_follows(start: int, read: _Read) -> bool:
    """« 80 000 contacts cpm ? »: what the figure counts opens no question."""
    text, after = read.text, start + 1
    if start < 0 or text.tokens[start].kind != "figure" or after >= len(text.tokens) or after in read.starts:
        return False
    noun = text.figures[text.tokens[start].figure].noun
    return is_noun(text.tokens[after], noun) and text.tokens[after].word in read.scope.nouns


def is_question(label: Label) -> bool:
    """« durée en jours »: words that only ever ask."""
    return any(entry.strength == ASKING for entry in label.entries)
