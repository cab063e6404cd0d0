"""What is told right behind a name: "Kelly, 14", "my nephew Joss, he's only 12", "Steve the caretaker", "Mr Dunn PE teacher"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.gathered.does_it_next import does_it_next
from bot.understanding.facts.people.once.clause_verbs import VERB
from bot.understanding.facts.people.parts.age_pronouns import says_own_age
from bot.understanding.facts.people.parts.aside import is_only_told
from bot.understanding.facts.people.persons.person_ages import may_be, of_the_last
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.facts.people.school.exact_ages import is_closer
from bot.understanding.facts.people.school.pupils import OF_A_FORM
from bot.understanding.text.normalise import Plain

_IN_SCHOOL = rf"(?:,? {OF_A_FORM})?"
# "Ashley from our team is 13"
_OF_US = r"(?: (?:from|in|at|off|on) (?:our|my|the|his|her) [a-z]+(?= (?:is|was|looks)\b))?"
_BEHIND_NAME = (
    _IN_SCHOOL
    + _OF_US
    + r"(?: (?:somebody|something|someone|summat))?,? ?\(?(?:(?:who is|whos|who['’]s|are both|were both|is now|is|was|must be|has to be|looks|looked|just turned|aged?|in|of|[Ss]?he['’]?s|[Ss]?he is|[Ss]?he was|[Ss]?he['’]?(?:ll| will| must) be) )?(?:(?:(?:also|both) )?(?:in |from )?)?(?:only |just |about |around |maybe |now )?"
)
_AS_WELL = r"(?: (?:as well|too|also|aswell)(?= s?he))?"
_FROM = r"|,? from "  # "her friend Priya from year 9"
_YEAR = re.compile(r"(?:year|yr|y) ?\d", re.IGNORECASE)
_BESIDE_SOMEBODY = re.compile(
    r"\b(?:girl|lass|boy|lad|kid|child|one|man|woman|bloke) (?:with|beside|next to|behind) [A-Z][\w'’-]+$",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"(?: again)?\s*[,(-]?\s*(?:(?:is|was|who is|who was|who['’]s|whos)\s+)?(?:(?:the|our|their|my|his|her|an?)\s+)?(?:(?:(?:respite|foster|supply|agency|student|trainee|cover|retired|new|old|main|duty|relief|head|deputy|assistant|senior|local|youth|night|day|school|class|form|bus|taxi|cab|pe|p\.e\.?|maths?|english|science|history|geography|"
    r"french|spanish|music|drama|art|dance|swimming|football|rugby|boxing|judo|karate|gymnastics|tennis|cricket|athletics|cheer|riding|driving|catering|"
    r"it|dt|re|rs)\s+){0,2})",
    re.IGNORECASE,
)
# "our music technician, Ewan Brade", whatever the post; kin and pupils are no posts
_OUR_POST = re.compile(
    r"\bour (?!(?:[a-z-]+ ){0,2}(?:daughter|son|girl|boy|lad|lass|pupil|student|child|kid|niece|nephew|sister|brother|friend|mate|year)s?\b)(?:[a-z-]+ ){0,2}[a-z-]+, ?$"
)
_THE_SOME_JOB = re.compile(r"\s*,?\s*(?:the|our|their)\s+(?:[a-z]+\s+){1,2}", re.IGNORECASE)
_WITH_A_STOP = re.compile(r"\s*[,(-]")
_SAME_ONE = re.compile(r"(?:the|our|their|my|his|her)\b", re.IGNORECASE)
_SEXED = re.compile(r"\b(?P<who>s?he)(?:s|'s| is| was)(?: (?:only|about|just|like|around))* $")
_NEAR_AGE = 24  # characters before an age in which "he is only about" stands
_A_CHILD = re.compile(r"an? (?:girl|boy|lad|lass|pupil|student|\d)", re.IGNORECASE)
_A_PERSON = re.compile(r"(?:an?|some|another) (?!\d)", re.IGNORECASE)
_DOES_SOMETHING = re.compile(rf"(?:,? ?(?:of|about|aged|around)? ?\d{{1,2}})? {VERB.pattern}")
_GIVES = re.compile(r"\b(?:gave|gives?|bought|buys?|sold|sells?|showed|shows?|sent|sends?|made|makes?|found) $")
# "Gary Wickens lets two lasses sit in the office", "Kev works at the car wash": a grown-up, whoever else was told of
_DOES_TO_A_CHILD = re.compile(
    r",?(?: (?:who|always|also|regularly|often|then|he|still))* (?:(?:lets?|gives?|gave|takes?|took|picks? up|picked up|picks|picked|drives?|drove|brings?|brought|buys?|bought|sells?|sold|"
    r"strok(?:es|ed)|touch(?:es|ed)|grab(?:s|bed)|films?|filmed|suppl(?:ies|ied)|pays?|paid|groom(?:s|ed)|has been (?:giving|taking|messaging|texting|driving|picking up))"
    r" (?:(?:a|an|the|these|those|some|both|young|little|school|under|age|our|\d+) )*(?:girls?|lass(?:es)?|lads?|boys?|kids?|child(?:ren)?|pupils?|students?|teen\w*|youngsters?)\b|"
    r"(?:works?|worked|works there|drives|runs|owns|manages|is the|hes the|is our|is a) (?:(?:at|in|for|on|behind|the|a|an|our|this|that) )*(?:car|taxi|cab|bus|van|shop|garage|plumber|barber|"
    r"takeaway|pub|club|bar|gym|school|hotel|caretaker|manager|owner|driver|coach|teacher|chef|cook|builder|kebab|chippy|depot|gaffer|boss|barbers|tyre|wash)\b)"
)
_HAS_A_PLACE = re.compile(
    r"['’]s? (?:garage|van|car|cab|taxi|lock-?up|workshop|studio|yard|office|caravan|shop|unit|takeaway|barbers?|salon)\b"
)
_TELLS = re.compile(
    r" (?:(?:also|too|just|has|have|had) )?(?:(?:see|saw) (?:her|him|them|it|this)|said|says|saw|sees|seen|told|tells|reckons|reckoned|noticed|heard|mentioned|spotted|thinks|thought|knows|knew)\b"
)
# "Mr Hale told me to keep it quiet" tells of nobody else
_TELLS_OF_OTHERS = re.compile(
    r",?(?: (?:at|from|in|on|over|across|opposite|next) (?!me\b)[a-z0-9]+(?: [a-z0-9]+){0,2}?)?,? (?:also |just |then |has )?(?:(?:says|said|told me|told us|reckons|reported)(?: that)? "
    r"(?:there|theres|an?|two|three|four|five|\d+|some|somebody|someone|men|girls|lads|kids)\b|(?:saw|noticed|spotted|heard|reported|keeps seeing) (?!me\b|her\b|him\b)[a-z0-9])"
)
_WORKER_TELLS = re.compile(
    r",? (?:the|our|my) (?:[\w-]+ ){1,3}(?:saw|sees|seen|noticed|told|said|says|heard|spotted|reported|mentioned|rang)\b"
)


def with_ages_behind_names(people: list[SpokenPerson], source: Plain, ages: Sequence[AgeMention]) -> list[SpokenPerson]:
    """Return the people, an age that stands behind a name given to who bears it: "my nephew Joss, 12"."""
    alone = {id(age): person for person in people if _is_an_age_alone(person) for age in person.ages}
    left = list(people)
    for age in _without_bearer(people, ages, alone):
        others = [person for person in left if person is not alone.get(id(age))]
        bearer = _bearer(others, source, age, by_name_alone=id(age) in alone)
        if bearer is not None:
            bearer.ages.insert(0 if is_closer(age, bearer.ages, source.text) else len(bearer.ages), age)
            bearer.sex = bearer.sex or sex_before(source.text, age)
            left = others
    return left


def sex_before(text: str, age: AgeMention) -> Sex | None:
    """Return the sex of the pronoun right behind a name by which an age is told: "Callum Reese, he's 34"."""
    who = _SEXED.search(text, max(0, age.start - _NEAR_AGE), age.start)
    return SEX_OF[who["who"]] if who else None


def _without_bearer(
    people: Sequence[SpokenPerson], ages: Sequence[AgeMention], alone: Mapping[int, SpokenPerson]
) -> list[AgeMention]:
    """Return the ages that are nobody's yet, or of somebody who is told of by nothing else."""
    spent = {id(age) for person in people for age in (*person.ages, person.then)} - set(alone)
    return [age for age in ages if id(age) not in spent]


def _is_an_age_alone(person: SpokenPerson) -> bool:
    """Return whether somebody is told of by nothing but an age: "one of them is called Woody, about 50"."""
    return person.noun.noun == "" and bool(person.ages) and not (person.names or person.noun.group)


def _bearer(
    people: Sequence[SpokenPerson], source: Plain, age: AgeMention, *, by_name_alone: bool
) -> SpokenPerson | None:
    """Return who bears the name before an age; one that begins a sentence is of the last who was named."""
    fitting = (person for person in people if not person.ages or is_closer(age, person.ages, source.text))
    behind = next((person for person in fitting if _bears(person, source, age)), None)
    return behind or (
        None if by_name_alone else of_the_last([person for person in people if person.names], source.text, age)
    )


def _bears(person: SpokenPerson, source: Plain, age: AgeMention) -> bool:
    if person.noun.noun and not may_be(person, age):
        return False
    start, end = source.span(age.start, age.end)
    before, words = source.original[:start], source.original[start:end]
    if any(words.casefold().startswith((name.split()[-1].casefold(), name.casefold())) for name in person.names):
        return True
    called = {form for name in person.names for form in (name, name.split()[0])}
    return _says_so(person, source, age, called) or any(_ends_in(before, form, words) for form in called)


def _says_so(person: SpokenPerson, source: Plain, age: AgeMention, called: set[str]) -> bool:
    """Return whether a child says how old they are: "a lad called Reece ... Reece said hes 14"."""
    is_a_child = person.noun.noun != "" and person.noun.side == "child"
    return is_a_child and says_own_age(source.text, age, called)


def _ends_in(before: str, name: str, words: str) -> bool:
    """Return whether a text up to an age ends in a name, and in what may stand between."""
    in_year = _FROM if _YEAR.match(words) else ""
    behind = rf"\b{re.escape(name)}(?:['’]?s(?= ))?{_AS_WELL}(?:{_BEHIND_NAME}{in_year})$"
    return re.search(behind, before, re.IGNORECASE) is not None


def age_behind(source: Plain, end: int, ages: Sequence[AgeMention]) -> AgeMention | None:
    """Return the age that stands right behind a name that ends at a place of the text as typed."""
    if _BESIDE_SOMEBODY.search(source.original[:end]):
        return None  # "the lass with Tommo is only 14"
    return next((age for age in ages if _is_behind(source.original, end, source.span(age.start, age.end)[0])), None)


def _is_behind(text: str, end: int, start: int) -> bool:
    return end < start and re.fullmatch(_BEHIND_NAME, text[end:start]) is not None


def is_apposed(source: Plain, name: NameMention, start: int, end: int) -> bool:
    """Return whether what somebody is stands right behind their name; "I told Ann the teacher hit him" is of two."""
    between = source.original[name.end : start]
    if not _leads_to_a_job(between, has_title=name.title is not None) or _begins_anew(source, name, start, end):
        return False
    if _WITH_A_STOP.match(between):
        return True
    is_same = (
        between.strip() or name.title or any(says.match(source.original, start, end) for says in (_SAME_ONE, _A_CHILD))
    )
    before = source.text[: plain_offset(source, name.start)]
    return bool(is_same) and not is_only_told(before) and not _GIVES.search(before)


def _begins_anew(source: Plain, name: NameMention, start: int, end: int) -> bool:
    """Return whether "a girl" behind a name begins a clause of her own: "picked up by Laura, a man waits for him"."""
    between = source.original[name.end : start]
    anybody = _A_PERSON.match(source.original, start) if "," in between else None
    return bool(anybody) and _DOES_SOMETHING.match(source.original.lower(), end) is not None


def _leads_to_a_job(between: str, *, has_title: bool) -> bool:
    """Return whether words between a name and a job lead from one to the other, in the same line."""
    leads = _APPOSED.fullmatch(between) or (has_title and _THE_SOME_JOB.fullmatch(between))
    return bool(leads) and "\n" not in between


def plain_offset(source: Plain, offset: int) -> int:
    """Return where in the plain text a place of the original stands."""
    low, high = 0, len(source.text)
    while low < high:
        middle = (low + high) // 2
        if source.span(middle, middle + 1)[0] < offset:
            low = middle + 1
        else:
            high = middle
    return low


def acts_like_a_grown_up(source: Plain, name: NameMention) -> bool:
    """Return whether a name is said to do something to a child, or to have a job."""
    end = plain_offset(source, name.end)
    is_full = " " in name.name
    if is_full and _OUR_POST.search(source.text[: plain_offset(source, name.start)]):
        return True
    if _HAS_A_PLACE.match(source.original, name.end) or (is_full and _HAS_A_PLACE.match(source.original, name.end - 1)):
        return True  # "Craig Nettles' garage"
    does_it = is_full and does_it_next(source.text, end) is not None
    return does_it or _DOES_TO_A_CHILD.match(source.text, end) is not None


def tells_of_others(text: str, end: int) -> bool:
    """Return whether a neighbour of that name tells what others do: "Mrs Oduya at no 4 says there are four lads"."""
    return _TELLS_OF_OTHERS.match(text, end) is not None


def tells_of_it(text: str, end: int, *, is_mate: bool) -> bool:
    """Return whether the writer's own mate, or who works there, only saw or told it: "Mr Pell the caretaker saw it"."""
    return _WORKER_TELLS.match(text, end) is not None or (is_mate and _TELLS.match(text, end) is not None)
