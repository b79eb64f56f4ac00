"""What is known of the examination: its papers, how to write, what each year is about. One file, `examen.yml`.

`load(path)` gives the topics; a file that is wrong gives a `ContentError`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from knowledge.check import Problem, typography
from knowledge.notion import COURSE
from knowledge.reading import ContentError, Fields, entries
from knowledge.text import fold

LONGEST_TITLE, LONGEST_TEXT, MOST_NEXT = 28, 900, 4

_FILE = "examen.yml"
_KEYS = ("id", "titre", "mots", "voir", "texte")
_GENERAL, _MOST = 2, 2


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that is asked about the examination, and what is answered.

    `mots` are the words, folded, that ask for it; `voir` the topics to propose next.
    """

    id: str
    titre: str
    texte: str
    mots: tuple[str, ...] = ()
    voir: tuple[str, ...] = ()


type Exam = Mapping[str, Topic]


def load(path: Path = COURSE) -> Exam:
    """Read `examen.yml` under `path`: the topics by id, in the order written. Raises ContentError."""
    return read_topics((path / _FILE).read_text("utf-8"))


def read_topics(source: str) -> Exam:
    """The text of `examen.yml` → the topics by id. An id given twice is a ContentError."""
    topics: dict[str, Topic] = {}
    for fields in entries(source, _FILE):
        topic = _topic(fields)
        if topic.id in topics:
            raise fields.fail("id", f"l'identifiant « {topic.id} » sert déjà", "Donne un autre identifiant")
        topics[topic.id] = topic
    if len(topics) < _GENERAL:
        fact = f"{_GENERAL} sujets au moins sont attendus, on en lit {len(topics)}"
        raise ContentError(_FILE, None, None, fact, "Écris d'abord les épreuves, puis la méthode")
    return MappingProxyType(topics)


def _topic(fields: Fields) -> Topic:
    fields.closed(_KEYS)
    return Topic(
        id=fields.text("id"),
        titre=fields.text("titre"),
        texte=fields.text("texte"),
        mots=fields.texts("mots"),
        voir=fields.texts("voir"),
    )


def asked(exam: Exam, text: str) -> tuple[Topic, ...]:
    """The topics whose words are in a message, two at most; the general ones when it has none of them.

    >>> [topic.id for topic in asked(load(), "Comment présenter mes calculs en MCO ?")]
    ['mco', 'calcul']
    >>> [topic.id for topic in asked(load(), "L'E5, c'est quand ?")]
    ['epreuves', 'ecrit']
    """
    said = f" {fold(text)} "
    found = [topic for topic in exam.values() if any(f" {word} " in said for word in topic.mots)]
    return tuple(found[:_MOST]) or tuple(exam.values())[:_GENERAL]


def check_exam(exam: Exam) -> tuple[Problem, ...]:
    """Every problem of the topics, in order; an empty tuple when there is none."""
    return tuple(sorted({problem for topic in exam.values() for problem in _problems(topic, exam)}))


def _problems(topic: Topic, exam: Exam) -> Iterator[Problem]:
    if len(topic.titre) > LONGEST_TITLE:
        fact = f"{len(topic.titre)} caractères, il en faut {LONGEST_TITLE} au plus"
        yield Problem(_FILE, f"{topic.id}.titre", fact, "Raccourcis le titre : c'est un bouton")
    if len(topic.texte) > LONGEST_TEXT:
        fact = f"{len(topic.texte)} caractères, il en faut {LONGEST_TEXT} au plus"
        yield Problem(_FILE, f"{topic.id}.texte", fact, "Resserre le texte : c'est un message")
    for key, text in (("titre", topic.titre), ("texte", topic.texte)):
        for fact in typography(text):
            yield Problem(_FILE, f"{topic.id}.{key}", fact, "Corrige la typographie")
    for word in topic.mots:
        if word != fold(word):
            yield Problem(_FILE, f"{topic.id}.mots", f"« {word} » n'est pas plié", f"Écris « {fold(word)} »")
    if len(topic.voir) > MOST_NEXT:
        yield Problem(_FILE, f"{topic.id}.voir", f"{len(topic.voir)} sujets", f"Garde-en {MOST_NEXT} : un par bouton")
    for other in topic.voir:
        if other not in exam or other == topic.id:
            yield Problem(_FILE, f"{topic.id}.voir", f"« {other} » n'est pas un autre sujet", "Écris un identifiant")
