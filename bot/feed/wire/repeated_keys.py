"""A key that stands twice in an address, a form or a JSON object: which one counts would be a guess."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

MANY = 1000  # fields of a form or an address; more are no request of ours


class _Repeated(Exception):
    """An object has a key twice."""


def repeats_key(query: bytes, body: bytes) -> bool:
    """Say whether an address or a body has a key twice; a body that cannot be read is left to whoever reads it."""
    return _is_twice(query) or _is_in_json(body) or (body[:1] not in (b"{", b"[") and _is_twice(body))


def _is_twice(form: bytes) -> bool:
    try:
        keys = [key for key, _ in parse_qsl(form, keep_blank_values=True, max_num_fields=MANY)]
    except ValueError:
        return False
    return len(keys) != len(set(keys))


def _is_in_json(body: bytes) -> bool:
    try:
        json.loads(body, object_pairs_hook=_once_each)
    except _Repeated:
        return True
    except (ValueError, RecursionError):
        return False
    return False


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Repeated
    return members
