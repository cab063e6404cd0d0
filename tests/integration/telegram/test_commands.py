"""Commands that nobody knows, and words that stand behind a command: answered kindly, and nothing is lost."""

from pathlib import Path

import pytest

from tests.support.telegram_world import question, world


@pytest.mark.parametrize("typed", ["/foo", "/skip", "/Menu@sightline_bot"])
async def test_an_unknown_command_is_told_which_there_are(tmp_path: Path, typed: str) -> None:
    """It is no account and answers no question: the commands are named, and the open question comes again."""
    async with world(tmp_path) as made:
        made.engine.scripted = [question("When was it?", [("skip", "Skip")], step="when")]
        sam = made.telegram.user(42)
        sam.send("a girl with a man")
        await sam.sees("When was it?")
        sam.send(typed)
        shown = await sam.sees("I do not know the command")
        await made.until(lambda: sam.texts().count("When was it?") == 2)
        assert all(f"/{entry['command']}" in shown["text"] for entry in made.telegram.commands)
        assert made.engine.heard() == ["a girl with a man"]


async def test_words_behind_an_unknown_command_are_words(tmp_path: Path) -> None:
    """All that was typed goes on as it was typed, and the person hears so once."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("/tell a man with a girl\nin a red van")
        await sam.sees("Nothing is lost")
        await sam.sees("heard: /tell a man with a girl\nin a red van")
        made.telegram.repeat()
        sam.send("hello")
        await sam.sees("heard: hello")
        assert len([text for text in sam.texts() if "Nothing is lost" in text]) == 1


@pytest.mark.parametrize("typed", ["/report he took two girls away", "/start he took two girls away"])
async def test_words_behind_a_command_of_the_menu_are_heard(tmp_path: Path, typed: str) -> None:
    """The command does what it does, then the words are heard."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send(typed)
        await sam.sees("heard: he took two girls away")
        assert "he took two girls away" in [stored.text for stored in await made.stored()]


@pytest.mark.parametrize("typed", ["/foo he is strangling her", "/stop he is strangling her"])
async def test_danger_behind_a_command_comes_first(tmp_path: Path, typed: str) -> None:
    """The 999 card is the first thing that is said."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send(typed)
        await sam.sees("999")
        assert "I do not know the command" not in " ".join(sam.texts())
