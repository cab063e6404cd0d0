"""Whether words that may be a name stand as a place: led up to, whole, and no thing, street or title of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.facts.model import Span
from bot.understanding.facts.places.first_parts import is_english
from bot.understanding.facts.places.gazetteer import Form, Gazetteer, generic_words
from bot.understanding.facts.places.kind_alone import is_on_another_street
from bot.understanding.facts.places.named_patterns import is_worn
from bot.understanding.facts.places.titles import is_somebody
from bot.understanding.facts.places.typed_words import (
    TypedWord,
    ends_there,
    indefinite_words,
    is_led_up_to,
    stands_first,
)
from bot.understanding.text.lexicons.lexicon import lexicon

_MISSING = 1.2  # what a missing part of a name costs, beside what a part that is there gains
_STREETS = frozenset(("road", "street", "lane", "avenue", "terrace", "row", "crescent"))
_DWELLINGS = frozenset(("house", "flat", "flats"))
_LONG = 5  # letters from which an everyday word of a name may have a slip


@dataclass(frozen=True)
class PlaceMatch:
    """A name that a text may hold, how far it does, and in which of its words."""

    form: Form
    score: float
    held: float
    start: int
    end: int
    in_part: bool = False  # no word of its own was typed whole: "the Lark"
    span: Span = (0, 0)  # of its characters in the text

    @property
    def order(self) -> tuple[float, float, int]:
        """What makes one match better: more of the text explained and less of the name missing."""
        return (round(self.held - _MISSING * (self.form.mass - self.held), 4), self.score, -self.start)


def stands(form: Form, match: PlaceMatch, typed: Sequence[TypedWord], index: Gazetteer) -> bool:
    """Return whether the words stand as a place; a name of everyday words wants to be whole, in order, and led up to."""
    if _is_something_else(form, match, typed):
        return False
    if match.in_part and (not _part_stands(match, typed) or _names_a_street(form, match, typed)):
        return False
    if match.start == match.end and (_is_of_a_street(form, match, typed) or _is_numbered(form, match, typed)):
        return False
    return _everyday_stands(form, match, typed, index) if form.everyday else not _is_a_thing(form, match, typed)


def _is_numbered(form: Form, match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether a house number stands where a spoken name has "the": "14 Ropewalk" is an address, no Old Ropewalk."""
    spoken = form.words[0] == "the" and typed[match.start - 1].word != "the"
    return spoken and match.start > 0 and typed[match.start - 1].word.isdigit()


def _is_something_else(form: Form, match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether the words are somebody's title, a garment, a place on another street, or a part of a town."""
    if _is_somebody(match, typed) or _is_on_a_garment(match, typed):
        return True
    if _is_turned_round(form, match, typed):
        return True
    return is_on_another_street(form, match.end, typed) or not _may_be_a_station(form, match, typed)


def _is_turned_round(form: Form, match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether any place of a kind in a town only has the words of a name: "a house in Gannet Head" is no Gannet House."""
    if match.start == match.end:
        return False
    first, *between, last = [one.word for one in typed[match.start : match.end + 1]]
    if "in" not in between or first not in form.words or last not in form.words:
        return False
    any_one = first in _DWELLINGS or typed[max(0, match.start - 1)].word in indefinite_words()
    return any_one and form.words.index(first) > form.words.index(last)


def _may_be_a_station(form: Form, match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether a station is named: by the one word that it is called where trains are told of, or in its order."""
    if form.words[-1] not in lexicon().place_names.stations_called:
        return True
    if len(form.words) > 1:
        return typed[match.start].word != form.words[-1]  # "central Brindleport" is a part of the town
    rail = lexicon().place_names.rail_words
    return ends_there(typed, match.end) and any(one.word in rail for one in typed)


def _is_on_a_garment(match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether the words only say which school's or club's clothes somebody wears: "in Larkmoor uniform"."""
    if typed[match.end].pause:
        return False
    behind = "".join(f" {one.word}" for one in typed[match.end + 1 : match.end + 3])
    return is_worn(behind, 0)


def _is_somebody(match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether the words are a person's title, as "the head coach" is no Gannet Head."""
    words = [one.word for one in typed[max(0, match.start - 2) : match.end + 4]]
    first = min(match.start, 2)
    before = [word for word in words[:first] if word != "the"]
    behind = words[first + match.end - match.start + 1 :]
    return is_somebody(words[first : len(words) - len(behind)], before[-1] if before else "", behind)


def _everyday_stands(form: Form, match: PlaceMatch, typed: Sequence[TypedWord], index: Gazetteer) -> bool:
    words = [word for word in form.words if word != "the"]
    starts = range(match.start, match.end + 1)
    start = next((i for i in starts if _reads(typed[i : i + len(words)], words, index)), None)
    if start is None:
        return False
    before = typed[start - 1].word if start else ""
    return before == "the" if form.words[0] == "the" else _is_a_place(start, words, typed)


def _part_stands(match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether a first part is led up to; an English word must be all that was said as well: "the Ridge at ten"."""
    led = is_led_up_to(typed, match.start) or stands_first(typed, match.start, match.end)
    return led and (
        ends_there(typed, match.end) or not any(is_english(one.word) for one in typed[match.start : match.end + 1])
    )


def _names_a_street(form: Form, match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether a first part is the name of a street instead: "Salter Road" is not the Saltwhistle Pier."""
    following = typed[match.end + 1].word if match.end + 1 < len(typed) else ""
    listed = lexicon().place_names
    return following in (*listed.roads, *listed.roads_in_names) and following not in form.words


def _is_of_a_street(form: Form, match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether one word is that of a street: "Quay Road" is not the Quay."""
    following = typed[match.end + 1].word if match.end + 1 < len(typed) else ""
    return not typed[match.end].pause and following in _STREETS and following not in form.words


def _is_a_thing(form: Form, match: PlaceMatch, typed: Sequence[TypedWord]) -> bool:
    """Return whether one word of a longer name is said of a thing: "a puffin tattoo" is no Puffin Park."""
    alone = match.start == match.end and len(form.words) > 1
    return alone and match.start > 0 and typed[match.start - 1].word in indefinite_words()


def _reads(typed: Sequence[TypedWord], words: Sequence[str], index: Gazetteer) -> bool:
    """Return whether the words are those of an everyday name, in order; a slip in a long word is no other word."""
    return len(typed) == len(words) and all(
        _is_word(given.word, word, index) for given, word in zip(typed, words, strict=True)
    )


def _is_word(given: str, word: str, index: Gazetteer) -> bool:
    return given == word or (
        len(given) >= _LONG and not is_english(given) and word in (similar for similar, _ in index.similar(given))
    )


def _is_a_place(start: int, words: Sequence[str], typed: Sequence[TypedWord]) -> bool:
    """Return whether an everyday name is led up to, opens the text as a place does, or is long enough by itself."""
    if is_led_up_to(typed, start) or stands_first(typed, start, start + len(words) - 1) or len(typed) <= len(words) + 1:
        return True
    return len(words) > 1 and not all(word in generic_words() for word in words)
