"""Places that words name by their kind ("dropped him at the travelodge"), where no gazetteer knows them."""

from __future__ import annotations

import re

_KIND = (
    r"travelodge|premier inn|hotel|motel|hostel|b&b|guest ?house|inn|pub|bar|club|nightclub|takeaway|kebab (?:shop|house)|"
    r"chippy|cafe|restaurant|mcdonald'?s|maccies|kfc|shop|shops|shopping centre|precinct|arcade|retail park|supermarket|"
    r"garage|petrol station|services|station|bus station|train station|bus stop|taxi rank|rank|car park|car wash|park|"
    r"playground|leisure centre|swimming pool|library|school|college|academy|church|mosque|flats|flat|house|estate|"
    r"industrial estate|warehouse|beach|harbour|pier|quay|canal|woods|field|underpass|bridge|roundabout|lay-?by|"
    r"street|road|lane|avenue|close|terrace|square"
)
_LEAD = (
    r"\b(?:at|to|outside|near|by|behind|opposite|from|in|into|inside|round(?:\s+the\s+back\s+of)?|off\s+at|towards)\s+"
)
_SPOKEN = re.compile(
    rf"{_LEAD}(?P<place>(?:the|a|an|that|some)?\s*(?:(?!(?:and|with|to|at|in|by|then|his|her|their|my|our)\b)[\w'’&-]+\s+){{0,3}}?(?:{_KIND}))\b"
    r"(?:\s+(?:on|in|at)\s+(?P<near>(?-i:[A-Z])[\w'’-]*(?:\s+(?-i:[A-Z])[\w'’-]*){0,2}))?",
    re.IGNORECASE,
)


def spoken_places(words: str, *, whole: bool = False) -> tuple[str, ...]:
    """Return the places as they were said, each once, without the word that leads to them.

    With `whole` the words answer a question for a place, so that they may begin with it.
    """
    words = f"at {words}" if whole and not _SPOKEN.match(words) else words
    return tuple(dict.fromkeys(found[0][found.start("place") - found.start() :] for found in _SPOKEN.finditer(words)))
