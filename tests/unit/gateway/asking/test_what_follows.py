"""What is asked of what comes of telling is answered at once, and the open question is put again."""

import pytest

from tests.unit.gateway.world import World, asks

QUESTION = asks("vehicle")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("do his mum have to know", "would not be safe for somebody to know"),
        ("how long does this take", "few minutes"),
        ("is it too late to say anything", "however long ago"),
        ("would he go to prison", "not accusing anybody"),
        ("you tell my boss?", "receipt names"),
        ("will my kids get taken into care", "cannot know that"),
    ],
)
async def test_it_is_answered_and_the_question_stays(world: World, text: str, said: str) -> None:
    """The engine is not asked, and no question is taken for the answer."""
    world.engine.answers = [QUESTION]
    await world.say("a man had a girl of 13 in his van")
    answered = await world.say(text)

    assert any(said in message.text for message in answered)
    assert answered[-1].step == "vehicle"
    assert len(world.engine.asked) == 1
    assert text not in world.cases.kept.values()


async def test_what_a_question_tells_is_kept(world: World) -> None:
    """A question that names somebody or what they do stands among the words."""
    world.engine.answers = [QUESTION]
    await world.say("a man had a girl of 13 in his van")
    await world.say("will the driver lose his licence")

    assert "will the driver lose his licence" in world.cases.kept.values()


@pytest.mark.parametrize(
    "text",
    [
        "could he find out who told you? she is mates with my boss",
        "you tell my boss? I not want he know",
        "would he go to prison? his brother did time before",
    ],
)
async def test_what_stands_beside_a_question_is_kept(world: World, text: str) -> None:
    """The question is answered, and the sentence that asks nothing and is of somebody is no part of it."""
    world.engine.answers = [QUESTION]
    await world.say("a man had a girl of 13 in his van")
    answered = await world.say(text)

    assert answered[-1].step == "vehicle"
    assert text in world.cases.kept.values()


@pytest.mark.parametrize(
    "text", ["his mum does not have to know him", "Will Dunn", "he will lose his licence", "silver Passat"]
)
async def test_an_answer_is_no_question(world: World, text: str) -> None:
    """The engine gets it as the answer."""
    world.engine.answers = [QUESTION, QUESTION]
    await world.say("a man had a girl of 13 in his van")
    await world.say(text)

    assert world.engine.asked[-1].text == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what if ive misread it", "do not have to be sure"),
        ("is a hunch enough?", "You need no proof"),
        ("could he find out who told you", "named, confidential or anonymous"),
        ("shall i follow the van", "do not face, follow or stop anybody"),
        ("can i send you a pic", "I cannot take pictures"),
        ("will they sack me for this", "does not go to your employer"),
        ("do i have a chat with the lad", "do not question them"),
        ("how soon will someone look at it", "cannot promise a time"),
        ("do we just pay it", "do not pay"),
    ],
)
async def test_what_people_ask_midway_is_answered(world: World, text: str, said: str) -> None:
    """It is answered once, kept out of the report, and the open question is put again."""
    world.engine.answers = [QUESTION]
    await world.say("a man had a girl of 13 in his van")
    answered = await world.say(text)

    assert [said in message.text for message in answered] == [True, False]
    assert answered[-1].step == "vehicle"
    assert text not in world.cases.kept.values()


async def test_a_question_while_999_is_asked_about_is_no_part_of_the_account(world: World) -> None:
    """It is answered, and 999 is asked about again."""
    await world.say("she is locked in the room and screaming help me")
    answered = await world.say("will they find out it was us")

    assert "named, confidential or anonymous" in answered[0].text
    assert "Have you called 999?" in answered[-1].text
    assert "will they find out it was us" not in world.cases.kept.values()


async def test_a_question_instead_of_a_contact_is_answered(world: World) -> None:
    """No contact comes of it, and the contact is asked for again."""
    world.engine.answers = [asks("reporter_contact")]
    await world.say("a man had a girl of 13 in his van")
    answered = await world.say("can i still be anonymous")

    assert answered[-1].step == "reporter_contact"
    assert world.cases.contacts == []


async def test_what_an_account_asks_is_answered_once_beside_it(world: World) -> None:
    """The words go on as the account."""
    world.engine.answers = [QUESTION, QUESTION]
    text = "a man has photos of my son, 14, and wants 200 quid or theyll go to his school. do we pay him?"
    answered = await world.say(text)

    assert [("do not pay" in message.text) for message in answered] == [True, False]
    assert world.engine.asked[-1].text == text


async def test_who_tells_of_blackmail_with_pictures_reads_what_to_do(world: World) -> None:
    """Without a question too, once."""
    world.engine.answers = [QUESTION, QUESTION]
    answered = await world.say("a lad in year 9 is being blackmailed over nudes he sent")
    again = await world.say("they are blackmailing him with the nudes still")

    assert "Report Remove" in answered[0].text
    assert not any("Report Remove" in message.text for message in again)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("someone has sprayed our shutter again, is that you or the council", "101"),
        ("customer slipped on the stairs and banged his head, do i log it", "accident"),
        ("found a wallet by the bins, who do i hand it to", "lost things"),
    ],
)
async def test_an_ordinary_matter_opens_no_report(world: World, text: str, said: str) -> None:
    """It is said kindly whose it is and what this chat is for; the engine is not asked."""
    answered = await world.say(text)

    assert said in answered[0].text
    assert "If a child may be being harmed, tell me what you saw." in answered[0].text
    assert (world.engine.asked, world.cases.kept) == ([], {})


async def test_within_a_report_nothing_is_taken_for_an_ordinary_matter(world: World) -> None:
    """What is typed at an open question is its answer."""
    world.engine.answers = [QUESTION, QUESTION]
    await world.say("a man had a girl of 13 in his van")
    await world.say("he nicked the plates i think")

    assert world.engine.asked[-1].text == "he nicked the plates i think"
