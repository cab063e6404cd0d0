"""Whether a child does harm to another, who is told of next or was before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.gathered.done_to_a_child import does_it_to_a_child
from bot.understanding.facts.people.parts.harm import VIOLENCE
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson, meant, sentence_end

_HARMS = re.compile(
    rf"\b(?:{VIOLENCE}|undress\w*|strip(?:s|ped|ping)|strok(?:es|ed|ing)|hit|hits|hitting|beats? up|beating|beat|pimp\w*|"
    r"touch(?:es|ed|ing)|mak(?:es|ing)|made|make(?= (?:her|him|them)\b)|force(?= (?:her|him|them)\b)|forc(?:es|ed|ing)|pressur\w+|coerc\w+|threaten\w*|blackmail\w*|sexually|rap(?:ed|es|ing)|"
    r"assault\w*|hurt(?:s|ing)?|groom\w*|does (?:it|them|things|sexual)|doing (?:it|sexual|things)|sharing|shared|shares|pass(?:ing|ed|es)(?: (?:an?|the|their|his|her|it|them)(?: [a-z]+)?)? (?:a?round)|"
    r"show(?:s|ed|ing|n)?(?: (?:people|everyone|everybody|others|round|around|off|each other))? (?:videos?|pictures?|photos?|pics?|nudes) of|bully\w*|bribe\w*|extort\w*|dar(?:es|ed|ing)|"
    r"(?:has|have|got|keeps?) (?:some |nude |naked )?(?:photos|pictures|pics|nudes|videos)|(?:has|have|got|keeps?) (?:an? )?(?:nude |naked |private |sex )?video of|sent|sends|sending|(?:asks?|asked|asking)(?![^.!?;\n]{0,40}\b(?:if|whether|what|why|how|where) )|film(?:s|ed|ing))\b(?! by\b)"
)
_ALWAYS_HARM = re.compile(
    rf"\b(?P<who>s?hes?)(?: (?:has|had|is|was|been|keeps?|kept|always|also|just|started|used to|still)){{0,3}} (?:{VIOLENCE}|touch(?:es|ed|ing)|rap(?:es|ed|ing)|abus(?:es|ed|ing)|hurt(?:s|ing)|forc(?:es|ed|ing)|"
    r"do(?:es|ing) (?:things|stuff|sexual [a-z]+) (?:to|with)|did (?:things|stuff|sexual [a-z]+) (?:to|with)|(?:gets?|getting|got|climb(?:s|ed|ing)) (?:in|into) bed with|undress(?:es|ed|ing)) "
    r"(?:her|him|them|(?:my|his|the|a|our) (?:[a-z]+ ){0,2}(?:sister|brother|cousin|girl|boy|daughter|son|niece|nephew|little one|kids?|child))\b"
)
_GOES_ON = re.compile(
    r"\b(?:and|but|then|class|team|group|house|car|office)\b"
)  # behind a grown-up, of whom it may not be said
_TELLS = re.compile(r"\b(?:tell|tells|telling|told)(?: (?:an?|the|this|that))? ?$")
_HAS_TO = re.compile(
    r"\b(?:she|he|they)(?: has| have| had| must| needs?| will have|ll have) to\b|\bor (?:they|he|she)(?: will|ll|d)? (?:post|share|send|show|tell)\b"
)
_GETS = re.compile(
    r"\b(?:get|gets|getting|got|use|uses|using|used|make|makes|making|made)(?: (?:an?|the|some|other|this|these))? ?$"
)
_TO_DO = re.compile(
    r"(?:[a-z]+ ){0,3}?[a-z]+ to (?:carry|hold|sell|deliver|drop|run|steal|nick|rob|shoplift|fight|send|take|bring|do|hide|move|store|keep|fetch|buy|go (?:in|out|cunch|country))\b"
)
_SIBLINGS = frozenset({"brother", "sister", "stepbrother", "stepsister", "cousin"})
_THEM = re.compile(r" ?(?:of )?(?:her|him|them)\b")
# "have a video of ..." and "met ..." are told of who does it; "a girl and a boy" of nobody yet
_DOES_TO = re.compile(r"\b(?!and\b)[a-z]+ (?:an?|the|this|that|his|her|their|one|some|two|\d)? ?$")
_AND = re.compile(r"\b(?:and|then|or|to)(?: (?:then|also|now|always|just))? $")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|got|gets|getting) (?:\w+ly )?$")
_SOMEBODY_ELSE = re.compile(r"\b(?:he|she|they|hes|shes|theyre|who was|who were)\b")


def harms_a_child(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether a child does harm to the next child of the sentence, or to "them" who were named before."""
    earlier = [other for other in people if _is_earlier_child(other, person, text)]
    if any(_goes_on_to(other, person, people, text) for other in earlier):
        return False  # the girl of "a boy has a video of a girl and makes her"
    return _does_it_by_pronoun(person, people, text) or _does_it_here(person, people, text, them=bool(earlier))


def _does_it_here(person: SpokenPerson, people: Sequence[SpokenPerson], text: str, *, them: bool) -> bool:
    """Return whether harm is done in the sentence that first tells of a child: to the next one, or to `them` of before."""
    start, end = person.noun.end, sentence_end(text, person.noun.end)
    following = next((other for other in people if _is_later_child(other, person, end)), None)
    if following is not None:
        return does_it_to_a_child(person, following, people, text) or _harms_the_next(person, following, people, text)
    return them and _harms_them(people, text, start, end)


def _does_it_by_pronoun(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether "he" who means a child of told age does to another what is always harm: "he keeps getting into bed with"."""
    others = any(other.side == "child" and other is not person for other in people)
    if not others or not person.ages:
        return False
    acts = (match for match in _ALWAYS_HARM.finditer(text, person.noun.end))
    return any(meant(people, match["who"], match.start()) is person for match in acts)


def _harms_the_next(person: SpokenPerson, following: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether harm is said between two children, or that the first goes on to do it."""
    start, later = person.noun.end, following.noun.start
    verbs = (verb for verb in _HARMS.finditer(text, start, later) if not _is_a_grown_ups(verb, people, text, start))
    does = any(_is_active(verb, start) for verb in verbs)
    return (
        does or _orders(text, start, later, sentence_end(text, start)) or _goes_on_to(person, following, people, text)
    )


def _goes_on_to(person: SpokenPerson, other: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether who is told of before another goes on to do harm to them: "met a girl of 12 and made her"."""
    end = sentence_end(text, other.noun.end)
    until = min([end, *(one.noun.start for one in people if one.noun.start > other.noun.start)])
    if end <= person.noun.start or not _DOES_TO.search(text[person.noun.end : other.noun.start]):
        return False
    verbs = (
        verb for verb in _HARMS.finditer(text, other.noun.end, until) if _AND.search(text, other.noun.end, verb.start())
    )
    return any(_is_done_to(other, verb) for verb in verbs)


def _is_done_to(other: SpokenPerson, verb: re.Match[str]) -> bool:
    """Return whether the pronoun behind a verb can mean somebody, and nobody else begins to do it."""
    whom = _THEM.match(verb.string, verb.end())
    if whom is None or not _is_active(verb, other.noun.end):
        return False
    who = whom[0].split()[-1]
    return other.noun.group if who == "them" else not other.noun.group and other.sex in (None, SEX_OF[who])


def _is_a_grown_ups(verb: re.Match[str], people: Sequence[SpokenPerson], text: str, start: int) -> bool:
    """Return whether a grown-up told of before a verb does it: "she told us that her boyfriend, 22, makes her send"."""
    told_before = [other for other in people if start < other.noun.start < verb.start()]
    last = max(told_before, key=lambda other: other.noun.start, default=None)
    return last is not None and last.side == "adult" and not _GOES_ON.search(text[last.noun.end : verb.start()])


def _harms_them(people: Sequence[SpokenPerson], text: str, start: int, end: int) -> bool:
    """Return whether harm is done to "them", before somebody else is told of."""
    following = min([end, *(other.noun.start for other in people if other.noun.start > start)])
    return any(_is_done_to_them(verb, start) for verb in _HARMS.finditer(text, start, following))


def _orders(text: str, start: int, later: int, end: int) -> bool:
    """Return whether a child tells another what they have to do: "lads are telling a girl she has to"."""
    before = text[start:later]
    return bool(
        (_TELLS.search(before) and _HAS_TO.search(text, later, end))
        or (_GETS.search(before) and _TO_DO.match(text, later))
    )


def _is_done_to_them(verb: re.Match[str], start: int) -> bool:
    return _is_active(verb, start) and _THEM.match(verb.string, verb.end()) is not None


def _is_earlier_child(other: SpokenPerson, person: SpokenPerson, text: str) -> bool:
    earlier = other is not person and other.side == "child" and other.noun.end < person.noun.start
    if earlier and person.noun.owner in ("his", "her") and person.noun.noun in _SIBLINGS:
        return True  # "Leo, 7. Told me his big brother makes him"
    return earlier and sentence_end(text, other.noun.end) > person.noun.start


def _is_later_child(other: SpokenPerson, person: SpokenPerson, end: int) -> bool:
    return other.side == "child" and person.noun.end < other.noun.start < end


def _is_active(verb: re.Match[str], start: int) -> bool:
    """Return whether it is the child itself who does it: "is being made to" and "he made" are somebody else's doing."""
    gap = verb.string[start : verb.start()]
    passive = verb[0].endswith(("ed", "made", "hurt")) and bool(_PASSIVE.search(gap))
    return not passive and not _SOMEBODY_ELSE.search(gap)
