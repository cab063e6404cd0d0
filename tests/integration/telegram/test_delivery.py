"""Sending: at least once, in order, through every fault that Telegram has."""

import logging
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from bot.channels.telegram import webhook
from bot.guidance.texts import Kind, Message, Option
from tests.fakes.bot_api import FakeTelegram
from tests.fakes.bot_api_rules import bad
from tests.support.serving import serving
from tests.support.telegram_world import question, world


@pytest.mark.parametrize("fault", [{"code": 429, "retry_after": 1}, {"code": 500}, {"code": 502}])
async def test_a_fault_delays_and_loses_nothing(tmp_path: Path, fault: dict[str, int]) -> None:
    """After 429 and 5xx the replies follow, in order."""
    async with world(tmp_path, telegram_quiet_seconds=1.0) as made:
        sam = made.telegram.user(42)
        sam.send("one")
        await sam.sees("heard: one")
        made.telegram.fail("sendMessage", fault["code"], retry_after=fault.get("retry_after"))
        sam.send("two")
        sam.send("three")
        await sam.sees("heard: two\nthree", 30)
        sam.send("four")
        await sam.sees("heard: four", 30)
        heard = [text for text in sam.texts() if text.startswith("heard")]
        assert heard == ["heard: one", "heard: two\nthree", "heard: four"]


async def test_one_chats_429_holds_up_no_other(tmp_path: Path) -> None:
    """A flood answer pauses its own chat only."""
    async with world(tmp_path) as made:
        sam, kim = made.telegram.user(42), made.telegram.user(43)
        made.telegram.fail("sendMessage", 429, retry_after=60)
        sam.send("slow")
        await made.until(lambda: not made.telegram._faults["sendMessage"])
        kim.send("quick")
        await kim.sees("heard: quick")
        assert sam.texts() == []


async def test_a_lost_answer_repeats_and_never_loses(tmp_path: Path) -> None:
    """When Telegram took a message and its answer was lost, the message comes again."""
    async with world(tmp_path, telegram_quiet_seconds=1.0) as made:
        sam = made.telegram.user(42)
        sam.send("one")
        await sam.sees("heard: one")
        made.telegram.drop("sendMessage")
        sam.send("two")
        await sam.sees("heard: two", 30)
        sam.send("three")
        await sam.sees("heard: three", 30)
        assert sam.texts().count("heard: two") == 2


async def test_polling_goes_on_after_faults(tmp_path: Path) -> None:
    """Errors and lost answers of getUpdates lose nothing."""
    async with world(tmp_path) as made:
        made.telegram.fail("getUpdates", 502)
        made.telegram.drop("getUpdates")
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("heard: hello")
        assert made.engine.heard() == ["hello"]


async def test_a_person_who_blocked_the_bot_holds_up_nobody(tmp_path: Path) -> None:
    """Replies to a blocked chat are given up; the others go on."""
    async with world(tmp_path) as made:
        sam, kim = made.telegram.user(42), made.telegram.user(43)
        sam.block()
        sam.send("hello")
        kim.send("hi")
        await kim.sees("heard: hi")
        await made.until(lambda: "hello" in made.engine.heard())
        await made.channel.sender.deliver_due()
        assert await made.undelivered() == 0
        assert sam.texts() == []


async def test_a_long_reply_comes_in_pieces(tmp_path: Path) -> None:
    """A reply over 4096 characters is cut at a space and nothing of it is lost."""
    whole = " ".join(f"word{number}" for number in range(1500))
    async with world(tmp_path) as made:
        made.engine.scripted = [Message("text", whole)]
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("word1499")
        assert " ".join(text for text in sam.texts() if text.startswith("word")) == whole


async def test_no_log_line_names_a_person(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither chat id, words nor the token are logged, at any level that the libraries use."""
    caplog.set_level(logging.DEBUG)
    async with world(tmp_path) as made:
        made.telegram.fail("sendMessage", 500)
        sam = made.telegram.user(987654321)
        sam.send("my secret words")
        await sam.sees("heard: my secret words")
        logged = "\n".join(r.getMessage() for r in caplog.records if not r.name.startswith(("aiosqlite", "sqlalchemy")))
        logged += "".join(capfd.readouterr())
        assert not [word for word in ("987654321", "secret words", made.telegram.token) if word in logged]


async def test_no_chat_id_outside_the_vault(tmp_path: Path) -> None:
    """The database file holds a chat id nowhere in the clear."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(987654321)
        sam.send("hello")
        await sam.sees("heard: hello")
        (stored,) = await made.stored()
        assert "987654321" not in stored.to_text() + str(made.engine.asked)
    assert b"987654321" not in (tmp_path / "sightline.db").read_bytes()


async def test_the_webhook_wants_the_secret(tmp_path: Path) -> None:
    """Without the secret 403; with it updates are stored and answered."""
    address: dict[str, Any] = {
        "telegram_webhook_url": "http://127.0.0.1/unused",
        "telegram_webhook_secret": SecretStr("s3cret"),
    }
    async with world(tmp_path, **address) as made:
        app = FastAPI()
        webhook.install(app, made.channel)
        async with serving(app) as base, httpx2.AsyncClient(trust_env=False) as client:
            for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "wrong"}):
                assert (await client.post(base + webhook.PATH, json={}, headers=headers)).status_code == 403
            await made.until(lambda: bool(made.telegram.webhook.url))
            made.telegram.webhook.url = base + webhook.PATH
            sam = made.telegram.user(42)
            sam.send("hello")
            sam.send("bye")
            await sam.sees("bye")
    assert "\n".join(made.engine.heard()) == "hello\nbye"


async def test_a_notice_that_a_block_kept_away_comes_after_unblocking(tmp_path: Path) -> None:
    """A question of police is not lost because the person had blocked the bot when it came."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("heard: hello")
        sam.block()
        await made.notice("Police ask: which way did it go?")
        await made.channel.sender.deliver_due()
        assert not any("You have a message" in text for text in sam.texts())
        sam.unblock()
        await sam.sees("You have a message")


@pytest.mark.parametrize(("kind", "protected"), [("check", True), ("notice", True), ("question", False)])
async def test_what_was_told_cannot_be_passed_on_by_a_slip(tmp_path: Path, kind: Kind, protected: bool) -> None:
    """The check and what came back are protected content; a question is not."""
    async with world(tmp_path) as made:
        made.engine.scripted = [Message(kind, "these very words")]
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("these very words")
        sent = next(c for c in made.telegram.calls_of("sendMessage") if c["text"] == "these very words")
        assert bool(sent.get("protect_content")) is protected


async def test_words_come_without_buttons_that_telegram_does_not_take(tmp_path: Path) -> None:
    """A 400 for the buttons of a question is no reason to leave somebody waiting for its words."""
    async with world(tmp_path) as made:
        made.engine.scripted = [question("Now?", [("answer:yes", "Yes")], step="now")]
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("heard: hello")
        await sam.sees("Now?")
        made.engine.scripted = [question("When?", [("answer:yes", "Yes")], step="when")]
        refuse_keyboards(made.telegram)
        sam.send("yes")
        asked = await sam.sees("When?")
        assert "reply_markup" not in asked


def refuse_keyboards(telegram: FakeTelegram) -> None:
    """Let Telegram refuse every message that has buttons."""
    send = telegram._do_sendMessage

    def strict(given: dict[str, Any]) -> dict[str, Any]:
        if "reply_markup" in given:
            raise bad("BUTTON_DATA_INVALID")
        return send(given)

    telegram._do_sendMessage = strict  # type: ignore[method-assign]


async def test_a_receipt_is_changed_where_it_stands(tmp_path: Path) -> None:
    """What has become of a report is edited into its receipt: no second message, no sound."""
    async with world(tmp_path) as made:
        made.engine.scripted = [Message("receipt", "Demo police: on its way", reference="SL-7K3M-9QXD-4")]
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("Demo police: on its way")
        count = len(sam.texts())
        await made.changed("Demo police: on its way", "Demo police: accepted.")
        await sam.sees("Demo police: accepted.")
        assert len(sam.texts()) == count


async def test_a_button_of_a_changed_receipt_still_counts(tmp_path: Path) -> None:
    """ "I have more to add" stands under the receipt however often that was edited; a tap is no late one."""
    more = Option("add_information", "I have more to add")
    async with world(tmp_path) as made:
        made.engine.scripted = [Message("receipt", "Demo police: on its way", (more,), reference="SL-7K3M-9QXD-4")]
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("Demo police: on its way")
        await made.changed("Demo police: on its way", "Demo police: accepted.")
        await sam.sees("Demo police: accepted.")
        sam.tap(more.label)
        await sam.sees("what you want to add to SL-7K3M-9QXD-4")
        assert not any("earlier question" in text for text in sam.texts())
