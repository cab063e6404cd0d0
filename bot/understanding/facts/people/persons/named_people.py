"""Names given to the people who bear them: "a woman called Mandy", "their coach Mr Sallow", "he goes by Stu"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.ages.age_of_another import is_of_another
from bot.understanding.facts.people.given.badge_wearers import by_badge
from bot.understanding.facts.people.given.guests_behind import only_grown_up_before, only_guest_behind
from bot.understanding.facts.people.noun_forms import sex_in_name
from bot.understanding.facts.people.once.names_by_pronoun import (
    SEX_OF_TITLE,
    by_address,
    by_elder,
    by_name_alone,
    by_pronoun,
    by_pronoun_behind,
    by_what_a_guest_does,
)
from bot.understanding.facts.people.once.newly_named import newly_named
from bot.understanding.facts.people.once.pointed_out import by_pointing, by_what_it_is_about, by_work
from bot.understanding.facts.people.once.whose_mates import (
    is_apposed_to,
    is_only_whose_mate,
    is_whose_kin,
    with_whose_mate,
)
from bot.understanding.facts.people.parts.bookings import is_of_a_booking, is_of_a_guest, is_told_of_a_booking
from bot.understanding.facts.people.persons.behind_names import (
    age_behind,
    plain_offset,
    sex_before,
)
from bot.understanding.facts.people.persons.person_ages import may_be
from bot.understanding.facts.people.persons.person_mentions import NounMention, gap_has_people
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson
from bot.understanding.facts.people.pieces.not_there import is_not_there
from bot.understanding.facts.people.pieces.same_names import by_surname, goes_by
from bot.understanding.facts.people.school.pupils import in_a_form
from bot.understanding.text.normalise import Plain

_BY_PRONOUN = re.compile(r"\bs?he\b|\bs?he['’]?s\b", re.IGNORECASE)
_SAYS = re.compile(
    r" (?:said|says|told me|told us|reckons|reckoned|thinks|thought) (?:he|she|they|hes|shes|theyre|the|that|it)\b"
)
# "the man gave the name Carl Yates, the girl with him": his, whoever stands behind it
_GIVES_NAME = re.compile(
    r"\b(?:gave|gives) (?:the|his|her|a) (?:first |real |false |fake )?name(?: of| as| was)?\s+$", re.IGNORECASE
)
# "Kai, Tyrese", "Kelsey (14), Jade (15)": the next name is somebody else's
_NEXT_OF_A_LIST = re.compile(r"\s*(?:\(\d{1,2}\)|,? \d{1,2})?[\s,]*(?<!\()")
_WHOM = re.compile(r"\b(?:him|her)\b(?=\W*$)")
_NEXT = 12  # characters between a name and an age that begins the next sentence
_BEHIND = 20  # characters between a name and the age that tells of its bearer
_AGE_BETWEEN = (
    r"(?:,?\s+(?:of|aged?|about|around|maybe|roughly|in (?:his|her|their)|in (?:my |our )?(?:[Yy](?:ea)?r|[Yy] ?\d{1,2})|who looks?|who is|who was|whos|looking)\b[^.!?;,\n]{0,30}?(?=,|\s+(?:who|called|named|known|they|everyone|people|goes))|"
    r"\s*\(\d{1,2}\)|\s+(?:that |who )?(?:I|we|i) (?:work|worked|drive|know|used to work)(?: with| from work)?(?=,|\s+called)|\s+(?:there|here|outside|inside|upstairs|next door|over the road|across the road|down the road|from (?:my|our) (?:street|road|block))(?=\s)|\s+(?:I|i|we) (?:sit|work|live|go|walk|get|was|were|used|know|share|play|train)\b[^.!?;,\n]{0,40}(?=,)|\s+(?:in|at|from) (?:room |number |flat )?\d+(?=\s*\Z|,|\s+(?:is|was)\b)|\s+(?:who|that) [a-z]+s (?:(?:for|with) us|here|there|nights|days|weekends)(?=,|\s+called)|\s+(?:she|he|they|I|i|we) (?!is\b|was\b|has\b|had\b|says\b|said\b)[a-z]+(?=\s+(?:is|was)\s+(?:called|named))|\s+(?:she|he|they|I|i|we) (?:met|knows|knew|sees|met up with|talks to|chats to|speaks to|found|follows)(?: (?:on|at|in|from|through|off|online|to)(?: the| a)? ?\w*){0,2}(?=,|\s+(?:called|named))|,?\s+\d{1,2},?(?: [a-z]+){0,2} (?:here|there)(?=\s+(?:called|named))|,?\s+\d{1,2}(?: ?ish)?(?=\s)|,?\s+(?:(?:early|mid|late)[ -]?)?\d0s(?=\s)|\s+(?:who|that) (?:works?|worked|runs|owns|manages|drives|lives) (?:(?:in|at|on|behind|for) )?(?:(?:the|our|my|that|a) )?(?!with\b|for\b|in\b|at\b|on\b|behind\b|and\b|to\b)[a-z]+(?=\s)|\s+(?:who|that) (?:ran|runs|owned|owns|worked|works|lived|lives|drove|drives|taught|teaches|coached|coaches|managed|manages)\b[^.!?;,\n]{0,30}(?=,)|,?\s+(?:on|at|from|in|of|behind) [a-z0-9]+(?: [a-z0-9]+){0,3}?(?=,|\s+(?:called|named|known|Mr|Mrs|Miss|Ms|Dr)\b)|\s+(?:is|was) (?:about |only |maybe )?\d{1,2}(?: years?(?: old)?)?,?(?=\s+(?:name|called|named)\b)|,?\s+(?:in|from) (?:my|our|his|her) (?:tutor group|form|class|year group|year|set)(?=\s))?"
)
_CALLED = (
    r"(?:who is |who['’]s |whos |is |was |who |that )?(?:called|named|call|calling|name|(?:by the |(?:goes|went|going) by the )?name of|names?d?|name is|nicknamed|known (?:to (?:us|staff|me|police) )?as|I (?:only )?know as|(?:goes|going|went) by|answers to|answering to|aka|(?:calls?|called|calling) (?:him|her|them)sel(?:f|ves)|(?:using|uses|used|with|under) (?:the|a) (?:\w+ ?)?(?:name|handle|tag)(?: of)?|"
    r"(?:they|people|everyone|everybody|the kids|kids|lads|girls|we|she|he) (?:all )?(?:call(?:s|ed)?(?: (?:him|her))?|(?:knows?|knew|name[ds]?)(?: (?:him|her))? as))"
)
_BESIDE = re.compile(
    rf"(?:['’]?s (?:house|flat|place|gaff|room|car|van)(?=\s+(?:called|named)\b))?{_AGE_BETWEEN},?\s*\(?(?:(?:{_CALLED}|(?:is|was)(?: an?)?)\s+[\"'“‘]?)?(?:Mr |Mrs |Ms |Miss |Dr )?"
)


def with_names(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention], ages: Sequence[AgeMention] = ()
) -> list[SpokenPerson]:
    """Return the people with their names, and a new person, with the age behind it, for each name of nobody yet."""
    spoken = list(people)
    for name in names:
        if is_only_whose_mate(source.original, name):
            spoken = with_whose_mate(spoken, source, name)
            continue
        whose = is_whose_kin(source.original, name)
        owner = (
            _named_before(spoken, name)
            if whose
            else _bearer(_of_that_age(spoken, source, name, ages), source, name) or _told_by_age(spoken, source, name)
        )
        if owner is None and (owner := _somebody_new(spoken, source, name, ages)):
            spoken.append(owner)
        if owner is not None:
            _give(owner, name)
    return sorted(spoken, key=lambda person: person.noun.start)


def _of_that_age(
    people: Sequence[SpokenPerson], source: Plain, name: NameMention, ages: Sequence[AgeMention]
) -> Sequence[SpokenPerson]:
    """Return who can be as old as is told behind a name: "with a bloke in a parka, Ellie-Mae, 14" names no bloke."""
    aged = age_behind(source, name.end, ages)
    if aged is None or _BY_PRONOUN.search(source.original, name.end, source.span(aged.start, aged.end)[0]):
        return people  # "told my manager Colin shes 14"
    return [person for person in people if not person.noun.noun or may_be(person, aged)]


def _named_before(people: Sequence[SpokenPerson], name: NameMention) -> SpokenPerson | None:
    """Return who was told of by the same name before."""
    return next((person for person in people if goes_by(person, name.name.split()[0])), None)


def _give(owner: SpokenPerson, name: NameMention) -> None:
    """Give somebody a name, with the sex that its title tells."""
    owner.sex = owner.sex or SEX_OF_TITLE.get(name.title or "") or sex_in_name(name.name)
    if owner.noun.noun == "" and owner.noun.number is None:
        owner.noun = replace(owner.noun, number=1, plural=False)  # "they got in with Zed, 23"
    if name.name.casefold() not in {other.casefold() for other in owner.names}:
        owner.names.append(name.name)


def _somebody_new(
    people: Sequence[SpokenPerson], source: Plain, name: NameMention, ages: Sequence[AgeMention]
) -> SpokenPerson | None:
    """Return who is told of by a name for the first time; of who only hears of it there is nothing to say but a child's age."""
    aged = age_behind(source, name.end, ages)
    if not (aged and aged.age.role == "child") and is_not_there(
        source.text, plain_offset(source, name.start), plain_offset(source, name.end)
    ):
        return None
    person = newly_named(people, source, name)
    person.ages += [aged] if aged else []
    person.sex = person.sex or (sex_before(source.text, aged) if aged else None)
    return person


def _bearer(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return whose name it is: who has it already, the noun beside it, or whom a pronoun names."""
    first = name.name.split()[0]
    same = next((person for person in people if goes_by(person, first)), None) or by_surname(people, name)
    single = [person for person in people if not person.noun.group]
    apart = same or _told_apart(people, source, name)
    return apart or _by_words_before(single, source, name)


def _by_words_before(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return who booked in a name or gave it, where the words before say so; else who stands beside it."""
    before = source.original[: name.start]
    if is_of_a_booking(before) or is_told_of_a_booking(source.original, name.end):
        people = [person for person in people if _fits_title(person, name)]
        return _who_booked(people, source, name) or only_guest_behind(people, source, name)
    return _guest(people, source, name) or _beside_or_by_pronoun(people, source, name)


def _guest(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return who came as a guest of that name."""
    if not is_of_a_guest(source.original[: name.start]):
        return None
    return _who_booked(people, source, name) or _only_one(people, source, name)


def _beside_or_by_pronoun(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    gives = _GIVES_NAME.search(source.original[: name.start])
    beside = None if gives else _nearest_or_meant(people, source, name)
    ways = (by_pronoun, by_pronoun_behind, by_name_alone, by_what_a_guest_does)
    return beside or next((person for way in ways if (person := way(people, source, name))), None)


def _nearest_or_meant(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return to whom somebody speaks by a name, or the older one; else who stands beside it."""
    ways = (by_badge, by_address, by_pointing, by_work, by_what_it_is_about, by_elder, _nearest)
    return next((person for way in ways if (person := way(people, source, name))), None)


def _who_booked(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the only nameless grown-up of a sentence that tells in whose name a room was booked; no child has booked it."""
    adults = [person for person in people if person.side == "adult"]
    return _only_one(adults, source, name) or only_grown_up_before(people, source, name)


def _only_one(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return who alone is told of in the sentence before a name, unless they have a name or stand aside."""
    at = plain_offset(source, name.start)
    start = max((stop.end() for stop in SENTENCE_END.finditer(source.text, 0, at)), default=0)
    before = [person for person in people if start <= person.noun.start < at]
    return before[0] if len(before) == 1 and not (before[0].names or before[0].aside) else None


def _nearest(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the last one beside whose word a name stands; who is told of before it before who follows."""
    beside = [person for person in reversed(people) if _stands_beside(person, source, name)]
    before = [person for person in beside if source.span(*person.spans[0])[0] < name.start]
    return next(iter(before or beside), None)


def _told_apart(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return whose words hold the name, of those who were told apart in a group: "one called Jay, one called Reece"."""
    apart = (person for person in people if person.split and not person.names)
    return next((person for person in apart if _holds(person, source, name)), None)


def _holds(person: SpokenPerson, source: Plain, name: NameMention) -> bool:
    start, end = source.span(person.noun.start, person.noun.end)
    return start <= name.start < end


def _stands_beside(person: SpokenPerson, source: Plain, name: NameMention) -> bool:
    return any(_is_beside(person, noun, source, name) for noun in (person.noun, *person.again))


def _is_beside(person: SpokenPerson, noun: NounMention, source: Plain, name: NameMention) -> bool:
    if not _fits_title(person, name):
        return False
    start, end = source.span(*noun.span)
    if end <= name.start:
        between = source.original[end : name.start]
        if (whom := _WHOM.search(between)) and person.sex not in (None, SEX_OF[whom[0]]):
            return False  # "shes 14 they call him Mouse"
        return bool(_BESIDE.fullmatch(between)) and not (person.names and _NEXT_OF_A_LIST.fullmatch(between))
    return name.end <= start and is_apposed_to(person, noun, source, name)


def _fits_title(person: SpokenPerson, name: NameMention) -> bool:
    """Return whether somebody can bear a title: "a girl of 12 with him, Mr Collins" is no girl of that name."""
    sex = SEX_OF_TITLE.get(name.title or "")
    return not name.title or (person.side == "adult" and (sex is None or person.sex in (None, sex)))


def _told_by_age(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return who is told by nothing but the age behind a name: "Kaya in year 8", "Alfie, who is 10"."""
    end = plain_offset(source, name.end)
    if _SAYS.match(source.text, end):
        return None  # "Ines said he was about 50"
    aged = (person for person in people if person.noun.noun == "" or person.noun.noun.startswith("year "))
    return next((one for one in aged if _tells_of(one, source.text, end) or _is_read_as_sort(one, source, name)), None)


def _is_read_as_sort(person: SpokenPerson, source: Plain, name: NameMention) -> bool:
    """Return whether a name looks like a word for a people: "Damian year 8"."""
    return bool(person.noun.noun) and not person.names and _holds(person, source, name)


def _tells_of(person: SpokenPerson, text: str, end: int) -> bool:
    start, in_school = person.noun.start, in_a_form(text, end)
    end = in_school.end() if in_school else end
    if any(letter.isdigit() for letter in text[end:start]) or is_of_another(text, start):
        return False  # "Jade (15) and Amira (14)": the next one's
    near = end <= start <= end + (_BEHIND if SENTENCE_END.search(text, end, start) is None else _NEXT)
    return near and not person.names and not gap_has_people(text, end, start)
