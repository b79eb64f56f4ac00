"""Le jour de l'examen, à part de la session : il survit à une session illisible."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("students", sa.Column("exam", sa.Date()))


def downgrade() -> None:
    op.drop_column("students", "exam")
