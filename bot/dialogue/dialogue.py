"""What a message means here and now.

In order: distress, a command (typed or tapped), the activity under way (a number, a letter, the figure asked for), and
only then the model.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from random import Random
from typing import Any

from bot.card import Card
from bot.dialogue import commands, intents, shorts, stamps
from bot.dialogue.behind import Behind
from bot.dialogue.naming import Ear
from bot.reminder import Reminder, day_of
from bot.reply import Article, Reply
from bot.session import Calculation, Practice, QueryPractice, Quiz, Session
from bot.skills import chat, classroom, compute, dates, plan, practise, query, quiz, quote, remind, zones
from bot.skills.turn import Turn, World, turn, with_facts
from exercises import numbers
from knowledge.search import index_of, search
from knowledge.text import fold
from nlu import Understand, Understanding
from nlu.distress import is_distress
from nlu.text import normalise

_WHY = frozenset({"pourquoi", "pk", "pq", "comment ca", "hein", "pourquoi pas"})
_HELP = frozenset({"help", "aide", "aide moi", "aidez moi", "je bloque"})
_AT_A_LOSS = ("je sais pas", "je ne sais pas", "je sais plus", "je ne sais plus")
_RESUMING = frozenset({"reprendre", "on reprend", "je reprends", "reprends", "continuer", "on continue"})
_LONGEST_SIGH = 5
# requests in which figures are not those of a calculation
_NOT_CALCULATIONS = frozenset(
    {"planifier_examen", "demander_quiz", "demander_exercice", "demander_cas", "comparer", "infos_examen"}
)
_FIGURES_OF_A_CALCULATION = 2
# requests that only concern one student
_PERSONAL = frozenset({"reviser", "voir_progression", "planifier_examen", "exporter_donnees", "effacer_donnees"})
# « quiz sondage », « un quiz en sondage sur les remises »; « quiz sondages » is a quiz on surveys
_FOLLOWS = re.compile(r"(?:et|puis|meme chose|pareil|si|avec|sinon) ")
_LONGEST_FOLLOW_UP = 4
_SHOW = (
    r"^(?:(?:et|puis|ok|tu peux|peux tu|je veux|je voudrais|fai[st]?|faire|donne|montre|affiche|moi|me|voir|avoir|stp"
    r"|le|la|un|une|son|l|en|du|de|au|format) )*"
)
_POLITELY = r"(?: stp| svp| s il te plait)?$"
_IN_PERCENT = re.compile(
    r"^(et )?(ça fait |ca fait )?(combien )?en (%|pour ?cents?|pourcentages?|taux)( ?\?)?$", re.IGNORECASE
)
_TABLE = re.compile(
    rf"{_SHOW}(?:tableau(?: (?:d amortissement|de remboursement|d emprunt|complet|entier))?"
    rf"(?: (?:en |sur )?(?:excel|xlsx))?|excel|xlsx|tableur){_POLITELY}"
)
_CHART = re.compile(rf"{_SHOW}(?:graphique|graphe|graph|courbe|schema){_POLITELY}")
_BY_POLLS = re.compile(r"\ben sondages?\b|(?<=^quiz )sondage\b|(?<=^/quiz )sondage\b", re.IGNORECASE)


class Dialogue:
    """Routes messages to skills."""

    def __init__(self, world: World, understand: Understand) -> None:
        self._world, self._ear = world, Ear(world, understand)
        # built now, not while the first student who needs them waits
        index_of(world.course, world.bank)
        zones.prepare()

    def turn(self, session: Session, text: str, behind: Behind, random: Random) -> Turn:
        """The answer to a cleaned text."""
        done = self._turn(session, text, behind, random)
        series = done.session.activity
        if behind.shared and isinstance(series, Quiz):
            return classroom.begin(self._world, done.session, series)
        return stamps.stamped(done)

    def _turn(self, session: Session, text: str, behind: Behind, random: Random) -> Turn:
        if not text:
            return chat.empty(session)
        if is_distress(text):
            return with_facts(chat.distress(session), intent="exprimer_difficulte")
        if rest := _BY_POLLS.sub("", text).strip() if _BY_POLLS.search(text) else "":
            return quiz.by_polls(self._world, self._turn(session, rest, behind, random))
        command = commands.command_of(session, text)
        if command is not None and behind.shared and command[0] in commands.PERSONAL:
            return chat.in_private(session)
        if command is not None:
            return commands.obey(self._ear, session, *command, behind, random)
        if len(text) > chat.LONGEST:
            return chat.too_long(session)
        if shorts.foreign(text):
            return self._taken_up(session, chat.foreign(session))
        if (signs := shorts.wordless(self._world, session, text)) is not None:
            return self._taken_up(session, signs)
        under_way = self._under_way(session, text, behind)
        if under_way is not None:
            return under_way
        return self._taken_up(session, self._understood(session, text, behind, random))

    def reminder(self, session: Session, cards: Sequence[Card], now: datetime, kept: Reminder) -> Reply | None:
        """What the daily reminder says; None when there is nothing to say."""
        return remind.due(self._world, session, cards, now, kept)

    def articles(self, asked: str) -> tuple[Article, ...]:
        """The notions that a few words look for, those asked for most when there are none."""
        if not asked:
            return quote.articles(self._world, quote.POPULAR)
        linked = (candidate.id for candidate in self._ear.sure(self._ear.hear(asked)))
        searched = (id_ for id_, _ in search(self._world.course, asked, quote.MOST, self._world.bank))
        return quote.articles(self._world, (*linked, *searched))

    def _taken_up(self, session: Session, done: Turn) -> Turn:
        """After a digression, the step or the question under way is asked again."""
        goes_on = done.session.activity is not None and done.session.activity == session.activity
        awaited = done.session.dating or done.session.timing
        question = chat.taking_up(self._world, done.session) if goes_on and not awaited else None
        if question is None or question.choices[:1] == done.session.choices[:1]:
            # nothing to come back to, or not yet, or it has just been asked
            return done
        reply = replace(done.reply, messages=(*done.reply.messages, question))
        # the question's first: all the buttons on the screen can be typed
        return replace(
            done, reply=reply, session=replace(done.session, choices=(*question.choices, *done.session.choices))
        )

    def _under_way(self, session: Session, text: str, behind: Behind) -> Turn | None:
        """The activity's own reading of the message, when it has one."""
        world, said = self._world, fold(text)
        if session.dating and dates.read(text, day_of(behind.now, session.zone)) is not None:
            said_when = plan.answer(world, session, text, behind.cards(), behind.now)
            return self._taken_up(session, with_facts(said_when, intent="planifier_examen", confidence=1.0))
        if session.timing and remind.is_hour(text):
            return self._taken_up(session, remind.answer(session, text, behind.student, behind.reminder()))
        match session.activity:
            case Practice() | QueryPractice() | Quiz() if said in shorts.NO | shorts.NOTED:
                question = chat.taking_up(world, session)
                return None if question is None else turn(session, question)
            case Practice() as practice if numbers.is_number(text):
                return practise.answer(world, session, practice, text, behind.student, behind.now)
            case QueryPractice() as practice if query.is_typed(world, practice, text):
                return query.answer(world, session, practice, text, behind.student, behind.now)
            case Quiz() as series if (choice := quiz.parse(text, series, world)) is not None:
                return quiz.answer(world, session, series, choice, behind.student, behind.now)
            case Quiz() as series if shorts.has_no_idea(text):
                return quiz.skip(world, session, series, behind.now)
            case Quiz() as series if quiz.is_answer(text):
                return quiz.no_such_option(world, session, series)
            case None | Calculation() if query.is_of_no_exercise(world, text):
                return query.nothing_open(session)
            case None if said in _RESUMING and (session.left is not None or session.series is not None):
                return chat.take_up(world, session, behind.now)
            case Calculation(confirmed=False) as waiting if said in shorts.YES:
                return compute.confirm(world, session, waiting)
            case Calculation(confirmed=False) if said in shorts.NO:
                return compute.refuse(session)
            case Calculation(asked=str()) as lacking if numbers.figures(text):
                completed = compute.complete(world, session, lacking, text)
                return None if completed is None else with_facts(completed, intent="calculer", confidence=1.0)
            case None | Calculation(asked=None, confirmed=True) if (next_ := self._next(session, text)) is not None:
                return with_facts(next_, intent="calculer", confidence=1.0)
            case None | Calculation() if said in shorts.NOTED | shorts.NO:
                return chat.go_on(session)
            case _ if behind.shared and remind.asked(text):
                return chat.in_private(session)
            case _ if remind.asked(text):
                return self._taken_up(session, remind.answer(session, text, behind.student, behind.reminder()))
        return None

    def _next(self, session: Session, text: str) -> Turn | None:
        """What follows the last calculation answered: a change, another question, its table, its chart."""
        said, done = fold(text), session.computed
        follows = _FOLLOWS.match(said) or (session.activity is not None and len(said.split()) <= _LONGEST_FOLLOW_UP)
        if done is not None and follows and (found := compute.follow(self._world, session, done, text)):
            return found
        if done is not None and _IN_PERCENT.search(text) and (rate := compute.in_percent(self._world, session, done)):
            return rate
        if done is not None and _TABLE.match(said) and compute.has_table(self._world, done):
            return compute.table(self._world, replace(session, activity=done), done)
        if done is not None and _CHART.match(said):
            return compute.graph(self._world, replace(session, activity=done), done)
        return compute.arithmetic(session, text)

    def _understood(self, session: Session, text: str, behind: Behind, random: Random) -> Turn:
        wanted = intents.wanted(self._ear, session, text, behind, random)
        if wanted is not None:
            return wanted
        understanding = _in_context(session, text, self._ear.hear(text))
        if behind.shared and understanding.intent in _PERSONAL:
            return with_facts(chat.in_private(session), **self._facts(understanding))
        if _may_compute(text, understanding):
            named = tuple(candidate.id for candidate in self._ear.sure(understanding)[:3])
            described = intents.likely(self._ear, understanding, intents.DESCRIBED) if understanding.nearness else ()
            computed = compute.request(self._world, session, text, named, described)
            if computed is not None:
                return with_facts(computed, **self._facts(replace(understanding, intent="calculer")))
        done = intents.answer(self._ear, session, text, understanding, behind, random)
        return with_facts(done, **self._facts(understanding))

    def _facts(self, understanding: Understanding) -> dict[str, Any]:
        notions = self._world.course.notions
        near = [notions[candidate.id] for candidate in understanding.notions if candidate.id in notions]
        return {
            "intent": understanding.intent,
            "confidence": round(understanding.confidence, 4),
            "notions": [{"id": notion.id, "programme": notion.programme} for notion in near[:3]],
        }


def _in_context(session: Session, text: str, understanding: Understanding) -> Understanding:
    """What an open exercise makes of short words: « pourquoi ? », « aide »."""
    said = fold(text).rstrip(" ?!.")
    respelt = fold(normalise(text)).rstrip(" ?!.")
    match session.activity:
        case Practice() | QueryPractice() if said in _WHY:
            return replace(understanding, intent="expliquer_correction", confidence=1.0)
        case Practice() | QueryPractice() if (
            said in _HELP
            or shorts.has_no_idea(text)
            or shorts.is_not_understood(respelt)
            or _is_a_sigh(respelt, understanding)
        ):
            return replace(understanding, intent="demander_indice", confidence=1.0)
        case Quiz() if shorts.is_not_understood(respelt):
            return replace(understanding, intent="expliquer_correction", confidence=1.0)
        case None if shorts.is_not_understood(respelt):
            return replace(understanding, intent="exprimer_difficulte", confidence=1.0)
    return understanding


def _is_a_sigh(said: str, understanding: Understanding) -> bool:
    """« j'y arrive pas » in the middle of a step asks for help with the step, not for comfort."""
    sighs = understanding.intent == "exprimer_difficulte" or said.startswith(_AT_A_LOSS)
    return sighs and len(said.split()) <= _LONGEST_SIGH


def _may_compute(text: str, understanding: Understanding) -> bool:
    """Whether the message may be a calculation: the model says so, or it holds figures and nothing says otherwise."""
    if understanding.intent == "calculer":
        return True
    if understanding.intent in _NOT_CALCULATIONS:
        return False
    figures = [figure for figure in numbers.figures(text) if figure.role == "figure"]
    unsure = understanding.confidence < intents.UNSURE_INTENT
    return len(figures) >= _FIGURES_OF_A_CALCULATION or (bool(figures) and unsure)
