"""A corrected fact replaces the old one wherever it was told; the rest stays."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.concerns.putting_right import corrections_of, put_right
from bot.understanding.facts import Facts, Vehicle, read_facts

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def read(text: str) -> Facts:
    """Read words as the draft does."""
    return read_facts(text, (), NOW)


def after(account: str, correction: str) -> Facts:
    """Return the account's facts after a correction."""
    parts = {"account": read(account)}
    items = corrections_of(parts, account, correction, read)
    return put_right(parts, [item for item in items if item.holds], read)["account"]


def test_another_day_replaces_the_day() -> None:
    """The day that was said first is in no part any more."""
    account = after("a man took a girl last night", "sorry it wasnt last night it was thursday night")
    assert account.when is not None
    assert account.when.start == read("thursday night").times[0].start


def test_another_plate_keeps_make_and_colour() -> None:
    """One vehicle, not two."""
    account = after("a grey Audi reg ending PDF", "the plate ended PDE not PDF")
    assert account.vehicles == (Vehicle(vrm_partial="PDE", make="Audi", colour="grey"),)


def test_another_age_is_of_the_same_person() -> None:
    """The adult keeps his age."""
    account = after("a girl of 15 and a man of 50", "actually she is more like 12, not 15")
    assert [(age.role, age.min <= 12 <= age.max) for age in account.ages] == [("child", True), ("adult", False)]


def test_what_corrects_nothing_changes_nothing() -> None:
    """An unclear correction leaves the facts."""
    account = after("a grey Audi last night", "i meant the other one")
    assert account == read("a grey Audi last night")
