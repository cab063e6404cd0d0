"""The pages of a demo recipient: a list with filters, one page a report, and the answers that a person gives there."""

from __future__ import annotations

import re
import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

import httpx2
from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader

from examples.client import acknowledge, links, token, undo_link
from examples.store import OwnAnswer

if TYPE_CHECKING:
    from examples.receiver import DemoRecipient

CODES = {
    "rejected": ("other_area", "not_ours", "known_already"),
    "outcome": ("kept", "looked_at", "acted", "passed_on", "no_further_action"),
}
KINDS = ("accepted", "question", *CODES)
LINK = re.compile(r"[0-9A-Za-z-]{1,36}")
LONGEST_FORM = 20_000  # bytes; a text has at most 2,000 characters
FILTERS = ("area", "lane", "urgency", "state")
UK = ZoneInfo("Europe/London")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"
HEADERS = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}

routes = APIRouter()


def uk_time(text: str) -> str:
    """Return a moment as it is written in Britain, in the time that its clocks show."""
    moment = datetime.fromisoformat(text)
    moment = moment.astimezone(UK) if moment.tzinfo else moment  # without a zone it is British time already
    return f"{moment:%a} {moment.day} {moment:%b %Y, %H:%M}"


def in_words(code: object) -> str:
    """Return a code as a name: `same_day` is "Same day"."""
    words = str(code or "").replace("rule:", "").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def with_words(referral: Mapping[str, Any]) -> dict[str, Any]:
    """Return a referral in which the trade's own questions stand in their words, not as numbers."""
    words = {one["id"]: one["words"] for one in referral.get("question_words") or ()}
    named = {key: [words.get(name, name) for name in referral.get(key) or ()] for key in ("not_known", "not_asked")}
    subjects = [
        {**one, "told_at": words[one["told_at"]]} if one.get("told_at") in words else one
        for one in referral.get("subjects") or ()
    ]
    return {**referral, **named, "subjects": subjects}


PAGES = Environment(loader=FileSystemLoader(Path(__file__).parent / "pages"), autoescape=True)
PAGES.filters |= {"uk_time": uk_time, "in_words": in_words}


async def recipient_of(request: Request) -> DemoRecipient:
    """Return what `build` gave to the app."""
    recipient: DemoRecipient = request.app.state.recipient
    return recipient


This = Annotated[Any, Depends(recipient_of)]


@routes.get("/", response_class=HTMLResponse)
async def reports(request: Request, here: This) -> HTMLResponse:
    """Show what has come as a list, newest first, with filters."""
    every = [_line(here, entry) for entry in here.store.current()]
    chosen = {name: request.query_params.get(name, "") for name in FILTERS}
    lines = [line for line in every if all(not chosen[name] or chosen[name] in line[name] for name in FILTERS)]
    choices = {name: sorted({one for line in every for one in line[name]}) for name in FILTERS}
    return _page("list.html", here, lines=lines, count=len(every), choices=choices, chosen=chosen)


def _line(here: DemoRecipient, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return a report as the list and its filters have it."""
    sent = entry["referral"]
    return {
        "id": entry["event"]["id"],
        "sent": sent,
        "area": [sent.get("area") or "not_said"],
        "lane": sent.get("lanes") or [],
        "urgency": [sent.get("urgency", {}).get("level", "")],
        "state": [_state(here, entry["event"]["id"])],
    }


def _state(here: DemoRecipient, event_id: str) -> str:
    """Return how far this recipient is with a report; without any answer kept it was accepted as it came."""
    answers = here.store.answers(event_id)
    return answers[-1].kind if answers else "accepted"


@routes.get("/reports/{event_id}", response_class=HTMLResponse)
async def report(here: This, event_id: str) -> Response:
    """Show one report, and what can be answered."""
    return await _report(here, event_id)


async def _report(
    here: DemoRecipient, event_id: str, fault: str = "", typed: Mapping[str, str] | None = None
) -> Response:
    entry = here.store.referral(event_id)
    if entry is None:
        return _page("unknown.html", here, status=404)
    answers, state = here.store.answers(event_id), _state(here, event_id)
    shown: dict[str, Any] = {
        "entry": {**entry, "referral": with_words(entry["referral"])},
        "answers": answers,
        "state": state,
        "codes": CODES,
        "fault": fault,
        "typed": typed or {},
    }
    shown["repeats"] = await _repeats(here, entry)
    shown["procedure"] = here.store.procedure(str(entry["event"]["data"].get("id")))
    return _page(here.template, here, status=422 if fault else 200, **shown)


@routes.post("/reports/{event_id}/answers")
async def answer(request: Request, here: This, event_id: str) -> Response:
    """Tell the feed what a person answered on the page."""
    form = await _form(request)
    entry = here.store.referral(event_id)
    if entry is None or form.get("kind") not in KINDS:
        return _page("unknown.html", here, status=404)
    fault = await _tell(here, entry, form)
    return (
        await _report(here, event_id, fault, form) if fault else RedirectResponse(f"/reports/{event_id}#answers", 303)
    )


async def _repeats(here: DemoRecipient, entry: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """Return the reports of the same thing, each with its page here; None while the feed does not say."""
    try:
        async with here.client() as client:
            bearer, _ = await token(client, here.account)
            listed = await links(client, here.account, entry["event"]["data"]["fetch"], bearer)
    except (httpx2.HTTPError, ValueError):
        return None
    return [link | {"page": here.store.event_of(link["referral"])} for link in listed]


@routes.post("/reports/{event_id}/links/{link}/undo")
async def undo(request: Request, here: This, event_id: str, link: str) -> Response:
    """Tell the feed that a link joins two different things."""
    form, entry = await _form(request), here.store.referral(event_id)
    if entry is None or not LINK.fullmatch(link) or not form:
        return _page("unknown.html", here, status=404)
    path, whose = entry["event"]["data"]["fetch"], {"by": form.get("by", ""), "reason": form.get("reason", "")}
    fault = await _asked(here, lambda client, bearer: undo_link(client, here.account, path, bearer, link, **whose))
    typed = {**form, "kind": "undo", "link": link}
    if fault:
        return await _report(here, event_id, fault, typed)
    return RedirectResponse(f"/reports/{event_id}#repeats", 303)


@routes.post("/by-hand")
async def by_hand(request: Request, here: This) -> Response:
    """Let reports wait for somebody to take them on, or accept them as they come."""
    form = await _form(request)
    if form:
        here.store.take_by_hand(on=form.get("on") == "yes")
    return RedirectResponse("/", 303)


async def _form(request: Request) -> dict[str, str]:
    """Return the fields of a form of ours; nothing of one that another site posts, or that is too long."""
    length = request.headers.get("content-length", "")
    own = request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
    if not own or not length.isdecimal() or int(length) > LONGEST_FORM:
        return {}
    fields = parse_qs((await request.body()).decode("utf-8", "replace"))
    return {name: values[0].replace("\r\n", "\n").strip() for name, values in fields.items()}


async def _tell(here: DemoRecipient, entry: Mapping[str, Any], form: Mapping[str, str]) -> str:
    """Return nothing when the feed took the answer, else why it did not."""
    kind, text = form["kind"], form.get("text") or None
    code = form.get("code") if kind in CODES else None
    path, own = entry["event"]["data"]["fetch"], f"page-{uuid.uuid4()}"
    fault = await _asked(
        here,
        lambda client, bearer: acknowledge(
            client, here.account, path, bearer, kind=kind, own_token=own, code=code, text=text
        ),
    )
    if not fault:
        here.store.keep_answer(entry["event"]["id"], OwnAnswer(datetime.now(UTC).isoformat(), kind, code, text))
    return fault


async def _asked(here: DemoRecipient, ask: Callable[[httpx2.AsyncClient, str], Awaitable[None]]) -> str:
    """Ask something of the feed with a token of its own; return nothing when it took it, else why it did not."""
    try:
        async with here.client() as client:
            bearer, _ = await token(client, here.account)
            await ask(client, bearer)
    except httpx2.HTTPStatusError as refusal:
        return _reason(refusal.response)
    except httpx2.HTTPError:
        return "The feed does not answer. Nothing was sent: please try again."
    return ""


def _reason(refused: httpx2.Response) -> str:
    """Return why the feed refused, in its own words."""
    try:
        problem = refused.json()
    except ValueError:
        problem = {}
    return f"The feed did not take it: {problem.get('detail') or problem.get('title') or refused.status_code}"


def _page(name: str, here: DemoRecipient, *, status: int = 200, **values: Any) -> HTMLResponse:
    html = PAGES.get_template(name).render(here=here, by_hand=here.store.is_by_hand(), **values)
    return HTMLResponse(html, status, HEADERS)
