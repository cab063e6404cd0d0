"""What was chosen where the interview asked for somebody's work is stronger than what was read."""

from __future__ import annotations

import pytest

from bot.concerns.parts.work_told import is_of_own_trade, is_work_unclear, works_told
from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from tests.support.concerns import a_draft, given, with_facts

SIR = "One of the team has a lass of 14 in his car every Thursday"
CABBIE = "another cabbie kisses a girl of 15 in his front seat"
CARETAKER = "Our caretaker has the same year 8 girl in his store with the door shut"
CONTRACT = "Two girls of 12 come on the contract minibus. A man in a lanyard keeps them back"
BOTH = {"police", "social_care"}


@pytest.mark.parametrize(
    ("text", "chosen", "expected"),
    [
        (SIR, "children", BOTH | {"lado"}),
        (SIR, "taxi", BOTH | {"licensing"}),
        (SIR, "licensed", BOTH | {"licensing"}),
        (SIR, "other", BOTH),
        (CABBIE, "other", BOTH),
        (CABBIE, "children", BOTH | {"lado"}),
        (CABBIE, "taxi", BOTH | {"licensing"}),
        (CONTRACT, "taxi", BOTH | {"lado", "licensing"}),
    ],
)
def test_the_choice_decides_who_is_told(knowledge: Knowledge, text: str, chosen: str, expected: set[str]) -> None:
    """Whatever the words were taken for; a cab of a school's contract is for both."""
    draft = with_facts(a_draft(text, sector="hotel", their_work=given(chosen)))

    assert set(route(draft, knowledge).recipients) == expected


def test_what_was_read_stays_where_the_choice_agrees_or_there_is_none() -> None:
    """A caretaker who "works with children" is still of the school; "I don't know" changes nothing."""
    chosen = a_draft(CARETAKER, sector="school", their_work=given("children"))
    unknown = a_draft(CARETAKER, sector="school", their_work=given(None))

    assert works_told(chosen) == works_told(unknown) == ("school_staff",)


def test_other_work_than_the_writer_s_is_no_colleague(knowledge: Knowledge) -> None:
    """The engine's suspicion gives way to what was chosen, and to nothing else."""
    suspected = given("yes")
    draft = a_draft(SIR, sector="leisure", about_colleague=suspected)
    other = a_draft(SIR, sector="leisure", their_work=given("other"), about_colleague=suspected)

    assert draft.colleague
    assert (is_of_own_trade(draft, knowledge), is_of_own_trade(other, knowledge)) == (True, False)


@pytest.mark.parametrize(
    ("text", "sector", "expected"),
    [
        ("one of the delivery lads, not ours, gives the year 8s vapes", "takeaway", False),
        ("the doorman isnt one of ours, he has a girl of 15 round the back", "licensed_premises", False),
        ("one of our delivery lads gives the year 8s vapes", "takeaway", True),
        ("Mr Hale doesnt work here, he teaches at the academy, he messages a girl of 14", "school", True),
    ],
)
def test_who_is_said_to_be_none_of_theirs_is_no_colleague(
    knowledge: Knowledge, text: str, sector: str, expected: bool
) -> None:
    """Of another house no licence is theirs; who works with children does so in any house."""
    assert is_of_own_trade(a_draft(text, sector=sector, about_colleague=given("yes")), knowledge) is expected


def test_who_drives_children_to_school_works_with_them_too() -> None:
    """As the person says when it is asked of a colleague."""
    assert works_told(a_draft(CABBIE, school_contract=given("yes"))) == ("driver", "works_with_children")
    assert works_told(a_draft(CABBIE, school_contract=given("no"))) == ("driver",)


def test_words_typed_to_the_question_settle_it() -> None:
    """They are read with the account."""
    typed = a_draft(SIR, their_work=given(None, "he is a swimming teacher and messages a girl"))

    assert (is_work_unclear(a_draft(SIR)), is_work_unclear(typed)) == (True, False)
