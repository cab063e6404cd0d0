"""A corrected fact replaces the old one wherever it was told; the rest stays."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.concerns.corrected_facts import facts_of_corrections, put_right
from bot.understanding.corrections import corrections
from bot.understanding.facts import Facts, Vehicle, read_facts

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def read(text: str) -> Facts:
    """Read words as the draft does."""
    return read_facts(text, (), NOW)


def after(account: str, correction: str) -> tuple[Facts, Facts]:
    """Return the account's facts after a correction, and those of the correction itself."""
    items = corrections(correction, read)
    return put_right({"account": read(account)}, items, read)["account"], facts_of_corrections(items, read)


def test_another_day_replaces_the_day() -> None:
    """The day that was said first is in no part any more."""
    account, told = after("a man took a girl last night", "sorry it wasnt last night it was thursday night")
    assert account.when == told.when == read("thursday night").when


def test_another_plate_keeps_make_and_colour() -> None:
    """One vehicle, not two."""
    account, told = after("a grey Audi reg ending PDF", "the plate ended PDE not PDF")
    assert account.vehicles == (Vehicle(vrm_partial="PDE", make="Audi", colour="grey"),)
    assert told.vehicles == ()


def test_another_age_is_of_the_same_person() -> None:
    """The adult keeps his age."""
    account, _ = after("a girl of 15 and a man of 50", "actually she is more like 12, not 15")
    assert [(age.role, age.min <= 12 <= age.max) for age in account.ages] == [("child", True), ("adult", False)]


def test_what_corrects_nothing_changes_nothing() -> None:
    """An unclear correction leaves the facts."""
    account, _ = after("a grey Audi last night", "i meant the other one")
    assert account == read("a grey Audi last night")
