"""A receipt is checked without us: with our command, and with a library of others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from joserfc.util import urlsafe_b64decode

from bot.run.receipts.verify_command import verify_receipt
from bot.run.stack.layout import CannotStart
from bot.signing import Signer, verified, verified_text

SIGNER = Signer.fresh()
TEXT = "Report SL-7K3M-9QXD-4\nMon 30 Nov 2026\n\nWhat was sent\nWhere: Lantern Quay"
SIGNED = f"{TEXT}\n\nSignature of the text above:\n{SIGNER.sign_text(TEXT, reference='SL-7K3M-9QXD-4')}"


def by_others(compact: str, public: dict[str, Any]) -> dict[str, Any]:
    """Check a compact JWS with nothing but an Ed25519 of others; raises InvalidSignature."""
    head, body, signature = compact.split(".")
    key = Ed25519PublicKey.from_public_bytes(urlsafe_b64decode(public["x"].encode()))
    key.verify(urlsafe_b64decode(signature.encode()), f"{head}.{body}".encode())
    read: dict[str, Any] = json.loads(urlsafe_b64decode(body.encode()))
    return read


def test_a_copy_verifies_offline() -> None:
    """Also when a mail changed its line ends."""
    for text in (SIGNED, SIGNED.replace("\n", "\r\n") + "\r\n", SIGNED.replace("Quay\n", "Quay  \n")):
        claims = verified_text(text, SIGNER.public)
        assert claims is not None
        assert claims["reference"] == "SL-7K3M-9QXD-4"


LABEL = range(SIGNED.index("Signature of"), SIGNED.rindex("\n"))  # it only says what follows
PLACES = [place for place in range(0, len(SIGNED), 7) if place not in LABEL and not SIGNED[place].isspace()]


@pytest.mark.parametrize("place", PLACES)
def test_one_other_letter_is_found(place: int) -> None:
    """Wherever it stands."""
    other = "x" if SIGNED[place] != "x" else "y"
    changed = SIGNED[:place] + other + SIGNED[place + 1 :]
    assert verified_text(changed, SIGNER.public) is None


def test_a_library_of_others_takes_the_signature_and_no_other() -> None:
    """Ed25519 of `cryptography` alone: nothing of ours, and no key but the public one."""
    compact = SIGNER.sign({"reference": "SL-7K3M-9QXD-4"})
    assert by_others(compact, SIGNER.public) == {"reference": "SL-7K3M-9QXD-4"}
    with pytest.raises(InvalidSignature):
        by_others(compact, Signer.fresh().public)
    assert verified(compact, Signer.fresh().public) is None
    assert "d" not in SIGNER.public


@pytest.mark.parametrize("junk", ["", "a.b.c", "no signature at all", "{}", "....", "é.é.é"])
def test_what_is_none_is_refused(junk: str) -> None:
    """No error, and no claim."""
    assert verified(junk, SIGNER.public) is None
    assert verified_text(junk, SIGNER.public) is None
    assert verified(SIGNER.sign({}), {"kty": "OKP"}) is None


def test_the_command_reads_both_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The saved text and the JSON; a changed one ends with one line."""
    key, text, data = tmp_path / "key.json", tmp_path / "r.txt", tmp_path / "r.json"
    key.write_text(json.dumps(SIGNER.public))
    text.write_text(SIGNED)
    data.write_text(json.dumps({"receipt": {"a": 1}, "signed": SIGNER.sign({"a": 1})}))
    verify_receipt(text, key)
    verify_receipt(data, key)
    assert "SL-7K3M-9QXD-4" in capsys.readouterr().out
    text.write_text(SIGNED.replace("Lantern", "Lanterns"))
    with pytest.raises(CannotStart, match="NOT as it was given"):
        verify_receipt(text, key)


def test_the_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    """The same key after a restart."""
    path = tmp_path / "keys" / "receipts.json"
    assert Signer.from_file(path).public == Signer.from_file(path).public
    assert path.stat().st_mode & 0o777 == 0o600
