"""Times that date nothing that was seen: a day that is denied, when somebody told of it, what had gone before."""

from __future__ import annotations

import re

from bot.looking_ahead import looking_ahead
from bot.newest import read_once
from bot.understanding.facts.model import Span
from bot.understanding.facts.times.accounts.telling.passed_on import FIRST_HEARD, PASSED_BY
from bot.understanding.facts.times.accounts.telling.told_times import DATE, LOOSE, TIME
from bot.understanding.text.normalise import blank

# "not ten minutes ago" is less than ten minutes ago, and denies nothing
_LESS_THAN = r"(?<!\bnot )(?:(?:was|were|is|did)nt|rather than|instead of|not(?! (?:an?|half|a few|a couple|[0-9]{1,2}) (?:an? )?(?:\w+ )?(?:ago|back|since)\b))"
_DENIED = re.compile(rf"\b{_LESS_THAN} (?:on |in |at |the )?(?P<time>{TIME})\b")
# Who passes on what they know, and who only heard of it: the day is that of the telling.
_GO_BETWEEN = (
    r"(?:(?:my|our|the|her|his|a|another|one of (?:my|our|the)) )?(?:\w+ ){0,2}?(?:manager|boss|gaffer|supervisor|colleagues?|workmate|mates?|friends?|"
    r"mum|mam|mother|dad|father|nan|parents?|wife|husband|partner|sister|brother|neighbou?r|teacher|tutor|head|lead|porter|receptionist|cleaners?|"
    r"caretaker|barmaid|barman|doorman|pupils?|students?|staff|team|lads|office|somebody|someone|housekeeping|reception|"
    r"(?<=another )(?:driver|cabbie|guest|customer|passenger|parent|worker|resident)|(?<=other )(?:drivers?|cabbies?|guests?|customers?|parents?|residents?))"
)
_PASSES_ON = r"(?:(?:has|had|have|just|only|then|also) )?(?:told|rang|phoned|texted|messaged|emailed|mentioned|showed|shown|informed|warned|said to|sent|passed on to|reported|raised|flagged|disclosed|passed)"
_TO_US = r"(?: (?:it|this|that|them))?(?: (?:to|on to|with))? (?:me|us|the (?:office|desk|team)|our \w+)"
_HEARD = (
    r"\b(?:i|we|ive|weve|iv) (?:(?:was|were|have|had|been|got|only|first|just) ){0,3}(?:told|informed|shown|made aware|found out|heard|learned|learnt|"
    r"(?:the|a) (?:call|message|text|email))(?: (?:about|of) (?:it|this|that|them|her|him))?(?: (?:by|from)(?: \w+){1,3}?)?"
)
# The writer's own telling, to somebody whose work it is: "told our supervisor three weeks ago", "I told the DSL at 8.45".
_WHOSE_WORK = (
    r"(?:manager|boss|gaffer|supervisor|dsl|head|office|police|safeguarding|teacher|tutor|welfare|officer|control|controller|team|school|services|worker|council|desk|"
    r"security|lead|licensing|reception|governors?|counsellor|gp|doctor|nurse|company|depot|colleagues?|coordinator|secretary|chair|committee|landlord|landlady|parents|mum)"
)
_I_TOLD = (
    r"(?:^|[.!?;,:] ?|\b(?:i|we|ive|weve|iv|and|but) (?:(?:have|had|already|also|only|just|then|did) ){0,3})"
    r"(?:told|rang|phoned|emailed|messaged|informed|reported (?:it |this |that |them |her |him )?to|spoke (?:to|with)|mentioned (?:it |this )?to|raised (?:it |this )?with|"
    rf"logged (?:it |this )?with) (?:(?!to\b)[\w'-]+ ){{0,3}}?{_WHOSE_WORK}\b(?: (?!to\b|he\b|she\b|they\b|that\b|what\b|and\b|but\b|who\b)[\w'-]+){{0,4}}?"
)
_AT = r"(?:at|about|around) (?:half |quarter )?(?:past |to )?[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm)?"
_TOLD_STAFF = r"\btold (?:our|my|the|her|his) (?:\w+ )?(?:counsellor|tutor|teacher|head(?: of (?:year|house|department)(?: [0-9]{1,2})?)?|dsl|nurse|mentor|assistant|lead|coach|leader|social worker|school)(?: (?:mr|mrs|miss|ms|dr|sir) [a-z'-]+)?"
_DISCLOSED = r"(?:disclosed|confided|made (?:a|the|this) disclosure|let (?:it |this |that )?(?:slip|on)|came out with it|came forward|came to (?:me|us)|opened up)(?: (?:to|in|with)(?: \w+){1,2}?)?"
# Who it happened to, and tells it first-hand; what a grown-up of concern says is what happened.
_CHILD = (
    r"(?:she|he|they|girls?|boys?|lads?|lass(?:es)?|kids?|child(?:ren)?|pupils?|students?|daughter|son|stepdaughter|stepson|niece|nephew|"
    r"granddaughter|grandson|teenager|youngster)"
)
_GROWN_UP = (
    r"(?:m[ae]n|wom[ae]n|blokes?|fellas?|guys?|chaps?|lad(?:y|ies)|gent(?:s|leman|lemen)?|adults?|strangers?|drivers?|customers?|guests?|passengers?|"
    r"boyfriend|girlfriend|bouncer|coach|owner|landlord|landlady|suspect|offender)"
)
_NO_NAME = rf"(?!(?:{_GROWN_UP}|and|but|then|who|that|which|also|so|not|nt|never|[0-9]+)\b)"
_AGED = r"(?:,? ?\(?(?:(?:aged|of|who is|whos|is) )?[0-9]{1,2}\)?,?)?"
_FIRST_HAND = rf"(?:{_CHILD}|{_NO_NAME}[a-z'-]+)(?: in (?:year|yr) [0-9]{{1,2}}|(?: in)?,? ?\(?_+\)?,?)?{_AGED}"
_THEN = r"(?:(?:has|had|have|just|only|also|then|finally|first) ){0,2}"
_TO_ME = (
    r"(?:told|showed|confided in|said to|spoke to|talked to|opened up to|admitted to|mentioned to|revealed to|came to(?: see| find| speak to| talk to)?) (?:me|us)"
    r"(?: (?:about )?(?:it all|all (?:of )?(?:it|this|that)|everything|it|this|that|them))?"
)
_SOMEWHERE = r"(?: (?:in|at|during|after|before|over|on) (?:(?:the|my|our|her|his) )?(?:tutor|form|lunch|dinner|break|phone|lesson|class|school|office|corridor|registration|assembly|training|practice|period [0-9])(?: time)?)?"
# Behind these what was said is itself the event: an order, a threat, an age or a name.
_SAYS_NOTHING_ELSE = (
    r"(?! (?:not )?to\b)(?! (?:that )?(?:if|i|im|ill|id)\b)"
    r"(?! (?:that )?(?:he|she|they|it)(?: ?(?:ll|d)| will| would| wo| can| could| is going| was going| wants?| wanted) )"
    r"(?! (?:that )?(?:he|she|they)(?: ?s| ?re| is| was| are| were)?(?: only| over| under)? [0-9])(?! (?:her|his|their) (?:name|age|birthday)\b)"
)
_PASSED_ON = re.compile(rf"{_I_TOLD} (?P<time>(?:{TIME}|{DATE})(?: {_AT})?|{_AT})\b")
_TELLING = (
    looking_ahead(rf"\b(?P<time>{TIME}),? {_GO_BETWEEN} {_PASSES_ON}{_TO_US}\b"),
    re.compile(rf"\b{_GO_BETWEEN} {_PASSES_ON}{_TO_US}(?: about (?:it|this|that|them|her|him))? (?P<time>{TIME})\b"),
    re.compile(rf"{_HEARD} (?P<time>{TIME})\b"),
    looking_ahead(rf"\b(?P<time>{TIME}),? {_HEARD[2:]}(?= (?:that|about|of|how|by|from)\b)"),
    re.compile(rf"(?:{_TOLD_STAFF}|\b{_DISCLOSED}) (?P<time>{TIME})\b"),
    looking_ahead(rf"\b(?P<time>{TIME}),? (?:\w+ ){{0,5}}?(?:{_TOLD_STAFF[2:]}|{_DISCLOSED})\b"),
    re.compile(rf"\b{_FIRST_HAND} {_THEN}{_TO_ME}{_SOMEWHERE} (?P<time>{TIME})\b{_SAYS_NOTHING_ELSE}"),
    re.compile(rf"\b{_CHILD} (?:\w+ ){{1,4}}?and {_TO_ME}{_SOMEWHERE} (?P<time>{TIME})\b{_SAYS_NOTHING_ELSE}"),
    looking_ahead(
        rf"\b(?P<time>{TIME})(?:,? not (?:on )?{TIME})?{_SOMEWHERE},? (?:(?:the|an?|my|our|one of (?:the|our|my)|year [0-9]{{1,2}}) ){{0,2}}(?:\w+ )?"
        rf"{_FIRST_HAND} {_THEN}{_TO_ME}\b{_SAYS_NOTHING_ELSE}"
    ),
)
# What had become of somebody before: it tells who they are.
_BECAME = (
    r"(?:barred|banned|sacked|fired|dismissed|suspended|expelled|excluded|arrested|convicted|jailed|sentenced|charged|cautioned|"
    r"(?:got|came|been|just) out of prison|lost (?:his|her|their) (?:licence|badge|job))"
)
_LIVED = r"(?:moved(?: in| out| away| here| house| into| to)?|retired|divorced|widowed|died|split up|separated|got married|left (?:school|home)|joined|took over|opened|closed down|shut down)"
# Who did it long ago is seen again in print: it dates no event.
_IN_PRINT = (
    r"(?:i|we|ive|iv) (?:\w+ )?(?:saw|seen|see|read|spotted|noticed|found|came across)(?: about| of)? (?:him|her|them|(?:his|her|their) (?:name|face|photo|picture))"
    r"(?: \w+)?(?: (?:on|in)) (?:the|a|an|our|one of the|that)(?: \w+){0,2}? (?:poster|posters|paper|papers|news|leaflet|flyer|newsletter|programme|notice ?board|website|advert|gazette|echo|bulletin|team sheet)"
)
_WORDS = r"(?: \w+){0,5}? "
_BEFORE = (
    looking_ahead(rf"\b(?P<time>{TIME}),? {_IN_PRINT}\b"),
    re.compile(rf"\b{_IN_PRINT} (?P<time>{TIME})\b"),
    re.compile(rf"\b{_BECAME}{_WORDS}(?:from |since )?(?P<time>{TIME})\b"),
    re.compile(rf"\b{_LIVED}{_WORDS}(?P<time>{LOOSE})\b"),
    looking_ahead(rf"\b(?P<time>{TIME}),? (?:\w+ ){{1,4}}?(?:was|were|got|been) {_BECAME}\b"),
)


@read_once
def tellings(text: str) -> tuple[Span, ...]:
    """Return where plain text says when somebody told of it; each clause of a text asks for those of all of it."""
    return tuple(sorted({match.span("time") for words in (*_TELLING, *FIRST_HEARD) for match in words.finditer(text)}))


def without_other_times(text: str) -> str:
    """Return plain text without the times that date nothing seen, as long as it was."""
    spans = [
        match.span("time") for words in (_DENIED, _PASSED_ON, *PASSED_BY, *_BEFORE) for match in words.finditer(text)
    ]
    return blank(text, [*spans, *tellings(text)], "_")
