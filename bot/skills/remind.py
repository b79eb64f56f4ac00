"""Reminders: one a day at the hour that the student chose, when something is due."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from math import ceil
from typing import Literal

from bot.card import Card
from bot.reminder import FRANCE, MOST_IGNORED, Reminder
from bot.reply import Choice, Reply
from bot.session import Session
from bot.skills import chat, memory, query, zones
from bot.skills.turn import Turn, World, count, message, turn

REACHED = "telegram:"
"""The students that can be written to first."""

NEVER = Choice("Arrêter les rappels", "/rappel non")

_HOURS = tuple(Choice(f"À {hour} h", f"/rappel {hour}h") for hour in (8, 12, 18))
_WHICH_ZONE = (
    "Je suis réglé sur l'{}. Pour en changer, écris où tu es (« je suis à la Réunion », « heure de Dakar ») ou le nom "
    "du fuseau (« Indian/Reunion »)."
)
_NOT_HERE = "Un rappel t'arrive sur Telegram. Ici, je ne peux pas t'écrire le premier."
_NO_HOUR = "Entre 0 h et 23 h 59, s'il te plaît : à quelle heure, ton rappel ?"

_REMIND = frozenset(
    {"rappelle", "rappelles", "rappeler", "rappel", "rappels", "rapel", "rapels", "rapelle", "rappele", "rapeler"}
)
_NO_MORE = frozenset(
    {
        "plus", "pas", "non", "sans", "stop", "off", "arrete", "arreter", "supprime", "supprimer", "desactive",
        "desactiver", "annule", "annuler", "enleve", "enlever", "coupe", "couper",
    }
)  # fmt: skip
_STUDY = frozenset({"reviser", "revisions", "revision", "travailler", "bosser"})
# With nothing else, the message is about being reminded: « rappelle-moi la formule » is not.
_AROUND = frozenset(
    {
        "moi", "me", "m", "de", "d", "des", "du", "un", "une", "le", "les", "l", "mes", "mon", "ce", "cet", "a",
        "vers", "pour", "que", "je", "tu", "on", "peux", "pourrais", "veux", "voudrais", "aimerais", "mets",
        "mettre", "met", "programme", "programmer", "active", "activer", "envoie", "envoyer", "fais", "donne",
        "avoir", "recevoir", "tous", "toutes", "jours", "jour", "chaque", "quotidien", "soir", "soirs", "matin",
        "matins", "apres", "midi", "minuit", "demain", "heure", "heures", "h", "stp", "svp", "s", "il", "te",
        "t", "plait", "merci", "fidele", "ne", "encore", "maintenant", "change", "changer", "modifie",
        "modifier",
    }
)  # fmt: skip
_KNOWN = _REMIND | _NO_MORE | _STUDY | _AROUND
_WORD = re.compile(r"[a-z]+")
_HOUR = re.compile(r"(?<![\d,.])(\d{1,2}) ?(?:h|:|heures?)(?: ?(\d{2}))?(?!\w)")
_ALONE = re.compile(r"(?:a |vers )?(\d{1,2})(?: ?(?:h|:|heures?)(?: ?(\d{2}))?)?")
_WORDS = {"midi": time(12), "minuit": time(0)}
_EVENING = re.compile(r"\b(?:soir|apres[ -]midi|aprem)\b")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class NoSuchHour:
    """What was said is no hour of a day."""


type Wish = time | NoSuchHour | Literal["never"] | None
"""An hour, no more reminders, or a reminder at an hour yet to be said (None)."""


def asked(text: str) -> bool:
    """Whether the message is about being reminded, or about the clocks to go by.

    >>> asked("rappelle-moi à 18h"), asked("rappelle-moi la formule de la VAN")
    (True, False)
    """
    if _place(text) is not None or zones.is_asked(text):
        return True
    said = _unaccented(text)
    words = set(_WORD.findall(said))
    if len(said) > _LONGEST or not words & _REMIND:
        return False
    return words <= _KNOWN or (bool(words & _STUDY) and _HOUR.search(said) is not None)


def read(text: str) -> Wish:
    """The hour named in a message about reminders.

    >>> read("rappelle-moi tous les jours à 18h30"), read("plus de rappels")
    (datetime.time(18, 30), 'never')
    """
    said = _unaccented(text)
    if _NO_MORE.intersection(_WORD.findall(said)):
        return "never"
    if found := _HOUR.search(said) or _ALONE.fullmatch(said):
        return _time(int(found[1]), int(found[2] or 0), evening=_EVENING.search(said) is not None)
    return next((hour for word, hour in _WORDS.items() if re.search(rf"\b{word}\b", said)), None)


def is_hour(text: str) -> bool:
    """Whether the message is an hour and nothing else, which answers « à quelle heure ? »."""
    said = _unaccented(text)
    return said.removeprefix("a ") in _WORDS or _ALONE.fullmatch(said) is not None


def answer(session: Session, text: str, student: str, kept: Reminder | None) -> Turn:
    """Set, change or stop the daily reminder; ask the hour when it is missing."""
    place = _place(text)
    if place is None and zones.is_asked(text):
        return turn(session, message(_WHICH_ZONE.format(zones.show(session.zone or FRANCE))))
    if place is not None:
        session, text = replace(session, zone=place.zone), place.rest
    here = zones.show(session.zone or FRANCE)
    noted = f"C'est noté : {here}. " if place is not None else ""
    if not student.startswith(REACHED):
        return turn(session, message(noted + _NOT_HERE))
    match read(text):
        case "never":
            return replace(turn(session, message("C'est noté : plus de rappels.", chat.REVIEW)), reminding="never")
        case time() as hour:
            told = f"C'est noté : un rappel par jour à **{show(hour)}** ({here}), si quelque chose est à revoir."
            return replace(turn(session, message(told, chat.REVIEW, NEVER)), reminding=hour)
        case NoSuchHour():
            return _awaiting(turn(session, message(_NO_HOUR, *_HOURS)))
        case None if kept is not None:
            where = "" if session.zone is None else f" ({here})"
            text = f"Ton rappel est à **{show(kept.hour)}** chaque jour{where}. Une autre heure ? Écris-la."
            awaiting = _awaiting(turn(session, message(text, NEVER)))
            return awaiting if place is None else replace(awaiting, reminding=kept.hour)
        case None:
            text = f"{noted}À quelle heure veux-tu que je te rappelle de réviser ? Un rappel par jour, pas plus."
            return _awaiting(turn(session, message(text, *_HOURS)))


def due(world: World, session: Session, cards: Sequence[Card], now: datetime, reminder: Reminder) -> Reply | None:
    """What the reminder says; None when nothing is to be reviewed."""
    waiting = memory.due(cards, now, session.exam)
    notions = sum(card.kind == "notion" and card.item in world.bank.by_notion for card in waiting)
    skills = sum(card.kind == "calcul" and card.item in world.catalogue.templates for card in waiting)
    skills += sum(card.kind == "requete" and query.on(world, card.item) for card in waiting)
    if not notions + skills:
        return None
    minutes = ceil(notions * memory.MINUTES_A_NOTION + skills * memory.MINUTES_A_SKILL)
    text = f"**{count(notions + skills, 'carte')} à revoir**, {count(minutes, 'minute')}."
    if reminder.ignored + 1 == MOST_IGNORED:
        text += "\nC'est mon dernier rappel : ils reprendront quand tu m'écriras."
    return Reply((message(text, chat.REVIEW, NEVER),))


def _place(text: str) -> zones.Place | None:
    return zones.read(text, _REMIND, _KNOWN)


def show(hour: time) -> str:
    """An hour in French.

    >>> show(time(18)), show(time(7, 5))
    ('18\\u202fh', '7\\u202fh\\u202f05')
    """
    return f"{hour.hour}\u202fh" + (f"\u202f{hour.minute:02}" if hour.minute else "")


def _awaiting(done: Turn) -> Turn:
    return replace(done, session=replace(done.session, timing=True))


def _time(hour: int, minute: int, *, evening: bool) -> time | NoSuchHour:
    if evening and 0 < hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else NoSuchHour()


def _unaccented(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
    return " ".join(kept.split()).strip(" .!?")
