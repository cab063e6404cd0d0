"""`sightline understand`: JSON Lines in, what each text says out; no server, no network."""

from __future__ import annotations

import json
import logging
import resource
import statistics
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot import clock
from bot.clock import LONDON
from bot.guidance.load import load_knowledge
from bot.paths import KNOWLEDGE, UNDERSTANDING_MODEL
from bot.understanding.reading import Understanding


class BadInputLine(Exception):
    """A line that cannot be read; the message says why, in words for its sender."""


@dataclass(frozen=True)
class Asked:
    """One line of input: a text, with the trade, area and time of writing that it is read with."""

    id: Any
    text: str
    sector: str | None
    area: str | None
    now: datetime | None


def understand(*, stats: bool = False) -> int:
    """Answer every line of standard input; return 1 when any of them was bad."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(message)s")
    started = time.perf_counter()
    knowledge = load_knowledge(KNOWLEDGE)
    understanding = Understanding.load(knowledge, UNDERSTANDING_MODEL)
    understanding.prepare()
    ready = (time.perf_counter() - started) * 1000
    spent: list[float] = []
    bad = False
    for raw in sys.stdin.buffer:
        if not raw.strip():
            continue
        begun = time.perf_counter()
        reply = answer(raw, understanding, knowledge)
        spent.append((time.perf_counter() - begun) * 1000)
        bad |= "error" in reply
        print(json.dumps(reply, ensure_ascii=False), flush=True)
    if stats:
        print(json.dumps(_stats(ready, spent)), file=sys.stderr)
    return int(bad)


def answer(raw: bytes, understanding: Understanding, knowledge: Any) -> dict[str, Any]:
    """Return the answer to one line, or its id and what is wrong with it."""
    identity: Any = None
    try:
        data = _object(raw)
        identity = data.get("id")
        asked = check(data, knowledge)
    except BadInputLine as problem:
        return {"id": identity, "error": str(problem)}
    reading = understanding.read(asked.text, asked.sector, asked.area, asked.now)
    return {"id": asked.id, **reading.to_json()}


def check(data: dict[str, Any], knowledge: Any) -> Asked:
    """Return the line's content; raises BadInputLine."""
    text, sector, area = data.get("text"), data.get("sector"), data.get("area")
    if not isinstance(text, str) or not text.strip():
        raise BadInputLine("text is missing")
    if sector is not None and (not isinstance(sector, str) or sector not in knowledge.sectors):
        raise BadInputLine("unknown sector; known: " + ", ".join(sorted(knowledge.sectors)))
    if area is not None and (not isinstance(area, str) or area not in knowledge.areas):
        raise BadInputLine("unknown area; known: " + ", ".join(sorted(knowledge.areas)))
    return Asked(data.get("id"), text, sector, area, _time(data.get("now")))


def _object(raw: bytes) -> dict[str, Any]:
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        raise BadInputLine("not JSON") from None
    if not isinstance(data, dict):
        raise BadInputLine("not a JSON object")
    return data


def _time(given: Any) -> datetime:
    if given is None:
        return clock.now()
    try:
        moment = datetime.fromisoformat(given)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=LONDON)
        moment.astimezone(LONDON)
    except (ValueError, TypeError, OverflowError):
        raise BadInputLine("now is not a possible ISO 8601 time") from None
    return moment


def _stats(ready: float, spent: list[float]) -> dict[str, Any]:
    ordered = sorted(spent) or [0.0]
    return {
        "n": len(spent),
        "start_ms": round(ready, 1),
        "median_ms": round(statistics.median(ordered), 2),
        "p95_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 2),
        "rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }
