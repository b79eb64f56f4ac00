"""What was done and missed: the last four weeks in a few lines, and what to take up again."""

from collections import Counter
from collections.abc import Sequence

from bot.reply import Choice
from bot.session import Session
from bot.skills import chat
from bot.skills.turn import Turn, World, count, label, message, turn
from bot.store import Attempt
from exercises.grading import RIGHT


def summary(world: World, session: Session, attempts: Sequence[Attempt]) -> Turn:
    """How many answers, how many right, the mistakes made most."""
    if not attempts:
        return turn(session, message("Tu n'as encore rien fait avec moi. On commence ?", chat.EXERCISE, chat.QUIZ))
    right = sum(attempt.verdict in RIGHT for attempt in attempts)
    lines = [
        f"Ces quatre dernières semaines : **{count(len(attempts), 'réponse')}**, dont **{count(right, 'juste')}**."
    ]
    codes = Counter(attempt.code for attempt in attempts if attempt.code is not None and attempt.verdict not in RIGHT)
    told = {mistake.code: mistake.message for mistake in world.catalogue.rulebook.mistakes}
    frequent = [code for code, _ in codes.most_common() if code in told and "{" not in told[code]][:2]
    if frequent:
        lines.append("Ce qui revient le plus :")
        lines += [f"• {told[code]}" for code in frequent]
    return turn(session, message("\n".join(lines), Choice("Réviser", "/reviser"), chat.EXERCISE, chat.QUIZ))


def review(world: World, session: Session, attempts: Sequence[Attempt]) -> Turn:
    """The notions and the exercises missed last, to take up again."""
    missed = [attempt for attempt in reversed(attempts) if attempt.verdict not in RIGHT]
    notions = dict.fromkeys(a.quantity for a in missed if a.source == "quiz" and a.quantity in world.course.notions)
    templates = dict.fromkeys(a.item for a in missed if a.source == "exercice" and a.item in world.catalogue.templates)
    choices = [Choice(label(world.course.notions[id_].nom), f"/quiz {id_}") for id_ in list(notions)[:2]]
    choices += [Choice(label(world.catalogue.templates[id_].title), f"/modele {id_}") for id_ in list(templates)[:2]]
    if not choices:
        text = "Tu n'as rien raté récemment. Je te propose un quiz mélangé pour vérifier que tout tient."
        return turn(session, message(text, chat.QUIZ, chat.EXERCISE))
    return turn(session, message("Voici ce que tu as raté récemment. Par quoi on commence ?", *choices))
