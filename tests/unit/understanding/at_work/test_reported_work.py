"""As what the people who are reported work."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.reported_work import people_at_work
from tests.support.paths import CASES, yaml_of

TOLD = yaml_of(CASES / "concerns" / "told_by_work.yml")
WITH_CHILDREN = {"school_staff", "works_with_children"}


@pytest.mark.parametrize("text", TOLD["with_children"])
def test_work_with_children_is_told_in_many_ways(text: str) -> None:
    """By what somebody does, beside a name, and with what they did in another sentence."""
    kinds = set(people_at_work(text))
    assert kinds
    assert kinds <= WITH_CHILDREN


@pytest.mark.parametrize("text", TOLD["driver"])
def test_who_drives_is_told_by_car_firm_or_ride(text: str) -> None:
    """A licensed driver and nobody else."""
    assert people_at_work(text) == ("driver",)


@pytest.mark.parametrize("text", TOLD["both"])
def test_who_drives_children_to_school_is_both(text: str) -> None:
    """Licensing and the LADO are told of a driver on the school run."""
    kinds = set(people_at_work(text))
    assert "driver" in kinds
    assert kinds & WITH_CHILDREN


@pytest.mark.parametrize("text", TOLD["premises"])
def test_who_works_at_a_house_is_told_by_place_or_post(text: str) -> None:
    """Premises staff and nobody else."""
    assert people_at_work(text) == ("premises_staff",)


@pytest.mark.parametrize("text", TOLD["nobody"])
def test_who_found_told_claimed_or_writes_is_not_reported(text: str) -> None:
    """Nor a manager who will not hear of it, a father, or a poor teacher."""
    assert people_at_work(text) == ()


ORDINARY = "I started at ten. The bar was busy and the rain came in. "


@pytest.mark.parametrize("text", [*TOLD["with_children"][2:5], *TOLD["driver"][:3], *TOLD["premises"][:3]])
def test_ordinary_sentences_before_hide_nobody(text: str) -> None:
    """A long account is read sentence by sentence."""
    assert set(people_at_work(text)) <= set(people_at_work(ORDINARY + text))


@pytest.mark.parametrize(
    "text",
    [
        "The boss of our firm keeps a girl of 14 in the back of his cab and gives her vodka",
        "Our operator gives a girl of 13 free rides, no meter",
    ],
)
def test_the_boss_of_a_cab_firm_is_a_drivers_matter(text: str) -> None:
    """No house is spoken of, and the firm is licensed with its drivers."""
    assert "driver" in people_at_work(text)
    assert "premises_staff" not in people_at_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "The manager at the kids home gave a girl of 14 vodka",
        "The cook at the nursery kissed a little girl",
    ],
)
def test_who_cooks_for_children_works_with_children(text: str) -> None:
    """Whatever the work is called, by where it is done."""
    kinds = set(people_at_work(text))
    assert kinds
    assert kinds <= WITH_CHILDREN


@pytest.mark.parametrize(
    "text",
    [
        "The landlord of the Fox also runs the under 15s, he gives a lad of 14 lager",
        "Owner of the sweet shop who does sunday school as well has a girl of 7 on his knee",
    ],
)
def test_who_has_two_works_is_told_of_to_both(text: str) -> None:
    """Licensing for the house, the LADO for the children."""
    kinds = set(people_at_work(text))
    assert "premises_staff" in kinds
    assert kinds & WITH_CHILDREN


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The caretaker kissed a girl in year 7", ("school_staff",)),
        ("A scout leader shares a tent with one boy", ("works_with_children",)),
        ("This is about our caretaker", ("school_staff",)),
        ("My complaint is about a taxi driver", ("driver",)),
        ("A man kissed a girl of 13 in the park", ()),
        ("", ()),
    ],
)
def test_each_work_is_named_once(text: str, kinds: tuple[str, ...]) -> None:
    """In the order of the table of routes; nobody at work is nobody."""
    assert people_at_work(text) == kinds
    assert people_at_work(f"{text}. {text}") == kinds
