"""The keyword reading that serves while the model loads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import INTENTS
from nlu.keywords import KeywordUnderstand
from nlu.lexicon import LexiconEntry

UNDERSTAND = KeywordUnderstand(
    {
        "taux_de_marge": LexiconEntry(("taux de marge",), ("marge",)),
        "taux_de_marque": LexiconEntry(("taux de marque",)),
        "remise": LexiconEntry(("remise",)),
        "prevision": LexiconEntry(("prévisions", "prévision des ventes")),
        "point_mort": LexiconEntry(("point mort",)),
        "indice_base_100": LexiconEntry(("indice base 100",)),
    }
)
OBVIOUS = {
    "c koi le taux de marge": "demander_definition",
    "taux de marque": "demander_definition",
    "la formule du taux de marge stp": "demander_formule",
    "comment on calcule une remise": "demander_formule",
    "un exemple de remise": "demander_exemple",
    "les pieges du taux de marge": "demander_pieges",
    "diff taux de marge taux de marque": "comparer",
    "taux de marge ou taux de marque ?": "comparer",
    "je vends 120 € un produit acheté 60 €, quel est mon taux de marge": "calculer",
    "calcule mon point mort": "calculer",
    "un exo sur les remises": "demander_exercice",
    "quiz prévisions": "demander_quiz",
    "je veux réviser": "reviser",
    "une étude de cas": "demander_cas",
    "fiche sur le taux de marque": "demander_fiche",
    "requete sql": "pratiquer_sql",
    "ma progression": "voir_progression",
    "fais moi un planning": "planifier_examen",
    "l'épreuve dure combien de temps": "infos_examen",
    "un indice": "demander_indice",
    "indice": "demander_indice",
    "donne la solution": "demander_solution",
    "pourquoi c'est faux": "expliquer_correction",
    "passer": "passer",
    "stop": "arreter",
    "slt": "saluer",
    "mrc bcp": "remercier",
    "a+": "au_revoir",
    "aide": "demander_aide",
    "tu es un robot ?": "parler_au_bot",
    "j comprends rien": "exprimer_difficulte",
    "exporte mes réponses": "exporter_donnees",
    "efface toutes mes données": "effacer_donnees",
    "la capitale du Pérou": "hors_sujet",
}


@pytest.mark.parametrize(("typed", "intent"), OBVIOUS.items())
def test_obvious_words_tell_the_intent(typed: str, intent: str) -> None:
    assert UNDERSTAND(typed).intent == intent


def test_every_intent_has_obvious_words() -> None:
    assert set(OBVIOUS.values()) == set(INTENTS)


def test_notions_are_linked_as_everywhere_else() -> None:
    assert UNDERSTAND("c koi le tx de mark").notions[0].id == "taux_de_marque"


def test_an_index_of_the_course_is_not_a_hint() -> None:
    assert UNDERSTAND("indice base 100").intent == "demander_definition"


@given(st.text(max_size=300))
def test_any_message_gets_one_known_intent_which_heads_the_ranking(text: str) -> None:
    understood = UNDERSTAND(text)
    assert understood.text == text
    assert understood.ranking[0] == (understood.intent, understood.confidence)
    assert {intent for intent, _ in understood.ranking} <= set(INTENTS)
    assert UNDERSTAND(text) == understood
