"""Names behind "called", "goes by" or "booked under": whatever is told in so many words to be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.understanding.facts.model import Span
from bot.understanding.text.lexicons.lexicon import lexicon

_NAME = r"[A-Z][\w'’-]+"
_CALLED = re.compile(
    r"\b(?:[Nn]ames? on (?:the |his |her |that |my |our )?(?:booking|reservation|card|room|register|receipt|app|account|job|screen|docket|record|records|file|passport|licence|ID|form|prescription|invoice|order|delivery|parcel|label|tenancy|lease)(?: (?:is|was|says?|said|came up as))?|"
    rf"call(?:ed|s|ing) (?:him|her)(?:self)?|called|named|name of|names?(?:\s+is|'s|’s)?|nickname(?:d)?|known (?:to (?:us|staff|me|police) )?as|[Ii] (?:only )?know (?:him |her )?as|(?:know|knows) (?:him|her) as|answering to|surname is|goes by|aka|introduced (?:himself|herself) as|(?:[Cc]alls|[Cc]alling) (?:himself|herself|themselves)|calls? (?:him|her|them)|"
    r"(?:passport|licence|license|ID|badge|lanyard|name tag|nametag|name badge|bank card) (?:says|said|reads|had|has)|signed as|(?:signed|checked|booked|registered|down|logged) in as|answers to|went by|(?:gave|under) (?:the|his|her) name(?: of| as)?|"
    r"(?:booked|reserved|checked in|registered|card|booking|reservation|paid for|account|app|job|fare)(?: out| is| was)? (?:under|in)(?: the name(?: of)?)?|"
    r"(?:they|people|everyone|everybody|kids|lads|girls|we|all|she|he) (?:all )?(?:calls?(?: (?:him|her|them))?|knows?(?: (?:him|her|them))? as))\s+"
    rf"[\"'“‘]?(?P<name>(?:[A-Z]\.? (?!(?:She|He|They|The|It|We|And|But|Then|When|His|Her|My)\b))?{_NAME}(?:\s+(?:{_NAME}|[B-HJ-Z](?![\w'’&])))?|[B-HJ-Z](?=\s*(?:[.,;]|$)|\s+(?:and|who|is|was)\b)|[a-z]{{2,12}}\b)",
)
_OF_A_FIRM = re.compile(
    r"\b(?:firm|company|business|shop|pub|bar|hotel|club|site|website|app|game|server|chat|place|house|estate|school|team|band|boat|account|channel|page|event|night|"
    r"garage|farm|restaurant|takeaway|cafe|salon|gym|agency|hostel|cab firm)(?: (?:is|was|thats|that is))? $",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:[a-z]{2,}s|couple|men|women|children|people)(?: who)?(?: are| were)? $", re.IGNORECASE)
_AND_NAME = re.compile(rf"[\"'”’]?(?: and| &|,) [\"'“‘]?(?P<name>{_NAME})")
_REACH = 120  # characters before a name that say whose it is


def called_names(text: str) -> Iterator[Span]:
    """Give where names stand that are told to be names; a firm's is none."""
    for match in _CALLED.finditer(text):
        if _ends(text, match.start(), _OF_A_FIRM):
            continue
        if match["name"][0].isupper() or match["name"].casefold() in _first_names():
            yield match.span("name")
        if second := _several(text, match):
            yield second.span("name")


def _several(text: str, called: re.Match[str]) -> re.Match[str] | None:
    """Return the second name of several people who are called so: "a couple called Rita and Lenny"."""
    return _AND_NAME.match(text, called.end("name")) if _ends(text, called.start(), _SEVERAL) else None


def _ends(text: str, end: int, words: re.Pattern[str]) -> bool:
    """Return whether the text up to a place ends in words; no more is read than they may be long."""
    return words.search(text, max(0, end - _REACH), end) is not None


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.names)
