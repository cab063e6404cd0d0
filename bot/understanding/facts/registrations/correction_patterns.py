"""The words by which a writer takes a registration back, as patterns over folded text."""

from __future__ import annotations

import re

# The writer takes back what was written before.
TAKEN_BACK = re.compile(
    r"\b(?:no|nope|sorry|actually|wait|i mean|meant|correction|scrap|scratch|rather|mistake|typo|should be|should say|should of been|should have been|"
    r"edit|oops|wrong|checked|double checked|turns out|apologies|misread|not that|my bad|hang on|hold on|i tell a lie|tell a lie|make that|or was it)\b|\*"
)
OR = re.compile(
    r"[?,)\"' ]*(?:or|maybe|might be|could be|possibly|perhaps)(?: (?:maybe|possibly|even|something like|reg|is it|was it))*[ \"'(]*"
)
NOT_THIS = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|instead of|rather than|misread it as|misread as|thought it was|first thought)(?: (?:reg|the|plate|it was))* ?[:\"'(]?$"
)
