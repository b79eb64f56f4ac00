"""A quiz for a whole group: one poll after another, each open for a while, then the scores."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.reply import Choice, Message, Poll
from bot.session import ClassQuiz, Quiz, Session
from bot.skills import questions, quiz
from bot.skills.turn import Turn, World, count, message, turn
from bot.store import Vote

SECONDS = 30
_SHOWN = 10
_LONGEST_NAME = 24


def begin(world: World, session: Session, series: Quiz) -> Turn:
    """Put the questions of a series to the group, those that fit in a poll."""
    fitting = tuple(reference for reference in series.questions if _poll(world, reference) is not None)
    if not fitting:
        return turn(replace(session, activity=None), message("Pas de question assez courte pour un sondage là-dessus."))
    text = (
        f"**Quiz de classe** : {count(len(fitting), 'question')}, {SECONDS} secondes chacune. Répondez dans le "
        "sondage, les scores viennent à la fin."
    )
    return _ask(world, session, ClassQuiz(fitting, series.theme), message(text))


def go_on(world: World, session: Session, series: ClassQuiz, closed: str, votes: Sequence[Vote]) -> Turn:
    """A poll closed: the next question, or the scores. Nothing when it was not the one under way."""
    if closed != series.questions[series.index]:
        return turn(session)
    after = replace(series, index=series.index + 1)
    if after.index < len(after.questions):
        return _ask(world, session, after)
    again = Choice("Encore un quiz", f"/quiz {series.theme}" if series.theme else "/quiz")
    told = turn(replace(session, activity=None), message(_scores(world, series, votes), again))
    return replace(told, scores=True)


def refused(world: World, session: Session, series: ClassQuiz, question: str, votes: Sequence[Vote]) -> Turn:
    """Telegram did not take the poll of a question: say it and end, with the scores so far. Nothing when it is over."""
    if question != series.questions[series.index]:
        return turn(session)
    text = (
        "Telegram ne me laisse pas envoyer de sondage ici : le quiz s'arrête. Un administrateur peut m'y autoriser ; "
        "sinon, écris-moi en privé, on le fera tous les deux."
    )
    scores = (message(_scores(world, series, votes)),) if votes else ()
    return replace(turn(replace(session, activity=None), message(text), *scores), scores=bool(votes))


def under_way(session: Session) -> Turn:
    """A class quiz goes on: it is answered in its polls."""
    text = "Un quiz de classe est en cours : répondez dans le sondage, ou « /stop » pour l'arrêter."
    return turn(session, message(text))


def _ask(world: World, session: Session, series: ClassQuiz, *before: Message) -> Turn:
    reference = series.questions[series.index]
    question = questions.read(world, reference)
    lines = [f"**Question {series.index + 1} sur {len(series.questions)}**", question.text, ""]
    lines += [f"**{quiz.LETTERS[number]}.** {option}" for number, option in enumerate(question.options)]
    asked = replace(message("\n".join(lines)), poll=_poll(world, reference))
    return turn(replace(session, activity=series, series=None), *before, asked)


def _poll(world: World, reference: str) -> Poll | None:
    return quiz.as_poll(reference, questions.read(world, reference), SECONDS)


def _scores(world: World, series: ClassQuiz, votes: Sequence[Vote]) -> str:
    if not votes:
        return "Terminé : personne n'a répondu."
    right = {reference: questions.read(world, reference).right for reference in series.questions}
    names = {vote.member: _name(vote.name) for vote in votes}
    scores = Counter(dict.fromkeys(names, 0))
    scores.update(vote.member for vote in votes if right.get(vote.question) == vote.choice)
    ranked = sorted(scores.items(), key=lambda found: (-found[1], names[found[0]].casefold()))
    total = len(series.questions)
    lines = ["**Les scores**", *(f"• {names[member]} : {score} sur {total}" for member, score in ranked[:_SHOWN])]
    if len(ranked) > _SHOWN:
        lines.append(f"• et {count(len(ranked) - _SHOWN, 'autre')}")
    return "\n".join(lines)


def _name(name: str) -> str:
    """A name without marks, short enough for a line."""
    return name.replace("*", "").strip()[:_LONGEST_NAME] or "Anonyme"
