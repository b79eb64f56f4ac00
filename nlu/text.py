"""The one normalisation of a student's text, in training and at run time: pure functions, a few microseconds each.

`fold` makes typing habits vanish (case, accents, apostrophes, full-width or invisible characters); `normalise` also
respells phone French (« c koi », « jcomprend r », « bonjouuur »), with the table of `spellings.yml`.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

MAX_CHARACTERS = 1000
"""What is read of a message: a longer one is a pasted document, and its beginning says what is wanted."""

_PLAIN = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", **dict.fromkeys("’‘ʼʹ′´`‛", "'"), **dict.fromkeys("‐‑‒–—―−", "-")}
)
_LOOKALIKES = str.maketrans("авеѕіјкмнорстухԁһαβεηικνορτυχγ", "abesijkmhopctyxdhabenikvoptuxy")
_LOOKALIKE = re.compile("[Ͱ-ӿԀ-ԯ]")
_LATIN = re.compile("[a-zà-ÿ]")
_RUN = re.compile(r"[\w']+")
_SPACES = re.compile(r"\s+")
_REPEATED_LETTER = re.compile(r"([^\W\d_])\1{2,}")
_REPEATED_MARK = re.compile(r"([!?.…,;:])[!?.…,;:]+")
_NUMBER = re.compile(r"\d+(?:[ .']\d{3})*(?:[.,]\d+)?")
_DOTTED_ACRONYM = re.compile(r"(?<![a-z])(?:[a-z]\.){2,}(?:[a-z](?![a-z]))?")
_WORD = re.compile(r"[a-z]+|\d+")
_SPELT = re.compile(r"[a-z0-9'@+-]+")
_MAX_VARIANT_WORDS = 4

_CHIFFRE_D_AFFAIRES = re.compile(r"\bCA\b")
_CEDILLA = re.compile(r"\bça\b", re.IGNORECASE)

# What a lone letter or a two-letter word means depends on its neighbours.
_BY_NEIGHBOURS = (
    (re.compile(r"(?<!\ble )(?<!\bdu )(?<!\bun )(?<!\bson )(?<!\bmon )(?<!\bau )(?<!\bet )\bpa\b"
                r"(?! (?:ht|brut|net|unitaire|et|est|de \d|=|:|\d))"), "pas"),
    (re.compile(r"\b(le|du|un|au|mon|ton|son|quel|notre|votre|leur|chaque|meme|de) ca\b"
                r"(?! (?:va|c|se|m|te|me|fait|veut|marche|sert)\b)"), r"\1 chiffre d'affaires"),
    (re.compile(r"(?<=\bentre )ca(?= et\b)"), "chiffre d'affaires"),
    (re.compile(r"\bca(?= (?:ht|ttc|annuel|mensuel|moyen|realise|previsionnel|potentiel|critique)\b)"),
     "chiffre d'affaires"),
    (re.compile(r"\b[sc]a(?= (?:veut|veu|ve|marche|fait|fai|sert|ser|va|donne|me|m'|te|se|s'|compte|change|existe"
                r"|depend|correspond)\b)"), "cela"),
    (re.compile(r"\btx(?:de)?(?=[a-z]{4})"), "taux de "),
    (re.compile(r"\bc (?=(?:est|etait)\b)"), "c'"),
    (re.compile(r"\bc(?= [a-z]{2})"), "c'est"),
    (re.compile(r"(?<=\bque )c\b(?!')|(?<=\bquoi )c\b(?!')"), "c'est"),
    (re.compile(r"\bg(?= (?:pas|rien|r|un|une|des|du|le|la|les|compris|besoin|fait|vendu|achete|eu|deja|fini|tout"
                r"|oublie|essaye|mis|trouve|calcule|loupe|rate|envie|mal|peur|trop|ete|que|plus|bien|juste|encore|note|vu|cru"
                r"|zero|dit|pris|commence|perdu|repondu|appris|demande|reussi|revise|bosse|jamais|\d+)\b)"), "j'ai"),
    (re.compile(r"\bt(?= (?:es|etais)\b)"), "tu"),
    (re.compile(r"\bt(?= (?:un|une|qui|la|le|nul|nulle|sur|trop|super|bete|con|capable|un|fort|relou|chiant|humain"
                r"|pas|vraiment|gentil|mignon|reel|ou|comment)\b)"), "tu es"),
    (re.compile(r"\b(compren\w{0,4}|compri\w{0,2}|pig\w{0,4}|capt\w{0,4}|sais?|sai|vois|connais|fait|retiens|entends"
                r"|apprends?) (?:r|ri1|r1)\b"), r"\1 rien"),
)  # fmt: skip
_GLUED_JE = re.compile(r"\bj'?(?=[bcdfgklmnpqrstvwxz][a-z])")


def fold(text: str) -> str:
    """Lower case, without accents, ligatures, invisible characters or fancy spaces, dashes and apostrophes.

    >>> fold("L’Œuvre :  ＴＶＡ — été")
    "l'oeuvre : tva - ete"
    >>> fold("lа mаrgе")  # Cyrillic letters
    'la marge'
    """
    return _strip_accents(_unify(text))


def _unify(text: str) -> str:
    compatible = unicodedata.normalize("NFKC", text.translate(_PLAIN))
    visible = "".join(c for c in compatible if unicodedata.category(c) != "Cf")
    return _in_latin(visible.casefold())


def _in_latin(text: str) -> str:
    """Cyrillic and Greek letters that look Latin become so, inside words that also hold Latin ones (« mаrgе »)."""
    if not _LOOKALIKE.search(text):
        return text
    return _RUN.sub(lambda run: run[0].translate(_LOOKALIKES) if _LATIN.search(run[0]) else run[0], text)


def _strip_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)
    return _SPACES.sub(" ", bare).strip()


def normalise(text: str) -> str:
    """`fold`, with phone spellings respelled, letters and marks repeated for effect reduced, acronyms without dots.

    Reads the first MAX_CHARACTERS characters only.

    >>> normalise("c koi la diff entre tx de marge é la marge ???")
    "c'est quoi la difference entre taux de marge e la marge ?"
    >>> normalise("jcomprend r, bonjouuur")
    'je comprends rien, bonjour'
    """
    beginning = text[:MAX_CHARACTERS]
    if not beginning.isupper() or beginning.strip() == "CA":
        beginning = _CHIFFRE_D_AFFAIRES.sub("chiffre d'affaires", beginning)
    unified = _unify(_CEDILLA.sub("cela", beginning))
    shortened = _REPEATED_MARK.sub(r"\1", _REPEATED_LETTER.sub(r"\1", unified))
    folded = _DOTTED_ACRONYM.sub(lambda match: match[0].replace(".", ""), _strip_accents(shortened))
    return _respell(folded)


def _respell(folded: str) -> str:
    text = _GLUED_JE.sub("je ", _replace_variants(folded))
    for pattern, replacement in _BY_NEIGHBOURS:
        text = pattern.sub(replacement, text)
    # « je » unglued uncovers a verb that the table knows: « jcomprend » → « je comprend » → « je comprends ».
    return _replace_variants(text)


def _replace_variants(text: str) -> str:
    variants = spellings()
    words = list(_SPELT.finditer(text))
    parts: list[str] = []
    position = index = 0
    while index < len(words):
        for count in range(min(_MAX_VARIANT_WORDS, len(words) - index), 0, -1):
            start, end = words[index].start(), words[index + count - 1].end()
            known = variants.get(text[start:end])
            if known is not None:
                parts += [text[position:start], known]
                position = end
                break
        else:
            count = 1
        index += count
    return "".join([*parts, text[position:]])


@cache
def spellings() -> Mapping[str, str]:
    """Variant → meaning, both folded, from `spellings.yml`.

    Raises ValueError when a variant is claimed by two meanings.
    """
    path = Path(__file__).with_name("spellings.yml")
    table: dict[str, str] = {}
    for meaning, variants in _read_yaml(path).items():
        for variant in variants.split():
            key = fold(variant).replace("_", " ")
            if table.setdefault(key, fold(meaning)) != fold(meaning):
                raise ValueError(
                    f"{path.name} : « {key} » est rangé sous « {table[key]} » et sous « {meaning} » ; n'en garde qu'un"
                )
    return {variant: meaning for variant, meaning in table.items() if variant != meaning}


@cache
def tool_words() -> frozenset[str]:
    """Articles and prepositions: ignored inside terms and messages alike."""
    return frozenset(_read_yaml(Path(__file__).with_name("words.yml"))["outils"].split())


@cache
def carrier_words() -> frozenset[str]:
    """Everyday words that carry the request, never the notion, and the tool words."""
    return tool_words() | frozenset(_read_yaml(Path(__file__).with_name("words.yml"))["demande"].split())


@cache
def ambiguous_words() -> frozenset[str]:
    """Course words that, accents stripped, are everyday words too: alone, they name no notion for certain."""
    return frozenset(_read_yaml(Path(__file__).with_name("words.yml"))["ambigus"].split())


def _read_yaml(path: Path) -> dict[str, str]:
    content: dict[str, str] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    return content


def words(normalised: str) -> list[str]:
    """The words and numbers of a normalised text, in order.

    >>> words("l'indice de prix : 12,5 %")
    ['l', 'indice', 'de', 'prix', '12', '5']
    """
    return _WORD.findall(normalised)


def zero_numbers(normalised: str) -> str:
    """Every figure becomes 0: what matters to the intent is that there is one.

    >>> zero_numbers("vendu 1 200,50 € avec 12,5 %")
    'vendu 0 € avec 0 %'
    """
    return _NUMBER.sub("0", normalised)
