"""What stands around a code of letters and figures: whether a plate, a vehicle or another thing speaks for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

import yaml

from bot.understanding import mark_grammar as grammar
from bot.understanding.makes import FOLDER, Named, catalogue

Span = tuple[int, int]
Governor = Literal["plate", "code", "spot"] | None
_BACK = 60  # characters that are read before a code for the word that governs it
_STOP = re.compile(r"(?<!no)(?<!ref)(?<!num)(?<!reg)[.!?;\n](?= |$)")
_TOKEN = re.compile(r"[a-z0-9]+")
_DRIVING = r"driver of|driving|drives|drove|parked|behind the wheel|number plate"


@lru_cache(maxsize=1)
def listed() -> dict[str, Any]:
    """Return the lists of words around vehicles, read once."""
    found: dict[str, Any] = yaml.safe_load((FOLDER / "words.yml").read_text(encoding="utf-8"))
    return found


def either(forms: Any) -> str:
    """Return a pattern for any of the forms, the longest first, a space being a hyphen too."""
    return "|".join(re.escape(form).replace(r"\ ", "[ -]") for form in sorted(forms, key=len, reverse=True))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    codes, spots = either(listed()["codes"]), either(listed()["spots"])
    return {
        "noun": re.compile(
            rf"(?P<plate>\b{grammar.PLATE}\b)|\b(?P<code>{codes})s?\b(?! reg)|\b(?P<spot>{spots})s?\b|\b(?P<vehicle>{either(listed()['types'])})s?\b"
        ),
        "code_glue": re.compile(grammar.CODE_GLUE + "$"),
        "spot_glue": re.compile(grammar.SPOT_GLUE + "$"),
        "numbered": re.compile(r"\b(?:no|number|num|code|ref|id|name|named)\b|#"),
        "behind": re.compile(grammar.CODE_BEHIND.format(nouns=codes)),
        "vehicle": re.compile(rf"\b(?:{either(listed()['types'])})s?\b(?! (?:park|wash|share))|\b(?:{_DRIVING})\b"),
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
    def capitals(self) -> bool:
        """Whether the whole text is in capitals, so that they tell nothing."""
        return sum(char.islower() for char in self.text) < sum(char.isupper() for char in self.text)

    @cached_property
    def plates(self) -> list[Span]:
        """Where a registration plate is spoken of."""
        found = (match.span() for match in grammar.PLATE_WORD.finditer(self.folded))
        return [span for span in found if not grammar.OTHER_PLATE.search(self.folded[max(0, span[0] - 14) : span[0]])]

    @cached_property
    def named(self) -> list[Named]:
        """The makes and models that the text may name."""
        return catalogue().named(self.folded)

    @cached_property
    def vehicles(self) -> list[Span]:
        """Where a vehicle is spoken of, by its type, its make or its model."""
        names = [(one.start, one.end) for one in self.named if one.strength in ("strong", "word")]
        return names + [match.span() for match in _patterns()["vehicle"].finditer(self.folded)]

    @cached_property
    def models(self) -> list[Span]:
        """Where a make or model is named whose characters are no part of a mark: "BMW X5", "Alfa Romeo"."""
        return [(one.start, one.end) for one in self.named if one.strength == "strong"]

    def in_model(self, span: Span) -> bool:
        """Return whether a make or model reaches into the characters; in "P4 BMW" it is a part of the mark."""
        return any(start <= span[0] < end for start, end in self.models)

    @cached_property
    def private(self) -> bool:
        """Whether a private plate is spoken of."""
        return bool(grammar.PRIVATE.search(self.folded))

    @cached_property
    def irish(self) -> bool:
        """Whether an Irish plate is spoken of."""
        return bool(grammar.IRISH_WORD.search(self.folded))

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
        if grammar.DENIED.match(self.folded, span[1]):
            return "code"
        before = self.folded[max(0, span[0] - _BACK) : span[0]]
        stops = [stop.end() for stop in _STOP.finditer(before) if stop.end() < len(before.rstrip())]
        before = before[stops[-1] :] if stops else before
        found = self._noun_before(before)
        if found != "plate" and _patterns()["behind"].match(self.folded, span[1]):
            return "code"
        if found:
            return found
        return "plate" if self._told_behind(span) else None

    def _noun_before(self, before: str) -> Governor:
        owned = grammar.OWNED.search(before)
        if owned and not self._owns_nothing(owned):
            return "code"
        nouns = list(_patterns()["noun"].finditer(before))
        if not nouns:
            return None
        last = nouns[-1]
        glue = before[last.end() :]
        if last["plate"]:
            other = grammar.OTHER_PLATE.search(before[: last.start()])
            if other:
                return "code" if _patterns()["spot_glue"].fullmatch(glue) else None
            return "plate" if grammar.LEADS.search(before[last.start() :]) else None
        if last["code"] and _patterns()["code_glue"].fullmatch(glue):
            return "code"
        if last["spot"] and _patterns()["spot_glue"].fullmatch(glue):
            unspoken = not self.vehicles and not self.plates
            return "code" if unspoken or _patterns()["numbered"].search(glue) else "spot"
        return None

    def _owns_nothing(self, owned: re.Match[str]) -> bool:
        """Return whether "the number", "the car number" or "corsa, number" says nothing of another thing."""
        owner = owned["owner"]
        vehicle = catalogue().is_name(owner) or _patterns()["vehicle"].fullmatch(owner) or owner in listed()["colours"]
        return owner in grammar.OWNERS_OF_NOTHING or (bool(owned["number"]) and bool(vehicle))

    def _told_behind(self, span: Span) -> bool:
        match = grammar.FOLLOWS.match(self.folded, span[1])
        return bool(match)


def _near(spans: list[Span], span: Span, reach: int) -> bool:
    return any(one[0] - span[1] <= reach and span[0] - one[1] <= reach for one in spans)
