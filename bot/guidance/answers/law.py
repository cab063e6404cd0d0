"""The register of what the law asks of whom, from knowledge/law.yml: which words are shown hangs on the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.guidance.reader import Reader

LAW = "law.yml"
CHECK_LASTS = timedelta(days=183)  # half a year: a Bill moves faster than guidance
Standing = Literal["checked", "unchecked", "stale"]


@dataclass(frozen=True)
class LawText:
    """What one Act asks of some trades; `text` is shown from `in_force_from` on, `before` until then.

    Without a day it is not known to be in force. `role`: the trades it speaks to; none: everybody else.
    `checked_on` stays empty until somebody has read the Act as it is now.
    """

    id: str
    duty: str
    act: str
    section: str
    in_force_from: date | None
    text: str
    sources: tuple[str, ...]
    before: str | None = None
    role: tuple[str, ...] = ()
    checked_on: date | None = None
    checked_by: str | None = None

    def shown_on(self, today: date) -> str | None:
        """Return the words of a day; None where nothing is said before it is in force."""
        in_force = self.in_force_from is not None and self.in_force_from <= today
        return self.text if in_force else self.before

    def standing_on(self, today: date) -> Standing:
        """Return whether somebody has checked it, and lately; a check in the future is none."""
        if self.checked_on is None or self.checked_on > today:
            return "unchecked"
        came_into_force = self.in_force_from is not None and self.checked_on < self.in_force_from <= today
        return "stale" if came_into_force or today - self.checked_on > CHECK_LASTS else "checked"


def read_laws(reader: Reader) -> tuple[LawText, ...]:
    """Return the register; an id that is there twice, or a row without a source, is a fault."""
    built = (reader.build(LawText, row, LAW, f"laws.{number}") for number, row in enumerate(reader.rows(LAW, "laws")))
    laws = tuple(row for row in built if row is not None)
    ids = [row.id for row in laws]
    for row in laws:
        if ids.count(row.id) > 1:
            reader.fault(LAW, row.id, "this id is used twice", "give one of them another id")
        for problem, remedy in _faults(row):
            reader.fault(LAW, row.id, problem, remedy)
    return laws


def _faults(row: LawText) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with one row, and how to mend it."""
    if not row.sources:
        yield "no source", "name a document of sources.yml"
    if (row.checked_on is None) != (row.checked_by is None):
        yield "a check needs a day and a name", "fill in both, or leave both null"
    if row.in_force_from is None and row.before is None:
        yield "nothing can ever be shown", "write `before`, or the day it came into force"


def law_for(laws: Sequence[LawText], duty: str, sector: str | None) -> LawText | None:
    """Return what the law says of a duty in a trade; the row of everybody where no row names the trade."""
    of_duty = [row for row in laws if row.duty == duty]
    own = (row for row in of_duty if sector in row.role)
    return next(own, next((row for row in of_duty if not row.role), None))


def check_laws(
    reader: Reader, laws: Sequence[LawText], sources: frozenset[str], trades: frozenset[str], asked: frozenset[str]
) -> None:
    """Note a fault for each source or trade that is nowhere, and each duty that nothing shows or nothing tells."""
    for row in laws:
        for name in sorted(set(row.sources) - sources):
            reader.fault(LAW, f"{row.id}.sources", f"no source {name!r}", "add it to sources.yml or correct the id")
        for name in sorted(set(row.role) - trades):
            reader.fault(LAW, f"{row.id}.role", f"no sector {name!r}", "use the id of a file in sectors/")
    duties = {row.duty for row in laws if not row.role}
    for name in sorted(asked - duties):
        reader.fault(LAW, name, "asked for, and no row speaks to everybody", "add a row without role")
    for name in sorted({row.duty for row in laws} - asked):
        reader.fault(LAW, name, "no answer shows this duty", "name it in an answer's `law:`, or remove it")
