"""How people who write from a house tell of it: "here", "our car park", "in room 12", "comes in with a man"."""

from __future__ import annotations

import re

from bot.concerns.redaction.self_identification_patterns import GROUP

AT_WORK = re.compile(
    r"\b(?:where\s+i\s+work|at\s+my\s+work(?:place)?|in\s+my\s+work(?:place)?|here\s+at\s+work)\b", re.IGNORECASE
)
_FLAT_ABOVE = r"flat\s+(?:upstairs|above|over)(?!\s+the\s+(?:road|way|street|river|bridge))"
IN_THE_HOUSE = re.compile(
    r"\b(?:(?:in|into|up\s+(?:in|to)|down\s+(?:in|to)|out\s+in|use|uses)\s+the\s+(?:attic|cellar|loft|stock\s?room|store\s?room|back\s+(?:room|bar)|"
    rf"function\s+room|beer\s+garden|staff\s?room|snug)|(?:in|into|to|from|use|uses)\s+the\s+{_FLAT_ABOVE})\b",
    re.IGNORECASE,
)
_PART = (
    r"(?:(?:bed|store|stock|staff|changing|function|party|meeting|class|back|staff\s|ware)\s*rooms?|rooms?|rms?\.?|table|booth|lane|lobby|foyer|reception|corridor|hallway|"
    r"landing|toilets?|loos?|ladies|gents|changing\s+(?:rooms?|village|area|cubicles?)|cubicles?|car\s*park|bike\s+sheds?|sports\s+hall|dining\s+hall|canteen|bar|beer\s+garden|"
    r"smoking\s+(?:area|shelter)|stairs|stairwell|(?:fire|side|back|front|main)\s+(?:doors?|exit|escape|stairs|office)|showers?|lockers|tables?|fruit\s+machine|pool\s+table|jukebox|screen|(?:school\s+|front\s+|back\s+|main\s+)?gates?|office|floor|attic|cellar|"
    r"loft|snug|kitchen|yard|bin\s+(?:store|shed|area)|bins|loading\s+bay|trolley\s+bay|trolleys|tills?|counter|aisle|entrance|doorway|back|pool(?:side)?|sauna|jacuzzi|"
    r"spa|playground|library|lifts?|front\s+desk|window\s+seats?|(?:self\s*-?\s*(?:service\s+)?)?check\s?outs?|flat\s+(?:above|upstairs|over\s+the\s+(?!road|way|street|river|bridge)\w+))"
)
_THESE = rf"(?:(?:this|our|the)\s+(?:{GROUP}|building|place|premises|site)|our\s+{_PART})"
# As an answer to "where": "here", "our hotel", "room 214", "in the car park here".
HERE_ANSWER = re.compile(
    rf"^\W*(?:(?:it\s+(?:is|was)|its|it's|it’s|just|right|still|in|at|by|on|outside|the)\s+)*"
    rf"(?:(?:[\w-]+\s+){{0,2}}(?<!round\s)(?<!near\s)(?<!from\s)(?<!to\s)(?<!around\s)(?<!over\s)here\b(?!\s+(?:and\s+there|there))|{_THESE}\b|{_PART}\s*\d+\w?\W*$|{_PART}\W*(?:here|downstairs|upstairs)?\W*$)",
    re.IGNORECASE,
)
_WHOSE = "".join(
    rf"(?<!{who} )"
    for who in (
        "girls",
        "boys",
        "kids",
        "lads",
        "pupils",
        "students",
        "girl",
        "boy",
        "lad",
        "lass",
        "kid",
        "pupil",
        "ones",
        "children",
    )
)
# "had a party in 305", "came down from 212": how a hotel calls a room
BARE_ROOM = re.compile(
    r"\b(?:(?:in|into|to|from|outside|checked\s+in(?:to|\s+to)?)\s+(?=[1-9]\d{2}\b)|(?:into|out\s+of|outside|(?:staying|stays|stayed|guests?|couple|man|men)\s+in)\s+(?=[1-9]\d?\b))(?P<bare>[1-9]\d{0,2})(?=\s*(?:[.,;!?\n]|$)|\s+(?:with|and|on|last|this|all|again|had|has|have|crying|rang|rings|called|asked|ordered|at|he|she|they|both)\b)",
    re.IGNORECASE,
)
# In an account: somebody comes or is here, in this hotel, in room 214.
HERE = re.compile(
    rf"\b(?:still|staying|booked\s+in|checked\s+in|sat|come|comes|came|coming|brought|brings?|bringing|up|are|is|was|were|been)\s+here\b"
    rf"(?!\s+(?:and\s+there|from|by\s+(?:taxi|car|bus)))"
    rf"|\bhere\s+(?:at|in)\s+(?:the|our|this)\b|\b(?:in|at|into|to|outside|{_WHOSE}from|by|near|behind|round|through)\s+(?:(?:this|our)\s+(?:[\w-]+\s+)?(?:{GROUP}|{_PART})|ours)\b|\bin\s+here\b|\b(?:room|rm\.?)\s+\d+\b",
    re.IGNORECASE,
)
_NOT_IN = r"(?!\s+(?:the|an?|my|his|her|their|your|this|that|town|from|one|trouble|touch|tears|time|care|his\w*)\b)(?!\s+(?:\d|(?-i:[A-Z])))"
_WHEN = r"(?:last|this|on|tonight|today|yesterday|every|again|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
_SOMEBODY = r"girls?|boys?|lads?|lass(?:es)?|kids?|teens?|teenagers?|men|man|bloke|fella|guy|couple|them"
# At premises people come in, book in, are let in, and are in a part of the house.
COMES_IN = re.compile(
    rf"\b(?:com(?:e|es|ing)|came|walks?|walked|brings?|brought|bringing|book(?:s|ed)?|check(?:s|ed)?|lets?|letting|invites?)\s+(?:(?:her|him|them|a|the|two|three|\d+|{_SOMEBODY})\s+){{0,3}}(?:back\s+)?in\b{_NOT_IN}"
    rf"|\b(?:{_SOMEBODY})\s+(?:(?:about|aged|of|around|maybe)\s+)*(?:\d+\s+)?in\s+(?:with|most|every|again|tonight|last\s+night|yesterday|on\s+\w+day)\b"
    rf"|\b(?:at|in|into|by|behind|outside|near|to|from|up|down|round|through|off|over|out|use|uses|using)\s+(?:(?:the|our)\s+(?:[a-z]+\s+)?|(?=reception\b))(?:{_PART})\b"
    rf"|\bon\s+(?:the|our)\s+(?:[a-z]+\s+)?(?:tables?|booth|tills?|check\s?outs?|counter|landing|stairs|poolside|front\s+desk)\b(?!\s+at\s+(?:the\s+|his|her|their|a\b)?(?-i:[A-Z]))"
    rf"|\b(?:at|by|in|near)\s+the\s+(?:end|side|corner|bottom|top|far\s+end)\s+of\s+(?:the|our)\s+(?:{_PART})\b"
    rf"|(?:^|[.!?\n]\s*)(?:{_PART})\s+(?:was|is|had|(?:by|near)\s+the|\d|{_WHEN})",
    re.IGNORECASE,
)
_SMALL = r"(?!(?:park|station|shopping|retail|hospital|church|pub|club|supermarket|leisure|town|city|multi)\b)(?-i:[a-z0-9'’-]+)"
OWN_POST = re.compile(
    rf"\bi(?:['’]?m|\s+am|\s+was)?\s+(?:also\s+|only\s+|just\s+)?(?:work|works|working|worked|serve|serving|clean|cleaning|cover|covering|do|doing|on)\s+(?:\w+\s+)?(?:(?:on|behind|at|in)\s+)?(?:the\s+)?(?:{_PART})\b",
    re.IGNORECASE,
)
_STANDS = r"(?:in|at|by|on|outside|inside|near|behind|beside|next\s+to|up|down|upstairs|downstairs|then|and|or|also|both|maybe|it|was|its|mostly|usually|into|to|from|over|round|of|the|our|my|an?|this|that|here|end|side|bit|area|number|no|\d+\w?)"
PARTS_ONLY = re.compile(
    rf"^\W*(?:(?:{_STANDS}\W+)*(?:{_SMALL}\s+)?(?:{_PART}|upstairs|downstairs|here)\b\W*(?:{_STANDS}\b\W*)*){{1,4}}$",
    re.IGNORECASE,
)
A_PART = re.compile(
    rf"^(?:(?:the|our|an?|this|that)\s+)?(?:(?:far\s+)?(?:end|side|corner|bottom|top)\s+of\s+(?:the|our)\s+)?(?:{_SMALL}\s+)?(?:{_PART})(?:\s+(?:number\s+)?\d+\w?)?\W*$",
    re.IGNORECASE,
)
SAID_PART = re.compile(
    rf"\b(?:at|in|into|by|behind|outside|near|to|from|up|down|through|off|over|out|use|uses|using|and|,)\s+"
    rf"(?P<part>(?:the|our)\s+(?:{_SMALL}\s+)?(?:{_PART}))\b|(?P<number>(?:room|rm\.?|screen|table|lane|cubicle|locker)\s+\d+\w?)\b|(?:^|[.!?\n]\s*)(?P<open>{_PART})(?=\s+{_WHEN})",
    re.IGNORECASE,
)
_TAKEN = "".join(  # "took her home" says where she went then
    rf"(?<!{verb} )"
    for verb in (
        "took",
        "take",
        "takes",
        "taken",
        "taking",
        "brought",
        "bring",
        "drove",
        "drive",
        "sent",
        "send",
        "walked",
        "walk",
        "saw",
        "see",
        "got",
        "get",
        "let",
    )
)
AT_HOME = re.compile(
    rf"{_TAKEN}\bher\s+home\b|"
    r"\b(?!her\s+home\b)(?:his|her|their|my|our|a\s+mates|[\w-]+['’]s)\s+(?:own\s+)?(?:house|flat|home|place|address|bedroom|bedsit|caravan|(?:nan|mum|dad)['’]?s)\b|\bat\s+home\b|"
    rf"\b(?:the|a|some)\s+(?:park|rec|estate|woods|station|beach|(?!{_FLAT_ABOVE})flat|house|bus\s+station|bus\s+stop|shopping\s+centre)\b",
    re.IGNORECASE,
)
