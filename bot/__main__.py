"""`fidele`: the only place where the parts are put together."""

import argparse
import json
import logging
import os
import sys
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

from bot import settings as settings_module
from bot.dialogue import Behind, Dialogue
from bot.reply import Reply
from bot.session import Session
from bot.settings import Settings, SettingsError
from bot.skills.turn import World
from bot.store import Incoming, Store, StoreError
from bot.tutor import Tutor, clean
from exercises import catalogue, numbers
from exercises.quantity import ContentError as ExerciseError
from exercises.reading import Glossary, Several, read_request
from exercises.sql.check import check_queries
from knowledge import exam, notion, quiz
from knowledge.check import check
from knowledge.reading import ContentError
from nlu import Understand
from nlu.deferred import Deferred
from nlu.evaluate import Figure
from nlu.keywords import KeywordUnderstand
from nlu.lexicon import Lexicon, LexiconEntry

ROOT = Path(__file__).resolve().parent.parent
CONFIG, DATA, EVALUATION = ROOT / "config.yml", ROOT / "nlu" / "data", ROOT / "nlu" / "evaluation" / "messages.jsonl"

NO_TOKEN = (
    "Pas de jeton Telegram : on parle ici, dans le terminal. Pour Telegram, écris à @BotFather (/newbot), puis mets le "
    "jeton dans le fichier .env : TELEGRAM_TOKEN=123456789:AA…"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command of the line; the exit status. Errors are told in French on standard error."""
    parsed = _parser().parse_args(arguments)
    try:
        settings = settings_module.load()
        logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
        logging.getLogger("alembic").setLevel(logging.WARNING)
        command: Callable[[Settings, argparse.Namespace], int] = parsed.command
        return command(settings, parsed)
    except (SettingsError, StoreError, ContentError, ExerciseError) as fault:
        print(fault, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # « fidele ask … | head »: nobody reads what is left, and Python would complain of it on its way out
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="fidele", description="Le tuteur de gestion de clientèle.")
    parser.set_defaults(command=_start)
    commands = parser.add_subparsers(title="commandes")
    ask = commands.add_parser("ask", help="répondre à un message, ou à chaque ligne de l'entrée standard")
    ask.add_argument("message", nargs="?")
    ask.add_argument("--student", help="garder une conversation sous ce nom")
    ask.add_argument("--json", action="store_true", help="un objet JSON par ligne")
    ask.set_defaults(command=_ask)
    read = commands.add_parser("read", help="lire un nombre comme une réponse d'élève")
    read.add_argument("number", nargs="?")
    read.set_defaults(command=_read)
    terminal = commands.add_parser("terminal", help="parler dans le terminal")
    terminal.add_argument("--student", default="moi")
    terminal.set_defaults(command=_terminal)
    for name, help_, command in (
        ("telegram", "servir le bot Telegram", _telegram),
        ("train", "entraîner le modèle de compréhension", _train),
        ("check", "vérifier le contenu", _check),
    ):
        commands.add_parser(name, help=help_).set_defaults(command=command)
    evaluate = commands.add_parser("evaluate", help="mesurer la compréhension")
    evaluate.add_argument("--file", type=Path, default=EVALUATION)
    evaluate.set_defaults(command=_evaluate)
    return parser


def load_world() -> World:
    """Read the whole content: the course, the questions, all that can be computed."""
    content = catalogue.load()
    glossary = Glossary.build(content.quantities, content.rulebook, content.networks)
    return World(course=notion.load(), bank=quiz.load(), exam=exam.load(), catalogue=content, glossary=glossary)


def lexicon(world: World) -> Lexicon:
    """The notions' and the sections' names, and what the course says of each notion, for linking."""
    notions = world.course.notions
    return {
        id_: LexiconEntry(strong, weak, _said(notions[id_]), tuple(_told(world, notions[id_])))
        if id_ in notions
        else LexiconEntry(strong, weak)
        for id_, (strong, weak) in world.course.lexicon().items()
    }


def _said(about: notion.Notion) -> tuple[str, ...]:
    return (about.nom, about.definition, *about.questions)


def _told(world: World, about: notion.Notion) -> Iterator[str]:
    yield from (about.pratique, about.exemple_texte, *about.pieges_texte, *about.confusions.values())
    for item in world.bank.by_notion.get(about.id, ()):
        yield from (item.question, item.explication)


def understanding(settings: Settings, words: Lexicon) -> Understand:
    """The trained model, loading in the background (trained first where its data changed); keywords meanwhile."""
    return Deferred(partial(_load_model, settings, words), partial(KeywordUnderstand, words))


def _load_model(settings: Settings, words: Lexicon) -> Understand:
    from nlu import rasa_engine

    return rasa_engine.load(rasa_engine.train(CONFIG, DATA, words, _models(settings), _tell_if_new))


def _tell_if_new(told: str) -> None:
    if "à jour" not in told:
        _tell(told)


def _tell(told: str) -> None:
    print(told, file=sys.stderr, flush=True)


def _models(settings: Settings) -> Path:
    return settings.fidele_home / "models"


def _now() -> datetime:
    return datetime.now(UTC)


def _compose(settings: Settings, random: Random, understand: Callable[[Lexicon], Understand]) -> tuple[Tutor, Store]:
    world = load_world()
    settings.fidele_home.mkdir(parents=True, exist_ok=True)
    store = Store(settings.database_url)
    store.prune()
    return Tutor(Dialogue(world, understand(lexicon(world))), store, _now, random), store


def _start(settings: Settings, parsed: argparse.Namespace) -> int:
    if settings.telegram_token is not None:
        return _telegram(settings, parsed)
    print(NO_TOKEN, file=sys.stderr)
    parsed.student = "moi"
    return _terminal(settings, parsed)


def _terminal(settings: Settings, parsed: argparse.Namespace) -> int:
    from rich.console import Console

    from bot.channels import terminal

    tutor, store = _compose(settings, SystemRandom(), partial(understanding, settings))
    documents = settings.fidele_home / "documents"
    terminal.run(tutor, store, parsed.student, terminal.lines(), Console(highlight=False), documents)
    store.close()
    return 0


def _telegram(settings: Settings, _: argparse.Namespace) -> int:
    if settings.telegram_token is None:
        raise SettingsError(NO_TOKEN)
    from bot.channels import telegram
    from bot.channels.picture import draw_picture

    webhook = None
    if settings.webhook_url is not None and settings.webhook_secret is not None:
        secret = settings.webhook_secret.get_secret_value()
        webhook = telegram.Webhook(settings.webhook_url, secret, settings.webhook_listen)
    tutor, store = _compose(settings, SystemRandom(), partial(understanding, settings))
    telegram.run(
        settings.telegram_token.get_secret_value(),
        tutor,
        store,
        draw_picture,
        base_url=settings.telegram_base_url,
        webhook=webhook,
    )
    store.close()
    return 0


def _ask(settings: Settings, parsed: argparse.Namespace) -> int:
    answer = _remembering(settings, parsed.student) if parsed.student else _forgetting(settings)
    messages = [parsed.message] if parsed.message is not None else (line.rstrip("\n") for line in sys.stdin)
    for text in messages:
        before = time.perf_counter()
        reply = answer(text)
        elapsed = (time.perf_counter() - before) * 1000
        told = json.dumps(ask_json(text, reply, elapsed), ensure_ascii=False) if parsed.json else _plain(reply)
        print(told, flush=True)
    return 0


def _remembering(settings: Settings, student: str) -> Callable[[str], Reply]:
    """One conversation, kept under a name."""
    tutor, store = _compose(settings, SystemRandom(), partial(_load_model, settings))

    def answer(text: str) -> Reply:
        incoming = Incoming(f"ask:{uuid.uuid4()}", f"ask:{student}", text)
        reply = tutor.reply(incoming)
        sent = store.outgoing(incoming.id)
        if sent is not None:
            store.mark_sent(sent.id)
        return reply

    return answer


def _forgetting(settings: Settings) -> Callable[[str], Reply]:
    """Each message stands alone, and nothing is kept."""
    world = load_world()
    dialogue = Dialogue(world, _load_model(settings, lexicon(world)))
    random = SystemRandom()

    def answer(text: str) -> Reply:
        nothing = Behind("ask:", _now(), attempts=tuple, held=dict)
        return dialogue.turn(Session(), clean(text), nothing, random).reply

    return answer


_FIELDS = ("intent", "confidence", "notions", "quantities", "results", "missing", "exercise", "feedback")


def ask_json(text: str, reply: Reply, elapsed_ms: float) -> Mapping[str, Any]:
    """The object of `fidele ask --json`: every field of the contract, null where it does not apply."""
    return {
        "message": text,
        **{field: reply.facts.get(field) for field in _FIELDS},
        "reply": [
            {
                "text": said.text,
                "choices": [choice.label for choice in said.choices],
                "picture": said.picture.alt if said.picture else None,
                "document": said.document.name if said.document else None,
            }
            for said in reply.messages
        ],
        "elapsed_ms": round(elapsed_ms, 1),
    }


def _plain(reply: Reply) -> str:
    from bot.channels.markup import to_plain

    lines: list[str] = []
    for said in reply.messages:
        lines.append(to_plain(said.text))
        if said.choices:
            lines.append("  ".join(f"[{choice.label}]" for choice in said.choices))
    return "\n".join(lines) + "\n"


def _read(_: Settings, parsed: argparse.Namespace) -> int:
    texts: Iterable[str] = [parsed.number] if parsed.number is not None else (line.rstrip("\n") for line in sys.stdin)
    for text in texts:
        print(json.dumps(numbers.to_json(numbers.read(text)), ensure_ascii=False), flush=True)
    return 0


def _train(settings: Settings, _: argparse.Namespace) -> int:
    words = lexicon(load_world())
    from nlu import rasa_engine

    rasa_engine.train(CONFIG, DATA, words, _models(settings), _tell)
    return 0


def _evaluate(settings: Settings, parsed: argparse.Namespace) -> int:
    from nlu import evaluate, rasa_engine

    world = load_world()
    words = lexicon(world)
    model = rasa_engine.train(CONFIG, DATA, words, _models(settings), _tell_if_new)
    rows = evaluate.read_rows(parsed.file)
    programme = {found.id: found.programme for found in world.course.notions.values()}
    print(evaluate.evaluate(rasa_engine.load(model), rows, programme, partial(figures_of, world)))
    return 0


_EVALUATED_UNITS = {"euro": "eur", "pourcent": "pct", "mois": "mois", "ans": "ans", "jours": "jours"}


def figures_of(world: World, text: str, notions: Sequence[str]) -> list[Figure]:
    """The figures of a message, and whether the reader gave each to a quantity, for `nlu.evaluate`."""
    outcome = read_request(text, world.glossary, tuple(notions[:3]))
    readings = [case.reading for _, case in outcome.cases] if isinstance(outcome, Several) else []
    reading = getattr(outcome, "reading", None)
    readings += [reading] if reading is not None else []
    bound = {
        figure.raw.strip()
        for reading in readings
        for label in reading.labels.values()
        for figure in (label if isinstance(label, tuple) else (label,))
    }
    return [
        Figure(figure.value, _EVALUATED_UNITS.get(figure.unit or ""), figure.raw.strip() in bound)
        for figure in numbers.figures(text)
    ]


def _check(_: Settings, __: argparse.Namespace) -> int:
    world = load_world()
    rules = {rule.gives for rule in world.catalogue.rulebook.rules}
    mistakes = {mistake.code for mistake in world.catalogue.rulebook.mistakes}
    problems = [
        *check(world.course, rules, mistakes, world.catalogue.quantities),
        *quiz.check_quiz(world.bank, world.course, mistakes),
        *exam.check_exam(world.exam),
        *check_queries(world.catalogue.queries.values(), world.course.notions),
    ]
    problems += [
        f"{template} : rien à répondre, aucune étape ne donne un nombre"
        for template in world.catalogue.templates
        if not all(world.catalogue.draw(template, seed).steps for seed in range(20))
    ]
    for problem in problems:
        print(problem)
    book = world.catalogue.rulebook
    counts = (
        f"{len(world.course.notions)} notions, {len(world.bank.items)} questions, {len(book.rules)} règles, "
        f"{len(book.mistakes)} erreurs, {len(world.catalogue.templates)} modèles d'exercice, "
        f"{len(world.catalogue.queries)} requêtes"
    )
    print(f"{counts} : {f'{len(problems)} problèmes.' if problems else 'tout est en ordre.'}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
