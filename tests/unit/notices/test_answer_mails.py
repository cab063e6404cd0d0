"""A mail when there is an answer: to who asked for it, once until they look, and neutral to the last letter."""

from __future__ import annotations

import ssl
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot import identity
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.identity import Vault
from bot.notices import MailAccount, Notice, SmtpSender, deliver_mails, deliver_notices
from bot.outbox import Delivered, Outcome, Refused, TryLater
from bot.outbox.tables import OutboxRow
from bot.run.serve import mail_account
from bot.settings import Settings
from tests.fakes.certificates import certificate
from tests.fakes.mail_server import MailServer
from tests.support.feed import World
from tests.unit.notices.test_notices import ACCEPTED, NOW, REFERENCE, tell, world

__all__ = ["world"]
TO = "zeb.answers@example.org"
QUESTION = Notice("question", REFERENCE, "Demo police", text="Which door?", question="q1")
OUTCOME = Notice("outcome_acted", REFERENCE, "Demo police")
LATER = NOW + timedelta(hours=1)
NAMES_NOTHING = ("child", "police", "report", "abuse", "concern", "sightline", "http", "999", "SL-", "Demo", "door")


class Post:
    """Keeps what is sent, and answers as it is told."""

    def __init__(self, outcome: Outcome | None = None) -> None:
        self.outcome: Outcome = outcome or Delivered()
        self.sent: list[tuple[str, str, str]] = []

    async def send(self, to: str, subject: str, text: str) -> Outcome:
        """Take a mail."""
        self.sent.append((to, subject, text))
        return self.outcome


@pytest.fixture
def mailing(world: World) -> World:
    """The same with a sender that the operator has set."""
    settings = Settings(mail_host="127.0.0.1", mail_from="answers@example.org", mail_security="none")
    world.services = replace(world.services, settings=settings)
    return world


async def ask(world: World, handle: str = "w") -> None:
    """Let a person give an address for this alone."""
    vault = Vault(world.services.identity, world.services.blinder)
    async with world.services.database.writing() as session:
        await identity.keep_mail(session, vault, handle, TO, NOW)


async def mailed(world: World, *notices: Notice, handle: str = "w", outcome: Outcome | None = None) -> Post:
    """Bring notices into the chat and send what is due."""
    await tell(world, handle, *notices)
    await deliver_notices(world.services, NOW)
    post = Post(outcome)
    await deliver_mails(world.services, post, LATER)
    return post


@pytest.mark.parametrize("answer", [QUESTION, OUTCOME])
async def test_an_answer_is_told_by_mail_and_the_mail_names_nothing(mailing: World, answer: Notice) -> None:
    """It goes to the address that was given, and says that there is an answer and to open the link."""
    await ask(mailing)
    ((to, subject, text),) = (await mailed(mailing, answer)).sent
    assert to == TO
    assert "answer" in subject
    assert "open the link" in text
    assert [word for word in NAMES_NOTHING if word.casefold() in f"{subject} {text}".casefold()] == []


async def test_that_it_was_taken_is_no_answer(mailing: World) -> None:
    """An acceptance comes within seconds, while the page is open: it is worth no mail."""
    await ask(mailing)
    assert (await mailed(mailing, ACCEPTED)).sent == []


async def test_nobody_who_did_not_ask_is_mailed(mailing: World) -> None:
    """Neither another chat nor one on Telegram, which tells there."""
    await ask(mailing, "t")
    assert (await mailed(mailing, QUESTION)).sent == []
    assert (await mailed(mailing, QUESTION, handle="t")).sent == []


async def test_without_a_sender_of_the_operators_nothing_waits_to_be_mailed(world: World) -> None:
    """It is off unless it was set."""
    await ask(world)
    assert (await mailed(world, QUESTION)).sent == []
    assert await rows(world) == []


async def test_one_mail_until_the_person_has_looked(mailing: World) -> None:
    """A second answer brings no second mail; after a look the next one does."""
    await ask(mailing)
    assert len((await mailed(mailing, QUESTION)).sent) == 1
    assert (await mailed(mailing, OUTCOME)).sent == []
    vault = Vault(mailing.services.identity, mailing.services.blinder)
    async with mailing.services.database.writing() as session:
        await identity.mail_opened(session, vault, "w")
    assert len((await mailed(mailing, replace(OUTCOME, version=2))).sent) == 1


async def rows(world: World) -> list[OutboxRow]:
    """Return the mails of the outbox."""
    async with world.services.database.reading() as session:
        return list(await session.scalars(select(OutboxRow).where(OutboxRow.topic == "mail")))


async def test_the_row_that_waits_says_no_more_than_the_hour(mailing: World) -> None:
    """No address, no conversation, no report: a blind index, and an empty body."""
    await ask(mailing)
    await mailed(mailing, QUESTION)
    (row,) = await rows(mailing)
    assert (row.state, row.created_at.minute, row.changed_at.minute) == ("delivered", 0, 0)
    assert mailing.services.content.open(row.sealed, f"outbox.sealed:{row.id}") == "{}"
    assert row.recipient.removeprefix("mail:") != "w"


async def test_what_fails_is_tried_again_and_a_refused_address_is_forgotten(mailing: World) -> None:
    """A server that is down loses nothing; an address that takes no mail is deleted, and nothing is sent after that."""
    await ask(mailing)
    await mailed(mailing, QUESTION, outcome=TryLater("OSError"))
    assert [row.state for row in await rows(mailing)] == ["waiting"]
    post = Post(Refused("address refused"))
    await deliver_mails(mailing.services, post, LATER + timedelta(days=1))
    assert [row.state for row in await rows(mailing)] == ["refused"]
    vault = Vault(mailing.services.identity, mailing.services.blinder)
    async with mailing.services.database.reading() as session:
        assert not await identity.wants_mail(session, vault, "w")


async def test_an_address_that_was_deleted_meanwhile_gets_nothing(mailing: World) -> None:
    """What waits finds nobody."""
    await ask(mailing)
    await tell(mailing, "w", QUESTION)
    await deliver_notices(mailing.services, NOW)
    vault = Vault(mailing.services.identity, mailing.services.blinder)
    async with mailing.services.database.writing() as session:
        assert await identity.forget_mail(session, vault, "w") == 1
    post = Post()
    await deliver_mails(mailing.services, post, LATER)
    assert (post.sent, [row.state for row in await rows(mailing)]) == ([], ["refused"])


def to_server(server: MailServer, security: Literal["starttls", "tls", "none"] = "none") -> SmtpSender:
    """Return the sender of the app in front of a server on this machine."""
    return SmtpSender(MailAccount("127.0.0.1", server.port, "answers@example.org", security))


async def test_a_mail_by_smtp() -> None:
    """From the operator's address, marked as automatic, with nothing of the machine in it."""
    async with MailServer().running() as server:
        assert await to_server(server).send(TO, "Hello", "There is an answer.") == Delivered()
    (mail,) = server.mails
    assert (mail["From"], mail["To"], mail["Auto-Submitted"]) == ("answers@example.org", TO, "auto-generated")
    assert (mail.get_content().strip(), server.recipients) == ("There is an answer.", [TO])
    assert server.greeted == ["example.org"]
    assert mail["Message-ID"].endswith("@example.org>")


@pytest.mark.parametrize(
    ("refuses", "outcome"),
    [
        ({"RCPT": 550}, Refused("address refused")),
        ({"RCPT": 450}, TryLater("greylisted")),
        ({"MAIL": 530}, TryLater("SMTPSenderRefused")),
        ({"DATA": 554}, TryLater("SMTPDataError")),
    ],
)
async def test_what_a_server_says_becomes_an_outcome_without_an_address(
    refuses: dict[str, int], outcome: Outcome
) -> None:
    """Only what it says of the address for good is final; the reason never holds the address."""
    async with MailServer(refuses).running() as server:
        came = await to_server(server).send(TO, "Hello", "There is an answer.")
    assert came == outcome
    assert TO not in repr(came)


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_server_without_tls_gets_nothing(security: Literal["starttls", "tls"]) -> None:
    """The operator asked for an envelope: without one no address leaves."""
    async with MailServer().running() as server:
        came = await to_server(server, security).send(TO, "Hello", "There is an answer.")
    assert isinstance(came, TryLater)
    assert (server.mails, server.recipients) == ([], [])


async def test_the_envelope_is_sealed_before_the_address_is_said(tmp_path: Path) -> None:
    """Under STARTTLS by a certificate that is trusted the mail goes; by another one it does not."""
    file = certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    async with MailServer(context=context).running() as server:
        account = MailAccount("127.0.0.1", server.port, "answers@example.org")
        trusted = SmtpSender(account, ssl.create_default_context(cafile=file))
        assert isinstance(await SmtpSender(account).send(TO, "Hello", "x"), TryLater)
        assert server.recipients == []
        assert await trusted.send(TO, "Hello", "x") == Delivered()
    assert server.recipients == [TO]


async def test_a_server_that_is_not_there_is_tried_later() -> None:
    """Nothing is raised."""
    assert await to_server(MailServer(port=9)).send(TO, "Hello", "x") == TryLater("ConnectionRefusedError")


@pytest.mark.parametrize(
    "settings",
    [
        {"mail_host": "mail.example.org"},
        {"mail_from": "answers@example.org"},
        {"mail_host": "mail.example.org", "mail_from": "answers@example.org", "mail_security": "none"},
    ],
)
def test_half_a_sender_or_an_open_one_elsewhere_is_refused(settings: dict[str, str]) -> None:
    """An operator hears at the start what is wrong."""
    with pytest.raises(ValueError, match="SIGHTLINE_MAIL"):
        Settings(**settings)  # type: ignore[arg-type]


async def test_an_address_is_sealed_under_the_identity_key(
    database: Database, vault: Vault, content: Sealer, knowledge: Knowledge
) -> None:
    """No row holds it in plain, and a clock destroys it by the day."""
    async with database.writing() as session:
        await identity.keep_mail(session, vault, "h", "old@example.org", NOW)
        await identity.keep_mail(session, vault, "h", TO, NOW)
        blind = await identity.mail_due(session, vault, "h")
        assert blind is not None
        assert await identity.mail_of(session, vault, blind) == TO
        assert await identity.mail_due(session, vault, "h") is None
        assert await identity.forget_mails_before(session, NOW) == 0
        assert await identity.forget_mails_before(session, NOW + timedelta(days=1)) == 1
        assert not await identity.wants_mail(session, vault, "h")


def test_the_account_is_what_was_set_and_hides_its_password() -> None:
    """What the app hands to the sender; nothing that prints it shows the password."""
    given = {"mail_host": "mail.example.org", "mail_from": "answers@example.org", "mail_user": "a"}
    account = mail_account(Settings(**given, mail_password=SecretStr("p-w")))  # type: ignore[arg-type]
    assert (account.host, account.port, account.security, account.password) == (
        "mail.example.org",
        587,
        "starttls",
        "p-w",
    )
    assert "p-w" not in repr(account)
