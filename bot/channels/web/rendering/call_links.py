"""The numbers of emergency that stand in our words, as links that a phone can dial."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from bot.services import Services


def pattern(services: Services) -> str:
    """Return what finds a number that everybody may be shown behind a word such as "call"; empty without numbers.

    Read alike by Python and by a browser: a number of a room or of a bus is none.
    """
    shown = [phone for one in services.knowledge.national if one.always_shown for phone in one.phones]
    numbers = "|".join(sorted({re.escape(phone) for phone in shown if phone.isdecimal()}))
    words = "|".join(services.texts.say("utter_web_call_words").split(", "))
    return rf"\b(?:{words}) ({numbers})\b" if numbers else ""


def linked(text: str, found_by: str) -> Markup:
    """Return a line of a page with its numbers as links."""
    parts, start = [], 0
    for match in re.finditer(found_by, text, re.IGNORECASE) if found_by else ():
        number = escape(match[1])
        parts += [escape(text[start : match.start(1)]), Markup('<a href="tel:{0}">{0}</a>').format(number)]
        start = match.end(1)
    return Markup("").join([*parts, escape(text[start:])])
