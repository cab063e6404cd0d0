"""Ages, names and words that belong to one person, and those that belong to somebody else."""

from __future__ import annotations

import pytest

from bot.understanding.facts.people import mentions, name_mentions, read_persons
from bot.understanding.facts.people.ages.age_of_another import is_of_another
from bot.understanding.facts.people.given.called_by_themself import is_somebodys_name
from bot.understanding.facts.people.parts.bookings import is_of_a_booking, is_told_of_a_booking
from bot.understanding.facts.people.parts.bystanders_told import is_anybody_who_tells
from bot.understanding.facts.people.parts.fancy_dress import is_a_costume
from bot.understanding.text.normalise import plain


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ellie W in 8C was late", [(12, 13)]),
        ("Tyler M (10B) was late", [(14, 15)]),
        ("a girl in 9BT was late", [(13, 14)]),
        ("flat 10A was dark", []),
        ("we met at gate 8B", []),
        ("it was 11pm", []),
    ],
)
def test_the_code_of_a_form_is_an_age(text: str, ages: list[tuple[int, int]]) -> None:
    """Only behind a pupil's name or a word for one; a flat and an hour are none."""
    assert [(one.age.min, one.age.max) for one in mentions(plain(text))] == ages


@pytest.mark.parametrize(
    ("before", "is_another"),
    [
        ("the driver has a ", True),
        ("he was with another ", True),
        ("he is a ", False),
        ("she looked like a ", False),
    ],
)
def test_an_age_behind_what_somebody_has_is_anothers(before: str, is_another: bool) -> None:
    """Who has a 15 year old with them is not 15."""
    assert is_of_another(f"{before}15 year old", len(before)) is is_another


@pytest.mark.parametrize(
    ("before", "is_booking"),
    [
        ("the account is in the name of ", True),
        ("app name ", True),
        ("job booked under ", True),
        ("name on the app was ", True),
        ("a customer called ", False),
        ("the job was fine and ", False),
    ],
)
def test_who_an_account_names_has_booked(before: str, is_booking: bool) -> None:
    """A name behind these words is the booker's; a customer who is called so is there."""
    assert is_of_a_booking(before) is is_booking


def test_a_booking_may_be_told_behind_the_name() -> None:
    """ "Voysey on the app" has booked, "Voysey on the stairs" has not."""
    assert is_told_of_a_booking("Voysey on the app", len("Voysey"))
    assert not is_told_of_a_booking("Voysey on the stairs", len("Voysey"))


@pytest.mark.parametrize(
    ("noun", "after", "tells"),
    [
        ("lady", " of 80 told me that a boy sleeps there", True),
        ("man", " walking his dog flagged me down to say there were lads", True),
        ("man", " told me he was her dad", False),
        ("man", " said his niece was tired", False),
        ("uncle", " told me that a boy sleeps there", False),
    ],
)
def test_anybody_may_only_tell_what_others_do(noun: str, after: str, tells: bool) -> None:
    """Who tells of others stands aside; who tells of himself or of a child of his does not."""
    assert is_anybody_who_tells(noun, "", after) is tells


@pytest.mark.parametrize(
    ("before", "after", "is_costume"),
    [
        ("students dressed up as naughty ", "", True),
        ("women in ", " outfits", True),
        ("a man with two ", " in uniform", False),
        ("he used to work as ", "", False),
    ],
)
def test_who_is_got_up_as_a_child_is_none(before: str, after: str, is_costume: bool) -> None:
    """A costume tells of nobody; a uniform may be a pupil's."""
    assert is_a_costume(before, after) is is_costume


def test_a_name_behind_somebody_called_is_a_strangers() -> None:
    """Nothing but the name is known of "someone called Bruno"."""
    assert is_somebodys_name("then someone called ")
    assert not is_somebodys_name("a girl called ")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Osian Year 8 was late", ["Osian"]),
        ("Chanel O was late", ["Chanel O"]),
        ("Plan B was late", []),
        ("Dale picks her up", ["Dale"]),
        ("Dale was quiet", []),
        ("paid by Mrs D Halloran", ["D Halloran"]),
    ],
)
def test_a_name_ends_where_it_ends(text: str, names: list[str]) -> None:
    """A school year is no surname, a letter may be one, and a valley does not pick anybody up."""
    assert [one.name for one in name_mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("four girls, three of them about 14, one maybe 19", [3, 1]),
        ("five lads, two of them 15 and the rest about 20", [2, 3]),
        ("four girls, one of them about 14", [4]),
        ("seven lads and lasses", [7]),
        ("two girls and lads", [2, None]),
    ],
)
def test_groups_are_counted_once(text: str, numbers: list[int | None]) -> None:
    """Parts add up to their group, and both sexes counted together are one group."""
    assert [person.count for person in read_persons(text)] == numbers
