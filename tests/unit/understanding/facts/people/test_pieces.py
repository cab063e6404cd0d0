"""What a piece of a sentence tells goes to whoever was named or meant last before it."""

from __future__ import annotations

import pytest

from bot.understanding.facts.people import name_mentions, read_persons
from bot.understanding.facts.people.parts.bystanders_told import is_anybody_who_tells
from bot.understanding.facts.people.parts.carers import cares_as
from bot.understanding.facts.people.parts.harm import does_harm
from bot.understanding.facts.people.pieces.names_listed import in_a_list, is_no_word, pointed_out, told_again
from bot.understanding.facts.people.pieces.not_there import is_not_there
from bot.understanding.facts.people.words.sex_words import sex_in_brackets


def ages_of(text: str) -> list[tuple[int, int] | None]:
    """Return the first age of each person of a text, None for whose age was not told."""
    return [(one.ages[0].min, one.ages[0].max) if one.ages else None for one in read_persons(text)]


def names_of(text: str) -> list[str | None]:
    """Return the name of each person of a text."""
    return [one.name for one in read_persons(text)]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("A man named Lev drives a Golf and is about 31. A girl got in", [(30, 32), None]),
        ("A girl in a wet coat stood there, maybe 11. A man held her arm", [(10, 12), None]),
        ("A man pulled a boy along, 5 or 6, screaming", [None, (5, 6)]),
        ("A bloke with a limp. Tattoo on his neck. About 50. He had a lad of 9", [(49, 51), (9, 9)]),
        ("a girl was crying, she was what, 15? a man paid", [(14, 16), None]),
        ("A man came in with a lass, 14 tops, in his coat", [None, (0, 14)]),
        ("A teenager in a cap, could be 16, was with a man", [(15, 17), None]),
        ("A regular of mine, Bram, 52, took a girl of 15 out", [(52, 52), (15, 15)]),
    ],
)
def test_an_age_in_a_piece_is_of_the_last_who_has_none(text: str, ages: list[tuple[int, int] | None]) -> None:
    """Whether it stands behind a verb, between commas or as a sentence of its own."""
    assert ages_of(text) == ages


@pytest.mark.parametrize(
    "text",
    [
        "A boy got on the bus, about 12, and got off at Mill Lane",
        "A girl sat on the number 14 bus with her bag",
        "A lad paid the fare, 15 quid, and left",
    ],
)
def test_an_hour_a_fare_and_a_bus_are_no_ages(text: str) -> None:
    """A number that may count something else is nobody's age."""
    assert ages_of(text) == [None]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("two sisters, Petra and Ilse, 12 and 9, get in with a man", [(12, 12), (9, 9), None]),
        ("Amy, Beth and Cara, all 14, go to a flat with men", [(14, 14), (14, 14), (14, 14), None]),
        ("A man drives Lily and Maya. Both about 13. They were drunk", [None, (12, 14), (12, 14)]),
        (
            "I heard the names Rico, Stefan and Karl. All in their 30s. A girl was there",
            [(30, 39), (30, 39), (30, 39), None],
        ),
    ],
)
def test_ages_behind_a_list_are_of_its_members(text: str, ages: list[tuple[int, int] | None]) -> None:
    """Two ages in their order, one that is said of all to each."""
    assert ages_of(text) == ages


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A man paid. The girl they had with them was Chelsea. She cried", [None, "Chelsea"]),
        ("A lad waits outside, goes by the name of Spider, with a girl of 13", ["Spider", None]),
        ("A lass of 15 got in with a man. I heard her call him Trev", [None, "Trev"]),
        ("Our caretaker Ron (Ronald Pike) was found with a girl of 11", ["Ronald Pike", None]),
        ("There is a bloke, Gaz Penn. Penn is 38. He had a boy of 12", ["Gaz Penn", None]),
        (
            "A man has two girls, 14 and 15. The 15 year old is called Shona. The other one was called Abi",
            [None, "Abi", "Shona"],
        ),
        ("its my granddaughter, shes 13, our Ellie. A man drives her", ["Ellie", None]),
        ("a man had a girl with him, shes Tara, does glass collecting", [None, "Tara"]),
    ],
)
def test_a_name_is_given_to_whom_its_sentence_says(text: str, names: list[str | None]) -> None:
    """Nobody is there twice because a name and the word for its bearer stand apart."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A girl of 14 was in room 6, name on the booking is Craig Tully", [None, "Craig Tully"]),
        ("A girl of 13 said it was Dave. Dave is 30", [None, "Dave"]),
    ],
)
def test_a_name_of_somebody_else_is_not_given(text: str, names: list[str | None]) -> None:
    """The name of a booking and of whom somebody speaks are not those of the last one told of."""
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Names I heard were Rico, Dappy and Big Stu", ["Rico", "Dappy", "Big Stu"]),
        ("They were Monday, Tuesday and Friday", []),
        ("He likes Crisps, Fanta and Pies", []),
    ],
)
def test_names_in_a_list_are_known_by_one_of_them(text: str, listed: list[str]) -> None:
    """One is a known first name, and none another word."""
    assert [text[start:end] for start, end in in_a_list(text)] == listed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("its that Smurf, grown man", ["Smurf"]),
        ("i seen him again, that Zed, by the shop", ["Zed"]),
        ("saw that Zedo again", ["Zedo"]),
        ("it was that Monday, early", []),
        ("our caretaker Ron (Ronald Pike) was there", ["Ronald Pike"]),
        ("our caretaker Ron (Main Building) was there", []),
    ],
)
def test_who_is_pointed_out_has_a_name(text: str, names: list[str]) -> None:
    """ "That" before a word that is no other one, or a full name in brackets behind its first."""
    assert [text[start:end] for start, end in pointed_out(text)] == names


def test_a_name_is_one_each_time_it_stands_there() -> None:
    """Whatever else the word may be, but not as part of another."""
    text = "They call him Spud. Spud's 13 and Spuddy is not"

    assert [text[start:end] for start, end in told_again(text, {"Spud"}, "")] == ["Spud", "Spud's"]
    assert [one.name for one in name_mentions(text)].count("Spud") == 2
    assert is_no_word("spuddzy")
    assert not is_no_word("table")


@pytest.mark.parametrize(
    ("text", "end", "sex"),
    [
        ("pupil a (f, 14) told us", len("pupil a"), "female"),
        ("child (m) told us", len("child"), "male"),
        ("child (14, female) told us", len("child"), "female"),
        ("child (from year 9) told us", len("child"), None),
    ],
)
def test_a_form_tells_the_sex_in_brackets(text: str, end: int, sex: str | None) -> None:
    """By a letter or a word, before or behind the age."""
    assert sex_in_brackets(text, end) == sex


@pytest.mark.parametrize(
    ("text", "is_away"),
    [
        ("did the handover with carol about it", True),
        ("we know that carol had gone home", True),
        ("i was told by carol on the till", False),
        ("we saw carol with a girl", False),
    ],
)
def test_who_was_not_there_is_nobody_of_the_account(text: str, is_away: bool) -> None:
    """Who only hears of it or is off work; not who told it."""
    at = text.index("carol")
    assert is_not_there(text, at, at + len("carol")) is is_away


def test_who_shouts_at_him_only_steps_in() -> None:
    """A woman who walks in on him or shouts does no harm, and is of no concern."""
    assert is_anybody_who_tells("woman", "", " with a buggy shouted at him and he let go")
    assert not is_anybody_who_tells("woman", "", " with a buggy took her away")
    assert not does_harm(" with a buggy shouted at him")
    assert does_harm(" with a girl in his car")


@pytest.mark.parametrize(
    ("after", "relation"),
    [
        (" who has two girls, milly and ava", "parent"),
        (" who has two girls with him", None),
        (" who fosters her", "foster carer"),
        (" who drives a van", None),
    ],
)
def test_who_has_children_looks_after_them(after: str, relation: str | None) -> None:
    """Theirs, not those whom somebody has with them."""
    assert cares_as("moved in with stacey", after) == relation
