"""Text in, reply out: python-telegram-bot over HTTP, a real database, the real gateway."""

from pathlib import Path

from tests.support.telegram_world import question, world


async def test_words_are_answered(tmp_path: Path) -> None:
    """What a person writes reaches the engine and the answer reaches the person."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("I saw something odd last night")
        assert await sam.sees("heard: I saw something odd last night")


async def test_start_with_a_link_says_what_a_driver_must_know(tmp_path: Path) -> None:
    """The first words say practice, 999, software, what Telegram knows, and ask a driver whether they are parked."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("/start demo-taxi")
        first = await sam.sees("Practice system")
        for words in ("Are you parked?", "999", "software, not a person", "Nobody watches it live", "end-to-end"):
            assert words in first["text"]
        await sam.sees("When you are parked")
        assert "Report a concern" in sam.labels()


async def test_who_begins_without_start_hears_first_what_this_is(tmp_path: Path) -> None:
    """The practice sentence comes before the first answer, once."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("hello")
        sam.send("again")
        await sam.sees("heard: hello\nagain")
        assert ["Practice system" in text for text in sam.texts()] == [True, False]


async def test_danger_comes_before_anything_else(tmp_path: Path) -> None:
    """First words that tell of danger are answered with the card and nothing in front of it; the rest waits for 999."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("a girl in my cab is screaming for help now, he has a knife")
        await sam.sees("Have you called 999?")
        assert "999" in sam.texts()[0]
        assert "Have you called 999?" in sam.texts()[1]
        sam.tap("Not yet")
        await sam.sees("heard: a girl")


async def test_a_button_answers_the_question_it_stands_under(tmp_path: Path) -> None:
    """A tap reaches the engine as the option that was offered, and the tap itself is answered."""
    async with world(tmp_path) as made:
        made.engine.scripted = [question("Is it now?", [("answer:yes", "Yes"), ("answer:no", "No")], step="now")]
        sam = made.telegram.user(42)
        sam.send("a man and a girl")
        await sam.sees("Is it now?")
        query = sam.tap("Yes")
        await sam.sees("heard: answer,yes")
        assert "text" not in await sam.answered(query)
