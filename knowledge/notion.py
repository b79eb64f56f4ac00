"""The course, read into frozen values: `load(path)` gives a `Course`; a file that is wrong gives a `ContentError`.

A notion is one file, `notions/<section>/<id>.md`: a front matter in YAML between two lines `---`, then two paragraphs,
the definition and why it matters in practice. A section is one entry of `sections.yml`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from knowledge.reading import ContentError, Fields, entries, parse

COURSE = Path(__file__).parent
EXAMS = ("nrc", "ndrc", "mco")

_ID = re.compile(r"[a-z][a-z0-9_]*")
_SECTION_KEYS = (
    "id", "code", "nom", "axe", "programme", "peripheriques", "chapitres", "synonymes", "synonymes_faibles",
    "notion",
)  # fmt: skip
_KEYS = (
    "programme", "nom", "synonymes", "synonymes_faibles", "regle", "calcule_aussi", "formule_texte", "exemple",
    "exemple_texte", "confusions", "pieges", "pieges_texte", "voir", "questions", "examens", "droit",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the programme: `first` and `last` are the numbers of its first and last notions.

    `peripheriques` are the numbers that are not the heart of it; `chapitres` its chapters of `exercises`, in order.
    `notion` is the one that its name alone means, for who asks what it is (« c'est quoi la marge »).
    """

    id: str
    code: str
    nom: str
    axe: int
    first: int
    last: int
    peripheriques: tuple[int, ...]
    chapitres: tuple[str, ...]
    synonymes: tuple[str, ...]
    synonymes_faibles: tuple[str, ...]
    notion: str | None = None


@dataclass(frozen=True, slots=True)
class Notion:
    """One notion of the course. `exemple` holds the givens of a worked example as text, by quantity, for `regle`.

    `formule_texte` is there only when no rule of `exercises` computes the notion. `calcule_aussi` names the other
    quantities that it teaches to compute: their exercises are its own. `confusions` maps the id of another
    notion to the clause that separates the two. `questions` say in everyday words, without its name, what a student who
    needs it asks. `droit` dates a legal rule.
    """

    id: str
    section: str
    programme: int
    nom: str
    definition: str
    pratique: str
    exemple_texte: str
    synonymes: tuple[str, ...] = ()
    synonymes_faibles: tuple[str, ...] = ()
    regle: str | None = None
    calcule_aussi: tuple[str, ...] = ()
    formule_texte: str | None = None
    exemple: Mapping[str, str] = MappingProxyType({})
    confusions: Mapping[str, str] = MappingProxyType({})
    pieges: tuple[str, ...] = ()
    pieges_texte: tuple[str, ...] = ()
    voir: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    examens: tuple[str, ...] = EXAMS
    droit: str | None = None

    @property
    def computed(self) -> tuple[str, ...]:
        """The quantities that it teaches to compute, the main one first."""
        return ((self.regle,) if self.regle else ()) + self.calcule_aussi

    @property
    def file(self) -> str:
        """Where it is written, from the root of the course."""
        return f"notions/{self.section}/{self.id}.md"


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """Everything that is taught: notions and sections by id, in the order of the programme."""

    notions: Mapping[str, Notion]
    sections: Mapping[str, Section]
    by_programme: Mapping[int, tuple[Notion, ...]]

    def by_code(self, code: str) -> Section:
        """The section « 2B ». KeyError when there is none."""
        found = next((section for section in self.sections.values() if section.code == code), None)
        if found is None:
            raise KeyError(code)
        return found

    def in_section(self, section: str) -> tuple[Notion, ...]:
        """The notions of a section, given by its id (« 2B_marges ») or its code (« 2B »)."""
        return tuple(n for n in self.notions.values() if section in (n.section, self.sections[n.section].code))

    def core(self, section: str) -> tuple[Notion, ...]:
        """The notions of a section, without the peripheral ones."""
        return tuple(n for n in self.in_section(section) if n.programme not in self.sections[n.section].peripheriques)

    def lexicon(self) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """What a student may type for a notion or a section: id → (strong terms, weak terms).

        A weak term (« coût », « points ») never names a notion alone. A section's id is « section:2B ».
        """
        notions = {n.id: ((n.nom, *n.synonymes), n.synonymes_faibles) for n in self.notions.values()}
        sections = {f"section:{s.code}": ((s.nom, *s.synonymes), s.synonymes_faibles) for s in self.sections.values()}
        return notions | sections


def load(path: Path = COURSE) -> Course:
    """Read the course under `path` (`sections.yml` and `notions/`); 400 notions take about a quarter of a second.

    Raises ContentError for the first file that can't be read.
    """
    sections = read_sections((path / "sections.yml").read_text("utf-8"))
    files = sorted((path / "notions").glob("*/*.md"))
    return gather((read_notion(f.read_text("utf-8"), f.parent.name, f.stem, sections) for f in files), sections)


def gather(notions: Iterable[Notion], sections: Mapping[str, Section]) -> Course:
    """The course made of these notions, in the order of the programme. An id given twice is a ContentError."""
    by_id: dict[str, Notion] = {}
    by_programme: dict[int, tuple[Notion, ...]] = {}
    for notion in sorted(notions, key=lambda n: (n.programme, n.id)):
        if notion.id in by_id:
            fact = f"l'identifiant « {notion.id} » sert déjà dans {by_id[notion.id].file}"
            raise ContentError(notion.file, None, None, fact, "Renomme l'un des deux fichiers")
        by_id[notion.id] = notion
        by_programme[notion.programme] = (*by_programme.get(notion.programme, ()), notion)
    return Course(MappingProxyType(by_id), sections, MappingProxyType(by_programme))


def read_sections(source: str, where: str = "sections.yml") -> Mapping[str, Section]:
    """The text of `sections.yml` → sections by id, in the order written."""
    return MappingProxyType({s.id: s for s in map(_section, entries(source, where))})


def _section(fields: Fields) -> Section:
    fields.closed(_SECTION_KEYS)
    match fields.values.get("programme"):
        case [int(first), int(last)] if first <= last:
            pass
        case _:
            raise fields.fail("programme", "deux numéros sont attendus", "Écris « programme: [192, 228] »")
    return Section(
        id=fields.text("id"),
        code=fields.text("code"),
        nom=fields.text("nom"),
        axe=fields.integer("axe"),
        first=first,
        last=last,
        peripheriques=fields.integers("peripheriques"),
        chapitres=fields.texts("chapitres"),
        synonymes=fields.texts("synonymes"),
        synonymes_faibles=fields.texts("synonymes_faibles"),
        notion=fields.text("notion", "") or None,
    )


def read_notion(source: str, section: str, id: str, sections: Mapping[str, Section]) -> Notion:
    """The text of `notions/<section>/<id>.md` → the notion. Raises ContentError."""
    where = f"notions/{section}/{id}.md"
    if section not in sections:
        remedy = f"Range le fichier dans l'un de : {', '.join(sections)}"
        raise ContentError(where, None, None, f"la section « {section} » n'existe pas", remedy)
    if not _ID.fullmatch(id):
        fact = "le nom du fichier n'est pas un identifiant"
        raise ContentError(where, None, None, fact, "Écris-le comme « cout_d_achat.md »")
    front, body, body_line = _split(source, where)
    fields = Fields(_front_matter(front, where), where, front, first_line=2)
    fields.closed(_KEYS)
    definition, pratique = _paragraphs(body, where, body_line)
    notion = Notion(
        id=id,
        section=section,
        programme=fields.integer("programme"),
        nom=fields.text("nom"),
        definition=definition,
        pratique=pratique,
        exemple_texte=fields.text("exemple_texte"),
        synonymes=fields.texts("synonymes"),
        synonymes_faibles=fields.texts("synonymes_faibles"),
        regle=fields.text("regle", "") or None,
        calcule_aussi=fields.texts("calcule_aussi"),
        formule_texte=fields.text("formule_texte", "") or None,
        exemple=fields.mapping("exemple"),
        confusions=fields.mapping("confusions"),
        pieges=fields.texts("pieges"),
        pieges_texte=fields.texts("pieges_texte"),
        voir=fields.texts("voir"),
        questions=fields.texts("questions"),
        examens=fields.texts("examens") or EXAMS,
        droit=fields.text("droit", "") or None,
    )
    _consistent(notion, fields, sections[section])
    return notion


def _consistent(notion: Notion, fields: Fields, section: Section) -> None:
    if not section.first <= notion.programme <= section.last:
        fact = f"le numéro {notion.programme} n'est pas de la section {section.code} ({section.first} à {section.last})"
        raise fields.fail("programme", fact, "Corrige le numéro, ou range le fichier dans sa section")
    if notion.regle and notion.formule_texte:
        fact = "la notion a une règle : sa formule en vient, et ne s'écrit pas deux fois"
        raise fields.fail("formule_texte", fact, "Retire « formule_texte »")
    if bool(notion.regle) != bool(notion.exemple):
        fact = "« regle » et « exemple » vont ensemble : la règle calcule l'exemple avec ces données"
        raise fields.fail("exemple" if notion.exemple else "regle", fact, "Écris les deux, ou aucun des deux")
    for exam in notion.examens:
        if exam not in EXAMS:
            raise fields.fail("examens", f"examen inconnu : « {exam} »", f"Examens possibles : {', '.join(EXAMS)}")
    if notion.id in (*notion.confusions, *notion.voir):
        remedy = "Retire son identifiant de « confusions » et de « voir »"
        raise fields.fail(None, "la notion renvoie à elle-même", remedy)


def _split(source: str, where: str) -> tuple[str, str, int]:
    """(front matter, body, number of the body's first line)."""
    lines = source.splitlines()
    ends = [i for i, line in enumerate(lines) if line.rstrip() == "---"]
    if len(ends) < 2 or ends[0] != 0:
        fact = "l'en-tête n'est pas encadré par deux lignes « --- »"
        raise ContentError(where, 1, None, fact, "Commence le fichier par « --- » et referme l'en-tête par « --- »")
    return "\n".join(lines[1 : ends[1]]), "\n".join(lines[ends[1] + 1 :]), ends[1] + 2


def _front_matter(front: str, where: str) -> Mapping[str, Any]:
    values = parse(front, where, first_line=2)
    if not isinstance(values, dict):
        fact = "l'en-tête n'est pas une suite « clé: valeur »"
        raise ContentError(where, 2, None, fact, "Écris-le comme « nom: Remise »")
    return values


def _paragraphs(body: str, where: str, line: int) -> tuple[str, str]:
    match [" ".join(p.split("\n")).strip() for p in re.split(r"\n[ \t]*\n", body.strip()) if p.strip()]:
        case [definition, pratique]:
            return definition, pratique
        case found:
            fact = f"deux paragraphes sont attendus après l'en-tête, on en lit {len(found)}"
            remedy = "Écris la définition, une ligne vide, puis à quoi la notion sert"
            raise ContentError(where, line, None, fact, remedy)
