"""OAuth 2 client credentials: a client's id and secret in, an access token for ten minutes out."""

# Annotations are values here, not strings: FastAPI finds the form fields of a class among its dependencies only then.

import base64
import binascii
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from urllib.parse import unquote_plus

from fastapi import APIRouter, Depends, Form, Request
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock
from bot.feed.access import TOKEN_LIFETIME, UNAUTHORISED, Grant, constant_time_equal
from bot.feed.problems import Problem
from bot.feed.routes.readers import UNKNOWN, Feed, ThisFeed
from bot.feed.scopes import Scope
from bot.outbox import feed_client, has_clients, is_open_to, live_secrets, opens
from bot.services import Services

NAME = re.compile(r"[A-Za-z0-9._:-]{1,80}")
BAD_REQUEST = 400
routes = APIRouter()


class TokenAnswer(BaseModel):
    """An access token (OAuth 2, RFC 6749 section 5.1); `expires_in` in seconds, `scope` what it opens."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the kind of token, not a token
    expires_in: int
    scope: str


@dataclass
class TokenRequest:
    """The form of a token request (RFC 6749 section 4.4.2)."""

    grant_type: Annotated[str, Form()]
    client_id: Annotated[str | None, Form()] = None
    client_secret: Annotated[str | None, Form()] = None
    scope: Annotated[str | None, Form()] = None

    def asked(self) -> Scope | None:
        """Return what is asked for, None for all that the client has; raises Problem for what is not for this feed."""
        if self.grant_type != "client_credentials":
            raise Problem(BAD_REQUEST, "grant-unsupported", "Only client_credentials is supported")
        try:
            return Scope.of(self.scope) if self.scope else None
        except ValueError:
            raise Problem(BAD_REQUEST, "scope-unsupported", "The scopes are listed in /openapi.json") from None


def credentials_of(request: Request, form: TokenRequest) -> tuple[str, str]:
    """Return the client's id and secret from the form or from HTTP Basic (RFC 6749 section 2.3.1); raises Problem."""
    client_id, client_secret = form.client_id, form.client_secret
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        try:
            client_id, _, client_secret = base64.b64decode(encoded, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError) as problem:
            raise Problem(UNAUTHORISED, "client-invalid", "The Basic header cannot be read") from problem
    if not client_id or not client_secret:
        raise Problem(UNAUTHORISED, "client-missing", "Send client_id and client_secret")
    if not NAME.fullmatch(client_id):
        raise Problem(UNAUTHORISED, "client-invalid", UNKNOWN)
    return client_id, client_secret


@routes.post("/oauth/token", tags=["access"])
async def token(feed: ThisFeed, request: Request, form: Annotated[TokenRequest, Depends()]) -> TokenAnswer:
    """Client credentials in, an access token for ten minutes out; `scope` asks for less than the client has."""
    asked = form.asked()
    name, given = credentials_of(request, form)
    asker, now = (request.client.host if request.client else "", name), clock.now()
    feed.backoff.check(asker, now)
    grant = await _grant(feed, name, given, now)
    if grant is None:
        feed.backoff.wrong(asker, now)
        raise Problem(UNAUTHORISED, "client-invalid", UNKNOWN)
    feed.backoff.right(asker)
    scope = _narrowed(grant.scope, asked)
    issued = feed.tokens.issue(grant.recipient, now, scope=scope, client_id=grant.client_id)
    return TokenAnswer(access_token=issued, expires_in=int(TOKEN_LIFETIME.total_seconds()), scope=str(scope))


def _narrowed(scope: Scope, asked: Scope | None) -> Scope:
    try:
        return scope.narrowed(asked) if asked is not None else scope
    except ValueError:
        raise Problem(BAD_REQUEST, "scope-unsupported", "This client has not been given that much") from None


async def _grant(feed: Feed, name: str, given: str, now: datetime) -> Grant | None:
    """Return what a client may ask for; None where its secret is wrong or it has ended."""
    # A client may form-encode its Basic header (RFC 6749 section 2.3.1) or not: many do not.
    forms, practice = (given, unquote_plus(given)), not feed.services.settings.production
    async with feed.services.database.reading() as session:
        client = await opens(session, name, forms, now)
        if client is not None:
            is_open = await is_open_to(session, client.destination_id, practice=practice)
            return Grant(client.destination_id, client.id, Scope.of(client.scope)) if is_open else None
        return await _of_destination(session, feed.services, name, forms, now) if practice else None


async def _of_destination(
    session: AsyncSession, services: Services, name: str, forms: tuple[str, ...], now: datetime
) -> Grant | None:
    """Return the grant of a practice destination from before there were clients: its signing secret opens the feed."""
    if await has_clients(session, name) or await feed_client(session, name) is not None:
        return None
    live = await live_secrets(session, services.identity, name, now)
    is_right = any(constant_time_equal(one, form) for one in live for form in forms)
    return Grant(name, None, Scope()) if is_right else None
