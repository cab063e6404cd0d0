"""What an integrator gets for bad input: an RFC 9457 problem document with the rule's id."""

from __future__ import annotations

import structlog
from fastapi import FastAPI, Request
from fastapi.exception_handlers import http_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from bot.feed.wire.answer_headers import HEADERS, AnswerHeaders
from bot.feed.wire.limits import LARGEST_BODY, BodyLimit, Refusals

MEDIA = "application/problem+json"
BAD_INPUT = 422
FAILED, BUSY = 500, 503
AGAIN = 5  # seconds after which a busy database is asked again
log = structlog.get_logger()
NOT_FOUND, NO_METHOD, TOO_SLOW, TOO_LARGE = 404, 405, 408, 413
PATHS = ("/feed/", "/oauth/")
# What OAuth libraries look for beside the rule (RFC 6749 section 5.2).
OAUTH = {
    "grant-unsupported": "unsupported_grant_type",
    "scope-unsupported": "invalid_scope",
    "client-missing": "invalid_client",
    "client-invalid": "invalid_client",
    "token-invalid": "invalid_token",
    "token-expired": "invalid_token",
    "scope-insufficient": "insufficient_scope",
}


class Problem(Exception):
    """A refusal: `rule` is stable and documented in docs/feed.md; `retry_after` in seconds."""

    def __init__(self, status: int, rule: str, title: str, *, retry_after: int | None = None) -> None:
        super().__init__(title)
        self.status, self.rule, self.title, self.retry_after = status, rule, title, retry_after


def document(problem: Problem, detail: str | None = None) -> JSONResponse:
    """Return the problem document."""
    body = {"type": f"urn:sightline:rule:{problem.rule}", "title": problem.title, "status": problem.status}
    body |= {"rule": problem.rule} | ({"detail": detail} if detail else {})
    body |= {"error": OAUTH[problem.rule]} if problem.rule in OAUTH else {}
    headers = {"WWW-Authenticate": "Bearer"} if problem.status == 401 else {}
    headers |= {"Retry-After": str(problem.retry_after)} if problem.retry_after is not None else {}
    return JSONResponse(body, problem.status, media_type=MEDIA, headers=headers)


def _room(request: Request) -> str:
    """Return the route of a request, without ids."""
    return str(getattr(request.scope.get("route"), "path", ""))


def _refusals() -> Refusals:
    """Return what a body is answered that is refused before it is read."""
    too_large = Problem(TOO_LARGE, "body-too-large", f"Send at most {LARGEST_BODY} bytes")
    too_slow = Problem(TOO_SLOW, "body-too-slow", "Send the whole body within ten seconds")
    repeated = Problem(BAD_INPUT, "key-repeated", "A key stands twice: which one counts would be a guess")
    return Refusals(document(too_large), document(too_slow), document(repeated))


def install(app: FastAPI) -> None:
    """Let the app answer refusals, malformed requests and unknown routes of the feed with problem documents."""
    app.add_middleware(BodyLimit, paths=PATHS, refusals=_refusals())
    app.add_middleware(AnswerHeaders)  # added last: what the limit refuses is completed too

    @app.exception_handler(Problem)
    async def refused(_request: Request, problem: Problem) -> Response:
        return document(problem)

    @app.exception_handler(RequestValidationError)
    async def malformed(_request: Request, error: RequestValidationError) -> Response:
        # Where it is wrong and how, never what was sent: a body may carry personal data.
        faults = "; ".join(f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in error.errors()[:5])
        return document(
            Problem(BAD_INPUT, "malformed-request", "The request does not have the form that is documented"), faults
        )

    _install_failures(app)

    @app.exception_handler(HTTPException)
    async def not_here(request: Request, error: HTTPException) -> Response:
        if not request.url.path.startswith(PATHS):
            return await http_exception_handler(request, error)
        if error.status_code == NO_METHOD:
            answer = document(Problem(NO_METHOD, "method-not-allowed", "This route does not take this method"))
            answer.headers.update(error.headers or {})
            return answer
        if error.status_code == NOT_FOUND:
            return document(Problem(NOT_FOUND, "route-unknown", "There is no such route; see /openapi.json"))
        return document(Problem(BAD_INPUT, "malformed-request", "The body cannot be read"))


def _install_failures(app: FastAPI) -> None:
    """Let the app say that it failed itself, and nothing of what or where."""

    @app.exception_handler(OperationalError)
    async def busy(request: Request, error: OperationalError) -> Response:
        if not request.url.path.startswith(PATHS):
            raise error
        log.error("a request of the feed met a busy database", path=_room(request))
        return document(Problem(BUSY, "feed-busy", "Nothing was kept; send the same again", retry_after=AGAIN))

    @app.exception_handler(Exception)
    async def failed(request: Request, error: Exception) -> Response:
        # What failed is for our log: an address, a value or a line of code would be for whoever tries things.
        if not request.url.path.startswith(PATHS):
            return PlainTextResponse("Internal Server Error", FAILED)
        log.error("a request of the feed failed", path=_room(request), kind=type(error).__name__)
        answer = document(Problem(FAILED, "feed-failed", "This failed here and not with you; our operator is told"))
        answer.headers.update(HEADERS)  # this handler stands outside of what completes the others
        return answer
