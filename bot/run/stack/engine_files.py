"""The files with which the supervisor starts the engine: addresses and tokens of this very stack."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from bot.run.keys import Keys, write_secret

if TYPE_CHECKING:
    from bot.settings import Settings


@dataclass(frozen=True)
class EngineFiles:
    """What is passed to `rasa run`, and the environment that carries the conversations' key."""

    endpoints: Path
    credentials: Path
    env: dict[str, str]


def write_engine_files(settings: Settings, keys: Keys) -> EngineFiles:
    """Write endpoints and credentials (mode 0600) under the state directory."""
    folder = settings.state_dir.resolve() / "engine"
    endpoints, credentials = folder / "endpoints.yml", folder / "credentials.yml"
    action = {
        "url": f"http://127.0.0.1:{settings.web_port}/actions/webhook",
        "headers": {"Authorization": f"Bearer {keys.actions_token}"},
        "enable_selective_domain": True,
    }
    tracker: dict[str, str | int] = {
        "type": "engine.tracker_store.SealedTrackerStore",
        "path": str(folder / "conversations.db"),
    }
    tracker |= {"key_file": str(folder / "conversations.key"), "keep_hours": settings.engine_kept_hours}
    endpoint_settings = {"action_endpoint": action, "tracker_store": tracker, "lock_store": {"type": "in_memory"}}
    write_secret(endpoints, yaml.safe_dump(endpoint_settings))
    write_secret(credentials, yaml.safe_dump({"engine.channel.EngineChannel": {"token": keys.engine_token}}))
    return EngineFiles(endpoints, credentials, {"SIGHTLINE_ENGINE_KEY": keys.tracker_key})
