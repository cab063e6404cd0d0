"""One stack for these tests, as `make run` starts it, with a fake Telegram beside it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from tests.fakes.bot_api import FakeTelegram
from tests.fakes.mail_server import MailServer
from tests.support.stack import Stack

QUIET = {"SIGHTLINE_TELEGRAM_QUIET_SECONDS": "1.0"}  # nobody here types; the parts of a text come together


def serve(telegram: FakeTelegram, mail: MailServer, started: Future[int], end: threading.Event) -> None:
    """Run the fake Telegram and a mail server in a loop of their own until the end."""

    async def run() -> None:
        async with telegram.running(), mail.running():
            started.set_result(telegram.port)
            await asyncio.to_thread(end.wait)

    asyncio.run(run())


@pytest.fixture(scope="package")
def mail() -> MailServer:
    """The operator's mail server; it runs beside the fake Telegram."""
    return MailServer()


@pytest.fixture(scope="package")
def telegram(mail: MailServer) -> Iterator[FakeTelegram]:
    """A fake Telegram on a loopback port."""
    made, started, end = FakeTelegram(), Future[int](), threading.Event()
    thread = threading.Thread(target=serve, args=(made, mail, started, end), daemon=True)
    thread.start()
    started.result(20)
    yield made
    end.set()
    thread.join(20)


@pytest.fixture(scope="package")
def stack(tmp_path_factory: pytest.TempPathFactory, telegram: FakeTelegram, mail: MailServer) -> Iterator[Stack]:
    """The running stack; SQLite, both channels, both demo receivers. It ends with these tests: others need the time."""
    address = f"http://127.0.0.1:{telegram.port}"
    folder: Path = tmp_path_factory.mktemp("stack")
    told = {"TELEGRAM_BOT_TOKEN": telegram.token, "SIGHTLINE_TELEGRAM_API_URL": address, **QUIET}
    mails = {"HOST": "127.0.0.1", "PORT": str(mail.port), "FROM": "answers@example.org", "SECURITY": "none"}
    made = Stack.prepare(folder, **told, **{f"SIGHTLINE_MAIL_{name}": value for name, value in mails.items()})
    made.start()
    yield made
    made.stop()
