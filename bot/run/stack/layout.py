"""The stack on one machine: which services, on which ports, and the file that says so while they run."""

from __future__ import annotations

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

HOST = "127.0.0.1"
RECEIVER = "receiver_"  # in front of the role, as the name of a demo receiver


class CannotStart(Exception):
    """The stack cannot start; the message is the one line that says what to mend."""


@dataclass(frozen=True)
class ServiceAddress:
    """The address of one service; `health` is the path that answers 200 when it is well."""

    name: str
    port: int
    health: str
    path: str = "/"

    @property
    def base(self) -> str:
        """The address without a path."""
        return f"http://{HOST}:{self.port}"

    @property
    def url(self) -> str:
        """The address a person opens."""
        return self.base + self.path


def service_addresses(settings: Settings) -> tuple[ServiceAddress, ...]:
    """Return every service of the stack in the order in which it is shown."""
    return (
        ServiceAddress("web", settings.web_port, "/health/live"),
        ServiceAddress("feed", settings.web_port, "/health/live", "/openapi.json"),
        ServiceAddress("engine", settings.engine_port, "/webhooks/gateway/ready"),
        *receiver_addresses(settings),
    )


def receiver_addresses(settings: Settings) -> tuple[ServiceAddress, ...]:
    """Return the demo receivers, one a recipient that a practice system reaches."""
    ports = {
        "police": settings.police_port,
        "social_care": settings.social_care_port,
        "rail_police": settings.rail_police_port,
    }
    return tuple(ServiceAddress(f"{RECEIVER}{role}", port, "/health/live") for role, port in ports.items())


def receiver_address(settings: Settings, role: str) -> ServiceAddress:
    """Return the demo receiver of a role."""
    return next(address for address in receiver_addresses(settings) if address.name == f"{RECEIVER}{role}")


def refuse_used_ports(settings: Settings) -> None:
    """Raise CannotStart for the first port that something else holds."""
    for port, name in {service.port: service.name for service in reversed(service_addresses(settings))}.items():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError as problem:
                setting = f"SIGHTLINE_{name.removeprefix(RECEIVER).upper()}_PORT"
                raise CannotStart(
                    f"Port {port} is in use: stop what holds it, or set {setting} (and see `sightline doctor`)"
                ) from problem


def run_file(state_dir: Path) -> Path:
    """Return the file that exists while a stack is up."""
    return state_dir / "run" / "stack.json"


def is_practice_up(state_dir: Path) -> bool:
    """Say whether a practice stack of this state directory runs."""
    path = run_file(state_dir)
    recorded = json.loads(path.read_text()) if path.is_file() else {}
    return bool(recorded) and recorded.get("practice", True) and is_alive(recorded["pid"])


def is_alive(pid: int) -> bool:
    """Say whether a process of ours still runs."""
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


def write_run_file(settings: Settings, pid: int) -> None:
    """Say for `sightline status` and `sightline chat` where this stack is."""
    path = run_file(settings.state_dir)
    path.parent.mkdir(parents=True, exist_ok=True)
    services = {
        service.name: {"url": service.url, "health": service.base + service.health}
        for service in service_addresses(settings)
    }
    practice = {"practice": not settings.production}
    state = practice | {"pid": pid, "telegram": "on" if settings.telegram_bot_token else "off", "services": services}
    path.write_text(json.dumps(state, indent=1))
