"""Routing by rules: the matrix, the extra rules, and what must never count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given as always
from hypothesis import strategies as st

from bot.concerns.model import Answer, Draft, Route
from bot.concerns.routing import happening, route
from bot.guidance.model import Knowledge
from bot.understanding.danger import recognise
from bot.understanding.facts import Facts, When, read_facts
from tests.support.concerns import NOW, a_draft, given

IMMEDIATE, SAME_DAY = "control_not_free_to_leave", "wellbeing_unexplained_injuries"
STRONG, EMERGING = "control_speaks_for_child", "travel_unusual_hours"


def routed(knowledge: Knowledge, *ticked: str, sector: str = "taxi", **answers: Any) -> Route:
    """Return the route of ticked indicators and answers."""
    if ticked:
        answers["indicators"] = given(list(ticked))
    return route(a_draft("words", sector=sector, **answers), knowledge)


# Ticked, when, is the child known -> recipients, the level of urgency, 999
MATRIX = [
    (IMMEDIATE, "yes", "no", ("police", "social_care"), "immediate", True),
    (IMMEDIATE, "no_recent", "no", ("police", "social_care"), "immediate", True),
    (IMMEDIATE, "no_older", "yes", ("police", "social_care"), "same_day", False),
    (IMMEDIATE, "no_older", "no", ("police",), "routine", False),
    (SAME_DAY, "yes", "no", ("police", "social_care"), "immediate", True),
    (SAME_DAY, "no_recent", "no", ("police", "social_care"), "same_day", False),
    (SAME_DAY, "no_older", "no", ("police", "social_care"), "same_day", False),
    (STRONG, "maybe", "no", ("police",), "same_day", False),
    (STRONG, "no_recent", "yes", ("police", "social_care"), "same_day", False),
    (STRONG, "no_recent", "no", ("police",), "routine", False),
    (STRONG, "no_older", "no", ("police",), "routine", False),
    (EMERGING, "yes", "no", ("police",), "routine", False),
    (EMERGING, "no_older", "no", ("police",), "routine", False),
]


@pytest.mark.parametrize(("sign", "when", "known", "recipients", "level", "danger"), MATRIX)
def test_sign_time_and_child_decide_the_route(
    knowledge: Knowledge, sign: str, when: str, known: str, recipients: tuple[str, ...], level: str, danger: bool
) -> None:
    """What was ticked, when it happened, and whether the child can be found decide; nothing is added up."""
    found = routed(knowledge, sign, happening_now=given(when), child_known=given(known))
    assert (found.recipients, found.urgency.level, found.danger) == (recipients, level, danger)


def test_many_small_signs_weigh_no_more_than_one(knowledge: Knowledge) -> None:
    """There is no total: five emerging signs take the route of one."""
    emerging = [sign.id for sign in knowledge.indicators.values() if sign.tier == "emerging"][:5]
    assert routed(knowledge, *emerging).recipients == routed(knowledge, EMERGING).recipients


@pytest.mark.parametrize("ticked", [(), (EMERGING,), (STRONG,)])
def test_a_school_tells_its_dsl_of_every_concern_the_same_day(knowledge: Knowledge, ticked: tuple[str, ...]) -> None:
    """The child is known in a school, so even an emerging sign goes to the DSL today."""
    found = routed(knowledge, *ticked, sector="school", happening_now=given("no_older"))
    assert "dsl" in found.recipients
    assert found.same_day


COLLEAGUES = [("school", "lado"), ("leisure", "lado"), ("taxi", "licensing"), ("takeaway", "licensing")]


@pytest.mark.parametrize(("sector", "who"), COLLEAGUES)
def test_nothing_about_a_colleague_goes_to_the_organisation(knowledge: Knowledge, sector: str, who: str) -> None:
    """Police and the LADO or the licensing authority, never the school's or the firm's own people."""
    found = routed(knowledge, STRONG, sector=sector, about_colleague=given("yes"))
    assert {"police", who} <= set(found.recipients)
    assert "dsl" not in found.recipients


def test_a_business_is_asked_whether_a_child_was_involved(knowledge: Knowledge) -> None:
    """A busy hotel room says nothing of a child: ask, and route all the same."""
    found = routed(knowledge, "hotel_high_traffic_room", sector="hotel")
    assert "anyone_under_18" in found.ask
    assert found.recipients == ("police",)


def test_nothing_matched_is_a_note_for_a_person_to_read(knowledge: Knowledge) -> None:
    """Unclassified is not thrown away: police get it as information only."""
    found = routed(knowledge, happening_now=given("no_older"))
    assert (found.classified, "unclassified" in found.lanes, found.recipients) == (False, True, ("police",))


def test_a_child_who_reports_reaches_social_care_the_same_day(knowledge: Knowledge) -> None:
    """No form stands between a child and the safety lane."""
    found = routed(knowledge, speaker=given("child"))
    assert "social_care" in found.recipients
    assert found.same_day


def test_danger_in_the_words_is_now_until_something_else_is_said(knowledge: Knowledge) -> None:
    """An account of danger without an answer about the time gets 999; an answer that it is long over does not."""
    unasked = a_draft("he wont let her out", danger=True)
    past = a_draft("he wont let her out", danger=True, happening_now=given("no_older"))
    assert (route(unasked, knowledge).danger, route(past, knowledge).danger) == (True, False)


@pytest.mark.parametrize(
    ("answer", "now"), [("yes", True), ("maybe", True), ("no_recent", False), ("no_older", False), ("recurring", False)]
)
def test_suspicious_words_are_danger_when_the_person_says_so(knowledge: Knowledge, answer: str, now: bool) -> None:
    """Until it is answered they count as danger, for who goes away before the question."""
    suspected = replace(a_draft("he parks up by the water with her"), suspected=("he parks up by the water with her",))
    answered = replace(suspected, answers={"happening_now": given(answer)})
    assert (route(suspected, knowledge).danger, route(answered, knowledge).danger) == (True, now)


NAMING = ["there was a girl", "something about a man of 40", "a blue van", "he is in SR1 1AA"]


@pytest.mark.parametrize("answer", ["yes", "maybe", "no_recent", "unknown"])
@pytest.mark.parametrize("ago", [timedelta(hours=2), timedelta(days=5), timedelta(days=40)])
def test_stated_danger_stays_whatever_the_coded_answer_and_an_earlier_time(
    knowledge: Knowledge, answer: str, ago: timedelta
) -> None:
    """Only the person's own later words, or a child known to be safe, take it back."""
    words = "it began weeks ago and now he wont let her out"
    stated = a_draft(words, danger=True, facts=at(ago), happening_now=given(answer))

    assert route(stated, knowledge).urgency.level == "immediate"


@pytest.mark.parametrize("answer", ["maybe", "no_recent", "unknown", "no_older"])
def test_a_strong_sign_without_danger_is_immediate_on_a_plain_yes_alone(knowledge: Knowledge, answer: str) -> None:
    """A recurring pattern that may be going on shows the card and is same day at most."""
    found = routed(knowledge, "gifts_free_food_or_lifts", happening_now=given(answer))

    assert found.urgency.level != "immediate"


@pytest.mark.parametrize("words", NAMING)
def test_an_account_that_names_somebody_or_something_is_no_mere_note(knowledge: Knowledge, words: str) -> None:
    """Without behaviour it still goes to police, as information only."""
    facts = read_facts(words, (), NOW)
    found = route(a_draft(words, facts=facts, what_happened=Answer("skipped")), knowledge)
    assert (found.recipients, found.classified) == (("police",), False)


def test_an_account_of_nobody_and_nothing_is_kept_as_a_note(knowledge: Knowledge) -> None:
    """Only what names nothing at all stays with us."""
    assert route(a_draft("it felt odd", what_happened=Answer("skipped")), knowledge).recipients == ()


def at(ago: timedelta) -> Facts:
    """Return facts that say when."""
    return Facts(times=(When(NOW - ago, NOW - ago, "day"),))


TIMES = [(timedelta(hours=20), "today"), (timedelta(days=3), "week_or_less"), (timedelta(days=30), "older")]


@pytest.mark.parametrize(("ago", "band"), TIMES)
def test_the_time_that_was_given_makes_the_answer_finer(ago: timedelta, band: str) -> None:
    """The last few days are today or yesterday, this week, or longer ago."""
    assert happening(a_draft("x", facts=at(ago), happening_now=given("no_recent"))) == band


def test_not_knowing_whether_it_goes_on_is_never_taken_for_over() -> None:
    """Seen today, and nobody knows whether it goes on: it may. Seen a month ago: it is past."""
    today, past = at(timedelta(hours=2)), at(timedelta(days=30))
    assert happening(a_draft("x", facts=today, happening_now=given("unknown"))) == "unknown"
    assert happening(a_draft("x", facts=past, happening_now=given("unknown"))) == "older"


def test_every_reason_is_a_rule_of_the_table(knowledge: Knowledge) -> None:
    """A route always says which rule set it."""
    rules = {f"rule:{rule.id}" for rule in (*knowledge.routing.matrix, *knowledge.routing.extra)}
    ticked: list[tuple[str, ...]] = [(), (EMERGING,), (STRONG,), (SAME_DAY,), (IMMEDIATE,)]
    found = [routed(knowledge, *one, happening_now=given("no_older")).urgency for one in ticked]
    assert {urgency.set_by for urgency in found} <= rules
    assert all(urgency.reason for urgency in found)


PROTECTED = {
    "ethnicity": ["white", "Black", "Asian", "Roma", "Chinese"],
    "religion": ["Muslim", "Christian", "Jewish", "Sikh", "Hindu"],
    "disability": ["deaf", "autistic", "blind", "able bodied"],
    "accent": ["Scottish", "foreign", "local", "Polish", "Geordie"],
    "sex": ["woman", "man"],
}
ACCOUNTS = [
    "a {} adult was with a girl about 14 in room 5, she was crying",
    "{} driver keeps taking kids to the same house late at night",
    "a {} adult gave a boy of 13 vodka and held his phone",
    "he wont let her out of the car, he is {}",
]


def draft_of(words: str, ticked: list[str], when: str) -> Draft:
    """Return a draft as it would be read from these words."""
    facts = read_facts(words, (), datetime(2026, 11, 20, tzinfo=UTC))
    answers: dict[str, Any] = {"indicators": given(ticked), "happening_now": given(when)}
    return a_draft(words, facts=facts, danger=recognise(words).danger, **answers)


@always(
    st.sampled_from(ACCOUNTS),
    st.sampled_from(sorted(PROTECTED)),
    st.lists(st.sampled_from([EMERGING, STRONG, SAME_DAY, IMMEDIATE]), max_size=2),
    st.sampled_from(["yes", "maybe", "no_recent", "no_older", "unknown"]),
)
def test_who_somebody_is_never_drives_the_route(
    knowledge: Knowledge, account: str, what: str, ticked: list[str], when: str
) -> None:
    """The same words with another ethnicity, religion, disability, accent or sex take the same route."""
    routes = {route(draft_of(account.format(word), ticked, when), knowledge) for word in PROTECTED[what]}
    assert len(routes) == 1


@pytest.mark.parametrize(
    ("when", "ticked", "danger"),
    [
        ("yes", [], True),
        ("maybe", [], True),
        ("maybe", [EMERGING], True),
        ("recurring", [], False),
        ("no_recent", [], False),
        ("no_older", [], False),
        (None, [], False),
    ],
)
def test_a_sign_of_immediate_danger_that_was_read_makes_an_event_beside_now_or_maybe(
    knowledge: Knowledge, when: str | None, ticked: list[str], danger: bool
) -> None:
    """A box left empty denies nothing; without a word that it goes on now, what was only read makes no event."""
    answers: dict[str, Any] = {"signs_read": given([IMMEDIATE]), "indicators": given(ticked)}
    answers |= {"happening_now": given(when)} if when else {}
    assert route(a_draft("words", sector="taxi", **answers), knowledge).danger is danger


def test_what_keeps_happening_may_go_on_and_is_no_emergency_by_that_alone(knowledge: Knowledge) -> None:
    """An ongoing worry asks whether the child is with that person now; the answer to that decides."""
    worry = routed(knowledge, STRONG, happening_now=given("recurring"))
    assert (worry.danger, worry.card, "with_person_of_concern" in worry.ask) == (False, False, True)
    now = routed(knowledge, STRONG, happening_now=given("recurring"), with_person_of_concern=given("yes"))
    assert (now.danger, now.card) == (True, True)
