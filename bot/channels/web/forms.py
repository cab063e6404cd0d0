"""What the pages' own forms post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from bot.channels.web.messages import MessageBody
from bot.guidance.texts import MORE_SIGNS
from bot.inbox import LONGEST

if TYPE_CHECKING:
    from fastapi import Request

Form = dict[str, list[str]]
LONGEST_FORM = 3_000_000  # bytes: what is far too long is given back, so that nobody loses it


async def read_form(request: Request) -> Form:
    """Return the fields of a form; nothing of one that is too large or that no page of ours makes."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal() or int(length) > LONGEST_FORM:
        return {}
    try:
        form = await request.form(max_files=0, max_fields=60, max_part_size=LONGEST_FORM)
    except HTTPException:
        return {}
    return {name: [str(value) for value in form.getlist(name)] for name in form}


def field(form: Form, name: str) -> str:
    """Return the first value of a field, or nothing."""
    return (form.get(name) or [""])[0]


def fault_of(form: Form) -> str | None:
    """Return what is wrong with a form beside one of its fields: nothing ticked, nothing written, or too much."""
    text = field(form, "text")
    if form.get("choice") or form.get("tick"):
        return None
    if form.get("ticked"):
        return "tick_one"
    if len(text) > LONGEST:
        return "too_long"
    return None if text.strip() else "write_first"


def message_of(form: Form) -> MessageBody:
    """Return the message of a form: a button before ticks, ticks before words; raises ValidationError.

    The button that turns to the next page of ticks takes them with it.
    """
    choice, ticks = form.get("choice") or [], form.get("tick") or []
    choices = [*choice, *ticks] if choice == [MORE_SIGNS] else choice or ticks
    values = {"key": field(form, "key"), "text": field(form, "text"), "question": field(form, "question") or None}
    values["edits"] = field(form, "edits") or None
    return MessageBody.model_validate({**values, "choices": choices})
