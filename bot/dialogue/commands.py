"""Commands: what buttons say, and what can be typed with a slash."""

from collections.abc import Callable
from random import Random

from bot.dialogue import shorts, stamps
from bot.dialogue.behind import Behind
from bot.dialogue.naming import Ear
from bot.session import Calculation, ClassQuiz, Practice, QueryPractice, Quiz, Session
from bot.skills import (
    advice,
    cases,
    chat,
    classroom,
    compute,
    data,
    exam,
    explain,
    opening,
    plan,
    practise,
    progress,
    query,
    questions,
    quiz,
    remind,
    revise,
)
from bot.skills.themes import SECTION, exists
from bot.skills.turn import Turn, World, turn
from knowledge.text import fold

ASPECTS: dict[str, explain.Aspect] = {
    "definition": explain.definition,
    "formule": explain.formule,
    "exemple": explain.exemple,
    "pieges": explain.pieges,
    "fiche": explain.fiche,
}
_OPTIONS = frozenset("0123")
# Commands of buttons: they only make sense where the button was shown.
PERSONAL = frozenset(
    {"serie", "reprendre", "reviser", "conseil", "progression", "examen", "rappel", "mesdonnees", "effacer"}
)
"""What can't be asked in a group."""

_OF_THE_MOMENT = frozenset(
    {
        "reponse", "valeur", "oui", "non", "tableau", "graphique", "convention", "chercher", "jumeau", "modele",
        "exo_sur", "comparer",
    }
)  # fmt: skip


def about_section(command: str) -> Callable[[World, Session, str], Turn]:
    """What a command of the course says of a whole section: its sheet, or what it holds."""
    return explain.fiche_de_section if command == "fiche" else explain.section


def command_of(session: Session, text: str) -> tuple[str, str] | None:
    """The command that a text is, with its argument: typed with a slash, or by the label of a button just shown."""
    if text.startswith("/"):
        name, _, argument = text[1:].partition(" ")
        return name.partition("@")[0].casefold(), argument.strip()
    typed = fold(text)
    shown = (choice for choice in session.choices if typed and typed == fold(choice.label))
    chosen = next(shown, None) or shorts.choice_of(session, text)
    if chosen is None:
        return None
    name, _, argument = chosen.command.removeprefix("/").partition(" ")
    return name, argument


def obey(ear: Ear, session: Session, name: str, argument: str, behind: Behind, random: Random) -> Turn:
    """Do what the command says; a command of another moment is told so, an unknown one gets the help."""
    argument, stamp = stamps.split(argument)
    if stamp is not None and stamp != stamps.of(session.activity):
        return _gone(ear.world, session, stamp)
    done = (
        _of_the_course(ear, session, name, argument)
        or _of_an_exercise(ear, session, name, argument, behind, random)
        or _of_a_calculation(ear, session, name, argument)
        or _of_the_student(ear, session, name, argument, behind, random)
    )
    if done is not None:
        return done
    return chat.stale(session) if name in _OF_THE_MOMENT else chat.help_(session)


def _of_the_course(ear: Ear, session: Session, name: str, argument: str) -> Turn | None:
    world, notions = ear.world, ear.world.course.notions
    match name, argument.split():
        case name, [_, *_] if name in ASPECTS:
            named = ear.named(argument)
            if named is None:
                return chat.unknown_notion(world, session, ())
            if named.startswith(SECTION):
                return about_section(name)(world, session, named.removeprefix(SECTION))
            return ASPECTS[name](world, session, notions[named])
        case name, [] if name in ASPECTS and session.notion in notions:
            return ASPECTS[name](world, session, notions[session.notion or ""])
        case name, [] if name in ASPECTS:
            return chat.which_notion(session, name)
        case "comparer", [one, other] if one in notions and other in notions:
            return explain.comparer(world, session, notions[one], notions[other])
        case "formule_de", [quantity] if quantity in world.catalogue.quantities:
            return explain.formule_de(world, session, quantity)
    return None


def _of_an_exercise(
    ear: Ear, session: Session, name: str, argument: str, behind: Behind, random: Random
) -> Turn | None:
    world, templates = ear.world, ear.world.catalogue.templates
    match name, session.activity:
        case "exo", _:
            return opening.exercise(world, session, ear.named(argument), random, behind.attempts)
        case "exo_sur", _ if world.catalogue.templates_on(argument):
            return practise.start(world, session, world.catalogue.templates_on(argument), random, session.theme)
        case "modele", _ if argument in templates:
            return practise.begin(world, session, templates[argument], random, session.theme)
        case "cas", _:
            return cases.start(world, session, ear.named(argument), random)
        case "autre", _ if session.revising:
            return revise.review(world, session, behind.cards(), behind.now, random)
        case "requete", _ if argument in world.catalogue.queries:
            return query.begin(world, session, world.catalogue.queries[argument], session.theme)
        case "requete", _:
            return query.start(world, session, ear.named(argument), behind.attempts(), random)
        case "autre", _ if session.last_template in world.catalogue.queries:
            return query.start(world, session, session.theme, behind.attempts(), random)
        case "plus_dur", _ if session.last_template in world.catalogue.queries:
            return query.harder(world, session, behind.attempts(), random)
        case "autre", _:
            return opening.exercise(world, session, session.theme, random, behind.attempts)
        case "jumeau", _ if session.last_template in templates:
            return practise.begin(world, session, templates[session.last_template or ""], random, session.theme)
        case "plus_dur", _:
            return opening.harder(world, session, random)
        case "quiz", _:
            return opening.questions(world, session, ear.named(argument), random)
        case "serie", _:
            return opening.series(world, session, ear.named(argument), random, behind.now)
        case "reprendre", _:
            return chat.take_up(world, session, behind.now)
        case "reponse", Quiz() as series:
            return _quiz_answer(ear, session, series, argument, behind)
        case "vote", _:
            return _vote(ear, session, argument, behind)
        case "suivante", ClassQuiz() as series:
            return classroom.go_on(world, session, series, argument, behind.votes())
        case "refuse", ClassQuiz() as series:
            return classroom.refused(world, session, series, argument, behind.votes())
        case (("suivante" | "refuse"), _) if behind.shared:
            return turn(session)
        case "passer" | "indice" | "solution", ClassQuiz():
            return classroom.under_way(session)
        case "valeur", Practice() as practice:
            typed = argument.replace(".", ",")
            return practise.answer(world, session, practice, typed, behind.student, behind.now)
        case "indice", QueryPractice() as practice:
            return query.give_hint(world, session, practice)
        case "passer" | "solution", QueryPractice() as practice:
            return query.show_solution(world, session, practice)
        case "indice", Practice() as practice:
            return practise.give_hint(world, session, practice)
        case "passer", Practice() as practice:
            return practise.skip(world, session, practice)
        case "passer", Quiz() as series:
            return quiz.skip(world, session, series, behind.now)
        case "solution", Practice() as practice:
            return practise.show_solution(world, session, practice)
        case (("indice" | "passer" | "solution"), _):
            return chat.nothing_open(session)
        case "stop", _:
            return chat.stop(session)
    return None


def _quiz_answer(ear: Ear, session: Session, series: Quiz, argument: str, behind: Behind) -> Turn:
    if argument in _OPTIONS and int(argument) < len(questions.read(ear.world, series.reference).options):
        return quiz.answer(ear.world, session, series, int(argument), behind.student, behind.now)
    return chat.stale(session)


def _gone(world: World, session: Session, stamp: str) -> Turn:
    """A button of another question."""
    match session.activity:
        case Quiz() as series:
            return quiz.gone(world, session, series, stamp)
        case Practice() as practice:
            return practise.gone(world, session, practice)
        case QueryPractice() as practice:
            return query.gone(world, session, practice)
        case _:
            return chat.stale(session)


def _vote(ear: Ear, session: Session, argument: str, behind: Behind) -> Turn:
    """An option chosen in the poll of a question."""
    match session.activity, argument.split():
        case Quiz() as series, [reference, option] if _is_small(option):
            return quiz.voted(ear.world, session, series, reference, int(option), behind.student, behind.now)
    return chat.stale(session)


def _is_small(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 2


def _of_a_calculation(ear: Ear, session: Session, name: str, argument: str) -> Turn | None:
    world = ear.world
    match name, session.activity:
        case "oui", Calculation(confirmed=False) as waiting:
            return compute.confirm(world, session, waiting)
        case "non", Calculation(confirmed=False):
            return compute.refuse(session)
        case "plutot", Calculation(confirmed=False) as waiting if len(named := argument.split()) == 2:
            return compute.read_rather(world, session, waiting, *named)
        case "tableau", Calculation() as solved:
            return compute.table(world, session, solved)
        case "graphique", Calculation() as solved:
            return compute.graph(world, session, solved)
        case "convention", Calculation() as solved if argument in compute.CONVENTIONS:
            return compute.with_convention(world, session, solved, argument)
        case "chercher", Calculation() as known if argument in world.catalogue.quantities:
            return compute.seek(world, session, known, argument)
    return None


def _of_the_student(
    ear: Ear, session: Session, name: str, argument: str, behind: Behind, random: Random
) -> Turn | None:
    match name:
        case "start":
            return _deep_link(ear, session, argument, random)
        case "aide" | "help" | "calcul":
            return chat.help_(session)
        case "reviser":
            return revise.review(ear.world, session, behind.cards(), behind.now, random)
        case "conseil":
            return advice.propose(ear.world, session, behind.cards(), behind.now)
        case "progression":
            return progress.summary(ear.world, session, behind.attempts(), behind.cards(), behind.now)
        case "examen":
            return plan.answer(ear.world, session, argument, behind.cards(), behind.now)
        case "epreuve":
            return exam.topic(ear.world, session, argument)
        case "rappel":
            return remind.answer(session, argument, behind.student, behind.reminder())
        case "mesdonnees":
            return data.export(ear.world, session, behind.held())
        case "effacer":
            return _erase(session, argument)
        case "confidentialite":
            return data.privacy(session)
        case "media":
            return chat.media(session, argument)
        case "edited":
            return chat.edited(session)
    return None


def _erase(session: Session, argument: str) -> Turn:
    match argument:
        case "oui":
            return data.erased()
        case "non":
            return data.kept(session)
        case _:
            return data.ask_erase(session)


def _deep_link(ear: Ear, session: Session, argument: str, random: Random) -> Turn:
    """/start, or « /start quiz_remises » from a link: quiz_, exo_, notion_ or fiche_, and a name."""
    kind, _, name = argument.partition("_")
    named = name if exists(ear.world, name) else ear.named(name.replace("_", " "))
    match kind, named:
        case "quiz", _:
            return opening.questions(ear.world, session, named, random)
        case "exo", _:
            return opening.exercise(ear.world, session, named, random)
        case (("notion" | "fiche"), str()):
            return _of_the_course(ear, session, "definition" if kind == "notion" else kind, named) or chat.welcome(
                session
            )
    return chat.welcome(session)
