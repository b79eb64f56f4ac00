"""From what the model understood to the skill that answers, with buttons where two readings are close."""

import re
from dataclasses import replace
from itertools import islice
from random import Random

from bot.dialogue.behind import Behind
from bot.dialogue.commands import ASPECTS, about_section, obey
from bot.dialogue.naming import Ear, listed
from bot.reply import Choice
from bot.session import Calculation, Practice, QueryPractice, Quiz, Session
from bot.skills import advice, cases, chat, data, exam, explain, opening, plan, practise, progress, query, quiz, revise
from bot.skills.themes import SECTION
from bot.skills.turn import Turn, label, message, turn, with_facts
from knowledge.notion import Notion
from knowledge.search import nearest_section, search
from knowledge.text import fold
from nlu import Candidate, Understanding

# intent → the command that does the same, and the button that says it
_AS_COMMAND = {
    "demander_definition": ("definition", "La définition"),
    "demander_formule": ("formule", "La formule"),
    "demander_exemple": ("exemple", "Un exemple"),
    "demander_pieges": ("pieges", "Les pièges"),
    "demander_fiche": ("fiche", "Une fiche"),
    "demander_exercice": ("exo", "Un exercice"),
    "demander_quiz": ("quiz", "Un quiz"),
}
UNSURE_INTENT = 0.4
# a broad word shares what it is worth among several notions
HARDLY_NAMED = 0.13
CLOSE_INTENTS = 0.08
CLOSE_NOTIONS = 0.04
# the likelihood from which a notion is spoken of without asking: right 98 times in 100 (see nlu/README.md)
UNSURE_NOTION = 0.8
NAMED = 0.95
# a message read as out of the subject is about the course after all: at this score, 3 in 100 of the training ones
OUTSIDE = 0.5
# the likelihood from which notions are offered to who names none for certain: for a message on the course, for one
# read as out of the subject, for any other that the model is not sure of
OFFERED = 0.05
OFFERED_OUTSIDE = 0.5
HARDLY_OFFERED = 0.3
OFFERED_ELSE = 0.5
SURE_INTENT = 0.85
# a calculation that can't be read is about a notion as likely as this
DESCRIBED = 0.3
_FAR = 0.2
_ABOUT_ONE_NOTION = ("demander_definition", "demander_formule", "demander_exemple", "demander_pieges", "comparer")
_SHORTEST_SENTENCE = 5
_SHORTEST_WHY = 4
_LONGEST_FOLLOW_UP = 8
_HARDER = re.compile(r"\b(plus (dur|difficile|complique|corse)|niveau (examen|bts)|type (examen|bts))")
_EASIER = re.compile(r"\b(facile|simple|tranquille|pour debuter|pour commencer|de base|debutant)s?\b")
# a timed series, and what to do next: few words, always the same
SERIES = re.compile(
    r"\b(une? )?((series?|interro|quiz|qcm) (de |d[eu]s )?(20|vingt)( questions?)?|(20|vingt) questions?"
    r"|(series?|quiz|qcm) (note|notee|chrono|chronometre|chronometree)s?)( (comme|type) (a )?(l |un )?(exam\w*|bts))?\b"
)
_WHAT = "(?:quoi|koi|kwa)"
WHAT_NEXT = re.compile(
    rf"^(bon |alors |et |ok )*((on|je) (fait|fais|bosse|travaille|revise|commence) ({_WHAT}|par {_WHAT}|par ou)|"
    rf"par ({_WHAT}|ou) (on|je) commence|(je|on) (dois|devrais|doit) (faire|travailler|bosser|reviser) {_WHAT}|"
    rf"{_WHAT} faire|j ?ai (que |juste )?(\d{{1,2}}|cinq|dix|quinze) ?(min|mn|minutes?)( devant moi| a tuer)?)"
    r"( maintenant| aujourd hui| ce soir| ensuite| apres| du coup)*$"
)
_CHAPTER = re.compile(r"\b(chapitres?|themes?|parties? du (cours|programme))\b")
_ON_MY_DATA = ("effacer_donnees", "exporter_donnees")
_OF_CLIENTS = re.compile(r"\b(client|prospect|consommateur|abonne|adherent|acheteur)e?s?\b")
_RIGHTS = "droits_des_personnes"
_ON_THAT = re.compile(r"\b((la )?dessus|sur (ca|cela|cette notion|ce sujet|ce theme|celle ci|celui ci))\b")
_ANOTHER = frozenset({"autre", "un autre", "une autre", "encore", "encore un", "encore une", "suivant", "suivante"})
_AGAIN = re.compile(r"^(un |une )?(autre|encore( un| une)?|nouveau|la suite|suivant|next)\b")


def wanted(ear: Ear, session: Session, text: str, behind: Behind, random: Random) -> Turn | None:
    """A timed series, the next thing to do or another exercise, asked for in words that are always the same."""
    said = fold(text)
    if SERIES.search(said):
        rest = ear.hear(SERIES.sub(" ", said).strip())
        asked = next((found.id for found in ear.sure(rest) if found.score >= UNSURE_NOTION), None)
        return with_facts(opening.series(ear.world, session, asked, random, behind.now), intent="demander_quiz")
    if WHAT_NEXT.match(said) and not isinstance(session.activity, Practice | QueryPractice | Quiz):
        return with_facts(advice.propose(ear.world, session, behind.cards(), behind.now), intent="reviser")
    if said in _ANOTHER and session.last_template is not None and not isinstance(session.activity, Practice | Quiz):
        return with_facts(obey(ear, session, "autre", "", behind, random), intent="demander_exercice")
    return None


def answer(ear: Ear, session: Session, text: str, understanding: Understanding, behind: Behind, random: Random) -> Turn:
    """The skill for the intent."""
    found = _spoken_of(ear, session, text, understanding)
    if (both := _with_the_last(ear, session, understanding, found)) is not None:
        return explain.comparer(ear.world, session, *both)
    if understanding.intent == "comparer" and (together := listed(ear.world.course.notions, text)):
        return explain.tell_apart(ear.world, session, together)
    if understanding.intent == "expliquer_correction" and isinstance(session.activity, Calculation):
        return explain.definition_de(ear.world, session, session.activity.sought[-1])
    if session.activity is None and understanding.intent == "expliquer_correction" and _says_what(text):
        # nothing to correct: « pourquoi on n'ajoute pas les remises ? » is a question on the course
        understanding = replace(understanding, intent="demander_pieges")
        if found and found[0].score < NAMED:
            return chat.unknown_notion(ear.world, session, likely(ear, understanding), command="pieges")
    if understanding.intent in _ON_MY_DATA and _OF_CLIENTS.search(fold(text)):
        # « un client veut que j'efface tout ce que je sais de lui »: his rights, not the student's own data
        understanding = replace(understanding, intent="demander_definition")
        found = (Candidate(_RIGHTS, 1.0),)
    if _is_a_name_only(text, understanding, found):
        understanding = replace(understanding, intent="demander_definition", confidence=1.0)
    if understanding.intent == "demander_formule" and not found and isinstance(session.activity, Practice):
        return practise.tell_rule(ear.world, session, session.activity)
    offered = _in_everyday_words(ear, session, text, understanding, found)
    if offered is not None:
        return offered
    doubt = _doubt(ear, session, understanding, found)
    if doubt is not None:
        return doubt
    if _is_help_on_one(session, understanding, found):
        return _start_on(ear, session, found)
    done = _about_the_course(ear, session, text, understanding, found, behind, random)
    if done is not None:
        return done
    if understanding.intent == "exprimer_difficulte":
        return _comfort(ear, session, text, found)
    return _around(ear, session, text, understanding, behind, random)


def _with_the_last(
    ear: Ear, session: Session, understanding: Understanding, found: tuple[Candidate, ...]
) -> tuple[Notion, Notion] | None:
    """« la diff avec marque », just after « taux de marge »: the notion that the last one is taken for, where the words
    may mean it and name no two."""
    notions = ear.world.course.notions
    last = notions.get(session.notion or "")
    named = [one for one in found if one.id in notions and one.score >= UNSURE_NOTION and one.id != session.notion]
    if understanding.intent != "comparer" or last is None or named:
        return None
    near = (one.id for one in understanding.notions if one.id in last.confusions)
    other = next(near, None)
    return None if other is None else (last, notions[other])


def _is_a_name_only(text: str, understanding: Understanding, found: tuple[Candidate, ...]) -> bool:
    """« c koi un emprunt »: a few words that hold the name of something of the course, read as off it."""
    unsure = understanding.intent == "hors_sujet" and understanding.confidence < SURE_INTENT
    return unsure and bool(found) and found[0].score >= NAMED and len(fold(text).split()) < _SHORTEST_SENTENCE


def _says_what(text: str) -> bool:
    return len(fold(text).split()) >= _SHORTEST_WHY


def _is_help_on_one(session: Session, understanding: Understanding, found: tuple[Candidate, ...]) -> bool:
    """« aidez-moi pour la fidélisation », with nothing open that a hint could be for."""
    asked = understanding.intent in ("demander_aide", "demander_indice")
    return asked and session.activity is None and bool(found) and found[0].score >= UNSURE_NOTION


def _spoken_of(ear: Ear, session: Session, text: str, understanding: Understanding) -> tuple[Candidate, ...]:
    """The notions of a message, best first: « un exo là-dessus » is on the last one, « le chapitre prévision des
    ventes » names the theme before the notion of the same name."""
    found, said = ear.sure(understanding), fold(text)
    if session.notion is not None and _ON_THAT.search(said) and not (found and found[0].score >= NAMED):
        return (Candidate(session.notion, 1.0),)
    if not found:
        return _theme_said(ear, said)
    if not _CHAPTER.search(said):
        return found
    return tuple(sorted(found, key=lambda candidate: not candidate.id.startswith(SECTION)))


def _start_on(ear: Ear, session: Session, found: tuple[Candidate, ...]) -> Turn:
    near = found if _is_doubtful(found) else found[:1]
    return chat.start_on(ear.world, session, [candidate.id for candidate in near])


def _theme_said(ear: Ear, said: str) -> tuple[Candidate, ...]:
    """« un exo sur les emprunts »: the theme that a common word names, where no notion is."""
    sections = ear.world.course.sections.values()
    named = (s for s in sections if any(f" {fold(name)} " in f" {said} " for name in s.synonymes))
    return tuple(Candidate(f"{SECTION}{section.code}", 1.0) for section in named)[:1]


def _comfort(ear: Ear, session: Session, text: str, found: tuple[Candidate, ...]) -> Turn:
    """One step on the notion that is named, or just spoken of; a choice when the words only come near some."""
    notions = ear.world.course.notions
    named = [candidate.id for candidate in found if candidate.id in notions and candidate.score >= NAMED]
    if named or len(fold(text).split()) > _LONGEST_FOLLOW_UP or session.notion is None:
        near = [candidate.id for candidate in found]
        return chat.comfort(ear.world, session, named[0] if named else None, near)
    return chat.comfort(ear.world, session, session.notion)


def _about_the_course(
    ear: Ear,
    session: Session,
    text: str,
    understanding: Understanding,
    found: tuple[Candidate, ...],
    behind: Behind,
    random: Random,
) -> Turn | None:
    match understanding.intent:
        case "comparer":
            return _compare(ear, session, understanding)
        case "calculer":
            return _calculation_without_figures(ear, session, found)
        case "demander_quiz" if not found and (near := _hardly_named(ear, understanding)):
            return chat.unknown_notion(ear.world, session, near, command="quiz")
        case "demander_exercice":
            return _exercise(ear, session, text, understanding, found, behind, random)
        case "demander_quiz":
            return opening.questions(ear.world, session, found[0].id if found else None, random)
        case "demander_indice" | "demander_solution" | "passer" | "expliquer_correction" as intent:
            return _in_an_exercise(ear, session, intent, behind)
        case intent if intent in _AS_COMMAND:
            return _about_a_notion(ear, session, text, understanding, found)
    return None


def _hardly_named(ear: Ear, understanding: Understanding) -> tuple[str, ...]:
    """« un exo sur les stocks »: the notions among which a broad word does not choose."""
    known = ear.world.course.notions
    return tuple(one.id for one in understanding.notions if one.id in known and one.score >= HARDLY_NAMED)


def _around(
    ear: Ear, session: Session, text: str, understanding: Understanding, behind: Behind, random: Random
) -> Turn:
    match understanding.intent:
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
        case "infos_examen":
            return exam.about(ear.world, session, text)
        case "voir_progression":
            return progress.summary(ear.world, session, behind.attempts(), behind.cards(), behind.now)
        case "reviser" if found := _spoken_of(ear, session, text, understanding):
            return _start_on(ear, session, found)
        case "reviser":
            return revise.review(ear.world, session, behind.cards(), behind.now, random)
        case "exporter_donnees":
            return data.export(ear.world, session, behind.held())
        case "effacer_donnees":
            return data.ask_erase(session)
        case "planifier_examen":
            return plan.answer(ear.world, session, text, behind.cards(), behind.now)
        case "demander_cas":
            named = next((found.id for found in ear.sure(understanding) if found.score >= UNSURE_NOTION), None)
            return cases.start(ear.world, session, named, random)
        case "pratiquer_sql":
            return _query(ear, session, text, understanding, behind, random)
        case _:
            return _beside_the_course(ear, session, text, understanding)


def likely(ear: Ear, understanding: Understanding, least: float = 0.0, most: int = 3) -> tuple[str, ...]:
    """The notions that the message means, likeliest first: those at least as likely as that."""
    known = ear.world.course.notions
    found = (near.id for near in understanding.notions if near.id in known and near.score >= least)
    return tuple(islice(found, most))


def _in_everyday_words(
    ear: Ear, session: Session, text: str, understanding: Understanding, found: tuple[Candidate, ...]
) -> Turn | None:
    """« Comment je sais si mon client va payer ? »: the notions that a sentence describes, where it names none surely.

    None for a few words, in an exercise, or when the meaning of the text is not known.
    """
    if not understanding.nearness or session.activity is not None or len(fold(text).split()) < _SHORTEST_SENTENCE:
        return None
    ids = likely(ear, understanding)
    if not ids or _is_named(found, understanding) or _likelihood(understanding, ids[0]) < _offered_from(understanding):
        return None
    command = _AS_COMMAND.get(understanding.intent, ("definition", ""))[0]
    return chat.unknown_notion(ear.world, session, ids, command=command)


def _is_named(found: tuple[Candidate, ...], understanding: Understanding) -> bool:
    """Whether the notion or the theme that the words name is sure enough to be spoken of without asking."""
    if not found or found[0].score < UNSURE_NOTION:
        return False
    return not found[0].id.startswith(SECTION) or understanding.intent not in _ABOUT_ONE_NOTION


def _likelihood(understanding: Understanding, notion: str) -> float:
    return next((candidate.score for candidate in understanding.notions if candidate.id == notion), 0.0)


def _offered_from(understanding: Understanding) -> float:
    match understanding.intent:
        case "hors_sujet":
            return OFFERED_OUTSIDE
        case intent if intent in _AS_COMMAND or intent in ("comparer", "calculer"):
            return OFFERED
        case _:
            return OFFERED_ELSE if understanding.confidence < SURE_INTENT else 1.0


def _beside_the_course(ear: Ear, session: Session, text: str, understanding: Understanding) -> Turn:
    """« Est-ce que mon client va payer ? » names nothing of the course, and the course answers it."""
    found = search(ear.world.course, text, 3, ear.world.bank, floor=OUTSIDE, words=2)
    if found:
        return chat.unknown_notion(ear.world, session, tuple(id_ for id_, _ in found))
    if not understanding.nearness or len(fold(text).split()) < _SHORTEST_SENTENCE:
        return chat.out_of_scope(session)
    notions = ear.world.course.notions
    return chat.out_of_scope(session, [notions[id_] for id_ in likely(ear, understanding, HARDLY_OFFERED)])


def _query(ear: Ear, session: Session, text: str, understanding: Understanding, behind: Behind, random: Random) -> Turn:
    """A query to write: on the notion named, or the first not yet found; harder when that is asked for."""
    if _HARDER.search(fold(text)):
        return query.harder(ear.world, session, behind.attempts(), random)
    named = next(
        (found.id for found in ear.sure(understanding) if query.on(ear.world, found.id) and found.score >= NAMED), None
    )
    clauses = query.named_clauses(text)
    return query.start(ear.world, session, None if clauses else named, behind.attempts(), random, clauses)


def _about_a_notion(
    ear: Ear, session: Session, text: str, understanding: Understanding, found: tuple[Candidate, ...]
) -> Turn:
    world, notions = ear.world, ear.world.course.notions
    command = _AS_COMMAND[understanding.intent][0]
    tell = ASPECTS[command]
    if found:
        if not found[0].id.startswith(SECTION):
            return tell(world, session, notions[found[0].id])
        section = world.course.by_code(found[0].id.removeprefix(SECTION))
        if section.notion is None or command == "fiche" or _CHAPTER.search(fold(text)):
            return about_section(command)(world, session, section.code)
        return tell(world, session, notions[section.notion])
    if session.notion in notions and len(text.split()) <= _LONGEST_FOLLOW_UP:
        return tell(world, session, notions[session.notion or ""])
    searched = () if understanding.nearness else search(world.course, text, bank=world.bank)
    found_near = tuple(dict.fromkeys((*(id_ for id_, _ in searched), *likely(ear, understanding))))
    return chat.unknown_notion(world, session, found_near, nearest_section(world.course, text, world.bank))


def _compare(ear: Ear, session: Session, understanding: Understanding) -> Turn:
    notions = ear.world.course.notions
    match ear.compared(understanding, session.notion if session.notion in notions else None):
        case [one, other] if _is_misread(understanding, one.id) or _is_misread(understanding, other.id):
            return chat.unknown_notion(ear.world, session, (one.id, other.id))
        case [one, other]:
            return explain.comparer(ear.world, session, one, other)
        case [one] if _is_misread(understanding, one.id):
            return chat.unknown_notion(ear.world, session, (one.id,))
        case [one] if one.confusions:
            near = list(one.confusions)[:3]
            choices = [Choice(label(notions[other].nom), f"/comparer {one.id} {other}") for other in near]
            return turn(replace(session, notion=one.id), message(f"**{one.nom}**, par rapport à quoi ?", *choices))
        case [one]:
            return explain.definition(ear.world, session, one)
        case _:
            weak = tuple(candidate.id for candidate in understanding.notions if candidate.id in notions)
            return chat.unknown_notion(ear.world, session, weak)


def _exercise(
    ear: Ear,
    session: Session,
    text: str,
    understanding: Understanding,
    found: tuple[Candidate, ...],
    behind: Behind,
    random: Random,
) -> Turn:
    folded = fold(text)
    if _HARDER.search(folded) and session.last_template in ear.world.catalogue.queries:
        return query.harder(ear.world, session, behind.attempts(), random)
    if found and query.on(ear.world, found[0].id) and (clauses := query.named_clauses(text)):
        return query.start(ear.world, session, None, behind.attempts(), random, clauses)
    easy = _EASIER.search(folded) is not None
    sure = any(candidate.id in ear.world.course.notions for candidate in found)
    if not sure and (done := opening.of_chapter(ear.world, session, text, random, behind.attempts, easy=easy)):
        return done
    if found:
        return opening.exercise(ear.world, session, found[0].id, random, behind.attempts, easy=easy)
    if near := _hardly_named(ear, understanding):
        return chat.unknown_notion(ear.world, session, near, command="exo")
    if easy:
        about = session.theme or session.notion
        return opening.exercise(ear.world, session, about, random, behind.attempts, easy=True)
    if _HARDER.search(folded):
        return opening.harder(ear.world, session, random)
    if session.revising and _AGAIN.match(folded):
        return revise.review(ear.world, session, behind.cards(), behind.now, random)
    if _AGAIN.match(folded) and session.last_template in ear.world.catalogue.queries:
        return query.start(ear.world, session, session.theme, behind.attempts(), random)
    again = session.theme if _AGAIN.match(folded) else session.theme or session.notion
    return opening.exercise(ear.world, session, again, random, behind.attempts)


def _in_an_exercise(ear: Ear, session: Session, intent: str, behind: Behind) -> Turn:
    match intent, session.activity:
        case "demander_indice", Practice() as practice:
            return practise.give_hint(ear.world, session, practice)
        case "demander_solution", Practice() as practice:
            return practise.show_solution(ear.world, session, practice)
        case "passer", Practice() as practice:
            return practise.skip(ear.world, session, practice)
        case "demander_indice", QueryPractice() as practice:
            return query.give_hint(ear.world, session, practice)
        case "demander_solution" | "passer", QueryPractice() as practice:
            return query.show_solution(ear.world, session, practice)
        case "expliquer_correction", QueryPractice() as practice:
            return query.explain_mistake(ear.world, session, practice)
        case "passer", Quiz() as series:
            return quiz.skip(ear.world, session, series, behind.now)
        case "expliquer_correction", Practice() as practice:
            return practise.explain_mistake(ear.world, session, practice)
        case "expliquer_correction", Quiz() as series:
            return quiz.explain_last(ear.world, session, series)
        case "demander_indice", Quiz() as series:
            return quiz.no_hint(ear.world, session, series)
        case "demander_solution", Quiz() as series:
            return quiz.skip(ear.world, session, series, behind.now)
    return chat.nothing_open(session)


def _calculation_without_figures(ear: Ear, session: Session, found: tuple[Candidate, ...]) -> Turn:
    """« calcule mon point mort »: say which figures it takes."""
    for candidate in found:
        notion = ear.world.course.notions.get(candidate.id)
        if notion is not None and candidate.score > UNSURE_NOTION:
            return explain.formule(ear.world, session, notion)
    text = (
        "Donne-moi l'énoncé avec les chiffres, et dis ce que tu cherches. Par exemple « acheté 60 € HT, vendu 120 € "
        "TTC, taux de marque ? »."
    )
    return turn(session, message(text))


def _doubt(ear: Ear, session: Session, understanding: Understanding, found: tuple[Candidate, ...]) -> Turn | None:
    """Two or three buttons when two notions or two intents are close; None when one is clear."""
    notions = ear.world.course.notions
    known = _AS_COMMAND.get(understanding.intent)
    if known is not None and found and (_is_doubtful(found) or _is_misread(understanding, found[0].id)):
        near = [candidate.id for candidate in found[:3] if candidate.id in notions]
        choices = [Choice(label(notions[id_].nom), f"/{known[0]} {id_}") for id_ in near]
        asked = "Tu parles de quoi, exactement ?" if len(near) > 1 else "Je ne suis pas sûr : tu parles de ça ?"
        return turn(session, message(asked, *choices, Choice("Autre chose", "/aide"))) if near else None
    if understanding.confidence >= UNSURE_INTENT or len(understanding.ranking) < 2 or not found:
        return None
    (first, top), (second, next_) = understanding.ranking[:2]
    if top - next_ < CLOSE_INTENTS and first in _AS_COMMAND and second in _AS_COMMAND:
        choices = [Choice(_AS_COMMAND[i][1], f"/{_AS_COMMAND[i][0]} {found[0].id}") for i in (first, second)]
        return turn(session, message("Tu veux quoi là-dessus ?", *choices))
    return None


def _is_misread(understanding: Understanding, notion: str) -> bool:
    """Whether a sentence has a word spelt nearly as a notion and a meaning far from it: « quartier », quartiles."""
    score = next((candidate.score for candidate in understanding.notions if candidate.id == notion), 1.0)
    far = understanding.nearness.get(notion, 1.0) < _FAR
    return score < NAMED and far and len(understanding.text.split()) >= _SHORTEST_SENTENCE


def _is_doubtful(found: tuple[Candidate, ...]) -> bool:
    if found[0].score < UNSURE_NOTION:
        return True
    return len(found) > 1 and found[0].score < NAMED and found[0].score - found[1].score < CLOSE_NOTIONS
