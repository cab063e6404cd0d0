"""The title of a page: which step it is at. It never holds what a person wrote, as a browser keeps titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.guidance.texts import PLACEHOLDER

if TYPE_CHECKING:
    from bot.guidance.texts import Texts

LONGEST = 70  # characters: more is cut off by browsers
SENTENCE = re.compile(r"[^.?!\n]+[.?!]?")


def title_of(texts: Texts, kind: str, step: str | None, sector: str | None) -> str:
    """Return the title while a message is the newest one: the question of its step, else the plain title."""
    heading = texts.say("utter_web_danger_call") if kind == "danger" else _question(texts, step, sector)
    product = texts.say("utter_web_product")
    return texts.say("utter_web_title_step", step=heading, product=product) if heading else texts.say("utter_web_title")


def _question(texts: Texts, step: str | None, sector: str | None) -> str:
    """Return the first question of a step as the texts have it, else their first sentence."""
    key = f"utter_interview_{step}"
    if step is None or not texts.has(key):
        return ""
    sentences = [found.strip() for found in SENTENCE.findall(str(texts.template(key, sector)["text"]))]
    fit = [one for one in sentences if 0 < len(one) <= LONGEST and not PLACEHOLDER.search(one)]
    return next((one for one in fit if one.endswith("?")), fit[0].rstrip(".") if fit else "")
