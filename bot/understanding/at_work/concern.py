"""Whether a sentence says that the report is about somebody, also by name before the work."""

from __future__ import annotations

import re

from bot.understanding.stands_aside import is_the_concern

_NAMED = 4  # words of a name and an article that may stand before the work of who a report is about
_OTHERS = re.compile(  # another than who works there is then spoken of: "about a boy whom the caretaker found"
    r"girls?|boys?|lads?|lass(?:es)?|child(?:ren)?|kids?|pupils?|students?|daughter|son|man|men|woman|bloke|"
    r"who|whom|that|what|when|how|with|by|from|and|or|to|in|at|on|near|outside|for|of|her|his|their"
)


def is_about(words: str, start: int, end: int) -> bool:
    """Say whether it is about who is named there, also by name before the work: "about Mrs Dunlop the receptionist"."""
    before = words[:start].split()
    for back in range(min(_NAMED, len(before)) + 1):
        first = len(before) - back
        if back and _OTHERS.fullmatch(before[first]):
            return False
        if is_the_concern(" ".join(before[:first]), words[end:]):
            return True
    return False
