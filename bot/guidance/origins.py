"""The origin of a web page: scheme, host and port, and nothing that could widen a policy."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

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
    if not HOST.fullmatch(host) or "@" in parts.netloc or parts.path not in ("", "/") or parts.query or parts.fragment:
        return None
    if parts.scheme != "https" and not (parts.scheme == "http" and host in LOOPBACK):
        return None
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")
