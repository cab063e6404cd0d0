"""`sightline status`: is the stack up, and does every part of it truly answer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx2

from bot.run.keys import load_keys
from bot.run.stack.layout import is_alive, run_file, service_addresses

if TYPE_CHECKING:
    from bot.settings import Settings

ASK_WITHIN = 3.0  # seconds
ON, OFF = "on", "off"


@dataclass(frozen=True)
class Status:
    """What the stack says of itself; `services` maps a name to its address and `up` or `down`."""

    ready: bool
    practice: bool
    telegram: str
    services: dict[str, dict[str, str]]

    def to_json(self) -> dict[str, Any]:
        """Return the object that `sightline status --json` prints."""
        return {"ready": self.ready, "practice": self.practice, "telegram": self.telegram, "services": self.services}


def state_of(url: str, token: str) -> str:
    """Ask one service; a service that does not answer in time is down."""
    try:
        answer = httpx2.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=ASK_WITHIN, trust_env=False)
    except httpx2.HTTPError:
        return "down"
    return "up" if answer.status_code == httpx2.codes.OK else "down"


def read_status(settings: Settings) -> Status:
    """Return the state of the stack of this state directory, also when nothing runs."""
    path = run_file(settings.state_dir)
    recorded = json.loads(path.read_text()) if path.is_file() else {}
    if not recorded or not is_alive(recorded["pid"]):
        services = {service.name: {"url": service.url, "state": "down"} for service in service_addresses(settings)}
        telegram = "on" if settings.telegram_bot_token else "off"
        return Status(ready=False, practice=not settings.production, telegram=telegram, services=services)
    token = load_keys(settings.state_dir).engine_token
    services = {
        name: {"url": service["url"], "state": state_of(service["health"], token)}
        for name, service in recorded["services"].items()
    }
    telegram = telegram_of(services["web"]["url"], recorded["telegram"])
    ready = all(service["state"] == "up" for service in services.values()) and telegram in (OFF, ON)
    return Status(ready=ready, practice=recorded.get("practice", True), telegram=telegram, services=services)


def telegram_of(url: str, recorded: str) -> str:
    """Return what the running app says of Telegram: "on", "off", or "deaf: " and why; as recorded when it is away."""
    try:
        answer = httpx2.get(f"{url.rstrip('/')}/health/ready", timeout=ASK_WITHIN, trust_env=False).json()
    except (httpx2.HTTPError, ValueError):
        return recorded
    return str(answer.get("telegram", recorded))
