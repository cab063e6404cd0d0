"""`sightline verify-receipt`: says whether a receipt is as it was given; needs the public key and no network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot.run.stack.layout import CannotStart
from bot.signing import verified, verified_text


def verify_receipt(receipt: Path, key: Path) -> None:
    """Say what was signed; exit status 1 when the receipt is not as it was given, or of another service."""
    for file in (receipt, key):
        if not file.is_file():
            raise CannotStart(f"There is no file {file}")
    claims = _claims(receipt.read_text(encoding="utf-8"), json.loads(key.read_text(encoding="utf-8")))
    if claims is None:
        raise CannotStart(f"{receipt.name} is NOT as it was given, or was given by another service")
    print(json.dumps(claims, indent=1, ensure_ascii=False))


def _claims(text: str, public: dict[str, Any]) -> dict[str, Any] | None:
    """Read a receipt of either form."""
    try:
        signed = json.loads(text)
    except ValueError:
        return verified_text(text, public)
    return verified(str(signed.get("signed", "")), public) if isinstance(signed, dict) else None
