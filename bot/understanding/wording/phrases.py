"""The phrases of knowledge/wording as patterns: any inflection, alternatives, words that may stand between."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

_IRREGULAR = {
    "be": "be|is|are|was|were|been|being|am|'s|s",
    "have": "have|has|had|having|'ve",
    "do": "do|does|did|doing|done",
    "go": "go|goes|went|going|gone",
    "get": "get|gets|got|getting",
    "put": "put|puts|putting",
    "let": "let|lets|letting",
    "run": "run|runs|ran|running",
    "see": "see|sees|saw|seen|seeing",
    "know": "know|knows|knew|known|knowing",
    "make": "make|makes|made|making",
    "lead": "lead|leads|led|leading",
    "sell": "sell|sells|sold|selling",
    "choose": "choose|chooses|chose|choosing|chosen",
    "send": "send|sends|sent|sending",
    "spend": "spend|spends|spent|spending",
    "sleep": "sleep|sleeps|slept|sleeping",
    "hang": "hang|hangs|hung|hanging",
    "take": "take|takes|took|taking|taken",
    "ask": "ask|asks|asked|asking",
    "say": "say|says|said|saying",
    "bring": "bring|brings|brought|bringing",
    "keep": "keep|keeps|kept|keeping",
    "give": "give|gives|gave|given|giving",
    "seek": "seek|seeks|sought|seeking",
    "leave": "leave|leaves|left|leaving",
    "throw": "throw|throws|threw|thrown|throwing",
    "meet": "meet|meets|met|meeting",
    "speak": "speak|speaks|spoke|spoken|speaking",
}
_FORM_OF = {form: forms for forms in _IRREGULAR.values() for form in forms.split("|")}
SELVES = "(?:him|her)/?(?:her|him)self|herself|himself|themselves|themself|hisself|themselfs"
_PEOPLE = "she|he|they|her|him|them|his|their"
_SOMEBODY = rf"(?:{_PEOPLE}|the (?:child|girl|boy|young person))"
_BETWEEN = r"[\s\-–/]+"
_GAP = r"(?:[\w'’-]+,?\s+){0,4}?"
_TOKEN = re.compile(r"!?\([^)]*\)|\[[^\]]*\]|~|!?[\w'’*]+")
_KEY = 3  # letters of a word by which a text is looked up


class Phrases:
    """All phrases of the rules, so that a text is matched only with those whose words it holds."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._phrases = phrases
        self._parts = [_parts(phrase) for phrase in phrases]
        for number, parts in enumerate(self._parts):
            for key in max(parts, key=_telling, default=frozenset()):
                self._by_key[key].append(number)

    def likely(self, text: str) -> Iterator[tuple[int, re.Pattern[str]]]:
        """Return the numbers and patterns of the phrases that may be in the text: it holds a word of every part."""
        keys = {word[:_KEY] for word in re.findall(r"[a-z0-9]+", text.lower())}
        for number in sorted({number for key in keys for number in self._by_key.get(key, ())}):
            if not any(keys.isdisjoint(part) for part in self._parts[number]):
                yield number, compiled(self._phrases[number])


@lru_cache(maxsize=2048)
def compiled(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase as knowledge/wording.yml tells to write it."""
    out, separator, unless = r"(?<!\w)", "", ""
    for piece in _TOKEN.findall(phrase):
        if piece in ("~", "[~]"):
            out, separator = out + separator + _GAP, ""
        elif piece.startswith("!"):
            unless = rf"(?!{_BETWEEN}{_either(piece[1:])}(?!\w))"
        elif piece.startswith("[") and not separator:
            out += f"(?:{_either(piece)}{_BETWEEN})?"
        elif piece.startswith("["):
            out += f"(?:{separator}{_either(piece)})?"
        else:
            out += separator + _either(piece)
            separator = _BETWEEN
    return re.compile(out + r"(?!\w)" + unless, re.I)


def _either(piece: str) -> str:
    forms = piece.strip("()[]").split("|")
    return "(?:" + "|".join(_BETWEEN.join(map(_word, re.findall(r"[\w'’*]+", form))) or "~" for form in forms) + ")"


def _parts(phrase: str) -> list[frozenset[str]]:
    """Return, for each part that must be there, the first letters of the words of which a text must hold one."""
    parts: list[frozenset[str]] = []
    for piece in _TOKEN.findall(phrase):
        if piece == "~" or piece.startswith(("[", "!")):
            continue
        firsts = [re.findall(r"[\w'’*]+", form)[0].lower() for form in piece.strip("()").split("|")]
        begins = [_begins(first) for first in firsts]
        if all(begins):  # a lone * is any word
            parts.append(frozenset(key for keys in begins for key in keys))
    return parts


def _begins(word: str) -> list[str]:
    joined = re.sub("['’]", "", word.rstrip("*"))
    plain = re.split("['’]", word.rstrip("*"))[0]
    if plain in _PEOPLE.split("|"):
        return [*(form[:_KEY] for form in _PEOPLE.split("|")), "the"]
    if plain in SELVES.split("|"):
        return ["her", "him", "the", "his"]
    forms = _FORM_OF.get(plain, plain).split("|")
    return [form.lstrip("'")[:_KEY] for form in {*forms, joined} if form.lstrip("'")]


def _telling(keys: frozenset[str]) -> tuple[int, int]:
    """Return how telling a part is: long words first, then few of them."""
    return min(len(key) for key in keys), -len(keys)


def _word(word: str) -> str:
    """Return a pattern for a word in its inflections; `*` at its end stands for any ending."""
    low = word.lower().replace("’", "'")
    if low == "*":
        return r"[\w'’]+"
    if low.endswith("*"):
        return re.escape(low[:-1]) + r"[\w'’]*"
    if low in SELVES.split("|"):
        return rf"(?:{SELVES})"
    if low in _PEOPLE.split("|"):
        return _SOMEBODY
    if low in _FORM_OF:
        return f"(?:{_FORM_OF[low]})"
    return _regular(low)


def _regular(low: str) -> str:
    if len(low) < 4 or "'" in low:
        return re.escape(low).replace("'", "['’]?")
    if low.endswith("e"):
        return f"{re.escape(low[:-1])}(?:e|es|ed|ing|ely|eness|er|ers)"
    if low.endswith("y") and low[-2] not in "aeiou":
        return f"{re.escape(low[:-1])}(?:y|ies|ied|ying|ily|iness)"
    if low.endswith("ing"):
        return f"{re.escape(low[:-3])}(?:ing|e|ed|es|s|)"
    if low.endswith("ed"):
        return f"{re.escape(low[:-2])}(?:ed|e|es|s|ing|)"
    return f"{re.escape(low)}(?:{re.escape(low[-1])}?(?:ed|ing|er|ers)|s|es|ly|ness)?"
