"""The pages about this service: privacy, accessibility, contact. Their words are data; what nobody set is said so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastapi import APIRouter
from fastapi.responses import Response

from bot.channels.web.page_templates import Pages, WebPages
from bot.channels.web.rendering.render import TextBlock, blocks_of
from bot.channels.web.sessions import IDLE

if TYPE_CHECKING:
    from bot.services import Services

router = APIRouter(include_in_schema=False)

HEADING = "== "
COPY_MINUTES = 30  # as long as kept.mjs keeps the copy of a report in its tab


@dataclass(frozen=True)
class PageSection:
    """A heading and what stands under it."""

    heading: str
    blocks: tuple[TextBlock, ...]


@router.get("/privacy")
async def privacy(pages: WebPages) -> Response:
    """Say what is kept, who reads it and for how long."""
    return _page(pages, "privacy")


@router.get("/accessibility")
async def accessibility(pages: WebPages) -> Response:
    """Say what works for whom, how that is tested, and what does not."""
    return _page(pages, "accessibility")


@router.get("/contact")
async def contact(pages: WebPages) -> Response:
    """Say whom to ring and who runs the service."""
    return _page(pages, "contact")


def _page(pages: Pages, name: str) -> Response:
    texts = pages.channel.services.texts
    text = texts.say(f"utter_pages_{name}", None, **_values(pages.channel.services))
    title = texts.say(f"utter_pages_{name}_title")
    return pages.show("information.html", heading=title, sections=sections_of(text))


def _values(services: Services) -> dict[str, object]:
    """Return what the texts name: the operator as set, and the times as they are."""
    settings, not_set = services.settings, services.texts.say("utter_pages_not_set")
    return {
        "operator": settings.operator_name or not_set,
        "contact": settings.operator_contact or not_set,
        "data_protection": settings.operator_data_protection or not_set,
        "lawful_basis": settings.operator_lawful_basis or not_set,
        "minutes": settings.unfinished_after_minutes,
        "idle": int(IDLE.total_seconds() // 60),
        "copy": COPY_MINUTES,
        "mails": _mails(services),
        **_clocks(services),
    }


def _mails(services: Services) -> str:
    texts, settings = services.texts, services.settings
    set_up = (("mails_on", settings.sends_mail), ("texts_on", settings.sends_text))
    paragraphs = [texts.say(f"utter_pages_{name}", days=settings.mail_kept_days) for name, is_set in set_up if is_set]
    return "\n- ".join(paragraphs) or texts.say("utter_pages_mails_off")


def _clocks(services: Services) -> dict[str, object]:
    """Return for how long what is kept, as the settings in force have it."""
    settings, texts = services.settings, services.texts
    after = settings.referrals_reviewed_after_days
    held = texts.say("utter_pages_held") if after is None else texts.say("utter_pages_reviewed", days=after)
    return {
        "chat_days": settings.chat_kept_days,
        "chat_most": settings.chat_kept_at_most_days,
        "engine_hours": settings.engine_kept_hours,
        "discarded_days": settings.discarded_kept_days,
        "review": held,
    }


def sections_of(text: str) -> tuple[PageSection, ...]:
    """Return the sections of a text, each from its heading to the next."""
    parts = [part.partition("\n") for part in f"\n{text}".split(f"\n{HEADING}")[1:]]
    return tuple(PageSection(heading, tuple(blocks_of(body))) for heading, _, body in parts)
