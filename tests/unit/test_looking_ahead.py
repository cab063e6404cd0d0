"""A pattern that looks ahead finds what it found before, and nothing else."""

from __future__ import annotations

import re
import sys

import pytest

from bot.looking_ahead import ALIKE, looking_ahead

PATTERNS = [
    r"\b(?:girl|boy|lad(?:die)?|young (?:girl|one)s?)\b",
    r"\bgirl|boy\b|\d+",
    r"(?i)(?:the )?(?:driver|kid|Ian) said",
    r"\b(?i:uncle|aunt(?:ie)?|one\ of\ them) [A-Z]\w+",
    r"(?<!a )(?:(?:the )?(?:day|night) (?P<way>after|before) )?(?P<day>monday|friday)",
    r"(?P<n>[0-9]{1,3}|an?|one)(?: and a half)? (?P<unit>hour|day)s? ago",
    r"(?:[^.]{0,9})\bnot\b",
    r"^(?=.*girl)(?:a|b)?",
    r"(?P<q>['\"])(?:lad|girl)(?P=q)",
    r"(?:ab)*c|(?:de)+?f|[-^\]]x",
    r"é|(?i:É)t",
    r"(?:)",
]
TEXTS = [
    "",
    "the girl said not a boy, 14, young girls and a laddie",
    "THE DRIVER SAID the kid said İan said ıan said \u212aid said",
    "uncle Bob and Auntie Jo, ONE OF THEM Ann",
    "the day after monday, a monday, the night before friday",
    "an hour ago, 3 and a half days ago; 100 hours ago",
    "'lad' \"girl\" 'lad\" ababc c dedef -x ^x ]x a b é Ét ét",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE])
def test_the_matches_are_the_same(pattern: str, flags: int) -> None:
    """Where they stand, what they are and what each group holds; at a place that is named as well."""
    before, after = re.compile(pattern, flags), looking_ahead(pattern, flags)
    for text in TEXTS:
        found = [
            [(match.span(), match.groupdict(), match.groups()) for match in one.finditer(text)]
            for one in (before, after)
        ]
        assert found[0] == found[1]
        assert [bool(before.match(text, at)) for at in range(9)] == [bool(after.match(text, at)) for at in range(9)]
    assert before.groupindex == after.groupindex


def test_what_can_begin_with_anything_stays_as_it_is() -> None:
    """There is nothing to look for."""
    assert looking_ahead(r".*girl").pattern == r".*girl"
    assert looking_ahead(r"(?:the )?").pattern == r"(?:the )?"


def test_what_cannot_begin_is_not_tried() -> None:
    """Three letters are looked at, behind a word's edge where the pattern begins with one."""
    assert looking_ahead(r"\b(?:girl|boy)s?").pattern.startswith(r"\b(?=(?:boy|gir))")
    assert looking_ahead(r"(?i)[ab]c").pattern.startswith("(?i)(?=[ABab][Cc])")


def test_every_form_of_a_letter_is_looked_for() -> None:
    """Regardless of case an ASCII letter is met by four characters that are none."""
    every = "".join(map(chr, range(128, sys.maxunicode + 1)))
    for letter in "abcdefghijklmnopqrstuvwxyz":
        assert sorted(re.findall(letter, every, re.IGNORECASE)) == sorted(ALIKE.get(letter, ""))
