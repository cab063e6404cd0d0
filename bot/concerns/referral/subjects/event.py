"""The event that joins the subjects: when it was, as told and as read, how often, and whether it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject
from bot.understanding.facts import read_when
from bot.understanding.says_now import says_now

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.understanding.facts import Facts, Recurrence, When

_OWN = "when"  # the question that asks for the time
_LOOSE = ("day", "part_of_day")  # precisions that a clock time told elsewhere makes finer
_TO_THE_HOUR = ("exact", "hour")
_OF_SOME_DAYS = ("vague", "week")


def event(draft: Draft, about: list[Subject], *, confirmed: bool) -> dict[str, Any]:
    """Return the one event that joins the subjects; the times of further events told are in `events`."""
    facts = SourcedFacts(draft, confirmed)
    first = _first_time(facts)
    return {
        "happening": draft.given("happening_now") or _as_stated(draft),
        "when_as_told": _as_told(facts, first),
        "when": _read(first),
        "date_precision": _date_precision(first),
        "time_of_day": None if first else facts.redacted_if_told(_first_of(facts, "time_of_day")),
        "recurrence": _recurrence(facts, _first_of(facts, "recurrence")),
        "told_at": _iso(_told_at(facts)),  # what "last night" is counted from
        "events": list(_further(facts, first)),
        "subjects": [subject["id"] for subject in about],
    }


def _as_stated(draft: Draft) -> str:
    """Return whether it goes on where that was not asked, because the words of danger say so themselves."""
    goes_on = draft.danger and any(says_now(statement.text) for statement in draft.statements)
    return "yes" if goes_on else "not_known"


def stored_times(draft: Draft) -> list[When]:
    """Return every time that the event will have once the person has confirmed it, the event's own first."""
    facts = SourcedFacts(draft, confirmed=True)
    first = _first_time(facts)
    return [*([first] if first else []), *(when for when, _ in _others(facts, first))]


def stored_pattern(draft: Draft) -> str | None:
    """Return the words of the pattern that the event will have once the person has confirmed it."""
    pattern: Recurrence | None = _first_of(SourcedFacts(draft, confirmed=True), "recurrence")
    return pattern.phrase if pattern else None


def _first_time(facts: SourcedFacts) -> When | None:
    """Return the first time of which a day was said: at its own question, else wherever it was told.

    Beside a pattern a loose time ("last month one of them asked for water") dates no event; it is one of the further.
    """
    first, source = next(iter(_dated(facts)), (None, _OWN))
    if first is None or (source != _OWN and _is_answered_without_clock(facts)):
        return None
    return _finer(facts, first) or _completed(facts, first, source)


def _finer(facts: SourcedFacts, day: When) -> When | None:
    """Return the hour told of a day put right, wherever it stands: "not last night, friday ... friday at 10"."""
    if not day.put_right or day.precision not in _LOOSE:
        return None
    inside = (when for when, _ in _dated(facts) if when.precision in _TO_THE_HOUR)
    return next((when for when in inside if day.start <= when.start and when.end <= day.end), None)


def _told_at(facts: SourcedFacts) -> datetime:
    first, source = next(iter(_dated(facts)), (None, _OWN))
    if first is None:
        passed_on = (facts.draft.parts[name].passed_on_of for name in facts.sources(_OWN))
        return next(filter(None, passed_on), None) or facts.draft.concern.opened_at
    return first.counted_from or facts.written_at(source, first.phrase)


def _dated(facts: SourcedFacts) -> list[tuple[When, str]]:
    in_order = ((when, name) for name in facts.sources(_OWN) for when in facts.draft.parts[name].times)
    times = sorted(in_order, key=_rank)
    if _first_of(facts, "recurrence") is None:
        return times
    return [(when, name) for when, name in times if name == _OWN or when.precision not in _OF_SOME_DAYS]


def _rank(dated: tuple[When, str]) -> tuple[bool, bool]:
    """Rank the answer to its question first, and some days or years behind a day: "he left years ago ... Thursday"."""
    when, source = dated
    return source != _OWN, when.precision in _OF_SOME_DAYS


def _is_answered_without_clock(facts: SourcedFacts) -> bool:
    return facts.words(_OWN) is not None and not _adds_clock(facts.own_part(_OWN))


def _adds_clock(own: Facts | None) -> bool:
    """Return whether the question's own answer says a time of day, and no pattern."""
    return own is not None and own.time_of_day is not None and own.recurrence is None


def _completed(facts: SourcedFacts, day: When, source: str) -> When:
    """Return a day with the clock time that was told elsewhere: in another answer, or in the account for an answer."""
    if day.precision not in _LOOSE:
        return day
    written = day.counted_from or facts.written_at(source, day.phrase)
    finer = (read_when(f"{day.phrase} {clock}", written) for clock in _clocks_elsewhere(facts, source))
    return next((when for when in finer if when and when.precision in _TO_THE_HOUR), day)


def _clocks_elsewhere(facts: SourcedFacts, source: str) -> Iterator[str | None]:
    others = (facts.draft.parts[name] for name in facts.sources(_OWN) if name != source)
    return (part.time_of_day for part in others if _adds_clock(part) and not part.times)


def _as_told(facts: SourcedFacts, first: When | None) -> str | None:
    words = None if first is not None and first.put_right else facts.words(_OWN)
    if words is not None or first is not None:
        return words or facts.redacted_if_told(first.phrase if first else None)
    pattern: Recurrence | None = _first_of(facts, "recurrence")
    return facts.redacted_if_told(pattern.phrase if pattern else _first_of(facts, "time_of_day"))


def _first_of(facts: SourcedFacts, fact: str) -> Any:
    values = (getattr(facts.draft.parts[name], fact) for name in facts.sources(_OWN))
    return next((value for value in values if value is not None), None)


def _date_precision(when: When | None) -> str:
    """Return how precise the date is: `none` when no day was said, `doubtful` when two words for it contradict."""
    if when is None:
        return "none"
    return "doubtful" if when.doubtful else when.precision


def _read(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    return {"start": _iso(when.start), "end": _iso(when.end), "precision": when.precision}


def _recurrence(facts: SourcedFacts, pattern: Recurrence | None) -> dict[str, Any] | None:
    """Return a pattern as told; hours are local."""
    if pattern is None:
        return None
    return {
        "phrase": facts.redacted(pattern.phrase),
        "weekdays": list(pattern.weekdays),
        "hours": pattern.hours and {"start": pattern.hours[0], "end": pattern.hours[1]},
        "since": pattern.since and pattern.since.isoformat(),
        "how_often": facts.redacted_if_told(pattern.how_often),
    }


def _further(facts: SourcedFacts, first: When | None) -> Iterator[dict[str, Any]]:
    """Give the other times that were told, and what is expected, each once."""
    for when, tense in _others(facts, first):
        words = facts.redacted(when.phrase)
        yield {"tense": tense, "when_as_told": words, "when": _read(when), "date_precision": _date_precision(when)}


def _others(facts: SourcedFacts, first: When | None) -> Iterator[tuple[When, str]]:
    """Give the times beside the first, each once, with whether it is past or expected."""
    parts = [facts.draft.parts[name] for name in facts.sources(_OWN)]
    for when in dict.fromkeys(when for part in parts for when in (*part.times, *part.earlier)):
        if not _same(when, first):
            yield when, "past"
    for when in dict.fromkeys(when for part in parts for when in part.planned):
        yield when, "expected"


def telling(draft: Draft, words: str, *, confirmed: bool) -> When | None:
    """Return when the person was told of it, as far as these words of theirs say: it dates no event."""
    facts = SourcedFacts(draft, confirmed)
    tellings = (when for _, when in facts.each("tellings", _OWN) if when.phrase in words)
    return next(tellings, None)


def _same(when: When, first: When | None) -> bool:
    """Return whether a time tells nothing beside the first: it lies within it or around it."""
    return first is not None and when.start <= first.end and first.start <= when.end


def _iso(moment: datetime) -> str:
    return moment.isoformat()
