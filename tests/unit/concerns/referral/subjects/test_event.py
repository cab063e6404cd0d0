"""The event of a referral: when it was, as told and as read."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.concerns.model import Draft
from bot.concerns.referral.subjects import event
from bot.concerns.referral.subjects.event import stored_times, telling
from bot.concerns.routing import happening
from tests.support.concerns import a_draft, given, with_facts


def told(account: str, **said: Any) -> Draft:
    """Return a draft as it is read, of an account that the person agreed to and of answers."""
    answers = {"read_back": given("yes"), **said}
    return with_facts(a_draft(account, **answers))


def of(draft: Draft, *, confirmed: bool = True) -> dict[str, Any]:
    """Return the event of a draft."""
    return event(draft, [], confirmed=confirmed)


@pytest.mark.parametrize("words", ["after school", "late at night", "about 11"])
def test_a_part_of_the_day_makes_no_date(words: str) -> None:
    """Without a day there is no `when`; the words stand in `time_of_day`."""
    read = of(told(f"he hands out vapes {words}"))

    assert (read["when"], read["date_precision"], read["time_of_day"]) == (None, "none", words)


def test_a_pattern_is_a_recurrence() -> None:
    """Weekdays, local hours, since when and how often are told apart; no single day is made of them."""
    read = of(told("Most Tuesdays about eight he drops two girls here. It has gone on since September."))

    assert read["when"] is None
    assert read["recurrence"]["weekdays"] == ["tuesday"]
    assert read["recurrence"]["hours"] == {"start": "19:30", "end": "20:30"}
    assert read["recurrence"]["since"].endswith("-09-01")
    assert read["recurrence"]["how_often"] == "Most Tuesdays"


def test_several_days_are_several_events() -> None:
    """The first told is the event's own; a further one and what is expected stand in `events`."""
    read = of(told("2 days ago he bought her shoes. Yesterday he took her off in a taxi. He will fetch her tomorrow."))

    assert read["when_as_told"] == "2 days ago"
    assert [(one["tense"], one["when_as_told"]) for one in read["events"]] == [
        ("past", "Yesterday"),
        ("expected", "tomorrow"),
    ]


def test_a_clock_time_told_later_belongs_to_the_day_of_the_account() -> None:
    """The answer to "when?" makes the day of the account finer and keeps its words."""
    read = of(told("yesterday he took her upstairs", when=given(text="about 4 in the afternoon")))

    assert read["when_as_told"] == "about 4 in the afternoon"
    assert (read["when"]["precision"], datetime.fromisoformat(read["when"]["start"]).hour) == ("hour", 15)


def test_an_answer_to_the_question_comes_before_the_account() -> None:
    """What was said when asked is the time of the event."""
    draft = told("yesterday he took her upstairs", when=given(text="no it was 3 days ago"))

    assert stored_times(draft)[0].phrase == "3 days ago"


def test_contradicting_words_for_the_day_are_in_doubt() -> None:
    """The weekday or date is taken, and the referral says that it is doubtful."""
    read = of(told("it was yesterday, the 3rd, by the bins"))

    assert (read["date_precision"], read["when_as_told"]) == ("doubtful", "yesterday, the 3rd")


def test_nothing_that_software_read_counts_before_it_is_confirmed() -> None:
    """An unconfirmed referral has the words alone."""
    read = of(told("yesterday he took her upstairs"), confirmed=False)

    assert (read["when"], read["recurrence"], read["events"]) == (None, None, [])


def test_a_time_without_a_day_says_nothing_of_how_long_ago_it_was() -> None:
    """The routing band follows a day that was said, and no other."""
    assert happening(told("he hands out vapes after school")) == "unknown"
    assert happening(told("three weeks ago he took her upstairs")) == "older"


@pytest.mark.parametrize(
    ("account", "answers", "hour"),
    [
        ("yesterday he took her upstairs", {"where": "the side door, about 9 at night"}, 21),
        ("about ten at night he put her in a van", {"when": "yesterday"}, 22),
        ("yesterday at 7pm he took her upstairs", {"where": "the side door, about 9 at night"}, 19),
    ],
)
def test_a_day_and_a_clock_time_told_apart_are_one_time(account: str, answers: dict[str, str], hour: int) -> None:
    """Wherever each was told; a day that has its hour keeps it."""
    read = of(told(account, **{name: given(text=text) for name, text in answers.items()}))
    start, end = (datetime.fromisoformat(read["when"][name]) for name in ("start", "end"))

    assert (start + (end - start) / 2).hour == hour


def test_a_loose_time_beside_a_pattern_dates_no_event() -> None:
    """It stands among the further events; asked for, a loose time is the answer."""
    account = "On Sundays he comes in with a different lad. Last month one of them asked for water."
    read, asked = of(told(account)), of(told(account, when=given(text="last month")))

    assert (read["when"], [one["when_as_told"] for one in read["events"]]) == (None, ["Last month"])
    assert asked["when"]["precision"] == "vague"


@pytest.mark.parametrize(
    "account",
    [
        "Her cousin moved away ages back and came home. On Tuesday at 5 pm he had a girl of 14 in his car",
        "in the 80s he hurt me as a lad of 9. On Tuesday at 5 pm he stood there with a boy of 10",
        "When I was off sick last week he did the run alone. On Tuesday at 5 pm he touched a girl of 9",
    ],
)
def test_a_day_is_the_event_and_what_is_loosely_told_before_it_is_not(account: str) -> None:
    """Years and weeks before it stay among the further times."""
    assert of(told(account))["when"]["precision"] in ("exact", "hour")


@pytest.mark.parametrize(
    "account",
    [
        "He coached me when I was 9 and hurt me. Last week I saw him on a poster for the gala",
        "I read about him in the paper yesterday. He ran our club when I was 11 and touched me",
    ],
)
def test_the_day_on_which_somebody_was_seen_in_print_dates_no_event(account: str) -> None:
    """What was done was not done then."""
    assert of(told(account))["when"] is None


def test_the_day_of_telling_is_no_day_of_the_event() -> None:
    """What a child told first-hand has the day that was said of it, or none; the telling is dated apart."""
    draft = told("A girl of 14 told me yesterday that her uncle hurts her.")
    read, known = of(draft), telling(draft, draft.statements[0].text, confirmed=True)
    assert known is not None
    assert known.phrase == "yesterday"
    assert (read["when"], read["date_precision"], read["events"]) == (None, "none", [])


def test_the_day_of_telling_is_not_read_back_as_when_it_happened() -> None:
    """Only times of what happened are shown to be confirmed."""
    draft = told("She told me on Tuesday that he hit her on Monday.")
    assert [when.phrase for when in stored_times(draft)] == ["on Monday"]


def test_what_the_words_of_danger_say_is_happening_now_is_recorded_although_it_is_not_asked() -> None:
    """Who wrote "now" is not asked; without danger, or without the word, nothing is known until it is answered."""
    now = a_draft("a girl of 13 is crying in the back of my cab now", danger=True)
    unsaid = a_draft("a girl of 13 is crying in the back of my cab", danger=True)
    calm = a_draft("a girl of 13 is in the back of my cab now")

    assert [event(draft, [], confirmed=True)["happening"] for draft in (now, unsaid, calm)] == [
        "yes",
        "not_known",
        "not_known",
    ]
