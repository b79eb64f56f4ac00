"""The terms of the course inside a statement, as one chapter reads them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from exercises.numbers import Tax
from exercises.reading.glossary import ASKING, STRONG, WEAK, Entry, Glossary, Key, Scope
from exercises.reading.text import Text, Token, lexicon

_TAXES: Mapping[str, Tax] = {"ht": "ht", "ttc": "ttc"}


@dataclass(frozen=True, slots=True)
class Label:
    """A term in the text, from token `first` to token `last`, and what it may mean in the chapter.

    `tax`: the « HT » or « TTC » that follows it. `near`: it only names a figure that touches it (« mois 6 »).
    """

    first: int
    last: int
    key: Key
    entries: tuple[Entry, ...]
    tax: Tax | None = None
    near: bool = False

    @property
    def strong(self) -> bool:
        """Whether it is a name, not a verb."""
        return any(entry.strength == STRONG for entry in self.entries)

    @property
    def names(self) -> tuple[str, ...]:
        """The quantities that it may mean."""
        return tuple(entry.quantity for entry in self.entries)


def find(text: Text, glossary: Glossary) -> tuple[Label, ...]:
    """Every term of every chapter, overlapping ones included."""
    words = [glossary.corrected(token.word) if token.kind == "word" else "" for token in text.tokens]
    return tuple(label for start in text.content for label in _from(start, text, words, glossary))


def _from(start: int, text: Text, words: Sequence[str], glossary: Glossary) -> Iterable[Label]:
    if not words[start] or _is_false_friend(text, start):
        return
    key: list[str] = []
    for position in range(start, len(text.tokens)):
        if text.tokens[position].skipped:
            continue
        if not words[position] or len(key) == glossary.longest:
            return
        key.append(words[position])
        entries = glossary.terms.get(tuple(key))
        if entries is not None:
            yield Label(start, position, tuple(key), entries)


def _is_false_friend(text: Text, position: int) -> bool:
    token = text.tokens[position]
    before = lexicon()["faux_amis"].get(token.word)
    if before is None:
        return False
    following = next((t for t in text.tokens[position + 1 :] if not t.skipped), None)
    return token.raw != token.word or (following is not None and following.word in before)


def in_scope(found: Iterable[Label], text: Text, glossary: Glossary, scope: Scope) -> tuple[Label, ...]:
    """The terms as the chapter reads them: the longest first, none overlapping, no piece of a longer foreign term."""
    found = tuple(found)
    foreign = [
        label
        for label in found
        if any(entry.strength == STRONG for entry in label.entries)
        and not any(entry.quantity in scope.quantities for entry in label.entries)
    ]
    labels: list[Label] = []
    free = 0
    for label in sorted(found, key=lambda label: (label.first, not _is_strong(label, scope), -label.last)):
        entries = tuple(entry for entry in label.entries if entry.quantity in scope.quantities)
        if label.first < free or not entries:
            continue
        own = replace(label, entries=entries)
        if any(_covers(other, own) for other in foreign) or not _is_whole(own, text, glossary):
            continue
        labels.append(_shaped(own, text, scope))
        free = own.last + 1
    return tuple(labels)


def _is_strong(label: Label, scope: Scope) -> bool:
    return any(entry.strength == STRONG and entry.quantity in scope.quantities for entry in label.entries)


def _covers(longer: Label, label: Label) -> bool:
    return longer.first <= label.first and label.last <= longer.last and len(longer.key) > len(label.key)


def _shaped(label: Label, text: Text, scope: Scope) -> Label:
    """With the tax written after it; a lone word for a period (« mois ») is weak, and only names what touches it."""
    if len(label.key) == 1 and label.key[0] in lexicon()["periodes"]:
        weak = tuple(Entry(entry.quantity, min(entry.strength, WEAK)) for entry in label.entries)
        return replace(label, entries=weak, near=True)
    tax = _tax_after(label, text)
    if tax is None:
        return label
    kept = tuple(entry for entry in label.entries if scope.quantities[entry.quantity].tax in (tax, None))
    return replace(label, entries=kept or label.entries, tax=tax)


def _tax_after(label: Label, text: Text) -> Tax | None:
    for word in label.key:
        if word in _TAXES:
            return _TAXES[word]
    following = [token for token in text.tokens[label.last + 1 : label.last + 3] if token.word != "("]
    return _TAXES.get(following[0].word) if following else None


def _is_whole(label: Label, text: Text, glossary: Glossary) -> bool:
    """False for the start of another term: « taux » in « taux de conversion », « coefficient » in « coef saisonnier »."""
    if len(label.key) > 1:
        return True
    if len(label.key[0]) == 1:
        return _is_unknown_letter(label, text)
    if not any(entry.strength == STRONG for entry in label.entries):
        return True
    following = text.tokens[label.last + 1 : label.last + 3]
    match following:
        case [Token(word="de" | "d"), Token(kind="word", skipped=False) as complement]:
            return _is_harmless(complement, glossary) or complement.raw[-1] in "sx"
        case [Token(kind="word", skipped=False) as complement, *_]:
            return _is_harmless(complement, glossary) or complement.raw.rstrip("es").endswith("é")
        case _:
            return True


def _is_harmless(token: Token, glossary: Glossary) -> bool:
    words = lexicon()
    return (
        any(token.word in words[name] for name in _HARMLESS)
        or glossary.corrected(token.word) in glossary.vocabulary
        or len(token.word) == 1
    )


_HARMLESS = ("choses", "epithetes", "neutres", "liens", "ecrans", "interrogatifs", "ordres_surs", "ordres_en_tete", "mois_de_l_annee", "periodes")  # fmt: skip


def _is_unknown_letter(label: Label, text: Text) -> bool:
    """« a = ? », « a et b »: a letter alone is a term there only; « à » never is."""
    token = text.tokens[label.first]
    if token.raw != token.word:
        return False
    after = [t for t in text.tokens[label.last + 1 : label.last + 3] if not t.skipped]
    before = [t for t in text.tokens[max(0, label.first - 2) : label.first] if not t.skipped]
    if after and after[0].word == "=":
        return True
    if before and before[-1].word in lexicon()["lettres"]:
        return True
    pair = {"et", ",", "ou"}
    one_after = len(after) == 2 and after[0].word in pair and len(after[1].word) == 1 and after[1].kind == "word"
    one_before = len(before) == 2 and before[1].word in pair and len(before[0].word) == 1 and before[0].kind == "word"
    return one_after or one_before


def chapter_evidence(labels: Iterable[Label], glossary: Glossary, scope: Scope, text: Text) -> float:
    """How much the terms tell this chapter from the others: rare ones and long ones weigh more."""
    score = 0.0
    for label in labels:
        strength = max(
            (entry.strength * (1.0 if entry.quantity in scope.own else 0.3) for entry in label.entries), default=ASKING
        )
        score += strength / glossary.spread[label.key] * (1 + 0.5 * (len(label.key) - 1))
    present = {token.word for token in text.tokens if token.kind == "word"}
    return score + 0.5 * sum(all(word in present for word in words) for words in scope.words)
