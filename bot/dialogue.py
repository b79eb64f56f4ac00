"""What a message means here and now, and which skill answers it.

In order: distress, a command (typed or tapped), a button typed by its label, the activity under way (a number, a letter,
the figure asked for), and only then the model.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random
from threading import Lock
from typing import Any

from bot.reply import Choice
from bot.session import Calculation, Practice, Quiz, Session
from bot.skills import chat, compute, data, explain, practise, progress, quiz
from bot.skills.themes import SECTION, Theme, exists, theme
from bot.skills.turn import Turn, World, label, message, turn, with_facts
from bot.store import Attempt
from exercises import numbers
from exercises.template import Template
from knowledge.notion import Notion
from knowledge.search import search
from knowledge.text import fold
from nlu import Candidate, Understand, Understanding
from nlu.distress import is_distress

SURE_NOTION = 0.5
CLOSE_NOTION = 0.08
UNSURE_INTENT = 0.4
CLOSE_INTENT = 0.08
MOST_FIGURES_OF_A_QUESTION = 1

_ABOUT_NOTIONS: Mapping[str, Callable[[World, Session, Notion], Turn]] = {
    "demander_definition": explain.definition,
    "demander_formule": explain.formule,
    "demander_exemple": explain.exemple,
    "demander_pieges": explain.pieges,
    "demander_fiche": explain.fiche,
}
_LABELS = {
    "demander_definition": "La définition",
    "demander_formule": "La formule",
    "demander_exemple": "Un exemple",
    "demander_pieges": "Les pièges",
    "demander_fiche": "Une fiche",
    "demander_exercice": "Un exercice",
    "demander_quiz": "Un quiz",
}
_COMMANDS_OF = {
    "demander_definition": "definition",
    "demander_formule": "formule",
    "demander_exemple": "exemple",
    "demander_pieges": "pieges",
    "demander_fiche": "fiche",
    "demander_exercice": "exo",
    "demander_quiz": "quiz",
}
_HARDER = re.compile(r"\b(plus (dur|difficile|complique|corse)|niveau (examen|bts)|type (examen|bts))")
_AGAIN = re.compile(r"^(un |une )?(autre|encore( un| une)?|nouveau|la suite|suivant|next)\b")


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a message: whose it is, when, and what is kept on them (read only when it is needed)."""

    student: str
    now: datetime
    attempts: Callable[[], Sequence[Attempt]]
    held: Callable[[], Mapping[str, Any]]


class Dialogue:
    """Routes messages to skills. `understand` is called by one message at a time."""

    def __init__(self, world: World, understand: Understand) -> None:
        self._world, self._understand, self._one_at_a_time = world, understand, Lock()

    def turn(self, session: Session, text: str, behind: Behind, random: Random) -> Turn:
        """The answer to a cleaned text."""
        if not text:
            return chat.empty(session)
        if is_distress(text):
            return with_facts(chat.distress(session), intent="exprimer_difficulte")
        command = _command(session, text)
        if command is not None:
            name, _, argument = command.partition(" ")
            return self._commanded(session, name, argument.strip(), behind, random)
        if len(text) > chat.LONGEST:
            return chat.too_long(session)
        under_way = self._under_way(session, text, behind)
        return under_way if under_way is not None else self._understood(session, text, behind, random)

    def _under_way(self, session: Session, text: str, behind: Behind) -> Turn | None:
        """The activity's own reading of the message, when it has one."""
        match session.activity:
            case Practice() as practice if numbers.is_number(text):
                done = practise.answer(self._world, session, practice, text, behind.student, behind.now)
                return with_facts(done, intent=None)
            case Quiz() as series if (choice := quiz.parse(text, series, self._world)) is not None:
                return quiz.answer(self._world, session, series, series.index, choice, behind.student, behind.now)
            case Calculation(confirmed=False) as waiting if fold(text) in (
                "oui",
                "ouais",
                "oui c'est ca",
                "c'est ca",
                "ok",
                "yes",
            ):
                return compute.confirm(self._world, session, waiting)
            case Calculation(confirmed=False) if fold(text) in ("non", "nan", "pas du tout", "no"):
                return compute.refuse(session)
            case Calculation(asked=str()) as lacking if numbers.figures(text):
                done_ = compute.complete(self._world, session, lacking, text)
                return None if done_ is None else with_facts(done_, intent="calculer", confidence=1.0)
        return None

    def _understood(self, session: Session, text: str, behind: Behind, random: Random) -> Turn:
        with self._one_at_a_time:
            understanding = self._understand(text)
        understanding = _in_context(session, text, understanding)
        intent = understanding.intent
        figures = [figure for figure in numbers.figures(text) if figure.role == "figure"]
        if intent == "calculer" or (figures and _may_compute(understanding, len(figures))):
            hints = tuple(candidate.id for candidate in understanding.notions[:3])
            computed = compute.request(self._world, session, text, hints)
            if computed is not None:
                return with_facts(computed, **self._facts(replace(understanding, intent="calculer")))
        done = self._by_intent(session, text, understanding, behind, random)
        return with_facts(done, **self._facts(understanding))

    def _by_intent(
        self, session: Session, text: str, understanding: Understanding, behind: Behind, random: Random
    ) -> Turn:
        world, found = self._world, self._notions(understanding)
        doubt = self._doubt(session, understanding, found)
        if doubt is not None:
            return doubt
        match understanding.intent:
            case "comparer":
                return self._compare(session, understanding)
            case "calculer":
                return self._calculation_without_figures(session, found)
            case "demander_exercice":
                return self._exercise(session, text, found, random)
            case "demander_quiz":
                return self._quiz(session, found, random)
            case intent if intent in _ABOUT_NOTIONS:
                return self._about_notion(session, text, intent, understanding, found)
            case "demander_indice" | "demander_solution" | "passer" | "expliquer_correction" as intent:
                return self._in_exercise(session, intent)
            case "arreter":
                return chat.stop(session)
            case "saluer":
                return chat.greet(session)
            case "remercier":
                return chat.thank(session)
            case "au_revoir":
                return chat.leave(session)
            case "demander_aide":
                return chat.help_(session)
            case "parler_au_bot":
                return chat.about(session)
            case "exprimer_difficulte":
                return chat.comfort(world, session)
            case "infos_examen":
                return chat.exam(session)
            case "voir_progression":
                return progress.summary(world, session, behind.attempts())
            case "reviser":
                return progress.review(world, session, behind.attempts())
            case "exporter_donnees":
                return data.export(session, behind.held())
            case "effacer_donnees":
                return data.ask_erase(session)
            case "planifier_examen":
                return chat.not_yet(session, "faire ton planning jusqu'à l'examen")
            case "demander_cas":
                return chat.not_yet(session, "dérouler une étude de cas entière, comme à l'examen")
            case "pratiquer_sql":
                return chat.not_yet(session, "te faire écrire des requêtes SQL")
            case _:
                return chat.out_of_scope(session)

    def _commanded(self, session: Session, name: str, argument: str, behind: Behind, random: Random) -> Turn:
        world = self._world
        match name, session.activity:
            case "start", _:
                return self._deep_link(session, argument, random)
            case "aide" | "help" | "calcul", _:
                return chat.help_(session)
            case "definition" | "formule" | "exemple" | "pieges" | "fiche" as aspect, _ if argument:
                return self._aspect(session, aspect, argument)
            case "comparer", _ if len(argument.split()) == 2:
                one, other = argument.split()
                if one in world.course.notions and other in world.course.notions:
                    return explain.comparer(world, session, world.course.notions[one], world.course.notions[other])
            case "exo", _:
                return self._start_exercise(session, self._named(argument), random)
            case "exo_sur", _ if world.catalogue.templates_on(argument):
                return practise.start(world, session, world.catalogue.templates_on(argument), random, session.theme)
            case "modele", _ if argument in world.catalogue.templates:
                return practise.begin(world, session, world.catalogue.templates[argument], random, session.theme)
            case "autre", _:
                return self._start_exercise(session, session.theme, random)
            case "jumeau", _ if session.last_template in world.catalogue.templates:
                again = world.catalogue.templates[session.last_template or ""]
                return practise.begin(world, session, again, random, session.theme)
            case "plus_dur", _:
                return self._harder(session, random)
            case "quiz", _:
                return self._start_quiz(session, self._named(argument), random)
            case "reponse", Quiz() as series:
                return self._quiz_answer(session, series, argument, behind)
            case "valeur", Practice() as practice:
                return practise.answer(world, session, practice, argument.replace(".", ","), behind.student, behind.now)
            case "indice", Practice() as practice:
                return practise.give_hint(world, session, practice)
            case "passer", Practice() as practice:
                return practise.skip(world, session, practice)
            case "passer", Quiz() as series:
                return quiz.skip(world, session, series)
            case "solution", Practice() as practice:
                return practise.show_solution(world, session, practice)
            case (("indice" | "passer" | "solution"), _):
                return chat.nothing_open(session)
            case "stop", _:
                return chat.stop(session)
            case "oui", Calculation(confirmed=False) as waiting:
                return compute.confirm(world, session, waiting)
            case "non", Calculation(confirmed=False):
                return compute.refuse(session)
            case "tableau", Calculation() as solved:
                return compute.table(world, session, solved)
            case "convention", Calculation() as solved if argument in compute.CONVENTIONS:
                return compute.with_convention(world, session, solved, argument)
            case "chercher", Calculation() as known if argument in world.catalogue.quantities:
                return compute.seek(world, session, known, argument)
            case "formule_de", _ if argument in world.catalogue.quantities:
                return self._formula_of(session, argument)
            case "reviser", _:
                return progress.review(world, session, behind.attempts())
            case "progression", _:
                return progress.summary(world, session, behind.attempts())
            case "mesdonnees", _:
                return data.export(session, behind.held())
            case "effacer", _:
                return data.erased() if argument == "oui" else data.ask_erase(session)
            case "confidentialite", _:
                return data.privacy(session)
            case "media", _:
                return chat.media(session, argument)
            case "edited", _:
                return chat.edited(session)
        return chat.stale(session) if name in _KNOWN else chat.help_(session)

    # -- notions ---------------------------------------------------------------------------------------------------

    def _notions(self, understanding: Understanding) -> tuple[Candidate, ...]:
        """The candidates sure enough to be spoken of, best first."""
        known = [c for c in understanding.notions if exists(self._world, c.id)]
        return tuple(c for c in known if c.score >= SURE_NOTION)

    def _about_notion(
        self, session: Session, text: str, intent: str, understanding: Understanding, found: tuple[Candidate, ...]
    ) -> Turn:
        tell = _ABOUT_NOTIONS[intent]
        if found:
            if found[0].id.startswith(SECTION):
                return explain.section(self._world, session, found[0].id.removeprefix(SECTION))
            return tell(self._world, session, self._world.course.notions[found[0].id])
        if session.notion is not None and len(text.split()) <= MOST_WORDS_OF_A_FOLLOW_UP:
            return tell(self._world, session, self._world.course.notions[session.notion])
        searched = tuple(id_ for id_, _ in search(self._world.course, text, 3))
        near = tuple(c.id for c in understanding.notions if not c.id.startswith(SECTION))
        return chat.unknown_notion(self._world, session, tuple(dict.fromkeys((*searched, *near))))

    def _aspect(self, session: Session, aspect: str, argument: str) -> Turn:
        named = self._named(argument)
        if named is None:
            return chat.unknown_notion(self._world, session, ())
        if named.startswith(SECTION):
            return explain.section(self._world, session, named.removeprefix(SECTION))
        tell = next(tell for intent, tell in _ABOUT_NOTIONS.items() if _COMMANDS_OF[intent] == aspect)
        return tell(self._world, session, self._world.course.notions[named])

    def _named(self, argument: str) -> str | None:
        """The notion or section that the argument of a command names, by its id or in words."""
        if not argument:
            return None
        if exists(self._world, argument):
            return argument
        with self._one_at_a_time:
            found = self._notions(self._understand(argument))
        return found[0].id if found else None

    def _compare(self, session: Session, understanding: Understanding) -> Turn:
        """The two notions named; the last one spoken of stands for one that is not."""
        notions = self._world.course.notions
        ids = [c.id for c in understanding.notions if c.id in notions and c.score >= SURE_NOTION][:2]
        ids.sort(key=lambda id_: _place(understanding.text, notions[id_]))
        if len(ids) < 2 and session.notion is not None and session.notion not in ids:
            ids.append(session.notion)
        match ids:
            case [one, other, *_]:
                return explain.comparer(self._world, session, notions[one], notions[other])
            case [one]:
                near = tuple(notions[one].confusions)[:3]
                choices = [Choice(label(notions[other].nom), f"/comparer {one} {other}") for other in near]
                name = notions[one].nom
                if not choices:
                    return explain.definition(self._world, session, notions[one])
                return turn(replace(session, notion=one), message(f"**{name}**, par rapport à quoi ?", *choices))
            case _:
                weak = tuple(c.id for c in understanding.notions if c.id in notions)
                return chat.unknown_notion(self._world, session, weak)

    def _formula_of(self, session: Session, quantity: str) -> Turn:
        notion = next((n for n in self._world.course.notions.values() if n.regle == quantity), None)
        if notion is not None:
            return explain.formule(self._world, session, notion)
        rule = self._world.catalogue.rulebook.rules_giving(quantity)
        name = self._world.catalogue.quantities[quantity].the
        text = (
            f"Pour {name} : {rule[0].formula}. Donne-moi ces chiffres et je calcule."
            if rule
            else f"Donne-moi les chiffres pour {name}."
        )
        return turn(session, message(text))

    # -- exercises and quizzes -------------------------------------------------------------------------------------

    def _exercise(self, session: Session, text: str, found: tuple[Candidate, ...], random: Random) -> Turn:
        folded = fold(text)
        if _HARDER.search(folded):
            return self._harder(session, random)
        asked = found[0].id if found else None
        if asked is None and (_AGAIN.match(folded) or session.notion is not None):
            asked = session.theme or session.notion
        return self._start_exercise(session, asked, random)

    def _start_exercise(self, session: Session, asked: str | None, random: Random) -> Turn:
        chosen = theme(self._world, asked)
        if chosen.templates:
            return practise.start(self._world, session, chosen.templates, random, asked)
        return self._no_exercise(session, asked, chosen)

    def _no_exercise(self, session: Session, asked: str | None, chosen: Theme) -> Turn:
        text = f"Je n'ai pas encore d'exercice de calcul sur « {chosen.name} »."
        quiz_ = Choice("Un quiz dessus", f"/quiz {asked}") if chosen.notions else None
        return turn(session, message(text, quiz_, Choice("Un autre exercice", "/exo")))

    def _harder(self, session: Session, random: Random) -> Turn:
        templates: Mapping[str, Template] = self._world.catalogue.templates
        if session.last_template not in templates:
            return self._start_exercise(session, session.theme, random)
        last = templates[session.last_template or ""]
        same = [t for t in templates.values() if t.chapter == last.chapter]
        return practise.begin(self._world, session, practise.harder(last, same), random, session.theme)

    def _quiz(self, session: Session, found: tuple[Candidate, ...], random: Random) -> Turn:
        return self._start_quiz(session, found[0].id if found else None, random)

    def _start_quiz(self, session: Session, asked: str | None, random: Random) -> Turn:
        chosen = theme(self._world, asked)
        return quiz.start(self._world, session, chosen.notions, chosen.templates, random, asked)

    def _quiz_answer(self, session: Session, series: Quiz, argument: str, behind: Behind) -> Turn:
        match argument.split():
            case [index, choice] if index.isdecimal() and choice.isdecimal():
                return quiz.answer(self._world, session, series, int(index), int(choice), behind.student, behind.now)
        return chat.stale(session)

    def _in_exercise(self, session: Session, intent: str) -> Turn:
        match intent, session.activity:
            case "demander_indice", Practice() as practice:
                return practise.give_hint(self._world, session, practice)
            case "demander_solution", Practice() as practice:
                return practise.show_solution(self._world, session, practice)
            case "passer", Practice() as practice:
                return practise.skip(self._world, session, practice)
            case "passer", Quiz() as series:
                return quiz.skip(self._world, session, series)
            case "expliquer_correction", Practice() as practice:
                return practise.explain_mistake(self._world, session, practice)
        return chat.nothing_open(session)

    def _calculation_without_figures(self, session: Session, found: tuple[Candidate, ...]) -> Turn:
        """« calcule mon point mort »: say which figures it takes."""
        for candidate in found:
            notion = self._world.course.notions.get(candidate.id)
            if notion is not None and notion.regle is not None:
                return self._formula_of(session, notion.regle)
            if notion is not None:
                return explain.formule(self._world, session, notion)
        text = "Donne-moi l'énoncé avec les chiffres, et dis ce que tu cherches. Par exemple « acheté 60 € HT, vendu 120 € TTC, taux de marque ? »."
        return turn(session, message(text))

    def _deep_link(self, session: Session, argument: str, random: Random) -> Turn:
        """/start, or /start quiz_remises from a link."""
        kind, _, name = argument.partition("_")
        match kind:
            case "quiz":
                return self._start_quiz(session, self._named(name.replace("_", " ")), random)
            case "exo":
                return self._start_exercise(session, self._named(name.replace("_", " ")), random)
        return chat.welcome(session)

    # -- doubt -----------------------------------------------------------------------------------------------------

    def _doubt(self, session: Session, understanding: Understanding, found: tuple[Candidate, ...]) -> Turn | None:
        """Two or three buttons when two readings are close; None when one is clear."""
        intent = understanding.intent
        if (
            intent in _ABOUT_NOTIONS
            and len(found) >= 2
            and found[0].score < 1
            and found[0].score - found[1].score < CLOSE_NOTION
        ):
            near = [c for c in found[:3] if not c.id.startswith(SECTION)]
            if len(near) >= 2:
                aspect = _COMMANDS_OF[intent]
                notions = self._world.course.notions
                choices = [Choice(label(notions[c.id].nom), f"/{aspect} {c.id}") for c in near]
                return turn(session, message("Tu parles de quoi, exactement ?", *choices))
        if understanding.confidence >= UNSURE_INTENT or len(understanding.ranking) < 2 or not found:
            return None
        (first, top), (second, next_) = understanding.ranking[:2]
        if top - next_ < CLOSE_INTENT and first in _COMMANDS_OF and second in _COMMANDS_OF:
            choices = [Choice(_LABELS[i], f"/{_COMMANDS_OF[i]} {found[0].id}") for i in (first, second)]
            return turn(session, message("Tu veux quoi là-dessus ?", *choices))
        return None

    def _facts(self, understanding: Understanding) -> dict[str, Any]:
        notions = self._world.course.notions
        return {
            "intent": understanding.intent,
            "confidence": round(understanding.confidence, 4),
            "notions": [
                {"id": c.id, "programme": notions[c.id].programme} for c in understanding.notions[:3] if c.id in notions
            ],
        }


MOST_WORDS_OF_A_FOLLOW_UP = 8
_KNOWN = frozenset(
    {"reponse", "valeur", "oui", "non", "tableau", "convention", "chercher", "jumeau", "modele", "exo_sur", "comparer"}
)


def _command(session: Session, text: str) -> str | None:
    """The command that the text is: typed with its slash, or by the label of a button just shown."""
    if text.startswith("/"):
        name, _, argument = text[1:].partition(" ")
        return f"{name.partition('@')[0].casefold()} {argument}".strip()
    typed = fold(text)
    for choice in session.choices:
        if typed == fold(choice.label):
            return choice.command.removeprefix("/")
    return None


def _place(text: str, notion: Notion) -> int:
    """Where a notion is named in the text (its length when it is named otherwise), to keep the student's order."""
    folded = fold(text)
    places = [place for term in (notion.nom, *notion.synonymes) if (place := folded.find(fold(term))) >= 0]
    return min(places, default=len(folded))


def _may_compute(understanding: Understanding, figures: int) -> bool:
    """Whether a message that holds figures may be a calculation, whatever the model says."""
    if understanding.intent in ("planifier_examen", "demander_quiz", "demander_exercice", "demander_cas", "comparer"):
        return False
    return figures > MOST_FIGURES_OF_A_QUESTION or understanding.confidence < UNSURE_INTENT


def _in_context(session: Session, text: str, understanding: Understanding) -> Understanding:
    """What the activity under way makes of short words: « pourquoi ? » in an exercise, « et la formule ? »."""
    folded = fold(text)
    match session.activity:
        case Practice() if folded.rstrip(" ?!.") in ("pourquoi", "pk", "pq", "comment ca", "hein", "pourquoi pas"):
            return replace(understanding, intent="expliquer_correction", confidence=1.0)
        case Practice() if folded.rstrip(" ?!.") in ("help", "aide", "aide moi", "aidez moi", "je bloque"):
            return replace(understanding, intent="demander_indice", confidence=1.0)
    return understanding
