"""Words for people that name nobody of whom is told: "no adults", "in the ladies", "the coach leaves", "a child's ticket"."""

from __future__ import annotations

import re

from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.people.gathered.nobody_meant import means_nobody
from bot.understanding.facts.people.noun_forms import nouns
from bot.understanding.facts.people.parts.coaches import is_a_bus
from bot.understanding.facts.people.parts.fancy_dress import is_a_costume, is_got_up
from bot.understanding.text.lexicons.lexicon import lexicon

NOBODY = re.compile(
    r"\b(?:(?:doesnt|does not|didnt|did not|dont|hasnt|hadnt|havent|has not|had not) (?:have|got|seem to have|even have) (?:a |any |his own |her own )|"
    r"(?:neither|none)(?: of (?:them|em|those|these))? (?:is|was|were|are) |(?:no|not|without|without any|not any|never any|nor|whichever|whatever|isnt|is not|arent|no other|no such|each|every|(?:there |it )?(?:wasnt|isnt|werent)) (?:an |a |any |the )?)$"
)
# "never seen a kid there"; "never seen a man hit a child like that" tells of both
_BOOKED = re.compile(
    r"\b(?:book(?:s|ed|ing)?|reserved|paid(?: [a-z]+){0,2} for|pays for|wanted|asked for|into|gave (?:them|him|her)|put (?:them|him|her) in|cash for) $"
)
_FOR_SO_MANY = re.compile(r"(?: room| bed)?,? for (?:\d|the|a|one|two|three|four|five|six)\b")
_WE_SERVE = re.compile(
    r"\b(?:we|i|my job is to|our job is to) (?:only |also |just |mostly )?(?:take|transport|teach|look after|work with|mind|care for|escort|drive|coach|tutor|support)(?: (?:only|mainly|mostly|disabled|local))? $"
)
_EITHER_BEFORE = re.compile(
    r"\b(?:if|whether|tell|say|sure|know|out)\b[^.!?;\n]{0,40}\b(?:boy|girl|lad|lass|man|woman|male|female) or (?:an? )?$"
)
_UNSURE = re.compile(r"\b(?:if|whether|tell|say|sure|know|out)\b[^.!?;\n]{0,40}$")
_EITHER_BEHIND = re.compile(r" or (?:an? )?(?:boy|girl|lad|lass|man|woman|male|female)\b")
# what follows is somebody's sex, which nobody knows
_NEVER_SEEN = re.compile(
    r"\b(?:never (?:once )?(?:seen|saw|had|noticed|met)|(?:didnt|havent|hasnt|never) (?:see|seen|notice)) (?:a |any |one )?(?:single )?$"
)
_THERE = re.compile(
    r"(?: (?:in there|there|here|round here|around|about|with (?:him|her|them)))?\s*(?:[.,;!?\n]|$|\b(?:and|but|or)\b)"
)
_NOBODYS = re.compile(r"\b(?:anyone|anybody|nobody|no one)(?:s|'s)? $")  # "he's not anyone's uncle"
_TOILETS = re.compile(r"\b(?:in|into|inside|to|outside|from|near|by|through) $")
_OF_TOILETS = frozenset({"ladies", "gents", "girls", "boys"})
_GOES_ON = re.compile(r" (?:who|in|with|on|at|from|that|about|aged|there)\b")
_ALSO_VERBS = frozenset({"coaches", "tutors", "guards", "cooks", "partners"})
_BAD_WORDS = frozenset({"creep", "perv", "lech", "letch"})
_SOMEBODY_DOES = re.compile(
    r"\b(?:i|we|you|he|she|it|they|who|that|to|and|dont|will|can|could|always|still|just|men|people|kids|lads) $"
)
_WHOM = re.compile(
    r" (?:the|an?|our|my|his|her|them|under|little|young|kids|children|girls|boys|lads|football|boxing|for|at)\b"
)
# "mans t shirt n nothing else", "kids pyjamas": what sort of clothes; "the girls coat" is hers
_CLOTHES = re.compile(
    r" (?:(?:school|football|dressing|swimming|old|dirty|big|small|pink|blue|black|white) )?(?:dressing gowns?|bathrobes?|robes?|t shirts?|tshirts?|vests?|nappy|nappies|leggings|car seat|bags?|hair bobble|hairband|uniform|shirts?|pyjamas|pjs|coats?|jackets?|hoodies?|jumpers?|tops?|dress(?:es)?|skirts?|jeans|trousers|shorts|trainers|shoes|boots|knickers|"
    r"underwear|pants|bras?|socks|clothes|clothing|nighties?|tracksuits?|gloves|hats?|gowns?|toys|books|bikes?|bedding|watch)\b"
)
_MAKE = re.compile(r"\b([a-z]+) $")
_SHE_IS = re.compile(r"\b(?:s?hes|(?:she|he) is|looks?|looked)(?: like| only| about| bout| just)* $")
_MATES = frozenset({"man", "lad", "girl"})  # "she is 12 man"
_AT_A_TIME = re.compile(r" at a time\b")
_A_CHILDS = re.compile(
    r" (?:bus |train |swim |day |single |return )?(?:pass|ticket|fare|meal|menu|portion|size|rate|railcard|bed|cot|coat|jacket|seat|bike|drawing|toys?|pushchair|pram|buggy|hood|clothes|shoes|trainers|bag|party|film|channel|play ?area)\b"
)
_SO_MANY = re.compile(r" (?:of|days|weeks|hours|times|more|minutes|months|drinks|quid|pounds|bags|beers|cans)\b")
_AS_IF = re.compile(r"\b(?:like|as if|as though) (?:(?:theyre|they (?:are|were|was)) )?$")  # "like theyre a couple"
_AS = re.compile(r"\bas $")
_I_DID = re.compile(r",? (?:i|my|me|we)\b")
_LIKE_A = re.compile(r"\blike $")
_LIKE_A_BIG = re.compile(r"(?:a )?(?:big|good|grown|real|proper|little)\b")
_NOW_ANOTHER = re.compile(r"\b(?:came|come|comes|went|is|was|become|became|been|seems?|home|back)\b[^.!?;,\n]{0,25}$")
_COMPARED = re.compile(
    r"\b(?:same age as|as old as|older than|younger than|like|the age of|remind(?:s|ed)? me of|thought of) $"
)
_OF_THAT_AGE = re.compile(
    r" (?:is|are|was|were) (?:just )?(?:that|the same|about that|her|his|their|a similar|around that) age\b"
)
_I_HAVE = re.compile(r"\b(?:i|ive|we|weve)(?: have| got| have got)? $")
_MYSELF = re.compile(r" (?:also|too|myself|of my own|at home|(?:that|her|his|the same) age)\b| ?[.!]|$")
_OWN_CHILD = frozenset({"daughter", "son", "granddaughter", "grandson", "niece", "nephew", "kid", "child"})


# "brother i drive taxi": who is greeted
_GREETED = re.compile(r"(?:(?:hello|hi|hey|please|salaam|good evening),? )?(?:my |dear )?$")
_THEN_TELLS = re.compile(r",? (?:i|im|ive|we|can|could|please|there (?:is|was)|listen|look)\b")
_GREETINGS = frozenset({"brother", "sister", "boss", "uncle"})


_PICTURES_OF = re.compile(
    r"\b(?:pictures?|pics?|photos?|videos?|vids?|films?|magazines?|drawings?|clips?)(?: (?:on|in|from) (?:his|her|the|a|their) [a-z]+)? of (?:naked |nude |dirty |bare )?$"
)
_GROWN_SEVERAL = frozenset(("adult", sex, True) for sex in ("female", "male", None))


def _is_greeted(noun: str, before: str, after: str) -> bool:
    return noun in _GREETINGS and bool(_GREETED.fullmatch(before) and _THEN_TELLS.match(after))


def names_nobody(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether a word for people stands for nobody of whom is told."""
    return (
        _is_nobodys(noun, before, after)
        or _is_no_word_for_people(match, noun, before, after)
        or _is_a_comparison(match, noun, before, after)
        or _is_greeted(noun, before, after)
        or is_either(before, after)
        or _is_whom_we_serve(match, before)
        or _is_a_costume(match, before, after)
        or means_nobody(match, noun, before, after)
        or _is_in_pictures(match, before)
    )


def _is_no_word_for_people(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether a word is what somebody does, a thing, or a number of something else."""
    return (
        _is_a_verb(match, before, after)
        or _is_a_thing(match, noun, before, after)
        or _is_no_number(match, before, after)
    )


def _is_in_pictures(match: re.Match[str], before: str) -> bool:
    """Return whether several adults are only seen in pictures: "magazines of naked women"."""
    return nouns()[match["noun"]][1:] in _GROWN_SEVERAL and bool(_PICTURES_OF.search(before))


def _is_whom_we_serve(match: re.Match[str], before: str) -> bool:
    """Return whether a bare plural says whom who writes works with: "we take children with special needs in"."""
    alone = not (match["det"] or match["n"] or match["adj"]) and nouns()[match["noun"]][3]
    return alone and _WE_SERVE.search(before) is not None


def is_either(before: str, after: str) -> bool:
    """Return whether nobody knows if somebody is one or the other: "couldnt tell you if its a boy or a girl"."""
    unsure = _UNSURE.search(before) and _EITHER_BEHIND.match(after)
    return bool(unsure or _EITHER_BEFORE.search(before))


def _is_nobodys(noun: str, before: str, after: str) -> bool:
    """Return whether "no", "without" or "not anyone's" stands before a word, or it was never seen there."""
    if _NEVER_SEEN.search(before) and _THERE.match(after):
        return True
    return bool(NOBODY.search(before) or (noun in lexicon().person_nouns.relations and _NOBODYS.search(before)))


def _is_a_costume(match: re.Match[str], before: str, after: str) -> bool:
    noun, side, _, plural = nouns()[match["noun"]]
    return is_a_costume(before, after) or is_got_up(noun, side, match.string, match.end(), plural=plural)


def _is_a_verb(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether a plural is what somebody does: "Barry still coaches kids"."""
    if match["noun"].removesuffix("s") in _BAD_WORDS:  # "they creep in", "he pervs on", "gives me the creeps"
        alone = not (match["det"] or match["n"] or match["adj"])
        return match[0] == "the creeps" or (alone and _SOMEBODY_DOES.search(before) is not None)
    return (
        match["noun"] in _ALSO_VERBS and not (match["det"] or match["n"] or match["adj"]) and bool(_WHOM.match(after))
    )


def _is_a_thing(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether it is a toilet, a bus, a van by its model, or what a child's ticket is."""
    if match["noun"] in _OF_TOILETS and match["det"] == "the" and not match["adj"]:
        return _is_a_toilet(match["noun"], before, after)
    if noun == "coach":
        return is_a_bus(match, before, after)
    if _is_of_clothes(match, after) or _is_a_model(match, before) or _is_a_room(match, before, after):
        return True
    return noun in ("child", "adult", "kid") and bool(_A_CHILDS.match(after))


def _is_a_model(match: re.Match[str], before: str) -> bool:
    make = None if match["det"] else _MAKE.search(before)
    return make is not None and catalogue().is_name(make[1])


def _is_a_room(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether "a twin" is a room with two beds: "booked a twin", "a twin for six"."""
    alone = match["noun"] == "twin" and match["det"] in ("a", "the", "another") and not match["adj"]
    return alone and bool(_BOOKED.search(before) or _FOR_SO_MANY.match(after))


def _is_of_clothes(match: re.Match[str], after: str) -> bool:
    return (
        match["noun"].endswith(("s", "man"))
        and match["det"] in (None, "a", "some", "another")
        and bool(_CLOTHES.match(after))
    )


def _is_a_toilet(noun: str, before: str, after: str) -> bool:
    return bool(_TOILETS.search(before)) and noun in ("ladies", "gents") and not _GOES_ON.match(after)


def _is_no_number(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether a number counts something else: "two at a time", "a couple of quid", "shes like 12 man"."""
    if (match["n"] or "").isdigit() and match["noun"] in _MATES and _SHE_IS.search(before):
        return True
    if match["noun"] == "couple":
        return bool(_SO_MANY.match(after) or _AS_IF.search(before))
    return bool(match["n"]) and bool(_AT_A_TIME.match(after))


def _is_a_comparison(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether somebody else is only likened to them: "my granddaughter is that age", "like a big girl"."""
    if _LIKE_A.search(before) and _LIKE_A_BIG.match(match[0]):
        return True
    if match["det"] == "a" and _is_a_writer_or_another(match, before, after):
        return True
    return noun in _OWN_CHILD and _is_own_child(match["det"] in ("my", "our"), before, after)


def _is_a_writer_or_another(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether it is the writer ("as a child I was taken to parties"), or one more of the same."""
    if _AS.search(before) and _I_DID.match(after):
        return True
    return "different " in match["adj"] and bool(_NOW_ANOTHER.search(before))


def _is_own_child(own: bool, before: str, after: str) -> bool:
    if own and (_COMPARED.search(before) or _OF_THAT_AGE.match(after)):
        return True
    return bool(_I_HAVE.search(before) and _MYSELF.match(after))
