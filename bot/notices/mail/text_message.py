"""Send one text message through the operator's gateway, and let each address go where it can be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx2

from bot.outbox import Delivered, Outcome, Refused, TryLater

if TYPE_CHECKING:
    from bot.notices.mail.smtp import MailSender

TIMEOUT = 20.0  # seconds
# What a gateway says of a number that it will never take; what it says of the operator's own account is mended by them.
FOR_GOOD = frozenset({400, 404, 410, 422})


def is_number(to: str) -> bool:
    """Say whether an address is a mobile number, which begins with its country."""
    return to.startswith("+")


class TextSender:
    """A gateway that takes `{"to": ..., "text": ...}` as JSON by POST, with the token as a bearer."""

    def __init__(self, client: httpx2.AsyncClient, url: str, token: str = "") -> None:
        self._client, self._url = client, url
        self._headers = {"authorization": f"Bearer {token}"} if token else {}

    async def send(self, to: str, subject: str, text: str) -> Outcome:
        """Send the text alone; never raises, and no number is in what came of it."""
        body = {"to": to, "text": text}
        try:
            answer = await self._client.post(self._url, json=body, headers=self._headers, timeout=TIMEOUT)
        except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError) as problem:
            return TryLater(type(problem).__name__)
        if answer.is_success:
            return Delivered()
        return Refused("number refused") if answer.status_code in FOR_GOOD else TryLater(f"HTTP {answer.status_code}")


class EitherSender:
    """Mails to addresses and text messages to numbers; one that is not set takes nothing."""

    def __init__(self, mail: MailSender | None, text: MailSender | None) -> None:
        self._mail, self._text = mail, text

    async def send(self, to: str, subject: str, text: str) -> Outcome:
        """Send by what the address is."""
        sender = self._text if is_number(to) else self._mail
        return await sender.send(to, subject, text) if sender else TryLater("not set")
