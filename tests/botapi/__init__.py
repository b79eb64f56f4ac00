"""A Bot API server to test against: as strict as Telegram's, with a side door to play the students.

    async with BotApi() as telegram:
        lea = telegram.student("Léa")
        lea.say("un exo sur les remises")
        message = await lea.hears()
        lea.tap("Un indice")

It documents by its code what of Telegram matters to Fidèle: offsets and long polling, one poller only, webhooks with
their queue per chat, HTML entities, lengths, keyboards, callback queries, edits, uploads, every refusal.
"""

from tests.botapi.chats import Group, Heard, Student
from tests.botapi.server import BotApi
from tests.botapi.wire import RefusalError

__all__ = ["BotApi", "Group", "Heard", "RefusalError", "Student"]
