"""Keys and sealing of stored conversations: AES-256-GCM over zlib over JSON, bound to the sender."""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

ENVIRONMENT = "SIGHTLINE_ENGINE_KEY"
NONCE = 12


def load_key(path: Path) -> bytes:
    """Return the 32-byte key from SIGHTLINE_ENGINE_KEY (hex) or the file, which is made (0600) on first run."""
    if os.environ.get(ENVIRONMENT):
        return bytes.fromhex(os.environ[ENVIRONMENT])
    return bytes.fromhex(secret_file(path))


def secret_file(path: Path) -> str:
    """Return the file's text, after writing 64 random hex digits (0600) where there was none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        file.write(os.urandom(32).hex())
    return path.read_text().strip()


class Seal:
    """Seals JSON values; what was sealed for one sender cannot be opened as another's."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, value: Any, sender: str) -> bytes:
        """Return nonce and ciphertext."""
        nonce = os.urandom(NONCE)
        packed = zlib.compress(json.dumps(value, ensure_ascii=False).encode())
        return nonce + self._cipher.encrypt(nonce, packed, sender.encode())

    def open(self, sealed: bytes, sender: str) -> Any:
        """Return the value; raises cryptography's InvalidTag for a wrong key, sender or byte."""
        return json.loads(zlib.decompress(self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], sender.encode())))
