"""Once and in order, whatever is repeated, cut, killed or lost on the way."""

import asyncio
from pathlib import Path

from sqlalchemy import text

from tests.support.telegram_world import World, question, world


async def test_a_repeated_update_is_one_turn(tmp_path: Path) -> None:
    """Telegram may bring an update twice; the person is answered once."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("first")
        await sam.sees("heard: first")
        made.telegram.repeat()
        sam.send("second")
        await sam.sees("heard: second")
        assert made.engine.heard() == ["first", "second"]


async def test_a_burst_keeps_its_order(tmp_path: Path) -> None:
    """Twenty messages at once are one turn, in the order in which they were written."""
    async with world(tmp_path, telegram_quiet_seconds=6.0) as made:
        sam = made.telegram.user(42)
        for number in range(20):
            sam.send(f"line {number}")
        await sam.sees("line 19", 60)
        assert made.engine.heard() == ["\n".join(f"line {number}" for number in range(20))]
        assert len([text for text in sam.texts() if text.startswith("heard")]) == 1


async def test_parts_of_a_long_message_are_one_statement(tmp_path: Path) -> None:
    """What Telegram cut at 4096 characters is put together again, word for word."""
    whole = "".join(f"word{number:05d} " for number in range(950)).strip()
    async with world(tmp_path, telegram_quiet_seconds=6.0) as made:
        sam = made.telegram.user(42)
        assert len(sam.send(whole)) == 3
        await sam.sees("word00949", 60)
        assert made.engine.heard() == [whole]


async def test_a_long_message_alone_is_not_held_for_ever(tmp_path: Path) -> None:
    """A text of full length without a next part is taken after a moment."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("x" * 4096)
        await sam.sees("heard: xxx")
        assert made.engine.heard() == ["x" * 4096]


async def test_a_kill_between_any_two_messages_loses_nothing(tmp_path: Path) -> None:
    """The channel is killed after every update, at any point of its work; each is heard once and in order."""
    async with world(tmp_path, start=False) as made:
        sam = made.telegram.user(42)
        for number in range(6):
            sam.send(f"line {number}")
            await made.start()
            await asyncio.sleep(0.05 * number)
            await made.stop()
        await made.start()
        await sam.sees("line 5", 60)
        turns = dict.fromkeys(made.engine.heard())
        assert "\n".join(turns).splitlines() == [f"line {number}" for number in range(6)]
        assert [s.text for s in await made.stored()] == [f"line {number}" for number in range(6)]


async def test_the_offset_moves_only_after_storing(tmp_path: Path) -> None:
    """While the database refuses, the update stays with Telegram and the person is told; then it is taken."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("first")
        await sam.sees("heard: first")
        await _rename(made, "inbox_messages", "away")
        sam.send("second")
        await sam.sees("could NOT save")
        assert [update["message"]["text"] for update in made.telegram.updates] == ["second"]
        await _rename(made, "away", "inbox_messages")
        await sam.sees("heard: second")


async def test_the_engine_may_be_away(tmp_path: Path) -> None:
    """Without the engine the person hears 999 and that it is saved; the answer follows when the engine is back."""
    async with world(tmp_path) as made:
        made.engine.away = True
        sam = made.telegram.user(42)
        sam.send("a man at the park")
        await sam.sees("I have saved what you said")
        made.engine.away = False
        assert await sam.sees("heard: a man at the park")


async def test_a_question_comes_back_after_a_restart(tmp_path: Path) -> None:
    """Buttons sent before a restart work after it."""
    async with world(tmp_path) as made:
        made.engine.scripted = [question("Now?", [("answer:yes", "Yes"), ("answer:no", "No")], step="now")]
        sam = made.telegram.user(42)
        sam.send("a man and a girl")
        await sam.sees("Now?")
        await made.stop()
        sam.tap("Yes")
        await made.start()
        assert await sam.sees("heard: answer,yes")


async def _rename(made: World, before: str, after: str) -> None:
    async with made.services.database.writing() as session:
        await session.execute(text(f"ALTER TABLE {before} RENAME TO {after}"))
