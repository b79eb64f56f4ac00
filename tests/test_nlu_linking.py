"""Linking messages to notions, on a small lexicon of its own."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.lexicon import LexiconEntry
from nlu.linking import MASK, Link, Linker
from nlu.text import normalise

LEXICON = {
    "taux_de_marge": LexiconEntry(("taux de marge",), ("marge",)),
    "taux_de_marque": LexiconEntry(("taux de marque", "taux de marge sur prix de vente")),
    "marge_commerciale": LexiconEntry(("marge commerciale", "marge brute"), ("marge",)),
    "marge_nette": LexiconEntry(("marge nette",), ("marge",)),
    "seuil_de_rentabilite": LexiconEntry(("seuil de rentabilité", "SR", "CA critique")),
    "point_mort": LexiconEntry(("point mort",), ("date",)),
    "rabais": LexiconEntry(("rabais",)),
    "remise": LexiconEntry(("remise",)),
    "covariance": LexiconEntry(("covariance",)),
    "ecart_type": LexiconEntry(("variance", "écart-type")),
    "chiffre_d_affaires": LexiconEntry(("chiffre d'affaires", "CA")),
    "part_de_marche_en_valeur": LexiconEntry(("part de marché en valeur", "PDM valeur")),
    "part_de_marche_en_volume": LexiconEntry(("part de marché en volume", "PDM volume")),
    "taille_d_echantillon": LexiconEntry(("taille d'échantillon",)),
    "echantillon": LexiconEntry(("échantillon",)),
    "loi_de_pareto": LexiconEntry(("loi de Pareto", "80/20", "20/80")),
    "vente_additionnelle": LexiconEntry(("vente additionnelle", "up-selling", "cross-selling")),
    "marche": LexiconEntry(("marché",)),
    "amortissement_constant": LexiconEntry(("amortissement constant",)),
    "annuite_constante": LexiconEntry(("annuité constante",)),
    "lissage_exponentiel": LexiconEntry(("lissage exponentiel simple",)),
    "elasticite": LexiconEntry(("élasticité-prix de la demande",)),
}
LINKER = Linker(LEXICON)


def link(text: str) -> Link:
    return LINKER.link(normalise(text))


def found(text: str) -> list[str]:
    return [candidate.id for candidate in link(text).candidates]


@pytest.mark.parametrize(
    ("typed", "notion"),
    [
        ("c koi le taux de marque", "taux_de_marque"),
        ("tx de mark", "taux_de_marque"),
        ("covariznce formule", "covariance"),
        ("rabé ou pas", "rabais"),
        ("seuil renta stp", "seuil_de_rentabilite"),
        ("le seuil de la rentabilité de mon magasin", "seuil_de_rentabilite"),
        ("les remises", "remise"),
        ("MON CA", "chiffre_d_affaires"),
        ("la loi 80/20", "loi_de_pareto"),
        ("upselling", "vente_additionnelle"),
        ("tauxdemarque", "taux_de_marque"),
        ("ecar type", "ecart_type"),
        ("lissage expo", "lissage_exponentiel"),
        ("elasticite prix", "elasticite"),
        ("marge brut", "marge_commerciale"),
        ("mrg brute", "marge_commerciale"),
        ("txdemarque", "taux_de_marque"),
    ],
)
def test_a_notion_is_found_through_spelling_and_abbreviation(typed: str, notion: str) -> None:
    assert found(typed)[0] == notion


def test_an_exact_name_scores_one_and_a_misspelt_one_less() -> None:
    assert link("le taux de marque").candidates[0].score == 1
    assert 0.75 <= link("covariznce").candidates[0].score < 1


def test_the_longest_phrase_wins_over_those_inside_it() -> None:
    assert found("c'est quoi le taux de marge sur le prix de vente")[0] == "taux_de_marque"


def test_the_words_of_a_name_may_come_in_another_order() -> None:
    assert found("echantillon taille formule")[0] == "taille_d_echantillon"


@pytest.mark.parametrize(
    ("typed", "both"),
    [
        ("diff entre taux de marge et taux de marque", {"taux_de_marge", "taux_de_marque"}),
        ("taux de marge ou de marque", {"taux_de_marge", "taux_de_marque"}),
        ("rabé vs remise", {"rabais", "remise"}),
        ("part de marché en valeur ou volume", {"part_de_marche_en_valeur", "part_de_marche_en_volume"}),
        ("marge brut vs marge net", {"marge_commerciale", "marge_nette"}),
        ("annuité ou amortissement constant", {"annuite_constante", "amortissement_constant"}),
        ("marge ou marque c pareil ?", {"taux_de_marge", "taux_de_marque"}),
        ("le point mort c'est la même chose que mon CA ?", {"point_mort", "chiffre_d_affaires"}),
    ],
)
def test_both_sides_of_a_comparison_come_first(typed: str, both: set[str]) -> None:
    assert set(found(typed)[:2]) == both


TOLD = {
    "panier_moyen": LexiconEntry(("panier moyen",), (), ("combien dépense un client à chaque passage en caisse",)),
    "taux_d_attrition": LexiconEntry(("taux d'attrition",), (), ("part des clients qui sont partis dans l'année",)),
    "cout_d_acquisition": LexiconEntry(("coût d'acquisition",), (), ("ce que coûte un nouveau client",)),
}


def test_of_notions_as_near_in_meaning_the_one_told_in_the_same_words_comes_first() -> None:
    described = Linker(TOLD).link(normalise("en caisse ils dépensent combien ?"), dict.fromkeys(TOLD, 0.6)).candidates
    assert described[0].id == "panier_moyen"


def test_the_name_of_a_theme_leaves_a_comparison_its_two_sides() -> None:
    sold = LexiconEntry(("taux de marque",), (), ("part de la marge dans le prix de vente",))
    bought = LexiconEntry(("taux de marge",), (), ("marge rapportée au coût d'achat",))
    linker = Linker({"taux_de_marque": sold, "taux_de_marge": bought, "section:2B": LexiconEntry(("marge",), ())})
    found = linker.link(normalise("c koi la diff entr marge et marque")).candidates
    assert {candidate.id for candidate in found[:2]} == {"taux_de_marque", "taux_de_marge"}


def test_a_notion_is_found_by_its_meaning_in_other_words() -> None:
    near = {"panier_moyen": 0.1, "taux_d_attrition": 0.9, "cout_d_acquisition": 0.6}
    found = Linker(TOLD).link(normalise("les fuyards"), near).candidates
    assert [candidate.id for candidate in found][:2] == ["taux_d_attrition", "cout_d_acquisition"]
    assert not Linker(TOLD).link(normalise("bonjour"), near).candidates


def test_a_word_that_everything_is_told_with_suggests_less_than_a_rare_one() -> None:
    common = {f"n{i}": LexiconEntry((f"{word} client",)) for i, word in enumerate(("suivi", "risque", "encours"))}
    assert next(c.id for c in Linker(common).link("risques").candidates) == "n1"
    assert not Linker(common).link("clients").candidates


def test_the_masked_text_is_that_of_the_link() -> None:
    text = normalise("c koi la diff entre tx de marge et rabais ?")
    assert LINKER.masked(text) == LINKER.link(text).masked


def test_a_weak_term_suggests_without_naming() -> None:
    alone, among_others = link("la marge"), link("la marge du dernier paragraphe dans la page imprimée")
    assert {candidate.id for candidate in alone.candidates[:3]} == {"taux_de_marge", "marge_commerciale", "marge_nette"}
    assert among_others.candidates[0].score < 0.75
    assert MASK not in alone.masked


def test_a_course_word_that_is_also_an_everyday_word_is_never_masked() -> None:
    assert MASK not in link("comment ça marche").masked


def test_strong_mentions_are_masked_and_the_rest_is_left() -> None:
    assert link("c koi la diff entre tx de marge et rabais ?").masked == (
        f"c'est quoi la difference entre {MASK} et {MASK} ?"
    )


@pytest.mark.parametrize("typed", ["", "?", "bonjour", "je comprends rien à ce cours", "👍", "tu peux m'aider stp"])
def test_a_message_that_names_nothing_has_no_candidate(typed: str) -> None:
    assert not link(typed).candidates


def test_everyday_words_handed_over_are_not_corrected_into_terms() -> None:
    assert Linker(LEXICON).link("remisse").mentions
    assert not Linker(LEXICON, everyday={"remisse"}).link("remisse").mentions


def test_a_notion_without_a_strong_term_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="taux_de_marge"):
        Linker({"taux_de_marge": LexiconEntry((), ("marge",))})


def test_an_empty_lexicon_links_nothing() -> None:
    assert Linker({}).link("taux de marge").candidates == ()


@given(st.text(max_size=200))
def test_scores_of_any_message_decrease_between_one_and_zero(text: str) -> None:
    scores = [candidate.score for candidate in link(text).candidates]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


@given(st.sampled_from(sorted(LEXICON)), st.data())
def test_every_strong_term_finds_its_notion(notion: str, data: st.DataObject) -> None:
    term = data.draw(st.sampled_from(LEXICON[notion].strong))
    assert notion in found(f"c'est quoi {term} ?")[:3]


def test_a_thousand_terms_are_indexed_in_a_blink() -> None:
    syllables = ["ta", "mar", "ge", "seu", "ren", "ti", "vo", "lu", "pri", "con"]
    names = [f"{a}{b} {c}{d}" for a in syllables for b in syllables for c in syllables[:5] for d in syllables[:2]]
    start = time.perf_counter()
    Linker({f"n{index}": LexiconEntry((name,)) for index, name in enumerate(names)})
    assert len(names) == 1000
    assert time.perf_counter() - start < 0.5  # ten times what it takes: a guard, not a measure
