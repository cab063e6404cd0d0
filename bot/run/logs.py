"""Logs: one line of JSON an event on standard error, without anything that a person typed."""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

SAFE = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "loop",
        "kind",
        "role",
        "count",
        "status",
        "seconds",
        "rule",
        "topic",
        "port",
        "field",
        "state",
    }
)


def keep_only_safe(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drop every key that is not known to be free of personal data."""
    return {key: value for key, value in event.items() if key in SAFE}


def set_up_logs() -> None:
    """Configure structlog, and keep libraries from logging addresses (httpx logs Telegram's, token included)."""
    structlog.configure(
        processors=[
            keep_only_safe,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s")
    for noisy in ("httpx", "httpcore", "httpx2", "telegram", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.ERROR)
