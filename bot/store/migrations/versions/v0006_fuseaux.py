"""Le fuseau horaire de l'élève, et les votes arrivés avant que leur sondage soit connu."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("students", sa.Column("zone", sa.Text()))
    op.create_table(
        "ballots",
        sa.Column("number", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("poll", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_ballots"),
    )


def downgrade() -> None:
    op.drop_table("ballots")
    op.drop_column("students", "zone")
