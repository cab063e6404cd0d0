"""The formats of registration marks over bare characters, and what looks like them."""

from __future__ import annotations

import re

# Styles over the bare characters: https://www.gov.uk/displaying-number-plates and DVLA leaflet INF104.
CURRENT = re.compile(r"(?P<a>[A-Z]{2})(?P<b>[0-9]{2})(?P<c>[A-Z]{3})")
PREFIX = re.compile(r"(?P<a>[A-HJ-NP-TV-Y])(?P<b>[1-9][0-9]{0,2})(?P<c>[A-Z]{3})")
SUFFIX = re.compile(r"(?P<a>[A-Z]{3})(?P<b>[1-9][0-9]{0,2})(?P<c>[A-HJ-NPR-TV-Y])")
NORTHERN_IRISH = re.compile(r"(?P<a>[A-Z]?(?:[A-Z][IZ]|[IZ][A-Z]))(?P<b>[1-9][0-9]{0,3})")
DATELESS = re.compile(r"(?P<a>[A-Z]{1,3})(?P<b>[1-9][0-9]{0,3})|(?P<d>[1-9][0-9]{0,3})(?P<e>[A-Z]{1,3})")
DIPLOMATIC = re.compile(r"[0-9]{3}[DX][0-9]{3}")
IRISH = re.compile(
    r"[0-9]{2,3}(?:C|CE|CN|CW|D|DL|G|KE|KK|KY|L|LD|LH|LK|LM|LS|MH|MN|MO|OY|RN|SO|T|TN|TS|W|WD|WH|WW|WX)[0-9]{1,6}"
)
TRADE = re.compile(
    r"\btrade (?:plates?|reg)(?: (?:is|was|no|number|of|said))*[ :]*(?P<mark>[0-9]{3} ?[a-z]{1,3}|0[0-9]{4})\b"
)
# Area letters and the two figures of a year of issue: 02 to 29 from March, 51 to 79 from September.
AREA_AND_YEAR = re.compile(r"[A-HJ-PR-Y]{2}(?:0[2-9]|[12][0-9]|5[1-9]|[67][0-9])[A-Z]{0,2}")
NEVER_ISSUED_YEARS = ("00", "01", "50")
LOOKS_DIGIT = str.maketrans("OISBZL", "015821")
LOOKS_LETTER = str.maketrans("01582", "OISBZ")
LOOKALIKE = re.compile(r"(?P<a>[A-Z01582]{2})(?P<b>[0-9OISBZL]{2})(?P<c>[A-Z][A-Z01582]{2})")
LOOKALIKE_TOLD = re.compile(r"(?P<a>[A-Z01582]{2})(?P<b>[0-9OISBZL]{2})(?P<c>[A-Z01582]{3})")
LOOKALIKE_PREFIX = re.compile(r"(?P<a>[A-HJ-NPR-TV-Y])(?P<b>[1-9][0-9OISBL]{1,2})(?P<c>[A-Z]{3})")
# What can be told of a mark when the whole is not known: its first or its last characters.
PART_AT_START = re.compile(
    r"[A-Z]{1,3}|[A-Z]{2}[0-9]{1,2}[A-Z]{0,2}|[A-Z][0-9]{1,3}[A-Z]{0,3}|[A-Z]{3}[0-9]{1,3}|[0-9]{1,3}"
)
PART_AT_END = re.compile(r"[A-Z]{1,3}|[0-9]{1,3}[A-Z]{1,3}|[0-9]{1,4}|[A-Z][0-9]{2}[A-Z]{3}")
PREFIX_MARK = re.compile(r"[A-HJ-NPR-TV-Y][1-9][0-9]{0,2}[A-Z]{3}")  # in two halves: "P7 and then maybe KRL"
AMOUNT = re.compile(
    r"[0-9]+(?:am|pm|st|nd|rd|th|ish|p|k|m|g|mg|mins?|hrs?|yrs?|s|x|cm|kg|ml|gb|mph|yo|ft|in|h|hr|d|l)|(?:y|yr)(?:[0-9]|1[0-3])|k[ms]?[0-9]?"
)
