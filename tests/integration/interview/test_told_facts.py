"""Facts that are told in one answer count at every other, and what is put right counts."""

from __future__ import annotations

import pytest

from bot.concerns.referral.subjects import subjects
from tests.integration.interview.real_talk import RealTalk, begin
from tests.unit.interview.steps import skip_to


@pytest.mark.parametrize(("picked", "known"), [("demo-cobblemere", 1), ("none", 0)])
async def test_alike_places_are_offered_beside_the_persons_own_words(talk: RealTalk, picked: str, known: int) -> None:
    """Two places fit the words: the person chooses one, or keeps only the words."""
    talk.area = "demo"
    await begin(talk)
    await skip_to(talk, "where")
    (asked,) = await talk.say("coblemere", "describe_concern")
    offered = [option["id"] for option in asked["options"] if option["id"].startswith("answer:")]
    assert asked["step"] == "place_choice"
    assert {f"answer:{picked}", "answer:none"} <= set(offered)
    await talk.tap(picked)
    draft = await talk.stored()
    assert draft.given("where") == "coblemere"
    assert len(draft.parts["where"].places) == known


async def test_one_clear_place_is_not_asked_about(talk: RealTalk) -> None:
    """A place that fits alone is kept beside the words."""
    talk.area = "demo"
    await begin(talk)
    await skip_to(talk, "where")
    await talk.say("lantern quay", "describe_concern")
    assert talk.step not in ("where", "place_choice")
    assert [place.name for place in (await talk.stored()).parts["where"].places] == ["Lantern Quay"]


@pytest.mark.parametrize("way", ["skip", "unsure"])
async def test_what_was_read_of_the_account_is_passed_on_unconfirmed_when_the_read_back_is_skipped(
    talk: RealTalk, way: str
) -> None:
    """Nothing is dropped without being asked; what nobody agreed to says so."""
    await begin(talk)
    await skip_to(talk, "read_back")
    await talk.tap(intent=way)
    made = subjects(await talk.stored(), confirmed=True)
    read = [subject for subject in made if subject.get("ages")]
    assert [(subject["ages"], subject["confirmed"]) for subject in read] == [([{"min": 13, "max": 15}], False)]


async def test_a_fact_in_another_answer_is_not_asked_again(talk: RealTalk) -> None:
    """A vehicle told beside the place fills the question for a vehicle."""
    await begin(talk)
    await skip_to(talk, "where")
    await talk.say("behind the chip shop, a silver corsa reg YT19 KLM waited there")
    asked = await skip_to(talk, "check")
    assert "vehicle" not in asked
    assert "adults" in asked


CORRECTED = [
    ("where", "sorry it wasnt last night it was thursday night", "when - thursday night"),
    ("where", "oh wait, it was thursday not last night", "when - thursday"),
    ("adults", "actually she is more like 12, not 14", "the children - she is more like 12"),
]


@pytest.mark.parametrize(("step", "words", "said"), CORRECTED)
async def test_a_correction_changes_the_fact_and_asks_the_same_step_again(
    talk: RealTalk, step: str, words: str, said: str
) -> None:
    """The person is told in one line, the words are a statement, and the open question stays open."""
    await begin(talk)
    await skip_to(talk, "read_back")
    await talk.tap("yes")
    await skip_to(talk, step)
    changed, asked = await talk.say(words, "bot_challenge", confidence=0.9)
    assert (changed["text"], asked["step"]) == (f"Changed: {said}", step)
    stored = await talk.stored()
    assert stored.statements[-1].source == f"correction:{'when' if 'when' in said else 'children'}"
    assert stored.statements[-1].text == words
    assert step not in stored.answers


async def test_mixed_words_at_the_read_back_change_one_fact_and_confirm_the_rest(talk: RealTalk) -> None:
    """What was not put right counts as agreed to."""
    await begin(talk)
    await skip_to(talk, "read_back")
    before = (await talk.stored()).facts.when
    await talk.say("nearly, it was thursday night", "goodbye")
    stored = await talk.stored()
    assert stored.answers["read_back"].value == "yes"
    assert stored.facts.when != before
    assert [age.role for age in stored.facts.ages] == ["child"]


@pytest.mark.parametrize("words", ["i meant the other one", "actually the plate was WK16 LTX not WK16 LTY"])
async def test_where_nothing_can_be_found_to_change_it_is_asked_what_is_meant(talk: RealTalk, words: str) -> None:
    """Nothing is said to be changed, and the facts stay as they were."""
    await begin(talk)
    await skip_to(talk, "read_back")
    await talk.tap("yes")
    await skip_to(talk, "adults")
    before = (await talk.stored()).parts["account"]
    replies = [reply["text"] for reply in await talk.say(words)]
    assert not any(text.startswith("Changed") for text in replies)
    assert (await talk.stored()).parts["account"] == before


async def test_two_corrections_of_one_message_are_each_said(talk: RealTalk) -> None:
    """The day and the age change, and both are in the record."""
    await begin(talk)
    await skip_to(talk, "where")
    first, second, _ = await talk.say("it was thursday night not last night, and she is 12 not 14")
    assert (first["text"][:13], second["text"][:13]) == ("Changed: when", "Changed: the ")
    stored = await talk.stored()
    assert [(age.min, age.max) for age in stored.facts.ages] == [(12, 12)]
