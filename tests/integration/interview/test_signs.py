"""Every sign of the trade can be ticked in one step: the likeliest first, then all, the ticks kept over the pages."""

from __future__ import annotations

from typing import Any

import pytest

from bot.guidance.find import signs_for
from tests.integration.interview.real_talk import SAW, RealTalk
from tests.unit.interview.steps import skip_to

SUGGESTED = ["control_speaks_for_child", "travel_unusual_hours"]
NEVER_SUGGESTED = "vehicle_loitering_near_children"


async def at_the_signs(talk: RealTalk, channel: str = "web") -> list[dict[str, Any]]:
    """Tell and come to the question for signs."""
    talk.channel = channel
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(SAW)
    await skip_to(talk, "happening_now")
    talk.slots["situation"] = {**talk.slots["situation"], "suggestions": SUGGESTED}  # whatever the reader is trained on
    return await talk.tap("no_recent")


def ids(message: dict[str, Any]) -> list[str]:
    """Return what can be ticked."""
    options = [option["id"].removeprefix("answer:") for option in message["options"]]
    return [name for name in options if name not in ("more_signs", "none", "skip", "unsure", "go_back")]


def can_turn(message: dict[str, Any]) -> bool:
    """Return whether a further page is offered."""
    return "answer:more_signs" in {option["id"] for option in message["options"]}


async def test_the_web_shows_all_signs_of_the_trade_on_one_page_by_topic(talk: RealTalk) -> None:
    """Suggestions first, each topic once, the ticks still there, and a sign that nobody suggested can be ticked."""
    *_, first = await at_the_signs(talk)
    suggested = ids(first)
    *_, page = await talk.tap(suggested[0], "more_signs")
    every = {sign.id for sign in signs_for(talk.services.knowledge, "taxi")}
    assert (set(ids(page)), ids(page)[0] in suggested, can_turn(page)) == (every, True, False)
    assert page["ticked"] == (f"answer:{suggested[0]}",)
    headings = [heading for _, heading in page["topics"]]
    assert len(headings) == len(set(headings)) > 5
    await talk.tap(suggested[0], NEVER_SUGGESTED)
    assert set((await talk.stored()).indicators) == {suggested[0], NEVER_SUGGESTED}
    assert talk.step != "indicators"


async def test_a_phone_turns_pages_and_loses_no_tick(talk: RealTalk) -> None:
    """Eight a page; what was ticked on one page stays when another is sent, and "nothing else" ends it."""
    *_, first = await at_the_signs(talk, "telegram")
    ticked, seen, message = [ids(first)[0]], set(ids(first)), first
    while can_turn(message):
        *_, message = await talk.tap(*(name for name in ticked if name in ids(message)), "more_signs")
        assert len(ids(message)) <= 8
        seen |= set(ids(message))
        if NEVER_SUGGESTED in ids(message):
            ticked.append(NEVER_SUGGESTED)
    assert seen == {sign.id for sign in signs_for(talk.services.knowledge, "taxi")}
    on_last = [name for name in ticked if name in ids(message)]
    await talk.tap(*(on_last or ["none"]))
    assert set((await talk.stored()).indicators) == set(ticked)


async def test_a_tick_that_is_taken_off_is_off(talk: RealTalk) -> None:
    """The last word about a page counts."""
    *_, first = await at_the_signs(talk)
    await talk.tap(ids(first)[0], "more_signs")
    await talk.tap(NEVER_SUGGESTED)
    assert (await talk.stored()).indicators == (NEVER_SUGGESTED,)


@pytest.mark.parametrize("words", ["show all", "show me all the others please, show all signs"])
async def test_the_list_can_be_asked_for_in_words(talk: RealTalk, words: str) -> None:
    """Who types is shown it too; nothing is ticked by that."""
    await at_the_signs(talk)
    *_, page = await talk.say(words)
    assert (talk.step, len(ids(page)) > 20) == ("indicators", True)
    assert (await talk.stored()).indicators == ()


async def test_typed_words_choose_the_shown_signs_that_they_tell_and_are_kept(talk: RealTalk) -> None:
    """By meaning, among what is shown; the words beside are a statement."""
    *_, first = await at_the_signs(talk)
    words = talk.services.knowledge.indicators[SUGGESTED[0]].says["taxi"][0]
    read = {hit.id for hit in talk.services.understanding.read(words, "taxi").indicators}
    await talk.say(words)
    draft = await talk.stored()
    assert set(draft.indicators) == read & set(ids(first)) != set()
    assert words in [statement.text for statement in draft.statements]


async def test_a_yes_to_several_signs_is_asked_again(talk: RealTalk) -> None:
    """Which of them is never guessed."""
    *_, first = await at_the_signs(talk)
    assert len(ids(first)) > 1
    await talk.say("yes", "affirm")
    assert (talk.step, (await talk.stored()).indicators) == ("indicators", ())


async def test_skipping_after_a_page_keeps_what_was_ticked(talk: RealTalk) -> None:
    """A tick is not taken back by leaving."""
    *_, first = await at_the_signs(talk, "telegram")
    await talk.tap(ids(first)[0], "more_signs")
    await talk.tap(intent="skip")
    assert (await talk.stored()).indicators == (ids(first)[0],)
