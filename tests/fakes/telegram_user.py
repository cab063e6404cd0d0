"""A person with Telegram in a test: writes, taps, and looks at what the bot sent."""

from __future__ import annotations

import asyncio
import itertools
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.fakes.bot_api import FakeTelegram

_queries = itertools.count(1)
FILE = {"file_id": "FILE-ID-NOBODY-MAY-KEEP", "file_unique_id": "UNIQUE-ID-NOBODY-MAY-KEEP", "file_size": 4000}
PICTURE = {**FILE, "width": 90, "height": 90}
CONTENT: dict[str, Any] = {
    "photo": [PICTURE],
    "video": {**PICTURE, "duration": 3},
    "document": {**FILE, "file_name": "IMG_1.jpg"},
    "voice": {**FILE, "duration": 3},
    "audio": {**FILE, "duration": 3},
    "sticker": {**PICTURE, "type": "regular", "is_animated": False, "is_video": False},
    "animation": {**PICTURE, "duration": 3},
    "video_note": {**FILE, "duration": 3, "length": 240},
    "contact": {"phone_number": "+447700900123", "first_name": "Invented"},
    "dice": {"emoji": "🎲", "value": 4},
    "poll": {
        "id": "5",
        "question": "Which?",
        "options": [{"persistent_id": "1", "text": "a", "voter_count": 0}],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    },
}


@dataclass
class TelegramUser:
    """One chat with the bot; `kind` makes it a group or a channel."""

    telegram: FakeTelegram
    chat_id: int
    kind: str = "private"

    def __post_init__(self) -> None:
        named = {"first_name": "Sam"} if self.kind == "private" else {"title": "Drivers"}
        self.telegram.chats.setdefault(self.chat_id, {"id": self.chat_id, "type": self.kind, **named})

    def send(self, text: str) -> list[dict[str, Any]]:
        """Write; a long text leaves in parts of 4096 characters, as Telegram's own apps send it."""
        parts = [text[start : start + 4096] for start in range(0, len(text), 4096)]
        return [self._push({"text": part, **_commands(part)}) for part in parts]

    def forward(self, text: str, sender: str = "Invented Sender") -> dict[str, Any]:
        """Pass on what somebody else wrote."""
        origin = {"type": "hidden_user", "date": int(time.time()), "sender_user_name": sender}
        return self._push({"text": text, "forward_origin": origin})

    def reply(self, message: dict[str, Any], text: str) -> dict[str, Any]:
        """Answer one message of the chat by a reply to it."""
        return self._push({"text": text, "reply_to_message": dict(message)})

    def link(self, text: str, words: str, url: str) -> dict[str, Any]:
        """Write with an address behind some of the words."""
        entity = {"type": "text_link", "offset": text.index(words), "length": len(words), "url": url}
        return self._push({"text": text, "entities": [entity]})

    def content(self, kind: str, caption: str | None = None) -> dict[str, Any]:
        """Send something that is not text."""
        return self._push({kind: CONTENT[kind], **({"caption": caption} if caption else {})})

    def location(self, lat: float, lon: float) -> dict[str, Any]:
        """Send a pin."""
        return self._push({"location": {"latitude": lat, "longitude": lon}})

    def edit(self, message: dict[str, Any], text: str) -> dict[str, Any]:
        """Correct a message sent before."""
        return self.telegram.push("edited_message", {**message, "text": text, "edit_date": int(time.time())})

    def tap(self, label: str) -> str:
        """Tap the button that reads so, the newest first; returns the id of the callback."""
        for message in reversed(self.messages):
            for button in inline_buttons(message):
                if label.lower() in button["text"].lower():
                    return self.tap_data(button["callback_data"], message)
        raise AssertionError(f"no button reads {label!r}; the newest are {self.labels()}")

    def tap_data(self, data: str, message: dict[str, Any] | None = None) -> str:
        """Send any callback data, as a forger would."""
        key = f"query-{next(_queries)}"
        self.telegram.queries[key] = None
        shown = dict(message or self.messages[-1])
        told = {"id": key, "from": self._person(), "chat_instance": "1", "message": shown, "data": data}
        self.telegram.push("callback_query", told)
        return key

    def album(self, pictures: int) -> None:
        """Send several pictures at once, as Telegram's apps do: a message each."""
        for _ in range(pictures):
            self._push({"photo": CONTENT["photo"], "media_group_id": f"album-{self.chat_id}"})

    def block(self) -> None:
        """Block the bot."""
        self.telegram.blocked.add(self.chat_id)

    def unblock(self) -> None:
        """Let the bot write again."""
        self.telegram.blocked.discard(self.chat_id)
        bot = {"id": 1, "is_bot": True, "first_name": "Bot"}
        told = {"chat": self.telegram.chats[self.chat_id], "from": self._person(), "date": int(time.time())}
        states = {"old_chat_member": {"status": "kicked", "user": bot, "until_date": 0}}
        states["new_chat_member"] = {"status": "member", "user": bot}
        self.telegram.push("my_chat_member", {**told, **states})

    @property
    def messages(self) -> list[dict[str, Any]]:
        """What the bot sent here, oldest first."""
        return self.telegram.sent[self.chat_id]

    def texts(self) -> list[str]:
        """Return the texts that the bot sent here."""
        return [message["text"] for message in self.messages]

    def last(self) -> dict[str, Any]:
        """Return the newest message."""
        return self.messages[-1]

    def labels(self) -> list[str]:
        """Return the newest buttons."""
        found = ([button["text"] for button in inline_buttons(message)] for message in reversed(self.messages))
        return next((labels for labels in found if labels), [])

    async def sees(self, text: str, within: float = 10.0) -> dict[str, Any]:
        """Wait until a message contains the text and return it; raises AssertionError with what came instead."""
        return await self.until(lambda message: text in message["text"], f"{text!r}", within)

    async def until(self, wanted: Any, what: str, within: float = 10.0) -> dict[str, Any]:
        """Wait for a message that is wanted."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            if fits := [message for message in self.messages if wanted(message)]:
                return fits[-1]
            await asyncio.sleep(0.01)
        raise AssertionError(f"waited {within} s for {what}; the bot sent {self.texts()}")

    async def answered(self, query: str, within: float = 10.0) -> dict[str, Any]:
        """Wait until a tap was answered and return the answer."""
        end = time.monotonic() + within
        while (answer := self.telegram.queries[query]) is None:
            if time.monotonic() > end:
                raise AssertionError("the tap was never answered")
            await asyncio.sleep(0.01)
        return answer

    def _person(self) -> dict[str, Any]:
        return {"id": self.chat_id, "is_bot": False, "first_name": "Sam"}

    def _push(self, content: dict[str, Any]) -> dict[str, Any]:
        chat = self.telegram.chats[self.chat_id]
        told = {"message_id": self.telegram.next_message_id(self.chat_id), "date": int(time.time()), "chat": chat}
        message = {**told, "from": self._person(), **content}
        self.telegram.push("channel_post" if self.kind == "channel" else "message", message)
        return message


def inline_buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the buttons under a message, row by row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def _commands(text: str) -> dict[str, Any]:
    if not text.startswith("/"):
        return {}
    return {"entities": [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]}
