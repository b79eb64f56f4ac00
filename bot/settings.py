"""The settings: environment variables, or the same names in a `.env` file of the current folder, and nowhere else.

A variable left empty counts as absent. `.env.example` documents each one for whoever installs Fidèle.
"""

import re
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{1,256}")


class SettingsError(Exception):
    """Settings that can't be used: one line for each variable, what is wrong and what to do (no secret shown)."""


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(value)
    return value.rstrip("/")


def _listen(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not host or not (port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65536):
        raise ValueError(value)
    return value


def _secret(value: SecretStr) -> SecretStr:
    if not _SECRET.fullmatch(value.get_secret_value()):
        raise ValueError
    return value


def _token(value: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError
    return value


def _folder(value: Path) -> Path:
    try:
        return value.expanduser()
    except RuntimeError as error:
        raise ValueError(value) from error


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


WebAddress = Annotated[str, AfterValidator(_web_address)]


class Settings(BaseSettings):
    """What the installation decides. Each field is the variable of the same name in capitals."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    telegram_base_url: WebAddress = "https://api.telegram.org"
    fidele_home: Annotated[Path, AfterValidator(_folder)] = Field(
        default=Path("~/.local/share/fidele"), validate_default=True
    )
    database_url: str = Field(default_factory=lambda data: f"sqlite:///{data['fidele_home'] / 'fidele.db'}", repr=False)
    webhook_url: WebAddress | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] | None = None
    webhook_listen: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8080"
    admin_chat_id: int | None = None
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = "INFO"

    @property
    def webhook_address(self) -> tuple[str, int]:
        """The host and the port of `webhook_listen`."""
        host, _, port = self.webhook_listen.rpartition(":")
        return host.strip("[]"), int(port)

    @model_validator(mode="after")
    def _webhooks_are_signed(self) -> Self:
        if self.webhook_url is not None and self.webhook_secret is None:
            raise PydanticCustomError("webhook_secret", "webhook_secret")
        return self


_REMEDIES = {
    "telegram_token": "un jeton de la forme 123456789:AA… est attendu ; @BotFather le donne sur Telegram",
    "telegram_base_url": "une adresse http:// ou https:// est attendue ; sans elle, c'est celle de Telegram",
    "fidele_home": "le chemin d'un dossier est attendu (« ~ » ne va que pour un compte qui a un dossier personnel)",
    "webhook_url": "une adresse https:// joignable par Telegram est attendue ; sans elle, le bot interroge Telegram",
    "webhook_secret": "de 1 à 256 lettres sans accent, chiffres, « _ » ou « - » sont attendus",
    "webhook_listen": "une adresse et un port sont attendus, par exemple 127.0.0.1:8080",
    "admin_chat_id": "un nombre entier est attendu : l'identifiant Telegram de la personne à prévenir",
    "log_level": "DEBUG, INFO, WARNING ou ERROR est attendu",
}
# A default that depends on another field is not looked for once a field is wrong: not a fault of its own.
_CONSEQUENCE = "default_factory_not_called"
_UNSIGNED = (
    "WEBHOOK_SECRET manque alors que WEBHOOK_URL est donnée : sans lui, n'importe qui pourrait écrire au bot au nom "
    "d'un élève. Choisis-en un, par exemple avec : openssl rand -hex 32"
)


def load() -> Settings:
    """The settings of the environment and of `.env`. SettingsError, in French, when some can't be used."""
    try:
        return Settings()
    except ValidationError as error:
        # `from None`: the original error would print what it was given.
        faults = [(fault["type"], fault["loc"]) for fault in error.errors()]
        raise SettingsError("\n".join(_explain(*fault) for fault in faults if fault[0] != _CONSEQUENCE)) from None
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"Le fichier .env n'est pas en UTF-8 (octet {error.start}) : enregistre-le en UTF-8"
        ) from None


def _explain(kind: str, location: tuple[int | str, ...]) -> str:
    match kind, location:
        case "webhook_secret", _:
            return _UNSIGNED
        case _, (str(field), *_):
            return (
                f"{field.upper()} n'est pas valable : {_REMEDIES[field]}. Corrige-la dans l'environnement ou dans .env"
            )
        case _:
            raise AssertionError(kind)
