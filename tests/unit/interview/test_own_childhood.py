"""Who tells of their own childhood is not asked what a witness is asked of a child of today."""

import pytest

from bot.questions.told import tells_of_child
from bot.understanding.facts import read_facts
from tests.unit.interview.world import Talk

OF_A_CHILD = {"child_known", "children", "anyone_under_18", "sector_question_1", "sector_question_2"}


async def steps_of(text: str, sector: str = "leisure") -> set[str]:
    """Return all questions that are put when everything is skipped."""
    talk = Talk(sector=sector)
    await talk.say(text, "describe_concern")
    steps: set[str] = set()
    while talk.step not in (None, "check") and len(steps) < 40 and talk.step not in steps:
        steps.add(talk.step)
        await talk.tap(intent="skip")
    return steps


@pytest.mark.parametrize(
    "text",
    [
        "when i was 13 my swimming coach Alan made me do things in his car. im 36 now",
        "When I was a kid a man from the church touched me. He is still about",
        "I was raped by my scout leader when i was eleven",
        "as a teenager i was groomed by the owner of this club",
        "When I was 15 my teacher had sex with me, I am 50",
        "i was abused when i was at primary by a man called Len",
    ],
)
async def test_a_survivor_is_asked_nothing_of_a_child_of_today(text: str) -> None:
    """Not who the child is, not whether anybody was under 18, not for recordings."""
    assert not await steps_of(text) & OF_A_CHILD


@pytest.mark.parametrize(
    "text",
    ["A man took a girl of 13 to his car", "When I was on shift a man took a girl to his car"],
)
async def test_a_witness_is_asked_about_the_child(text: str) -> None:
    """Who the child is finds the child."""
    assert "child_known" in await steps_of(text)


@pytest.mark.parametrize(
    ("text", "of_today"),
    [
        ("when i was 13 my coach Alan made me do things. he has a girl of 12 with him at training now", True),
        ("i was groomed as a kid and now i see him with two boys of 10", True),
        ("when i was 13 my swimming coach Alan made me do things in his car. im 36 now", False),
        ("When I was a kid a man from the church touched me. He is still about", False),
    ],
)
def test_a_child_of_today_beside_it_is_told_of(text: str, of_today: bool) -> None:
    """Then a survivor is asked who that is."""
    assert tells_of_child(read_facts(text)) is of_today
