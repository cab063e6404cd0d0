"""Looks that are put right: "the hoodie was blue not black", "he had a beard not a moustache"."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.text.lexicons.lexicon import lexicon

_LEADS = frozenset(
    re.findall(
        r"\S+",
        "a an the it its it's was is were he she they his her their had has have got with wearing wore in on think i "
        "hes he's shes she's sorry actually more like one ones kind sort really very quite looked and coloured",
    )
)
_ARTICLE = re.compile(r"\ban? (?=(?P<vowel>[aeiou])?)", re.IGNORECASE)
_PIECES = re.compile(r"(,\s*)")


@cache
def _every_look() -> re.Pattern[str]:
    listed = lexicon().person_nouns
    every = sorted({*listed.looks, *listed.kinds_of_worn, *listed.worn}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, every))})(?![\w-])", re.IGNORECASE)


@cache
def _worn() -> frozenset[str]:
    return frozenset(lexicon().person_nouns.worn)


def looks_in(words: str) -> list[str]:
    """Return the looks of which words tell and of nothing else, one word or term each."""
    rest = re.findall(r"[\w']+", _every_look().sub(" ", words).casefold())
    return (
        [] if any(word not in _LEADS for word in rest) else [look.casefold() for look in _every_look().findall(words)]
    )


def names_a_look(words: str) -> bool:
    """Return whether words name what is worn or had, or how somebody is built, and not a bare colour."""
    return any(look in _worn() or look in lexicon().person_nouns.looks for look in looks_in(words))


def mended_look(description: str, old: str, new: str) -> str | None:
    """Return what somebody looks like with what was wrong put right; None where it is not told of them.

    What is worn stays where only its kind was wrong: "the hoodie was blue not black" makes a black hoodie a blue one.
    """
    wrong, right = looks_in(old), looks_in(new)
    of = _thing_named(wrong, right)
    value = " ".join([*(look for look in right if look not in of), *_thing_that_stays(wrong, right)])
    pieces = _PIECES.split(description)
    meant = [at for at, piece in enumerate(pieces) if _holds(piece, [" ".join(wrong), *of])]
    if not (wrong and right and value) or len(meant) != 1:
        return None
    pieces[meant[0]] = _ARTICLE.sub(_fitting, _stands(" ".join(wrong)).sub(value, pieces[meant[0]], count=1))
    return "".join(pieces)


def look_of_another_kind(description: str, new: str) -> str | None:
    """Return what somebody looks like where words only say of what kind one thing of it was: "the coat was brown".

    None where that thing is not told of, or of no other kind.
    """
    things, kinds = _thing_and_kinds(new)
    pieces = _PIECES.split(description)
    meant = [at for at, piece in enumerate(pieces) if len(things) == 1 and _holds(piece, things)]
    before = _kinds_before(pieces[meant[0]], things[0]) if len(meant) == 1 else []
    if len(before) != 1 or before == kinds or not kinds:
        return None
    pieces[meant[0]] = _in_stead(pieces[meant[0]], before[0], " ".join(kinds))
    return "".join(pieces)


def _thing_and_kinds(words: str) -> tuple[list[str], list[str]]:
    of_kind = set(lexicon().person_nouns.kinds_of_worn)
    looks = looks_in(words)
    return [look for look in looks if look not in of_kind], [look for look in looks if look in of_kind]


def _in_stead(piece: str, wrong: str, right: str) -> str:
    return _ARTICLE.sub(_fitting, _stands(wrong).sub(right, piece, count=1))


def _kinds_before(piece: str, thing: str) -> list[str]:
    """Return the kinds that stand before a thing: the green of "in a green coat"."""
    kinds = set(lexicon().person_nouns.kinds_of_worn)
    before = piece[: piece.casefold().find(thing)]
    return [look.casefold() for look in _every_look().findall(before) if look.casefold() in kinds]


def _thing_named(wrong: list[str], right: list[str]) -> list[str]:
    """Return what is worn that the right words name, where only its kind was wrong: the hoodie of "the hoodie was blue"."""
    return [look for look in right if look in _worn() and look not in wrong] if _is_kind(wrong) else []


def _fitting(article: re.Match[str]) -> str:
    return "an " if article["vowel"] else "a "


def _thing_that_stays(wrong: list[str], right: list[str]) -> list[str]:
    """Return what is worn where the right words only say of what kind it is: "not a black hoodie, a grey one"."""
    only_kinds = set(right) <= set(lexicon().person_nouns.kinds_of_worn)
    return [look for look in wrong if only_kinds and look in _worn()]


def _is_kind(looks: list[str]) -> bool:
    """Return whether looks name no thing: the "black" of a black hoodie."""
    return not any(look in _worn() for look in looks)


def _holds(piece: str, words: list[str]) -> bool:
    return all(_stands(each).search(piece) for each in words)


def _stands(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])", re.IGNORECASE)
