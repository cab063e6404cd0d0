"""The referral API: recipients ask for a token, see their events, fetch what is theirs, and acknowledge it."""

# Annotations are values here, not strings: FastAPI finds the form fields of a class among its dependencies only then.

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from urllib.parse import unquote_plus

from fastapi import APIRouter, Depends, FastAPI, Form, Request
from pydantic import BaseModel, ConfigDict, Field

from bot import clock
from bot.feed.access import SCOPE, TOKEN_LIFETIME, UNAUTHORISED, Tokens, constant_time_equal
from bot.feed.acknowledge import Acknowledgement, acknowledge
from bot.feed.answer_rules import Kind
from bot.feed.epoch import Epoch
from bot.feed.problems import Problem
from bot.feed.procedure import routes as procedure
from bot.feed.retrieval import fetch
from bot.feed.routes import link_routes, published_routes, pull_routes, readable_routes
from bot.feed.routes.readers import Feed, ProductId, Reader, ThisFeed, advice
from bot.feed.wire.described import describe
from bot.outbox import live_secrets
from bot.services import Services

NAME = re.compile(r"[A-Za-z0-9._:-]{1,80}")
routes = APIRouter()


class TokenAnswer(BaseModel):
    """An access token (OAuth 2, RFC 6749 section 5.1); `expires_in` in seconds."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the kind of token, not a token
    expires_in: int


class AcknowledgementBody(BaseModel):
    """What a recipient answers; `token` is its own and makes a repeat harmless."""

    model_config = ConfigDict(extra="forbid")

    token: str = Field(min_length=1, max_length=80, pattern=r"^[\x21-\x7e]+$")
    kind: Kind
    code: str | None = Field(None, max_length=60, pattern=r"^[A-Za-z0-9_.-]+$")
    text: str | None = Field(None, max_length=2000)


def install(app: FastAPI, services: Services, tokens: Tokens, epoch: Epoch | None = None) -> None:
    """Serve the feed's routes in an app; without an epoch of a file it is one of this process."""
    app.state.feed = Feed(services, tokens, epoch or Epoch())
    rooms = (pull_routes, published_routes, readable_routes, link_routes, procedure)
    for served in (routes, *(room.routes for room in rooms)):
        app.include_router(served)
    describe(app)


@dataclass
class TokenRequest:
    """The form of a token request (RFC 6749 section 4.4.2)."""

    grant_type: Annotated[str, Form()]
    client_id: Annotated[str | None, Form()] = None
    client_secret: Annotated[str | None, Form()] = None
    scope: Annotated[str | None, Form()] = None

    def check(self) -> None:
        """Refuse what is not for this feed; raises Problem."""
        if self.grant_type != "client_credentials":
            raise Problem(400, "grant-unsupported", "Only client_credentials is supported")
        if self.scope not in (None, "", SCOPE):
            raise Problem(400, "scope-unsupported", f"The only scope is {SCOPE}")


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
        raise Problem(UNAUTHORISED, "client-invalid", "This client is not known here")
    return client_id, client_secret


@routes.post("/oauth/token", tags=["access"])
async def token(feed: ThisFeed, request: Request, form: Annotated[TokenRequest, Depends()]) -> TokenAnswer:
    """Client credentials in, an access token for ten minutes out."""
    form.check()
    name, given = credentials_of(request, form)
    asker, now = (request.client.host if request.client else "", name), clock.now()
    feed.backoff.check(asker, now)
    async with feed.services.database.reading() as session:
        live = await live_secrets(session, feed.services.identity, name, now)
    # A client may form-encode its Basic header (RFC 6749 section 2.3.1) or not: many do not.
    if not any(constant_time_equal(one, form) for one in live for form in (given, unquote_plus(given))):
        feed.backoff.wrong(asker, now)
        raise Problem(UNAUTHORISED, "client-invalid", "This client is not known here")
    feed.backoff.right(asker)
    lifetime = int(TOKEN_LIFETIME.total_seconds())
    return TokenAnswer(access_token=feed.tokens.issue(name, now), expires_in=lifetime)


@routes.get("/feed/v1/referrals/{product_id}", tags=["feed"])
async def referral(feed: ThisFeed, product_id: ProductId, client: Reader) -> Mapping[str, Any]:
    """One referral that was addressed to this recipient; the read is audited."""
    return await fetch(feed.services, client, product_id, clock.now())


@routes.post("/feed/v1/referrals/{product_id}/acknowledgements", tags=["feed"], status_code=201)
async def acknowledged(
    feed: ThisFeed, product_id: ProductId, body: AcknowledgementBody, client: Reader
) -> dict[str, Any]:
    """Say what became of a referral; the person who reported hears of it in the same chat.

    The text goes out as written; `wording` names what in it blames a child, and what could be written instead.
    """
    answer = Acknowledgement(client, product_id, body.token, body.kind, body.code, body.text)
    repeated = await acknowledge(feed.services, answer, clock.now())
    return {"accepted": True, "repeated": repeated, "wording": advice(feed.services, body.text)}
