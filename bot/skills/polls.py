"""Questions as polls, where they fit in what a poll may hold."""

from collections.abc import Sequence

from bot.reply import Poll, utf16_length
from bot.skills.turn import french

# The limits of Telegram's polls, the narrowest of the channels.
MAX_QUESTION, MAX_OPTION, MAX_EXPLANATION, MAX_LINE_FEEDS = 300, 100, 200, 2


def poll(
    key: str, question: str, options: Sequence[str], right: int, explanation: str, seconds: int | None = None
) -> Poll | None:
    """The question as a poll; None when it is too long for one. An explanation too long is left out."""
    asked, shown, told = french(question), tuple(map(french, options)), french(explanation)
    if utf16_length(asked) > MAX_QUESTION or max(map(utf16_length, shown)) > MAX_OPTION or "**" in asked:
        return None
    fits = utf16_length(told) <= MAX_EXPLANATION and told.count("\n") <= MAX_LINE_FEEDS
    return Poll(key, asked, shown, right, told if fits else "", seconds)
