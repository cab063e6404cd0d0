"""What "he" does in the sentence behind somebody: "Craig Lomas, does the under tens. He's got one of his girls on snapchat"."""

from __future__ import annotations

import re

_CHILDREN = (
    r"(?:girls?|boys?|lads?|lass(?:es)?|kids?|child(?:ren)?|pupils?|students?|players?|swimmers?|young ?(?:un|ster)s?)"
)
_WHOM = rf"(?:her|them|me|us|(?:one|two|some|all|a couple) of (?:the|his|her|our) {_CHILDREN}|(?:(?:the|his|her|our|a|an|two|three|young|little|school|\d) ){{0,3}}{_CHILDREN})\b"
_DOES = (
    r"(?:lets?|letting|gives?|giving|gave|takes?|taking|took|drives?|driving|drove|runs?|running|buys?|buying|bought|messages?|messaging|messaged|texts?|texting|texted|"
    r"meets?|meeting|met|picks?|picking|picked|invites?|inviting|invited|touches|touching|touched|films?|filming|filmed|kiss\w*|got|has|had|keeps|kept|makes?|made|locks?|locked|straps?)"
)
_NEXT = re.compile(
    r"(?P<job>[^.!?\n]{0,60})(?:[.!?\n,] ?|\band )(?:but |and |so |then )?(?P<who>s?hes?)\b"
    rf"(?: (?:has|is|was|been|always|also|often|regularly|just|only|then|used|to|keeps|offers))* {_DOES} {_WHOM}"
)
_OF_A_CHILD = re.compile(
    r"\b(?:year|yr|form|class|aged|sister|brother|friend|mate|daughter|son|girl|boy|lad|lass|pupil|1[0-7]|[6-9])\b"
)


def does_it_next(text: str, end: int) -> str | None:
    """Return the "he" of what follows a name in plain text and says what he does to children, unless it says a child's own."""
    does = _NEXT.match(text, end)
    return does["who"] if does is not None and _OF_A_CHILD.search(does["job"]) is None else None
