"""What words say of a taxi's licence: its kind, the number of plate or badge, who gave it, who runs it; and which way it went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.facts.vehicle_words import vehicle_words

_WORN = r"(?:on|at|in)\s+(?:the|its|his)\s+(?:\w+\s+)?(?:back|front|rear|side|door|bumper|boot|window|dash(?:board)?)"
_IS = rf"(?:,?\s+(?:on\s+it|i\s+think|maybe|number|no\.?|num|is|was|said|says|reads?|ends?(?:\s+in)?|starting|like|{_WORN}))*\s*[:#]?\s*"
_CODE = r"(?P<code>(?:[A-Z]{1,3}[- ]?)?\d{2,6}[A-Z]?)(?![\w-]|\s?[A-Z]{3}\b|\s*(?:am|pm|people|girls|lads|men)\b)"
_HALF_A_MARK = r"[A-Z]{2}\d{2}(?![\w-])"  # "the plate was FD61" is a registration of which the rest was not seen
_BADGE = re.compile(rf"(?i:\bbadge|\bdriver(?:'s)?\s+(?:licence|license|number|id))(?i:{_IS}){_CODE}")
_PLATE = re.compile(
    rf"(?i:\b(?:taxi|cab|council|licen[cs]e|licensing|hackney|phv|private hire|ph)\s+plate|(?<!number )\bplate(?!{_IS}{_HALF_A_MARK})|\blicen[cs]e)(?i:{_IS}){_CODE}"
)
_KIND = re.compile(
    r"(?i)\b(?P<kind>private[- ]hire|hackney(?: carriage)?|black cab|mini ?cab|phv|executive (?:car|hire)|school (?:contract|run) (?:taxi|cab|minibus|driver)|limousine|limo)\b"
)
_NAME = r"[A-Z][\w'’&-]+(?:\s+(?:of|and|&|upon)\s+[A-Z][\w'’-]+|\s+[A-Z][\w'’&-]+){0,3}"
_AUTHORITY = re.compile(
    rf"(?i:\b(?:licen[cs]ed|plated|badged|registered)\s+(?:by|in|with|from|at|out of|through)\s+(?:the\s+)?)(?P<named>{_NAME})"
    rf"|(?P<before>(?!The\b|His\b|Her\b|My\b){_NAME})\s+(?i:(?:council\s+)?(?:taxi\s+)?(?:plate[sd]?|badge[sd]?|licen[cs]e[sd]?)\b(?!\s*(?:number|no\b|\d)))"
    rf"|(?i:\b(?:plate|badge|licen[cs]e)\s+(?:is\s+|was\s+)?from\s+)(?P<source>{_NAME})"
)
_OPERATOR = re.compile(
    rf"(?P<firm>{_NAME}\s+(?:Cars|Cabs|Taxis|Taxi|Travel|Coaches|Private Hire|Radio Cars|Minibuses))\b"
    rf"|(?i:\b(?:drives|driving|driver|works|working)\s+for\s+)(?P<worked>{_NAME})"
)
# "a work van, says Dunmore Roofing on the side"
_SIGNED = re.compile(
    rf"(?i:\b(?:vans?|lorry|truck|pick ?up|car|taxi|cab|minibus|bus|wagon)\b[^.;!?\n]{{0,40}}?\b(?:says?|said|saying|reads?|reading|with|written|marked|had|has|it's\s+got|name\s+of|logo\s+of)\s+(?:the\s+name\s+)?['\"]?)"
    rf"(?P<signed>{_NAME})['\"]?\s+(?i:(?:(?:written|painted|printed|logo|sign|signs)\s+)*(?:on|down|across|along)\s+(?:the|its|both)\s+(?:sides?|doors?|back|bonnet|roof|front))"
)
# What stands in a firm's own name: "the van says Dunmore Roofing"
_TRADE = r"(?:Roofing|Plumbing|Plumbers|Builders?|Building|Removals|Scaffolding|Electrical|Windows|Couriers?|Logistics|Transport|Cleaning|Landscap(?:es|ing)|Gardening|Joinery|Motors|Ltd|Limited|(?:and|&)\s+Sons?)"
_SAYS = re.compile(
    rf"(?i:\b(?:vans?|lorry|truck|pick ?up|car|minibus|wagon)\b[^.;!?\n]{{0,25}}?\b(?:says?|said|saying|reads?|reading|with|marked|had|has)\s+['\"]?)(?P<signed>[A-Z][\w&-]+(?:\s+(?:and|&|[A-Z][\w&-]+)){{0,2}}\s+{_TRADE})\b"
)
# "a taxi from Harbour Cabs", "a Swift Taxis car": sent by a firm, whatever else is told of it
_SENT = re.compile(
    rf"(?i:\b(?:(?:an?|the|another|some|by|in|this|that)\s+)?(?:taxi|cab|mini\s?cab|car|minibus|coach)\s+(?:from|of|by|with)\s+(?:the\s+)?)(?P<firm>{_NAME}\s+(?:Cars|Cabs|Taxis|Taxi|Travel|Coaches|Private Hire|Radio Cars|Minibuses))\b"
    rf"|(?P<before>{_NAME}\s+(?:Cars|Cabs|Taxis|Radio Cars|Private Hire))\s+(?i:taxi|cab|car|minibus|vehicle)\b"
)
_DIRECTION = re.compile(
    r"(?i)\b(?:head(?:ed|ing|s)|drove|driving|drives|went|going|turned|sped|left|travelling|set)\s+(?:off\s+)?(?:out\s+)?"
    r"(?P<way>(?:towards?|in the direction of|(?:north|south|east|west)(?:bound)?|(?:up|down|along)\s+the)\b[^.,;!?\n]{0,40}?)(?=\s+(?:and|with|at about|at around|then|while|but)\b|[.,;!?\n]|$)"
)
_OF_THE_WRITER = re.compile(r"(?i)\b(?:i|i['’]?m|im|my|our|we)\b[^.,;!?\n]{0,25}$")
_BEFORE = 30  # characters before a match that may say that it is the writer's own
_NO_AUTHORITY = frozenset(
    {"The", "A", "His", "Her", "Their", "My", "That", "This", "Taxi", "Council", "Driver", "Badge"}
)


@dataclass(frozen=True)
class TaxiLicence:
    """A taxi's licence and run as told; `plate_number` is the licence plate's, else the driver's badge's, or both."""

    licence_kind: str | None = None
    plate_number: str | None = None
    issuing_authority: str | None = None
    operator: str | None = None
    direction: str | None = None


def read_licence(text: str) -> TaxiLicence:
    """Return what the text says of a taxi's licence, each as told; all None when it says nothing."""
    return TaxiLicence(
        licence_kind=_first(_KIND, text),
        plate_number=_number(text),
        issuing_authority=_authority(text),
        operator=_first(_OPERATOR, text) or _signed(text) or _first(_SENT, text),
        direction=_first(_DIRECTION, text),
    )


def badges_in(text: str) -> tuple[tuple[str, int], ...]:
    """Return the numbers of drivers' and guards' badges with where their words begin, the writer's own left out."""
    return tuple((badge["code"], badge.start()) for badge in _BADGE.finditer(text) if not _is_own(text, badge))


def names_a_vehicle(text: str) -> bool:
    """Return whether a licence is a vehicle's: a plate, or who licensed it; a badge and its council are a driver's."""
    if _first(_PLATE, text) is not None:
        return True
    return _first(_BADGE, text) is None and _authority(text) is not None


def is_told_by_a_firm(text: str) -> bool:
    """Return whether the text tells a vehicle by the name that is written on it, or by the firm that sent it."""
    return (_signed(text) or _first(_SENT, text)) is not None


def _signed(text: str) -> str | None:
    """Return the name that is written on a vehicle, without the marks around it."""
    signed = _first(_SIGNED, text) or _first(_SAYS, text)
    return signed.rstrip("'’") if signed else None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    return next(_told(pattern, text), None)


def _told(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """Give what a pattern holds of the text, without what is the writer's own."""
    for match in pattern.finditer(text):
        if not _is_own(text, match):
            yield next(group for group in match.groups() if group).strip()


def _is_own(text: str, match: re.Match[str]) -> bool:
    return _OF_THE_WRITER.search(text[max(0, match.start() - _BEFORE) : match.start()]) is not None


def _number(text: str) -> str | None:
    plate, badge = _first(_PLATE, text), _first(_BADGE, text)
    return f"plate {plate}, badge {badge}" if plate and badge else plate or badge


def _authority(text: str) -> str | None:
    return next((named for named in _told(_AUTHORITY, text) if _gives_licences(named)), None)


def _gives_licences(named: str) -> bool:
    """Return whether a name may be a council's: "a Green Badge" is a firm, or the colour of one."""
    first = named.split()[0]
    return first not in _NO_AUTHORITY and named.casefold() not in vehicle_words().colours
