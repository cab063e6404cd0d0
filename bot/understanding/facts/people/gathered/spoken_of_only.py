"""Who is only spoken of by somebody, or only knows of it: "said her dad had sent him", "landlord knows"; "he" is rather another."""

from __future__ import annotations

import re

from bot.understanding.facts.people.persons.person_mentions import NounMention

_NEAR = 40  # characters before and behind somebody that say it
_SAYS = re.compile(
    r"\b(?:said|says|saying|tells?|told|telling|claims?|claimed|claiming|reckons?|reckoned|pretend(?:s|ed|ing)?|made out|lied|swore|promised)"
    r"(?: (?:to )?(?:her|him|them|me|us|staff|everyone|the [a-z]+))?(?: that)? $"
)
_SAID_OF = re.compile(
    r"'?s?(?: (?:has|had|have|was|is|were|would|will|wanted|wants|sent|asked|knows?|knew|said|says|lives?|lived|owes?|works?|worked|used to)\b|\b(?=\s*(?:[.,;!?]|$)))"
)
_KNOWS = re.compile(
    r" (?:(?:also|must|all) )?(?:(?:has|have|had) no (?:idea|clue)|(?:hasnt|havent|hadnt) a clue|(?:is|was|are) (?:not |un)?aware|knows?|knew|(?:doesnt|dont|didnt|does not) know|turns a blind eye|lets it go|(?:isnt|wasnt|is not) (?:bothered|interested))\b"
)


def is_only_spoken_of(noun: NounMention, text: str) -> bool:
    """Return whether nothing is told of somebody but what another says of them, or that they know."""
    before, after = text[max(0, noun.start - _NEAR) : noun.start], text[noun.end : noun.end + _NEAR]
    is_said = noun.owner is not None and _SAYS.search(before) is not None and _SAID_OF.match(after) is not None
    return is_said or _KNOWS.match(after) is not None
