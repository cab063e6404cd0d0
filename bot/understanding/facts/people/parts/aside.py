"""Who stands aside of what is told: who writes, who saw it or told of it, and who was told."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from bot.understanding.facts.people.parts.bystanders_told import is_anybody_who_tells
from bot.understanding.text.lexicons.lexicon import lexicon

Aside = Literal["witness", "professional"]

_TOLD = re.compile(
    r"\b(?:told|tell|telling|rang|ring|phoned|called|spoke (?:to|with)|speak to|asked|informed|emailed|messaged|report(?:ed)? (?:it |this )?to|(?:said|mentioned|explained|gave|passed|disclosed|opened up) (?:it |this |that )?to|"
    r"handover with|shift with|working with|along with|secret from|keep it from|hide it from|went to find|went to get|fetched|got hold of) (?:(?:the|my|our|a|his|her|their) (?:(?!that\b|who\b|and\b|about\b|girls?\b|boys?\b|kids?\b|lads?\b|lass(?:es)?\b|man\b|men\b)[a-z]+ ){0,2})?$"
)
# "told Colin the manager shes 14"; "I told Ann the teacher hit him" is of two
_TOLD_BY_NAME = re.compile(r"\b(?:told|rang|phoned|asked|informed) (?P<name>[a-z]+),? (?:(?:the|my|our|her|his) )?$")
_TELLS_WHAT = re.compile(
    r" ?(?:[.,;!?]|$)| (?:that|about|s?hes|she|he|theyre|they|theres|it|and|but|what|straight|last|yesterday|on|at|when)\b"
)
_LET = re.compile(r"\blet (?:(?:the|my|our|a|his|her|their) )?$")
_KNOW = re.compile(r"(?:,? [a-z'-]+){0,2},? know\b")
_SEEN_BY = re.compile(
    r"\b(?:reported|seen|spotted|witnessed|noticed|flagged|logged|overheard|told(?= by)) by (?:(?:my|our|a|the|another) )?(?:(?:parent|member of staff|staff member|student|pupil|neighbour|passenger|customer|volunteer) )?$"
)
_HEARS = re.compile(
    r"\b(?:told|tell|telling|spoke (?:to|with)|informed|emailed|handover with|shift with|working with) $"
)
# "bus driver, 41 route", "Guard on the 18.12", "Hi, form tutor here": who writes says so first
_GREETING = r"(?:(?:hi|hello|hiya|hey|morning|evenin|evening|afternoon|alright|good (?:morning|evening|afternoon))(?: all| mate| there)?[ ,.!]+)?"
_SIGNED = re.compile(rf"{_GREETING}(?!(?:the|a|an|our|my|her|his|their|this)\b)(?:(?!\d)\w+ ){{0,2}}")
_SIGNED_END = re.compile(
    r" ?[.,:;-]| (?:here|writing|speaking|reporting)\b| on (?:the|route|a)\b| at\b| for (?:a|an|the|my)\b"
)
_HERE = re.compile(r" here\b")
_SPEAKER = re.compile(
    r"\b(?:i am|im|i'm|as|being|i work as|speaking as|i was|working as) (?:(?:the|a|an|her|his|their|my) )?(?:(?:(?!\d)\w+ )?|(?:years?|yr|y) ?\d{1,2} (?:[a-z]+ ){0,2})$"
)
_NAME = r"(?:,? (?!who\b|and\b|has\b|had\b|just\b|told\b|was\b|is\b|in\b|on\b)[a-z'-]+){0,2}(?:,? \(?(?:1[89]|[2-9][0-9])\)?)?,?"
_WHERE = r"(?: (?:in|on|at|from|of) (?:(?:the|our|my) )?[a-z0-9]+(?: [a-z]+)?)?,?"
_BRINGS = re.compile(
    rf"^{_NAME}{_WHERE} (?:who |also |then |has |have |had |just |only |later |first |came (?:and|to) |came over and |came up and ){{0,3}}"
    r"(?:told (?!her\b|him\b|them\b|the (?:girl|boy|lad|lass|kid|child)s?\b)|rang|phoned|said (?!she\b|shed\b)|says? (?!she\b|shed\b)|reported(?! (?:himself|herself|themselves|sick|ill)\b)|mentioned|complained|rung|messaged (?:me|us)|texted (?:me|us)|sent (?:me|us)|showed (?:me|us)(?! (?:\w+ )?(?:pics|pictures|photos|videos|nudes|vids)\b)|"
    r"let (?:me|us) know|noticed|spotted|clocked|heard|overheard|witnessed|reckons|reckoned|thinks|thought|remembers|recognised|recognises|flagged|wrote it|logged|"
    r"(?:saw|seen|sees|found|watched|caught) (?!(?:her|him|them) (?:after|alone|again|naked|undress|change|changing|shower)\b)|"
    r"(?:warned|challenged|confronted) (?:him|her|them|the)\b|(?:told|asked) (?:him|them) to (?:leave|stop|go)\b|stepped in\b|intervened\b|went after|ran after|chased|is (?:with|sitting with|looking after) (?:her|him|them) now|was told)\b"
)
# "my wife told me she was abused": who brings it is whom it is about
_SIBLINGS = frozenset({"sister", "brother", "stepsister", "stepbrother", "cousin"})
_TELLS_ME = re.compile(r" (?:has |just |also |already )?(?:told|tells) (?:me|us)\b")
_TELLS_OF_SELF = re.compile(
    r" (?:has |have |had |just |only |later |once |finally )*(?:told|said|says|tells|mentioned|let)(?: (?:me|us))?(?: \w+){0,3}?(?: that)? "
    r"s?he (?:was|had been|got|has been|been) (?:\w+ly )?(?:abused|raped|groomed|touched|molested|assaulted|exploited|trafficked|interfered|hurt|made to|forced)\b"
)
# "My manager (not there)", "my boss wasnt in", "my supervisor knows about it"
_ELSEWHERE = re.compile(
    r" ?[,(]? ?(?:(?:who|he|she) )?(?:(?:is|was|has been|been|were|s) )?(?:(?:not|isnt|wasnt|werent|aint) (?:there|here|in|on|around|about|working|present|on shift)\b|"
    r"(?:off|away)\b(?! with)|on (?:leave|holiday|annual leave|maternity|a break|nights off)\b|knows?\b(?! (?:her|him|them|the)\b)|is aware\b|was informed\b|"
    r"(?:wants?|asked|asks|told|says?|said) (?:it|this|me|us|to)\b)"
)
# "day manager asked me to pass this on"
_PASSES_ON = re.compile(
    r"(?:,? (?:who |has |have |just |also )*)?(?:asked|asks|told|tells|wants?|wanted|got|said|says)(?: for)? (?:me|us)?(?: to|that i should| i should| i need to)? ?"
    r"(?:pass|report|send|write|log|forward|put|let|get in touch|contact|message|fill|tell you|raise|type)\b"
)
_DISBELIEVES = re.compile(
    r" (?:doesnt|does not|didnt|did not|wont|will not|wouldnt|refuses to|just) (?:even )?(?:believe|know|think|want to (?:know|hear)|listen|realise|see it|laughs?|laughed)\b"
)
_OF_SELF = re.compile(r"\b(?:she|shes|he|hes|her|him|with|took|takes)\b")
_DOES_JOB = (
    r"(?:does|do|did|runs|ran|covers|covered|mans|manned|minds|works|worked|manages|managed|looks after|cleans|cleaned|serves|is on|was on|"
    r"is in charge of|takes care of|sorts|opens|closes|teaches)"
)


def is_who_writes(noun: str, side: str, before: str, after: str, determiner: str | None) -> bool:
    """Return whether a word says what the writer is: "I am the manager", "bus driver, 41 route"; "our porter, Idris," is not."""
    words = lexicon().person_nouns
    at_work = (
        (noun in words.listeners and noun not in ("customer", "guest"))
        or noun in words.work
        or noun in ("carer", "foster carer", "guardian", "owner")
    )
    signed = at_work and _SIGNED.fullmatch(before) and _SIGNED_END.match(after)
    if signed and (determiner in (None, "a", "an") or _HERE.match(after)):
        return True
    return side == "adult" and bool(_SPEAKER.search(before))


def aside_of(noun: str, owner: str | None, before: str, after: str, *, deals_with_him: bool = False) -> Aside | None:
    """Return the part of who is only told of it, or who saw it or brings it; None for whom it is about."""
    if _only_saw_it(noun, before, after) or _disbelieves(noun, owner, after):
        return "witness"
    if not _may_stand_aside(noun, owner, after):
        return None
    if _BRINGS.match(after):
        return "witness"
    if deals_with_him or _is_elsewhere(noun, owner, after):
        return "professional"
    return "professional" if _hears_it(noun, owner) and _is_told(before, after) else None


def _only_saw_it(noun: str, before: str, after: str) -> bool:
    seen = is_anybody_who_tells(noun, before, after) or _SEEN_BY.search(before) is not None
    return seen or _works_and_tells(after)


def _disbelieves(noun: str, owner: str | None, after: str) -> bool:
    """Return whether the writer's own kin is told of by what they think of it alone: "my daughter doesnt believe him"."""
    own_kin = owner in ("my", "our") and noun in lexicon().person_nouns.relations
    return own_kin and _DISBELIEVES.match(after) is not None


def _hears_it(noun: str, owner: str | None) -> bool:
    """Return whether somebody may only hear of it: at work, who cares, or the writer's own wife."""
    return _hears(noun) or (owner in ("my", "our") and noun in lexicon().person_nouns.relations)


def _is_elsewhere(noun: str, owner: str | None, after: str) -> bool:
    """Return whether a boss asks to have it passed on, or is the writer's own and not there or only knows: "my manager (not there)"."""
    if _hears(noun) and _PASSES_ON.match(after):
        return True
    return owner == "my" and _hears(noun) and _ELSEWHERE.match(after) is not None


def _is_told(before: str, after: str) -> bool:
    """Return whether somebody is told of it, also by name or by "let ... know"."""
    if _TOLD.search(before) or (_LET.search(before) and _KNOW.match(after)):
        return True
    named = _TOLD_BY_NAME.search(before)
    return (
        named is not None
        and named["name"].capitalize() in lexicon().first_names.names
        and bool(_TELLS_WHAT.match(after))
    )


def _may_stand_aside(noun: str, owner: str | None, after: str) -> bool:
    """Return whether somebody may bring it or be told of it; "my wife told me she was abused" is of herself."""
    own = owner in ("my", "our")
    if owner and not own and noun in _SIBLINGS and _TELLS_ME.match(after):
        return True  # "hes 13 his sister told me"
    related = own and noun in lexicon().person_nouns.relations
    return (related or _hears(noun)) and not (own and _TELLS_OF_SELF.match(after))


def _hears(noun: str) -> bool:
    words = lexicon().person_nouns
    return noun in words.listeners or noun in words.carers or noun in words.work or noun in words.anybody


def brings_it(after: str) -> bool:
    """Return whether who is named right before these words reports it, saw it or tells it."""
    return _BRINGS.match(after) is not None


def is_only_told(before: str) -> bool:
    """Return whether who is named next only hears of it: "did the handover with Carol"."""
    return bool(_HEARS.search(before))


def is_by_whom_it_was_seen(before: str) -> bool:
    """Return whether who is named next saw it or reported it: "reported by Mark"."""
    return _SEEN_BY.search(before) is not None


def _works_and_tells(after: str) -> bool:
    """Return whether who is at work there tells of others: "the lad on the till, Imran, says two men wait"; nothing of themself."""
    return is_at_work(after) and not _OF_SELF.search(after)


def is_at_work(after: str) -> bool:
    """Return whether who is named right before saw it at their work: "Dawn on reception saw", "Ines who does the breakfasts said"; "Ellie told me" may be the child."""
    work = _at_work().match(after)
    return work is not None and bool(_BRINGS.match(after[work.end() :]))


@cache
def _at_work() -> re.Pattern[str]:
    """Return the pattern of what somebody does at work, behind their name: "on reception", "who does the breakfasts"."""
    jobs = "|".join(sorted(lexicon().routing_words.lists["done_there"], key=len, reverse=True))
    return re.compile(
        rf",? (?:(?:who|that) {_DOES_JOB}|on|at|from|in|behind) (?:(?:the|our|my) )?"
        rf"(?:{jobs}|maintenance|night shift|shop next door)\b(?: (?:next door|downstairs|over the road|there|here))?"
    )
