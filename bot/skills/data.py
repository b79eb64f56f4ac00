"""The student's data: see it, take it away, erase it."""

import json
from collections.abc import Mapping
from typing import Any

from bot.reply import Choice, Document
from bot.session import Session
from bot.skills.turn import Turn, message, turn


def export(session: Session, held: Mapping[str, Any]) -> Turn:
    """Everything held on the student, as a table of one row a record."""
    rows = tuple(
        (table, json.dumps(row, ensure_ascii=False, default=str))
        for table, found in held.items()
        for row in _rows(found)
    )
    text = f"Voici tout ce que je garde sur toi : {len(rows)} lignes, dans le fichier. « effacer » les supprime toutes."
    return turn(session, message(text, document=Document("mes_donnees", ("Table", "Contenu"), rows)))


def _rows(found: Any) -> list[Any]:
    return list(found) if isinstance(found, list | tuple) else [found]


def ask_erase(session: Session) -> Turn:
    """Asked once, then done."""
    text = "J'efface tout ce que je garde sur toi : réponses, exercices, progression. C'est définitif. On y va ?"
    return turn(session, message(text, Choice("Oui, tout effacer", "/effacer oui"), Choice("Non, garder", "/aide")))


def erased() -> Turn:
    """Nothing is left."""
    done = turn(Session(), message("C'est fait : je ne garde plus rien de toi. Tu peux recommencer quand tu veux."))
    return Turn(done.reply, Session(), erase=True)


def privacy(session: Session) -> Turn:
    """What is kept, why, how long."""
    text = (
        "**Ce que je garde** : tes réponses aux exercices et aux quiz, ce que tu en retiens, la date de ton examen, "
        "l'heure de ton rappel, où tu en es, et tes derniers messages le temps d'y répondre.\n"
        "**Pourquoi** : reprendre où tu t'es arrêté et te montrer tes progrès.\n"
        "**Où** : sur l'ordinateur de celui qui fait tourner Fidèle, nulle part ailleurs, treize mois au plus pour ce "
        "que tu as tapé.\n"
        "**Tes droits** : « mes données » te donne tout, « effacer » supprime tout."
    )
    return turn(session, message(text, Choice("Mes données", "/mesdonnees"), Choice("Effacer", "/effacer")))
