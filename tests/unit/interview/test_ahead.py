"""How much is still to come, as it is said on each channel."""

from __future__ import annotations

from tests.unit.interview.steps import SAW, skip_to
from tests.unit.interview.world import Talk


async def said_on(channel: str) -> list[str]:
    """Return what each question behind the account says, in order."""
    talk, said = Talk(channel=channel), []
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    shown = await talk.say(SAW)
    while talk.step != "check":
        said.append(shown[-1].get("ahead", ""))
        shown = await talk.tap(intent="skip")
    return said


async def test_a_page_says_it_at_every_question_and_ends_with_the_last_one() -> None:
    """Each number is one lower, as nothing that is asked depends on what was skipped."""
    said = await said_on("web")
    numbers = [f"About {count} more." for count in range(len(said) - 1, 1, -1)]
    assert said == [*numbers, "About one more.", "The last one, then you check it."]


async def test_a_chat_says_it_at_the_first_question_and_at_every_third() -> None:
    """A line more under each question would crowd a phone."""
    said = await said_on("telegram")
    assert said[0]
    assert said[1:] == [text if (len(said) - place) % 3 == 1 else "" for place, text in enumerate(said)][1:]
    assert sum(map(bool, said)) < len(said) / 2


async def test_a_chat_says_at_the_start_how_long_it_takes() -> None:
    """A page has it at its head; a report of sixty answers takes about half an hour."""
    for channel, is_said in (("telegram", True), ("web", False)):
        talk = Talk(channel=channel)
        await talk.say("", "report_concern", tap=())
        (shown,) = await talk.tap("parked")
        assert ("about 30 minutes" in shown["text"]) is is_said


async def test_the_check_counts_nothing() -> None:
    """It is the end, whatever could still be told."""
    talk = Talk()
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(SAW)
    await skip_to(talk, "check")
    shown = await talk.say("hm")
    assert all("ahead" not in message for message in shown)
