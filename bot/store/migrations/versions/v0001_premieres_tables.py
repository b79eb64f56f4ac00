"""Premières tables : élèves, sessions, tentatives, messages reçus et à envoyer."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "students",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_students"),
    )
    op.create_table(
        "sessions",
        sa.Column("student", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("student", name="pk_sessions"),
        sa.ForeignKeyConstraint(["student"], ["students.id"], name="fk_sessions_student"),
    )
    op.create_table(
        "attempts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("student", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("code", sa.Text()),
        sa.Column("hints", sa.Integer(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("seed", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_attempts"),
        sa.ForeignKeyConstraint(["student"], ["students.id"], name="fk_attempts_student"),
    )
    op.create_index("ix_attempts_student_at", "attempts", ["student", "at"])
    op.create_table(
        "inbox",
        sa.Column("position", BIG_ID, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("received_at", INSTANT, nullable=False),
        sa.Column("done_at", INSTANT),
        sa.PrimaryKeyConstraint("position", name="pk_inbox"),
        sa.UniqueConstraint("id", name="uq_inbox_id"),
        sa.ForeignKeyConstraint(["student"], ["students.id"], name="fk_inbox_student"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_student", "inbox", ["student"])
    op.create_index(
        "ix_inbox_unanswered",
        "inbox",
        ["position"],
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("student", sa.Text(), nullable=False),
        sa.Column("incoming", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("erased", sa.Boolean(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("sent_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("incoming", name="uq_outbox_incoming"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_student", "outbox", ["student"])
    op.create_index(
        "ix_outbox_unsent",
        "outbox",
        ["id"],
        sqlite_where=sa.text("sent_at IS NULL"),
        postgresql_where=sa.text("sent_at IS NULL"),
    )
    op.create_table(
        "forgotten",
        sa.Column("incoming", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("incoming", name="pk_forgotten"),
    )


def downgrade() -> None:
    for table in ("forgotten", "outbox", "inbox", "attempts", "sessions", "students"):
        op.drop_table(table)
