"""What a statement seems to lack: a figure that is announced, a term of a list, the end of a sentence."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from exercises.reading.draft import Draft
from exercises.reading.words.glossary import WEAK, id_words
from exercises.reading.words.labels import Label
from exercises.reading.words.text import Token, key, lexicon, stem
from exercises.solution import Solution

_OF_A_WHOLE_SERIES = frozenset(
    {
        "taux_de_variation",
        "variation_absolue",
        "taux_annuel_moyen",
        "coefficient_d_evolution",
        "taux_global",
        "coefficient_global",
    }
)
_SLIP = 3
_SHORT = 2
"""« si si = 40 000 » names the stock once."""
_ANNOUNCING = frozenset(
    {"a", "est", "sont", "etait", ":", "=", "represente", "representent", "atteint", "eleve", "elevent", "fait", "vaut"}
)
_LEADING = frozenset({"→", "->", "sur", "base", "pendant"})
_NOTHING = frozenset(
    map(stem, ("nul", "nulle", "nuls", "nulles", "négligeable", "inexistante", "sans", "aucune", "aucun"))
)
_ARTICLES = frozenset({"le", "la", "les", "un", "une", "du", "des"})
_BLANKS = frozenset({"…", "...", ".."})
_MEASURES = frozenset(
    {"taux", "montant", "prix", "cout", "frai", "nombre", "valeur", "total", "ht", "ttc", "duré", "tva"}
)
_PHRASES = frozenset({"partir", "base", "moyen", "fonction"})
"""« à partir de », « de base »: these prepositions lead somewhere."""


def is_cut_short(draft: Draft) -> bool:
    """« … TTC à , », « en jours ( ) »: a preposition that leads to nothing, an empty bracket."""
    tokens, screens = draft.text.tokens, lexicon()["ecrans"]
    names = (one for one in draft.labels if len(one.key) > 1 and any(entry.strength != WEAK for entry in one.entries))
    # « le prix de base : 2 € », « la valeur de a »
    letters = {label.last for label in names}
    twice = (one for one, other in pairwise(draft.labels) if one.key == other.key and one.last + 1 == other.first)
    if any(len(word) > _SHORT for one in twice for word in one.key):
        return True
    for place, token in enumerate(tokens):
        leads = token.word in _LEADING and place not in letters and not _names_its_base(draft, place)
        if leads and (place + 1 == len(tokens) or tokens[place + 1].kind == "mark"):
            return True
        if token.word == "=" and place + 1 < len(tokens) and tokens[place + 1].raw == "à":
            return True
        if token.word == "(" and not draft.text.source[token.end :].lstrip(" \u00a0\u202f")[:1].strip(")"):
            # « (365) » without its figure
            return True
        if token.raw == "à" and place + 1 < len(tokens) and tokens[place + 1].word in ("et", "que"):
            return True
        if token.raw in _ARTICLES and place + 1 < len(tokens) and tokens[place + 1].word in ("et", "ou"):
            # « de la  et de la 3e année »
            return True
        if token.word == "puis" and place + 1 < len(tokens) and tokens[place + 1].word in ("puis", "et"):
            return True
        if token.word in _BLANKS and place and tokens[place - 1].word in _ANNOUNCING | {"de", "d"}:
            return True
        if token.raw not in ("à", "de") and not (token.raw == "a" and not draft.text.accented):
            continue
        if place in letters or _is_a_letter(tokens, place):
            continue
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if [word.word for word in tokens[place + 1 : place + 3]] == ["pour", "cent"]:
            continue
        if token.raw == "de" and following is not None and following.word in ("de", "du", "des", "a", "puis"):
            return True
        if following is None or following.word in ({",", ";", ".", "?", "\n"} | screens) - _PHRASES:
            return True
    return False


def _is_a_letter(tokens: Sequence[Token], place: int) -> bool:
    """The « a » of « a, b et la prévision »: an unknown, no preposition."""
    following = [token.word for token in tokens[place + 1 : place + 3]]
    alone = following[:1] == ["?"] and (place == 0 or tokens[place - 1].kind == "mark")
    listed = following[:1] in ([","], ["et"], ["/"], [";"]) and following[1:] == ["b"]
    return tokens[place].raw == "a" and (alone or listed)


def _names_its_base(draft: Draft, place: int) -> bool:
    """« (base : situation initiale) »: what changes are counted from, and no figure."""
    following = [token.word for token in draft.text.tokens[place + 1 : place + 3]]
    return following[:1] == [":"] and following[1:] in (["situation"], ["valeur"], ["prix"], ["depart"])


def awaited(draft: Draft, solution: Solution) -> Iterator[str]:
    """« Frais d'achat : », « TVA à … »: a term that announces a figure, and none comes."""
    taken = {binding.label for binding in draft.assignment.bindings}
    tokens, screens = draft.text.tokens, lexicon()["ecrans"]
    for number, label in enumerate(draft.labels):
        if number in taken or not label.strong or label.near or _is_depended_on(draft, label):
            continue
        asked = number in draft.asking.heads
        if asked and label.together:
            # « la droite de tendance : a et b » says what is asked
            continue
        if not asked and _is_added(draft, label) and not set(label.names) & set(solution.values):
            yield label.names[0]
        place = label.last + 1
        while place < len(tokens) and (tokens[place].skipped or tokens[place].word in _ANNOUNCING):
            place += 1
        links = {token.word for token in tokens[label.last + 1 : place]}
        announced = links & ({"a", "de", "d"} if asked else _ANNOUNCING | {"de", "d"})
        stops = place == len(tokens) or tokens[place].kind == "mark" or tokens[place].word in screens | {"et", "puis"}
        if announced and stops:
            yield label.names[0]


def _is_depended_on(draft: Draft, label: Label) -> bool:
    """« le taux dépend du chiffre d'affaires atteint »: no figure comes."""
    before = [token.word for token in draft.text.tokens[: label.first] if not token.skipped][-1:]
    return before in (["depend"], ["dependent"], ["selon"])


def _is_added(draft: Draft, label: Label) -> bool:
    """« avec assurance », « plus le port »: something that counts, without its figure."""
    before = [token.word for token in draft.text.tokens[: label.first] if not token.skipped]
    return before[-1:] in (["avec"], ["plus"], ["+"])


def miscounted(draft: Draft) -> Iterator[tuple[Decimal, int]]:
    """« huit clients », then a series of seven values."""
    series = {len(value) for value in draft.givens.values() if isinstance(value, tuple) and len(value) > 1}
    for index in draft.assignment.unbound:
        datum = draft.data[index]
        counted = datum.value
        plain = datum.unit in (None, "unites") and datum.noun in lexicon()["choses"]
        if plain and isinstance(counted, Decimal):
            yield from ((counted, length) for length in series if 0 < abs(length - counted) <= _SLIP)


def is_named_without_figure(draft: Draft, name: str) -> bool:
    """« escompte », « port » without a figure: the usual zero (or the usual rate) may not be what is meant."""
    taken = {binding.label for binding in draft.assignment.bindings} | set(draft.asking.heads)
    matter = id_words(name) - _MEASURES if name in draft.defaults else frozenset[str]()
    usage = {words for convention in draft.conventions for words in draft.scope.conventions.get(convention, ())}
    return any(
        label.strong
        and not label.near
        and not _is_nil(draft, label)
        and not any(set(label.key) <= set(words) for words in usage)
        and (name in label.names or (matter and matter <= set(label.key)))
        for number, label in enumerate(draft.labels)
        if number not in taken
    )


def _is_nil(draft: Draft, label: Label) -> bool:
    """« valeur résiduelle nulle », « sans valeur résiduelle », « pas d'option »: none, and it is said."""
    tokens = draft.text.tokens
    before = [token.word for token in tokens[: label.first] if not token.skipped][-1:]
    after = [token.word for token in tokens[label.last + 1 :] if not token.skipped][:1]
    return bool(_NOTHING & {*before, *after[:1]} or before == ["pas"])


def other_years(draft: Draft) -> Iterator[tuple[Decimal, Decimal]]:
    """« le taux d'évolution entre 2020 et 2022 », asked of the sales of 2019 to 2022: a change between other years than
    the first and the last of the series, which is all that its change is counted from."""
    counted = _OF_A_WHOLE_SERIES & set(draft.sought)
    if not counted or not any(isinstance(draft.givens.get(name), tuple) for name in draft.used):
        return
    text = draft.text
    years = [index for index, figure in enumerate(text.figures) if figure.role == "year"]
    ends = {text.figures[index].value for index in years}
    end = max((datum.last for datum in draft.data if isinstance(datum.value, tuple)), default=len(text.tokens))
    for one, other in pairwise(years):
        left, right = text.place[one], text.place[other]
        said = [token.word for token in text.words(left, right)]
        first, last = text.figures[one].value, text.figures[other].value
        told = other == one + 1 and said in (["et"], ["a"], ["-"], ["/"], [])
        asked = text.asks(left) or left > end
        if told and asked and first < last and (first, last) != (min(ends), max(ends)):
            yield first, last


def unsaid(draft: Draft) -> Iterator[str]:
    """A usage that the statement should name where a quantity passes one: simple interest over several years."""
    said = {token.word for token in draft.text.tokens}
    for name, usage in lexicon()["precisions"].get(draft.scope.id, {}).items():
        value = draft.givens.get(name)
        if isinstance(value, Decimal) and value > 1 and not any(set(key(word)) <= said for word in usage["mots"]):
            yield usage["dire"]
    for name, usage in lexicon()["a_preciser"].get(draft.scope.id, {}).items():
        if name in draft.sought and not any(set(key(word)) <= said for word in usage["mots"]):
            yield usage["dire"]
