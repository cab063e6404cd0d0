"""The form of a school by its code, behind a pupil's name or a word for one: "Ellie W in 8C", "a girl in 9BT"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.ages.age_mentions import AgeMention

_YOUNGEST = 4  # years less than the school year of who is in year 9: 13 or 14
_NO_FORM = r"(?!am\b|pm\b|th\b|rd\b|nd\b|st\b|ft\b|yo\b|k\b|p\b|mm\b|cm\b|kg\b|lb\b|hr\b|x\b|mg\b|m\b)"
_CODE = rf"(?P<y>[7-9]|1[01]){_NO_FORM}[a-z]{{1,2}}\b"
# plain text writes out the letters that stand for words: "Ellie W" is "ellie with"
INITIAL = r"(?:[b-hj-z]|with|be|are|you|see|why|and|okay|people)"
_WITH_INITIAL = rf"[a-z'-]{{2,}} {INITIAL}"
_PUPIL = r"(?:girl|boy|lad|lass|pupil|student|child|kid)s?"
_A_FRIEND = (
    r"(?:friend|mate|bestie|classmate)s? [a-z'-]+(?: [a-z'-]+)?,? (?:(?:who|whos|is|was|also|both) ){0,3}(?:in|from) "
)
_IN_A_FORM = re.compile(
    rf"\b(?:{_WITH_INITIAL},? ?(?:\(|(?:(?:is|was|whos|who is|both) )?(?:in|of|from) )|{_PUPIL} (?:in|of|from) |{_A_FRIEND}){_CODE}"
)

# "the woman in 9B": a room or a flat is told of so, and no form
_OF_A_ROOM = re.compile(
    rf"\b(?:rooms?|flats?|apartments?|units?|seats?|coach) {_CODE.replace('?P<y>', '?:')}|\b(?:man|men|woman|women|lady|bloke|fella|guy|guests?|couple|tenants?|lodger) (?:in|of|from) {_CODE.replace('?P<y>', '?:')}"
)


def form_codes(text: str) -> Iterator[AgeMention]:
    """Yield the age of who is in a form that is told by its code."""
    if _OF_A_ROOM.search(text):
        return
    for match in _IN_A_FORM.finditer(text):
        low = int(match["y"]) + _YOUNGEST
        yield AgeMention(match.start("y"), match.end(), Age("child", low, low + 1))
