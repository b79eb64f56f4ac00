"""« 13 500 € d'impayés », and nobody says whether with tax: the answer for each of the two, by its name."""

from dataclasses import replace

from exercises.functions import Impossible
from exercises.numbers import Figure
from exercises.reading.derivable import derivable
from exercises.reading.outcome import Answered, Several
from exercises.reading.words.glossary import Glossary
from exercises.reading.words.text import fold, lexicon
from exercises.solution import Lacking, solve


def with_and_without(answered: Answered, text: str, glossary: Glossary) -> Several | None:
    """The two answers; None when the text speaks of tax, or when tax changes nothing."""
    reading = answered.reading
    twins = lexicon()["taxe_a_dire"]
    told = [name for name in twins if isinstance(figure := reading.labels.get(name), Figure) and figure.tax is None]
    spoken = {"ht", "ttc", "tva", "taxe", "taxes"} & set(fold(text).replace("'", " ").replace(",", " ").split())
    if len(told) != 1 or spoken or set(twins.values()) & {*reading.givens, *reading.sought}:
        return None
    name, twin = told[0], twins[told[0]]
    scope = glossary.scopes[reading.chapter]
    givens = {twin if one == name else one: value for one, value in reading.givens.items()}
    labels = {twin if one == name else one: figure for one, figure in reading.labels.items()}
    network, _, _, lack, _ = derivable(scope, givens, reading.sought, reading.conventions)
    if lack is not None:
        return None
    try:
        solution = solve(network, givens, reading.sought, reading.conventions)
    except Impossible:
        return None
    if isinstance(solution, Lacking) or solution.results == answered.solution.results:
        return None
    other = Answered(replace(reading, givens=givens, labels=labels), solution, answered.left_out)
    return Several((("montant TTC", answered), ("montant HT", other)))
