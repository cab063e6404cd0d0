"""The engine's channel for the bench (Python 3.10, inside Rasa): the product's own, with its parts timed."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from rasa.core.actions.action import RemoteAction

from engine import channel
from engine.channel import EngineChannel
from engine.tracker_store import SealedTrackerStore

__all__ = ["EngineChannel"]

_stages: ContextVar[dict[str, float] | None] = ContextVar("stages", default=None)
_lines = Path(os.environ["SIGHTLINE_BENCH_FOLDER"]) / "engine.jsonl"


def _add(name: str, begun: float) -> None:
    stages = _stages.get()
    if stages is not None:
        stages[name] = stages.get(name, 0.0) + (time.perf_counter() - begun) * 1000


def _watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    def inner(*args: Any, **kwargs: Any) -> Any:
        begun = time.perf_counter()
        try:
            return call(*args, **kwargs)
        finally:
            _add(name, begun)

    return inner


def _watched_async(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    async def inner(*args: Any, **kwargs: Any) -> Any:
        begun = time.perf_counter()
        try:
            return await call(*args, **kwargs)
        finally:
            _add(name, begun)

    return inner


_answer = channel.answer


async def _timed_answer(agent: Any, body: Any) -> dict[str, Any]:
    stages: dict[str, float] = {}
    token, begun = _stages.set(stages), time.perf_counter()
    try:
        return await _answer(agent, body)
    finally:
        _stages.reset(token)
        stages["engine inside"] = (time.perf_counter() - begun) * 1000
        with _lines.open("a") as lines:
            lines.write(json.dumps({"key": body.get("message_id"), "stages": stages}) + "\n")


channel.answer = _timed_answer
channel._parse = _watched_async("parse", channel._parse)
RemoteAction.run = _watched_async("action calls", RemoteAction.run)
for _method in ("read", "commit"):
    setattr(SealedTrackerStore, _method, _watched("tracker store", getattr(SealedTrackerStore, _method)))
