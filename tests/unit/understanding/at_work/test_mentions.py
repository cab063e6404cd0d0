"""Who is spoken of in a plain sentence."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.mentions import TradesSpokenOf, mentions, trades_spoken_of

NOTHING = TradesSpokenOf(drives_for_hire=False, on_the_school_run=False)
WORKS = [
    ("the geography teacher sat with her", {"school_staff"}),
    ("mr boon in maths texts her", {"school_staff"}),
    ("our new technician has the key", {"school_staff"}),
    ("akela from the cubs pack", {"works_with_children"}),
    ("the judo coach", {"works_with_children"}),
    ("a lady from the nursery", {"works_with_children"}),
    ("he helps out at my kickboxing", {"works_with_children"}),
    ("he is still running the cubs", {"works_with_children"}),
    ("he teaches the babies class on saturdays, he teaches swimming", {"works_with_children"}),
    ("he had a badge from the childrens home", {"works_with_children"}),
    ("the passenger assistant sat there", {"works_with_children"}),
    ("a bloke on the rank", {"driver"}),
    ("that minicab driver", {"driver"}),
    ("driver 41 of theirs", {"driver"}),
    ("he drives for silverline", {"driver"}),
    ("he has the school contract", {"driver", "works_with_children"}),
    ("theres a doorman at undertow", {"licensed_staff", "premises_staff"}),
    ("the bar staff are in", {"licensed_staff", "premises_staff"}),
    ("he runs the pub on the quay", {"licensed_staff", "premises_staff"}),
    ("assistant manager at the lantern", {"premises_staff"}),
    ("the man behind the counter", {"premises_staff"}),
    ("its my gaffer", {"boss", "premises_staff"}),
    ("he owns the firm", {"boss", "premises_staff"}),
]
NOBODY = [
    "one trainer undone",
    "the coach broke down",
    "a coach trip to the sea",
    "a taxi brought them here",
    "bus driver 41 route",
    "a man in a hat",
    "she is my neighbour",
]
IN_ORDER = [
    ("a man and the barman saw him", ["other", "worker"]),
    ("i told her and he laughed", ["writer", "he"]),
    ("she went and he went", ["she", "he"]),
    ("i mean they went", []),
]


@pytest.mark.parametrize(("words", "works"), WORKS)
def test_work_is_told_by_a_noun_by_what_is_done_or_worn(words: str, works: set[str]) -> None:
    """The nearest trade of a place counts once."""
    assert {work for mention in mentions(words, (), NOTHING) for work in mention.works} == works


@pytest.mark.parametrize("words", NOBODY)
def test_what_only_sounds_like_a_trade_is_none(words: str) -> None:
    """Shoes, journeys and strangers."""
    assert not any(mention.works for mention in mentions(words, (), NOTHING))


@pytest.mark.parametrize(("words", "order"), IN_ORDER)
def test_people_come_in_the_order_of_the_sentence(words: str, order: list[str]) -> None:
    """What the writer only thinks is nothing that they do."""
    assert [mention.what for mention in mentions(words, (), NOTHING)] == order


def test_a_name_is_found_whole_with_its_title() -> None:
    """First name and surname are one person."""
    (name,) = mentions("then mr len harbottle went", ("len", "harbottle"), NOTHING)
    assert (name.what, name.words, name.sex) == ("name", "mr len harbottle", "male")


@pytest.mark.parametrize(
    ("sentences", "works"),
    [
        (["the driver smiled", "he had the meter off"], {"driver"}),
        (["i sit in the sen minibus", "the driver is colin"], {"driver", "works_with_children"}),
        (["i was on the bus", "the driver is colin"], set()),
    ],
)
def test_the_driver_is_one_for_hire_where_a_cab_or_contract_is_spoken_of(sentences: list[str], works: set[str]) -> None:
    """A bus has a driver too, whom no council licenses."""
    account = trades_spoken_of(sentences)
    found = {work for words in sentences for mention in mentions(words, (), account) for work in mention.works}
    assert found == works


@pytest.mark.parametrize(
    ("words", "sex"),
    [("the barmaid", "female"), ("a doorman", "male"), ("the coach driver of cabs, a taxi driver", None)],
)
def test_the_sex_is_that_of_the_words(words: str, sex: str | None) -> None:
    """A trade alone tells none."""
    assert next(mention.sex for mention in mentions(words, (), NOTHING) if mention.works) == sex


OVERLAPPING = [
    ("the lunchtime supervisor", {"school_staff"}),
    ("the swimming club manager", {"works_with_children"}),
    ("a taxi driver", {"driver"}),
]


@pytest.mark.parametrize(("words", "works"), OVERLAPPING)
def test_of_two_works_in_one_place_the_longer_counts(words: str, works: set[str]) -> None:
    """A supervisor at lunch is no staff of premises."""
    assert {work for mention in mentions(words, (), NOTHING) for work in mention.works} == works
