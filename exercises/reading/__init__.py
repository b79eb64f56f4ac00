"""Reading an exercise as students type it: which figure is which quantity, what is asked, and when not to answer."""

from exercises.reading.fill import fill, finish
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
from exercises.reading.words.glossary import Glossary

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
