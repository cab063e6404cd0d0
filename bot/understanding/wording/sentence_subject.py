"""Whom a sentence speaks of: a child, an adult or a thing; what is quoted in it, and what is advice about words."""

from __future__ import annotations

import re

from bot.understanding.wording import reported

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^'\n]*?'(?!\w)")
SAID = re.compile(
    r"\b(?:said|says|told (?:me|us|staff|her|him|the \w+)|stated|replied|quote|in (?:her|his|their) (?:own )?words|described (?:her|him|them)self as|texted|(?:wrote|writes|written)(?: [\w']+){0,4}(?=:)|wrote)\b(?: that)?[ ,:]+(?=(?:i|i'm|im|i’m|me|my|we)\b)[^.;\n]*",
    re.I,
)
ADVICE = re.compile(
    r"\b(?:instead of|rather than (?!(?:ring|tell|face|stay|go|come|run|call|ask|be|her|his|their) )|(?:do not|don't|dont|never|please don't|avoid|stop|shouldn't|should not|not to) (?:use|using|say|saying|write|writing|record\w*|call\w*|describ\w*|put(?:ting)?|the (?:word|term|phrase))|"
    r"(?:the|this|that) (?:word|words|term|terms|phrase|label|wording|expression)(?! (?:is|was) (?:that|out|on))|(?:words|terms|phrases|labels|language) (?:like|such as)|terminology|replace|blames|blaming|blame (?:the |a |any )?(?:child(?:ren)?|victims?|girls?|boys?)|victim[- ]blam\w+|no such thing as|(?:is not|was not|isn't) an? (?!(?:reliable|credible|nice|good|truthful|victim|child|bad|saint|angel|kid)\b)|language guide|appropriate language|(?:were|was|are|been) (?:taught|trained) (?:that|not|to))\b",
    re.I,
)
# "Do not follow them": an instruction to who reads speaks of no child. Notes of a child say "does not".
_INSTRUCTS = re.compile(r"(?:^|[:;])\s*(?:please )?(?:do not|don't) \w", re.I)
# "It was not her choice", "no child is a willing partner", "she is not to blame", "he did not choose this".
DENIES = re.compile(
    r"\b(?:she|he|child|girl|boy|lad) (?:\w+ )?(?:thinks?|thought|feels?|felt|believes?|worries|worried) (?:that )?(?:it|this) (?:is|was|['’]s) (?:all |partly )?(?:her|his|their) (?:own )?fault\b|"
    r"\b(?:people|somebody|someone|they|some|staff|we|school) (?:would|might|will|may|used to) (?:say|write|think|call|describe)\b|"
    r"\bno (?:child|girl|boy|pupil|young person|student|teenager|minor)\b|\bchild(?:ren)? (?:cannot|can not|can't|do not|don't|does not|doesn't|never|should not|must not)\b(?! (?:be found|be seen|engage|cooperate|keep|help))|"
    r"(?:\b(?:not|never|nothing|none|cannot|no)\b|n['’]t\b|\b(?:isnt|wasnt|dont|doesnt|didnt|cant)\b)(?: (?!one to blame)\w+){0,5}? (?:fault|(?<!no one )to blame(?! but)|responsible for what|choice|chose this|choose this|cho(?:o)?se (?:to be|it|that|any)|consent|able to consent|willing partner|down to (?:her|him|them)|(?:brought|bring|asked for) (?:it|this|any of (?:it|this)))\b|"
    r"\b(?:not|never|nobody|no[- ]one|staff|should|must|wrong)\b(?: \w+){0,4}? (?:call(?:s|ed|ing)?|label(?:s|led|ling)?|describ\w+|suggest\w*|imply\w*|say|says|write|writes|record|records|decide whether|assum\w+|ask(?:ed)?) (?:a|any|the|that|her|him|what|she|he|they|children|girls|boys|pupils|missing|runaway)\b.*\b(?:child|children|pupil|girl|boy|she|he|runaway|missing)\b",
    re.I,
)
SURELY_CHILD = re.compile(
    r"\b(?:child(?:ren)?|girls?|boys?|lads?|lass(?:es)?|kids?|pupils?|students?|teen\w*|young (?:person|people|lady|woman|man)|youths?|victims?|minors?|(?<!adult )(?<!grown )(?<!grown up )(?:daughter|son)(?!,? (?:1[89]|[2-9]\d)\b)|yp|year \d+|y\d+|(?:[5-9]|1[0-7])[- ]?(?:year|yr)?s?[- ]?olds?|(?:aged?|is|and|only|turned|nearly|,) (?:[5-9]|1[0-7])(?! ?(?:am|pm|:|\.|times|people|men|girls|boys))|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]years?[- ]olds?|underage)\b",
    re.I,
)
ADULT = re.compile(
    r"\b(?:(?:social |key |youth |support |foster |police |bar |door |night |duty |taxi |bus |hotel |shop |school ))?(?:members? of (?:staff|the public)|receptionist|porter|bouncer|door(?:man|men|staff)|security|guard|chef|cleaner|waiter|waitress|bar(?:man|maid|staff)|caretaker|coach|trainer|"
    r"nurse|doctor|gp|plumber|roofer|builder|electrician|engineer|firefighters?|traders?|councillors?|grandad|grandfather|grandma|grandmother|abusers?|step[- ]?(?:dad|father|mum|mother)|brother-in-law|nephew|groomers?|exploiters?|solicitor|boss|clerk|cabbie|operator|caller|resident|tenant|lodger|employee|husband|wife|man|men|wom[ae]n|adults?|males?|driver|suspects?|offenders?|perpetrators?|owner|manager|staff|colleagues?|officers?|teachers?|councillors?|customers?|mother|father|mum|dad|parents?|carers?|uncle|aunt\w*|landlord|landlady|worker|bloke|guy|fella|neighbour|witness|informant|guests?|couple|punter|sister-in-law|dj|cook|barmaid|singer|drummer|actor|client|patron|(?:1[89]|[2-9]\d)[- ]?(?:year|yr)?s?[- ]?old|in (?:his|her|their) \d0s)(?:s|es)?\b",
    re.I,
)
THING = re.compile(
    r"\b(?:it|car|vehicle|dog|system|software|website|price|traffic|weather|question|form|task|road|lock|door|report|process|exam|course|job|case|weekend|journey|decision|situation|time|conversation|term|month|year)\b",
    re.I,
)
# Whoever stands behind such a word is not the one of whom the phrase speaks: "goes with the men willingly".
_OBJECT = re.compile(
    r"\b(?:told|tells?|asked|asks|informed|saw|seen|met|called|texted|messaged|visited|with|to|by|from|at|for|of|about|than|and|against|on|let|allowed|towards|between)"
    r"(?: (?:all|both|the|an?|her|his|their|other|many|several|some|two|three|four|local|unknown|older|adult|grown|married|strange|random|different))*\s$",
    re.I,
)
NEGATED = re.compile(
    r"(?:\b(?:not|never|cannot|without|nobody is|no child is)|n['’]t|\bcan not)\s(?:(?:been|be|an?|her|his|their|the|really|legally|at all|any|being|have|to be|to|"
    r"in any way|able to|give|given|giving|describe\w*|call\w*|label\w*|as|her own|his own|something|someone|somebody|who|is|was|mean|she|he|they|it)\s)*$",
    re.I,
)
# "She was made to carry", "is told to go to": an adult stands behind it, which is what should be written.
COERCED = re.compile(
    r"\b(?:made|forced|told|coerced|pressured|ordered|tricked|groomed|sent|threatened)(?: \w+)? (?:to|into)\s*$", re.I
)
# "Runaway helpline", "consent form": a name that holds the words, and nobody's description.
COMPOUND = re.compile(
    r"^ (?:heaps?|help ?lines?|clubs?|forms?|posters?|leaflets?|polic(?:y|ies)|charit(?:y|ies)|lessons?|weeks?|projects?|services?|teams?|events?|groups?|units?|hotlines?|workshops?|campaigns?|films?|songs?|shows?|magazines?|laws?|notices?|orders?|warnings?|statistics|figures|rates|training|guidance|tape|sheets?|shelf|shelves)\b",
    re.I,
)
_AGED_ADULT = re.compile(
    r"^(?:,| who|\s)*(?:thought to be|believed to be|aged?|is|was|of|about|over|both|who|[, ])*(?:1[89]|[2-9]\d|twenty|thirty|forty|fifty|sixty|seventy)\b",
    re.I,
)
# "Jade, 34, works as", "A regular, 52, is": who it is, and a grown person's age.
_NAMED_GROWN = re.compile(
    r"^\s*(?:(?:An?|The|Our|My|This|That) )?[A-Za-z]\w+(?:,| is| \(| who is) ?(?:1[89]|[2-9]\d)\b(?! ?(?:am|pm))"
)
_PERSON = re.compile(
    r"\b(?:members?|dealers?|runners?|offenders?|liars?|associates?|prostitutes?|hookers?|users?|addicts?|recruiters?|pimps?|regulars?|customers?)$",
    re.I,
)
_IN_THEIR_FORTIES = re.compile(
    r"\b(?:in|of|aged) (?:(?:his|her|their) )?(?:mid |early |late )?(?:[2-9]0s|\w+ties|[2-9]\d)(?:,? \w+){0,2},? $",
    re.I,
)
# "He's streetwise, that landlord": who "he" is stands behind the phrase.
_SAYS_WHO = re.compile(r"^,? (?:that|this|our|my|is that|was that) (?:\w+ )?$", re.I)
_PREDICATE = re.compile(r"^[^.;]*?(?:\b(?:she|he) (?:is|was) (?:the|an?)|, (?:the|an?)) $", re.I)
PRONOUN = re.compile(r"\b(?:she|he|they|her|him|his|their|them|she's|he's|they're|herself|himself|themsel\w+)\b", re.I)
# "Amy has been ..." speaks of somebody; so does "The behaviour is ...", which is the child's in a report about one.
_NAME = re.compile(
    r"^\s*(?!(?:The|This|That|These|Those|There|It|An?|At|In|On|When|After|Before|Our|My|We|All|No|Some|Any|What|How)\b)[A-Z][a-z]+\b"
)
_NOUN = re.compile(
    r"\b(?:the|an?|this|that|my|our|every)\s+(?!(?:behaviou?r|presentation|account|allegation|disclosure|conduct|attitude|lifestyle|reputation|risk|concern|issue|pattern|history|little|dirty|silly|cheeky|daft|right|proper|bloody|stupid)s?\b)[a-z]+",
    re.I,
)
_YOUNG = re.compile(r"\b(?:young|under[ -]?age|teen\w*|juvenile|school\w*)\b", re.I)
# "A difficult man", "two promiscuous adults".
_HEAD = re.compile(
    r"^ (?:young |old |older )?(?:man|men|bloke|fella|guy|chap|adults?|woman|women|gentleman|couple)\b", re.I
)
# "She cried after the men had gone, looking for": what stands behind the comma is said of whom the sentence began with.
_RETURNS = re.compile(r"^, \w+ing\b", re.I)
_LATER_CLAUSE = re.compile(r",|\b(?:after|when|while|because|as|saying|who|before|until|if)\b", re.I)
_MALE = r"\b(?:man|men|father|dad|uncle|bloke|guy|male|suspect|offender|perpetrator|landlord|driver)$"
FIRST = re.compile(r"\b(?:i|we|my|our|me|us|i'm|i've|we've)\b", re.I)


def about_a_child(earlier: str, before: str, phrase: str, after: str) -> bool:
    """Whom the phrase speaks of: the person named last before it, else in it or after it, else in what was said earlier."""
    if _RETURNS.search(f"{before[-2:]}{phrase}"):
        before = _LATER_CLAUSE.split(before, maxsplit=1)[0]
    if _is_grown(before, phrase, after):
        return False
    named = last_named(before)
    if named:
        kind, where = named
        return kind == "child" or _other_than_the_adult(before, where, earlier + before + phrase + after)
    if SURELY_CHILD.search(phrase) or _YOUNG.search(phrase):
        return True
    if _speaks_of_somebody(before, phrase):
        return _child_by_context(earlier, before, phrase, after)
    return _about_nobody_named(before, after, phrase)


def _about_nobody_named(before: str, after: str, phrase: str) -> bool:
    """Return whether a phrase without a subject is taken for one about a child."""
    if FIRST.search(before) or THING.search(before):
        return False
    return bool(SURELY_CHILD.search(after)) or not (_adult_follows(phrase, after) or _NOUN.search(before))


def _adult_follows(phrase: str, after: str) -> bool:
    """Return whether an adult is named after the phrase, and not as one with whom or by whom something happens."""
    return any(not _OBJECT.search((phrase + after[: adult.start()])[-40:]) for adult in ADULT.finditer(after))


def _is_grown(before: str, phrase: str, after: str) -> bool:
    """Return whether an adult's age or an adult's name stands right beside the phrase."""
    if _IN_THEIR_FORTIES.search(before) and not PRONOUN.search(before):
        return True
    if SURELY_CHILD.search(before + phrase):
        return False
    return bool(_HEAD.search(after) or _NAMED_GROWN.search(before)) or bool(
        _PERSON.search(phrase) and _AGED_ADULT.search(after)
    )


def _other_than_the_adult(before: str, where: int, passage: str) -> bool:
    """Return whether a pronoun after an adult means somebody else: by its sex, or for a child in the passage."""
    if _other_sex(before, where):
        return True
    return PRONOUN.search(before[where:]) is not None and SURELY_CHILD.search(passage) is not None


def _speaks_of_somebody(before: str, phrase: str) -> bool:
    """Return whether a pronoun or a name is the subject, or none is written."""
    if PRONOUN.search(before + phrase) or not before.strip():
        return True
    return _NAME.search(before) is not None and THING.search(before) is None


def _other_sex(before: str, where: int) -> bool:
    """Return whether "she" follows a man or "he" a woman, and so is somebody else."""
    named, after = before[max(0, where - 12) : where], before[where:]
    male, female = re.search(_MALE, named, re.I), re.search(r"\b(?:wom[ae]n|lady|mother|mum|aunt\w*)$", named, re.I)
    return bool((male and re.search(r"\bshe\b", after, re.I)) or (female and re.search(r"\bhe\b", after, re.I)))


def _child_by_context(earlier: str, before: str, phrase: str, after: str) -> bool:
    """Return whether "she" is a child, which is taken as read in a report unless an adult is named as the one."""
    adult = ADULT.search(after)
    if adult and (_PREDICATE.match(after[: adult.start()]) or _SAYS_WHO.match(after[: adult.start()])):
        return False
    named = last_named(earlier)
    return named is None or named[0] == "child" or bool(SURELY_CHILD.search(before + phrase + after))


def last_named(text: str) -> tuple[str, int] | None:
    """Return whether the last person named as a subject is a child or an adult, and where that ends."""
    named = [("child", match.end()) for match in SURELY_CHILD.finditer(text)]
    named += [
        ("adult", match.end())
        for match in ADULT.finditer(text)
        if not _OBJECT.search(text[max(0, match.start() - 40) : match.start()])
    ]
    return max(named, key=lambda kind_and_end: kind_and_end[1], default=None)


def quotations(text: str) -> list[tuple[int, int]]:
    """Return where somebody's own words are quoted, or an adult's words about a child are told."""
    return [match.span() for pattern in (QUOTED, SAID) for match in pattern.finditer(text)] + reported.spoken(text)


def advises(sentence: str) -> bool:
    """Return whether a sentence instructs its reader, speaks about words, or says that no child is to blame."""
    return bool(_INSTRUCTS.search(sentence) or ADVICE.search(sentence) or DENIES.search(sentence))


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence of a phrase begins and ends."""
    begin = max((text.rfind(mark, 0, start) + 1 for mark in ".!?\n;"), default=0)
    stops = [stop for mark in ".!?\n;" if (stop := text.find(mark, end)) >= 0]
    return begin, min(stops, default=len(text))
