"""The words for people: grown up, children, and those that may be either."""

from __future__ import annotations

ADULT = (
    r"(?:men|man|women|woman|blokes?|fellas?|guys?|lad(?:y|ies)|gent(?:s|leman|"
    r"lemen)?|adults?|grown[ -]?ups?|dudes?|males?|females?|"
    r"boyfriend|girlfriend|uncle|auntie|aunt|dad|mum|father|mother|stepdad|stepmum|"
    r"grandad|gran|nan|(?:sugar )?daddy|mummy|teacher|driver|taxi driver|couple|husband|wife|"
    r"pensioners?|partner|bouncer|manager|boss|coach|guest|passenger|customer|staff|"
    r"landlord|landlady|owner|gaffer|chef|caretaker|porter|lodger|neighbour|doorman|barman|barmaid|tutor|instructor|dealer|stepfather|grandfather)"
)
CHILD = (
    r"(?:child|children|kid|kids|kiddies?|teen|teens|teenagers?|pupils?|school "
    r"?girls?|school ?boys?|school ?kids?|school ?child(?:ren)?|"
    r"bairns?|we?ans?|wains?|minors?|youngsters?|toddlers?|bab(?:y|ies)|young "
    r"?uns?|young person|young people|youths?|(?:little|young|wee) ones?|nippers?|juveniles?|students?|"
    r"nippers?|tykes?|tots?|infants?|newborns?|kiddas?|yoofs?|classmates?|godsons?|goddaughters?|choirboys?|schoolmates?|sixth formers?|(?:step ?)?daughters?|(?:step ?)?sons?|grandsons?|granddaughters?|grandchild(?:ren)?|brothers?|sisters?|siblings|twins|nieces?|nephews?|cousins?)"
)
EITHER = (
    r"(?:girls?|lass|lasses|lads?|boys?|passengers?|friends?|mates?|ones|one|"
    r"people|persons?|couple|pair|gf|bf|victim|suspect)"
)
PERSON = rf"(?:{ADULT}|{CHILD}|{EITHER})"
