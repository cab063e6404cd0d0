"""Numbers that may be clock times, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from bot.understanding.facts.times.clock import clock_patterns as grammar

_NUMBER_REACH = 12  # characters before a number in which its noun stands: "booth 6"
_DAY_REACH = 30
_PLAN_REACH = 50


@dataclass(frozen=True)
class Candidate:
    """A number that may be a clock time, and what stands around it."""

    match: re.Match[str]
    text: str

    @property
    def firmly_at(self) -> bool:
        """Return whether it is introduced as a time: "at 9"."""
        return self.match["at"] in ("at", "@", "since")

    @cached_property
    def introduced(self) -> bool:
        """Return whether any preposition or hedge stands before it."""
        return bool(self.match["at"] or self.match["hedge"])

    @cached_property
    def followed(self) -> bool:
        """Return whether it stands before a pause, a day or a part of the day."""
        return bool(grammar.TIME_FOLLOWED.match(self.text, self.match.end()))

    @cached_property
    def day_after(self) -> bool:
        """Return whether a day or part of the day is named right after it."""
        return bool(grammar.DAY_AFTER.match(self.text, self.match.end()))

    @cached_property
    def beside_a_day(self) -> bool:
        """Return whether a day or part of the day is named on either side."""
        start = self.match.start()
        return self.day_after or bool(grammar.DAY_BEFORE.search(self.text[max(0, start - _DAY_REACH) : start]))

    @cached_property
    def in_its_part(self) -> bool:
        """Return whether it is an hour of the part of a day that is named right before it: "friday night 10"."""
        start, bare = self.match.start(), self.match["bare1"]
        before = grammar.PART_BEFORE.search(self.text, max(0, start - _DAY_REACH), start)
        if before is None or bare is None or not bare.isdigit():
            return False
        part = before["part"] or "night"
        if grammar.PAUSE_AFTER.match(self.text, self.match.end()):
            return int(bare) in (*grammar.HOURS_OF_A_PART[part], *grammar.HOURS_AT_A_PAUSE.get(part, ()))
        tells = grammar.TELLS_AFTER.match(self.text, self.match.end()) or self.before_people or self.before_somebody
        return bool(tells) and int(bare) in grammar.HOURS_OF_A_PART[part]

    @cached_property
    def before_people(self) -> bool:
        """Return whether a number that counts people stands right behind it: "sat evening 7 two men"."""
        return grammar.PEOPLE_AFTER.match(self.text, self.match.end()) is not None

    @cached_property
    def before_somebody(self) -> bool:
        """Return whether somebody stands right behind it whom it does not count: "friday night 11 girl of 13"."""
        return grammar.SOMEBODY_AFTER.match(self.text, self.match.end()) is not None

    @cached_property
    def numbered(self) -> bool:
        """Return whether it is the number of a thing: "booth 6"."""
        return not self.match["hedge"] and self._stands_behind(grammar.NUMBERED_BEFORE, _NUMBER_REACH)

    @cached_property
    def priced(self) -> bool:
        """Return whether it is a sum of money: "it cost 9.50"."""
        return self._stands_behind(grammar.PRICED_BEFORE, _PLAN_REACH)

    @cached_property
    def planned(self) -> bool:
        """Return whether it is a timetable's or an appointment's."""
        return self._stands_behind(grammar.PLANNED_BEFORE, _PLAN_REACH)

    @cached_property
    def timetabled(self) -> bool:
        """Return whether it says which train or bus it was: "train to Salthaven 21.05 from town"."""
        return self._stands_behind(grammar.OF_A_TRAIN, _PLAN_REACH)

    def _stands_behind(self, words: re.Pattern[str], reach: int) -> bool:
        start = self.match.start()
        return bool(words.search(self.text, max(0, start - reach), start))
