"""Reading the course: what is read, and what a wrong file says."""

import time
from dataclasses import fields
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.notion import COURSE, Notion, gather, load, read_notion, read_sections
from knowledge.reading import ContentError

SECTIONS = read_sections((COURSE / "sections.yml").read_text("utf-8"))

WHOLE = """---
programme: 197
nom: Taux de marque
synonymes: [tx de marque]
synonymes_faibles: [marque]
regle: taux_de_marque
exemple: {prix_de_vente_ht: 100 €, cout_d_achat: 60 €, rang: 7}
exemple_texte: "Une lampe achetée 60 € et vendue 100 € HT."
confusions: {taux_de_marge: "l'un se rapporte au coût, l'autre au prix"}
pieges: [taux_de_marge_pour_marque]
pieges_texte: ["Diviser par le coût d'achat."]
voir: [coefficient_multiplicateur]
examens: [nrc, mco]
---
Part de la marge
dans le prix de vente.

Un commerçant le compare à celui de son rayon.
"""


def read(source: str, section: str = "2B_marges", id: str = "taux_de_marque") -> Notion:
    return read_notion(source, section, id, SECTIONS)


def test_a_whole_notion_is_read_as_written() -> None:
    notion = read(WHOLE)
    assert (notion.programme, notion.nom, notion.section) == (197, "Taux de marque", "2B_marges")
    assert notion.definition == "Part de la marge dans le prix de vente."
    assert notion.pratique == "Un commerçant le compare à celui de son rayon."
    assert dict(notion.exemple) == {"prix_de_vente_ht": "100 €", "cout_d_achat": "60 €", "rang": "7"}
    assert dict(notion.confusions) == {"taux_de_marge": "l'un se rapporte au coût, l'autre au prix"}
    assert (notion.pieges, notion.examens) == (("taux_de_marge_pour_marque",), ("nrc", "mco"))
    assert notion.formule_texte is None
    assert notion.file == "notions/2B_marges/taux_de_marque.md"


@pytest.mark.parametrize(
    ("written", "wrong", "line", "key", "fact"),
    [
        ("programme: 197", "programme: cent", 2, "programme", "un nombre entier"),
        ("programme: 197", "programme: 12", 2, "programme", "n'est pas de la section 2B"),
        ("nom: Taux de marque\n", "", None, "nom", "manque"),
        ("synonymes: [tx de marque]", "synonymes: tx de marque", 4, "synonymes", "une liste"),
        ("synonymes: [tx de marque]", "synonimes: [tx de marque]", 4, "synonimes", "clé inconnue"),
        ("nom: Taux de marque", "nom: Taux de marque\nnom: Autre", 4, None, "écrite deux fois"),
        ("regle: taux_de_marque", "regle: taux_de_marque\nformule_texte: a ÷ b", 7, "formule_texte", "une règle"),
        ("regle: taux_de_marque\n", "", 6, "exemple", "vont ensemble"),
        ("rang: 7", "rang: 0.5", 7, "exemple", "nom: texte"),
        ("[nrc, mco]", "[nrc, bac]", 13, "examens", "examen inconnu"),
        ("voir: [coefficient_multiplicateur]", "voir: [taux_de_marque]", None, None, "elle-même"),
        ('"Diviser par', "Diviser: par: ", 11, None, "YAML illisible"),
        ("\n\nUn commerçant le compare à celui de son rayon.", "", 15, None, "deux paragraphes"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_key_and_remedy(
    written: str, wrong: str, line: int | None, key: str | None, fact: str
) -> None:
    assert written in WHOLE
    with pytest.raises(ContentError) as refused:
        read(WHOLE.replace(written, wrong))
    assert (refused.value.line, refused.value.key) == (line, key)
    assert fact in refused.value.fact
    assert refused.value.remedy
    assert str(refused.value).startswith("notions/2B_marges/taux_de_marque.md")


def test_a_file_without_front_matter_is_refused() -> None:
    with pytest.raises(ContentError, match="n'est pas encadré"):
        read("Part de la marge dans le prix.")


def test_a_file_in_an_unknown_section_is_refused() -> None:
    with pytest.raises(ContentError, match="la section « 9Z_rien » n'existe pas"):
        read(WHOLE, section="9Z_rien")


def test_an_id_with_a_capital_is_refused() -> None:
    with pytest.raises(ContentError, match="n'est pas un identifiant"):
        read(WHOLE, id="TauxDeMarque")


def test_an_id_used_twice_is_refused() -> None:
    with pytest.raises(ContentError, match="sert déjà"):
        gather([read(WHOLE), read(WHOLE)], SECTIONS)


def test_an_error_in_the_sections_names_the_line_of_the_faulty_entry() -> None:
    good = "- id: a\n  code: A\n  nom: Un\n  axe: 1\n  programme: [1, 2]\n"
    bad = "- id: b\n  code: B\n  nom: Deux\n  axe: un\n  programme: [3, 4]\n"
    with pytest.raises(ContentError) as refused:
        read_sections(good + bad)
    assert (refused.value.line, refused.value.key) == (9, "axe")


_LINE = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1).map(str.strip)
_TEXT = _LINE.filter(lambda text: bool(text) and text.isprintable())


@given(nom=_TEXT, example=_TEXT, synonyms=st.lists(_TEXT, max_size=4))
def test_any_text_written_as_yaml_is_read_back_whole(nom: str, example: str, synonyms: list[str]) -> None:
    front = {"programme": 197, "nom": nom, "synonymes": synonyms, "exemple_texte": example}
    source = f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\nDéfinition.\n\nPratique.\n"
    notion = read(source)
    assert (notion.nom, notion.exemple_texte, notion.synonymes) == (nom, example, tuple(synonyms))


def test_the_course_covers_the_390_numbers_of_the_programme_in_15_sections() -> None:
    course = load()
    assert set(course.by_programme) == set(range(1, 391))
    assert [section.code for section in course.sections.values()] == [
        "1A", "1B", "1C", "1D", "1E", "2A", "2B", "2C", "2D", "2E", "2F", "3A", "3B", "3C", "3D",
    ]  # fmt: skip
    assert sum(len(course.in_section(code)) for code in ("1A", "1B", "1C", "1D", "1E")) == 157
    assert [notion.id for notion in course.by_programme[262]] == ["annuite", "mensualite"]
    assert list(course.notions) == [n.id for n in sorted(course.notions.values(), key=lambda n: (n.programme, n.id))]


def test_the_sections_follow_one_another_without_gap() -> None:
    expected = 1
    for section in SECTIONS.values():
        assert section.first == expected
        expected = section.last + 1
    assert expected == 391


def test_a_section_is_found_by_its_id_or_its_code() -> None:
    course = load()
    assert course.in_section("2B") == course.in_section("2B_marges")


def test_the_lexicon_gives_strong_and_weak_terms_of_notions_and_sections() -> None:
    lexicon = load().lexicon()
    strong, weak = lexicon["taux_de_marque"]
    assert strong[0] == "Taux de marque"
    assert "tx de marque" in strong
    assert "coût" in lexicon["cout_d_achat"][1]
    assert weak == ()
    assert "marges" in lexicon["section:2B"][0]


def test_the_whole_course_loads_in_less_than_600_ms() -> None:
    def timed() -> float:
        start = time.process_time()
        load()
        return time.process_time() - start

    assert min(timed() for _ in range(3)) < 0.6


def test_a_notion_is_a_frozen_value() -> None:
    notion = read(WHOLE)
    for field in fields(notion):
        with pytest.raises(AttributeError):
            setattr(notion, field.name, None)


def test_a_course_elsewhere_is_read_the_same_way(tmp_path: Path) -> None:
    (tmp_path / "notions" / "2B_marges").mkdir(parents=True)
    (tmp_path / "sections.yml").write_text((COURSE / "sections.yml").read_text("utf-8"), "utf-8")
    (tmp_path / "notions" / "2B_marges" / "taux_de_marque.md").write_text(WHOLE, "utf-8")
    assert list(load(tmp_path).notions) == ["taux_de_marque"]
