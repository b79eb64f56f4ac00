"""Reading an exercise as students type it: which figure is which quantity, what is asked, and when not to answer."""

from exercises.reading.fill import fill, finish
from exercises.reading.glossary import Glossary
from exercises.reading.outcome import (
    Answered,
    Ask,
    Confirm,
    NotACalculation,
    Outcome,
    Reading,
    Refused,
    Several,
    Unclear,
    Unread,
)
from exercises.reading.request import read_request

__all__ = [
    "Answered",
    "Ask",
    "Confirm",
    "Glossary",
    "NotACalculation",
    "Outcome",
    "Reading",
    "Refused",
    "Several",
    "Unclear",
    "Unread",
    "fill",
    "finish",
    "read_request",
]
