"""What the gateway does with a message before the engine hears of it."""

import pytest

from tests.unit.gateway.world import World

ODD = [
    "",
    " ",
    "\x00\x01",
    "🙏🙏",
    "\u202e\u202d",
    "...",
    "‮abc",
    "مرحبا",
    "<b>x</b>",
    "=cmd()",
    "{handle}",
    "a" * 10_001,
    "\ud800",
]


@pytest.mark.parametrize("text", ODD)
async def test_odd_input_is_met_kindly(world: World, text: str) -> None:
    """Nothing that can be typed raises or goes without an answer."""
    assert await world.say(text)


async def test_control_characters_do_not_reach_the_engine(world: World) -> None:
    """Letters of every script stay, control characters go."""
    await world.say("he\x00llo \u0645\u0631\u062d\u0628\u0627")
    assert world.engine.asked[0].text == "hello \u0645\u0631\u062d\u0628\u0627"


async def test_too_long_is_kept_whole_and_asked_for_in_parts(world: World) -> None:
    """More than 20,000 characters are kept, not read at once."""
    said = await world.say("word " * 4_500)
    assert "shorter parts" in said[-1].text
    assert len(next(iter(world.cases.kept.values()))) > 20_000
    assert not world.engine.asked


async def test_another_language_is_told_once_that_words_are_kept(world: World) -> None:
    """Somebody who writes another language is asked for a few words of English, once."""
    first, second = (
        await world.say("o fată minoră cu mai mulți bărbați în camera"),
        await world.say("un bărbat cu o fată în camera"),
    )
    assert "only English" in first[0].text
    assert not any("only English" in message.text for message in second)


async def test_an_account_in_another_language_is_no_guess_of_the_engine(world: World) -> None:
    """Words that cannot be read are an account: what they may ask for by chance is not guessed."""
    await world.say("hola trabajo en la cocina y una niña de doce años viene sola todas las noches")
    await world.say("what happens next")
    assert [asked.to_json()["unread"] for asked in world.engine.asked] == [True, False]


async def test_a_pin_is_a_choice(world: World) -> None:
    """A pin reaches the engine as values, and the engine asks what it means."""
    await world.say(kind="pin", pin=(54.99, -1.43))
    assert world.engine.asked[0].to_json()["choice"] == {"intent": "give_pin", "values": ["54.99", "-1.43"]}


async def test_an_edit_corrects_the_statement_without_a_new_turn(world: World) -> None:
    """An edited message keeps its first version and asks the engine nothing."""
    await world.say("she is locked in the room and screaming help me", dedupe_key="m1")
    before = len(world.engine.asked)
    said = await world.say("she is locked in room 5 and screaming help me", kind="edit", edits="m1")
    assert "first version is kept" in said[-1].text
    assert len(world.engine.asked) == before


@pytest.mark.parametrize("kind", ["photo", "video", "document", "voice", "sticker", "contact", "something_new"])
async def test_what_cannot_be_taken_is_refused_in_words(world: World, kind: str) -> None:
    """Every kind of content is refused with a sentence; a picture with the reason."""
    said = await world.say(kind="refused", content_type=kind)
    assert "not kept" in said[0].text
    assert ("do not send or copy" in said[0].text) == (kind in ("photo", "video", "document"))


async def test_a_caption_is_words(world: World) -> None:
    """The words under a refused picture go on like any words."""
    await world.say("a man outside the school gate", kind="refused", content_type="photo")
    assert world.engine.asked[0].text == "a man outside the school gate"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("my husband beats me and hits our walls", "101"),
        ("i cant stop thinking about it, i feel sick", "hard to see"),
    ],
)
async def test_adults_in_need_get_their_own_signpost_once_and_go_on(world: World, text: str, part: str) -> None:
    """An adult victim or a distressed reporter is told where help is, once, and the conversation goes on."""
    first, second = await world.say(text), await world.say(text)
    assert part in first[0].text
    assert first[-1].step == "account"
    assert len(second) == 1


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("2 lasses like 13 14 yr old", True),
        ("silver astra KX21 ABC", True),
        ("alright mate", False),
        ("which signs are there in a girl of 13?", False),
        ("got to go, job just come in", False),
    ],
)
async def test_words_that_carry_a_fact_outside_a_report_are_said_to_tell(world: World, words: str, tells: bool) -> None:
    """The engine answers them with no small talk."""
    await world.say(words)
    assert world.engine.asked[-1].tells is tells


async def test_an_answer_to_an_open_question_is_left_as_it_is(world: World) -> None:
    """Inside a report the question decides."""
    await world.change(step="where")
    await world.say("2 lasses like 13 14 yr old")
    assert not world.engine.asked[-1].tells


async def test_a_question_of_a_supposed_case_is_answered_and_kept_nowhere(world: World) -> None:
    """It reaches the engine as the request of the menu that it is."""
    await world.say("who do i ring if a child is locked in a room, we have a gala on Saturday")
    assert world.engine.asked[0].to_json()["choice"] == {"intent": "ask_who_to_contact", "values": []}
    assert not world.cases.kept


async def test_what_is_for_another_office_ends_kindly_and_is_kept_nowhere(world: World) -> None:
    """The engine takes no such choice, so the gateway says where to ask."""
    said = await world.say("a lad left his gloves at the desk, is this where i log lost property")
    assert "lost things" in said[-1].text
    assert not world.engine.asked
    assert not world.cases.kept


async def test_a_question_in_a_report_is_left_to_the_interview(world: World) -> None:
    """Where a question is open the interview takes the words."""
    await world.change(step="where")
    await world.say("who do i ring if a child is lost, we have a gala on Saturday")
    assert world.engine.asked[0].text
