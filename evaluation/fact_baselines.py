"""Simple ways to read facts, in the interface's shape: what ours has to be better than."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.clock import LONDON
from bot.understanding.facts.times import local_now
from evaluation.held_sets import Case

NOTHING: Case = {"vehicles": [], "when": None, "ages": [], "postcodes": [], "phones": [], "handles": [], "counts": {}}
_PRESENT_STYLE = re.compile(r"\b([A-Za-z]{2}[0-9]{2}) ?([A-Za-z]{3})\b")


def plain_pattern(text: str, now: datetime) -> Case:
    """Return the marks that a pattern of the present style matches."""
    empty = {"vrm_partial": None, "make": None, "model": None, "colour": None}
    marks = ["".join(match.groups()).upper() for match in _PRESENT_STYLE.finditer(text)]
    return {**NOTHING, "vehicles": [{"vrm": mark, **empty} for mark in marks]}


def dateparser_reading(text: str, now: datetime) -> Case:
    """Return the first time that dateparser reads: a moment, or the whole day when it read no clock time."""
    from dateparser.search import search_dates

    base = local_now(now).replace(tzinfo=None)
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY"}
    dates = search_dates(text, languages=["en"], settings=settings)
    if not dates:
        return NOTHING
    moment = dates[0][1].replace(tzinfo=LONDON)
    has_clock = moment.time().replace(second=0, microsecond=0) != base.time().replace(second=0, microsecond=0)
    start = moment if has_clock else moment.replace(hour=0, minute=0)
    end = moment if has_clock else start + timedelta(hours=23, minutes=59)
    when = {"start": start.isoformat(), "end": end.isoformat(), "precision": "exact" if has_clock else "day"}
    return {**NOTHING, "when": when}
