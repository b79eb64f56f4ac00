"""The student's data: see it, take it away, erase it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.reply import Block, Choice, DataFile, Heading, Message, Paragraph, Rows, Sheet
from bot.session import Session
from bot.skills.turn import Turn, World, capital, count, french, message, turn

_TITLES = {
    "students": "Toi",
    "sessions": "Où tu en es",
    "attempts": "Tes réponses aux exercices et aux quiz",
    "cards": "Ce que tu retiens",
    "reminders": "Tes rappels",
    "polls": "Tes sondages en cours",
    "votes": "Tes votes",
    "ballots": "Tes votes en attente",
    "inbox": "Tes messages",
    "outbox": "Mes réponses",
}
_SILENT: tuple[object, ...] = (None, False, "", [], {})


def export(world: World, session: Session, held: Mapping[str, Sequence[Mapping[str, Any]]]) -> Turn:
    """Everything held on the student, twice: as JSON, whole, for a machine; as a PDF, in words, for them."""
    rows = sum(map(len, held.values()))
    text = f"Voici tout ce que je garde sur toi : {count(rows, 'ligne')}. « effacer » les supprime toutes."
    return turn(
        session,
        message(text, document=sheet(world, held)),
        Message("Le même contenu, à donner à un logiciel.", document=DataFile("mes_donnees", held)),
    )


def sheet(world: World, held: Mapping[str, Sequence[Mapping[str, Any]]]) -> Sheet:
    """Everything held, to be read: a table for each kind of row, what it is and what it says."""
    blocks = [block for table in sorted(held, key=_place) if held[table] for block in _table(world, table, held[table])]
    return Sheet("mes_donnees", "Tout ce que Fidèle garde", "Mes données", tuple(blocks))


def _place(table: str) -> int:
    """The student first, then what they did, then what was said."""
    return list(_TITLES).index(table)


def _table(world: World, table: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[Block]:
    yield Heading(_TITLES[table])
    match table:
        case "attempts":
            yield _listed("Exercice ou question", "Réponse", (_attempt(world, row) for row in rows))
        case "inbox":
            yield _listed("Reçu le", "Message", ((_day(row["received_at"]), row["text"]) for row in rows))
        case "outbox":
            yield _listed("Écrit le", "Réponse", ((_day(row["created_at"]), _said(row["reply"])) for row in rows))
        case "cards":
            yield _listed("Notion ou calcul", "À revoir le", (_card(world, row) for row in rows))
        case _:
            for row in rows:
                yield Paragraph(
                    french("\n".join(f"{name} : {_shown(value)}" for name, value in _leaves(row.get("value", row))))
                )


def _listed(left: str, right: str, rows: Iterator[tuple[str, str]]) -> Rows:
    return Rows((left, right), tuple(rows))


def _attempt(world: World, row: Mapping[str, Any]) -> tuple[str, str]:
    quantity = world.catalogue.quantities.get(row["quantity"])
    asked = f" : {quantity.name}" if quantity else ""
    mistake = f", {row['code'].replace('_', ' ')}" if row["code"] else ""
    hints = f", {count(row['hints'], 'indice')}" if row["hints"] else ""
    said = f"«\u202f{row['raw']}\u202f», " if row["raw"] else ""
    item = french(f"{_day(row['at'])}, {_name(world, row['item'])}{asked}")
    return item, f"{said}{row['verdict'].replace('_', ' ')}{mistake}{hints}"


def _card(world: World, row: Mapping[str, Any]) -> tuple[str, str]:
    return french(_name(world, row["item"])), _day(row["due"])


def _name(world: World, item: str) -> str:
    """What a student calls a notion or an exercise; a question keeps its reference."""
    if item in world.course.notions:
        return world.course.notions[item].nom
    template = world.catalogue.templates.get(item) or world.catalogue.queries.get(item)
    return capital(template.title) if template else item


def _said(reply: Mapping[str, Any]) -> str:
    return "\n".join(said["text"] for said in reply["messages"])


def _leaves(value: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """What is not empty, under the names that lead to it."""
    for name, inner in value.items():
        if isinstance(inner, Mapping):
            yield from _leaves(inner, f"{above}{name} ")
        elif inner not in _SILENT:
            yield f"{above}{name}", inner


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _day(instant: str) -> str:
    """
    >>> _day("2026-11-24T09:41:11+00:00")
    '24/11/2026'
    """
    year, month, day = instant[:10].split("-")
    return f"{day}/{month}/{year}"


def ask_erase(session: Session) -> Turn:
    """Asked once, then done."""
    text = "J'efface tout ce que je garde sur toi : réponses, exercices, progression. C'est définitif. On y va ?"
    return turn(
        session, message(text, Choice("Oui, tout effacer", "/effacer oui"), Choice("Non, garder", "/effacer non"))
    )


def kept(session: Session) -> Turn:
    """Nothing is erased."""
    return turn(session, message("D'accord, je garde tout. On continue ?", Choice("Réviser", "/reviser")))


def erased() -> Turn:
    """Nothing is left."""
    done = turn(Session(), message("C'est fait : je ne garde plus rien de toi. Tu peux recommencer quand tu veux."))
    return Turn(done.reply, Session(), erase=True)


def privacy(session: Session) -> Turn:
    """What is kept, why, how long."""
    text = (
        "**Ce que je garde de toi**\n"
        "• ton identifiant Telegram, sans ton nom\n"
        "• tes messages et mes réponses\n"
        "• tes réponses aux exercices et aux quiz, et ce que tu en retiens\n"
        "• la date de ton examen, l'heure de ton rappel, ton fuseau horaire\n"
        "• en groupe, les prénoms et les votes d'un quiz, jusqu'aux scores\n"
        "**Pourquoi** : reprendre où tu t'es arrêté et te montrer tes progrès.\n"
        "**Où** : sur l'ordinateur de celui qui fait tourner Fidèle, nulle part ailleurs.\n"
        "**Combien de temps** : treize mois pour ce que tu as écrit ; le reste, tant que tu ne l'effaces pas.\n"
        "**Tes droits** : « mes données » te donne tout, « effacer » supprime tout."
    )
    return turn(session, message(text, Choice("Mes données", "/mesdonnees"), Choice("Effacer", "/effacer")))
