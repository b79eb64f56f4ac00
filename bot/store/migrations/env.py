"""Runs the revisions on the connection that `Store` hands over, or on the one that a developer names.

To write a revision: alembic -x url=sqlite:///essai.db revision --autogenerate -m "…"
"""

from alembic import context
from sqlalchemy import Connection

from bot.store import schema
from bot.store.engine import open_engine


def migrate(connection: Connection) -> None:
    """Runs what `context` asks for."""
    # render_as_batch: SQLite alters a table by copying it.
    context.configure(connection=connection, target_metadata=schema.metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


# Alembic loads this file under that name; imported under any other, it only defines.
if __name__ == "env_py":
    match context.config.attributes.get("connection"):
        case Connection() as given:
            migrate(given)
        case _:
            with open_engine(context.get_x_argument(as_dictionary=True)["url"]).begin() as opened:
                migrate(opened)
