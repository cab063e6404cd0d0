"""Vehicle registration marks of the United Kingdom, whole or in part, as they are typed.

Styles: https://www.gov.uk/displaying-number-plates and DVLA leaflet INF104; the letters left out are those DVLA never issued.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.text import Covered, fold

Span = tuple[int, int]

_LOOKS_DIGIT = str.maketrans("OISBZ", "01582")
_LOOKS_LETTER = str.maketrans("01582", "OISBZ")
_L, _D = "[A-Z01582]", "[0-9OISBZ]"
_GAP = r"[ .-]{0,2}"
_CURRENT = re.compile(
    rf"(?<![A-Z0-9@.])(?P<a>{_L}{_GAP}{_L})(?P<g1>{_GAP})(?P<b>{_D}{_GAP}{_D})(?P<g2>{_GAP})(?P<c>{_L}{_GAP}{_L}{_GAP}{_L})(?![A-Z0-9@])"
)
_PREFIX = re.compile(
    rf"(?<![A-Z0-9@.])(?P<a>[A-HJ-NP-TV-YQ])(?P<g1>{_GAP})(?P<b>[0-9]{{1,3}})(?P<g2>{_GAP})(?P<c>[A-Z]{{3}})(?![A-Z0-9@])"
)
_SUFFIX = re.compile(
    rf"(?<![A-Z0-9@.])(?P<a>[A-Z]{{3}})(?P<g1>{_GAP})(?P<b>[0-9]{{1,3}})(?P<g2>{_GAP})(?P<c>[A-HJ-NPR-TV-Y])(?![A-Z0-9@])"
)
_IRISH = re.compile(
    rf"(?<![A-Z0-9@.])(?P<a>[A-Z]?(?:[A-Z]?[IZ]|[IZ][A-Z]))(?P<g1>{_GAP})(?P<b>[0-9]{{1,4}})(?![A-Z0-9@])"
)
_DATELESS = re.compile(
    rf"(?<![A-Z0-9@.])(?:[A-Z]{{1,3}}{_GAP}[0-9]{{1,4}}|[0-9]{{1,4}}{_GAP}[A-Z]{{1,3}})(?![A-Z0-9@])"
)
_DIPLOMATIC = re.compile(
    rf"(?<![A-Z0-9])(?P<a>[0-9]{{3}})(?P<g1>{_GAP})(?P<b>[DX])(?P<g2>{_GAP})(?P<c>[0-9]{{3}})(?![A-Z0-9])"
)
_TRADE = re.compile(
    r"\btrade (?:plates?|reg)(?: (?:is|was|no|number|of|said))*[ :]*(?P<mark>[0-9]{3} ?[a-z]{1,3}|0[0-9]{4})\b"
)

_PLATE = r"(?:reg(?:istration|s)?(?: (?:no|num|number|plate|mark))?|(?:number|num|licence|license|car|private|trade|old|irish|northern irish|diplomatic)[ -]?plates?|plates?|vrm|index)"
_PLATE_WORD = re.compile(rf"\b{_PLATE}\b")
_LEADS = re.compile(
    rf"\b{_PLATE}\b(?: (?:is|was|no|number|num|of|said|says|like|looked|i think|think|maybe|the|on it|it|were|are|plate|had|with|at|something|could be|reads?|reading|being|possibly|about))*[ :#=,(-]*$"
)
_VEHICLE_WORD = re.compile(
    r"\b(?:car|van|taxi|cab|driver of|driving|drives|drove|motor|vehicle|minibus|minicab|lorry|parked|bmw|merc|mercedes|audi|ford|golf|corsa|astra|fiesta|focus|transit|vw|skoda|toyota|prius|kia|nissan|volvo|vauxhall)\b"
)
# Three letters that are a word make a mark only beside a word for a plate.
_NEVER = frozenset("and the was but for not are you had has who its she him her his they with".split())
WORDS = frozenset(
    (
        "the and old was for men lad boy man yrs her his she him who had has are not but off out got get one two ten six men mum dad guy kid mob our all any can did day way "
        "ago now may min hrs car van cab bus sat sun mon tue wed thu fri jan feb mar apr jun jul aug sep oct nov dec ish odd yet yes you too use try top say see saw run ran put "
        "per own new low let job its how end eat due cut cry bit big bed bag bad art arm age add act aft air bar bet box buy cos coz cop cup dog ear egg eye far fat few fit fix "
        "fly fun gay gun hit hot ice ill jaw key law leg lie lip lot mad map met mix net nor oil pay pen pet pin pub red rid rob row sad sea set sex sir sit sky son tax tea tie tip "
        "toe via war wet win won wee yer nah thx plz pls txt ppl abt etc inc lol omg wtf idk pop mrs sis bro gal bbc asd sen hun mam nan nip pal pic ref reg sum tho til vid was wiv "
        "cud wud shd gon cus cuz dnt dont hes shes pcs pct ltd ave rds str crt sqn min max amp oct sat sun mid els aka asap ends out rms gcs kgs kms lbs mph mls cms"
    ).split()
)
_SHORT = frozenset(
    "at on to by of me my he we us so no up or an as do go be am pm yr nr rm hr in is it if ok oh hi ya ur st rd th nd ft kg km cm mm pc dr mr ms".split()
)
_ENDS = r"(?:ends?|ended|ending|finish(?:es|ed|ing)?)(?: (?:in|with|on|is|was|of|letters?|the))*|last (?:\w+ )?(?:letters?|bit|part|half|digits?|numbers?|three|two|few|3|2|characters)(?: (?:is|was|are|were|letters|bit|of it|of (?:the |its |his )?(?:reg|plate|number plate|vrm|registration)))*|(?:end|finish) (?:is|was)"
_STARTS = r"(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began)(?: (?:with|in|off|is|was|letters?))*|(?:first|front) (?:\w+ )?(?:letters?|bit|part|half|digits?|numbers?|two|three|few|four|2|3|4|characters)(?: (?:is|was|are|were|letters|bit|of it|of (?:the |its |his )?(?:reg|plate|number plate|vrm|registration)))*|(?:start|beginning) (?:is|was)"
_MIDDLE = r"(?:had|has|with|got|includes?|including|contains?)(?: (?:an?|the|letters?|numbers?|digits?))*"
_TOKEN = r"['\"(]?(?P<chars>[a-z0-9]{1,4}(?:[ -](?=[a-z0-9]*[0-9]|[a-z]{3}\b)[a-z0-9]{1,3})?|[a-z](?: [a-z0-9]){1,3})['\")]?(?![\w'])"
_PARTIAL = re.compile(rf"\b(?P<how>(?P<ends>{_ENDS})|(?P<starts>{_STARTS}))[ :-]+{_TOKEN}")
_WITHIN = re.compile(rf"\b{_PLATE}\b[^.;\n]{{0,30}}?\b{_MIDDLE} {_TOKEN}(?: in it| in there| on it| somewhere)")
_WAS_START = re.compile(
    rf"['\"(]?\b(?P<chars>[a-z0-9]{{2,4}})['\")]? (?:is|was) (?:the |all |how )?(?:\w+ ){{0,2}}(?:start|beginning|first (?:bit|part|half)|end|last (?:bit|part))\b"
)
_OPEN = re.compile(
    r"(?<![a-z0-9])(?P<chars>[a-z]{2} ?[0-9]{1,2}(?: ?[a-z]{1,2})?|[a-z]{1,3}[0-9]{1,3}|[a-z][0-9]{1,3} ?[a-z]{1,2})[ -]*(?:something|somethin|somethink|summat|summet|sumthing|smth|sumat|sumfin|and something|then something|or something|blank|unknown|\.\.+|\?\?+|xx+x|\*+|__+)"
)
_LONE = re.compile(
    rf"\b{_PLATE}\b(?: (?:is|was|no|number|num|of|said|something|like|i think|think|maybe|the|just got|only got|i got|got|partial|its?|part))*[ :#=,-]+['\"(]?(?P<chars>[a-z]{{2}}[0-9]{{1,2}}|[a-z]{{1,2}}[0-9]|[a-z]{{2}} [0-9]{{2}})['\")]?(?![a-z0-9])"
)
_BEFORE_PLATE = re.compile(
    r"\b(?P<chars>[a-z]{2}[0-9]{2}|[a-z]{1,2}[0-9]|[bcdfghjklmnpqrstvwxyz]{2,3}) (?:reg|plates?)\b"
)
_NOT_PLATES = frozenset(
    "car van the old new his her no my our any two one and of number private irish uk gb eu dvla mr mrs".split()
)


@dataclass(frozen=True)
class Mark:
    """A mark, or the known characters of one, and where it stands."""

    value: str
    span: Span
    partial: bool = False


def read_marks(text: str, taken: Sequence[Span] = ()) -> list[Mark]:
    """Return the marks in the text in order; a span that is taken (a telephone number) holds none."""
    folded = fold(text)
    upper = "".join(char.upper() if char.isascii() else char for char in folded)
    found: list[Mark] = []
    covered = Covered(len(text), taken)
    for mark in (*_trade(folded), *_whole(upper, folded), *_partial(folded, text), *_dateless(upper, folded)):
        if covered.free(*mark.span):
            covered.take(*mark.span)
            found.append(mark)
    return sorted(found, key=lambda mark: mark.span)


def _trade(folded: str) -> Iterator[Mark]:
    for match in _TRADE.finditer(folded):
        yield Mark(match["mark"].upper().replace(" ", ""), match.span("mark"))


def _whole(upper: str, folded: str) -> Iterator[Mark]:
    for match in _CURRENT.finditer(upper):
        value = _current(match)
        function_word = match["g2"] != "" and folded[match.start("c") : match.end("c")] in _NEVER
        if value and not function_word and (not _like_words(match, folded) or _told(folded, match.span())):
            yield Mark(value, match.span())
    for pattern in (_PREFIX, _SUFFIX):
        for match in pattern.finditer(upper):
            letters = match["c"] if pattern is _PREFIX else match["a"]
            if _told(folded, match.span()) or _clear(match, letters, folded):
                yield Mark(match["a"] + match["b"] + match["c"], match.span())
    for match in _DIPLOMATIC.finditer(upper):
        if _near_vehicle(folded, match.span()):
            yield Mark(match["a"] + match["b"] + match["c"], match.span())


def _squeeze(part: str) -> str:
    return re.sub(r"[ .-]", "", part)


def _current(match: re.Match[str]) -> str | None:
    """Return the mark with look-alike characters put right, None when it would not be a valid one."""
    a, b, c = (_squeeze(match[name]) for name in "abc")
    if (
        not any(char.isdigit() for char in b)
        or not any(char.isalpha() for char in a)
        or not any(char.isalpha() for char in c)
    ):
        return None
    if (a + b + c).isalnum() and a.isalpha() and b.isdigit() and c.isalpha() and match["g1"] == "":
        return a + b + c  # as it was typed, even with a letter that DVLA never issued
    area, year, letters = a.translate(_LOOKS_LETTER), b.translate(_LOOKS_DIGIT), c.translate(_LOOKS_LETTER)
    if year in ("00", "01", "50") or re.search("[IQZ]", area) or re.search("[IQ]", letters):
        return None
    return area + year + letters


def _like_words(match: re.Match[str], folded: str) -> bool:
    """Return whether "at 14 she" or "on 12 men" is more likely than a mark."""
    a, c = folded[match.start("a") : match.end("a")], folded[match.start("c") : match.end("c")]
    inner = any(" " in match[name] for name in "abc")
    spaced = match["g1"] != "" and match["g2"] != ""
    if re.fullmatch(r"[0-9][a-z]{2}", c):
        return True  # the end of a postcode
    return (
        (match["g2"] != "" and c in WORDS)
        or (spaced and a in _SHORT)
        or (inner and (a.replace(" ", "") in _SHORT or not spaced or match["b"].count(" ") > 0))
    )


def _clear(match: re.Match[str], letters: str, folded: str) -> bool:
    """Return whether a prefix or suffix mark is one without any word about a plate."""
    if letters.lower() in WORDS or len(match["b"]) + len(match["g1"]) + len(match["g2"]) > 4:
        return False
    joined = match["g1"] == "" if len(match["a"]) == 1 else match["g2"] == ""
    pronounceable = bool(re.search("[AEIOUY]", letters)) and match["g1"] + match["g2"] != ""
    return joined and (not pronounceable or len(match["b"]) > 1 or _near_vehicle(folded, match.span()))


def _told(folded: str, span: Span) -> bool:
    """Return whether a word for a plate leads up to the mark or follows at once."""
    before, after = folded[max(0, span[0] - 50) : span[0]], folded[span[1] : span[1] + 12]
    return bool(_LEADS.search(before)) or bool(
        re.match(r" (?:was |is |on )?(?:the )?(?:reg|plate|number plate)\b", after)
    )


def _near_vehicle(folded: str, span: Span) -> bool:
    around = folded[max(0, span[0] - 40) : span[0]] + " " + folded[span[1] : span[1] + 25]
    return bool(_PLATE_WORD.search(around) or _VEHICLE_WORD.search(around))


def _dateless(upper: str, folded: str) -> Iterator[Mark]:
    for match in _IRISH.finditer(upper):
        if match["a"].lower() not in _SHORT | WORDS and len(match["b"]) >= 3 and _near_vehicle(folded, match.span()):
            yield Mark(_squeeze(match[0]), match.span())
    for match in _DATELESS.finditer(upper):
        letters = re.sub("[^A-Z]", "", match[0]).lower()
        if letters not in _SHORT | WORDS and len(_squeeze(match[0])) >= 3 and _told(folded, match.span()):
            yield Mark(_squeeze(match[0]), match.span())


def _partial(folded: str, text: str) -> Iterator[Mark]:
    for match in _OPEN.finditer(folded):
        chars = re.sub("[^a-z]", "", match["chars"])
        if chars not in _SHORT | WORDS and (
            _near_vehicle(folded, match.span()) or re.match("[a-z]{2}[0-9]{2}", match["chars"])
        ):
            yield _part(match)
    for match in _PARTIAL.finditer(folded):
        if _is_partial(match, folded, text):
            yield _part(match)
    for pattern in (_WITHIN, _WAS_START, _LONE, _BEFORE_PLATE):
        for match in pattern.finditer(folded):
            chars = match["chars"]
            known = pattern is not _WAS_START or (any(c.isdigit() for c in chars) or _near_plate(folded, match.span()))
            if known and chars not in _NOT_PLATES | _SHORT | WORDS:
                yield _part(match)


def _part(match: re.Match[str]) -> Mark:
    words = match["chars"].replace("-", " ").split()
    while len(words) > 1 and words[-1] in WORDS:
        words.pop()
    start = match.start("chars")
    return Mark("".join(words).upper(), (start, start + len(" ".join(words))), partial=True)


def _near_plate(folded: str, span: Span) -> bool:
    return bool(_PLATE_WORD.search(folded[max(0, span[0] - 60) : span[1] + 40]))


def _is_partial(match: re.Match[str], folded: str, text: str) -> bool:
    chars = match["chars"]
    first = chars.split()[0]
    if (first in _SHORT and len(chars) > 2) or re.search(
        r"\b(?:phone|mobile|his number|her number|call|term|school|shift|lesson)\b",
        folded[max(0, match.start() - 30) : match.start()],
    ):
        return False
    near = _near_plate(folded, match.span())
    if near:
        return (
            first not in WORDS
            and (first not in _SHORT or len(first) == len(chars))
            and not re.fullmatch(r"(?:at|on|to|of|up|so|he|we|in|it)", chars)
        )
    mixed = (
        bool(re.search("[a-z]", chars))
        and first not in _SHORT | WORDS
        and not re.fullmatch(r"[0-9]+(?:am|pm|st|nd|rd|th|ish|p|k)|(?:y|yr)[0-9]+", chars)
    )
    return (
        mixed
        and len(chars) >= 2
        and bool(_VEHICLE_WORD.search(folded[max(0, match.start() - 50) : match.start()]))
        and (text[match.start("chars") : match.end("chars")].isupper() or not re.search("[aeiou]", chars))
    )
