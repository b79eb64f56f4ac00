"""Whether a message is a numeric answer, to be graded, rather than a question that holds figures."""

from collections.abc import Sequence

from exercises.numbers.agreement import reconciled, worth
from exercises.numbers.arithmetic import CalculationError
from exercises.numbers.cursor import Amount
from exercises.numbers.folding import fold
from exercises.numbers.phrases import Item, Word, items, statements
from exercises.numbers.saying import without_words
from exercises.numbers.vocabulary import COUNTED, FILLERS, REQUESTS

_LONGEST_MESSAGE = 20_000
_LONGEST = 500
_MOST_NAMES = 2


def is_number(text: str) -> bool:
    """Whether the whole message reads as an answer to « combien ? », readable or not (« 1.500 », « 1/0 » are).

    >>> is_number("je dirais 45"), is_number("c'est quoi une remise de 10 % ?")
    (True, False)
    """
    folded = fold(text[:_LONGEST_MESSAGE])
    if len(folded.text.strip()) > _LONGEST:
        return False
    found = items(without_words(folded))
    if not any(
        isinstance(item, Amount) or (isinstance(item, Word) and item.kind in ("malformed", "date", "hour"))
        for item in found
    ):
        return [item.text for item in found if isinstance(item, Word)] in (["un"], ["une"])
    words = [
        item.text
        for item in found
        if isinstance(item, Word) and item.kind in ("word", "number") and item.text[:1].isalpha()
    ]
    if any(word in REQUESTS for word in words):
        return False
    names = [word for word in words if word not in FILLERS and word not in COUNTED]
    if not names:
        return True
    return len(names) <= _MOST_NAMES and "?" not in text and _is_one_number(found)


def _is_one_number(found: Sequence[Item]) -> bool:
    """With a name before it (« bénéfice de 3 000 € », « CA = 45 »), one number only: two are givens."""
    words = frozenset(item.text for item in found if isinstance(item, Word))
    runs = statements(found)
    if len(runs) > 1 and all(run.before[-1:] == ("=",) for run in runs):
        return True
    try:
        return len(reconciled([worth(run, words) for run in runs])) == 1
    except CalculationError:
        return True
