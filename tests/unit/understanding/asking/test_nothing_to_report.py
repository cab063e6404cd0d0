"""Accounts that say of themselves that there is nothing to pass on."""

from __future__ import annotations

import pytest

from bot.understanding.asking.nothing_to_report import doubt_of, has_nothing_to_report, says_nothing_is_there

NOTHING = [
    "Turns out he is her dad, all fine",
    "lol only joking, ignore me",
    "just testing this works, no kids",
    "no concerns just moaning, the year 8s are animals",
    "another driver runs without his meter, nothing to do with kids",
    "tried his brothers licence, sent him home",
    "a hen do, all late 20s, screaming Abba",
    "them lot are all wrong uns, you only have to look at them",
    "Are parents allowed to film the gala? Asking for the committee",
]
ONE_HALF = [
    "Turns out he is her dad",
    "all fine",
    "lol",
    "another driver runs without his meter",
    "tried his brothers licence",
    "a hen do in the back",
    "everyone knows what he is like",
    "Is a man allowed to take a girl home? He touched her",
    "",
]


@pytest.mark.parametrize("text", NOTHING)
def test_two_things_said_make_it_nothing(text: str) -> None:
    """Of each kind, in one account."""
    assert has_nothing_to_report(text)


@pytest.mark.parametrize("text", ONE_HALF)
def test_one_of_them_alone_drops_nothing(text: str) -> None:
    """No single word does."""
    assert not has_nothing_to_report(text)


@pytest.mark.parametrize("text", NOTHING)
def test_what_somebody_did_keeps_it_a_report(text: str) -> None:
    """Whatever is said besides."""
    assert not has_nothing_to_report(f"{text}. He grabbed her and she was crying")


@pytest.mark.parametrize(
    "text",
    [
        "no, false alarm, it was a mannequin",
        "nah nothing like that, she only forgot her bag",
        "I'm not worried about them, I wanted to ask about the log",
        "can you cancel me, I pressed it by mistake",
        "its all sorted, he is with his mum",
        "nothing to report, I only want to know did I do right",
        "please don't send it, I was only joking",
        "there is no pupil I am worried about, it is purely for training",
        "oh no wrong group, it is a rehearsal",
        "I don't want anything sent to anyone, only the number please",
    ],
)
def test_nothing_is_said_outright(text: str) -> None:
    """In one's own words, of the whole."""
    assert says_nothing_is_there(text)


@pytest.mark.parametrize(
    "text",
    [
        "she said nothing happened",
        "police said no need to report it, I am not happy",
        "he was all over her",
        "I dont want this to happen again",
        "I'm not worried enough to ring 999",
        "false alarm they called it, but she was crying",
        "a girl of 13 with a man of 40",
    ],
)
def test_what_others_say_and_what_is_doubted_is_no_such_word(text: str) -> None:
    """Nobody's worry is talked away by somebody else's."""
    assert not says_nothing_is_there(text)


@pytest.mark.parametrize(
    ("text", "of_concern", "doubt"),
    [
        ("a girl of 13 with a man of 40", 0.9, None),
        ("a girl of 13 with a man of 40", None, None),  # a long account, or nothing learned
        ("lost a scarf", 0.1, "far"),
        ("a lad outside the shop", 0.5, "open"),
        ("a lad outside the shop, false alarm", 0.5, "said"),
        ("a girl of 13 with a man of 40, false alarm", 0.9, "open"),
        ("a long account, false alarm", None, "open"),
        ("a man has a girl by the hair. haha it was a dare from my mates", 0.9, "said"),
        ("help a lad is tied up. sorry my son got hold of my phone, none of that is real", 0.9, "said"),
        ("a man has a girl by the hair. he says it was a joke", 0.9, None),
        ("there is no girl here any more, he took her. i am not joking", 0.9, None),
        ("my brother had my phone. a man has a girl by the hair. she is crying. come quick", 0.9, None),
    ],
)
def test_why_there_may_be_nothing_to_pass_on(text: str, of_concern: float | None, doubt: str | None) -> None:
    """What is told clearly is only asked about, whatever is said behind it."""
    assert doubt_of(text, of_concern) == doubt


@pytest.mark.parametrize(
    "text",
    [
        "Told the depot manager in October and nowt happened.",
        "I reported it twice and nothing was done",
        "rang 101 about him in June, nothing has happened",
    ],
)
def test_that_nothing_came_of_telling_is_no_nothing(text: str) -> None:
    """Who told it before and saw nothing come of it does not say that there is nothing."""
    assert not says_nothing_is_there(text)
