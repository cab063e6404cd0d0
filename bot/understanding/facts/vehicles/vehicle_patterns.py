"""The words around makes, models, colours and types that show whether a vehicle is meant, over folded text."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.understanding.facts.vehicle_words import either, vehicle_words

DESCRIBING = (
    r"(?:[\s,/(-]|\b(?:[a-z]{1,3}[ -]class|coloured?|old|older|new|newer|newish|big|small|little|fancy|posh|sporty|classic|vintage|battered|flash|"
    r"scruffy|shiny|tatty|dirty|filthy|rusty|knackered|clean|make|type|sort of|kind of|ish|or|looking|of a|4x4|5 door|3 door|five door|three door|"
    r"i think|maybe|possibly|unmarked|plated|two tone|long wheel ?base|lwb|swb|electric|diesel|hybrid|automatic|private hire|custom|modified|lowered|"
    r"souped up|colour|model|[0-9]{2} plate|like|mark [0-9]|mk ?[0-9]|fast|sports?|convertible|left hand drive|stolen|hired?|rental|company|dented|massive|huge|tiny)\b)*"
)
COLOUR_GAP = re.compile(
    DESCRIBING
    + r"(?:\b(?:car|van|taxi|and|people carrier|minibus|cab|estate|saloon|hatchback)\b[\s,(-]*)?"
    + DESCRIBING
)
BEHIND_GAP = re.compile(
    r"(?:'?s\b)?(?:[\s,;(:/=.-]|\b(?:in|was|is|its|it's|it was|it is|colou?r(?: was| is)?|a|the|maybe|i think|think|sort of|kind of|looked|looks|"
    r"dark ?ish|that was|coloured|one of (?:them|those)|one|bright|all|also|painted)\b){0,8}"
)
STRONG_LEAD = re.compile(
    rf"(?:\b(?:driv(?:es|ing|en by|er of)|drove|behind the wheel of|clapped out|souped up|beat up|knackered old|boy racer|make|model|{either(vehicle_words().types)})s?(?:, \w+(?: \w+)?,)?(?:,? (?:was|is|its|it was|an?|the|his|her|that|this|their|"
    r"old|new|little|big|i think|think|maybe|like|looked like|some sort of|some kind of|called|same|either|or|one))*[ ,:=?-]*)$"
)
REGISTRATION_BEFORE = re.compile(rf",,,[ ,:-]*(?:(?:on|is|was|its|it's|being)(?: an?| the| his| her)? )?{DESCRIBING}$")
REGISTRATION_BEHIND = re.compile(rf"{DESCRIBING},,,")
LEAD = re.compile(
    r"(?:\b(?:(?:in|into|inside|out|out of|outta|from|behind|saw|seen|has|had|have|got) (?:an?|his|her|their|the same|that|this|some|another|the)|"
    r"(?:of|be|like|think|by|with|both|was|is|its|it's|another|then|and|to) (?:an?|the same|one of (?:them|those)))(?: (?:old|new|little|big|clapped out|"
    r"battered|shiny|tatty|flash|fancy|posh|same|proper|rusty|modern|older|newer|small|fast|mark [0-9]|mk[0-9]|[0-9]{2} plate|private|beat up|crappy|nice|"
    r"dirty|classic|vintage|scruffy|stolen|hired|electric|modified|boy racer))* ?)$"
)
INTO = re.compile(rf"\b(?:in|into|inside|out of|outta|from|behind|got) an? {DESCRIBING}$")
ARTICLE = re.compile(
    r"(?:^|[,.;:(!?\n-] ?|\b(?:an?|the|that|this|his|her|their|another|one|old|proper|same|and|its|it's|on|my)(?: (?:old|little|big|new|classic))? )$"
)
DEFINITE = re.compile(r"\b(?:the|this|my|her|on|at|of) $")
VEHICLE_BEHIND = re.compile(
    r"^[ ,]*(?:\(?(?:car|van|taxi|cab|reg\b|estate|hatchback|hatch|saloon|coupe|parked|pulled up|pulling up|pulled in|drove|driving|with (?:tinted|blacked|the reg|reg)|plate|"
    r"minibus|convertible|number plate|gti|gtd|tdi|st line|pick ?up|people carrier|,,,,|reg\b|with reg|with plates?|wi tints|jeep|4x4))"
)
STREET_BEHIND = re.compile(r" (?:street|road|lane|avenue|terrace|crescent|close|grove|mews|parade|rd|ln|ave)\b")
NEIGHBOUR = re.compile(
    r"[ ,]*\b(?:and|then|n|or|plus|into|to|followed by|behind|with|,)(?: (?:an?|the|his|another))*(?: \w+)? $"
)
DENIED = re.compile(r"\b(?:not|isn'?t|wasn'?t|rather than|instead of)(?: an?| the| my| his| like an?)? $")
GUESS = re.compile(r",? or (?:maybe |possibly |perhaps )?(?:an? |the )?(?:\w+ )?")
WHERE = re.compile(r" (?:in the|of|on|at)\b")
ROAD = re.compile(
    r"\b(?:the|on|off|onto|via|along|junction|from|up|down|to|bus|route|terminal|room|size|paper|gate|bay|no|number) $"
)


@lru_cache(maxsize=1)
def type_pattern() -> re.Pattern[str]:
    """Return the pattern of the types of vehicle, without what only holds such a word: "car park", "taxi driver"."""
    return re.compile(
        rf"(?<![\w-])(?:{either(vehicle_words().types)})(?P<many>s)?\b(?![ -](?:park|parks|wash|boot|door|seat|seats|keys?|rank|driver|drivers|base|firm|"
        r"home|badge|office|alarm|radio|hire|rental|share|ride|crash|insurance|tyres?|company|school|fare|journey|stand|mechanic|windows?|sales|boot sale))"
    )


@lru_cache(maxsize=1)
def kind_pattern() -> re.Pattern[str]:
    """Return the pattern of a kind that tells a vehicle apart, with what leads to it, at the end of some words."""
    return re.compile(
        rf"(?<!\w)(?:(?:an?|the|his|her|their|this|that|two|three) )?(?:(?!(?:push|kick|mobility|toy|on|in|by|with|of|off|and|to|into|from|an?|the)\b)[a-z-]+ )?(?<!push )(?<!kick )(?<!mobility )"
        rf"(?:{either(vehicle_words().telling_types)})s?$",
        re.IGNORECASE,
    )


# Names of models that are jobs: "our minibus escort", "the park ranger"; no vehicle, whatever stands around them.
AT_WORK_BEFORE = re.compile(
    r"\b(?:minibus|bus|school|sen|send|transport|contract|passenger|run|park|parcel|delivery) $"
)
AT_WORK = frozenset({"escort", "courier", "ranger"})
