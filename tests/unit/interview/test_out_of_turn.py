"""What comes while something else is asked: an edited answer, a reply to an earlier question, a place on the map."""

from __future__ import annotations

import pytest

from tests.unit.interview.steps import parked, skip_to


async def test_an_edited_answer_in_words_replaces_the_answer() -> None:
    """The new words are the answer, one line says so, and the open question is put again."""
    talk = await parked()
    await skip_to(talk, "where")
    await talk.say("the bus station", "inform")
    open_step = talk.step
    told, asked = await talk.tap("edited", "where", "the train station")
    assert talk.draft.answers["where"].text == "the train station"
    assert told["text"] == "Changed. Your answer is now: the train station"
    assert asked["step"] == talk.step == open_step


async def test_an_edited_choice_is_read_as_the_choice_that_it_means() -> None:
    """A typed yes that is mended to a no is a no."""
    talk = await parked()
    await talk.say("no", "deny")
    step = "happening_now"
    before = talk.draft.answers[step].value
    await talk.tap("edited", step, "yes")
    assert talk.draft.answers[step].value == "yes" != before


async def test_an_edit_that_answers_nothing_is_kept_and_asked_about() -> None:
    """Words are never lost; what they change is asked."""
    talk = await parked()
    await talk.say("no", "deny")
    told, _ = await talk.tap("edited", "happening_now", "green and quite long")
    assert talk.draft.statements[-1].text == "green and quite long"
    assert "What should I change" in told["text"]


async def test_a_place_on_the_map_is_kept_whenever_it_comes() -> None:
    """The first is where it happened, a second is told beside it; the question stays open."""
    talk = await parked()
    told, asked = await talk.tap("54.99", "-1.43", intent="give_pin")
    assert talk.draft.answers["where"].value == {"lat": 54.99, "lon": -1.43}
    assert told["text"] == "I have kept that place."
    assert asked["step"] == "happening_now"
    await talk.tap("55.1", "-1.5", "Cafe, High St", intent="give_pin")
    assert talk.draft.answers["where"].value == {"lat": 54.99, "lon": -1.43}
    assert "Cafe, High St, 55.1, -1.5" in talk.draft.statements[-1].text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("three men not two. the yard behind the Co-op", "the yard behind the Co-op"),
        ("three men not two. outside Gull Arcade", "outside Gull Arcade"),
        ("outside Gull Arcade, sorry it was a silver van not a blue van", "outside Gull Arcade"),
    ],
)
async def test_an_answer_beside_a_correction_is_kept_as_the_answer(words: str, answer: str) -> None:
    """The question that the rest of the words answer is not put again."""
    talk = await parked()
    await skip_to(talk, "where")
    await talk.say(words, "inform")
    assert talk.draft.statements[-1].text == words
    assert talk.draft.answers["where"].text == answer
    assert talk.step != "where"


async def test_words_beside_a_correction_that_answer_nothing_leave_the_question_open() -> None:
    """What does not answer it is kept with the correction."""
    talk = await parked()
    await skip_to(talk, "where")
    await talk.say("sorry it was a silver van not a blue van. i was in a rush", "inform")
    assert "where" not in talk.draft.answers
    assert talk.step == "where"


async def test_a_question_without_an_answer_is_no_answer_either() -> None:
    """It is kept as words, said so, and the open question is put again; a second time it is the answer."""
    talk = await parked()
    await skip_to(talk, "where")
    told, asked = await talk.say("do you get many of these?", "describe_concern")
    assert "I have kept it" in told["text"]
    assert asked["step"] == "where"
    assert "where" not in talk.draft.answers
    assert talk.draft.statements[-1].text == "do you get many of these?"
    await talk.say("is it the one past the bridge?", "describe_concern")
    assert talk.draft.answers["where"].text == "is it the one past the bridge?"


@pytest.mark.parametrize("words", ["could it be Mill Lane?", "is that the Premier Inn on Station Road?"])
async def test_a_doubtful_answer_is_the_answer(words: str) -> None:
    """What answers the question is its answer, however it is asked."""
    talk = await parked()
    await skip_to(talk, "where")
    await talk.say(words, "describe_concern")
    assert talk.draft.answers["where"].text == words
