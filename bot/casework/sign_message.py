"""Is this a sign: what fits, why it matters, what else it can be, and the offer to pass it on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.guidance.model import Knowledge
    from bot.guidance.texts import Message, Texts
    from bot.understanding.reading import Reading

EXPLAINED = 2


def sign_message(texts: Texts, knowledge: Knowledge, sector: str | None, reading: Reading | None) -> Message:
    """Return what is said of what was read; without words it is asked what was seen."""
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
    near = "utter_signs_child_with_adult" if reading.child_with_adult else "utter_signs_tell_me"
    asked = texts.message("utter_signs_pass_on" if signs else near, sector=sector)
    return replace(asked, text="\n\n".join([*parts, asked.text]))
