"""Whether a name is that of who booked: "booking name Alun Prosser", "it was booked in the name of Viktor Hale"."""

from __future__ import annotations

import re

_DONE = r"(?:booked|reserved|rented|hired|paid for|registered)"
_THING = r"(?:room|flat|apartment|lodge|caravan|table|taxi|cab|car|van|booking|reservation|card|house|place|job|fare|trip|ride|pick ?up|it|they|that|all|both)"
_ACCOUNT = r"(?:app|account|account holder|job|fare|ride|trip|pick ?up|profile)"
_LISTS = r"(?:booking|reservation|card|room|register|receipt|app|account|job|system|screen|sheet|ride|trip|docket|manifest|profile|record|records|file|passport|licence|id|form|prescription|invoice|order|delivery|parcel|label|tenancy|lease)"
# Who "booked in as Amy" bears the name; what "was booked under Amy" was booked by somebody of that name.
_OF_A_BOOKING = re.compile(
    r"(?:\b(?:booking|reservation|booker|cardholder)s?(?: (?:is|was|made))*(?: (?:under|in|by))?(?: (?:the|a))?(?: names?)?(?: (?:is|was|of))?|"
    r"\bbooking(?: for (?:\d+|one|two|three|four|five|six|a [a-z]+))?,? (?:in the )?name(?: of| is)?|"
    rf"\b{_ACCOUNT}(?:'s|’s)?(?: (?:is|was|opened|registered|set up|came (?:in|up|through)))*(?: (?:under|in)(?: (?:the|a))?(?: names?)?| names?)(?: (?:is|was|of|as|says?|said))?|"
    rf"\bnames? on (?:the |his |her |that |my |our )?{_LISTS}(?: (?:is|was|says?|said|came up as))?|"
    rf"(?:^|[,.;(] ?|\b{_THING}(?: \d{{1,4}}[a-z]?)? )(?:(?:is|was|were|been|being|s) )*{_DONE}(?: (?:in|out|online|through|on|for (?:two|\d) nights?))??(?: (?:under|in|by|to))(?: (?:the|a))?(?: name)?(?: (?:of|as|is|was))?)"
    r"[\s:\"'“‘-]*$",
    re.IGNORECASE,
)


_OF_A_GUEST = re.compile(
    r"\b(?:checked|signed|booked|registered) (?:in|out|up) under(?: (?:the|a))?(?: name)?(?: of)?[\s:\"'“‘-]*$",
    re.IGNORECASE,
)


_BEHIND = re.compile(
    r",? (?:(?:is|was|it said|it says|down) )?(?:the name )?on (?:the|his|her|that|our|my) (?:booking|reservation|card|register|receipt|room|system|sheet|app|account|job|screen|docket)\b",
    re.IGNORECASE,
)


def is_told_of_a_booking(text: str, end: int) -> bool:
    """Return whether words behind a name say that it is that of a booking: "Voysey on the booking"."""
    return _BEHIND.match(text, end) is not None


def is_of_a_guest(before: str) -> bool:
    """Return whether a name behind these words is that of who came as a guest: "a man in 12 checked in under"."""
    return _OF_A_GUEST.search(before) is not None


def is_of_a_booking(before: str) -> bool:
    """Return whether a name behind these words is that of who booked, and so no child's."""
    return _OF_A_BOOKING.search(before) is not None
