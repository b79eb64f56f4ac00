"""The picture of a student's progress: what it counts, and that it is drawn."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.card import Card
from bot.channels.picture import draw_picture
from bot.channels.progress import contents
from bot.reply import Progress, Standing, Week
from bot.session import Session
from bot.skills import progress
from bot.skills.turn import World
from bot.store import Attempt

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def attempt(days_ago: float, verdict: str, code: str | None = None) -> Attempt:
    at = NOW - timedelta(days=days_ago)
    return Attempt("ask:lea", at, "exercice", "deux_remises", "net_commercial", verdict, code, 0, "", 1)


def shown(world: World, *attempts: Attempt, cards: tuple[Card, ...] = ()) -> Any:
    return progress.summary(world, Session(), attempts, cards, NOW).reply.messages[0].picture


def test_a_week_counts_its_seven_days_and_no_more(world: World) -> None:
    given = (attempt(0, "correct"), attempt(6.9, "faux"), attempt(7, "correct"), attempt(20.9, "arrondi"))
    assert shown(world, *given).weeks == (
        Week("Il y a 3 semaines", 0, 0),
        Week("Il y a 2 semaines", 1, 1),
        Week("Il y a 1 semaine", 1, 1),
        Week("Ces sept jours", 2, 1),
    )


def test_the_mistakes_made_most_come_first_with_how_often(world: World) -> None:
    once, twice = "remises_additionnees", "taux_de_marge_pour_marque"
    given = [attempt(1, "erreur_connue", code) for code in (once, twice, twice)]
    mistakes = shown(world, *given).mistakes
    assert [times for _, times in mistakes] == [2, 1]
    assert "taux de marge" in mistakes[0][0]


def test_a_section_begun_counts_each_of_its_notions_and_calculations_once(world: World) -> None:
    card = Card("notion", "taux_de_marque", {"card_id": 0, "state": 2, "step": None, "stability": 5.0,
        "difficulty": 5.0, "due": (NOW + timedelta(days=5)).isoformat(), "last_review": NOW.isoformat()})  # fmt: skip
    (section,) = shown(world, cards=(card,)).sections
    notion = world.course.notions["taux_de_marque"]
    assert section.section == world.course.sections[notion.section].nom
    assert (section.acquis, section.en_cours, section.a_revoir) == (0, 1, 0)
    assert section.a_decouvrir >= len(world.course.in_section(notion.section)) - 1


def test_the_picture_comes_with_three_lines_and_its_sections_in_words(world: World) -> None:
    given = [attempt(1, "correct"), *(attempt(1, "erreur_connue", "taux_de_marge_pour_marque") for _ in range(2))]
    card = Card("notion", "taux_de_marque", {"card_id": 0, "state": 2, "step": None, "stability": 5.0,
        "difficulty": 5.0, "due": NOW.isoformat(), "last_review": NOW.isoformat()}, missed=True)  # fmt: skip
    told, sections = progress.summary(world, Session(), given, (card,), NOW).reply.messages
    first, second, third = lines(told.text)
    assert first == "Ces quatre dernières semaines : 3 réponses, dont 1 juste."
    assert second == "De ce que tu as commencé : 0 acquis, 0 en cours, 1 à revoir."
    assert third.startswith("Ton erreur la plus fréquente (2 fois) : ")
    assert "1 à revoir" in sections.text


def lines(text: str) -> list[str]:
    return text.replace("**", "").replace("\u202f", " ").split("\n")


def test_the_picture_is_drawn_whatever_there_is_to_show() -> None:
    nothing = Progress("progression", "Ta progression", (), (Week("Ces sept jours", 0, 0),), (), "En image.")
    full = Progress(
        "progression",
        "Ta progression",
        tuple(Standing("Prix, réductions et facturation " * 2, 12, 30, 1, 40) for _ in range(8)),
        tuple(Week(f"Il y a {ago} semaines", 120, 80) for ago in range(4)),
        (("Tu as #ajouté *les* $taux$ \\ [remises].", 12),),
        "En image.",
    )
    for picture in (nothing, full):
        assert draw_picture(picture).startswith(b"\x89PNG")


def test_the_longest_bar_is_that_of_the_busiest_week() -> None:
    weeks = (Week("avant", 5, 5), Week("après", 20, 1))
    drawn = contents(Progress("progression", "Ta progression", (), weeks, (), ""))
    assert [week["share"] for week in drawn["weeks"]] == [0.25, 1]
