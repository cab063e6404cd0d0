"""On the receipt's page: an address for a mail when there is an answer, from the form to the server and gone again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI

from bot import identity
from bot.channels.web.app import install
from bot.clock import now
from bot.notices import SmtpSender, deliver_mails
from bot.run.serve import mail_account
from tests.fakes.mail_server import MailServer
from tests.integration.closed_loop.reporter import QUESTION, Reporter
from tests.integration.closed_loop.test_answers_to_recipients import web_channel_of

TO = "zeb.answers@example.org"
TITLE = "An e-mail when there is an answer"
GATEWAY = "https://texts.example.org/send"


@dataclass
class Receipt:
    """A browser at the page of one receipt."""

    client: httpx2.AsyncClient
    link: str

    async def get(self) -> httpx2.Response:
        """Open the page."""
        return await self.client.get(self.link)

    async def post(self, **fields: str) -> httpx2.Response:
        """Send a form of the page."""
        return await self.client.post(self.link, data=fields)


def in_files(folder: Path, mark: bytes) -> list[Path]:
    """Return the files that hold a mark."""
    return [path for path in folder.rglob("*") if path.is_file() and mark in path.read_bytes()]


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    """The operator's mail server."""
    async with MailServer().running() as running:
        yield running


@pytest.fixture
async def page(reporter: Reporter, server: MailServer) -> AsyncIterator[Receipt]:
    """A browser at the receipt's page, with a sender that the operator has set."""
    given = {"mail_host": "127.0.0.1", "mail_port": server.port, "mail_from": "answers@example.org"}
    settings = reporter.services.settings.model_copy(update={**given, "mail_security": "none"})
    reporter.services = replace(reporter.services, settings=settings)
    app = FastAPI()
    install(app, reporter.services, reporter.gateway)
    link = web_channel_of(app).receipt_link(reporter.handle)
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://chat.example.test") as client:
        yield Receipt(client, link)


async def ask(reporter: Reporter, question: str = QUESTION) -> None:
    """Let police ask, and send the mails that are due."""
    await reporter.police_ask(question)
    await deliver_mails(reporter.services, SmtpSender(mail_account(reporter.services.settings)), now())


async def test_who_asked_is_mailed_once_until_they_look(reporter: Reporter, page: Receipt, server: MailServer) -> None:
    """The form, the answer, the mail; the next one after the page was opened."""
    shown = await page.get()
    assert TITLE in shown.text
    kept = await page.post(mail=f" {TO} ")
    assert "You will get an e-mail" in kept.text
    assert TO not in kept.text
    await ask(reporter)
    await ask(reporter, "Which door?")
    (mail,) = server.mails
    assert (server.recipients, mail["Subject"]) == ([TO], "There is an answer for you")
    assert [word for word in (reporter.reference, QUESTION, "olice", "hild", "/receipt/") if word in str(mail)] == []
    assert QUESTION in (await page.get()).text
    await ask(reporter, "Which bag?")
    assert len(server.mails) == 2


async def test_the_address_is_nowhere_in_plain_and_in_nothing_that_leaves(
    reporter: Reporter, page: Receipt, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Not on the page, not in a product, a log, or the bytes of any file; also after it was sent to and deleted."""
    await page.post(mail=TO)
    await ask(reporter)
    texts = [(await page.get()).text, str(await reporter.products()), caplog.text]
    await page.post(mail_stop="yes")
    assert [text for text in texts if "zeb." in text] == []
    assert in_files(tmp_path, b"zeb.") == []


async def test_it_is_deleted_at_once_by_its_own_button(reporter: Reporter, page: Receipt, server: MailServer) -> None:
    """The page says so, offers the form again, and no mail comes."""
    await page.post(mail=TO)
    gone = await page.post(mail_stop="yes")
    assert ("Your address is deleted" in gone.text, "Delete my address" in gone.text) == (True, False)
    await ask(reporter)
    assert server.mails == []


async def test_delete_my_data_takes_it_along(reporter: Reporter, page: Receipt) -> None:
    """With everything else that says who somebody is."""
    await page.post(mail=TO)
    vault = reporter.context.vault
    async with reporter.services.database.writing() as session:
        await reporter.cases.forget_reporter(session, await reporter.conversation())
        assert not await identity.wants_mail(session, vault, reporter.handle)


@pytest.mark.parametrize(
    "typed",
    ["zeb", "zeb@", "a@b", "a b@example.org", "a@example.org\r\nBcc: b@example.org", "a@-x.org", "ü@x.org"],
)
async def test_what_is_no_address_is_said_beside_the_field(
    reporter: Reporter, page: Receipt, server: MailServer, typed: str
) -> None:
    """Nothing is kept of it, and nothing can be put into a header."""
    answer = await page.post(mail=typed)
    assert (answer.status_code, "That is no e-mail address" in answer.text) == (422, True)
    await ask(reporter)
    assert server.mails == []


@asynccontextmanager
async def with_gateway(reporter: Reporter, link: str, url: str = GATEWAY) -> AsyncIterator[Receipt]:
    """Open the page where the operator has a gateway for text messages."""
    settings = reporter.services.settings.model_copy(update={"text_url": url})
    app = FastAPI()
    install(app, replace(reporter.services, settings=settings), reporter.gateway)
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://chat.test") as client:
        yield Receipt(client, link)


async def kept_of(reporter: Reporter) -> str | None:
    """Return where the person of the report is told."""
    vault = reporter.context.vault
    async with reporter.services.database.writing() as session:
        blind = await identity.mail_due(session, vault, reporter.handle)
        return await identity.mail_of(session, vault, blind) if blind else None


@pytest.mark.parametrize("typed", ["07700 900123", "+44 (0)7700-900123", "0044 7700 900 123"])
async def test_a_mobile_number_is_taken_as_it_is_written(reporter: Reporter, page: Receipt, typed: str) -> None:
    """With its country in front, and it is not shown again."""
    async with with_gateway(reporter, page.link) as texting:
        kept = await texting.post(phone=typed)
    assert ("You will get a text message" in kept.text, "900123" in kept.text) == (True, False)
    assert await kept_of(reporter) == "+447700900123"


@pytest.mark.parametrize("typed", ["07700 9001", "01632 960101", "seven", "+44 1632 960101", "+4477009001234567890"])
async def test_what_is_no_mobile_number_is_said_beside_the_field(reporter: Reporter, page: Receipt, typed: str) -> None:
    """Nothing is kept of it."""
    async with with_gateway(reporter, page.link) as texting:
        answer = await texting.post(phone=typed)
    assert (answer.status_code, "That is no mobile number" in answer.text) == (422, True)
    assert await kept_of(reporter) is None


async def test_without_a_gateway_no_number_is_asked_for_or_taken(reporter: Reporter, page: Receipt) -> None:
    """Neither on the page nor by a form of one's own making."""
    assert "mobile number" not in (await page.get()).text
    assert (await page.post(phone="07700 900123")).status_code == 422
    assert await kept_of(reporter) is None


async def test_without_a_sender_or_without_a_report_there_is_no_form(reporter: Reporter, page: Receipt) -> None:
    """Nobody gives an address for nothing, also not by a form of their own making."""
    nobody = await page.client.post("/receipt/made-up-by-somebody", data={"mail": TO}, follow_redirects=True)
    assert (nobody.status_code, TITLE in nobody.text) == (404, False)
    app = FastAPI()
    off = replace(reporter.services, settings=reporter.services.settings.model_copy(update={"mail_host": ""}))
    install(app, off, reporter.gateway)
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://chat.test") as plain:
        assert TITLE not in (await plain.get(page.link)).text
        assert (await plain.post(page.link, data={"mail": TO})).status_code == 422
