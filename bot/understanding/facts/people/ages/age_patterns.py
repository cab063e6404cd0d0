"""The phrases for ages, as patterns over plain text."""

from __future__ import annotations

import re

from bot.understanding.facts.people.nouns import ADULT, CHILD, PERSON
from bot.understanding.text.lexicons.word_lists import words

N = r"(?:[1-9]?[0-9])"
UNIT = (
    r"(?!\w|[:.][0-9]|/|-?(?:minutes|hours|days?|weeks?|months?)\b| ?(?:am|pm|"
    r"%|degrees?|percent|(?:years?|yrs?) (?:ago|back|since|before now)|minutes?|hours?|hrs|days?|weeks?|weekends?|nights?|months?|miles?|quid|pounds?|grand|p|"
    r"k|ft|foot|feet|inch|st|stone|th|nd|rd|"
    r"for (?:the|one|each) (?:room|night|fare|ride|trip|journey|lot|return|single|hour)|"
    r"(?:years?|yrs?) (?:ago|back|later|earlier|since)|o ?clock|oclock|times?|of (?:them|em|us|these|those|the)|people|(?:(?:little|wee|young|small|tiny|teenage|school|other|grown|older|old|big|drunk|adult|male|female|different|local|random|younger) ){0,2}(?:m[ae]n|wom[ae]n|kids?|girls?|boys?|lads?|sisters|brothers|siblings|cousins|friends|mates|teens|teenagers|youngsters|youths|adults|blokes|fellas|guys|bairns|schoolgirls|schoolboys|students|females|males)|"
    r"lass(?:es)?|m[ae]n|women|pupils?|children|passengers?|guests?|rooms?|nights?|"
    r"others?(?! one\b)|more|and a half|past|to (?:1[0-2]|[1-9]|midnight|noon|midday)\b|"
    r"(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:last|"
    r"this|in the|at) (?:night|morning|afternoon|evening)|tonight|yesterday|"
    r"odd (?:quid|pounds?|people|minutes|miles)|pints?|cokes?|drinks?|bags?|cans?|bottles?|points?|stops?|seaters?|berth|storeys?|doors?|house|route|bus|train|tram|service|deep|wide|high|nil|all|(?:(?!(?:in|on|at|by|near|from|to|and|the|a|an|with|of|off|down|up|got|was|is|who)\b)[\w'-]+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|close|drive|terrace|court|crescent|grove|yard|gardens|mews|buildings|parade|walk|(?<!back )(?<!front )row|square))\b)"
)
OLD = r"(?:[ -]?(?:years?|yrs?|y)[ -]?(?:olds?|o)\b| ?yo\b| ?y/o\b| ?years of age\b| years? old\b)"
ISH = r"(?:[ -]?ish\b)"
JOIN = r"(?: ?(?:or|to|/|-|and|,|maybe|perhaps|possibly)+ ?(?:maybe |possibly |perhaps )?| or maybe | maybe even | )"
WIDE = re.compile(r"\b(?:about|around|maybe|probably|approx|near|possibly|perhaps|guess|pushing)\b|ish\b")
PRONOUN = (
    r"(?:i(?:d|ll| would)? (?:say|guess)|(?:puts?|placed?) (?:her|him|them) (?:at|as|down as)|ha(?:ve|d) (?:her|him|them) down as|ma(?:kes?|de) (?:her|him|them)|(?:she|he|they|who|it|that|you)(?: (?:is|was|are|were|must be|cant "
    r"be|can be|could be|might be|looks?|looked|said|says|reckons?)|s|re|m)?|"
    r"(?:s?hes|theyre|im|whos|thats|shed|hed)|looks?(?: like)?|looked(?: like)?|"
    r"(?:one|both|all|[1-9]) of (?:them|em)(?: (?:is|was|were|looked))?|aged?|ages|pair (?:was|were)|oldest|youngest|eldest|looking(?: like)?|"
    r"both|all|(?:an)?other(?: one)?|(?:third|3rd)(?: one)?|turned|told me|said|says)"
)
BUSY = (
    r"(?: (?:(?:got|has|have) to be|gotta be|is|was|are|were|look(?:s|ed|ing)?|of|who|that|s?hes|theyre|she|"
    r"he|they|must|would|cant|cannot|wouldnt|couldnt|could|can|front|back|might|only|just|about|"
    r"around|maybe|probably|approx|said|says|to|be|like|only|aged?|all|both|"
    r"the|oldest|youngest|in uniform|with|between|from|am|im|been|me|i|think|"
    r"say|at|a|guess|no|possibly|perhaps|definitely|actually|well|way|much|loads|very|really|not much|more|"
    r"than|nearly|almost|pushing|turned|ages|easily|easy|bit|in|looking|them|him|"
    r"her|one|(?:i ?d|i would|we ?d|we would)(?= (?:put|place|have|say|guess))|(?:put|placed?) (?:(?:her|him|them) )?(?:at|down as)|"
    r"(?:have|had) (?:(?:her|him|them) )?down (?:as|at)|appeared|appears|appear|seemed|seems|younger|older|smaller|taller))"
)
CONTEXT = re.compile(
    rf"(?:\b(?:{PERSON}|{PRONOUN})\b(?: [a-e1-9]\b)?[\s,;:(\"'-]*(?:(?:{ADULT}|"
    rf"{CHILD})\b)?[\s,;:(\"'-]*(?:{BUSY.replace('(?: (?:', '(?:(?:', 1)}[\s,;:(\"'-]+){{0,5}})$"
)

YEARS = r"(?P<y>1[0-3]|[1-9])"
SCHOOL = re.compile(
    rf"\b(?:years?|yr|y)(?: group)? ?{YEARS}s?(?:(?: ?(?:or|and|to|-|/|&) ?)(?:year "
    rf"|yr |y)?(?P<y2>1[0-3]|[1-9])s?)?\b(?! ?(?:ago|old|olds|ft|pm|am|months?))"
)
# "Over 21s only", "no under 16s", "the sign says": the rule of a house is nobody's age.
RULE_BEHIND = re.compile(r" (?:only|free|eat|allowed|not allowed|must|go free|night|menu)\b")
RULE_BEFORE = re.compile(r"\b(?:no|sign|policy|rules?|poster|notice|challenge)(?: (?:says?|is|are))?(?: no)? $")
# "A driver 22 years", "been there 15 years": how long somebody has done it.
SO_LONG = re.compile(r"\b(?:been|driving|worked|working|for|done|doing|over|nearly)\b[^.;,]{0,30}$")
# "Head of Year 10 here", "I'm a TA in year 8", "I teach year 7": whom the writer works with
OF_STAFF = re.compile(
    r"\b(?:head of|(?:tutor|teacher|ta|lsa|lead|leader|manager|assistant|mentor|coordinator|deputy)(?: of| in| for| to)|i(?:m| am)? (?:teach|teaching|work|working|cover|covering)(?: in| with)?) $"
)
# "year 9 pastoral lead", "our year 11 progress leader": a post, and no child
A_POST = re.compile(
    r" (?:(?:pastoral|progress|learning|achievement|behaviour|attendance|assistant|deputy|support|student|pupil) ){0,2}"
    r"(?:leads?|leaders?|head|managers?|co-?ordinators?|mentors?|staff|team|office|hub|tas?|lsas?|officers?|support|pastoral)\b"
)
# "Maisie 13 lives there", "Terry 60ish", "lad Callum 19 told her": a number right behind a name, which the reader looks up
RIGHT_BEHIND_NAME = re.compile(
    r"(?<!gave )(?<!paid )(?<!lent )(?<!owes )(?<!handed )(?<!at )(?<!in )(?<!on )(?<!from )(?<!to )\b(?P<name>[a-z][a-z'-]+)s? (?P<about>(?:about|bout|abt|around|maybe) )?(?P<n>[4-9]|[1-8][0-9])"
    r"(?: ?(?:ish|odd|summat|something|or so))?\b(?! ?(?:quid|pounds?|euros?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|times?|people|miles|street|road|"
    r"lane|avenue|close|am|pm|oclock|%|st|nd|rd|th|per|x|cans?|bottles?|pints?|vapes?|fags?|cigarettes?|cars?|vans?|lads?|girls?|boys?|m[ae]n|blokes?|kids?|lasses|of|to|-|/|,? ?[0-9])\b)"
    r"(?![.:][0-9])"
)
NO_SCHOOL_YEAR = re.compile(r"\b(?:for an?|the (?:last|past)|new|(?<!, )(?<!\()all|per|every) $")
STAGES = (
    (r"(?:early|young) teens", 13, 14), (r"mid(?:dle)?[ -]?teens", 14, 16), (r"late(?:r)?[ -]?teens|older teens", 17, 19),
    ((
r"teen(?:ager|age|aged)?s?(?! (?:night|disco|club|section|pregnancy))|in "
r"(?:her|his|their) teens"
), 13, 17), ((
r"(?:reception|foundation)(?:[ -](?:class|year|age|aged))? (?:child|children|"
r"kids?|pupils?|girls?|boys?|lads?)|reception (?:class|year|age)\b|(?:in|"
r"from) reception class"
), 4, 5),
    ((
r"primary(?:[ -]school)?(?:[ -](?:aged?|child|children|kids?|pupils?|girls?|"
r"boys?|lads?|lass(?:es)?|uniform))+|primary schoolers?|primary age"
), 4, 11), (r"infants? school (?:age|child|kids?)|infant age", 4, 7),
    ((
r"secondary(?:[ -]school)?(?:[ -](?:aged?|child|children|kids?|pupils?|girls?|"
r"boys?|lads?|lass(?:es)?))+"
), 11, 16), (r"sixth form(?:er|ers| student| pupil)s?|6th form(?:er|ers| student| pupil)s?", 16, 18), (r"toddlers?", 1, 3),
)  # fmt: skip
TEEN = re.compile(r"teen")
NOUN = re.compile(rf"^ ?{PERSON}\b")
OTHERS = re.compile(rf"\b(?:{PERSON}|another|other|and (?:a|an)|with)\b")
STAGE = re.compile(r"\b(?:" + "|".join(f"(?P<s{i}>{words})" for i, (words, _, _) in enumerate(STAGES)) + r")\b")
DECADE = re.compile(
    r"(?:\b(?P<part>early|mid|middle|late|later)(?: |-|/)*(?:to[ -](?P<part2>mid|"
    r"late)(?: |-)*)?)?\b(?P<d>[2-9]0)(?(part)(?: ?(?:'?s|ties))?\b(?! ?(?:minutes?|quid|pounds?|miles?|people))| ?(?:'?s\b|ties\b))|\b(?:(?P<wpart>early|"
    r"mid|middle|late|later)(?: |-)*(?:to[ -](?P<wpart2>mid|late)(?: |-)*)?)?(?P<w>twenties|"
    r"thirties|forties|fourties|fifties|sixties|seventies|eighties|nineties)\b|\b(?P<odd>[2-9]0)[ "
    r"-]?(?:odd|something|summat|sommat|plus something)\b(?! (?:quid|pounds|people|minutes|"
    r"miles))"
)
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fourties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9), "later": (7, 9)}
UNDER = re.compile(
    rf"\b(?P<how>(?:none|not one|neither)(?: of (?:them|these))? (?:even )?look(?:s|ed)?|no older (?:than|then)|not older than|(?:none|not one|neither|no one|nobody)(?: of (?:them|these))? "
    rf"(?:was |were |are |is |looked )?(?:over|older than|above|more than)(?: the age of)?|(?:cant|cannot|couldnt|cudnt|wouldnt|"
    rf"not) (?:have been |be |of been |been )?(?:much |any |a day )?(?:older than|over|"
    rf"more than|above)|(?:no|not|never) more than|(?:never|not) over|(?:not|never|isnt|arent|wasnt|werent|aint|"
    rf"cant be|cannot be|couldnt be|not even|definitely not)(?: (?:even|definitely|"
    rf"yet))?|(?:well |way |definitely |clearly |all )?under(?: the age of)?|"
    rf"younger than|less than|below(?: the age of)?|u)[ -]?(?P<n>{N})(?P<s>'?s)?{UNIT}"
)
MOST = re.compile(
    rf"\b(?:(?P<low>{N}) ?(?:or|-|to|/|,) ?)?(?P<n>{N})(?: ?{OLD})?,? (?:at "
    rf"(?:the )?(?:very )?most|tops|max(?:imum)?|if that|at a push)\b"
)
BETWEEN = re.compile(rf"\b(?:between|from|aged?|ages) (?P<a>{N}) ?(?:and|to|-|or) ?(?P<b>{N})(?P<old>{OLD})?{UNIT}")
THREE = re.compile(
    r"\b(?P<a>[1-9]|1[0-9])(?:, ?| and )(?P<b>[1-9]|1[0-9])(?:,? (?:and|or|&) |, ?)(?P<c>[1-9]|1[0-9])\b(?! ?(?:%|pm|am|minutes?|hours?|miles?|quid|pounds?|oclock|of)\b|[.:/0-9])"
)
AND_A_HALF = re.compile(
    r"\b(?P<n>[4-9]|1[0-9]) and a half\b(?! ?(?:hours?|minutes?|miles?|quid|pounds?|stone|weeks?|months?|grand|k)\b)"
)
YEARS_OF_SOMEBODY = re.compile(rf" (?:years?|yrs?)(?: of age)?,? (?:\w+ )?{PERSON}\b")
TWO = re.compile(
    rf"\b(?P<a>{N})(?P<ish>{ISH})?(?:s?{JOIN})(?P<b>{N})(?P<old>{OLD}|{ISH}|(?P<bare> ?years?\b(?! ?(?:ago|back|now|running)\b)))?{UNIT}"
)
OLDS = re.compile(
    rf"\b(?:(?P<a>{N}) ?(?:or|to|-|/|and) ?)?(?P<n>{N}){ISH}?{OLD}(?! (?:building|"
    rf"house|car|van|wine|whisky|whiskey|scotch|malt))"
)
ONE = re.compile(rf"(?<![\w£$.:/#])(?P<n>{N})(?P<ish>{ISH})?{UNIT}")
LOOSELY = re.compile(r"\b(?:maybe|perhaps|possibly)\b")
LOOSE_END = re.compile(r" ?(?:maybe|perhaps|possibly|probably|ish|or so|at most|at the most)\b")
GUESSED = re.compile(
    r",? (?:maybe|mebbe|perhaps|probably|or so|i think|i guess|i reckon|i would say|id say)\b(?! ?(?:[0-9]|to|in|at|on))"
)
# "boy 12 girl 8": one child and the next
_ONE = r"(?:girl|boy|lad|lass|male|female|man|woman|bloke|lady|son|daughter|brother|sister|kid|child)"
BESIDE_ANOTHER = re.compile(
    rf"\b{_ONE},? (?:is |was |aged? |of )?(?P<about>(?:about|around|maybe|approx) )?(?P<n>[4-9]|[1-8][0-9]),? (?:and |n |& |plus |with )?(?:an? |one )?{_ONE}\b"
)
AGE_OF_THE_LAST = re.compile(
    rf"\b{_ONE},? (?:is |was |aged? |of )?(?:about |around |maybe |approx )?$"
)  # before a number that is no number of the next
# A description in pieces: "girl in a red jacket, 5ft 2, about 13, on the bus"; up to 12 it may be a clock time.
DESCRIBED = re.compile(
    rf"(?<=[,(] )(?:aged? |about |around |approx\.? |maybe |probably |looked |looks |like |say ){{0,2}}(?P<n>1[3-9]|[2-8][0-9]){ISH}?(?: (?:years?|yrs?))?"
    r"(?=\s*(?:[,.;)]|$| and\b| but\b| who\b| or so\b| odd\b| i (?:think|guess|say|reckon)\b))(?![.:][0-9])"
)
SOMEBODY = re.compile(rf"\b{PERSON}\b[^.;\n]*$")
# A child's age may be a clock time as well, unless the words are about looks.
DESCRIBED_CHILD = re.compile(r"(?<=, )(?:maybe |mayb |looked |looks |like ){1,2}(?P<n>[4-9]|1[0-2])(?=\s*(?:[,;)]|$))")
# "Dec is 24": a name, and no thing that has a number.
NAMED = re.compile(
    r"\b(?P<name>[a-z]{2,}) (?:is|was|turned|looks|looked) (?:only |about |just )?(?P<n>[1-6][0-9])(?=\s*(?:[,.;)!?]|$| and\b| but\b| so\b| too\b| then\b| at the time\b| as well\b| when\b| s?hes?\b))(?![.:][0-9])"
)
# "Courtney is 15 and", "Spike was only 9": the reader looks up whether it is a first name
NAME_IS = re.compile(
    rf"\b(?P<name>[a-z][a-z'-]+),? (?:is|was|turned|turns|looks|looked|looks like|must be|must have been|has to be|got to be) "
    rf"(?P<about>(?:about|bout|abt|around|maybe|roughly|approx|like) )?(?:only |just |now |actually |still )?(?P<n>[4-9]|[1-8][0-9])(?P<ish>{ISH})?{UNIT}"
)
# "Ellie Brisk, 14, and Carl (27)": behind a name, which the reader looks up.
BEHIND_NAME = re.compile(
    r"\b(?P<name>[a-z][a-z'-]+)(?: [b-hj-z](?=[, ]))?(?:, ?| ?\()(?:aged? |who is |s?hes |s?he is |about |around )?(?P<n>[1-9]?[0-9])(?=\s*(?:[,.;)!?]|$| and\b| but\b| is\b| was\b| has\b| with\b| (?:s?he|they) (?:says?|said|reckons|told)\b))(?![.:][0-9])"
)
# "girl age 14 boy age 16": what is counted behind it is somebody else
AGED = re.compile(
    r"\bage[ds]?(?: (?:as|is|was))? (?:(?P<about>about|around|approx|roughly|maybe) )?(?P<n>[1-9]?[0-9])\b(?![.:/][0-9]| ?(?:-|to|or|and|,|/) ?[0-9]|[ -]?(?:odd|months?|weeks?|days?))"
)
# "him 22, her 14"
HIM_AND_HER = re.compile(
    r"\b(?:him|her|he|she) (?P<a>[1-9][0-9]?),? (?:and )?(?:him|her|he|she) (?P<b>[1-9][0-9]?)(?=\s*(?:[,.;)!?]|$| and\b| but\b))"
)
NO_NAME = frozenset(
    words(
        "room table bus fare price total number age it that this platform gate route answer temperature cost change bill score flat house floor limit"
        " there what which badge order ticket seat bay unit door train speed today time minimum maximum"
    )
)
# "15/16" is no date and no price: two ages next to each other, by which a child is meant.
SLASHED = re.compile(rf"(?<![\w£$.:/#-])(?P<a>[89]|1[0-7]) ?/ ?(?P<b>9|1[0-8]){UNIT}(?! ?/)")
# "Male 1 is mid-30s": a number that tells people apart.
LABELLED = re.compile(rf"\b{PERSON} $")
PERSON_NEXT = re.compile(rf" (?:years? old )?{PERSON}\b")
# "The other three" are people who are counted; behind "one is 3", "the other 2" is an age.
OTHERS_COUNTED = re.compile(r"^(?!.*\bone\b).*\bother $")
# "All three are safe in school": so many are
ALL_SO_MANY = re.compile(r"(?:^|[.!?,;\n] ?|\b(?:and|but|that|because|so) )(?:all|the|these|those) $")
SO_MANY_ARE = re.compile(r" (?:are|were|have|had|go|goes|went|get|got|come|came|left|said|say|live|of)\b")
# "She lives at 14", "they were in 15", "the guest in 16", "which floor, is it 12": no ages; "I'd put her at 15" is one.
WHERE = re.compile(
    rf"\b(?:(?:lives?|lived|living|staying|stays?|stayed|is|was|are|were|{PERSON}) (?:at|in)|(?:which|what) [^.;\n]{{0,50}}\bis it)(?: about| around| like)? $"
)
PUT_AT = re.compile(r"\b(?:put|place|guess\w*|estimate\w*|aged|age|old)\b[^.;,]{0,20}$")
# "I'd put her at 14", "a girl who I would place at about 15": a guess at an age, and no time.
GUESSED_AT = re.compile(r"\b(?:put|placed?) (?:(?:her|him|them|both|each) )?at (?:about |around |maybe )?$")
# What stands before a time, a place or a thing with a number, and what is counted behind one.
CLOCK_BEFORE = re.compile(
    r"\b(?:at|since|till|until|by|room|rm|from|platform|table|bus|number|no|flat|floor|gate|route|taxi|plate|junction|bay|"
    r"seat|car|door|unit|aged at|half|to|past)(?: about| around)? ?$"
)
# "it was 5 ish and a man came in": of no person, so it is an hour.
IT_WAS_AN_HOUR = re.compile(
    r"\b(?:it|that|this|time)(?:s| was| is| were)?(?: (?:only|just|about|around|maybe|probably|like|say|roughly))* ?$"
)
COUNTED_AFTER = re.compile(
    r" ?(?:hrs|children|drinks|phones|trips|different|young|older|old m|more|other(?! one\b)|each|bags|cans|bottles|girls|friends|"
    r"mates|x\b|in the (?:morning|afternoon|evening)|o'?clock)"
)
