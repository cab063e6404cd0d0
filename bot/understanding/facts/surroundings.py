"""What stands around a code of letters and figures: whether a plate, a vehicle or another thing speaks for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from bot.understanding.facts import code_patterns
from bot.understanding.facts.makes import NamedVehicle, catalogue
from bot.understanding.facts.model import Span
from bot.understanding.facts.vehicle_words import either, vehicle_words
from bot.understanding.text.lexicons.lexicon import lexicon

Governor = Literal["plate", "code", "spot"] | None
_BACK = 60  # characters that are read before a code for the word that governs it
_STOP = re.compile(r"(?<!no)(?<!ref)(?<!num)(?<!reg)[.!?;\n](?= |$)")
_ROAD_OR_SIZE = re.compile(r"[a-z] ?[0-9]|[abm] ?[0-9]+")  # names of models that may be roads, rooms and sizes
_TOKEN = re.compile(r"[a-z0-9]+")
_DRIVING = r"driver of|driving|drives|drove|parked|behind the wheel|number plate"


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    codes, spots = either(vehicle_words().codes), either(vehicle_words().spots)
    return {
        "noun": re.compile(
            rf"(?P<plate>\b{code_patterns.PLATE}\b)|\b(?P<code>{codes})s?\b(?! reg)|\b(?P<spot>{spots})s?\b|\b(?P<vehicle>{either(vehicle_words().types)})s?\b"
        ),
        "code_glue": re.compile(code_patterns.CODE_GLUE + "$"),
        "spot_glue": re.compile(code_patterns.SPOT_GLUE + "$"),
        "numbered": re.compile(r"\b(?:no|number|num|code|ref|id|name|named)\b|#"),
        "behind": re.compile(code_patterns.CODE_BEHIND.format(nouns=codes)),
        "vehicle": re.compile(rf"\b(?:{either(vehicle_words().types)})s?\b(?! (?:park|wash|share))|\b(?:{_DRIVING})\b"),
    }


@dataclass(frozen=True)
class Scene:
    """A text and what of it speaks of vehicles and plates."""

    text: str
    folded: str

    @cached_property
    def tokens(self) -> list[re.Match[str]]:
        """The runs of letters and figures."""
        return list(_TOKEN.finditer(self.folded))

    @cached_property
    def token_starts(self) -> list[int]:
        """Where the runs of letters and figures begin."""
        return [token.start() for token in self.tokens]

    @cached_property
    def capitals(self) -> bool:
        """Whether the whole text is in capitals, so that they tell nothing."""
        return sum(char.islower() for char in self.text) < sum(char.isupper() for char in self.text)

    @cached_property
    def plates(self) -> list[Span]:
        """Where a registration plate is spoken of."""
        spans = (match.span() for match in code_patterns.PLATE_WORD.finditer(self.folded))
        return [
            span for span in spans if not code_patterns.OTHER_PLATE.search(self.folded[max(0, span[0] - 14) : span[0]])
        ]

    @cached_property
    def named(self) -> tuple[NamedVehicle, ...]:
        """The makes and models that the text may name."""
        return catalogue().named(self.folded)

    @cached_property
    def vehicles(self) -> list[Span]:
        """Where a vehicle is spoken of, by its type, its make or its model."""
        names = [
            (named.start, named.end)
            for named in self.named
            if named.strength != "known" or not _ROAD_OR_SIZE.fullmatch(self.folded, named.start, named.end)
        ]
        return names + [match.span() for match in _patterns()["vehicle"].finditer(self.folded)]

    @cached_property
    def models(self) -> list[Span]:
        """Where a make or model is named whose characters are no part of a mark: "BMW X5", "Alfa Romeo"."""
        return [(named.start, named.end) for named in self.named if named.strength == "strong"]

    def in_model(self, span: Span) -> bool:
        """Return whether a make or model reaches into the characters; in "P4 BMW" it is a part of the mark."""
        return any(start <= span[0] < end for start, end in self.models)

    @cached_property
    def private(self) -> bool:
        """Whether a private plate is spoken of."""
        return bool(code_patterns.PRIVATE.search(self.folded))

    @cached_property
    def irish(self) -> bool:
        """Whether an Irish plate is spoken of."""
        return bool(code_patterns.IRISH_WORD.search(self.folded))

    def upper(self, span: Span) -> bool:
        """Return whether a piece stands out because it is typed in capitals."""
        return self.text[span[0] : span[1]].isupper() and not self.capitals

    def near_plate(self, span: Span, reach: int = 60) -> bool:
        """Return whether a plate is spoken of nearby."""
        return _near(self.plates, span, reach)

    def near(self, span: Span, reach: int = 100) -> bool:
        """Return whether a vehicle or a plate is spoken of nearby."""
        return _near(self.vehicles, span, reach) or self.near_plate(span, reach)

    def governor(self, span: Span) -> Governor:
        """Return what the code at the span belongs to: a plate, another thing with codes, or a spot like a room."""
        if span not in self._governors:
            self._governors[span] = self._governs(span)
        return self._governors[span]

    def _governs(self, span: Span) -> Governor:
        if code_patterns.DENIED.match(self.folded, span[1]):
            return "code"
        start = max(0, span[0] - _BACK)
        stops = [stop.end() for stop in _STOP.finditer(self.folded, start, span[0])]
        stops = [stop for stop in stops if self.folded[stop : span[0]].strip()]
        governor = self._noun_before(stops[-1] if stops else start, span[0])
        if governor != "plate" and _patterns()["behind"].match(self.folded, span[1]):
            return "code"
        if governor:
            return governor
        return "plate" if code_patterns.FOLLOWS.match(self.folded, span[1]) else None

    @cached_property
    def _governors(self) -> dict[Span, Governor]:
        return {}

    @cached_property
    def _nouns(self) -> list[re.Match[str]]:
        """The nouns that may govern a code, in order."""
        return list(_patterns()["noun"].finditer(self.folded))

    @cached_property
    def _noun_starts(self) -> list[int]:
        return [noun.start() for noun in self._nouns]

    def _noun_before(self, start: int, stop: int) -> Governor:
        """Return what the last noun before a code makes of it."""
        owned = code_patterns.OWNED.search(self.folded[start:stop])
        if owned and not self._owns_nothing(owned):
            return "code"
        index = bisect_left(self._noun_starts, stop) - 1
        noun = self._nouns[index] if index >= 0 else None
        if noun is None or noun.start() < start or noun.end() > stop:
            return None
        if noun["plate"]:
            return self._of_plate(noun, stop)
        if noun["code"]:
            return self._of_code(noun, stop)
        return self._of_spot(index, start, stop) if noun["spot"] else None

    def _of_plate(self, noun: re.Match[str], stop: int) -> Governor:
        """Return what a plate makes of a code behind it: the number on a taxi's or a trailer's is no registration."""
        if code_patterns.OTHER_PLATE.search(self.folded[max(0, noun.start() - 16) : noun.start()]):
            return "code" if _patterns()["spot_glue"].fullmatch(self.folded, noun.end(), stop) else None
        return "plate" if code_patterns.LEADS.search(self.folded[noun.start() : stop]) else None

    def _of_spot(self, index: int, start: int, stop: int) -> Governor:
        """Return what a noun like "room" makes of a code behind it."""
        glue = self.folded[self._nouns[index].end() : stop]
        of_noun = self._of_noun_before(index, start, stop)
        if of_noun == "code" or not _patterns()["spot_glue"].fullmatch(glue):
            return of_noun
        unspoken = not self.vehicles and not self.plates
        return "code" if unspoken or _patterns()["numbered"].search(glue) else "spot"

    def _of_noun_before(self, index: int, start: int, stop: int) -> Governor:
        """Return "code" when a place stands between a noun and its code: "docket number off our tablet"."""
        noun = self._nouns[index - 1] if index else None
        if noun is None or noun.start() < start or not noun["code"]:
            return None
        return self._of_code(noun, stop)

    def _of_code(self, noun: re.Match[str], stop: int) -> Governor:
        """Return what a noun like "card" makes of a code behind it: the mark of a vehicle may be written on the card."""
        before = self.folded[max(0, noun.start() - _BACK) : noun.start()]
        glue = self.folded[noun.end() : stop]
        close = _patterns()["code_glue"].fullmatch(glue)
        if code_patterns.WRITTEN_ON.search(before) or code_patterns.PARKING.search(before):
            return "plate" if close else None
        return "code" if close or self._said_of(noun, glue, stop) else None

    def _said_of(self, noun: re.Match[str], glue: str, stop: int) -> bool:
        """Return whether a code is said of a noun at length, and no vehicle is named between."""
        between = any(noun.end() <= start < stop for start, _ in self.vehicles)
        return bool(code_patterns.CODE_SAID.fullmatch(glue)) and not between

    def _owns_nothing(self, owned: re.Match[str]) -> bool:
        """Return whether "the number", "the car number" or "corsa, number" says nothing of another thing."""
        owner = owned["owner"]
        vehicle = (
            catalogue().is_name(owner) or _patterns()["vehicle"].fullmatch(owner) or owner in vehicle_words().colours
        )
        return owner in lexicon().code_words.own_no_code or (bool(owned["number"]) and bool(vehicle))


def _near(spans: list[Span], span: Span, reach: int) -> bool:
    return any(start - span[1] <= reach and span[0] - end <= reach for start, end in spans)
