"""What can be wrong in a course that reads well: links, lengths, typography, terms that name two notions.

The names of rules, mistakes and quantities are handed over by the caller: the course does not know the exercises.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from knowledge.notion import Course, Notion
from knowledge.text import CARRIERS, fold

SHORTEST, LONGEST = 40, 600
DATED = "à vérifier sur le texte en vigueur"

_THIN = "\u202f"
_FAULTS = (
    (
        re.compile(rf"[^{_THIN}!?][:;!?%»]|[^{_THIN}kM]€"),
        "espace fine insécable (U+202F) attendue avant « : ; ! ? % € » fermant",
    ),
    (re.compile(rf"«[^{_THIN}]"), "espace fine insécable (U+202F) attendue après « ouvrant"),
    (re.compile(r"(?<!\d)\d{1,3}[ \u00a0]\d{3}(?!\d)"), "espace fine insécable (U+202F) attendue entre les milliers"),
    (re.compile(r"[\"“”]"), "guillemets français « » attendus"),
    (re.compile(r"\.\.\."), "points de suspension « … » attendus"),
    (re.compile(r" - "), "signe moins « − » ou tiret « – » attendu entre deux espaces"),
    (re.compile(r"  "), "deux espaces de suite"),
)
# A formula may be a spreadsheet's or SQL: its « : » and « ; » have no space. Money and percentages keep theirs.
_FORMULA_FAULTS = (
    (re.compile(rf"[^{_THIN}]%|[^{_THIN}kM]€"), "espace fine insécable (U+202F) attendue avant % et €"),
    *_FAULTS[2:3],
)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A fault of the content: the file, the key, the fact and the remedy, in French."""

    where: str
    key: str
    fact: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}, « {self.key} » : {self.fact}. {self.remedy}"


def typography(text: str) -> tuple[str, ...]:
    """The faults of French typography in a sentence, each with the place where it is.

    >>> typography("Remise\u202f: 5\u202f% de 1\u202f200\u202f€")
    ()
    >>> typography("Une remise de 5%")
    ('espace fine insécable (U+202F) attendue avant « : ; ! ? % € » fermant, vers « e remise de 5% »',)
    """
    return _faults(text, _FAULTS)


def _faults(text: str, faults: tuple[tuple[re.Pattern[str], str], ...]) -> tuple[str, ...]:
    found = ((fact, pattern.search(text)) for pattern, fact in faults)
    return tuple(
        f"{fact}, vers « {text[max(0, m.start() - 12) : m.end() + 12].strip()} »" for fact, m in found if m is not None
    )


def check(
    course: Course, rules: Collection[str], mistakes: Collection[str], quantities: Collection[str]
) -> tuple[Problem, ...]:
    """Every problem of the course, in order; an empty tuple when there is none."""
    problems = [*_terms(course), *_sections(course)]
    for notion in course.notions.values():
        problems += _links(notion, course)
        problems += _names(notion, rules, mistakes, quantities)
        problems += _texts(notion)
        problems += _completeness(notion)
    return tuple(sorted(set(problems)))


def _sections(course: Course) -> Iterator[Problem]:
    for section in course.sections.values():
        if section.notion is not None and section.notion not in course.notions:
            fact = f"la notion « {section.notion} » n'existe pas"
            yield Problem("sections.yml", "notion", fact, "Écris un identifiant existant")


def _links(notion: Notion, course: Course) -> Iterator[Problem]:
    for key, ids in (("confusions", notion.confusions), ("voir", notion.voir)):
        for other in ids:
            if other not in course.notions:
                yield Problem(notion.file, key, f"la notion « {other} » n'existe pas", "Écris un identifiant existant")
    for other in notion.confusions:
        if other in course.notions and notion.id not in course.notions[other].confusions:
            fact = f"« {other} » ne cite pas « {notion.id} » en retour"
            yield Problem(notion.file, "confusions", fact, f"Ajoute-le dans {course.notions[other].file}")


def _names(
    notion: Notion, rules: Collection[str], mistakes: Collection[str], quantities: Collection[str]
) -> Iterator[Problem]:
    if notion.regle and notion.regle not in rules:
        remedy = "Écris le nom d'une règle, ou « formule_texte » s'il n'y en a pas"
        yield Problem(notion.file, "regle", f"la règle « {notion.regle} » n'existe pas", remedy)
    for name in notion.calcule_aussi:
        if name not in rules or name == notion.regle:
            fact = f"« {name} » n'est pas une autre règle"
            yield Problem(notion.file, "calcule_aussi", fact, "Écris le nom d'une autre règle que « regle »")
    for code in notion.pieges:
        if code not in mistakes:
            remedy = "Écris le code d'une erreur, ou une phrase dans « pieges_texte »"
            yield Problem(notion.file, "pieges", f"l'erreur « {code} » n'existe pas", remedy)
    for name in notion.exemple:
        if name not in quantities:
            fact = f"la grandeur « {name} » n'existe pas"
            yield Problem(notion.file, "exemple", fact, "Écris le nom d'une grandeur de quantities.yml")


def _texts(notion: Notion) -> Iterator[Problem]:
    sentences = [
        ("définition", notion.definition),
        ("pratique", notion.pratique),
        ("exemple_texte", notion.exemple_texte),
        *(("confusions", text) for text in notion.confusions.values()),
        *(("pieges_texte", text) for text in notion.pieges_texte),
    ]
    for key, text in sentences:
        if not SHORTEST <= len(text) <= LONGEST:
            fact = f"{len(text)} caractères, il en faut de {SHORTEST} à {LONGEST} : « {text[:40]}… »"
            yield Problem(notion.file, key, fact, "Complète ou resserre le texte")
    terms = (("synonymes", term) for term in (*notion.synonymes, *notion.synonymes_faibles))
    asked = (("questions", question) for question in notion.questions)
    for key, text in [*sentences, ("nom", notion.nom), ("droit", notion.droit or ""), *terms, *asked]:
        for fact in _faults(text, _FAULTS):
            yield Problem(notion.file, key, fact, "Corrige la typographie")
    for fact in _faults(notion.formule_texte or "", _FORMULA_FAULTS):
        yield Problem(notion.file, "formule_texte", fact, "Corrige la typographie")


def _completeness(notion: Notion) -> Iterator[Problem]:
    if not notion.pieges and not notion.pieges_texte:
        yield Problem(notion.file, "pieges", "aucun piège", "Écris au moins l'erreur la plus fréquente")
    if notion.droit and not (DATED in notion.droit and re.search(r"\b20\d\d\b", notion.droit)):
        remedy = f"Écris l'année et « {DATED} »"
        yield Problem(notion.file, "droit", "une règle de droit n'est pas datée", remedy)


def _terms(course: Course) -> Iterator[Problem]:
    """A strong term names one thing only, and is not weak in the same place."""
    owners: dict[str, list[str]] = defaultdict(list)
    for id, (strong, weak) in course.lexicon().items():
        where = course.notions[id].file if id in course.notions else "sections.yml"
        folded = [fold(term) for term in strong]
        for term in set(folded):
            owners[term].append(id)
            if not term or term in CARRIERS:
                fact = f"« {term} » est un mot de tous les jours, ou n'a ni lettre ni chiffre"
                yield Problem(where, "synonymes", fact, "Retire-le, ou mets-le dans « synonymes_faibles »")
            if folded.count(term) > 1:
                yield Problem(where, "synonymes", f"« {term} » est écrit deux fois", "Garde-le une fois")
        for term in {fold(term) for term in weak} & set(folded):
            yield Problem(where, "synonymes_faibles", f"« {term} » est aussi un terme fort", "Garde l'un des deux")
    for term, ids in owners.items():
        if len(ids) > 1:
            where = next((course.notions[id].file for id in ids if id in course.notions), "sections.yml")
            fact = f"« {term} » nomme {' et '.join(ids)}"
            yield Problem(where, "synonymes", fact, "Garde ce terme pour une seule, ou rends-le faible")
