"""Every statement once more, each figure left out in turn: what is missing is never made up."""

from collections.abc import Iterator

import pytest

from exercises import numbers
from exercises.functions import Value
from exercises.numbers import Figure
from exercises.reading import Answered, Reading, Several
from exercises.solution import Lacking, solve
from tests.test_reading import ANSWERED, CATALOGUE, SEVERAL, read, shown


def _given_by(reading: Reading, figure: Figure) -> str | None:
    """The quantity that a figure of the statement gave."""
    for name, found in reading.labels.items():
        if figure.span in [one.span for one in (found if isinstance(found, tuple) else (found,))]:
            return name
    return None


def _cuts() -> Iterator[tuple[str, Figure]]:
    for entry in ANSWERED:
        for figure in numbers.figures(entry["texte"]):
            if figure.role in ("figure", "year"):
                yield entry["texte"], figure


def _cuts_of_cases() -> Iterator[tuple[str, Figure]]:
    for entry in SEVERAL:
        for figure in numbers.figures(entry["texte"]):
            yield entry["texte"], figure


@pytest.mark.parametrize(
    ("text", "figure"), list(_cuts()), ids=lambda part: str(part)[:60] if isinstance(part, str) else part.raw
)
def test_without_one_figure_no_other_number_comes_out(text: str, figure: Figure) -> None:
    whole = read(text)
    assert isinstance(whole, Answered)
    given = _given_by(whole.reading, figure)
    if given is not None and isinstance(whole.reading.givens[given], tuple):
        # a shorter series is another problem, with an answer of its own
        return

    outcome = read(text[: figure.span[0]] + text[figure.span[1] :])

    if isinstance(outcome, Answered):
        for name, value in outcome.solution.results.items():
            assert shown(name, value) == shown(name, _from_the_whole(whole, name, value)), name


@pytest.mark.parametrize(
    ("text", "figure"), list(_cuts_of_cases()), ids=lambda part: str(part)[:60] if isinstance(part, str) else part.raw
)
def test_without_one_figure_two_products_are_not_answered_otherwise(text: str, figure: Figure) -> None:
    whole = read(text)
    assert isinstance(whole, Several)

    outcome = read(text[: figure.span[0]] + text[figure.span[1] :])

    if isinstance(outcome, Several):
        assert [case.solution.results for _, case in outcome.cases] == [
            case.solution.results for _, case in whole.cases
        ]
    else:
        assert not isinstance(outcome, Answered), outcome


def _from_the_whole(whole: Answered, name: str, otherwise: Value) -> Value:
    """The value of a quantity with all figures: the statement may not have asked for it."""
    if name in whole.solution.values:
        return whole.solution.values[name]
    network = CATALOGUE.networks[whole.reading.chapter]
    if name not in network.names:
        return otherwise
    found = solve(network, whole.reading.givens, [name], whole.reading.conventions)
    return otherwise if isinstance(found, Lacking) else found.values[name]
