"""Pages made from templates and words, each with the headers that keep it to itself."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import jinja2
from fastapi import Depends, Request
from fastapi.responses import Response

from bot import inbox
from bot.channels.web import cookies, links
from bot.channels.web.known_places import places_of
from bot.channels.web.receipt.receipt_panel import NOTHING, panel_of
from bot.channels.web.rendering import call_links, render
from bot.channels.web.rendering.page_titles import title_of
from bot.channels.web.rendering.pickers import asks_when
from bot.channels.web.sessions import Session, hand_over
from bot.gateway import EMERGENCY, asks_call

if TYPE_CHECKING:
    from bot.channels.web.web_channel import WebChannel
    from bot.guidance.languages import Language
    from bot.guidance.model import Sector
    from bot.inbox import Conversation, Reply, StoredMessage

HERE = Path(__file__).parent
STATIC = {
    "chat.css": "text/css; charset=utf-8",
    "badge.mjs": "text/javascript; charset=utf-8",
    "chat.mjs": "text/javascript; charset=utf-8",
    "entries.mjs": "text/javascript; charset=utf-8",
    "faults.mjs": "text/javascript; charset=utf-8",
    "kept.mjs": "text/javascript; charset=utf-8",
    "states.mjs": "text/javascript; charset=utf-8",
    "receipt.mjs": "text/javascript; charset=utf-8",
    "sending.mjs": "text/javascript; charset=utf-8",
    "store.mjs": "text/javascript; charset=utf-8",
    "leave.mjs": "text/javascript; charset=utf-8",
    "prefill.mjs": "text/javascript; charset=utf-8",
    "own.mjs": "text/javascript; charset=utf-8",
    "map.mjs": "text/javascript; charset=utf-8",
    "place.mjs": "text/javascript; charset=utf-8",
    "when.mjs": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors {ancestors}; require-trusted-types-for 'script'; trusted-types 'none'"
)
PRIVATE = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "geolocation=(self), camera=(), microphone=()",
    "x-robots-tag": "noindex",
}


class Pages:
    """Makes the pages from templates and words."""

    def __init__(self, channel: WebChannel) -> None:
        self.channel = channel
        loader = jinja2.FileSystemLoader(HERE / "templates")
        self._templates = jinja2.Environment(
            loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self._phones = call_links.pattern(channel.services)
        self._templates.filters["phones"] = lambda text: call_links.linked(text, self._phones)
        self.files = {name: (HERE / "static" / name).read_bytes() for name in STATIC}
        # One version for all: a module that another one imports is asked for beside it.
        self._version = hashlib.sha256(b"".join(self.files.values())).hexdigest()[:12]

    def word(self, key: str, **values: object) -> str:
        """Return a word of the pages."""
        return self.channel.services.texts.say(f"utter_web_{key}", None, **values)

    def _words_in(self, language: Language) -> Callable[..., str]:
        return lambda key, **values: language.text(self.word(key, **values))

    def static(self, name: str) -> str:
        """Return the address of a file; it changes with the files."""
        return f"/static/{self._version}/{name}"

    def show(
        self,
        name: str,
        *,
        status: int = 200,
        parents: Sequence[str] = (),
        language: Language | None = None,
        **values: Any,
    ) -> Response:
        """Return a page, in English unless a language is given; only pages of the origins in `parents` may embed it."""
        headers = {**PRIVATE, "content-security-policy": POLICY.format(ancestors=" ".join(parents) or "'none'")}
        return Response(self.html(name, language=language, **values), status, headers, "text/html; charset=utf-8")

    def html(self, name: str, *, language: Language | None = None, **values: Any) -> str:
        """Return a template filled, in English unless a language is given."""
        shared: dict[str, Any] = {"static": self.static, "practice": self.channel.services.practice_sentence}
        shared["t"] = self._words_in(language) if language else self.word
        shared["lang"], shared["direction"] = (language.code, language.direction) if language else ("en-GB", "ltr")
        settings = self.channel.services.settings
        shared["mails"], shared["texts"] = settings.sends_mail, settings.sends_text
        shared["about"] = lambda key: self.channel.services.texts.say(f"utter_pages_{key}")
        return self._templates.get_template(name).render(**shared, **values)

    async def chat(
        self, request: Request, session: Session, *, note: str | None = None, draft: str = "", fault: str | None = None
    ) -> Response:
        """Return the conversation, or only the receipt when the session has ended with it.

        `fault` stands beside the field that it is about.
        """
        services, conversation = self.channel.services, session.conversation
        entrance = await links.find(services, str(conversation.link_code))
        async with services.database.reading() as unit:
            both = await inbox.transcript(unit, services.content, session.handle)
        own = {render.PLACE: self.word("place"), EMERGENCY: self.word("danger_help")}
        log = render.items(both, services.practice_sentence, own, services.language(conversation.language))
        shared = self._of_link(request, conversation, entrance)
        if log and log[-1].kind == "receipt":
            return await self._ended(session, both, shared)
        shared |= self._of_chat(session, log, both) | {"note": note, "draft": draft}
        shared["before"] = "" if draft else _words_of_before(log)
        shared["map"] = bool(places_of(services, entrance))
        shared |= {"fault": self._fault(fault, draft), "ticks_fault": fault == "tick_one"}
        response = self.show("chat.html", **shared)
        if session.is_new:
            hand_over(response, session, request)
        return response

    def _of_link(self, request: Request, conversation: Conversation, entrance: links.Entrance | None) -> dict[str, Any]:
        """Return what every page of a conversation shows of the link through which it was begun."""
        return {
            "language": self.channel.services.language(conversation.language),
            "code": conversation.link_code,
            "organisation": conversation.organisation,
            "framed": cookies.is_framed(request),
            "sector": conversation.sector,
            "parents": entrance.parents if entrance else (),
        }

    async def _ended(
        self, session: Session, both: Sequence[StoredMessage | Reply], shared: Mapping[str, Any]
    ) -> Response:
        """End the session with its conversation; return the page of its receipt."""
        await self.channel.sessions.end(session.handle)
        receipt = await panel_of(self.channel, session.conversation, next(_receipts(both)))
        response = self.show("ended.html", receipt=receipt, **shared)
        cookies.take_back(response, str(session.conversation.link_code))
        return response

    def _of_chat(
        self, session: Session, log: Sequence[render.RenderedMessage], both: Sequence[StoredMessage | Reply]
    ) -> dict[str, Any]:
        """Return what the page of a conversation shows of it and works with."""
        conversation = session.conversation
        newest = next((item for item in reversed(log) if item.who == "bot" and item.kind != "notice"), None)
        kind, step = (newest.kind, newest.step) if newest else ("text", None)
        return {
            "log": log,
            "new": render.first_new(log),
            "title": title_of(self.channel.services.texts, kind, step, conversation.sector),
            "alarm": asks_call(conversation),
            "leave": self.channel.leave_link(str(conversation.link_code), session.handle),
            "token": self.channel.sessions.form_token(session),
            "key": secrets.token_hex(16),
            "longest": inbox.LONGEST,
            "phones": self._phones,
            "none_sent": NOTHING,
            "when_at": {one.sequence for one in both if self._asks_when(one, conversation.sector)},
            "trade": self._trade_at_start(session, log),
        }

    def _asks_when(self, entry: StoredMessage | Reply, sector: str | None) -> bool:
        if not isinstance(entry, inbox.Reply):
            return False
        return asks_when(self.channel.services.texts, entry.body.get("step"), entry.body["text"], sector)

    def _trade_at_start(self, session: Session, log: Sequence[render.RenderedMessage]) -> Sector | None:
        """Return the trade, whose number of answers and minutes are shown to who has not begun."""
        sector = self.channel.services.knowledge.sectors.get(session.conversation.sector or "")
        return sector if all(item.who == "bot" for item in log) else None

    def _fault(self, fault: str | None, draft: str) -> str:
        """Return what is wrong in words."""
        values = {"count": f"{len(draft):,}", "most": f"{inbox.LONGEST:,}"} if fault == "too_long" else {}
        return self.word(fault, **values) if fault else ""


def _words_of_before(log: Sequence[render.RenderedMessage]) -> str:
    """Return what stands in the box while a line of the check is changed: the words that the next ones replace."""
    return log[-1].prefill if log else ""


def _receipts(both: Sequence[StoredMessage | Reply]) -> Iterator[Reply]:
    """Give the receipts of a conversation, the newest first."""
    return (one for one in reversed(both) if isinstance(one, inbox.Reply) and one.body["kind"] == "receipt")


async def web_pages(request: Request) -> Pages:
    """Return the pages of the app that serves a request: `app.install` put them there."""
    return cast(Pages, request.app.state.web_pages)


WebPages = Annotated[Pages, Depends(web_pages)]
