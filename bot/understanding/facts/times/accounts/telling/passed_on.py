"""When it was passed on, and to whom: whoever was told, rang or wrote, that time is not the event's."""

from __future__ import annotations

import re

from bot.understanding.facts.times.accounts.telling.told_times import TIME

# Whose work or whose child it is: people and offices to whom it is passed on.
_OFFICE = (
    r"(?:police|social (?:care|services|workers?)|childrens services|dsls?|safeguarding|lado|licensing|council|school|college|academy|head ?teacher|head|deputy|"
    r"tutor|teachers?|year (?:lead|head)|head of year(?: [0-9]{1,2})?|mentor|welfare|counsellor|nurse|gp|doctor|managers?|management|boss|gaffer|supervisors?|controller|control|"
    r"office|depot|company|firm|hotel|security|reception|team|lead|officers?|landlord|owner|coach|club|governors?|crimestoppers|nspcc|childline|"
    r"parents?|mum|mam|mom|dad|mother|father|nan|gran|grandma|grandad|carers?|family|sister|aunt(?:y|ie)?|wife|husband)"
)
_STAFF = r"(?:receptionist|porter|barmaid|barman|bar staff|doorman|cleaner|caretaker|cashier|lifeguard|steward|staff|manager|supervisor|team|controller|assistant|waitress|waiter|chef|cook)"
_WHO = rf"(?:(?:my|our|the|her|his|their|a) )?(?:\w+ )?{_OFFICE}(?: (?:lead|officer|team|staff|manager|desk))?"
_HAS = r"(?: (?:has|have|had|was|were|got|is|are|been|being|also|just|already|only|both|all|now|then|first)){0,4}"
_TOLD = r"(?:told|informed|notified|made aware|alerted|warned|updated|spoken (?:to|with)|emailed|messaged|texted)"
_OF_IT = r"(?: (?:about|of|to) (?:it(?: all)?|this|that|them|her|him|what happened))?"
_BY = r"(?: by (?:(?:my|our|the|a) )?\w+)?"
_FOUND = r"(?: (?:has|have|had|only|just|then|first)){0,2} (?:found out|heard|learned|learnt|got wind)"
# "I told Miss Farrow", "i told my nan": whom the writer told; what is said to "him" or "the driver" is the event
_BY_ME = (
    r"(?:^|[.!?;,:] ?|\b(?:i|we|ive|weve|iv) )(?:(?:have|had|already|also|only|just|then|did|finally) ){0,2}"
    r"(?:told|rang|phoned|texted|emailed|messaged|informed|spoke (?:to|with)|confided in) (?:(?:miss|mr|mrs|ms|sir|dr) \w+|(?:my|our) (?!boyfriend|girlfriend|customer|passenger|guest)\w+|"
    r"(?!(?:him|her|them|it|you|that|this|the|a|an|one|two|both|everyone|everybody|someone|somebody|people|about|of|to|me|us|his|their|my|our|in|on|at|she|he|they|[0-9]+)\b)[a-z]+)(?: (?!on\b|at\b)[a-z]+)?"
)
# Who wrote it down: "reported it on friday", "it was logged on the 3rd"
_LOGGED = (
    r"(?:report(?:ed)?|logged|flagged|raised|referred)(?: (?:it|this|that|them|her|him|my concerns?|a concern))?"
    rf"(?: (?:to|with|in|on)(?: (?:the|my|our))? (?:\w+ )?(?:{_OFFICE}|cpoms|system|log|book|[0-9]{{3}}))?"
)
PASSED_BY = (
    re.compile(rf"\b{_WHO}{_HAS} {_TOLD}{_OF_IT}{_BY} (?P<time>{TIME})\b"),
    re.compile(rf"\b(?!(?:the )?police\b){_WHO}{_HAS} (?:rung|phoned|called|contacted){_BY} (?P<time>{TIME})\b"),
    re.compile(rf"\b(?P<time>{TIME}),? {_WHO}{_HAS} {_TOLD}\b(?! (?:me|us)\b)"),
    re.compile(
        rf"\b(?:i|we|ive|weve)(?: (?:have|had|also|only|just|then|first)){{0,2}} (?:notified|contacted|alerted|informed|rung|called|wrote to) {_WHO}{_OF_IT} (?P<time>{TIME})\b"
    ),
    re.compile(rf"\b{_WHO}{_FOUND}{_OF_IT} (?P<time>{TIME})\b"),
    re.compile(rf"{_BY_ME}{_OF_IT} (?P<time>{TIME})\b(?! to\b)"),
    re.compile(rf"\b(?:i|we|ive|weve|been|was) (?:(?:have|had|also|only|just|first) )?{_LOGGED} (?P<time>{TIME})\b"),
)
# Who writes heard of it then: as told first-hand, by the house, or in a mail.
_SAID = r"(?: (?:has|have|had|only|just|then|first|also|finally)){0,2} (?:said|mentioned|explained|admitted|revealed|claimed|let slip|let on)"
_HEARD = r"(?:(?:(?:got|was|were|been|have been|only|just|first) ){0,3}(?:told|informed|made aware|shown)|(?:only |just |first )*(?:heard|found out))"
# Papers of a school or an office: "Disclosure taken today from ...", "Logged this morning:", "Reported to me yesterday".
_PAPER = (
    r"(?:disclosure|statement|account|referral|allegation|concern|complaint|report|note|log|information|intelligence)"
)
_DONE = r"(?:taken|made|received|recorded|logged|given|noted|written(?: up)?|raised|reported|referred|disclosed|shared|passed(?: on)?|brought)"
_TO_WHOM = rf"(?: (?:to|with|by|in|on|at)(?: (?:me|us|cpoms|{_WHO}|(?:the|my|our|a) \w+)))?"
FIRST_HEARD = (
    re.compile(rf"\b{_PAPER}{_HAS} {_DONE}{_TO_WHOM} (?P<time>{TIME})\b"),
    re.compile(rf"(?:^|[.!?;:] ?){_DONE}{_TO_WHOM} (?P<time>{TIME})\b"),
    re.compile(
        rf"\btold (?:my|our|one of (?:my|our)) (?:\w+ )?{_STAFF}(?: (?!on\b|that\b)[a-z]+)? (?P<time>{TIME})\b(?! to\b)"
    ),
    re.compile(
        rf"(?:\b[a-z0-9]+|_)[,)]?{_SAID} (?P<time>{TIME}),? (?:that\b|(?:an?|the|her|his|some|one|this|he|she|they)\b(?: [a-z]+){{0,2}}? (?:has|have|keeps?) )"
    ),
    re.compile(rf"(?:^|[.!?;,:] ?){_HEARD}{_OF_IT} (?P<time>{TIME})\b"),
    re.compile(
        rf"\b{_WHO} (?:rang|phoned|called|emailed|texted|messaged|wrote to|contacted) (?:me|us) (?P<time>{TIME})\b"
    ),
    re.compile(
        rf"(?:^|[.!?;,:] ?|\b(?:i|we|ive|weve) (?:have |just |only )?)(?:got|had|received|there was) (?:an?|the) (?:\w+ )?(?:e ?mail|call|message|text|letter|complaint|tip off|visit)(?: from(?: (?:a|the|her|his|our))? \w+)? (?P<time>{TIME})\b"
    ),
    re.compile(
        rf"\b(?P<time>{TIME}),? (?:i|we) (?:got|had|received) (?:an?|the) (?:\w+ )?(?:e ?mail|call|message|text|letter|complaint|tip off)\b"
    ),
)
# What came of it is told behind the event, where anything else says a day: "the police came on wednesday"
AFTERWARDS = re.compile(
    r"\b(?:police|officers?|pcso|social (?:care|services|workers?)|ambulance|paramedics|detectives?|council|licensing)\b"
    r"(?: (?:has|have|had|was|were|then|already|also|only|both|finally|who|just|been)){0,3} "
    r"(?:came|come|attended|visited|turned up|called|rung|phoned|contacted|spoke|interviewed|took (?:a |my |her |his |their |our )?statements?|looked|checked|arrested|been (?:called|to see|round|in))\b"
)
