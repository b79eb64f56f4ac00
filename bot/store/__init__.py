"""What is kept between two messages: the inbox, the outbox, the sessions, the attempts, the cards, the
reminders and the polls.

Everything goes through `Store`. A student is known by an identifier only, and every table that holds something of a
student says so (`schema.owner`), so that `export` and `erase` cover a table the day it is added.
"""

from bot.store.engine import StoreError
from bot.store.records import Attempt, Ballot, Incoming, Outgoing, Vote
from bot.store.store import Store
from bot.store.work import AlreadyAnsweredError, Work

__all__ = ["AlreadyAnsweredError", "Attempt", "Ballot", "Incoming", "Outgoing", "Store", "StoreError", "Vote", "Work"]
