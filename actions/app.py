"""The actions as a route of the app: what Rasa posts to POST /actions/webhook."""

from __future__ import annotations

import hmac
import json
import zlib
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from starlette.datastructures import Headers

from actions import advice, concern_form, own_reports, recognise_signs, role, talk
from actions.action import CaseOf, case_of
from actions.sdk import ActionExecutionRejection, ActionExecutor, ActionNotFoundException

ACTIONS = (
    concern_form.ValidateConcernForm,
    talk.AnswerPlainly,
    talk.OfferChoices,
    recognise_signs.ExplainSign,
    recognise_signs.ListSigns,
    advice.GiveAdvice,
    advice.ShowContact,
    own_reports.ShowStatus,
    own_reports.AddInformation,
    own_reports.WithdrawReport,
    own_reports.DeleteData,
    own_reports.StopConcern,
    role.ChangeRole,
)
LARGEST = 1_000_000  # bytes of one call, unpacked


class BadCall(Exception):
    """The request is not an action call."""


def router(token: str, case_of: CaseOf = case_of) -> APIRouter:
    """Return the route; only a caller with the bearer token is served."""
    routes = APIRouter()
    executor = ActionExecutor()
    for action in ACTIONS:
        executor.register_action(action(case_of))
    expected = f"Bearer {token}".encode()

    @routes.post("/actions/webhook", include_in_schema=False)
    async def webhook(request: Request) -> JSONResponse:
        if not hmac.compare_digest(request.headers.get("authorization", "").encode(), expected):
            return JSONResponse({"error": "token"}, 401)
        try:
            return await _run(executor, read_call(request.headers, await request.body()))
        except BadCall:
            return JSONResponse({"error": "not an action call"}, 422)

    return routes


def read_call(headers: Headers, body: bytes) -> dict[str, Any]:
    """Return the call, unpacked where Rasa packed it; raises BadCall."""
    try:
        if headers.get("content-encoding") == "deflate":
            body = zlib.decompressobj().decompress(body, LARGEST)
        call = json.loads(body)
    except (zlib.error, ValueError) as problem:
        raise BadCall from problem
    if not isinstance(call, dict) or not isinstance(call.get("tracker"), dict):
        raise BadCall
    # The SDK asks for a domain that Rasa no longer sends; an empty one satisfies it.
    return {**call, "domain": {}}


async def _run(executor: ActionExecutor, call: dict[str, Any]) -> JSONResponse:
    try:
        result = await executor.run(call)
    except ActionExecutionRejection as rejected:
        return JSONResponse({"error": rejected.message, "action_name": rejected.action_name}, 400)
    except ActionNotFoundException as missing:
        return JSONResponse({"error": "unknown action", "action_name": missing.action_name}, 404)
    return JSONResponse(result.model_dump() if result else {})
