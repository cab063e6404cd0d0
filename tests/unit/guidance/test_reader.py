"""Reading YAML into records: nothing stops at the first fault, and each says how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.guidance.reader import Fault, KnowledgeError, Reader, refused_host, strings

REFUSED = frozenset({"cards.example"})


@dataclass(frozen=True)
class Boat:
    """A record to read."""

    id: str
    seats: int
    colour: str = "blue"


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """A reader of a folder with one good file."""
    (tmp_path / "boats").mkdir()
    (tmp_path / "boats" / "b.yml").write_text("boats: [{id: kestrel, seats: 4}]", encoding="utf-8")
    return Reader(tmp_path)


def lines(reader: Reader) -> list[str]:
    """Return the faults as they are printed."""
    return [str(fault) for fault in reader.faults]


def test_a_record_is_built_from_its_fields(reader: Reader) -> None:
    """Defaults fill what is not written."""
    [row] = reader.rows("boats/b.yml", "boats")
    assert reader.build(Boat, row, "boats/b.yml", "kestrel") == Boat("kestrel", 4, "blue")
    assert reader.faults == []


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ({"id": "kestrel"}, "b.yml: kestrel.seats: Field required -> add it"),
        ({"id": "kestrel", "seats": 4, "sails": 2}, "b.yml: kestrel.sails: Unexpected keyword argument -> remove it"),
        ({"id": 7, "seats": 4}, "b.yml: kestrel.id: Input should be a valid string -> put the value in quotes"),
        ({"id": "kestrel", "seats": "many"}, "b.yml: kestrel.seats: Input should be a valid integer"),
    ],
)
def test_each_wrong_value_is_a_fault_with_its_remedy(reader: Reader, content: object, line: str) -> None:
    """File, path, what is wrong, and what to do."""
    assert reader.build(Boat, content, "b.yml", "kestrel") is None
    assert any(fault.startswith(line) for fault in lines(reader))


def test_two_wrong_values_are_two_faults(reader: Reader) -> None:
    """Whoever mends a record sees all of it."""
    reader.build(Boat, {"colour": 3}, "b.yml")
    assert sorted(fault.path for fault in reader.faults) == ["colour", "id", "seats"]


@pytest.mark.parametrize("text", ["boats: kestrel", "ships: []", "[]", "7"])
def test_a_file_that_is_no_list_under_its_key_is_a_fault(reader: Reader, text: str) -> None:
    """A file holds one list, under the key that is expected."""
    (reader.root / "c.yml").write_text(text, encoding="utf-8")
    assert reader.rows("c.yml", "boats") == []
    assert lines(reader) == ["c.yml: boats: a list is expected here -> write `boats:` and its items below it"]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (None, "c.yml: file: the file is missing -> add it"),
        (b"boats: [a", "c.yml: file: not YAML: "),
        (b"\xff\xfe\xfa", "c.yml: file: not YAML: "),
    ],
)
def test_a_file_that_cannot_be_read_is_one_fault(reader: Reader, written: bytes | None, line: str) -> None:
    """Missing, broken, or no text: said once, and reading goes on."""
    if written is not None:
        (reader.root / "c.yml").write_bytes(written)
    assert reader.rows("c.yml", "boats") == []
    [fault] = lines(reader)
    assert fault.startswith(line)


def test_files_come_in_order_relative_to_the_root(reader: Reader) -> None:
    """The same folder is read in the same order everywhere."""
    (reader.root / "boats" / "a.yml").write_text("boats: []", encoding="utf-8")
    assert reader.files("boats") == ["boats/a.yml", "boats/b.yml"]
    assert reader.files("nothing") == []


def test_every_string_is_named_by_its_path() -> None:
    """Strings in lists and mappings alike; numbers are none."""
    value = {"a": "x", "b": [{"c": "y"}, 3, "z"]}
    assert dict(strings(value)) == {"a": "x", "b.0.c": "y", "b.2": "z"}


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("see https://cards.example/deck", "cards.example"),
        ("(https://www.cards.example.)", "cards.example"),
        ("https://notcards.example/", None),
        ("cards.example without an address", None),
        ("https://gov.uk/ and https://cards.example", "cards.example"),
    ],
)
def test_a_refused_site_is_known_by_its_host(text: str, site: str | None) -> None:
    """Subdomains count; a host that only ends alike does not."""
    assert refused_host(text, REFUSED) == site


def test_the_error_prints_every_fault() -> None:
    """One line each."""
    error = KnowledgeError([Fault("a.yml", "", "empty", "fill it"), Fault("b.yml", "x.y", "wrong", "mend it")])
    assert str(error).splitlines() == ["a.yml: file: empty -> fill it", "b.yml: x.y: wrong -> mend it"]
