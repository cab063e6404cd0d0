"""Sealing what people say: AES-256-GCM with key ids for rotation, bound to the place where it is stored."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = b"\x01"
KEY_BYTES, NONCE_BYTES, KEY_ID_BYTES = 32, 12, 4


class CannotOpen(Exception):
    """A sealed value was changed, moved, or sealed with a key that this ring does not hold."""


@dataclass(frozen=True)
class KeyRing:
    """Keys by id (8 hexadecimal characters); `current` seals, all of them open."""

    keys: Mapping[str, bytes] = field(repr=False)
    current: str

    @classmethod
    def fresh(cls) -> KeyRing:
        """Return a ring with one new key."""
        name = secrets.token_hex(KEY_ID_BYTES)
        return cls({name: secrets.token_bytes(KEY_BYTES)}, name)

    @classmethod
    def from_file(cls, path: Path) -> KeyRing:
        """Read a ring, making it (mode 0600) on first run."""
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            cls.fresh().to_file(path)
        ring = json.loads(path.read_text())
        return cls({name: base64.b64decode(key) for name, key in ring["keys"].items()}, ring["current"])

    def to_file(self, path: Path) -> None:
        """Write the ring whole or not at all; only its owner can read it."""
        ring = {"current": self.current, "keys": {n: base64.b64encode(k).decode() for n, k in self.keys.items()}}
        draft = path.with_suffix(".new")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(ring, file)
        draft.replace(path)

    def rotated(self) -> KeyRing:
        """Return a ring whose new key seals from now on; the old ones still open."""
        new = KeyRing.fresh()
        return KeyRing({**self.keys, **new.keys}, new.current)


class Sealer:
    """Seals text for one place; a value moved to another place does not open."""

    def __init__(self, ring: KeyRing) -> None:
        self._ring = ring

    def __repr__(self) -> str:
        return "Sealer(...)"

    def seal(self, text: str, context: str) -> bytes:
        """Return version, key id, nonce and ciphertext; `context` (table.column:row) is bound to it."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        cipher = AESGCM(self._ring.keys[self._ring.current])
        sealed = cipher.encrypt(nonce, text.encode("utf-8", "surrogatepass"), context.encode())
        return VERSION + bytes.fromhex(self._ring.current) + nonce + sealed

    def open(self, sealed: bytes, context: str) -> str:
        """Return the text; raises CannotOpen when it was changed or moved, or its key is gone."""
        head = 1 + KEY_ID_BYTES
        key = self._ring.keys.get(sealed[1:head].hex())
        if sealed[:1] != VERSION or key is None:
            raise CannotOpen("no key for this value")
        nonce, body = sealed[head : head + NONCE_BYTES], sealed[head + NONCE_BYTES :]
        try:
            return AESGCM(key).decrypt(nonce, body, context.encode()).decode("utf-8", "surrogatepass")
        except (InvalidTag, ValueError) as problem:  # ValueError: too few bytes
            raise CannotOpen("this value was changed or moved") from problem


class Blinder:
    """A keyed hash for looking up a value without storing it."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def blind(self, value: str) -> str:
        """Return HMAC-SHA256 in hexadecimal."""
        return hmac.new(self._key, value.encode(), hashlib.sha256).hexdigest()
