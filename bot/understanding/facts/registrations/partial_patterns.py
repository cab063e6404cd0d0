"""The words around part of a registration, as patterns over folded text."""

from __future__ import annotations

import re

from bot.understanding.facts.code_patterns import PLATE

PHONE_BEFORE = re.compile(
    r"\b(?:phone|mobile|his number|her number|call|term|school|shift|lesson|match|game|film|(?<!\b[a-z] )(?<!\b[a-z]-)class)\b[^,.;]*$"
)
WITHIN = re.compile(
    rf"\b{PLATE}\b[^.;\n]{{0,30}}?\b(?:had|has|with|got|includes?|including|contains?)(?: (?:an?|the|letters?|numbers?|digits?))* (?=\w+ (?:in|on) (?:it|there)\b|\w+ somewhere)"
)
_UNSEEN = (
    r"(?:mudd?y?|dirty|dirt|hidden|covered|smudged|obscured|missing|unclear|unreadable|gone|lost|missed|under|behind|snow|know|couldn'?t|can'?t|cannot|"
    r"didn'?t|not|unknown|no idea|blurred|blurry|cut|faded|bent|broken|forgot\w*|illegible|caked|escapes|blocked|scratched|off|dark|too)"
)
BEHIND_PART = re.compile(
    r"['\")]?(?:"
    r"(?P<open>[ -]*(?:something|somethin|somethink|summat|summet|sumthing|sumthin|smth|sumat|sumfin|sommat|and something|then something|or something|blank|"
    r"unknown|question mark|dot dot|dunno|\.\.+|…|\?\?+|xx+x|\*+|__+|-{2,}))|"
    r"(?P<all>,? ?(?:is|was|were|,|-|=|thats|that's|and thats|and that's|its)? (?:about |literally |basically )?(?:all|as much as|as far as|the most|only bit|the only bit)(?: that)? (?:i|we|he|she|they|my|our|the|anyone|you)\b|,? (?:thats|that's) (?:all|your lot|it)\b)|"
    r"(?P<place>,? (?:is|was|were|being) (?:the|how|at the|on the|my)(?: \w+){0,3} (?:start|starts|started|begins|beginning|first|end|last|back|front|bit|half|part|letters|characters|digits|three|two)\b)|"
    r"(?P<at>,? (?:(?:at|for|near) the (?:very )?(?:end|finish|start|beginning|front|back)|on the (?:end|start|beginning))\b)|"
    r"(?P<lost>,? (?:and |but |then |so |before |cos )*(?:i |we |my \w+ |the \w+ |he |she )?(?:then )?(?:lost|missed|couldn'?t|could not|didn'?t|cant|can't|did not|forgot|forget|never got|never saw|ran out|swung|turned|drove|pulled|shot|sped|went|disappeared|vanished|it was gone|gone)\b)|"
    rf"(?P<rest>[,.]? (?:and |but |then |with |not )*(?:the |its |all )?(?:rest|others?|remaining|remainder|last|next|final|end)\b(?=[^.;\n]{{0,40}}\b{_UNSEEN}))|"
    r"(?P<more>,? (?:and|plus|then|with) (?:one|two|three|a couple|a few|some|another|1|2|3)(?: \w+)? (?:more|others?|letters?|unknown|i|after)\b)"
    r")"
)
JOINT = re.compile(
    r",? (?:and )?then (?:maybe |possibly |i think |it was |its |like |prob |probably )?(?:the letters? )?(?:an? )?|[ -]"
)
