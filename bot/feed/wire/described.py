"""The OpenAPI of the feed says every answer that a route gives, also each refusal, and how one gets in."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from pydantic import BaseModel

from bot.feed.problems import MEDIA, PATHS
from bot.feed.scopes import ANSWER, LANE, LANES, READ, SCOPE

PROBLEM = {"$ref": "#/components/schemas/ProblemDocument"}
ACCESS = "feed"
TOKEN_PATH = "/oauth/token"  # noqa: S105 - a path, not a token
SCOPES = {
    SCOPE: "Events and referrals of this recipient, to read and to answer",
    READ: "Only to read them",
    ANSWER: "Only to answer them",
} | {LANE + lane: f"Only those of the lane {lane}" for lane in LANES}
FLOW = {"clientCredentials": {"tokenUrl": TOKEN_PATH, "scopes": SCOPES}}
ANY_ROUTE = (408, 413, 422)


class ProblemDocument(BaseModel):
    """A refusal (RFC 9457); `rule` is one of /feed/v1/rules, `error` is what OAuth libraries look for."""

    type: str
    title: str
    status: int
    rule: str
    detail: str | None = None
    error: str | None = None


def describe(app: FastAPI) -> None:
    """Let an app's OpenAPI tell the refusals of the feed's routes and their security."""
    plain = app.openapi

    def described() -> dict[str, Any]:
        document = plain()
        components = document.setdefault("components", {})
        if "securitySchemes" not in components:
            components["securitySchemes"] = {ACCESS: {"type": "oauth2", "flows": FLOW}}
            components.setdefault("schemas", {})["ProblemDocument"] = ProblemDocument.model_json_schema()
            for path, operations in document["paths"].items():
                if path.startswith(PATHS):
                    for method, operation in operations.items():
                        _complete(path, method, operation)
        return document

    app.openapi = described  # type: ignore[method-assign]


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    """Add to one operation what it asks for and how it refuses."""
    given = operation.get("parameters", [])
    asked = [one for one in given if one["name"] != "authorization"]
    is_closed = len(asked) < len(given)  # the bearer token is no parameter but the way in
    if given:
        operation["parameters"] = asked
    if is_closed:
        operation["security"] = [{ACCESS: [READ if method == "get" else ANSWER]}]
    for status in _refusals(path, method, is_closed=is_closed):
        says = {"description": HTTPStatus(status).phrase, "content": {MEDIA: {"schema": PROBLEM}}}
        operation["responses"][str(status)] = says


def _refusals(path: str, method: str, *, is_closed: bool) -> Iterator[int]:
    yield from ANY_ROUTE
    if path == TOKEN_PATH:
        yield from (400, 401, 429)
    if is_closed:
        yield from (401, 403)
    if "{" in path:
        yield 404
    if is_closed or path == TOKEN_PATH:
        yield from (500, 503)
    if path.endswith("/events") or (is_closed and method == "post"):
        yield 409
