"""What an integrator gets for bad input: an RFC 9457 problem document with the rule's id."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response

MEDIA = "application/problem+json"
BAD_INPUT = 422


class Problem(Exception):
    """A refusal: `rule` is stable and documented in docs/feed.md."""

    def __init__(self, status: int, rule: str, title: str) -> None:
        super().__init__(title)
        self.status, self.rule, self.title = status, rule, title


def document(problem: Problem, detail: str | None = None) -> JSONResponse:
    """Return the problem document."""
    body = {"type": f"urn:sightline:rule:{problem.rule}", "title": problem.title, "status": problem.status}
    body |= {"rule": problem.rule} | ({"detail": detail} if detail else {})
    headers = {"WWW-Authenticate": "Bearer"} if problem.status == 401 else None
    return JSONResponse(body, problem.status, media_type=MEDIA, headers=headers)


def install(app: FastAPI) -> None:
    """Let the app answer refusals and malformed requests with problem documents."""

    @app.exception_handler(Problem)
    async def refused(_request: Request, problem: Problem) -> Response:
        return document(problem)

    @app.exception_handler(RequestValidationError)
    async def malformed(_request: Request, error: RequestValidationError) -> Response:
        # Where it is wrong and how, never what was sent: a body may carry personal data.
        found = "; ".join(f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in error.errors()[:5])
        return document(
            Problem(BAD_INPUT, "malformed-request", "The request does not have the form that is documented"), found
        )
