"""A text is read once for its time of writing and its places; what is held is bounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.newest import Newest, read_once
from bot.understanding.danger import Danger
from bot.understanding.facts import Facts, GazetteerEntry, read_facts
from bot.understanding.reading_memory import ReadingMemory
from tests.support.concerns import NOW

TEXT = "a girl of 13 got in a grey Audi"


class CountingReader:
    """Reads no fact, and holds what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def facts(self, text: str, gazetteer: Sequence[GazetteerEntry], now: datetime) -> Facts:
        """Count one reading."""
        self.asked.append(text)
        return Facts(children=len(self.asked))

    def danger(self, text: str) -> Danger:
        """Count one reading of danger."""
        self.asked.append(text)
        return Danger(False, ())


def test_a_text_is_read_once() -> None:
    """Whoever asks again gets what was read first."""
    reader = CountingReader()
    read = ReadingMemory(reader.facts).facts((), NOW)

    assert read(TEXT) is read(TEXT)
    assert reader.asked == [TEXT]


def test_other_words_another_time_and_other_places_are_read_by_themselves() -> None:
    """Yesterday is another day for another time of writing, and a place is one of its area."""
    reader, here, there = CountingReader(), list[GazetteerEntry](), list[GazetteerEntry]()
    memory = ReadingMemory(reader.facts)

    for gazetteer, written_at, text in [
        (here, NOW, TEXT),
        (here, NOW, f"{TEXT}."),
        (here, NOW + timedelta(minutes=1), TEXT),
        (there, NOW, TEXT),
        (here, NOW, TEXT),
    ]:
        memory.facts(gazetteer, written_at)(text)

    assert len(reader.asked) == 4


def test_danger_is_read_once_for_a_text() -> None:
    """It depends on nothing but the words."""
    reader, memory = CountingReader(), ReadingMemory()

    for _ in range(3):
        memory.danger(reader.danger)(TEXT)

    assert reader.asked == [TEXT]


def test_what_was_asked_longest_ago_goes_first() -> None:
    """No more readings are held than the bound; one that is asked again stays."""
    newest = Newest[str](most=2)
    for text in ("first", "second", "first", "third"):
        newest.get(text, lambda text=text: text)  # type: ignore[misc]

    assert len(newest) == 2
    assert newest.get("first", lambda: "read again") == "first"
    assert newest.get("second", lambda: "read again") == "read again"


def test_nothing_of_a_text_shows_when_the_memory_is_printed() -> None:
    """A log that names the object names no words and no facts."""
    memory = ReadingMemory()
    memory.facts((), NOW)("her name is Robin Fenn, plate PL68 HRT")

    assert "Robin" not in f"{memory!r}{vars(memory)}"
    assert "PL68" not in f"{memory!r}{vars(memory)}"


def test_a_reader_that_goes_by_the_text_alone_reads_it_once() -> None:
    """The same words at the next turn cost nothing, and their words are not kept."""
    read: list[str] = []

    @read_once
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    assert [length(text) for text in ("a", "bb", "a", "bb")] == [1, 2, 1, 2]
    assert read == ["a", "bb"]


def test_a_text_that_is_read_in_two_ways_is_read_once_in_each() -> None:
    """An answer to a question is another reading than the same words by themselves."""
    read: list[tuple[str, bool]] = []

    @read_once
    def length(text: str, *, whole: bool = False) -> int:
        read.append((text, whole))
        return len(text) + whole

    assert [length("a"), length("a", whole=True), length("a"), length("a", whole=True)] == [1, 2, 1, 2]
    assert read == [("a", False), ("a", True)]


@pytest.mark.parametrize("text", ["she got in last night at 9", "Mon 2 November, then again yesterday", TEXT])
def test_a_text_read_again_at_another_moment_differs_in_its_times_alone(text: str) -> None:
    """Who, what and where are the same whenever it was written; "last night" is not."""
    first, later = read_facts(text, (), NOW), read_facts(text, (), NOW + timedelta(days=9))

    assert first == read_facts(text, (), NOW)
    assert _timeless(first) == _timeless(later)


def _timeless(facts: Facts) -> Facts:
    return replace(facts, when=None, times=(), tellings=(), recurrence=None)


def test_last_night_is_counted_from_each_moment_of_writing() -> None:
    """What was read at another moment does not stand for it."""
    text = "a girl of 13 got in last night"
    first, later = (read_facts(text, (), NOW + timedelta(days=days)).when for days in (0, 9))

    assert first is not None
    assert later is not None
    assert later.start - first.start == timedelta(days=9)
