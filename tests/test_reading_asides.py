"""What only says how to answer is not taken for a question left without an answer; what asks is."""

import pytest

from exercises.reading.words.asides import is_aside


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Quelle est, en mois, la durée moyenne d'abonnement ?", "mois"),
        ("Donnez la marge (en k€) et le taux.", "k€)"),
        ("Calculez la valeur d'un client, sans actualisation.", "actualisation"),
        ("Quel est le coût hors impôt du projet ?", "impôt"),
        ("Quel est le TAEG, frais de dossier compris ?", "frais de dossier compris"),
        ("Donnez la médiane (interpolation linéaire).", "interpolation linéaire)"),
        ("Quel coefficient doit-il utiliser ?", "utiliser"),
    ],
)
def test_what_says_how_to_answer(said: str, words: str) -> None:
    start = said.index(words)
    assert is_aside(said, start, start + len(words))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Calculez la marge (et son taux).", "et son taux)"),
        ("Calculez la moyenne, puis l'écart avec l'objectif.", "l'écart avec l'objectif"),
        ("Calculez le chiffre d'affaires et la commission.", "commission"),
        ("Quel est le point mort en mois ?", "point mort"),
    ],
)
def test_what_asks(said: str, words: str) -> None:
    start = said.index(words)
    assert not is_aside(said, start, start + len(words))
