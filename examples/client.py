"""How a recipient takes referrals: verify the event, fetch the referral, acknowledge it. Public libraries only."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx2
from standardwebhooks import Webhook, WebhookVerificationError

TIMEOUT = 15.0  # seconds
SOON = 3.0  # seconds for what a page only shows beside a report
SPARE = 30.0  # seconds before its end from which on a token is not used any more


@dataclass(frozen=True)
class Account:
    """Where the feed is, who asks with which secret, and the other secret by which events are signed.

    Who takes no pushes has no secret of signing.
    """

    feed_url: str
    client_id: str
    secret: str = field(repr=False)
    signing: str = field(default="", repr=False)


def verified(account: Account, body: bytes, headers: dict[str, str]) -> dict[str, Any] | None:
    """Return the event when its signature holds and it is fresh (five minutes), else None."""
    try:
        event = Webhook(account.signing).verify(body, headers)
    except (WebhookVerificationError, ValueError, UnicodeDecodeError):
        return None
    return event if isinstance(event, dict) else None


CHALLENGE = "destination.challenge.v1"


def challenge_answer(account: Account, event: dict[str, Any], headers: dict[str, str]) -> str:
    """Return the answer that activates this receiver: its challenge, signed under the id and time of the event."""
    given = {name.lower(): value for name, value in headers.items()}
    moment = datetime.fromtimestamp(int(given["webhook-timestamp"]), UTC)
    return str(Webhook(account.signing).sign(given["webhook-id"], moment, event["data"]["challenge"]))


class Bearer:
    """The access token of an account, asked for when there is none or when the last one is about to end."""

    def __init__(self, client: httpx2.AsyncClient, account: Account) -> None:
        self._client, self._account = client, account
        self._token, self._ends = "", 0.0

    async def get(self) -> str:
        """Return a token that lives."""
        if time.monotonic() >= self._ends:
            begun = time.monotonic()
            self._token, lifetime = await token(self._client, self._account)
            self._ends = begun + lifetime - SPARE
        return self._token

    def forget(self) -> None:
        """Ask anew the next time: the feed may not know it any more."""
        self._token, self._ends = "", 0.0


async def token(client: httpx2.AsyncClient, account: Account) -> tuple[str, float]:
    """Ask for an access token with client credentials; with it the seconds for which it lives."""
    form = {"grant_type": "client_credentials", "client_id": account.client_id, "client_secret": account.secret}
    answer = await client.post(f"{account.feed_url}/oauth/token", data=form, timeout=TIMEOUT)
    answer.raise_for_status()
    issued = answer.json()
    return str(issued["access_token"]), float(issued["expires_in"])


async def fetch(client: httpx2.AsyncClient, account: Account, path: str, bearer: str) -> dict[str, Any]:
    """Fetch one referral; raises ValueError for an address outside the feed, where our token must not go."""
    if not path.startswith("/feed/v1/referrals/"):
        raise ValueError("the event names an address outside the feed")
    url = account.feed_url + path
    answer = await client.get(url, headers=_as(bearer), timeout=TIMEOUT)
    answer.raise_for_status()
    referral: dict[str, Any] = answer.json()
    return referral


async def acknowledge(
    client: httpx2.AsyncClient,
    account: Account,
    path: str,
    bearer: str,
    *,
    kind: str,
    own_token: str,
    code: str | None = None,
    text: str | None = None,
) -> None:
    """Acknowledge one referral; our own token makes a repeat harmless. `code` says why, `text` the reporter reads."""
    body = {"token": own_token, "kind": kind, "code": code, "text": text}
    answer = await client.post(
        f"{account.feed_url}{path}/acknowledgements",
        json={name: value for name, value in body.items() if value is not None},
        headers=_as(bearer),
        timeout=TIMEOUT,
    )
    answer.raise_for_status()


async def links(client: httpx2.AsyncClient, account: Account, path: str, bearer: str) -> list[dict[str, Any]]:
    """Fetch the other referrals of ours that tell of the same vehicle, telephone, account, badge or place."""
    answer = await client.get(f"{account.feed_url}{path}/links", headers=_as(bearer), timeout=SOON)
    answer.raise_for_status()
    listed: list[dict[str, Any]] = answer.json().get("links", [])
    return listed


async def undo_link(
    client: httpx2.AsyncClient, account: Account, path: str, bearer: str, link: str, *, by: str, reason: str
) -> None:
    """Undo a link that joins two different things: with the analyst's name, and why."""
    url, body = f"{account.feed_url}{path}/links/{link}/undo", {"by": by, "reason": reason}
    answer = await client.post(url, json=body, headers=_as(bearer), timeout=TIMEOUT)
    answer.raise_for_status()


def _as(bearer: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {bearer}"}
