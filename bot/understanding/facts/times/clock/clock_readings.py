"""The readings of a clock time in minutes after midnight."""

from __future__ import annotations

import re

DAY = 1440  # minutes
PAST = {"half": 30, "quarter": 15}  # minutes
_NAMED_HOURS = {"midnight": (0, DAY), "midday": (720,), "noon": (720,)}
_SPOKEN_MINUTES = (5, 10, 15, 20, 25, 30)  # "ten past", never "7 past"


def readings_of(match: re.Match[str], i: int) -> tuple[int, ...]:
    """Return every reading of a time of the match in minutes after midnight."""
    half_of_day = (match[f"half_of_day{i}"] or "")[:1]
    if match[f"name{i}"]:
        return _NAMED_HOURS[match[f"name{i}"]]
    if match[f"direction{i}"]:
        return _relative_to_hour(match[f"amount{i}"], match[f"direction{i}"], match[f"of_hour{i}"], half_of_day)
    if match[f"half{i}"]:
        return _readings(_hour(match[f"half{i}"]), 30, half_of_day)
    if match[f"figures{i}"]:
        return (int(match[f"figures{i}"][:2]) * 60 + int(match[f"figures{i}"][2:]),)
    if match[f"minute{i}"]:
        return _hour_and_minute(match[f"hour{i}"], int(match[f"minute{i}"]), half_of_day)
    return _readings(_hour(match[f"bare{i}"]), 0, half_of_day)


def _hour_and_minute(hour: str, minute: int, half_of_day: str) -> tuple[int, ...]:
    """Return one reading of "09:40" and "21:40", both halves of the day of "9:40"."""
    in_24_hours = (hour.startswith("0") and not half_of_day) or int(hour) > 12
    return (int(hour) * 60 + minute,) if in_24_hours else _readings(int(hour), minute, half_of_day)


def _relative_to_hour(amount: str, direction: str, hour: str, half_of_day: str) -> tuple[int, ...]:
    minutes = PAST.get(amount) or int(amount)
    if minutes not in _SPOKEN_MINUTES or (amount == "half" and direction == "to"):
        return ()
    if hour not in _NAMED_HOURS and not 1 <= _hour(hour) <= 12:
        return ()
    base = _NAMED_HOURS[hour] if hour in _NAMED_HOURS else _readings(_hour(hour), 0, half_of_day)
    sign = 1 if direction == "past" else -1
    return tuple((time + sign * minutes) % DAY for time in base)


def _hour(digits_or_one: str) -> int:
    return 1 if digits_or_one == "one" else int(digits_or_one)


def _readings(hour: int, minute: int, half_of_day: str) -> tuple[int, ...]:
    """Return the minutes after midnight of an hour of the 12-hour clock: one reading with am or pm, else both."""
    morning = hour % 12 * 60 + minute
    return {"a": (morning,), "p": (morning + 720,)}.get(half_of_day, (morning, morning + 720))
