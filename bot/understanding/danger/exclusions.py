"""What speaks against danger, over neutral text: the past, what is not real, figures of speech, what ended, adults only."""

from __future__ import annotations

import re

_DAYS = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
PAST = re.compile(
    rf"\b(?:yesterday|last (?:night|week|month|year|summer|{_DAYS}|weekend|term|christmas|time)|"
    rf"(?:days?|weeks?|months?|years?|nights?|terms?) (?:ago|back)|ages ago|a while (?:ago|back)|years back|used to|(?:the )?other (?:day|night|week)|back in (?:the|{_MONTHS}|(?:19|20))|in (?:19|20)\d\d|when i was|once|previously|"
    rf"(?:at|over) the weekend|(?:on|every|each|most) {_DAYS}s?|(?:every|each|most) (?:nights?|weekends?|evenings?|mornings?|days?|weeks?|months?)|(?:{_DAYS}|weekend) (?:gone|before|just gone)|on the \d+ (?:st|nd|rd|th)|going back (?:a|some|to the|to last|years)|before covid|new year|old news|next (?:morning|day)|following up|footage|dash ?cam|reviewing|fortnight ago|(?:in|since|over|at) (?:{_MONTHS}|christmas|easter|half term)|this morning|earlier (?:this|today)|had been|before christmas|in the (?:holidays|past|summer)|weeks? running|weekends? running)\b"
)
# What holds at the time of writing, whatever else the text tells of earlier.
NOW = re.compile(
    r"\b(?:(?<!by )(?<!safe )(?<!home )(?<!ok )(?<!okay )(?<!fine )(?<!until )now(?! and (?:then|again))|still|currently|at the moment|as we speak|as i type|just now|hurry|quick|quickly|urgent|asap|i can (?:hear|see)|(?:in a|this|any) (?:minute|second)|has just|just got|(?:has|have) (?:locked|trapped|shut|shoved|dragged)|(?:is|are) (?:locked|trapped|stuck|held|being)|trying to|minutes? ago|just taken|taken by|(?:today|tonight) (?:they|is)|going to tonight|in front of me|(?:is|are) (?:here|back in|in my|on the landing|at the door|outside|upstairs|in the corridor|arriving)|crying under|opposite)\b"
)
HYPOTHETICAL = re.compile(
    r"\b(?:(?:what|how|who|when) (?:do|should|would|can|must|am) (?:i|we|you|staff)\b(?=.*\b(?:if|ever|teach|know|report|tell|meant)\b)|what (?:counts|are|is the|would|happens)\b(?!.*\bbecause\b)|how do staff|hypothetically|supposing|suppose i|say a (?:child|youngster)|"
    r"(?:should|do|can|could|would) (?:i|we) (?:ring|call|dial|report|tell|break)\b(?=.*\b(?:if|when|or|ever)\b)|(?<!after )(?<!from )(?<!before )(?<!had )training|(?<!your )course(?! record)|quiz|module|scenario|for example|a example|exercise|induction|lesson plan|practice message|test message|please ignore|is a test|test question|"
    r"question \d|(?<!, )policy (?:is|on|about|for|want)|poster about|leaflets|guidance|if (?:a|we ever see a|i see a) (?:child|youngster|passenger|guest)|if (?:i|we|someone|you|ever) (?:see|saw|suspect|think|hear|ever)|if ever|film night|movie|(?:on|watching) (?:the )?(?:telly|tv|netflix)|"
    r"(?<!the )(?:film|book|novel|series)(?= about| club| report| where| night)|in the (?:film|book|novel|series|play|video)|(?:this|that|school|watching|reading|listening to|audio) (?:film|book|novel|series|play|drama)(?! cupboard| room| studio| area)|drama(?: group| club| class| scene| lesson)|rehears\w*|fire drill|(?<!not a )drill\b(?=.*\b(?:tomorrow|today|ignore)\b)|game of|hide and seek|video game|halloween|(?<!not )joking(?! aside)|(?<!not a )joke|dare)\b"
)
FIGURE = re.compile(
    r"\b(?:killing (?:me|them back|them feet)|(?:is|are|be) killing (?:me|my|them)|dying (?:for|to)|dead (?:on|busy|tired)|murder (?:trying|getting|to|on|out)|the death of|going to kill me(?=.*\b(?:late|lol|haha|if i)\b)|literally (?:dead|dying)|drowning in(?! the| a)|"
    r"scream\w* (?:with (?:laughter|joy)|them heads? off|the place down)|laughing (?:them )?heads? off|haha\w*|lol|help me (?:log|find|with|understand|fill|reset|out with|renew|book|get (?:into|on|started)))\b"
)
_THINGS = re.compile(
    r"\b(?:traffic|wifi|log ?in|password|app|website|printer|card machine|sat nav|diesel|fuel|council|badge|prices?|queue|fryer|till|boss)\b"
)
RESOLVED = re.compile(
    r"\b(?:turned out(?! to be (?:some|a adult))|safe now|safe and|all sorted|sorted now|police (?:came|dealt|have (?:them|the|it)|has (?:them|it)|took|attended)|ambulance (?:came|took|has)|crew (?:came|with|took)|home safe|false alarm|no harm|already reported|back in class|(?:all|both) laughing|play fighting|arrested|back home|(?:parent|grandparent|police|carer|family)s? (?:\w+ )?picked them up|collected by them parent|recovered|right as rain|stood down|was traced|saved them|(?:parent|grandparent)s? (?:rang|came|called|with them|talked)|back with (?:them|the) parents?|(?<!says )(?<!said )(?<!me )(?<!reckons )(?:they|child|youngster)(?: is| are| was)* (?:fine|ok|okay|safe)|been moved|(?:is|are|was|them|safe) with (?:the )?police|been found|was found|let them home|locked themself|got themself)\b"
)
CHILD = re.compile(
    r"\b(?:child|children|youngsters?|baby|toddler|student|schools?|year \d+|(?:young|little|wee|tiny) (?:one|un)s?|(?:[1-9]|1[0-7]) ?(?:years?|ish|yr)?)\b"
)
GROWN = re.compile(
    r"\b(?:adults?|partner|spouse|lad(?:y|ies)|couple|customer|punter|driver|colleague|regular|staff|(?:1[89]|[2-9]\d)s?)\b"
)
PERSON = re.compile(r"\b(?:they|them|one|someone|somebody|me|us|i)\b")
THIRD = re.compile(r"\b(?:they|them|someones?|somebody|baby|toddler|young)\b")
_AGED = re.compile(
    r"\b(?:of|about|is|aged?|was|am|mid|late|early|are|around|over|all|both|,) (?:over )?(?:them |the )?(?:mid |late |early )?(?:1[89]|[2-9]\d)s?\b(?! ?(?:odd )?(?:\w+ol\b|tablets|pills|minutes|mins|pounds|miles|quid))|\b(?:1[89]|[2-9]\d) ?(?:ish|odd|years? old)\b(?! (?:tablets|pills|miles|minutes|pounds))|"
    r"\bin (?:them |the )?(?:mid |late |early )?(?:twenties|thirties|forties|fifties|sixties|seventies|[2-9]0s)\b|\b(?:grown adults?|elderly|old adults?|all adults|both adults)\b"
)


def set_aside(plain: str) -> bool:
    """Return whether the neutral text speaks of the past, of a case that is not real, of things or of adults only."""
    if FIGURE.search(plain) or RESOLVED.search(plain) or adults_only(plain):
        return True
    if _THINGS.search(plain) and not (CHILD.search(plain) or THIRD.search(plain)):
        return True
    if HYPOTHETICAL.search(plain) and not _despite(plain):
        return True
    return bool(PAST.search(plain) and not NOW.search(plain))


def _despite(plain: str) -> bool:
    """Return whether a text that speaks of rules or of training tells of what happens at this moment all the same."""
    return bool(
        re.search(r"\b(?:right now|now|this second|is (?:here|outside|in the corridor|due here))\b", plain)
    ) and (not re.search(r"\bif (?:a|ever|i|we|you|someone)\b", plain))


def adults_only(plain: str) -> bool:
    """Return whether people are named and all of them are grown up."""
    return bool(GROWN.search(plain)) and not CHILD.search(plain) and not PERSON.search(plain)


def grown(plain: str) -> bool:
    """Return whether a grown-up age is told and nobody who may be a child is named."""
    return aged(plain) and "them" not in plain.split()


def aged(plain: str) -> bool:
    """Return whether a grown-up age is told and, that apart, no child."""
    rest = _AGED.sub(" ", plain)
    return rest != plain and not CHILD.search(re.sub(r"\b(?<!young )youngsters?\b", "", rest))
