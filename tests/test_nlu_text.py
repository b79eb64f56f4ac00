"""The normalisation shared by training and run time."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.text import (
    MAX_CHARACTERS,
    ambiguous_words,
    carrier_words,
    fold,
    normalise,
    spellings,
    tool_words,
    words,
    zero_numbers,
)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Élasticité-Prix", "elasticite-prix"),
        ("l’œuvre", "l'oeuvre"),
        ("ＴＶＡ", "tva"),
        ("ﬁche", "fiche"),
        ("ma\u200brge", "marge"),
        ("1\u202f234\u00a0€", "1 234 €"),
        ("taux – marge", "taux - marge"),
    ],
)
def test_folding_makes_typing_habits_vanish(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_text_has_no_accent_left(text: str) -> None:
    assert not any(unicodedata.combining(character) for character in fold(text))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("c koi le tx de mark", "c'est quoi le taux de mark"),
        ("jcomprend r", "je comprends rien"),
        ("g pa compri", "j'ai pas compris"),
        ("pk sa marche pas", "pourquoi cela marche pas"),
        ("kel é la diff", "quel e la difference"),
        ("un exo stp", "un exercice s'il te plait"),
        ("keske c", "qu'est-ce que c'est"),
        ("t ki toi", "tu es qui toi"),
        ("bonjouuuur !!!", "bonjour !"),
        ("le C.A. et la T.V.A.", "le chiffre d'affaires et la tva"),
        ("ya pa de formul ?", "il y a pas de formule ?"),
        ("jveux un kiz", "je veux un quiz"),
        ("2main g un controle", "demain j'ai un controle"),
    ],
)
def test_phone_french_is_respelled(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize("typed", ["mon CA", "le ca ht", "quel ca pour 2024", "c quoi le CA"])
def test_ca_is_the_turnover_after_a_determiner_or_in_capitals(typed: str) -> None:
    assert "chiffre d'affaires" in normalise(typed)


@pytest.mark.parametrize("typed", ["ça veut dire quoi", "sa veu dire koi", "ca marche comment", "ca va"])
def test_ca_is_a_pronoun_before_a_verb(typed: str) -> None:
    assert normalise(typed).startswith("cela")


def test_pa_stays_the_purchase_price_when_a_determiner_comes_before() -> None:
    assert normalise("le pa est de 12 €") == "le pa est de 12 €"


@given(st.text(max_size=300))
def test_normalising_any_text_ends_and_stays_bounded(text: str) -> None:
    assert len(normalise(text)) <= 20 * max(1, len(text))


def test_a_pasted_document_is_read_from_its_beginning_only() -> None:
    assert len(normalise("mot " * 10_000)) <= MAX_CHARACTERS


def test_at_least_150_phone_spellings_are_known() -> None:
    assert len(spellings()) >= 150


def test_respelling_a_respelled_variant_changes_nothing_more() -> None:
    once = {variant: normalise(variant) for variant in spellings()}
    assert {variant: normalise(read) for variant, read in once.items()} == once


def test_word_lists_are_folded_and_the_three_do_not_contradict_one_another() -> None:
    for word in carrier_words() | ambiguous_words():
        assert fold(word) == word
    assert tool_words() <= carrier_words()


@pytest.mark.parametrize(
    ("text", "zeroed"),
    [
        ("1 234,50 €", "0 €"),
        ("12,5 % de 80", "0 % de 0"),
        ("1.500", "0"),
        ("4 ans et 48 mois", "0 ans et 0 mois"),
        ("rien", "rien"),
    ],
)
def test_every_figure_becomes_zero(text: str, zeroed: str) -> None:
    assert zero_numbers(text) == zeroed


def test_words_are_split_at_apostrophes_and_signs() -> None:
    assert words("l'ecart-type : 80/20") == ["l", "ecart", "type", "80", "20"]
