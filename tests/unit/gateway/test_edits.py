"""An edited message corrects what it told."""

from dataclasses import asdict

from tests.unit.gateway.world import DANGER, World, asks


async def test_an_edited_answer_goes_to_the_interview_with_its_question(world: World) -> None:
    """The question that was open when the first version came is answered anew."""
    world.engine.answers = [asks("where", "skip"), asks("when", "skip"), asks("when", "skip")]
    await world.say("I would like to tell you of something that I saw at work the other day", dedupe_key="m1")
    await world.say("the bus station", dedupe_key="m2")
    await world.say(kind="edit", text="the train station", edits="m2")
    assert asdict(world.engine.asked[-1])["choice"] == {
        "intent": "answer",
        "values": ("edited", "where", "the train station"),
    }


async def test_an_edited_contact_stays_with_custody(world: World) -> None:
    """The engine never hears a contact, edited or not."""
    world.engine.answers = [asks("reporter_contact", "skip"), asks("updates", "yes")]
    await world.say("this is all that i saw there on that day, nothing more", dedupe_key="m1")
    await world.say("Jo Marsh 07700 900411", dedupe_key="m2")
    await world.say(kind="edit", text="Jo Marsh 07700 900412", edits="m2")
    assert world.cases.contacts == ["Jo Marsh 07700 900411", "Jo Marsh 07700 900412"]
    assert all("0412" not in str(asked) for asked in world.engine.asked)


async def test_danger_in_an_edit_brings_the_card_and_keeps_the_words(world: World) -> None:
    """What is written into an earlier answer is read for danger first."""
    world.engine.answers = [asks("where", "skip"), asks("when", "skip")]
    await world.say("I would like to tell you of something that I saw at work the other day", dedupe_key="m1")
    await world.say("the bus station", dedupe_key="m2")
    said = await world.say(kind="edit", text=DANGER, edits="m2")
    assert said[0].kind == "danger"
    assert DANGER in world.cases.kept.values()


async def test_an_edit_outside_a_report_corrects_nothing(world: World) -> None:
    """A greeting that is mended belongs to no report."""
    world.engine.answers = [asks(None)]
    await world.say("helo", dedupe_key="m1")
    said = await world.say(kind="edit", text="hello", edits="m1")
    assert "not part of an open report" in said[0].text


async def test_a_childs_words_that_were_forwarded_make_nobody_a_child(world: World) -> None:
    """Who passes on what a child wrote is no child."""
    await world.say("im 13 and my uncle keeps touching me", forwarded=True)
    assert (await world.conversation()).mode == "normal"


async def test_a_forwarded_message_answers_no_question(world: World) -> None:
    """It is kept as somebody else's words, and the question is put again."""
    await world.say("I would like to tell you of something that I saw at work the other day")
    await world.change(step="where")
    said = await world.say("he took her to the seafront on friday", forwarded=True)
    assert "somebody else" in said[0].text
    assert "he took her to the seafront on friday" in world.cases.kept.values()


async def test_a_pin_beside_the_question_about_999_is_the_place(world: World) -> None:
    """Where the child may be is kept at once, and the conversation goes on."""
    await world.say(DANGER)
    said = await world.say(kind="pin", pin=(54.99, -1.43))
    assert world.cases.answers["where"] == {"lat": 54.99, "lon": -1.43}
    assert "kept that place" in said[0].text
    assert world.engine.asked[-1].text == DANGER


async def test_an_edit_that_changes_no_word_is_none(world: World) -> None:
    """Telegram brings an edit, too, where only a preview changed: nothing is said and no version is made."""
    await world.say(DANGER, dedupe_key="m1")
    assert await world.say(kind="edit", text=DANGER, edits="m1") == []
    assert await world.say(kind="edit", text="she is locked in room 5", edits="m1")
    assert await world.say(kind="edit", text="she is locked in room 5", edits="m1") == []
