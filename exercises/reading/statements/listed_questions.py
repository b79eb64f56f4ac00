"""What parts the questions of a line: « a. le CA ; b. la marge », « 1) le CA ; 2) la marge », « => marge ? »."""

import re
from collections.abc import Sequence

_LETTER = re.compile(r"(?<=\s)(?P<mark>[a-h]) ?[.)](?=\s+[^\W\d])")
_NUMBER = re.compile(r"(?<=[:;,])(?P<blank>[ \u00a0\u202f]*)(?P<mark>[1-8]) ?\)(?=\s*[^\W\d])")
_ASKING = re.compile(r"(?<=[.:;,?!\n])[ \u00a0\u202f]*(?P<mark>[1-9]) ?\)(?=\s*[^\W\d][^?!\n]{1,200}\?)")
_ARROW = re.compile(r"(?<=\s)(?:[=-]+>|→)(?=\s*[^\W\d])|\.{3,}(?=\s*[^\W\d])|…(?=\s*[^\W\d])")
_MARKS = ".;:?!,/\n"


def parted(text: str) -> str:
    """The text, as long as it was, where « ; » or blanks stand for the letters and the numbers of the questions that a
    line lists, and for arrows that lead to one."""
    text = _with_numbers(text)
    lettered = _without(text, list(_LETTER.finditer(text)), "abcdefgh")
    numbered = _without(lettered, list(_NUMBER.finditer(lettered)), "12345678")
    return _ARROW.sub(lambda found: ";".ljust(len(found[0])), _without_asking(numbered))


def _without_asking(text: str) -> str:
    """The text without the numbers of the questions that end with « ? »: « 1) Amortissement annuel ? 2) Annuité ? »."""
    found = list(_ASKING.finditer(text))
    marks = [int(item["mark"]) for item in found]
    if len(marks) < 2 or marks != sorted(set(marks)):
        return text
    for item in found:
        start, end = item.start("mark"), item.end()
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _with_numbers(text: str) -> str:
    """« … . a) le prix. b) la marge. », each letter at the start of a sentence of its own: « 1) … 2) … »."""
    found = _in_turn(list(_LETTER.finditer(text)), "abcdefgh")
    opens = [text[: item.start("mark")].rstrip(" \u00a0\u202f")[-1:] in ("", ".", "?", "!", "\n") for item in found]
    if len(found) > 1 and all(opens):
        for number, item in enumerate(found, 1):
            place = item.start("mark")
            text = f"{text[:place]}{number}{text[place + 1 :]}"
    return text


def _without(text: str, found: Sequence[re.Match[str]], order: str) -> str:
    chars = list(text)
    while found:
        run = _in_turn(found, order)
        for item in run if len(run) > 1 else ():
            start, end = item.start("mark"), item.end()
            chars[start:end] = " " * (end - start)
            if text[:start].rstrip()[-1:] not in _MARKS:
                chars[start] = ";"
        found = found[max(1, len(run)) :]
    return "".join(chars)


def _in_turn(found: Sequence[re.Match[str]], order: str) -> Sequence[re.Match[str]]:
    """As many of the first marks as follow one another from the first one on."""
    in_turn = 0
    for item, wanted in zip(found, order, strict=False):
        if item["mark"] != wanted:
            break
        in_turn += 1
    return found[:in_turn]
