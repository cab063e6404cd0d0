"""Buses, trams and trains by their line, number or time, as the place where something was: "the 42", "the 0615 to Leeds"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = r"(?:[A-Z]{1,2}\d{1,3}|\d{1,4}[A-Z]?)"
_LETTERED = r"(?:[A-Z][A-Z]\d{1,3}|(?![ABM]\d)[A-Z]\d{1,3})"  # of a bus: the A19, the B6265 and the M62 are roads
_KIND = r"(?:night\s+bus|bus|tram|coach|train|metro|service)"
_NUMBER = r"(?:(?:number|no\.?|route|service|line)\s+)"
_COLOUR = r"(?:red|blue|green|yellow|purple|orange|pink|district|central|circle|northern|jubilee|victoria|piccadilly|metropolitan|bakerloo|elizabeth)"
_AT = r"(?:[01]?\d|2[0-3])[.:]?[0-5]\d"
_NO_STOP = r"(?!\s*(?:stops?|shelters?|stations?|passengers?|pass(?:es)?|lanes?|drivers?|times?|fares?)\b)"
_NO_COUNT = r"(?![\w.:]|\s*(?:am|pm|o'?clock|st|nd|rd|th|year|yr|yo|of|girls?|boys?|lads?|m[ae]n|people|percent|%|pounds?|quid|and\s+\d))"
_BOARDS = r"\b(?:got|gets?|getting|hops?|hopped|jump(?:s|ed)|catch(?:es)?|caught|board(?:s|ed)|takes?|rides?|rode|ride|sits?|sat|was|were|is|are|upstairs|on\s+board)\s+(?:(?:on|onto|off|out)(?:\s+of)?\s+)?"
_PRODUCTIONS = (
    # "the number 7 tram", "no. 7 tram", "the X9 bus"
    rf"(?<![\w.:£-])(?P<place>(?:the\s+)?{_NUMBER}?{_LINE}\s+{_KIND})\b{_NO_STOP}",
    # "bus 42", "bus no 4471", "route 9 bus", "train 2C14"
    rf"(?<!\w)(?P<place>(?:the\s+)?(?:bus|tram|route|coach\s+service)\s+(?:(?:number|no\.?|route|service)\s+)?{_LINE}(?:\s+bus)?){_NO_COUNT}",
    # "the blue line tram", "on the district line"
    rf"(?<!\w)(?P<place>(?:the\s+)?{_COLOUR}\s+line(?:\s+(?:tram|train|metro))?)\b{_NO_STOP}",
    # "got on the 42", "gets the 36 every day"
    rf"{_BOARDS}(?P<place>the\s+(?:{_LETTERED}|\d{{1,3}}[A-Z]?)){_NO_COUNT}",
    # "fell asleep on the N7"
    rf"\bon\s+(?P<place>the\s+{_LETTERED}){_NO_COUNT}",
    # "on the 18.42 from Whelkstow", "the X9 to Leeds"
    rf"(?<!\w)(?P<place>the\s+(?:{_AT}|{_LETTERED})(?:\s+train|\s+bus)?)(?=\s+(?:to|from|towards)\s+(?:the\s+)?(?-i:[A-Z]))",
    # "carriage 4 of the 10.15"
    rf"\b(?:of|on|off|from)\s+(?P<place>the\s+{_AT})(?=\s*(?:[,.;]|$|train\b))",
)
_LINES = tuple(re.compile(production, re.IGNORECASE) for production in _PRODUCTIONS)
_HINT = re.compile(r"\d|\bline\b", re.IGNORECASE)  # what every line has


def lines(words: str) -> Iterator[re.Match[str]]:
    """Yield the buses, trams and trains that words tell by a line of theirs, as matches with their `place`."""
    if _HINT.search(words):
        for pattern in _LINES:
            yield from pattern.finditer(words)
