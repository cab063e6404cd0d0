"""Is this a sign: what fits, why it matters, what else it can be, and the offer to pass it on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.asking.elsewhere import may_be_a_sign

if TYPE_CHECKING:
    from bot.guidance.model import Knowledge
    from bot.guidance.texts import Message, Texts
    from bot.understanding.reading import Reading

EXPLAINED = 2


def sign_message(
    texts: Texts, knowledge: Knowledge, sector: str | None, reading: Reading | None, text: str = ""
) -> Message:
    """Return what is said of what was read in a text; without words it is asked what was seen."""
    if reading is None:
        return texts.message("utter_signs_ask", sector=sector)
    signs = [knowledge.indicators[hit.id] for hit in reading.indicators[:EXPLAINED]]
    parts = [
        texts.say(
            "utter_signs_explained",
            sector=sector,
            sign=sign.sentence.rstrip("."),
            why=sign.why,
            innocent="; ".join(sign.innocent),
        )
        for sign in signs
    ]
    asked = texts.message("utter_signs_pass_on" if signs else _without_a_sign(reading, text), sector=sector)
    return replace(asked, text="\n\n".join([*parts, asked.text]))


def _without_a_sign(reading: Reading, text: str) -> str:
    if reading.child_with_adult:
        return "utter_signs_child_with_adult"
    return "utter_signs_may_be" if may_be_a_sign(text) else "utter_signs_tell_me"
