"""Les sondages envoyés, et ce que les membres d'un groupe y répondent le temps d'un quiz de classe."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "polls",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("student", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_polls"),
        sa.ForeignKeyConstraint(["student"], ["students.id"], name="fk_polls_student"),
    )
    op.create_index("ix_polls_student", "polls", ["student"])
    op.create_table(
        "votes",
        sa.Column("student", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("student", "question", "member", name="pk_votes"),
        sa.ForeignKeyConstraint(["student"], ["students.id"], name="fk_votes_student"),
    )


def downgrade() -> None:
    op.drop_table("votes")
    op.drop_table("polls")
