"""Quiz questions, read into frozen values and checked. One file a section: `quiz/<section>.yml`.

Every wrong option of a multiple choice says why it is wrong: the notion it confuses, the code of a mistake, or a reason
in words. Lengths fit a Telegram quiz poll.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Literal, get_args

from knowledge.check import Problem, typography
from knowledge.notion import COURSE, Course
from knowledge.reading import ContentError, Fields, entries
from knowledge.text import fold

Genre = Literal["qcm", "vrai_faux", "situation"]

LONGEST_QUESTION, LONGEST_OPTION, SHORTEST_EXPLANATION, LONGEST_EXPLANATION = 250, 90, 10, 200
# Where the right option is the longest more often than this, a student learns to pick by length.
LONGEST_IS_RIGHT = 0.5
# And to answer « Vrai » to all where that is right too often, or « Faux ».
SAME_ANSWER = 0.7

_KEYS = ("id", "notion", "genre", "question", "choix", "explication")
_OPTION_KEYS = ("texte", "juste", "confusion", "erreur", "raison")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_LAZY = re.compile(r"\b(toutes|aucune|tous|aucun) (ces|les|des) (reponses|options|propositions)\b|ci dess(us|ous)")


@dataclass(frozen=True, slots=True)
class Option:
    """An option; a wrong one names the notion it confuses, the code of the mistake, or its reason in words."""

    texte: str
    juste: bool = False
    confusion: str | None = None
    erreur: str | None = None
    raison: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A question about one notion, with one right option."""

    id: str
    notion: str
    genre: Genre
    question: str
    choix: tuple[Option, ...]
    explication: str
    section: str

    @property
    def right(self) -> int:
        """The index of the right option."""
        return next(i for i, option in enumerate(self.choix) if option.juste)


@dataclass(frozen=True, slots=True, eq=False)
class Bank:
    """All the questions, by id and by notion."""

    items: Mapping[str, Item]
    by_notion: Mapping[str, tuple[Item, ...]]


def load(path: Path = COURSE) -> Bank:
    """Read `quiz/*.yml` under `path`. Raises ContentError for the first file that can't be read."""
    files = sorted((path / "quiz").glob("*.yml"))
    return gather([item for file in files for item in read_items(file.read_text("utf-8"), file.stem)])


def gather(items: Collection[Item]) -> Bank:
    """The bank made of these items. An id given twice is a ContentError."""
    by_id: dict[str, Item] = {}
    by_notion: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.id in by_id:
            fact = f"l'identifiant « {item.id} » sert déjà dans quiz/{by_id[item.id].section}.yml"
            raise ContentError(f"quiz/{item.section}.yml", None, "id", fact, "Donne un autre identifiant")
        by_id[item.id] = item
        by_notion[item.notion].append(item)
    return Bank(MappingProxyType(by_id), MappingProxyType({n: tuple(found) for n, found in by_notion.items()}))


def read_items(source: str, section: str) -> tuple[Item, ...]:
    """The text of `quiz/<section>.yml` → its items. Raises ContentError."""
    return tuple(_item(fields, section) for fields in entries(source, f"quiz/{section}.yml"))


def _item(fields: Fields, section: str) -> Item:
    fields.closed(_KEYS)
    id = fields.text("id")
    if not _ID.fullmatch(id):
        raise fields.fail("id", f"« {id} » n'est pas un identifiant", "Écris-le comme « taux_de_marque_1 »")
    choix = tuple(_option(option, fields) for option in fields.mappings("choix"))
    if sum(option.juste for option in choix) != 1:
        raise fields.fail("choix", f"« {id} » n'a pas une réponse juste et une seule", "Écris « juste: true » une fois")
    return Item(
        id=id,
        notion=fields.text("notion"),
        genre=_genre(fields),
        question=fields.text("question"),
        choix=choix,
        explication=fields.text("explication"),
        section=section,
    )


def _genre(fields: Fields) -> Genre:
    match fields.text("genre"):
        case "qcm" | "vrai_faux" | "situation" as genre:
            return genre
        case other:
            raise fields.fail("genre", f"« {other} » n'est pas un genre", f"Genres : {', '.join(get_args(Genre))}")


def _option(option: Fields, item: Fields) -> Option:
    option.closed(_OPTION_KEYS)
    match option.values.get("juste"):
        case None | True as juste:
            pass
        case other:
            raise item.fail("choix", f"« juste: {other} »", "Écris « juste: true » sur la bonne réponse, rien ailleurs")
    return Option(
        texte=option.text("texte"),
        juste=bool(juste),
        confusion=option.text("confusion", "") or None,
        erreur=option.text("erreur", "") or None,
        raison=option.text("raison", "") or None,
    )


def shuffle(item: Item, random: Random) -> Item:
    """The item with its options in another order; « Vrai / Faux » keeps its own."""
    if item.genre == "vrai_faux":
        return item
    return replace(item, choix=tuple(random.sample(item.choix, len(item.choix))))


def check_quiz(bank: Bank, course: Course, mistakes: Collection[str]) -> tuple[Problem, ...]:
    """Every problem of the questions, in order; an empty tuple when there is none."""
    problems = [*_lengths_by_section(bank), *_answers_by_section(bank)]
    for item in bank.items.values():
        problems += _item_links(item, course, mistakes)
        problems += _item_form(item)
        problems += _item_texts(item)
    return tuple(sorted(set(problems)))


def _problem(item: Item, key: str, fact: str, remedy: str) -> Problem:
    return Problem(f"quiz/{item.section}.yml", f"{item.id}.{key}", fact, remedy)


def _item_links(item: Item, course: Course, mistakes: Collection[str]) -> Iterator[Problem]:
    if item.notion not in course.notions:
        yield _problem(item, "notion", f"la notion « {item.notion} » n'existe pas", "Écris un identifiant existant")
    elif course.notions[item.notion].section != item.section:
        section = course.notions[item.notion].section
        yield _problem(
            item, "notion", "la notion est d'une autre section", f"Range la question dans quiz/{section}.yml"
        )
    for option in item.choix:
        if option.confusion and option.confusion not in course.notions:
            fact = f"la notion « {option.confusion} » n'existe pas"
            yield _problem(item, "confusion", fact, "Écris un identifiant existant, ou « raison »")
        if option.confusion == item.notion:
            yield _problem(item, "confusion", "la notion est confondue avec elle-même", "Nomme l'autre notion")
        if option.erreur and option.erreur not in mistakes:
            fact = f"l'erreur « {option.erreur} » n'existe pas"
            yield _problem(item, "erreur", fact, "Écris le code d'une erreur, ou « raison »")


def _item_form(item: Item) -> Iterator[Problem]:
    texts = [option.texte for option in item.choix]
    if len({fold_value(text) for text in texts}) < len(texts):
        yield _problem(item, "choix", "deux options identiques", "Change l'une des deux")
    for option in item.choix:
        causes = [cause for cause in (option.confusion, option.erreur, option.raison) if cause]
        if option.juste and causes:
            yield _problem(item, "choix", f"la bonne réponse « {option.texte} » porte une erreur", "Retire-la")
        if not option.juste and len(causes) != 1 and item.genre != "vrai_faux":
            remedy = "Écris « confusion », « erreur » ou « raison », un seul des trois"
            yield _problem(item, "choix", f"« {option.texte} » doit dire pourquoi elle est fausse", remedy)
        if _LAZY.search(fold(option.texte)):
            yield _problem(item, "choix", f"« {option.texte} » renvoie aux autres options", "Écris une vraie réponse")
    match item.genre:
        case "vrai_faux":
            if texts != ["Vrai", "Faux"]:
                yield _problem(item, "choix", "les options sont « Vrai » puis « Faux »", "Écris ces deux options")
        case "qcm" | "situation":
            if not 3 <= len(texts) <= 4:
                yield _problem(item, "choix", f"{len(texts)} options, il en faut 3 ou 4", "Complète ou retire")


def fold_value(text: str) -> str:
    """What makes two options the same to a student: case and spaces aside.

    >>> fold_value("40\u202f%") == fold_value("40 %"), fold_value("+ 2") == fold_value("− 2")
    (True, False)
    """
    return "".join(text.lower().split())


def _item_texts(item: Item) -> Iterator[Problem]:
    if len(item.question) > LONGEST_QUESTION:
        yield _problem(item, "question", f"{len(item.question)} caractères", f"Resserre à {LONGEST_QUESTION}")
    if not SHORTEST_EXPLANATION <= len(item.explication) <= LONGEST_EXPLANATION:
        remedy = f"Écris de {SHORTEST_EXPLANATION} à {LONGEST_EXPLANATION} caractères"
        yield _problem(item, "explication", f"{len(item.explication)} caractères", remedy)
    for option in item.choix:
        if len(option.texte) > LONGEST_OPTION:
            fact = f"« {option.texte[:30]}… » : {len(option.texte)} caractères"
            yield _problem(item, "choix", fact, f"Resserre à {LONGEST_OPTION}")
    wrong = [len(option.texte) for option in item.choix if not option.juste]
    right = len(item.choix[item.right].texte)
    if right > 30 and right > 1.8 * max(wrong):
        yield _problem(item, "choix", "la bonne réponse est bien plus longue que les autres", "Équilibre les options")
    reasons = (option.raison for option in item.choix if option.raison)
    for key, text in [
        ("question", item.question),
        ("explication", item.explication),
        *(("choix", option.texte) for option in item.choix),
        *(("raison", reason) for reason in reasons),
    ]:
        for fact in typography(text):
            yield _problem(item, key, fact, "Corrige la typographie")


def _lengths_by_section(bank: Bank) -> Iterator[Problem]:
    longest: dict[str, list[bool]] = defaultdict(list)
    for item in bank.items.values():
        if item.genre != "vrai_faux":
            wrong = max((len(option.texte) for option in item.choix if not option.juste), default=0)
            longest[item.section].append(len(item.choix[item.right].texte) > wrong)
    for section, found in longest.items():
        if len(found) >= 8 and sum(found) > LONGEST_IS_RIGHT * len(found):
            fact = f"la bonne réponse est la plus longue {sum(found)} fois sur {len(found)}"
            yield Problem(f"quiz/{section}.yml", "choix", fact, "Allonge des options fausses, ou resserre les justes")


def _answers_by_section(bank: Bank) -> Iterator[Problem]:
    answers: dict[str, list[str]] = defaultdict(list)
    for item in bank.items.values():
        if item.genre == "vrai_faux":
            answers[item.section].append(item.choix[item.right].texte)
    for section, found in answers.items():
        answer, times = Counter(found).most_common(1)[0]
        if len(found) >= 8 and times > SAME_ANSWER * len(found):
            fact = f"« {answer} » est juste {times} fois sur {len(found)}"
            yield Problem(f"quiz/{section}.yml", "choix", fact, "Retourne quelques affirmations")
