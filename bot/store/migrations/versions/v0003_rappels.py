"""Les rappels, ce qui est déjà parti d'une réponse, les élèves qui ont bloqué le bot."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reminders",
        sa.Column("student", sa.Text(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.Column("ignored", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("student", name="pk_reminders"),
        sa.ForeignKeyConstraint(["student"], ["students.id"], name="fk_reminders_student"),
    )
    op.add_column("students", sa.Column("silent", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("outbox", sa.Column("delivered", sa.Integer(), nullable=False, server_default=sa.text("0")))


def downgrade() -> None:
    op.drop_column("outbox", "delivered")
    op.drop_column("students", "silent")
    op.drop_table("reminders")
