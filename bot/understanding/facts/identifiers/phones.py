"""Telephone numbers, as national digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from bot.understanding.facts.model import Identifier
from bot.understanding.text.normalise import fold
from bot.understanding.text.spoken_numbers import spoken_phones

_PHONE_SHAPE = re.compile(r"(?<![\w£$.])(?:\(?\+?[0-9][0-9 ()./-]{5,20}[0-9])(?![\w])")
_DIGITS = re.compile(r"[0-9]")


def read_phones(text: str) -> list[Identifier]:
    """Return United Kingdom numbers as national digits; drama numbers count, so validity is not asked for."""
    folded = fold(text)
    spoken = (Identifier(phone.value, (phone.start, phone.end)) for phone in spoken_phones(folded))
    return sorted([*_typed(folded), *spoken], key=lambda phone: phone.span)


def _typed(folded: str) -> Iterator[Identifier]:
    """Return the numbers that are typed as digits."""
    for match in _PHONE_SHAPE.finditer(folded):
        for number in phonenumbers.PhoneNumberMatcher(match[0], "GB", leniency=phonenumbers.Leniency.POSSIBLE):
            national = _national(number.number)
            if national and not _is_date(number.raw_string) and _leads_a_number(number.raw_string):
                start = match.start() + number.start
                yield Identifier(national, (start, start + len(number.raw_string)))


def _leads_a_number(raw: str) -> bool:
    """Return whether digits begin as a telephone number does; an order or a card is a number without 0, + or 7."""
    return raw.lstrip("( ")[:1] in ("0", "+") or _digits_only(raw).startswith("7")


def _digits_only(raw: str) -> str:
    return "".join(_DIGITS.findall(raw))


def _national(number: phonenumbers.PhoneNumber) -> str | None:
    digits = str(number.national_number)
    if number.country_code != 44:
        return f"00{number.country_code}{digits}" if len(digits) >= 7 else None
    return f"0{digits}" if 9 <= len(digits) <= 10 and digits[0] in "123578" else None


def _is_date(raw: str) -> bool:
    return bool(re.match(r"[0-3]?[0-9]([/.-])[01]?[0-9]\1", raw))
