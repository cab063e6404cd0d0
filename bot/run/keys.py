"""The secrets of the embedded default: made on first run, kept with mode 0600 under the state directory."""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bot.crypto import Blinder, KeyRing, Sealer


@dataclass(frozen=True)
class Keys:
    """Tokens between our own processes; the rings for content and identity are files of their own."""

    engine_token: str = field(repr=False)
    actions_token: str = field(repr=False)
    tracker_key: str = field(repr=False)
    blind_key: str = field(repr=False)


def load_keys(state_dir: Path) -> Keys:
    """Read the tokens, making them on first run."""
    path = state_dir / "keys" / "tokens.json"
    if not path.is_file():
        write_secret(path, json.dumps(asdict(Keys(*(secrets.token_hex(32) for _ in range(4))))))
    return Keys(**json.loads(path.read_text()))


def receiver_secret(state_dir: Path, role: str) -> str:
    """Return a demo receiver's shared secret in the form of Standard Webhooks, making it on first run."""
    path = state_dir / "keys" / f"receiver_{role}.secret"
    if not path.is_file():
        write_secret(path, "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode())
    return path.read_text().strip()


def asking_secret(state_dir: Path, role: str) -> str:
    """Return the secret with which a demo receiver asks the feed, making it on first run."""
    path = state_dir / "keys" / f"asking_{role}.secret"
    if not path.is_file():
        write_secret(path, fresh_asking_secret())
    return path.read_text().strip()


def fresh_asking_secret() -> str:
    """Return a new secret of a client: it signs nothing, and looks like none that does."""
    return "ask_" + secrets.token_urlsafe(32)


def write_secret(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def sealers(state_dir: Path) -> tuple[Sealer, Sealer, Blinder]:
    """Return the sealer of content, the sealer of identity (its own key) and the blind index."""
    folder = state_dir / "keys"
    content = Sealer(KeyRing.from_file(folder / "content.json"))
    identity = Sealer(KeyRing.from_file(folder / "identity.json"))
    return content, identity, Blinder(bytes.fromhex(load_keys(state_dir).blind_key))
