"""Light marks: what students see of them, in HTML and in plain text."""

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.markup import Span, parse, to_html, to_plain
from tests.botapi.entities import parse_html

MARKED = st.text(st.sampled_from("**** ab1(,.<&>é€\u202f\n🎓"), max_size=60)
"""Texts in which marks meet everything that may stand beside them."""


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**Taux de marge** : marge ÷ coût", "<b>Taux de marge</b> : marge ÷ coût"),
        ("0,2917 % *(taux proportionnel)*", "0,2917 % <i>(taux proportionnel)</i>"),
        ("▱▱▱ **1.** Quel est le net ?", "▱▱▱ <b>1.</b> Quel est le net ?"),
        ("l'**étiquette**, « *mot* »", "l'<b>étiquette</b>, « <i>mot</i> »"),
        ("***tout***", "<b><i>tout</i></b>"),
        ("**gras et *les deux***", "<b>gras et </b><b><i>les deux</i></b>"),
        ("*les deux **ici***", "<i>les deux </i><b><i>ici</i></b>"),
        ("sur\n**deux\nlignes**", "sur\n<b>deux\nlignes</b>"),
    ],
)
def test_marks_become_tags(text: str, html: str) -> None:
    assert to_html(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "3*4*5",
        "3 * 4 * 5",
        "1 200 *0,8 puis 15* 2",
        "2**3",
        "2 ** 3 ** 4",
        "**ouvert",
        "fermé**",
        "* item\n* item",
        "**** rien ****",
        "** espaces **",
        "**gras\n\nautre paragraphe**",
        "prix*quantité*remise",
        "HAVING COUNT(*) > 2 ORDER BY COUNT(*)",
    ],
)
def test_what_is_not_a_pair_of_marks_is_literal(text: str) -> None:
    assert to_plain(text) == text


def test_what_a_student_types_cannot_become_a_tag() -> None:
    assert to_html("<b>x</b> & **y < z**") == "&lt;b&gt;x&lt;/b&gt; &amp; <b>y &lt; z</b>"


def test_spans_carry_their_style() -> None:
    assert parse("a **b** *c*") == (
        Span("a "),
        Span("b", bold=True),
        Span(" "),
        Span("c", italic=True),
    )


@given(MARKED)
def test_nothing_visible_is_lost_but_asterisks(text: str) -> None:
    assert to_plain(text).replace("*", "") == text.replace("*", "")
    assert "".join(span.text for span in parse(text)) == to_plain(text)


@given(MARKED)
def test_asterisks_vanish_by_pairs_of_two_or_four(text: str) -> None:
    assert (text.count("*") - to_plain(text).count("*")) % 2 == 0


@given(st.text(max_size=60))
def test_a_text_without_asterisks_is_unchanged(text: str) -> None:
    plain = text.replace("*", "")
    assert to_plain(plain) == plain


class _Balance(HTMLParser):
    """Python's own HTML parser, to check the tags that are written."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"b", "i"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@given(MARKED)
def test_the_html_is_balanced_and_shows_the_plain_text(text: str) -> None:
    html = to_html(text)
    balance = _Balance()
    balance.feed(html)
    balance.close()
    assert balance.open == []
    assert balance.text == to_plain(text)
    assert parse_html(html)[0] == to_plain(text)


def test_a_hundred_thousand_asterisks_are_read_in_linear_time() -> None:
    def once(text: str) -> float:
        start = time.process_time()
        parse(text)
        return time.process_time() - start

    def seconds(text: str) -> float:
        return min(once(text) for _ in range(3))

    for pattern in ("*a ", "* ", "*a*.", "**a *b "):
        short, long = seconds(pattern * 5_000), seconds(pattern * 50_000)
        assert long < 40 * max(short, 0.002)
