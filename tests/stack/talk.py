"""People at a whole stack: what they say and see at once, and what is kept of it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any

import httpx2

from bot.crypto import KeyRing, Sealer
from tests.support.conversation_web import WebChannel, shown
from tests.support.conversations import Shown
from tests.support.stack import Stack, until

LONGEST = 40  # questions of one report
ENGINE, APP = ".venv-engine", "bot.run.serve"
PASSED = {
    "called_999": "gateway:called:no",
    "indicators": "answer:none",
    "read_back": "answer:no",
}  # so that every question is asked


class Browser(WebChannel):
    """A web chat whose last answer can be looked at as it came."""

    def __init__(self, base: str) -> None:
        super().__init__(base)
        self.receipt: str | None = None

    def take(self, answer: httpx2.Response) -> None:
        super().take(answer)
        self.receipt = answer.json()["receipt"] or self.receipt

    def at_once(self) -> list[Shown]:
        """Return what came with the last answer, without waiting for more."""
        new, self.new = self.new, []
        return [shown(message) for message in new]

    async def turn(self, *words: str, choose: bool = False) -> list[Shown]:
        """Say something, or choose, and return all that it brought."""
        await (self.choose(words) if choose else self.say(words[0]))
        return await self.wait()

    async def tap(self, *wanted: str) -> list[Shown]:
        """Choose and return all that it brought."""
        return await self.turn(*wanted, choose=True)

    async def look(self) -> list[Shown]:
        """Ask for what is new."""
        self.take(await self.client.get(self.path, params={"after": self.after}))
        return self.at_once()

    async def sees(self, found: Callable[[Shown], Any], within: float = 30.0) -> Shown:
        """Look again and again until a message fits; raises AssertionError."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            if fits := [message for message in await self.look() if found(message)]:
                return fits[0]
            await asyncio.sleep(0.3)
        raise AssertionError(f"nothing that fits after {within:.0f} s")

    async def send(self, body: dict[str, Any], token: str | None = None) -> httpx2.Response:
        """Post any body, as a forger would."""
        headers = {"x-sightline-token": self.token if token is None else token}
        return await self.client.post(self.path, json=body, headers=headers)


@asynccontextmanager
async def browser(stack: Stack, code: str = "demo-taxi") -> AsyncIterator[Browser]:
    """Open the chat of a link."""
    made = Browser(stack.url("web"))
    try:
        await made.open(code)
        await made.wait()
        yield made
    finally:
        await made.client.aclose()


async def to_account(person: Browser) -> None:
    """Go to the question for the account; a driver says that the car is parked."""
    await person.tap("report_concern")
    if person.step == "parked":
        await person.tap("Yes, I am parked")
    assert person.step == "account"


async def skip_to(person: Browser, step: str) -> list[Shown]:
    """Skip every question up to the named one."""
    seen: list[Shown] = []
    for _ in range(LONGEST):
        if person.step == step:
            return seen
        seen += await person.tap(PASSED.get(person.step or "", "skip"))
    raise AssertionError(f"{step} was never asked; it is at {person.step}")


async def pass_on(person: Browser) -> str:
    """Stop, pass on what was told, and return the reference."""
    await person.turn("stop")
    said = await person.tap("answer:pass_on")
    receipt = next(message for message in said if message.kind == "receipt")
    assert receipt.reference is not None
    return receipt.reference


def cards(said: list[Shown]) -> int:
    """Return how many full 999 cards there are among messages."""
    return sum("Cannot speak?" in message.text for message in said)


def texts(referral: dict[str, Any]) -> list[str]:
    """Return the statements of a referral."""
    return [statement["text"] for statement in referral["statements"]]


def with_words(stack: Stack, role: str, words: str, kind: str | None = None) -> dict[str, Any]:
    """Wait until a receiver has accepted a referral of a kind with these words in it."""

    def found() -> dict[str, Any] | None:
        fits = (r for r in stack.accepted(role) if kind in (None, r["kind"]) and words in json.dumps(r["statements"]))
        return next(fits, None)

    referral: dict[str, Any] = until(found)
    return referral


def kept_words(stack: Stack) -> list[str]:
    """Return the text of every message that the inbox keeps."""
    opened = _opened(stack, "SELECT id, sealed FROM inbox_messages ORDER BY received_at", "inbox_messages.sealed")
    return [str(json.loads(told).get("text") or "") for told in opened]


def kept_statements(stack: Stack) -> list[str]:
    """Return every statement of every concern, in its first version."""
    rows = "SELECT id, text FROM concern_statements WHERE version = 1 ORDER BY id"
    return _opened(stack, rows, "concern_statements.text")


def _opened(stack: Stack, query: str, place: str) -> list[str]:
    """Return sealed values, opened with this stack's own key."""
    sealer = Sealer(KeyRing.from_file(stack.state_dir / "keys" / "content.json"))
    with closing(sqlite3.connect(stack.state_dir / "sightline.db")) as database:
        rows = database.execute(query).fetchall()
    return [sealer.open(sealed, f"{place}:{key}") for key, sealed in rows]


def logs(stack: Stack) -> dict[str, bytes]:
    """Return every log of the stack."""
    files = [stack.log, *(stack.state_dir / "log").glob("*.log")]
    return {file.name: file.read_bytes() for file in files}


def files(stack: Stack) -> Iterator[tuple[Path, bytes]]:
    """Return every file under the state directory with its bytes."""
    for path in sorted(stack.state_dir.rglob("*")):
        if path.is_file():
            yield path, path.read_bytes()


async def up_again(stack: Stack, service: str = "web") -> None:
    """Wait until a service answers after it was killed."""
    async with httpx2.AsyncClient(trust_env=False, timeout=3) as client:
        for _ in range(300):
            try:
                if (await client.get(f"{stack.url(service)}/health/live")).status_code == httpx2.codes.OK:
                    return
            except httpx2.HTTPError:
                pass
            await asyncio.sleep(0.2)
    raise AssertionError(f"{service} did not come back")


@contextmanager
def frozen(stack: Stack, module: str) -> Iterator[None]:
    """Stop one process of the stack without ending it: it takes connections and never answers."""
    pid = stack.pid_of(module)
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


@contextmanager
def away(stack: Stack, role: str) -> Iterator[None]:
    """Let one demo receiver refuse what comes."""
    mark = stack.state_dir / "receivers" / f"{role}.away"
    mark.touch()
    try:
        yield
    finally:
        mark.unlink()


async def within(seconds: float, work: Awaitable[Any]) -> Any:
    """Return what comes in time; raises TimeoutError."""
    async with asyncio.timeout(seconds):
        return await work


def remote_peers(pid: int) -> set[str]:
    """Return the remote addresses (hexadecimal, as the kernel writes them) of a process's TCP and UDP sockets."""
    folder = Path(f"/proc/{pid}/fd")
    links = [os.readlink(entry) for entry in folder.iterdir() if entry.exists() or entry.is_symlink()]
    inodes = {found[1] for link in links if (found := re.fullmatch(r"socket:\[(\d+)\]", link))}
    peers = set()
    for name in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path(f"/proc/{pid}/net/{name}").read_text().splitlines()[1:]:
            part = line.split()
            if part[9] in inodes:
                peers.add(part[2].rpartition(":")[0])
    return peers
