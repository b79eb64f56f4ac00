"""Les cartes : ce qu'un élève retient de chaque notion et de chaque calcul, et quand le redemander."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cards",
        sa.Column("student", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("student", "kind", "item", name="pk_cards"),
        sa.ForeignKeyConstraint(["student"], ["students.id"], name="fk_cards_student"),
    )


def downgrade() -> None:
    op.drop_table("cards")
