"""The settings of one process, read from the environment by `bot.run` and handed down as values."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.guidance.origins import origin_of


class Settings(BaseSettings):
    """Every setting with its default; the prefix is SIGHTLINE_ unless an alias says otherwise."""

    model_config = SettingsConfigDict(env_prefix="SIGHTLINE_", populate_by_name=True, extra="ignore")

    state_dir: Path = Path("var")
    database_url: str = ""
    web_port: int = Field(8000, ge=1, le=65535)
    public_url: str = ""
    engine_url: str = ""
    engine_port: int = Field(5005, ge=1, le=65535)
    police_port: int = Field(8011, ge=1, le=65535)
    social_care_port: int = Field(8012, ge=1, le=65535)
    rail_police_port: int = Field(8013, ge=1, le=65535)
    telegram_api_url: str = ""
    telegram_webhook_url: str = ""
    telegram_webhook_secret: SecretStr | None = None
    telegram_bot_token: SecretStr | None = Field(None, validation_alias="TELEGRAM_BOT_TOKEN")
    production: bool = False
    unfinished_after_minutes: int = Field(30, ge=1)
    web_link_minutes: int = Field(30, ge=1)
    engine_answers_within_seconds: float = Field(4.5, gt=0)
    new_chats_per_minute: int = Field(120, ge=1)  # of one address in the web chat; a whole hotel may share one
    telegram_quiet_seconds: float = Field(3.0, ge=0, le=30)  # short messages wait so long for the next one
    web_quiet_seconds: float = Field(0.8, ge=0, le=30)
    longest_burst_seconds: float = Field(60.0, ge=0, le=600)

    chat_kept_days: int = Field(2, ge=1, le=366)  # whole days after the last word and the last acceptance
    chat_kept_at_most_days: int = Field(30, ge=1, le=366)  # also while somebody has not accepted
    engine_kept_hours: int = Field(48, ge=1, le=24 * 366)
    discarded_kept_days: int = Field(2, ge=0, le=366)
    referrals_reviewed_after_days: int | None = Field(None, ge=1)  # without it each is held until somebody disposes
    receipt_link_days: int = Field(366, ge=28)  # whole days after anything last came of its reports
    languages: str = ""  # codes of data/languages that people may choose, with commas

    mail_host: str = ""  # with `mail_from` it switches mails on: "there is an answer", to who gave an address for that
    mail_port: int = Field(587, ge=1, le=65535)
    mail_from: str = ""
    mail_user: str = ""
    mail_password: SecretStr | None = None
    mail_security: Literal["starttls", "tls", "none"] = "starttls"
    mail_kept_days: int = Field(90, ge=1, le=366)  # after the day on which the address was given

    text_url: str = ""  # a gateway that passes text messages on: the same news, to who gave a mobile number for that
    text_token: SecretStr | None = None

    operator_name: str = ""  # as the pages about the service name who runs it
    operator_contact: str = ""
    operator_data_protection: str = ""
    operator_lawful_basis: str = ""

    @field_validator("public_url")
    @classmethod
    def _only_an_origin(cls, given: str) -> str:
        origin = origin_of(given) if given else ""
        if origin is None:
            raise ValueError("write https://, the host, and a port if there is one; nothing more")
        return origin

    @model_validator(mode="after")
    def _mails_in_a_sealed_envelope(self) -> Settings:
        if bool(self.mail_host) != bool(self.mail_from):
            raise ValueError("set SIGHTLINE_MAIL_HOST and SIGHTLINE_MAIL_FROM, both or neither")
        if self.mail_security == "none" and self.mail_host not in ("", "localhost", "127.0.0.1", "::1"):
            raise ValueError("SIGHTLINE_MAIL_SECURITY=none is for a server on this machine alone")
        return self

    @field_validator("text_url")
    @classmethod
    def _texts_in_a_sealed_envelope(cls, given: str) -> str:
        parts = urlsplit(given)
        if given and parts.scheme != "https" and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
            raise ValueError("SIGHTLINE_TEXT_URL begins with https:// unless the gateway is on this machine")
        return given

    @property
    def sends_text(self) -> bool:
        """Whether an operator has set who passes text messages on."""
        return bool(self.text_url)

    @property
    def tells_of_answers(self) -> bool:
        """Whether somebody can be told outside of the chat that there is an answer."""
        return self.sends_mail or self.sends_text

    @property
    def sends_mail(self) -> bool:
        """Whether an operator has set from where mails are sent."""
        return bool(self.mail_host)

    @property
    def address(self) -> str:
        """The chat's address as people's browsers reach it, without a slash at the end."""
        return self.public_url or f"http://127.0.0.1:{self.web_port}"

    @property
    def database(self) -> str:
        """The database's address: the setting, or SQLite under the state directory."""
        return self.database_url or f"sqlite+aiosqlite:///{(self.state_dir / 'sightline.db').resolve()}"
