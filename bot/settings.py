"""What the administrator sets, in the environment or `.env`; read once, handed on as values by `bot.app`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

REAL_API_URL = "https://api.telegram.org"

#: As @BotFather gives it: the bot's id, a colon, the secret.
TOKEN = re.compile(r"\d+:\S+")

DATABASE_SCHEMES = ("sqlite", "postgresql", "postgresql+psycopg")
PROXY_SCHEMES = ("http", "https", "socks4", "socks5")


@dataclass(frozen=True, slots=True)
class Problem:
    """One setting that can't be used. `code` is for whoever wants other words than `words`."""

    setting: str
    code: str
    words: str


class BadSettings(Exception):
    """Its text names every problem, a line each, and repeats no value: some are secrets."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{one.setting}: {one.words}" for one in problems))
        self.problems = problems


def _token(token: SecretStr) -> SecretStr:
    secret = token.get_secret_value().strip()
    if secret and not TOKEN.fullmatch(secret):
        raise PydanticCustomError("bad_token", "does not look like a token of @BotFather: 123456789:AbC…")
    return SecretStr(secret)


def _api_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise PydanticCustomError("bad_url", "must be an address such as https://api.telegram.org")
    return url.rstrip("/")


def _proxy_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in PROXY_SCHEMES or not parts.hostname:
        raise PydanticCustomError(
            "bad_proxy", "must be http://user:password@host:port or socks5://user:password@host:port"
        )
    return url


def _database_url(url: str) -> str:
    scheme, _, place = url.partition("://")
    # Writer and readers are different connections: SQLite in memory would be a database for each.
    nowhere = place.strip("/") in ("", ":memory:")
    if scheme not in DATABASE_SCHEMES or nowhere:
        raise PydanticCustomError(
            "bad_database", "must be sqlite:///path/to/file or postgresql+psycopg://user:password@host/name"
        )
    return url


def _upper(level: object) -> object:
    return level.upper() if isinstance(level, str) else level


class Settings(BaseSettings):
    """The names are those of the environment, in small letters. Empty ones count as not set.

    `lease_seconds` is how long a claimed notice or job belongs to who claimed it; `in_flight` how many
    messages at most are on the way to Telegram; the `read_` ones limit the child that reads a protocol.
    """

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8-sig",  # an editor of Windows puts a mark in front
        env_ignore_empty=True,
        extra="ignore",  # the same .env serves compose
        frozen=True,
    )

    bot_token: Annotated[SecretStr, AfterValidator(_token)] = SecretStr("")
    api_url: Annotated[str, AfterValidator(_api_url)] = REAL_API_URL
    proxy_url: Annotated[str, AfterValidator(_proxy_url)] | None = Field(default=None, repr=False)
    database_url: Annotated[str, AfterValidator(_database_url)] = Field(
        default="sqlite:///var/reshili.sqlite", repr=False
    )
    data_dir: Path = Path("var")
    clock_file: Path | None = None
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = "INFO"
    in_flight: int = Field(default=4, ge=1, le=30)
    lease_seconds: int = Field(default=30, ge=1)
    read_seconds: int = Field(default=60, ge=1)
    read_memory_mb: int = Field(default=1024, ge=128)

    @model_validator(mode="after")
    def _clock_only_for_the_playground(self) -> Settings:
        """Business time never moves for people who are really there (docs/product.md)."""
        host = (urlsplit(self.api_url).hostname or "").rstrip(".")
        if self.clock_file is not None and (host == "telegram.org" or host.endswith(".telegram.org")):
            raise PydanticCustomError(
                "clock_with_real_api",
                "CLOCK_FILE moves the bot's time and is for the playground only: "
                "remove it, or set API_URL to the playground's address",
            )
        return self

    def required_token(self) -> str:
        """The bot's token; only talking to Telegram needs one.

        Raises:
            BadSettings: there is none.
        """
        token = self.bot_token.get_secret_value()
        if not token:
            raise BadSettings((Problem("BOT_TOKEN", "missing", "is not set; @BotFather gives it"),))
        return token


def load(env_file: Path | None = Path(".env"), **given: str | None) -> Settings:
    """The settings of this process; those `given`, by their field's name, stand over what is set elsewhere.

    Raises:
        BadSettings: at least one can't be used.
    """
    try:
        return Settings(_env_file=env_file, **given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise BadSettings(
            tuple(
                # A check of several settings together stands at no place of its own: its words name them.
                Problem(str(one["loc"][0]).upper() if one["loc"] else "settings", one["type"], one["msg"])
                for one in error.errors(include_input=False, include_url=False, include_context=False)
            )
        ) from None
