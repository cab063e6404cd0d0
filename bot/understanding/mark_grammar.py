"""The phrases for marks and parts of marks, as patterns over folded text."""

from __future__ import annotations

import re

from bot.understanding.words import words

LOOKS_DIGIT = str.maketrans("OISBZL", "015821")
LOOKS_LETTER = str.maketrans("01582", "OISBZ")
_L, _D = "[A-Z01582]", "[0-9OISBZL]"
GAP = r"[ .-]{0,2}"
CURRENT = re.compile(
    rf"(?<![A-Z0-9@.])(?P<a>{_L}{GAP}{_L})(?P<g1>{GAP})(?P<b>{_D}{GAP}{_D})(?P<g2>{GAP})(?P<c>{_L}"
    rf"{GAP}{_L}{GAP}{_L})(?![A-Z0-9@])"
)
PREFIX = re.compile(
    rf"(?<![A-Z0-9@.])(?P<a>[A-HJ-NP-TV-YQ])(?P<g1>{GAP})(?P<b>[1-9][0-9]{{0,2}})(?P<g2>{GAP})(?P<c>[A-Z]"
    rf"{{3}})(?![A-Z0-9@])"
)
SUFFIX = re.compile(
    rf"(?<![A-Z0-9@.])(?P<a>[A-Z]{{3}})(?P<g1>{GAP})(?P<b>[1-9][0-9]{{0,2}})(?P<g2>{GAP})(?P<c>[A-HJ-NPR-"
    rf"TV-Y])(?![A-Z0-9@])"
)
IRISH = re.compile(
    rf"(?<![A-Z0-9@.])(?P<a>[A-Z]?(?:[A-Z]?[IZ]|[IZ][A-Z]))(?P<g1>{GAP})(?P<b>[0-9]{{1,4}})(?![A-Z0-9@])"
)
DATELESS = re.compile(rf"(?<![A-Z0-9@.])(?:[A-Z]{{1,3}}{GAP}[0-9]{{1,4}}|[0-9]{{1,4}}{GAP}[A-Z]{{1,3}})(?![A-Z0-9@])")
DIPLOMATIC = re.compile(
    rf"(?<![A-Z0-9])(?P<a>[0-9]{{3}})(?P<g1>{GAP})(?P<b>[DX])(?P<g2>{GAP})(?P<c>[0-9]{{3}})(?![A-Z0-9])"
)
TRADE = re.compile(
    r"\btrade (?:plates?|reg)(?: (?:is|was|no|number|of|said))*[ :]*(?P<mark>[0-9]{3} ?[a-z]{1,3}|0[0-9]{4})\b"
)

PLATE = (
    r"(?:reg(?:istration|s)?(?: (?:no|num|number|plate|mark))?|(?:number|num|"
    r"licence|license|car|private|trade|old|irish|northern irish|diplomatic)[ "
    r"-]?plates?|plates?|vrm|index)"
)
PLATE_WORD = re.compile(rf"\b{PLATE}\b")
LEADS = re.compile(
    rf"\b{PLATE}\b(?: (?:is|was|no|number|num|of|said|says|like|looked|i think|"
    rf"think|maybe|the|on it|it|were|are|plate|had|with|at|something|could be|"
    rf"reads?|reading|being|possibly|about))*[ :#=,(-]*$"
)
VEHICLE_WORD = re.compile(
    r"\b(?:car|van|taxi|cab|driver of|driving|drives|drove|motor|vehicle|minibus|"
    r"minicab|lorry|parked|bmw|merc|mercedes|audi|ford|golf|corsa|astra|fiesta|"
    r"focus|transit|vw|skoda|toyota|prius|kia|nissan|volvo|vauxhall)\b"
)
# Three letters that are a word make a mark only beside a word for a plate.
NEVER = frozenset(words("and the was but for not are you had has who its she him her his they with"))
WORDS = frozenset(
    words(
        "the and old was for men lad boy man yrs her his she him who had has are not but off out got get one",
        "two ten six men mum dad guy kid mob our all any can did day way ago now may min hrs car van cab bus",
        "sat sun mon tue wed thu fri jan feb mar apr jun jul aug sep oct nov dec ish odd yet yes you too use",
        "try top say see saw run ran put per own new low let job its how end eat due cut cry bit big bed bag",
        "bad art arm age add act aft air bar bet box buy cos coz cop cup dog ear egg eye far fat few fit fix",
        "fly fun gay gun hit hot ice ill jaw key law leg lie lip lot mad map met mix net nor oil pay pen pet",
        "pin pub red rid rob row sad sea set sex sir sit sky son tax tea tie tip toe via war wet win won wee",
        "yer nah thx plz pls txt ppl abt etc inc lol omg wtf idk pop mrs sis bro gal bbc asd sen hun mam nan",
        "nip pal pic ref reg sum tho til vid was wiv cud wud shd gon cus cuz dnt dont hes shes pcs pct ltd",
        "ave rds str crt sqn min max amp oct sat sun mid els aka asap ends out rms gcs kgs kms lbs mph mls",
        "cms",
    )
)
SHORT = frozenset(
    words(
        "at on to by of me my he we us so no up or an as do go be am pm yr nr rm hr in is it if ok oh hi ya",
        "ur st rd th nd ft kg km cm mm pc dr mr ms",
    )
)
ENDS = (
    r"(?:ends?|ended|ending|finish(?:es|ed|ing)?)(?: (?:in|with|on|is|was|of|"
    r"letters?|the))*|last (?:\w+ )?(?:letters?|bit|part|half|digits?|numbers?|"
    r"three|two|few|3|2|characters)(?: (?:is|was|are|were|letters|bit|of it|"
    r"of (?:the |its |his )?(?:reg|plate|number plate|vrm|registration)))*|(?:end|"
    r"finish) (?:is|was)"
)
STARTS = (
    r"(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began)(?: (?:with|in|off|is|was|"
    r"letters?))*|(?:first|front) (?:\w+ )?(?:letters?|bit|part|half|digits?|"
    r"numbers?|two|three|few|four|2|3|4|characters)(?: (?:is|was|are|were|letters|"
    r"bit|of it|of (?:the |its |his )?(?:reg|plate|number plate|vrm|registration)))*|"
    r"(?:start|beginning) (?:is|was)"
)
MIDDLE = r"(?:had|has|with|got|includes?|including|contains?)(?: (?:an?|the|letters?|numbers?|digits?))*"
CHARACTERS = (
    r"['\"(]?(?P<chars>[a-z0-9]{1,4}(?:[ -](?=[a-z0-9]*[0-9]|[a-z]{3}\b)[a-z0-9]{1,3})?|"
    r"[a-z](?: [a-z0-9]){1,3})['\")]?(?![\w'])"
)
PARTIAL = re.compile(rf"\b(?P<how>(?P<ends>{ENDS})|(?P<starts>{STARTS}))[ :-]+{CHARACTERS}")
WITHIN = re.compile(rf"\b{PLATE}\b[^.;\n]{{0,30}}?\b{MIDDLE} {CHARACTERS}(?: in it| in there| on it| somewhere)")
WAS_START = re.compile(
    r"['\"(]?\b(?P<chars>[a-z0-9]{2,4})['\")]? (?:is|was) (?:the |all |how "
    r")?(?:\w+ ){0,2}(?:start|beginning|first (?:bit|part|half)|end|last (?:bit|"
    r"part))\b"
)
OPEN = re.compile(
    r"(?<![a-z0-9])(?P<chars>[a-z]{2} ?[0-9]{1,2}(?: ?[a-z]{1,2})?|[a-z]{1,3}[0-9]{1,3}|"
    r"[a-z][0-9]{1,3} ?[a-z]{1,2})[ -]*(?:something|somethin|somethink|summat|"
    r"summet|sumthing|smth|sumat|sumfin|and something|then something|or something|"
    r"blank|unknown|\.\.+|\?\?+|xx+x|\*+|__+)"
)
OPEN_LETTERS = re.compile(
    rf"\b{PLATE}\b(?: (?:is|was|no|number|of|said|like|i think|maybe|the|its?|just|got|only|part|partial|starts?|started|begins?|with))*[ :]+"
    r"(?P<chars>[a-z]{1,3})[ -]*(?:something|somethin|summat|blank|\.\.+|\?\?+|\*+|__+)"
)
OPEN_START = re.compile(
    r"(?:\?\?+|\*\*+|__+|\b(?:something|summat|something something|blank blank|blank))[ -]*"
    r"(?P<chars>[0-9]{2}[ -]?(?P<letters>[a-z]{3}))(?![a-z0-9])"
)
WHOLE = re.compile(
    r"[A-Z]{2}[0-9]{2}[A-Z]{3}|[A-HJ-NP-TV-Y][1-9][0-9]{0,2}[A-Z]{3}|[A-Z]{3}[1-9][0-9]{0,2}[A-HJ-NPR-TV-Y]"
)
BEGINNING = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z]{0,2}")
# Area letters and the two figures of a year of issue: 02 to 29 from March, 51 to 79 from September.
AREA_AND_YEAR = re.compile(
    r"(?<![a-z0-9@.])(?P<chars>[a-hj-pr-y]{2}(?:0[2-9]|[12][0-9]|5[1-9]|[67][0-9]))(?![a-z0-9])(?! [0-9])"
)
OTHER_CODE = re.compile(
    r"\b(?:room|rm|flat|ref|reference|order|booking|flight|gate|seat|bay|unit|ticket|code|no|number|model|postcode|area|bus|"
    r"from|in|to|at|near|round|around|towards|size|platform|route|zone|block|class|year)(?: is| was|:| the)* ?$"
)
OTHER_AFTER = re.compile(r"^ ?(?:area|postcode|district|end|bus|flight|room|junction|road|[0-9][a-z]{2}\b)")
LONE = re.compile(
    rf"\b{PLATE}\b(?: (?:is|was|no|number|num|of|said|something|like|i think|"
    rf"think|maybe|the|just got|only got|i got|got|partial|its?|part|only|just|but|full))*[ :#=,-]+['\"(]?(?P<chars>[a-z]"
    rf"{{2}}[0-9]{{1,2}}|[a-z]{{1,2}}[0-9]|[a-z]{{2}} [0-9]{{2}}|[0-9]{{2}} ?[a-z]{{3}})['\")]?(?![a-z0-9])"
)
BEFORE_PLATE = re.compile(
    r"\b(?P<chars>[a-z]{2}[0-9]{2}|[a-z]{1,2}[0-9]|[bcdfghjklmnpqrstvwxyz]{2,3}) (?:reg|plates?)\b"
)
NOT_PLATES = frozenset(
    words("car van the old new his her no my our any two one and of number private irish uk gb eu dvla mr mrs")
)
