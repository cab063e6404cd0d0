"""Send one mail by SMTP; what comes of it is one of the three outcomes, and no address is in it or in any log."""

from __future__ import annotations

import asyncio
import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import Literal, Protocol

from bot.outbox import Delivered, Outcome, Refused, TryLater

TIMEOUT = 20.0  # seconds for each step of the exchange
FOR_GOOD = range(500, 600)  # what a server says of an address that it will never take


@dataclass(frozen=True)
class MailAccount:
    """Where the operator's server is, and who sends; without a user nobody logs in."""

    host: str
    port: int
    sender: str
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)


class MailSender(Protocol):
    """Sends a mail; what a test plays."""

    async def send(self, to: str, subject: str, text: str) -> Outcome:
        """Send it and return what came of it."""
        ...


class SmtpSender:
    """The operator's own server, met under TLS unless it is on this machine."""

    def __init__(self, account: MailAccount, trusted: ssl.SSLContext | None = None) -> None:
        self._account, self._trusted = account, trusted

    async def send(self, to: str, subject: str, text: str) -> Outcome:
        """Send in a thread: the library waits; never raises."""
        try:
            await asyncio.to_thread(self._send, self._mail(to, subject, text))
        except smtplib.SMTPRecipientsRefused as refused:
            codes = {code for code, _ in refused.recipients.values()}
            return Refused("address refused") if all(code in FOR_GOOD for code in codes) else TryLater("greylisted")
        except (smtplib.SMTPException, OSError, ValueError) as problem:
            return TryLater(type(problem).__name__)
        return Delivered()

    def _mail(self, to: str, subject: str, text: str) -> EmailMessage:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = self._account.sender, to, subject
        mail["Date"], mail["Message-ID"] = formatdate(), make_msgid(domain=self._domain)
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(text)
        return mail

    @property
    def _domain(self) -> str:
        return self._account.sender.rpartition("@")[2].rstrip("> ") or "localhost"

    def _send(self, mail: EmailMessage) -> None:
        account, trusted = self._account, self._trusted or ssl.create_default_context()
        met = {"host": account.host, "port": account.port, "local_hostname": self._domain}
        with (
            smtplib.SMTP_SSL(**met, timeout=TIMEOUT, context=trusted)  # type: ignore[arg-type]
            if account.security == "tls"
            else smtplib.SMTP(**met, timeout=TIMEOUT)  # type: ignore[arg-type]
        ) as server:
            if account.security == "starttls":
                server.starttls(context=trusted)
            if account.user:
                server.login(account.user, account.password)
            server.send_message(mail)
