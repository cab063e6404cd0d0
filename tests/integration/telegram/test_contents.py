"""Every kind of content that Telegram knows: taken, or refused in words; no file id is kept or fetched."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.guidance.languages import load_languages
from bot.paths import LANGUAGES
from tests.fakes.telegram_user import CONTENT
from tests.support.telegram_world import world

PICTURES = ("photo", "video", "video_note", "animation")


@pytest.mark.parametrize("kind", sorted(CONTENT))
async def test_content_is_refused_in_words(tmp_path: Path, kind: str) -> None:
    """What is not words or a place is refused with the reason, and no file id is stored or fetched."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.content(kind)
        reason = "that can be a crime" if kind in PICTURES else "I "
        await sam.until(lambda m: reason in m["text"] and "not kept" in m["text"], "a refusal")
        (stored,) = await made.stored()
        assert (stored.kind, stored.content_type) == ("refused", kind)
        assert "NOBODY-MAY-KEEP" not in stored.to_text()
        assert {"getFile", "forwardMessage"}.isdisjoint(method for method, _ in made.telegram.calls)


async def test_a_caption_is_kept_as_words(tmp_path: Path) -> None:
    """The picture is refused, the words below it are heard."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.content("photo", caption="the man by the lifts")
        await sam.sees("heard: the man by the lifts")
        assert [stored.text for stored in await made.stored()] == ["the man by the lifts"]


async def test_what_nobody_can_read_yet_is_refused_and_holds_up_nobody(tmp_path: Path) -> None:
    """Content newer than the library, or malformed, is refused in words; the next message is heard."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam._push({"hologram": {"file_id": "x"}})
        sam._push({"poll": {"id": "5"}, "caption": "look"})
        sam.send("hello")
        made.telegram.push("message", {"message_id": "?"})
        await sam.sees("heard: hello")
        await made.until(lambda: not made.telegram.updates)
        assert [(s.kind, s.text) for s in await made.stored()] == [
            ("refused", None),
            ("refused", "look"),
            ("text", "hello"),
        ]


async def test_a_location_is_a_pin(tmp_path: Path) -> None:
    """A location goes on as latitude and longitude."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.location(54.97, -1.44)
        assert await sam.sees("heard: give_pin,54.97,-1.44")


async def test_markup_in_words_stays_inert(tmp_path: Path) -> None:
    """HTML and Markdown are shown as typed: nothing that we send asks Telegram to read them."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("<b>bold</b> *and* [link](http://example.org) =1+1")
        await sam.sees("heard: <b>bold</b> *and* [link](http://example.org) =1+1")
        assert all("parse_mode" not in call for call in made.telegram.calls_of("sendMessage"))


async def test_an_edit_corrects_and_the_first_version_stays(tmp_path: Path) -> None:
    """An edited message corrects the statement; what was written first is still in the inbox."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        (first,) = sam.send("a red van")
        await sam.sees("heard: a red van")
        sam.edit(first, "a blue van")
        await sam.sees("first version is kept")
        assert [s.text for s in await made.stored()] == ["a red van", "a blue van"]
        assert made.cases.corrections == ["a blue van"]


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_a_group_is_refused_and_left(tmp_path: Path, kind: str) -> None:
    """A chat with more readers gets one kind sentence, then the bot leaves; nothing is kept."""
    async with world(tmp_path) as made:
        drivers = made.telegram.user(-100)
        drivers.kind = kind
        made.telegram.chats[-100]["type"] = kind
        drivers.send("a girl at the rank")
        await drivers.sees("only work in a private chat")
        await made.until(lambda: bool(made.telegram.left))
        assert await made.stored() == []


async def test_an_album_is_refused_once(tmp_path: Path) -> None:
    """Four pictures sent together are four messages, and one refusal."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.album(4)
        sam.send("a man with a girl")
        await sam.sees("heard: a man with a girl")
        assert len([text for text in sam.texts() if "I cannot take pictures" in text]) == 1


async def test_the_words_below_a_later_picture_of_an_album_are_words(tmp_path: Path) -> None:
    """An album is refused once; what stands below its second picture is heard and not refused again."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        for caption in (None, "a blue golf took her"):
            sam._push({"photo": CONTENT["photo"], "media_group_id": "one", **({"caption": caption} if caption else {})})
        await sam.sees("heard: a blue golf took her")
        assert len([text for text in sam.texts() if "I cannot take pictures" in text]) == 1


async def test_a_bot_is_not_served_as_a_person(tmp_path: Path) -> None:
    """What another bot writes in a private chat is neither kept nor answered."""
    async with world(tmp_path) as made:
        robot, sam = made.telegram.user(41), made.telegram.user(42)
        robot._push({"text": "a man with a girl", "from": {"id": 41, "is_bot": True, "first_name": "Invented"}})
        sam.send("hello")
        await sam.sees("heard: hello")
        assert robot.messages == []
        assert [stored.text for stored in await made.stored()] == ["hello"]


async def test_typing_is_shown_while_an_answer_comes(tmp_path: Path) -> None:
    """Who waits for an answer sees that it comes."""
    async with world(tmp_path) as made:
        sam = made.telegram.user(42)
        sam.send("hello")
        await sam.sees("heard: hello")
        assert {"chat_id": 42, "action": "typing"} in made.telegram.calls_of("sendChatAction")


async def test_menu_and_description_come_in_each_language_that_is_on(tmp_path: Path) -> None:
    """For clients in that language, and within what Telegram bounds, the practice sentence included."""
    languages = load_languages(LANGUAGES, "cy,pl,ur,pa,bn,ro")
    async with world(tmp_path, start=False) as made:
        made.services = replace(made.services, languages=languages)
        await made.start()
        await made.until(lambda: len(made.telegram.calls_of("setMyShortDescription")) == 1 + len(languages))
        for method, text in (("setMyDescription", "description"), ("setMyShortDescription", "short_description")):
            told = {call.get("language_code"): call[text] for call in made.telegram.calls_of(method)}
            assert (told.keys() == {None, *languages}, len(set(told.values()))) == (True, 1 + len(languages))
            assert all("999" in words for words in told.values())
        menus = {call.get("language_code"): str(call["commands"]) for call in made.telegram.calls_of("setMyCommands")}
        assert ("Moje zgłoszenia" in menus["pl"], "My reports" in menus[None]) == (True, True)


async def test_what_the_bot_is_stands_before_the_start(tmp_path: Path) -> None:
    """Telegram shows what this is and 999 before anybody presses Start."""
    async with world(tmp_path) as made:
        await made.until(lambda: bool(made.telegram.calls_of("setMyShortDescription")))
        (told,) = made.telegram.calls_of("setMyDescription")
        assert "999 first" in told["description"]
        assert "Practice system" in told["description"]
