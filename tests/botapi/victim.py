"""A bot in a process of its own, to be killed: `python -m tests.botapi.victim URL TOKEN FOLDER [PORT]`."""

import sys
from pathlib import Path

from bot.channels.telegram import Webhook, run
from bot.channels.telegram.delivery import Pacing
from bot.store import Store
from tests.botapi.bench import SmallTutor, pixel, says


def main(url: str, token: str, folder: str, port: str = "") -> None:
    store = Store(f"sqlite:///{Path(folder) / 'fidele.db'}")
    tutor = SmallTutor(store, lambda text: says(f"{{n}} {text}"))
    door = f"127.0.0.1:{port}"
    webhook = Webhook(f"http://{door}/", "secret", door) if port else None
    run(token, tutor, store, pixel, base_url=url, webhook=webhook, pacing=Pacing(per_second=10_000, burst=10_000))


if __name__ == "__main__":
    main(*sys.argv[1:])
