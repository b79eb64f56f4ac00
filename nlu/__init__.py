"""What a message means: its intent and the notions that it names.

The Rasa engine (`nlu.rasa_engine`) is one implementation of `Understand`, the keyword one (`nlu.keywords`) another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

INTENTS = (
    "demander_definition", "demander_formule", "demander_exemple", "demander_pieges", "comparer", "calculer",
    "demander_exercice", "demander_quiz", "reviser", "demander_cas", "demander_fiche", "pratiquer_sql",
    "voir_progression", "planifier_examen", "infos_examen", "demander_indice", "demander_solution",
    "expliquer_correction", "passer", "arreter", "saluer", "remercier", "au_revoir", "demander_aide", "parler_au_bot",
    "exprimer_difficulte", "exporter_donnees", "effacer_donnees", "hors_sujet",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A notion (or a theme) that the message may name, with a similarity between 0 and 1."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Understanding:
    """The reading of one message: `ranking` holds (intent, probability), `notions` candidates, both best first.

    `nearness` says how near its meaning is to what is said of each notion (a cosine); empty when that is not known.
    """

    text: str
    intent: str
    confidence: float
    ranking: tuple[tuple[str, float], ...] = ()
    notions: tuple[Candidate, ...] = ()
    nearness: Mapping[str, float] = MappingProxyType({})


class Understand(Protocol):
    """Text → Understanding. Calls of one instance must not overlap (Rasa's graph is not thread-safe)."""

    def __call__(self, text: str) -> Understanding: ...
