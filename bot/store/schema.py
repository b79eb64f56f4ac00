"""The tables. `migrations/` brings a database to this state; a test compares the two on every supported engine."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    false,
    text,
)

HEAD = "0006"
"""The last revision of `migrations/versions`, written here so that opening an up-to-date database reads no script."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Words(TypeDecorator[str]):
    """Text from outside. What no database holds (NUL on PostgreSQL, lone surrogates anywhere) becomes U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Json(Words):
    """A JSON text, as written by `bot.store.values`."""

    cache_ok = True


class Instant(TypeDecorator[datetime]):
    """An aware date and time, kept in UTC: SQLite has no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        match value:
            case None:
                return None
            case datetime(tzinfo=None):
                raise ValueError(
                    f"{value.isoformat()} n'a pas de fuseau horaire : donne une date UTC (datetime.now(UTC))"
                )
            case _:
                return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        match value:
            case None:
                return None
            case datetime(tzinfo=None):
                return value.replace(tzinfo=UTC)
            case _:
                return value.astimezone(UTC)


def storable(value: str) -> str:
    """The text as both engines can hold it.

    >>> storable("prix\\x00 \\ud800 HT")
    'prix� � HT'
    """
    return (
        value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "\N{REPLACEMENT CHARACTER}")
    )


BigId = BigInteger().with_variant(Integer(), "sqlite")

students = Table(
    "students",
    metadata,
    Column("id", Words, primary_key=True),
    Column("created_at", Instant, nullable=False),
    # Telegram says that they blocked the bot: nothing is sent that they did not ask for, until they write again.
    Column("silent", Boolean, nullable=False, server_default=false()),
    # Not in the session, which an upgrade may make unreadable.
    Column("exam", Date),
    # The name of their time zone (IANA), when it is not that of France.
    Column("zone", Text),
)

sessions = Table(
    "sessions",
    metadata,
    Column("student", Words, ForeignKey("students.id"), primary_key=True),
    Column("value", Json, nullable=False),
)

attempts = Table(
    "attempts",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("student", Words, ForeignKey("students.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("source", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("quantity", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("code", Text),
    Column("hints", Integer, nullable=False),
    Column("raw", Words, nullable=False),
    Column("seed", BigInteger),
    Index(None, "student", "at"),
)

# `due` is that of the card's value, for what must be found without reading every card.
cards = Table(
    "cards",
    metadata,
    Column("student", Words, ForeignKey("students.id"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("value", Json, nullable=False),
    Column("due", Instant, nullable=False),
)

# A row never takes the number of a deleted one (sqlite_autoincrement): a late `mark_sent` must not hit another.
inbox = Table(
    "inbox",
    metadata,
    Column("position", BigId, primary_key=True),
    Column("id", Words, nullable=False, unique=True),
    Column("student", Words, ForeignKey("students.id"), nullable=False, index=True),
    Column("text", Words, nullable=False),
    Column("payload", Words, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("done_at", Instant),
    Index(
        "ix_inbox_unanswered",
        "position",
        sqlite_where=text("done_at IS NULL"),
        postgresql_where=text("done_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

# No foreign key: the reply that confirms an erasure (`erased`) waits here for its delivery, and its student is gone.
outbox = Table(
    "outbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("student", Words, nullable=False, index=True),
    Column("incoming", Words, nullable=False, unique=True),
    Column("reply", Json, nullable=False),
    Column("erased", Boolean, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("sent_at", Instant),
    # How many of its messages reached the student: a reply interrupted goes on from there.
    Column("delivered", Integer, nullable=False, server_default=text("0")),
    Index("ix_outbox_unsent", "id", sqlite_where=text("sent_at IS NULL"), postgresql_where=text("sent_at IS NULL")),
    sqlite_autoincrement=True,
)

# `minute` counts from midnight on the student's clocks; `day` and `ignored` are those of a Reminder.
reminders = Table(
    "reminders",
    metadata,
    Column("student", Words, ForeignKey("students.id"), primary_key=True),
    Column("minute", Integer, nullable=False),
    Column("day", Date),
    Column("ignored", Integer, nullable=False),
)

# A poll that was sent: whose series of questions it belongs to, and which question it asks.
polls = Table(
    "polls",
    metadata,
    Column("id", Words, primary_key=True),
    Column("student", Words, ForeignKey("students.id"), nullable=False, index=True),
    Column("question", Text, nullable=False),
    Column("sent_at", Instant, nullable=False),
)

# What the members of a group answered to its polls, under their names, until the scores are told: `student` is the
# group, `member` the student that the member is in private.
votes = Table(
    "votes",
    metadata,
    Column("student", Words, ForeignKey("students.id"), primary_key=True),
    Column("question", Text, primary_key=True),
    Column("member", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("choice", Integer, nullable=False),
)

# Answers to polls not known yet: a vote may arrive before Telegram has said the id of the poll that was just sent.
# `number` is the update's. The poll may be anyone's: only who answered is known.
ballots = Table(
    "ballots",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("poll", Words, nullable=False),
    Column("member", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("choice", Integer, nullable=False),
    Column("at", Instant, nullable=False),
)

# Numbers of answered messages whose student was erased: a channel that delivers one again must not have it answered
# twice, nor have the erased student come back through it. Nothing says whose they were; `prune` removes them.
forgotten = Table(
    "forgotten",
    metadata,
    Column("incoming", Words, primary_key=True),
    Column("at", Instant, nullable=False),
)


def owner(table: Table) -> Column[str] | None:
    """The column that says whose a row is; None for the one table that holds nothing of anyone."""
    match table.name:
        case "students":
            return table.c.id
        case "forgotten":
            return None
        case "ballots":
            return table.c.member
        case _:
            return table.c.student
