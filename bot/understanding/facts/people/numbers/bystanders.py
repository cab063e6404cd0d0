"""Words for people that name nobody at the scene: things of theirs, the writer, who brings the news."""

from __future__ import annotations

import re

from bot.understanding.facts.people.numbers import people_patterns as grammar

_RELATIONS = ("uncle", "auntie", "aunt", "boyfriend", "girlfriend")
_OWNERS = ("her", "his", "their", "an", "a")
_OWN = ("my", "our")
_SAID_ALREADY = re.compile(r"\b(?:not|was|is|as|s?hes|her mates?|his mates?) $")


def present(text: str) -> list[re.Match[str]]:
    """Return the words for people in plain text, without those told not to be there: "not an adult in sight"."""
    absent = [none.span() for none in grammar.NONE.finditer(text)]
    people = grammar.PEOPLE.finditer(text)
    return [match for match in people if not any(start < match.end() <= end for start, end in absent)]


def is_bystander(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether a word for people names nobody who was seen; before and after are the 40 characters around it."""
    if grammar.THING.match(after) or match["number"] in _OWN or _is_the_writers(match, before):
        return True
    if match["parent"]:
        return _is_parent_elsewhere(before, after)
    if match["adult"] in _RELATIONS:
        return _is_only_a_relation(match, before)
    return (
        _is_writing_driver(match, before, after)
        or _is_said_of_another(match, before)
        or _is_child_of_witness(match, before)
        or _is_greeted(match, before)
    )


def _is_the_writers(match: re.Match[str], before: str) -> bool:
    """Return whether children are those of who writes: "I have two kids"."""
    return match["child"] is not None and bool(grammar.WRITER_HAS.search(before))


def _is_parent_elsewhere(before: str, after: str) -> bool:
    """Return whether a parent is not named beside somebody, or only brings the news."""
    joined = grammar.JOINED_BEFORE.search(before) or grammar.JOINED_AFTER.match(after)
    return not joined or bool(grammar.NEWS.match(after) or grammar.WITNESS.search(before))


def _is_only_a_relation(match: re.Match[str], before: str) -> bool:
    """Return whether "uncle" or "boyfriend" says what somebody is to somebody: "he was her boyfriend"."""
    if match["number"] not in _OWNERS:
        return True
    return bool(grammar.WITNESS.search(before) or _SAID_ALREADY.search(before))


def _is_writing_driver(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether the driver is who writes, or drivers in general."""
    if match["grown"] != "driver":
        return False
    if grammar.SIGNED.fullmatch(match.string, 0, match.start()) and grammar.SIGNED_END.match(after):
        return True
    return bool(grammar.DRIVES_SELF.search(before + match[0]) or grammar.NO_DRIVER.match(after))


def _is_said_of_another(match: re.Match[str], before: str) -> bool:
    """Return whether the word is said of the one before: "the child (female, 10)"."""
    describes = match["adult"] in ("male", "female") or match["either"] in ("female", "girl", "boy")
    return describes and bool(grammar.SAID_OF.search(before))


def _is_child_of_witness(match: re.Match[str], before: str) -> bool:
    return match["either"] in ("daughter", "son") and bool(grammar.WITNESS.search(before))


def _is_greeted(match: re.Match[str], before: str) -> bool:
    """Return whether a man is who is written to: "thanks fella"."""
    return match["male"] is not None and not match["number"] and bool(grammar.GREETING.search(before))
