"""A person at the web chat: the JSON routes that the page's module uses."""

from __future__ import annotations

import asyncio
import html
import re
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx2

from tests.support.conversations import CALLED, Shown

WITHIN = 30.0  # seconds
ADDING = re.compile(
    r'name="key" value="(?P<key>[^"]*)"><input type="hidden" name="reference" value="(?P<reference>[^"]*)"'
)
NEWS = re.compile(r'<h2 id="news">.*?(?=<section|<p class="hint")', re.DOTALL)
TAG = re.compile(r"<[^>]*>")


@dataclass
class WebChannel:
    """One browser; `base` is the web's address without a path. Close `client` when done."""

    base: str
    client: httpx2.AsyncClient = field(default_factory=lambda: httpx2.AsyncClient(trust_env=False, timeout=30))
    step: str | None = None
    receipt_link: str | None = None
    path: str = ""
    token: str = ""
    after: int = 0
    asked: dict[str, Any] | None = None
    keys: dict[str, str] = field(default_factory=dict)  # of what was typed
    new: list[dict[str, Any]] = field(default_factory=list)

    async def open(self, code: str) -> None:
        """Open the page of a link."""
        self.path = f"{self.base}/chat/{code}/messages"
        self.take(await self.client.get(self.path))

    async def say(self, text: str) -> None:
        """Write; after the receipt on its page, which is where a chat that has ended takes more words."""
        await (self._add(text) if self.receipt_link else self._post({"text": text}))

    async def _add(self, text: str) -> None:
        link = f"{self.base}{self.receipt_link}"
        newest = ADDING.search((await self.client.get(link)).text)
        assert newest is not None, f"nothing can be added at {link}"
        shown = await self.client.post(link, data={**newest.groupdict(), "text": text}, follow_redirects=True)
        assert shown.status_code == httpx2.codes.OK, f"{shown.status_code}: {shown.text[:300]}"
        news = NEWS.search(shown.text)
        told = html.unescape(" ".join(TAG.sub(" ", news[0] if news else "").split()))
        self.new.append({"kind": "receipt", "text": told, "options": [], "multiple": False, "step": None})

    async def say_all(self, texts: Sequence[str]) -> None:
        """Write several messages at once, as the page sends what is typed while it waits."""
        await asyncio.gather(*(self._post({"text": text}) for text in texts))

    async def forward(self, text: str) -> None:
        """The web forwards nothing."""
        raise AssertionError(f"the web chat cannot forward: {text!r}")

    async def edit(self, old: str, new: str) -> None:
        """Change a message, as the form below it does."""
        await self._post({"text": new, "edits": self.keys[old]})

    async def choose(self, wanted: Sequence[str]) -> None:
        """Choose by label or id of the newest question."""
        assert self.asked is not None, "nothing to choose from"
        options = self.asked["options"]
        by_name = {option[key].casefold(): option["id"] for option in options for key in ("label", "id")}
        missing = [name for name in wanted if name.casefold() not in by_name]
        assert not missing, f"{self.step}: no option {missing}; there are {list(by_name)}"
        ids = [by_name[name.casefold()] for name in wanted]
        await self._post({"choices": ids, "question": self.asked["sequence"]})

    async def pin(self, lat: float, lon: float) -> None:
        """Send a place."""
        await self._post({"pin": {"lat": lat, "lon": lon}})

    async def wait(self) -> list[Shown]:
        """Return what the last turn brought; when the engine was slow, the rest comes a little later."""
        end = time.monotonic() + WITHIN
        while not any(_settles(message) for message in self.new) and time.monotonic() < end:
            await asyncio.sleep(0.2)
            self.take(await self.client.get(self.path, params={"after": self.after}))
        new, self.new = self.new, []
        return [shown(message) for message in new]

    async def _post(self, said: dict[str, Any]) -> None:
        body = {"key": str(uuid.uuid4()), "after": self.after, **said}
        self.keys[said.get("text", "")] = body["key"]
        self.take(await self.client.post(self.path, json=body, headers={"x-sightline-token": self.token}))

    def take(self, answer: httpx2.Response) -> None:
        """Take in what an answer brought; raises AssertionError for one that is refused."""
        body = answer.json()
        assert answer.status_code == httpx2.codes.OK, f"{answer.status_code}: {body}"
        self.token = body["token"]
        self.receipt_link = body["receipt"] or self.receipt_link
        for message in body["messages"]:
            self.after = max(self.after, message["sequence"])
            if message["step"] or (message["options"] and message["kind"] != "danger"):
                self.asked, self.step = message, message["step"]
            elif _asks_999(message):
                self.asked, self.step = message, CALLED
        self.new += body["messages"]


def _settles(message: dict[str, Any]) -> bool:
    asks = message["options"] and message["kind"] not in ("danger", "notice")
    return bool(asks or message["step"] or message["kind"] == "receipt" or _asks_999(message))


def _asks_999(message: dict[str, Any]) -> bool:
    return any(option["id"] == "gateway:called:no" for option in message["options"])  # its answers offer "called" again


def shown(message: dict[str, Any]) -> Shown:
    """Return a message of the web as every channel's."""
    options = tuple((option["id"], option["label"]) for option in message["options"])
    kind, multiple = message["kind"], bool(message["multiple"])
    return Shown(kind, message["text"], options, multiple, message["step"], message.get("reference"))
