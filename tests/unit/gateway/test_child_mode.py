"""A child may be the one typing."""

import pytest

from bot.understanding.danger import Danger
from tests.support.readers import by_listed_phrases
from tests.unit.gateway.world import CHILD, World


async def test_a_child_is_met_before_the_engine(world: World) -> None:
    """Kind words, 999, Childline and a trusted adult; the engine is not asked and nothing is to be filled in."""
    said = await world.say(CHILD)
    text = said[-1].text
    assert not world.engine.asked
    for part in ("not your fault", "999", "Childline", "you trust", "computer program", "saved your words"):
        assert part in text
    assert {option.id for option in said[-1].options} == {"gateway:999", "gateway:not_child"}


async def test_a_childs_words_are_kept_and_the_safety_lane_opens(world: World) -> None:
    """The words are stored as they are and the safety event goes out."""
    await world.say(CHILD)
    assert list(world.cases.kept.values()) == [CHILD]
    assert ("child_disclosure",) in world.cases.alarms
    assert world.cases.answers["speaker"] == "child"


async def test_a_question_in_general_sends_nothing(world: World) -> None:
    """It is answered with whom a child can ask; nothing is kept, and nobody is alarmed."""
    said = await world.say("im 12 what age can you get snapchat")
    assert "goes to nobody" in said[-1].text
    assert (world.cases.kept, world.cases.alarms) == ({}, [])


async def test_a_question_about_a_grown_up_is_kept_without_an_alarm(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes to those who look after children today; a question is no danger now."""
    monkeypatch.setattr(world.services.understanding, "read", by_listed_phrases().read)
    said = await world.say("is it ok if my boyfriend is 19? im 14")
    assert "saved your words" in said[-1].text
    assert list(world.cases.kept.values()) == ["is it ok if my boyfriend is 19? im 14"]
    assert not world.cases.alarms


async def test_what_befell_a_friend_is_passed_on_the_same_day(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A friend who is in no danger now calls for no event, and the words wait for no pause."""
    monkeypatch.setattr(world.services.understanding, "danger", lambda _text: Danger(False))
    await world.say("im 13, a girl in my form got a nude off some man in the summer, she told her nan")
    assert (world.cases.passed_early, world.cases.alarms) == (1, [])


async def test_a_friend_in_danger_is_an_event(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of whom a child tells changes nothing where the words are danger."""
    monkeypatch.setattr(world.services.understanding, "danger", lambda _text: Danger(True, ("he has her",), sure=False))
    await world.say("im 13, a girl in my form, he has her in his flat and her phone is off")
    assert world.cases.alarms


async def test_a_childs_report_goes_at_once_and_grows_with_each_message(world: World) -> None:
    """Nothing will be asked, so the report waits for no pause; what comes later is its next version."""
    await world.say(CHILD)
    await world.say("he comes every friday")
    await world.say("his van is grey")
    assert world.cases.passed_early == 3


async def test_a_question_of_a_child_passes_on_no_report(world: World) -> None:
    """What is only asked goes to nobody at once."""
    await world.say("im 12 what age can you get snapchat")
    assert not world.cases.passed_early


async def test_harm_behind_a_question_alarms_once(world: World) -> None:
    """The child's own words of harm open the safety lane, whenever they come."""
    await world.say("im 12 what age can you get snapchat")
    await world.say("a man on it says he will hurt me if i dont send more")
    await world.say("he keeps messaging me")
    assert world.cases.alarms.count(("child_disclosure",)) == 1
    assert world.cases.answers["speaker"] == "child"


async def test_each_further_message_of_a_child_is_saved_and_met_kindly(world: World) -> None:
    """Child mode stays: every message is saved, none goes to the engine."""
    await world.say(CHILD)
    said = await world.say("he comes every friday")
    assert "not your fault" in said[-1].text
    assert "he comes every friday" in world.cases.kept.values()
    assert not world.engine.asked


async def test_a_child_is_told_the_truth_in_a_practice_system(world: World) -> None:
    """A practice system does not let a child believe that somebody gets the words."""
    assert "nobody will get them" in (await world.say(CHILD))[-1].text


async def test_childlines_number_needs_a_check(world: World) -> None:
    """Childline is named always, its number only when checked."""
    world.cases.number = "01632 960002"
    assert "01632 960002" in (await world.say(CHILD))[-1].text


async def test_a_childs_danger_button_gives_the_childs_card(world: World) -> None:
    """A child gets a short card without questions."""
    await world.say(CHILD)
    said = await world.choose("gateway:999", question=None)
    assert "no credit" in said[0].text
    assert not said[0].options


async def test_a_childs_picture_is_refused_without_blame(world: World) -> None:
    """A child who sends a picture is not told about crimes."""
    await world.say(CHILD)
    said = await world.say(kind="refused", content_type="photo")
    assert "not in trouble" in said[0].text
    assert "crime" not in said[0].text


async def test_an_edit_that_shows_a_child_is_met_as_a_child(world: World) -> None:
    """Corrected words are read like any words."""
    await world.say("something happened to me", dedupe_key="m1")
    said = await world.say(CHILD, kind="edit", edits="m1")
    assert "not your fault" in said[-1].text


async def test_an_adult_can_say_so_and_goes_on(world: World) -> None:
    """A teacher who quoted a child is not kept in child mode and is not asked twice."""
    await world.say(CHILD)
    await world.choose("gateway:not_child")
    await world.say(CHILD)
    assert len(world.engine.asked) == 1


async def test_a_child_who_presses_an_old_button_meets_no_form(world: World) -> None:
    """No button of the interview reaches the engine in child mode."""
    await world.say("hello there")
    await world.say(CHILD)
    said = await world.choose("skip", question=1)
    assert "do not have to choose" in said[-1].text
    assert len(world.engine.asked) == 1
