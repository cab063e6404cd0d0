"""The field's routing matrix, cell by cell, and every question that the table asks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.concerns.model import Answer, Route
from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.questions.catalogue import QUESTIONS
from bot.understanding.facts import Facts, When
from tests.support.concerns import NOW, a_draft, given

SIGNS = {
    "immediate": ("control_not_free_to_leave",),
    "same_day": ("wellbeing_unexplained_injuries",),
    "strong": ("control_speaks_for_child",),
    "emerging": ("travel_unusual_hours",),
    "nothing": (),
}
WHEN = {
    "now": ("yes", None),
    "may still be": ("maybe", None),
    "not known": ("unknown", None),
    "yesterday": ("no_recent", timedelta(hours=20)),
    "this week": ("no_recent", timedelta(days=4)),
    "over a week ago": ("no_older", timedelta(days=30)),
}
BOTH, POLICE = ("police", "social_care"), ("police",)

# When, the gravest sign, can the child be found -> who is told, how soon, whether a child is in danger now
CELLS = [
    ("now", "immediate", False, BOTH, "immediate", True),
    ("may still be", "immediate", False, BOTH, "immediate", True),
    ("not known", "immediate", False, BOTH, "immediate", True),
    ("yesterday", "immediate", False, BOTH, "immediate", True),
    ("this week", "immediate", False, BOTH, "same_day", False),
    ("over a week ago", "immediate", True, BOTH, "same_day", False),
    ("over a week ago", "immediate", False, POLICE, "routine", False),
    ("now", "same_day", False, BOTH, "immediate", True),
    ("not known", "same_day", False, BOTH, "same_day", False),
    ("yesterday", "same_day", False, BOTH, "same_day", False),
    ("this week", "same_day", False, BOTH, "same_day", False),
    ("over a week ago", "same_day", False, BOTH, "same_day", False),
    ("now", "strong", True, BOTH, "immediate", True),
    ("may still be", "strong", False, POLICE, "same_day", False),
    ("not known", "strong", True, BOTH, "same_day", False),
    ("not known", "strong", False, POLICE, "routine", False),
    ("yesterday", "strong", True, BOTH, "same_day", False),
    ("yesterday", "strong", False, POLICE, "routine", False),
    ("over a week ago", "strong", True, BOTH, "routine", False),
    ("now", "emerging", False, POLICE, "routine", False),
    ("yesterday", "emerging", False, POLICE, "routine", False),
    ("over a week ago", "emerging", True, POLICE, "routine", False),
    ("now", "nothing", False, POLICE, "same_day", False),
    ("not known", "nothing", False, POLICE, "routine", False),
    ("yesterday", "nothing", False, POLICE, "routine", False),
    ("over a week ago", "nothing", False, POLICE, "routine", False),
]


def routed(knowledge: Knowledge, when: str, sign: str, *, sector: str | None = "taxi", **answers: Any) -> Route:
    """Return the route of a sign at a time."""
    said, ago = WHEN[when]
    facts = Facts(times=(When(NOW - ago, NOW - ago, "day"),)) if ago else Facts()
    answers |= {"happening_now": given(said), "indicators": given(list(SIGNS[sign])), "children": given(text="a girl")}
    return route(a_draft("words", sector=str(sector), facts=facts, **answers), knowledge)


@pytest.mark.parametrize(("when", "sign", "found", "recipients", "level", "danger"), CELLS)
def test_each_cell_of_the_matrix(
    knowledge: Knowledge, when: str, sign: str, found: bool, recipients: tuple[str, ...], level: str, danger: bool
) -> None:
    """Who is told, how soon, and whether 999 comes first, as the field's matrix says."""
    told = routed(knowledge, when, sign, child_known=given("yes" if found else "no"))
    assert (told.recipients, told.urgency.level, told.danger) == (recipients, level, danger)
    assert told.classified is (sign != "nothing")


ASKS = [
    ("yesterday", "immediate", {"child_safe_now"}),
    ("not known", "same_day", {"with_person_of_concern"}),
    ("not known", "strong", {"with_person_of_concern", "child_findable"}),
    ("now", "emerging", {"who_is_with_the_child", "what_worried_you"}),
    ("not known", "nothing", {"child_in_danger_now"}),
    ("over a week ago", "immediate", {"child_safe_now", "child_findable"}),
    ("over a week ago", "emerging", set()),
]


@pytest.mark.parametrize(("when", "sign", "asked"), ASKS)
def test_what_is_still_asked(knowledge: Knowledge, when: str, sign: str, asked: set[str]) -> None:
    """Whether the child is in danger or safe, whether it can be found, and two questions about a small sign."""
    assert set(routed(knowledge, when, sign).ask) == asked


def test_every_question_of_the_table_is_a_step_with_words(knowledge: Knowledge, texts: Texts) -> None:
    """No row asks what the interview cannot put, and no such step is without a row."""
    rules = (*knowledge.routing.matrix, *knowledge.routing.extra)
    wanted = {name for rule in rules for name in rule.then.ask}
    assert wanted == set(QUESTIONS.by_routing)
    for name in wanted:
        asked = texts.message(f"utter_interview_{name}")
        assert texts.say(f"utter_concerns_label_{name}")
        assert name in QUESTIONS.by_id
        assert bool(asked.options) is (not QUESTIONS.by_id[name].listens)


@pytest.mark.parametrize("name", ["with_person_of_concern", "child_in_danger_now", "child_safe_now"])
def test_an_answer_that_means_danger_shows_999(knowledge: Knowledge, name: str) -> None:
    """Still with that person, in danger, not safe: 999 whatever else was said."""
    answer: dict[str, Any] = {name: given("no" if name == "child_safe_now" else "yes")}
    assert routed(knowledge, "not known", "emerging", **answer).card


@pytest.mark.parametrize("name", ["child_in_danger_now", "child_safe_now"])
def test_a_plain_answer_that_a_child_is_in_danger_is_danger(knowledge: Knowledge, name: str) -> None:
    """Whatever sign was ticked."""
    answer: dict[str, Any] = {name: given("no" if name == "child_safe_now" else "yes")}
    assert routed(knowledge, "not known", "emerging", **answer).danger


WITH_THEM = [("strong", "yes", True), ("same_day", "yes", True), ("emerging", "yes", False), ("strong", "no", False)]


@pytest.mark.parametrize(("sign", "answer", "danger"), WITH_THEM)
def test_with_that_person_now_is_danger_beside_a_strong_sign(
    knowledge: Knowledge, sign: str, answer: str, danger: bool
) -> None:
    """A small sign beside it shows the card and is no event."""
    assert routed(knowledge, "not known", sign, with_person_of_concern=given(answer)).danger is danger


@pytest.mark.parametrize(
    ("when", "sign"), [("may still be", "strong"), ("may still be", "same_day"), ("now", "nothing")]
)
def test_maybe_and_a_sign_of_nothing_show_the_card_alone(knowledge: Knowledge, when: str, sign: str) -> None:
    """999 is shown; no event goes out and the referral is for the same day."""
    told = routed(knowledge, when, sign, child_known=given("no"))
    assert (told.card, told.danger, told.urgency.level) == (True, False, "same_day")


def test_danger_yesterday_is_for_101_once_the_child_is_known_to_be_safe(knowledge: Knowledge) -> None:
    """The card does not come again; both still hear of it the same day. Now is never made safe by that answer."""
    safe: dict[str, Any] = {"child_safe_now": given("yes")}
    past, now = routed(knowledge, "yesterday", "immediate", **safe), routed(knowledge, "now", "immediate", **safe)
    assert (past.danger, past.urgency.level, past.recipients) == (False, "same_day", BOTH)
    assert now.danger


FINDABLE = [
    ("she goes to Larkmoor", True),
    ("no", False),
    ("not really sorry", False),
    ("no but her friend is Kim Day", True),
]


@pytest.mark.parametrize(("words", "found"), FINDABLE)
def test_words_that_help_to_find_the_child_bring_childrens_services_in(
    knowledge: Knowledge, words: str, found: bool
) -> None:
    """An answer that tells something makes the child one who can be found; a no does not."""
    told = routed(knowledge, "yesterday", "strong", child_findable=given(text=words))
    assert ("social_care" in told.recipients) is found


@pytest.mark.parametrize("sector", ["hotel", "transport", "unknown"])
@pytest.mark.parametrize("answer", [given("no"), Answer("unknown"), Answer("skipped")])
def test_an_age_that_nobody_is_sure_of_takes_nothing_away(knowledge: Knowledge, sector: str, answer: Answer) -> None:
    """A busy room without a child is asked about in every trade; whatever the answer, the route is the same."""
    busy: dict[str, Any] = {"indicators": given(["hotel_high_traffic_room"])}
    asked = route(a_draft("words", sector=sector, **busy), knowledge)
    told = route(a_draft("words", sector=sector, anyone_under_18=answer, **busy), knowledge)
    assert "anyone_under_18" in asked.ask
    assert (told.recipients, told.urgency) == (asked.recipients, asked.urgency)


COLLEAGUE = [
    ("school", {"police", "social_care", "lado"}, {"told_the_head"}),
    ("leisure", {"police", "social_care", "lado"}, set()),
    ("taxi", {"police", "licensing"}, {"driver_badge_or_plate", "licensing_authority", "school_contract"}),
    ("takeaway", {"police", "licensing"}, set()),
    ("licensed_premises", {"police", "licensing"}, set()),
    ("hotel", {"police"}, set()),
]


@pytest.mark.parametrize(("sector", "recipients", "asked"), COLLEAGUE)
def test_the_trade_decides_who_hears_of_a_colleague(
    knowledge: Knowledge, sector: str, recipients: set[str], asked: set[str]
) -> None:
    """Who hears of somebody at work in each trade, and what is asked for them."""
    told = routed(knowledge, "over a week ago", "emerging", sector=sector, about_colleague=given("yes"))
    assert set(told.recipients) == recipients
    assert asked <= set(told.ask)


@pytest.mark.parametrize(
    ("sign", "sector", "recipients"),
    [
        ("wellbeing_under_13_sexual_contact", "taxi", {"police", "social_care"}),
        ("adult_position_of_trust", "leisure", {"police", "social_care", "lado"}),
        ("adult_position_of_trust", "retail", {"police", "social_care"}),
        ("adult_school_contract_driver", "taxi", {"police", "social_care", "lado", "licensing"}),
        ("peer_child_has_harmed", "school", {"police", "social_care", "dsl"}),
        ("online_sexual_extortion", "retail", {"police", "social_care"}),
        ("family_forced_marriage", "transport", {"police", "social_care"}),
    ],
)
def test_a_ticked_sign_brings_its_own_recipients(
    knowledge: Knowledge, sign: str, sector: str, recipients: set[str]
) -> None:
    """Who works with children is the LADO's matter, a driver the council's too, and both services hear the same day."""
    told = route(a_draft("words", sector=sector, indicators=given([sign]), children=given(text="a girl")), knowledge)
    assert set(told.recipients) == recipients
    assert told.same_day


def test_a_ticked_sign_of_contact_with_a_child_under_13_is_a_crime_prompt(knowledge: Knowledge) -> None:
    """Whoever did it, in words or as a tick."""
    ticked = given(["wellbeing_under_13_sexual_contact"])
    assert (
        "crime_prompt" in route(a_draft("words", indicators=ticked, children=given(text="a boy")), knowledge).products
    )
