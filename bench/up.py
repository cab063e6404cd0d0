"""`sightline up` for the bench: the same processes, the app and the engine's channel with watches on them."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING

import yaml

from bench.turns import FOLDER
from bot.run.keys import write_secret
from bot.run.stack import up
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.run.stack.supervisor import Child

CHANNEL, WATCHED = "engine.channel.EngineChannel", "bench.engine_timing.EngineChannel"


def watched(children: list[Child], settings: Settings) -> list[Child]:
    """Return the processes with the watched app, and the engine channels to use the watched channel."""
    credentials = settings.state_dir.resolve() / "engine" / "credentials.yml"
    channels = yaml.safe_load(credentials.read_text())
    write_secret(credentials, yaml.safe_dump({WATCHED: channels[CHANNEL]}))
    for child in children:
        if child.name == "app":
            child.command = [sys.executable, "-m", "bench.profiled"]
        child.env = {**child.env, FOLDER: os.environ[FOLDER]}  # no setting of the product's: a child is not given it
    return children


if __name__ == "__main__":
    plain = up.children
    up.children = lambda settings: watched(plain(settings), settings)
    sys.exit(asyncio.run(up.run_stack(Settings())))
