"""Buttons: ticks in one message, late, doubled and forged taps, notices that open only when asked."""

from pathlib import Path
from typing import Any

import pytest

from tests.fakes.telegram_user import TelegramUser, inline_buttons
from tests.support.telegram_world import World, question, world

SIGNS = [
    ("answer:gifts", "Has new things"),
    ("answer:older", "Is with an older adult who answers for them"),
    ("answer:none", "None of these"),
    ("skip", "Skip"),
]


async def asked(made: World) -> None:
    """Put the question with ticks."""
    made.engine.scripted = [question("Does any of this fit?", SIGNS, step="indicators", multiple=True)]
    sam = made.telegram.user(42)
    sam.send("a man and a girl")
    await sam.sees("Does any of this fit?")


async def test_ticks_toggle_in_one_message_and_done_sends_them(tmp_path: Path) -> None:
    """Ticks come and go in the buttons of one message; Done hands on what is ticked."""
    async with world(tmp_path) as made:
        await asked(made)
        sam = made.telegram.user(42)
        for label in ("Has new", "2.", "Has new"):
            await sam.answered(sam.tap(label))
        sam.tap("Done")
        await sam.sees("heard: answer,older")
        assert len([text for text in sam.texts() if "Does any" in text]) == 1


async def test_quick_ticks_are_all_kept(tmp_path: Path) -> None:
    """Two taps before Telegram shows the first tick are two ticks."""
    async with world(tmp_path) as made:
        await asked(made)
        sam = made.telegram.user(42)
        sam.tap("Has new"), sam.tap("2."), sam.tap("Done")
        assert await sam.sees("heard: answer,gifts,older")


async def test_ticks_survive_a_restart_and_a_repeated_tap(tmp_path: Path) -> None:
    """After a restart the ticks are read back from the buttons; a tap brought twice counts once."""
    async with world(tmp_path) as made:
        await asked(made)
        sam = made.telegram.user(42)
        await sam.answered(sam.tap("Has new"))
        await sam.until(lambda m: "☑ Has new" in str(m.get("reply_markup")), "a tick")
        made.telegram.repeat()
        await made.stop()
        await made.start()
        sam.tap("Done")
        assert await sam.sees("heard: answer,gifts")


async def test_done_without_a_tick_asks_for_one(tmp_path: Path) -> None:
    """Done with nothing ticked is answered kindly and sends nothing."""
    async with world(tmp_path) as made:
        await asked(made)
        sam = made.telegram.user(42)
        answer = await sam.answered(sam.tap("Done"))
        assert "Tick what fits" in answer["text"]
        assert len(made.engine.asked) == 1


async def test_an_option_that_is_no_tick_acts_at_once(tmp_path: Path) -> None:
    """None of these and Skip need no Done."""
    async with world(tmp_path) as made:
        await asked(made)
        sam = made.telegram.user(42)
        sam.tap("None of these")
        assert await sam.sees("heard: answer,none")


@pytest.mark.parametrize(
    "data", ["1:99", "99:0", "0:0", "x", "1:-1", "1:done:2", "٣:٣", "1:" + "9" * 60, ":", "2:open"]
)
async def test_a_forged_tap_does_nothing_but_a_kind_sentence(tmp_path: Path, data: str) -> None:
    """Callback data that we never made changes nothing; the tap is answered."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("heard: hello")
        answer = await sam.answered(sam.tap_data(data))
        assert "I do not know that button" in answer["text"]
        assert len(await made.stored()) == 1


async def test_another_persons_button_is_unknown(tmp_path: Path) -> None:
    """Callback data of one chat means nothing in another."""
    async with world(tmp_path) as made:
        await asked(made)
        sam, eve = made.telegram.user(42), made.telegram.user(66)
        data = sam.last()["reply_markup"]["inline_keyboard"][-1][0]["callback_data"]
        eve.send("hello")
        await eve.sees("heard: hello")
        answer = await eve.answered(eve.tap_data(data))
        assert "I do not know that button" in answer["text"]


async def test_a_late_tap_is_answered_and_the_place_is_kept(tmp_path: Path) -> None:
    """A button of an earlier question is not used; the open question comes again."""
    async with world(tmp_path) as made:
        await asked(made)
        sam = made.telegram.user(42)
        early = sam.last()
        made.engine.scripted = [question("When was it?", [("skip", "Skip")], step="when")]
        sam.tap("None of these")
        await sam.sees("When was it?")
        await sam.answered(sam.tap_data(early["reply_markup"]["inline_keyboard"][0][0]["callback_data"], early))
        sam.tap_data(early["reply_markup"]["inline_keyboard"][-1][-1]["callback_data"], early)
        await sam.sees("earlier question")
        assert len(made.engine.asked) == 2


async def test_a_doubled_tap_is_one_answer(tmp_path: Path) -> None:
    """The same button twice answers the question once."""
    async with world(tmp_path) as made:
        made.engine.scripted = [question("Now?", [("answer:yes", "Yes"), ("answer:no", "No")], step="now")]
        sam = made.telegram.user(42)
        sam.send("a man and a girl")
        await sam.sees("Now?")
        first, second = sam.tap("Yes"), sam.tap("Yes")
        await sam.answered(first), await sam.answered(second)
        await sam.until(lambda m: "already" in m["text"] or "earlier" in m["text"], "a kind sentence")
        assert len(made.engine.asked) == 2


async def test_a_notice_shows_nothing_before_it_is_opened(tmp_path: Path) -> None:
    """An unsolicited message says only that there is one; the content follows the tap, once."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("heard: hello")
        await made.notice("Police have read your report.")
        await sam.sees("Open it when you are alone")
        assert not any("Police have read" in text for text in sam.texts())
        sam.tap("Open")
        await sam.sees("Police have read your report.")


async def test_the_emergency_button_stays_and_shows_the_card(tmp_path: Path) -> None:
    """The start brings a lasting button; it needs no question and no engine."""
    async with world(tmp_path) as made:
        made.engine.away = True
        sam = made.telegram.user(42)
        sam.send("/start demo-taxi")
        first = await sam.sees("Practice system")
        sam.send(first["reply_markup"]["keyboard"][0][0]["text"])
        assert await sam.sees("Have you called 999?")


async def test_the_keys_go_with_the_data(tmp_path: Path) -> None:
    """Who has deleted who they are has nothing below the chat that says what it was about."""
    async with world(tmp_path) as made:
        made.engine.scripted = [question("Shall I?", [("gateway:delete_my_data", "Delete who I am")], step="x")]
        sam = made.telegram.user(42)
        sam.send("/start demo-taxi")
        sam.send("delete my data")
        await sam.sees("Shall I?")
        sam.tap("Delete who I am")
        deleted = await sam.sees("I have deleted who you are")
        assert deleted["reply_markup"] == {"remove_keyboard": True}


@pytest.mark.parametrize(
    ("command", "choice"),
    [("/report", "report_concern"), ("/signs", "ask_signs"), ("/status", "check_status"), ("/stop", "cancel")],
)
async def test_commands_ask_at_any_time(tmp_path: Path, command: str, choice: str) -> None:
    """Each command of the menu reaches the engine as its intent."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send(command)
        await sam.sees(f"heard: {choice}")
        assert command[1:] in {entry["command"] for entry in made.telegram.commands}


@pytest.mark.parametrize("code", ["<script>alert(1)</script>", "x" * 3000, "../..", "=1+1", "رجل", "demo-taxi extra"])
async def test_a_code_that_is_none_is_met_kindly(tmp_path: Path, code: str) -> None:
    """Whatever stands behind /start, the person hears that the link is unknown and can go on."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send(f"/start {code}")
        await sam.sees("I do not know that link")
        await sam.sees("Where do you work?")
        assert not any("script" in text for text in sam.texts())


async def test_without_a_link_the_trade_is_asked_once(tmp_path: Path) -> None:
    """Who starts without a link, or with an unknown one, is asked where they work."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("/start nowhere")
        await sam.sees("I do not know that link")
        await sam.sees("Where do you work?")
        sam.tap("Taxi")
        assert await sam.sees("I will remember that")


async def test_another_code_does_not_change_the_trade_of_an_open_report(tmp_path: Path) -> None:
    """A link opened in the middle of a report is answered, and the report stays what it was."""
    async with world(tmp_path) as made:
        made.engine.scripted = [question("When was it?", [("skip", "Skip")], step="when")]
        sam = made.telegram.user(42)
        sam.send("/start")
        await sam.sees("Where do you work?")
        sam.tap("School")
        await sam.sees("I will remember that")
        made.engine.scripted = [question("When was it?", [("skip", "Skip")], step="when")]
        sam.send("a girl with a man")
        await sam.sees("When was it?")
        sam.send("/start demo-taxi")
        await sam.sees("I have not changed where you work")
        assert not any("Please do not read or type while you drive" in text for text in sam.texts())


async def test_a_tap_shows_only_what_was_recorded(tmp_path: Path) -> None:
    """Of two answers tapped at once the first counts, and the message shows that one."""
    async with world(tmp_path) as made:
        made.engine.scripted = [question("Is it now?", [("answer:yes", "Yes, now"), ("answer:no", "No")], step="now")]
        sam = made.telegram.user(42)
        sam.send("hello")
        shown = await sam.sees("Is it now?")
        buttons = [button["callback_data"] for button in inline_buttons(shown)]
        made.engine.scripted = [question("When was it?", [("skip", "Skip")], step="when")]
        sam.tap_data(buttons[1], shown), sam.tap_data(buttons[0], shown)
        await sam.sees("heard: answer,no")
        await sam.sees("I have not used it")
        assert "✓ No" in str(shown_now(sam, "Is it now?"))
        assert "✓ Yes" not in str(shown_now(sam, "Is it now?"))


def shown_now(person: TelegramUser, text: str) -> dict[str, Any]:
    """Return a message as Telegram shows it now."""
    return next(message for message in person.messages if text in message["text"])
