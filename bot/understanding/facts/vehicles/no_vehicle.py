"""Answers to the question for a vehicle that tell of none: "no vehicle apart from mine", "my own cab", "on foot"."""

from __future__ import annotations

import re

_PART = re.compile(
    r"[.,;!?\n]|\b(?:but|and|just|only|apart from|except(?: for)?|other than|besides|it was|that was)\b", re.I
)
_NONE = re.compile(
    r"(?i)^(?:i\s+)?(?:no|nope|nah|none|nothing|not?\s+(?:really|that\b.*|seen|sure|one|any)|never|n/?a|dunno|idk|unknown|"
    r"(?:did|do|does|could|was|were|is|has)(?:n['’]?t| not)\b.*|(?:on foot|walking|walked)\b.*|there (?:was|were|is) (?:no|none)\b.*|"
    r"(?:i|he|she|they|we|he['’]s|she['’]s|all|both|everyone|just|the \w+)(?:\s+(?:of (?:them|us)|all|both|just))?\s+(?:(?:was|were|came|went|left|go|come|goes|comes)\s+)?(?:on foot|by foot|walking|walks?|walked)\b(?!.*\b(?:to|into|lift|then)\b).*|"
    r"(?:left|came|come|went|go|all|both) (?:on|by) foot\b.*|"
    r"no\s+(?:other\s+|such\s+)?(?:vehicles?|cars?|vans?|cabs?|taxis?|motors?)\b.*|"
    r"no\s+(?:(?:other|such|idea|clue|reg)\s*)?(?:(?:that i|as far|seen|involved|at all|there|known)\b.*)?)$"
)
_OWN = re.compile(
    r"(?i)\b(?:mine|ours|(?:my|our)(?: own)?(?: \w+)? (?:cab|car|taxi|vehicle|van|bus|minibus|coach|motor|lorry)|(?:my|our) own)$"
)


def names_no_vehicle(words: str) -> bool:
    """Return whether words tell of no vehicle but perhaps the writer's own."""
    parts = [part.strip() for part in _PART.split(words) if part.strip()]
    return all(_NONE.match(part) or _OWN.search(part) for part in parts)
