"""« remise8% tva20 »: a statement typed without blanks between its words and its figures."""

import re

import pytest

from exercises.reading import Answered
from exercises.reading.words.glued import spaced
from tests.test_reading import ANSWERED, GLOSSARY, read


def _spaced(text: str) -> str:
    return spaced(text, GLOSSARY.vocabulary, GLOSSARY.rates)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("PA36 PVht54 tva20", "PA 36 PVht 54 tva 20"),
        ("CAht92000 achats51400 SI18600", "CA ht 92000 achats 51400 SI 18600"),
        ("remise10 puis esc5", "remise 10 puis esc 5"),
        ("rabais5% remise12%", "rabais 5% remise 12%"),
        ("remise1 10 % remise2 5 %", "remise1 10 % remise2 5 %"),
        ("T1 120 T2 150, x1 = 3, produit2, mois12", "T1 120 T2 150, x1 = 3, produit2, mois12"),
        ("format A4, article L441, le n°458", "format A4, article L441, le n°458"),
    ],
)
def test_only_a_word_of_the_course_and_its_figure_are_parted(typed: str, meant: str) -> None:
    assert _spaced(typed) == meant


@pytest.mark.parametrize("entry", ANSWERED, ids=lambda entry: f"{entry['file']}: {entry['texte'][:50]}")
def test_a_statement_with_its_blanks_stays_as_it_is(entry: dict[str, str]) -> None:
    if re.search(r"[^\W\d_]{2}\d", entry["texte"]) is None:
        assert _spaced(entry["texte"]) == entry["texte"]


def test_a_glued_word_is_read_with_its_figure() -> None:
    # 1 000 × 0,92 × 0,98 = 901,60 € ; × 1,2 = 1 081,92 €
    typed, plain = (
        read(text)
        for text in (
            "montant brut1000€ remise8% esc2% tva20, net à payer ?",
            "montant brut 1000€ remise 8% escompte 2% tva 20, net à payer ?",
        )
    )
    assert isinstance(typed, Answered)
    assert isinstance(plain, Answered)
    assert typed.reading.givens == plain.reading.givens
    assert [round(float(value), 2) for value in typed.solution.results.values()] == [1081.92]
