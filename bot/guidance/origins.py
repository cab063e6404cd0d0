"""The origin of a web page: scheme, host and port, and nothing that could widen a policy."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*")
LOOPBACK = ("localhost", "127.0.0.1")  # browsers trust plain HTTP there


def origin_of(text: str) -> str | None:
    """Return the one origin that a text names, or None: no path, no wildcard, HTTPS unless on this machine."""
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if not HOST.fullmatch(host) or _says_more(parts) or not _is_protected(parts.scheme, host):
        return None
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def _says_more(parts: SplitResult) -> bool:
    """Say whether an address has a person, a path, a query or a fragment."""
    return "@" in parts.netloc or parts.path not in ("", "/") or bool(parts.query or parts.fragment)


def _is_protected(scheme: str, host: str) -> bool:
    return scheme == "https" or (scheme == "http" and host in LOOPBACK)
