"""The terms of the course inside a statement, as one chapter reads them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from exercises.numbers import Tax
from exercises.reading.words.glossary import ASKING, STRONG, WEAK, Entry, Glossary, Key, Scope, id_words
from exercises.reading.words.text import ROOT, Text, Token, fold, lexicon, stem

_ASKED = 0.6
_RATE = 0.8
"""« les frais d'achat représentent 5 % »: an amount may be said by its rate."""
_PREPOSITIONS = frozenset({"sur", "de", "du", "d", "des"})
_COMPLEMENT = _PREPOSITIONS | {"le", "la", "les", "l", "ce", "cet", "cette", "mon", "ma", "mes", "son", "sa", "ses"}
_SUBJECTS = frozenset({"il", "elle", "on", "ils", "elles"})
_ARTICLES = _COMPLEMENT - _PREPOSITIONS | {"un", "une", "cet", "nos", "votre", "leur", "leurs"}
_OBJECTS = frozenset({"me", "m", "te", "t", "nous", "vous", "lui", "leur"})
_LONGEST_SUBJECT = 5
_LONGEST_QUESTION = 10
_LONG_QUESTION = 3
_TAXES: Mapping[str, Tax] = {"ht": "ht", "ttc": "ttc"}


@dataclass(frozen=True, slots=True)
class Label:
    """A term in the text, from token `first` to token `last`, and what it may mean in the chapter.

    `tax`: the « HT » or « TTC » that follows it. `near`: it only names a figure that touches it (« mois 6 »).
    `reach`: where its complement ends (« la TVA récupérable sur les achats »); `complement`: it is one.
    `together`: it asks for all of these quantities (« l'équation de la droite »).
    """

    first: int
    last: int
    key: Key
    entries: tuple[Entry, ...]
    tax: Tax | None = None
    near: bool = False
    reach: int = -1
    complement: bool = False
    together: bool = False

    @property
    def end(self) -> int:
        """The last token of the term with its complement."""
        return max(self.last, self.reach)

    @property
    def strong(self) -> bool:
        """Whether it is a name, not a verb."""
        return self.together or any(entry.strength == STRONG for entry in self.entries)

    @property
    def names(self) -> tuple[str, ...]:
        """The quantities that it may mean."""
        return tuple(entry.quantity for entry in self.entries)


def find(text: Text, glossary: Glossary) -> tuple[Label, ...]:
    """Every term of every chapter, overlapping ones included."""
    words = [glossary.corrected(token.word) if token.kind == "word" else "" for token in text.tokens]
    subjects = _subjects(text)
    return tuple(label for start in text.content for label in _from(start, text, words, subjects, glossary))


def _subjects(text: Text) -> frozenset[int]:
    """The words of a question that only say who: « combien (l'emprunteur) rembourse(-t-il) », « quel prix (la boutique)
    doit(-elle) pratiquer », or of what: « combien (de menus) vendre ». A term may skip them."""
    cues, found = lexicon()["interrogatifs"], set[int]()
    for place, token in enumerate(text.tokens):
        if token.word == "combien" and [t.kind for t in text.tokens[place + 1 : place + 3]] == ["word", "word"]:
            sold = any(t.word == "vendre" for t in text.tokens[place + 3 : place + 3 + _LONGEST_SUBJECT])
            found |= {place + 1, place + 2} if sold and text.tokens[place + 1].word in ("de", "d") else set()
            if text.tokens[place + 1].raw in _ARTICLES:
                # « combien (le crédit me) coûte », « combien (l'entreprise) paie par mois »
                owned = (
                    place + 3 if text.tokens[place + 3 : place + 4] and text.tokens[place + 3].word in _OBJECTS else 0
                )
                found |= {place + 1, place + 2, *([owned] if owned else [])}
        if token.word == "cela":
            found.add(place)
        if token.word not in _SUBJECTS or place < 2:
            continue
        verb = place - 2 if text.tokens[place - 1].word == "t" else place - 1
        inside = range(max(0, verb - _LONGEST_QUESTION), verb)
        starts = [at for at in inside if text.tokens[at].word in cues]
        ends = [at for at in inside if text.tokens[at].kind != "word"]
        if not starts or (ends and ends[-1] > starts[-1]):
            continue
        found |= set(range(verb + 1, place + 1))
        articles = [at for at in range(starts[-1] + 1, verb) if text.tokens[at].raw in _ARTICLES]
        if articles and verb - articles[-1] <= _LONGEST_SUBJECT:
            found |= set(range(articles[-1], verb))
        elif _asks_how_long(text, starts[-1]):
            continue
        elif text.tokens[starts[-1]].word == "combien" and verb - starts[-1] <= _LONGEST_SUBJECT:
            found |= set(range(starts[-1] + 1, verb))
    return frozenset(found)


def _asks_how_long(text: Text, place: int) -> bool:
    """« combien de mois faut-il… »: the months are asked for, they are no subject."""
    said = text.tokens[place : place + 3]
    words = [token.word for token in said]
    return words[:2] in (["combien", "de"], ["combien", "d"]) and set(words[2:]) <= lexicon()["periodes"] | {
        "temps",
        "anné",
    }


def _from(
    start: int, text: Text, words: Sequence[str], subjects: Collection[int], glossary: Glossary
) -> Iterable[Label]:
    if not words[start] or _is_false_friend(text, start):
        return
    keys: list[Key] = [()]
    for position in range(start, len(text.tokens)):
        if text.tokens[position].skipped:
            continue
        if _is_tight_slash(text, position):
            continue
        if not words[position] or len(keys[0]) == glossary.longest:
            return
        without = keys if position in subjects and position > start else []
        token = text.tokens[position]
        shortened = fold(token.raw) in lexicon()["abreviations"]
        spellings = tuple(_spellings(words[position], text.accented and not shortened, glossary))
        # « durée moyenne du crédit clients » is « durée du crédit clients », unless a term ends with the epithet
        epithet = words[position] in lexicon()["epithetes"]
        passed = [key for key in keys if epithet and key and (*key, spellings[0]) not in glossary.terms]
        longer = [(*key, word) for key in keys for word in spellings]
        found = {key: glossary.terms[key] for key in longer if key in glossary.terms}
        keys = [*longer, *(key for key in without if key not in passed)]
        if len(found) > 1 and len(_meanings(words[position])) > 1:
            # « rem » is a remise or a rémunération: the term may mean either
            either = {entry.quantity: entry for entries in found.values() for entry in entries}
            found = {next(iter(found)): tuple(either.values())}
        for key, entries in found.items():
            yield Label(start, position, key, entries, together=key in glossary.together)
        keys = [*(key for key in keys if key in glossary.starts), *passed]
        if not keys:
            return


def _is_tight_slash(text: Text, position: int) -> bool:
    """« LTV/CAC » is one name; « LTV / CAC » are two items."""
    token = text.tokens[position]
    tight = 0 < position < len(text.tokens) - 1 and token.word == "/"
    return tight and text.tokens[position - 1].end == token.start and text.tokens[position + 1].start == token.end


def _spellings(word: str, accented: bool, glossary: Glossary) -> Iterable[str]:
    """In a text typed without accents, a word may be a participle: « achete » is also « acheté »."""
    yield word
    yield from _meanings(word)
    if word.endswith("e") and not accented and word[:-1] + "é" in glossary.vocabulary:
        yield word[:-1] + "é"


@lru_cache(maxsize=1)
def _abridged() -> Mapping[str, tuple[str, ...]]:
    return {short: tuple(map(stem, words)) for short, words in lexicon()["abreges"].items()}


def _meanings(word: str) -> tuple[str, ...]:
    """The words that an abbreviation may stand for."""
    return _abridged().get(word, ())


def _is_false_friend(text: Text, position: int) -> bool:
    token = text.tokens[position]
    before = lexicon()["faux_amis"].get(token.word)
    if before is None:
        return False
    following = next((t for t in text.tokens[position + 1 :] if not t.skipped), None)
    if text.source[token.start : token.end] == "CA" or _follows_an_article(text, position):
        # « le CA c 250 000 » is no « ça, c'est »
        return False
    return "ç" in token.raw or (following is not None and following.word in before)


def _follows_an_article(text: Text, position: int) -> bool:
    before = text.tokens[position - 1] if position else None
    return before is not None and before.raw in ("le", "du", "au", "son", "mon", "leur", "un")


def in_scope(found: Iterable[Label], text: Text, glossary: Glossary, scope: Scope) -> tuple[Label, ...]:
    """The terms as the chapter reads them: the longest first, none overlapping, no piece of a longer foreign term."""
    found = tuple(found)
    foreign = [
        label
        for label in found
        if any(entry.strength == STRONG for entry in label.entries)
        and not any(entry.quantity in scope.quantities for entry in label.entries)
    ]
    over: dict[int, list[Label]] = {}
    for label in foreign:
        for place in range(label.first, label.last + 1):
            over.setdefault(place, []).append(label)
    labels: list[Label] = []
    free = 0
    for label in sorted(found, key=lambda label: (label.first, not _is_sure(label, text, scope), -label.last)):
        entries = tuple(entry for entry in label.entries if _means(entry, scope, text))
        if label.first < free or not entries or _cuts_a_name(label, found, text, scope):
            continue
        if label.together:
            whole = _whole_groups(glossary.together[label.key], {entry.quantity for entry in entries})
            entries = tuple(entry for entry in entries if entry.quantity in whole)
            if not entries:
                continue
        own = replace(label, entries=entries)
        longer = (other for other in over.get(own.first, ()) if _covers(other, own))
        hidden = not _numbers_a_period(own, text) and not all(_numbers_a_period(other, text) for other in longer)
        if hidden or not _is_whole(own, text, glossary):
            continue
        labels.append(_shaped(own, text, scope))
        free = own.last + 1
    return _with_complements(labels, text)


def _cuts_a_name(label: Label, found: Iterable[Label], text: Text, scope: Scope) -> bool:
    """« le montant de la TVA », in « le montant de la TVA collectée »: the name after the measure goes on."""
    rest = label.key[1:]
    if not rest or label.key[0] not in lexicon()["mesures"]:
        return False
    return any(
        label.first < other.first <= label.last < other.last
        and not any(token.skipped for token in text.tokens[label.last + 1 : other.last])
        and other.key[: len(rest)] == rest
        and _is_sure(other, text, scope)
        for other in found
    )


def _numbers_a_period(label: Label, text: Text) -> bool:
    """« les ventes de l'année 6 », « la prévision du trimestre 10 »: a rank, not another term."""
    following = [token for token in text.tokens[label.last + 1 : label.last + 3] if token.word != "="]
    return label.key[-1] in lexicon()["periodes"] and [token.kind for token in following[:1]] == ["figure"]


def _whole_groups(groups: Sequence[Sequence[str]], meant: Collection[str]) -> Sequence[str]:
    """The first set of quantities that the chapter has all of."""
    return next((group for group in groups if set(group) <= set(meant)), ())


def _means(entry: Entry, scope: Scope, text: Text) -> bool:
    """Whether the term may mean this quantity of the chapter: « prévision » alone is not Mayer's."""
    if entry.quantity not in scope.quantities or (entry.only is not None and scope.id not in entry.only):
        return False
    if entry.general is None or entry.general in scope.quantities:
        return True
    return any(word[:ROOT] in text.roots for word in entry.special) or any(
        all(part[:ROOT] in text.roots for part in words) for words in scope.proper
    )


def in_time(label: Label, text: Text, scope: Scope) -> Label:
    """« quel sera son chiffre d'affaires », « quel était le prix »: of two moments of a thing, the tense of the
    question tells which is asked for."""
    starts, ends = ({pair[side] for pair in scope.pairs} for side in (0, 1))
    names = set(label.names)
    if not (names & starts and names & ends) or label.together:
        return label
    before = [token.word for token in text.words(max(-1, label.first - _LONGEST_SUBJECT - 1), label.first)]
    cue = next((place for place, word in enumerate(before) if word in lexicon()["interrogatifs"]), None)
    said = set(before[cue + 1 :]) if cue is not None else set[str]()
    dropped = starts if said & lexicon()["futurs"] else ends if said & lexicon()["passes"] else set[str]()
    kept = tuple(entry for entry in label.entries if entry.quantity not in dropped)
    return replace(label, entries=kept) if kept else label


def by_the_year(label: Label, scope: Scope) -> Label:
    """« 4 loyers de 13 200 € », where all is said by the year: the yearly one of two."""
    entries = tuple(
        replace(entry, quantity=f"{entry.quantity}_annuel") if f"{entry.quantity}_annuel" in scope.quantities else entry
        for entry in label.entries
    )
    return replace(label, entries=tuple({entry.quantity: entry for entry in entries}.values()))


def _with_complements(labels: Sequence[Label], text: Text) -> tuple[Label, ...]:
    """A term that completes the one before: « la TVA récupérable sur les achats de 7 450 € » speaks of the tax."""
    linked = list(labels)
    for number in range(len(linked) - 2, -1, -1):
        one, other = linked[number], linked[number + 1]
        between = [token.word for token in text.tokens[one.last + 1 : other.first]]
        if one.strong and between and all(word in _COMPLEMENT for word in between) and set(between) & _PREPOSITIONS:
            linked[number] = replace(one, reach=other.end)
            linked[number + 1] = replace(other, complement=True)
    return tuple(linked)


def _is_strong(label: Label, scope: Scope) -> bool:
    named = any(entry.strength == STRONG and entry.quantity in scope.quantities for entry in label.entries)
    return named or (label.together and any(entry.quantity in scope.quantities for entry in label.entries))


def _is_sure(label: Label, text: Text, scope: Scope) -> bool:
    """A name, or the many words of a question: « chiffre d'affaires réaliser pour être à l'équilibre »."""
    asking = any(entry.strength == ASKING and entry.quantity in scope.quantities for entry in label.entries)
    return _is_strong(label, scope) or (asking and len(label.key) >= _LONG_QUESTION and text.asks(label.first))


def _covers(longer: Label, label: Label) -> bool:
    """Whether a term holds another with a word that matters: « au rang » is no other term than « rang »."""
    if not (longer.first <= label.first and label.last <= longer.last and len(longer.key) > len(label.key)):
        return False
    words = lexicon()
    small = words["neutres"] | words["ecrans"] | words["liens"]
    return any(word not in label.key and word not in small for word in longer.key)


def _shaped(label: Label, text: Text, scope: Scope) -> Label:
    """With the tax written after it; a lone word for a period (« mois ») is weak, and only names what touches it."""
    if len(label.key) == 1 and label.key[0] in lexicon()["periodes"]:
        weak = tuple(Entry(entry.quantity, min(entry.strength, WEAK)) for entry in label.entries)
        return replace(label, entries=weak, near=True)
    if _is_of_one(label, text):
        alone = tuple(entry for entry in label.entries if "unitaire" in id_words(entry.quantity))
        label = replace(label, entries=alone or label.entries)
    rates = [Entry(scope.rates[name], _RATE) for name in label.names if name in scope.rates]
    label = replace(label, entries=(*label.entries, *(rate for rate in rates if rate.quantity not in label.names)))
    tax = _tax_after(label, text)
    if tax is None:
        return label
    kept = tuple(entry for entry in label.entries if scope.quantities[entry.quantity].tax in (tax, None))
    return replace(label, entries=kept or label.entries, tax=tax)


def _is_of_one(label: Label, text: Text) -> bool:
    """« le coût variable d'un menu »: what one costs, not all of them."""
    following = [token.raw for token in text.tokens[label.last + 1 : label.last + 3]]
    return following[:1] in (["d"], ["de"]) and following[1:] in (["un"], ["une"])


def _tax_after(label: Label, text: Text) -> Tax | None:
    for word in label.key:
        if word in _TAXES:
            return _TAXES[word]
    following = [token for token in text.tokens[label.last + 1 : label.last + 3] if token.word != "("]
    return _TAXES.get(following[0].word) if following else None


def _is_whole(label: Label, text: Text, glossary: Glossary) -> bool:
    """False for the start of another term: « taux » in « taux de conversion », « coef » in « coef saisonnier »."""
    if len(label.key) > 1:
        return True
    if len(label.key[0]) == 1:
        return _is_unknown_letter(label, text)
    if not any(entry.strength == STRONG for entry in label.entries):
        return True
    following = text.tokens[label.last + 1 : label.last + 3]
    match following:
        case [Token(word="de" | "d"), Token(kind="word", skipped=False) as complement]:
            return _is_harmless(complement, glossary) or complement.raw[-1] in "sx" or _is_name(complement, text)
        case [Token(kind="word", skipped=False) as complement, *_]:
            return _is_harmless(complement, glossary) or complement.raw.rstrip("es").endswith("é")
        case _:
            return True


def _is_name(token: Token, text: Text) -> bool:
    """« l'objectif de Marie »: whose it is, no other term."""
    return text.source[token.start : token.start + 1].isupper()


def _is_harmless(token: Token, glossary: Glossary) -> bool:
    words = lexicon()
    return (
        any(token.word in words[name] for name in _HARMLESS)
        or glossary.corrected(token.word) in glossary.vocabulary
        or len(token.word) == 1
        or any(char.isdigit() for char in token.word)
    )


_LISTING = frozenset({",", ":", "(", ")", ";"})
_HARMLESS = (
    "choses", "epithetes", "neutres", "liens", "ecrans", "interrogatifs", "ordres_surs", "ordres_en_tete",
    "mois_de_l_annee", "periodes",
)  # fmt: skip


def _is_unknown_letter(label: Label, text: Text) -> bool:
    """« a = ? », « a et b »: a letter alone is a term there only; « à » never is, « α » always."""
    token = text.tokens[label.first]
    if token.raw != token.word:
        return False
    if not token.word.isascii():
        return True
    after = [t for t in text.tokens[label.last + 1 : label.last + 3] if not t.skipped]
    before = [t for t in text.tokens[max(0, label.first - 2) : label.first] if not t.skipped]
    if after and after[0].word == "=":
        # « y = ax + b » is the name of a line
        return [t.word for t in after[1:]] not in (["a"], ["ax"], ["mx"])
    if _heads_a_line(token, text):
        return True
    if token.word in ("x", "y") and [t.kind for t in after[:2]] == ["mark", "figure"] and after[0].word == ":":
        return True
    if (
        token.word in ("x", "y")
        and [t.kind for t in after[:1]] == ["figure"]
        and "figure" not in [t.kind for t in before]
    ):
        return True
    if before and before[-1].word in lexicon()["lettres"]:
        return True
    named = [one.word for one in (*before[-1:], *after[:1])] == ["(", ")"]
    listed = before and before[-1].word in _LISTING and after[:1] and after[0].word in _LISTING | {"et", "."}
    if listed and not named:
        # « covariance, r, droite », « (a, b) », but not « les animations (x) »
        return True
    if after[:1] and after[0].word == "?" and (not before or before[-1].kind == "mark"):
        return True
    pair = {"et", ",", "ou"}
    one_after = len(after) == 2 and after[0].word in pair and len(after[1].word) == 1 and after[1].kind == "word"
    one_before = len(before) == 2 and before[1].word in pair and len(before[0].word) == 1 and before[0].kind == "word"
    return one_after or one_before


def _heads_a_line(token: Token, text: Text) -> bool:
    """« x 1 3 4 6, y 2 5 7 8 »: both letters before a figure, and after none."""
    if token.word not in ("x", "y"):
        return False
    heads = {
        other.word
        for before, other, after in zip((None, *text.tokens), text.tokens, text.tokens[1:], strict=False)
        if other.word in ("x", "y") and after.kind == "figure" and (before is None or before.kind != "figure")
    }
    return heads == {"x", "y"}


def chapter_evidence(labels: Iterable[Label], glossary: Glossary, scope: Scope, text: Text) -> float:
    """How much the terms tell this chapter from the others: rare ones and long ones weigh more, small words nothing."""
    words = lexicon()
    small = words["neutres"] | words["ecrans"] | words["liens"] | words["choses"]
    score = 0.0
    for label in {label.key: label for label in labels}.values():
        if all(word in small for word in label.key) and not (label.strong and len(label.key) > 1):
            continue
        strength = max(
            (max(entry.strength, _ASKED) * (1.0 if entry.quantity in scope.own else 0.3) for entry in label.entries),
            default=0.0,
        )
        score += strength / glossary.spread[label.key] * (1 + 0.5 * (len(label.key) - 1))
    present = {token.word for token in text.tokens if token.kind == "word"}
    return score + 0.5 * sum(map(present.issuperset, scope.words))
