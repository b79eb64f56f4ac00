"""The settings: from the environment or `.env`, and what is said of those that can't be used."""

import re
from pathlib import Path

import pytest

import bot.settings
from bot.settings import Settings, SettingsError, load

VARIABLES = {
    "TELEGRAM_TOKEN",
    "TELEGRAM_BASE_URL",
    "DATABASE_URL",
    "FIDELE_HOME",
    "WEBHOOK_URL",
    "WEBHOOK_SECRET",
    "WEBHOOK_LISTEN",
    "ADMIN_CHAT_ID",
    "LOG_LEVEL",
}
EXAMPLE = Path(bot.settings.__file__).parents[1] / ".env.example"
TOKEN = "123456789:AAE-_secret"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty environment and a folder without `.env`."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "chez-moi"))
    monkeypatch.chdir(tmp_path)


def test_the_settings_are_those_of_the_design() -> None:
    assert {field.upper() for field in Settings.model_fields} == VARIABLES


def test_nothing_needs_to_be_set(tmp_path: Path) -> None:
    settings = load()
    home = tmp_path / "chez-moi" / ".local/share/fidele"
    assert settings.fidele_home == home
    assert settings.database_url == f"sqlite:///{home}/fidele.db"
    assert settings.telegram_token is None
    assert settings.webhook_url is None
    assert settings.telegram_base_url == "https://api.telegram.org"


def test_the_database_follows_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FIDELE_HOME", "~/ailleurs")
    assert load().database_url == f"sqlite:///{tmp_path / 'chez-moi'}/ailleurs/fidele.db"
    monkeypatch.setenv("DATABASE_URL", "postgresql://serveur/fidele")
    assert load().database_url == "postgresql://serveur/fidele"


def test_the_environment_wins_over_the_file_and_an_empty_variable_counts_for_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"TELEGRAM_TOKEN={TOKEN}\nLOG_LEVEL=debug\nADMIN_CHAT_ID=\nAUTRE_CHOSE=1\n")
    monkeypatch.setenv("LOG_LEVEL", "warning")
    monkeypatch.setenv("WEBHOOK_URL", "")
    settings = load()
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert (settings.log_level, settings.admin_chat_id, settings.webhook_url) == ("WARNING", None, None)


def test_the_example_documents_every_variable_and_can_be_used_as_it_is(tmp_path: Path) -> None:
    example = EXAMPLE.read_text(encoding="utf-8")
    assert set(re.findall(r"^#([A-Z_]+)=", example, re.MULTILINE)) == VARIABLES
    (tmp_path / ".env").write_text(example, encoding="utf-8")
    assert load() == Settings(_env_file=None)
    (tmp_path / ".env").write_text(re.sub(r"^#([A-Z_]+=)", r"\1", example, flags=re.MULTILINE), encoding="utf-8")
    settings = load()
    assert settings.model_fields_set == {variable.lower() for variable in VARIABLES}
    assert (settings.telegram_base_url, settings.webhook_listen) == ("https://api.telegram.org", "127.0.0.1:8080")


@pytest.mark.parametrize(
    ("variable", "value", "remedy"),
    [
        ("TELEGRAM_TOKEN", "pas-un-jeton", "@BotFather"),
        ("TELEGRAM_TOKEN", "１２３:AA", "@BotFather"),
        ("TELEGRAM_BASE_URL", "api.telegram.org", "http"),
        ("TELEGRAM_BASE_URL", "http://[", "http"),
        ("WEBHOOK_URL", "bot.exemple.fr", "https://"),
        ("WEBHOOK_SECRET", "trop d'espaces", "lettres"),
        ("WEBHOOK_LISTEN", "8443", "127.0.0.1:8080"),
        ("WEBHOOK_LISTEN", "127.0.0.1:99999", "127.0.0.1:8080"),
        ("WEBHOOK_LISTEN", "hôte:", "127.0.0.1:8080"),
        ("ADMIN_CHAT_ID", "@moi", "nombre entier"),
        ("LOG_LEVEL", "bavard", "INFO"),
        ("FIDELE_HOME", "~personne-de-ce-nom/fidele", "dossier"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_its_remedy_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, remedy: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError) as failure:
        load()
    (line,) = str(failure.value).splitlines()
    assert line.startswith(f"{variable} n'est pas valable")
    assert remedy in line
    assert value not in line
    assert failure.value.__suppress_context__


def test_every_fault_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "bavard")
    monkeypatch.setenv("TELEGRAM_TOKEN", "x")
    with pytest.raises(SettingsError) as failure:
        load()
    assert [line.split()[0] for line in str(failure.value).splitlines()] == ["TELEGRAM_TOKEN", "LOG_LEVEL"]


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.exemple.fr/telegram/")
    with pytest.raises(SettingsError, match=r"WEBHOOK_SECRET manque.*openssl rand"):
        load()
    monkeypatch.setenv("WEBHOOK_SECRET", "a-b_C1")
    monkeypatch.setenv("WEBHOOK_LISTEN", "[::1]:8443")
    settings = load()
    assert settings.webhook_url == "https://bot.exemple.fr/telegram"
    assert settings.webhook_address == ("::1", 8443)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("# réglages\nLOG_LEVEL=INFO\n".encode("cp1252"))
    with pytest.raises(SettingsError, match=r"\.env n'est pas en UTF-8"):
        load()


def test_no_secret_shows_when_the_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", "mot-secret")
    monkeypatch.setenv("DATABASE_URL", "postgresql://fidele:motdepasse@serveur/fidele")
    shown = f"{load()!r} {load()}"
    assert not [secret for secret in (TOKEN, "mot-secret", "motdepasse") if secret in shown]
