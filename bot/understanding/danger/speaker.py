"""Who is typing: a witness, a child, an adult who was harmed, or somebody in distress."""

from __future__ import annotations

import re
from typing import Literal

from bot.understanding.text.neutral import LONGEST

SpeakerRole = Literal["witness", "child", "adult_victim", "distressed"]

_QUOTED = re.compile(r"(?<!\w)[\"“”'‘’«»]([^\"“”«»]{3,}?)[\"“”'‘’«»](?!\w)")
# A reporter who passes on what a child said is a witness, also without quotation marks.
_REPORTED = re.compile(
    r"\b(?:she|he|they|girl|boy|lad|lass|kid|child|pupil|student|passenger|daughter|son|one of them|mate|friend|customer|guest|(?<!im )(?<!i'm )(?<!am )(?<!im in )(?<!i'm in )(?<!am in )y(?:ear)? ?\d+)\b[^.?!]{0,30}?"
    r"\b(?:said|says|sayin|saying|told|tells|telling|asked|asks|asking|whispered|whispering|wrote|texted|screaming|shouting|crying|begging|goes|went like|kept|keeps|was like|disclosed|messaged)\b.*?(?=[.?!]|$)",
    re.I | re.S,
)
_FIRST_PERSON = re.compile(r"\b(?:i|im|i'm|i’m|ive|i've|i’ve|me|my|mine|myself)\b", re.I)
_OWN_AGE = re.compile(
    r"\b(?:i'?m|i’m|i am|im only|am) (?:only |just |nearly |almost |about |still |turning )*(?:a )?(?:(?P<years>[5-9]|1[0-7])\b(?! ?(?:min|hour|day|week|wk|month|stop|mile|fare|pound|quid|st\b|am|pm|%|/|:|\.\d|years? (?:in|into|at|on|with|of|here|sober|clean|married|qualified)\b))(?: ?(?:year|yr|yo))?|(?:in )?(?:year|yr|y) ?\d+\b(?! ?(?:pastoral|head|lead|tutor|teacher|form tutor|manager|teaching|ta\b|learning|progress|achievement|team|staff|of (?:my|the|a)\b))|child\b|kid\b|minor\b|under ?(?:age|18|16))",
    re.I,
)
_AT_SCHOOL = re.compile(
    r"\b(?:my (?:school ?work|gcses?|mocks|foster (?:mum|dad|carer|carers|parents|mam)|social worker(?! colleague)|care home|key ?worker|stepdad|step dad)|i(?:'?m| am) in (?:year|yr|y) ?\d+(?! of\b)|i go to \w+ (?:school|academy)(?! (?:most|every|each|on|to) )|"
    r"(?:after|at|from|bunk\w*|skip\w*|bunked) (?:my )?school\b.{0,40}\bme\b)\b",
    re.I,
)
# Said by pupils, and by grown-ups who work in a school or have friends too: not where others are told of by their ages.
_AS_PUPIL = re.compile(
    r"\b(?:my (?:year|form|head of year|form tutor)|my mates? (?:dad|mum|mam|brother|uncle|stepdad|cousin)|my mate'?s (?:dad|mum|brother|uncle|stepdad)|my (?:best )?(?:friend|mate)s? (?:dad|brother|uncle|stepdad))\b",
    re.I,
)
_WITH_AGE = re.compile(
    r"\b(?!Year|Room|Bus|Route|Number|Flat|Class|Form|Set|About)[A-Z][a-z]+,? \(?(?:is |aged )?(?:[5-9]|1[0-7])\b|"
    r"\b(?:girl|boy|lad|lass|child|kid|one|daughter|son)s?,? (?:who is |whos |of |aged |about |is )*(?:[5-9]|1[0-7])\b|\b(?:[5-9]|1[0-7]) ?(?:year|yr)s?[ -]old\b"
)
# A pupil who tells of a friend; a tutor says "a pupil", "my year group" or as what they work.
_CLASSMATE = re.compile(r"\b(?:in|from) my (?:year|class|form|school|set|maths|english|science|pe)\b(?! group)", re.I)
_AMONG_FRIENDS = re.compile(
    r"\bmy (?:best |closest )?(?:friend|mate|bestie|bff)s?\b|\bwe(?:'?re| are| were)? (?:all )?in (?:the same )?(?:class|year|form)\b|\bour (?:teacher|form tutor|head of year)\b|\b(?:told|tell|ask(?:ed)?|scared of) (?:miss|sir)\b",
    re.I,
)
_OF_MY_YEAR = re.compile(
    r"\b(?:year|yr|y) ?\d+ (?:same as|like|with) me\b|\bsame (?:year|class|form|school|age) as me\b|(?:^|[.,!?;] ?)were (?:both |all )?(?:in )?(?:(?:year|yr|y) ?\d+|1[0-7])\b",
    re.I,
)
_STAFF = re.compile(
    r"\b(?:i'?m|i am|as|this is|speaking as) (?:an? |the |her |his |their |our )?(?:\w+ ){0,3}?(?:head|teacher|tutor|ta|teaching assistant|dsl|ddsl|pastoral|mentor|governor|senco|sendco|counsellor|matron|caretaker|librarian|technician|coach|manager|driver|porter|receptionist|nurse|worker|officer|assistant|lead|leader|supervisor|carer|escort)\b(?!'?s\b)|"
    r"\bi (?:teach|tutor|coach|mentor|supervise|manage|look after|take (?:year|form)|work (?:at|in|for|as|with)|drive|foster|have an? (?:year|yr|y) ?\d+)\b|\bmy (?:year|form|tutor) group\b|\bmy (?:pupils?|students?|classes|caseload|staff|colleague)\b|"
    r"\b(?:pupils?|students?)\b[^.?!]{0,20}\b(?:in|from) my (?:year|form|class)\b|\b(?:head of year|year) \d+ (?:here|pastoral|lead|tutor)\b|\bsafeguarding\b|\bcpoms\b|\bdisclos\w+|\b(?:head|tutor|teacher|ta|dsl|coach|mentor) here\b",
    re.I,
)
_HARMED = re.compile(
    r"\b(?:makes?|making|made|forc(?:e|es|ing|ed)|touch(?:es|ing|ed)?|hurt(?:s|ing)?|hit(?:s|ting)?|rap(?:e|ed|es|ing)|kiss(?:es|ed)?|beat(?:s|ing)?|threaten(?:s|ed|ing)?|follow(?:s|ing|ed)?|lock(?:s|ed)?|grab(?:s|bed)?|abus(?:e|ed|es|ing)|groom(?:ed|ing)?|strangl\w+|slept with|sleep with|film(?:s|ed)|record(?:ed|s)|messag(?:es|ing)|asks?|told|tells|wants?|gives?|gave|buys|bought|sends?|keeps?|kept|picks?)\b[^.?!]{0,40}\b(?:me|us)\b|"
    r"\b(?:don'?t|dont|do not|didn'?t|never) (?:want|wanna|feel safe)\b[^.?!]{0,30}\b(?:go|see|do|back|meet|home|him|her|them)\b|\bi(?:'?m| am) (?:so |really |very |dead |proper )*(?:scared|frightened|afraid|terrified|trapped|being|not safe|pregnant)|\bhelp me\b|"
    r"\b(?:pics?|photos?|pictures?|vids?|videos?|nudes?) of me\b|(?<!do )(?<!should )\bi (?:owe|sent|have to|had to|got to|gotta|cant (?:leave|tell|get)|can'?t (?:leave|tell|get))\b|"
    r"\bwhat if i tell\b",
    re.I,
)
_PARTNER = re.compile(r"\bmy (?:bf|boyfriend|girlfriend|gf)\b", re.I)
_LOOKS_BACK = re.compile(
    r"\b(?:when i was (?:a |about |only |just |around |like |still )*(?:kid|child|little|young\w*|small|teen\w*|girl|boy|lad|lass|at (?:school|primary|secondary)|in (?:care|school|foster care|a home)|1?\d)\b|as a (?:kid|child|teenager|young)|years ago[^.?!]{0,60}\bme\b|\bme\b[^.?!]{0,60}years ago|in my childhood|growing up)",
    re.I,
)
_HARMED_ADULT = re.compile(
    r"\bmy (?:husband|wife|ex|ex[- ]?(?:husband|wife|partner)|partner|fella|hubby|fianc\w+)\b[^.?!]{0,40}\b(?:hits?|hurts?|hit|beats?|rap\w+|strangl\w+|threaten\w*|kick\w*|punch\w*|control\w*|abus\w+|forc\w+|lock\w*|kill|attack\w*|slap\w*|makes? me)\b|"
    r"\bi(?:'?m| am|m) (?:an? )?(?:adult survivor|survivor|(?:1[89]|[2-9]\d)\b)[^.?!]{0,80}\b(?:hit|hurt|rap|abus|attack|forc|assault|trapp|traffick)\w*\b|"
    r"\bi (?:was|got|have been|'?ve been|been) (?:raped|sexually assaulted|assaulted|abused|attacked|trafficked|groomed|spiked)\b|\bmy (?:pimp|boss|manager|landlord) (?:makes|forces|wont let|won'?t let|rapes|beats) (?:me|us)\b|"
    r"\bi(?:'?m| am|m) (?:being )?(?:beaten|abused|raped|trafficked) by my\b",
    re.I,
)
_DISTRESSED = re.compile(
    r"\b(?:i (?:can'?t|cant|cannot) (?:stop (?:thinking|crying|shaking)|cope|sleep|get it out|do this|go on|live with)|i(?:'?m| am|m) (?:so |really |still |in |a )*(?:shaking|shaken|in bits|in tears|upset|distraught|traumatised|struggling|falling apart|crying|panicking|broken|sick to my stomach|mess)|"
    r"(?:feel|feeling|felt) (?:so |really |absolutely |physically )*(?:sick|guilty|awful|terrible|ashamed|helpless|responsible)|(?:keep|kept) (?:seeing|hearing|thinking about) (?:her|his|their|it)|my fault|haunt\w*|should(?:'?ve| have|a) (?:done|stopped|said|helped|called)|hate myself|nightmares?|want to die|end it all|kill myself)\b",
    re.I,
)
# A pupil who writes a story for school tells of nobody; who says their age beside it is a child all the same.
_WRITES = re.compile(r"\b(?:creative writing|(?:story|essay|script|coursework)\b[^.?!]{0,40}\babout|not real)\b", re.I)
_OF_MINE = re.compile(r"\bmy (?:bf|boyfriend|girlfriend|gf|step ?-?(?:dad|mum)|foster|coach)\b", re.I)
_OWN_CHILD = re.compile(
    r"\bmy (?:daughter|son|little (?:girl|boy|lad)|kids?|child(?:ren)?|grand\w+|niece|nephew|pupils?|students?|class)\b",
    re.I,
)
_AT_WORK = re.compile(r"\bmy (?:shift|cab|taxi|passenger|fare|customer|staff|badge)\b", re.I)
# Said without an age: what children say and grown-up witnesses do not. Treated as a child, which is the safe side.
_UNSAFE = re.compile(
    r"\bi (?:don'?t|dont|do not|really dont|really don'?t) (?:want|wanna) (?:to )?(?:go|do|meet|see|be)\b[^.?!]{0,30}\b(?:back|anymore|any more|it|him|them|there|flat|house|party|with|his|home)\b|"
    r"\b(?:my mates?|my friends?|mums?|my mum'?s|my mams|my mam'?s|my step|my foster)\b[^.?!]{0,25}\b(?:touch\w*|hurts?|hits?|rap\w+|makes?|films?|comes in|kiss\w*)\b[^.?!]{0,20}\b(?:me|my)\b|"
    r"\b(?:he|she|they|this man|a man|this guy|a guy|this lad|someone|somebody|my (?:bf|boyfriend|uncle|coach|teacher|cousin|brother|dad|stepdad|manager))\b[^.?!]{0,30}\b(?:touch\w*|makes|made|forc\w+|raped?|rapes|film(?:s|ed)|sends?|keeps? (?:asking|messaging|touching)|wants|has (?:pics|videos|photos|pictures)|threaten\w*)\b[^.?!]{0,25}\b(?:me|of me|my (?:body|leg|legs|pics|nudes))\b",
    re.I,
)


def speaker_role(text: str) -> SpeakerRole:
    """Return who seems to be typing; a person who quotes somebody else is a witness."""
    unquoted = _QUOTED.sub(" ", text[:LONGEST].replace("’", "'"))
    own = _own_words(unquoted)
    if _looks_back(own):
        return "adult_victim"
    if _is_child(own) or _is_classmate(unquoted):
        return "child"
    if _HARMED_ADULT.search(own):
        return "adult_victim"
    return "distressed" if _DISTRESSED.search(own) else "witness"


def tells_of_harm(text: str) -> bool:
    """Return whether words of a child say that somebody does something to them, or that they are afraid."""
    return bool(_HARMED.search(text.replace("’", "'")) or _UNSAFE.search(text.replace("’", "'")))


def without_own_age(text: str) -> str:
    """Return words without what says how old the writer is or which year they are in."""
    return _OWN_AGE.sub(" ", text.replace("’", "'"))


def _own_words(unquoted: str) -> str:
    """Return the words without what others are said to say; of people of one's own, what they say is told too."""
    return unquoted if _OF_MINE.search(unquoted) else _REPORTED.sub(" ", unquoted)


def _looks_back(own: str) -> bool:
    """Return whether a grown-up tells of their own childhood."""
    return bool(_LOOKS_BACK.search(own) and _FIRST_PERSON.search(own)) and not _OWN_AGE.search(own)


def _is_child(own: str) -> bool:
    if _OWN_CHILD.search(own):
        return False
    harmed = bool(_HARMED.search(own) or _PARTNER.search(own))
    if _OWN_AGE.search(own) and not _AT_WORK.search(own):
        return harmed or bool(_FIRST_PERSON.search(own))
    told_as_child = _OWN_AGE.search(own) or _is_pupil(own)
    return bool(told_as_child and harmed) or bool(_UNSAFE.search(own))


def _is_pupil(own: str) -> bool:
    """Return whether a pupil seems to type; who says as what they work, or tells of others by age, is a grown-up."""
    if _STAFF.search(own) or _WRITES.search(own):
        return False
    return bool(_AT_SCHOOL.search(own) or (_AS_PUPIL.search(own) and not _WITH_AGE.search(own)))


def _is_classmate(own: str) -> bool:
    """Return whether a pupil tells of somebody in their own year or class who is a friend."""
    told_as_one = bool(_CLASSMATE.search(own) and _AMONG_FRIENDS.search(own))
    if not (told_as_one or _OF_MY_YEAR.search(own)) or _STAFF.search(own):
        return False
    return not _OWN_CHILD.search(_CLASSMATE.sub(" ", own))
