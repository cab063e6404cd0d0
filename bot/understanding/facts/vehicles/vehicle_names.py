"""Which names of makes and models mean a vehicle: "a golf pulled up", not "the golf club"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.understanding.facts.makes import NamedVehicle, catalogue
from bot.understanding.facts.vehicle_words import vehicle_words
from bot.understanding.facts.vehicles import vehicle_patterns as patterns
from bot.understanding.facts.vehicles.colours import CARRIES_ON, WORN, Colour, thing_behind

_GAP = 60  # characters between a colour and the name it leads up to


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(vehicle_words().common)


@lru_cache(maxsize=1)
def _shared() -> frozenset[str]:
    return frozenset(vehicle_words().shared)


@dataclass(frozen=True)
class _Context:
    """A name of a make or model with what stands around it in folded text."""

    folded: str
    named: NamedVehicle
    colours: Sequence[Colour]
    plated: bool

    @cached_property
    def lead(self) -> Colour | None:
        """The colour that leads up to the name."""
        before = [colour for colour in self.colours if colour.end <= self.named.start]
        last = before[-1] if before else None
        if last is None or self.named.start - last.end > _GAP:
            return None
        return last if patterns.COLOUR_GAP.fullmatch(self.folded, last.end, self.named.start) else None

    @cached_property
    def before(self) -> str:
        """What stands before the name and its colour."""
        start = self.lead.start if self.lead else self.named.start
        return self.folded[max(0, start - 45) : start]

    @cached_property
    def behind(self) -> str:
        """What stands behind the name."""
        return self.folded[self.named.end : self.named.end + 30]

    @cached_property
    def carries_on(self) -> bool:
        """Whether nothing behind the name is described by it."""
        return bool(CARRIES_ON.match(self.folded, self.named.end))

    @cached_property
    def word(self) -> str:
        """The name as it is typed, without its plural."""
        return self.folded[self.named.start : self.named.end].removesuffix("s")

    @property
    def plain(self) -> bool:
        """Whether the name is an ordinary word."""
        return self.named.strength == "word"

    @property
    def common(self) -> bool:
        """Whether the name is a thing that stands about, like a seat."""
        return self.word in _common()

    @property
    def shared(self) -> bool:
        """Whether the name means another thing as often, like a golf club's."""
        return self.word in _shared()

    @cached_property
    def introduced(self) -> bool:
        """Whether a registration mark is told and the name stands behind an article or alone."""
        return self.plated and bool(patterns.ARTICLE.search(self.before))


def vehicle_names(folded: str, colours: Sequence[Colour], plated: bool) -> list[NamedVehicle]:
    """Return the makes and models that mean a vehicle here; `plated` when a registration mark is told."""
    named = (name for name in catalogue().named(folded) if not _is_denied(folded, name))
    sure = _sure([_Context(folded, name, colours, plated) for name in named])
    return [name for before, name in zip([None, *sure], sure, strict=False) if not _is_guess(folded, before, name)]


def _sure(contexts: Sequence[_Context]) -> list[NamedVehicle]:
    """Return the names that mean a vehicle in order, and the ordinary words that are named beside one."""
    sure = [context.named for context in contexts if context.named.strength == "strong" or _means_vehicle(context)]
    for context in contexts:
        if context.plain and context.named not in sure and _stands_beside(context, sure):
            sure.append(context.named)
    return sorted(sure, key=lambda name: name.start)


def _is_denied(folded: str, named: NamedVehicle) -> bool:
    """Return whether it was not that vehicle, or a street is called so: "Transit Lane"."""
    return _is_of_a_street(folded, named) or bool(
        patterns.DENIED.search(folded[max(0, named.start - 20) : named.start])
    )


def _is_of_a_street(folded: str, named: NamedVehicle) -> bool:
    return bool(patterns.STREET_BEHIND.match(folded, named.end))


def _is_guess(folded: str, before: NamedVehicle | None, named: NamedVehicle) -> bool:
    """Return whether "or" makes the name a second guess at the vehicle before it."""
    return before is not None and bool(patterns.GUESS.fullmatch(folded, before.end, named.start))


def _stands_beside(context: _Context, sure: Sequence[NamedVehicle]) -> bool:
    """Return whether a vehicle is named right before or behind: "a focus and a mondeo"."""
    folded, named = context.folded, context.named
    beside = any(
        patterns.NEIGHBOUR.fullmatch(folded, other.end, named.start)
        or patterns.NEIGHBOUR.fullmatch(folded, named.end, other.start)
        for other in sure
    )
    return beside and not _means_other(context)


def _means_vehicle(context: _Context) -> bool:
    """Return whether what stands around a name that means other things too speaks of a vehicle."""
    if _means_other(context) or _is_road(context):
        return False
    return any(speaks(context) for speaks in _SPEAKS_OF_VEHICLE) or _is_got_into(context)


def _means_other(context: _Context) -> bool:
    """Return whether the name is another thing's: clothes, seats, a focus on something."""
    folded, named = context.folded, context.named
    if context.common and folded[named.start : named.end].endswith("s"):
        return True  # "seats 8"
    if context.word in patterns.AT_WORK and patterns.AT_WORK_BEFORE.search(folded[: named.start]):
        return True
    if thing_behind(folded, named.end) or WORN.search(folded[max(0, named.start - 30) : named.start]):
        return True
    return (
        context.common and bool(patterns.WHERE.match(folded, named.end)) and not folded.startswith(" on a", named.end)
    )


def _is_road(context: _Context) -> bool:
    """Return whether letters and figures are a road, a room or a size: "the A3", "room Q5"."""
    return context.named.strength == "known" and bool(patterns.ROAD.search(context.before))


def _beside_registration(context: _Context) -> bool:
    return bool(
        patterns.REGISTRATION_BEFORE.search(context.before) or patterns.REGISTRATION_BEHIND.match(context.behind)
    )


def _behind_colour(context: _Context) -> bool:
    if context.lead is None or context.lead.of_thing:
        return False
    return context.carries_on or (context.plain and not context.common and not context.shared)


def _before_colour(context: _Context) -> bool:
    if not context.carries_on or (context.common and not context.introduced):
        return False
    return any(_follows(context, colour) for colour in context.colours)


def _follows(context: _Context, colour: Colour) -> bool:
    end = context.named.end
    near = 0 <= colour.start - end <= 6 and colour.free and not colour.of_thing
    return near and bool(patterns.BEHIND_GAP.fullmatch(context.folded, end, colour.start))


def _before_vehicle_word(context: _Context) -> bool:
    return bool(patterns.VEHICLE_BEHIND.match(context.behind)) and not patterns.DEFINITE.search(context.before)


def _behind_strong_lead(context: _Context) -> bool:
    return (context.carries_on or context.plain) and bool(patterns.STRONG_LEAD.search(context.before))


_SPEAKS_OF_VEHICLE: tuple[Callable[[_Context], bool], ...] = (
    _beside_registration,
    _behind_colour,
    _before_colour,
    _before_vehicle_word,
    _behind_strong_lead,
)


def _is_got_into(context: _Context) -> bool:
    """Return whether somebody gets into the name, sees it or has it, as plainly as so common a word asks for."""
    if not context.carries_on or (context.shared and patterns.WHERE.match(context.behind)):
        return False
    if not context.plain:
        return context.plated and bool(patterns.LEAD.search(context.before))
    if context.common:
        return context.lead is not None and bool(patterns.INTO.search(context.before))
    return context.introduced or bool((patterns.INTO if context.shared else patterns.LEAD).search(context.before))
