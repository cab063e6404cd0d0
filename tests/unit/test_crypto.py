"""Sealing binds a value to its place and to a key that can be rotated."""

from pathlib import Path

import pytest

from bot.crypto import Blinder, CannotOpen, KeyRing, Sealer


def test_a_sealed_value_opens_where_it_was_sealed() -> None:
    """What goes in comes out, whatever characters people type."""
    sealer = Sealer(KeyRing.fresh())
    sealed = sealer.seal("a car\x00 🚗 \ud800", "table.column:1")
    assert sealer.open(sealed, "table.column:1") == "a car\x00 🚗 \ud800"


def test_moved_ciphertext_does_not_open() -> None:
    """A value copied to another row is refused."""
    sealer = Sealer(KeyRing.fresh())
    with pytest.raises(CannotOpen):
        sealer.open(sealer.seal("words", "table.column:1"), "table.column:2")


@pytest.mark.parametrize("place", [0, 1, 5, 20, -1])
def test_a_changed_byte_does_not_open(place: int) -> None:
    """One changed byte anywhere in version, key id, nonce or body is noticed."""
    sealer = Sealer(KeyRing.fresh())
    sealed = bytearray(sealer.seal("words", "t.c:1"))
    sealed[place] ^= 1
    with pytest.raises(CannotOpen):
        sealer.open(bytes(sealed), "t.c:1")


@pytest.mark.parametrize("torn", [b"", b"\x01", b"\x01abcd", b"\x01abcd" + b"0" * 12])
def test_a_torn_value_does_not_open(torn: bytes) -> None:
    """Too few bytes are refused like changed ones."""
    with pytest.raises(CannotOpen):
        Sealer(KeyRing({"61626364": b"k" * 32}, "61626364")).open(torn, "t.c:1")


def test_old_values_open_after_rotation() -> None:
    """A new key seals from now on; the old one still opens."""
    ring = KeyRing.fresh()
    sealed = Sealer(ring).seal("words", "t.c:1")
    rotated = ring.rotated()
    assert Sealer(rotated).open(sealed, "t.c:1") == "words"
    assert Sealer(rotated).seal("words", "t.c:1")[1:5] == bytes.fromhex(rotated.current) != sealed[1:5]


def test_the_identity_key_does_not_open_content() -> None:
    """Each ring opens only its own."""
    sealed = Sealer(KeyRing.fresh()).seal("words", "t.c:1")
    with pytest.raises(CannotOpen):
        Sealer(KeyRing.fresh()).open(sealed, "t.c:1")


def test_a_key_file_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    """The first run makes the ring (mode 0600), the second reads it."""
    path = tmp_path / "keys" / "content.json"
    made, read = KeyRing.from_file(path), KeyRing.from_file(path)
    assert made == read
    assert path.stat().st_mode & 0o777 == 0o600


def test_keys_hide_in_repr() -> None:
    """Neither a ring nor a sealer shows its keys."""
    ring = KeyRing.fresh()
    shown = repr(ring) + repr(Sealer(ring))
    assert repr(ring.keys[ring.current]) not in shown


def test_blinding_is_keyed() -> None:
    """The same value under another key cannot be recognised."""
    assert Blinder(b"a").blind("42") == Blinder(b"a").blind("42") != Blinder(b"b").blind("42")
