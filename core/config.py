"""Settings: read once from the environment (and `.env`), then frozen."""

import contextlib
import decimal
import functools
import hashlib
import hmac
import os
import pathlib
import secrets
import sys
from typing import Literal, NamedTuple

import platformdirs
import pydantic
import pydantic_settings

from core import errors

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Price(NamedTuple):
    """What a million tokens cost that a model reads (`given`) and writes (`got`), in the deployment's currency."""

    given: decimal.Decimal
    got: decimal.Decimal


def _priced(text: str) -> tuple[str, Price]:
    """One model with its price: `gpt-5-mini=0.25/2`."""
    name, _, price = text.strip().rpartition("=")
    given, _, got = price.partition("/")
    try:
        read = Price(decimal.Decimal(given.strip()), decimal.Decimal(got.strip()))
    except decimal.InvalidOperation:
        read = None
    if not name or read is None or not all(each.is_finite() and each >= 0 for each in read):
        raise ValueError(f"“{text.strip()}” is no price; write for example gpt-5-mini=0.25/2")
    return name.strip(), read


class Settings(pydantic_settings.BaseSettings):
    """Everything that can be configured; the README's table is tested against these fields."""

    model_config = pydantic_settings.SettingsConfigDict(
        env_prefix="SAYDONE_", env_file=".env", extra="ignore", frozen=True, populate_by_name=True
    )

    database_url: str | None = pydantic.Field(
        None,
        validation_alias="DATABASE_URL",
        description="Your PostgreSQL (15 or later). Empty: the embedded server.",
    )
    migration_database_url: str | None = pydantic.Field(
        None, validation_alias="MIGRATION_DATABASE_URL", description="A second login, for migrations only."
    )
    openai_api_key: pydantic.SecretStr | None = pydantic.Field(
        None, validation_alias="OPENAI_API_KEY", description="Use a model of OpenAI, or of `OPENAI_BASE_URL`."
    )
    openai_base_url: str | None = pydantic.Field(
        None, validation_alias="OPENAI_BASE_URL", description="Any OpenAI-compatible server."
    )
    model: str = pydantic.Field(
        "gpt-5-mini",
        description="The model's name at that provider; several, comma separated, are tried in turn.",
    )
    user_providers: Literal["off", "public", "any"] = pydantic.Field(
        "public",
        description="Whether people may bring a model of their own: `off`, `public` (at public `https://` addresses), "
        "`any` (also in your network; for people you trust with it).",
    )
    fallback: bool = pydantic.Field(
        True,
        description="When a language model fails before it did anything, let the next one answer, and say so.",
    )
    transcription_model: str | None = pydantic.Field(
        None,
        description="The model that turns speech into text there, e.g. `whisper-1`; `none`: no microphone in the chat. "
        "Empty: `whisper-1` at OpenAI itself, none elsewhere.",
    )
    history_tokens: int = pydantic.Field(
        6000,
        ge=500,
        description="How much of a conversation a language model is told again, in tokens; of what is older, notes.",
    )
    turn_tokens: int = pydantic.Field(
        200_000,
        ge=0,
        description="Tokens that the answer to one message may use of a language model. `0`: no end.",
    )
    daily_tokens: int = pydantic.Field(
        0, ge=0, description="Tokens a person may use of the deployment's model a day (UTC). Empty: no end."
    )
    daily_cost: decimal.Decimal = pydantic.Field(
        decimal.Decimal(0),
        ge=0,
        description="What a person may spend of the deployment's model a day (UTC), in the currency of "
        "`SAYDONE_MODEL_PRICES`, e.g. `0.50`. Empty: no end.",
    )
    model_prices: str = pydantic.Field(
        "",
        description="What those models cost per million tokens read and written, e.g. `gpt-5-mini=0.25/2`; several, "
        "comma separated.",
    )
    daily_changes: int = pydantic.Field(
        2000,
        ge=0,
        description="Changes of tasks that the agent may make for a person a day (UTC). `0`: no end.",
    )
    host: str = pydantic.Field("127.0.0.1", description="Address to listen on.")
    port: int = pydantic.Field(8501, ge=0, le=65535, description="Port to listen on.")
    data_dir: pathlib.Path = pydantic.Field(
        default_factory=lambda: pathlib.Path(platformdirs.user_data_path("saydone", appauthor=False)),
        description="Where the embedded server and the generated secret live.",
    )
    secret_key: pydantic.SecretStr | None = pydantic.Field(
        None,
        description="Signs logins; at least 32 characters, the same on every replica. Empty: generated once.",
    )
    public_url: str | None = pydantic.Field(
        None, description="The address people use, e.g. `https://tasks.example.org`; needed behind a proxy."
    )
    trusted_proxies: str = pydantic.Field(
        "",
        description="Addresses or networks, comma separated, whose `X-Forwarded-For` and `-Proto` are believed.",
    )
    demo: bool = pydantic.Field(True, description="Offer *Try the demo* on the login page.")
    pool_size: int = pydantic.Field(
        5, ge=1, le=20, description="Open database connections; grows to 20 under load."
    )
    log_level: Literal["debug", "info", "warning", "error"] = pydantic.Field(
        "info", description="Log detail."
    )
    metrics_token: pydantic.SecretStr | None = pydantic.Field(
        None, description="Bearer token that may read `/metrics` (administrators always may)."
    )

    @pydantic.field_validator("data_dir")
    @classmethod
    def _at_home(cls, value: pathlib.Path) -> pathlib.Path:
        return value.expanduser()

    @pydantic.field_validator("*", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object, info: pydantic.ValidationInfo) -> object:
        # `FOO=` in an env file means "not set"; without this an empty port would be a start-up error.
        if value == "" and info.field_name is not None:
            return cls.model_fields[info.field_name].get_default(call_default_factory=True)
        return value

    @pydantic.model_validator(mode="after")
    def _has_prices(self) -> "Settings":
        unknown = [name for name in self.models if name not in self.prices]
        if self.daily_cost and unknown and (self.openai_api_key or self.openai_base_url):
            raise ValueError(f"SAYDONE_DAILY_COST needs the price of {unknown[0]} in SAYDONE_MODEL_PRICES")
        return self

    @property
    def models(self) -> list[str]:
        """The names of the deployment's models, in the order in which they are tried."""
        return [name.strip() for name in self.model.split(",") if name.strip()]

    @functools.cached_property
    def prices(self) -> dict[str, Price]:
        """What models cost, by name. Raises `ValueError` for prices that cannot be read."""
        return dict(map(_priced, filter(str.strip, self.model_prices.split(","))))

    @property
    def listener(self) -> str | None:
        """The model that turns speech into text, if there is one."""
        if self.transcription_model:
            return None if self.transcription_model == "none" else self.transcription_model
        return "whisper-1" if self.openai_api_key and not self.openai_base_url else None


@functools.cache
def settings() -> Settings:
    """The settings of this process. Exits with a sentence, which repeats no value, where one cannot be read."""
    try:
        return Settings()
    except pydantic.ValidationError as error:
        names = {
            field: given.validation_alias or f"SAYDONE_{field.upper()}"
            for field, given in Settings.model_fields.items()
        }
        told = [
            ": ".join([*(str(names.get(str(part), part)) for part in wrong["loc"]), wrong["msg"]])
            for wrong in error.errors()
        ]
        sys.exit(f"Saydone cannot start. {'; '.join(told)}")


_SAMPLES = ("change-me", "changeme", "secret", "example", "your-", "replace")


@functools.cache
def secret() -> bytes:
    """The key that signs logins: from the environment, or generated once into a file that only we can read.

    Raises `Unavailable` for a key that is short or looks like the one in an example.
    """
    given = settings().secret_key
    if given is not None:
        text = given.get_secret_value()
        if len(text) < 32 or len(set(text)) < 8 or any(sample in text.lower() for sample in _SAMPLES):
            raise errors.Unavailable(
                "SAYDONE_SECRET_KEY is too short or a sample value. Use at least 32 random characters, for example "
                'from: python -c "import secrets; print(secrets.token_urlsafe(48))"'
            )
        return text.encode()
    path = settings().data_dir / "secret"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with contextlib.suppress(FileExistsError):  # two processes may start at once: one of them writes
        draft = path.with_name(f"secret.{os.getpid()}")
        descriptor = os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)
        finally:
            draft.unlink()
    return path.read_bytes()


def derived_key(purpose: str) -> bytes:
    """A key of its own for each purpose, 32 bytes, so that no two kinds of token can stand in for each other."""
    return hmac.new(secret(), purpose.encode(), hashlib.sha256).digest()
