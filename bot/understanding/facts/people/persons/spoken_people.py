"""Who is named in a text, each for the first time: "the girl" after "a girl" is the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.ages.age_mentions import AgeMention, side_of
from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.facts.people.parts.aside import Aside
from bot.understanding.facts.people.persons.person_mentions import NounMention

SEX_OF: Mapping[str, Sex] = {
    **dict.fromkeys(("she", "shes", "shed", "her", "herself"), "female"),
    **dict.fromkeys(("he", "hes", "hed", "him", "his", "himself"), "male"),
}
SENTENCE_END = re.compile(r"[!?;\n]|\.(?!\d)")  # "the 4.10" ends none


@dataclass
class SpokenPerson:
    """Somebody or a group while what is said of them is gathered; offsets are those of the plain text."""

    noun: NounMention
    ages: list[AgeMention] = field(default_factory=list)
    then: AgeMention | None = None
    names: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    sex: Sex | None = None
    again: list[NounMention] = field(default_factory=list)  # where they are named once more: "the girl"
    pronoun: bool = False  # told of by "he" or "she" alone
    of_group: NounMention | None = None  # the group whose members are told of in the next sentences
    in_passing: bool = False  # only spoken of by somebody else: "said her dad had sent him"
    split: bool = False  # taken out of a group: "two girls, one about 13 and one maybe 16"

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where they are named, each time."""
        return [(noun.start, noun.end) for noun in (self.noun, *self.again)]

    @property
    def aside(self) -> Aside | None:
        """What part somebody has who stands aside each time they are named; None for whom it is about."""
        nouns = (self.noun, *self.again)
        return self.noun.aside if all(noun.aside for noun in nouns) else None

    @property
    def single(self) -> bool:
        """Whether it is one person who does not stand aside."""
        return not (self.noun.group or self.aside)

    @property
    def side(self) -> Side:
        """The side that the age told, else that of the word."""
        return side_of(self.ages[0], self.noun.side) if self.ages else self.noun.side


def meant(people: Sequence[SpokenPerson], who: str, at: int) -> SpokenPerson | None:
    """Return whom a pronoun means: the last one of that sex before it, else the last one whose sex was not told.

    Who is only spoken of by somebody is meant where nobody else can be.
    """
    before = [person for person in people if _is_one_before(person, at)]
    of_that_sex = _of_sex(before, SEX_OF[who])
    fitting = [person for person in of_that_sex if not person.in_passing] or of_that_sex or _of_sex(before, None)
    return max(fitting, key=lambda person: _told_last(person, at), default=None)


def _of_sex(people: Sequence[SpokenPerson], sex: Sex | None) -> list[SpokenPerson]:
    return [person for person in people if person.sex == sex]


def _is_one_before(person: SpokenPerson, at: int) -> bool:
    return not person.noun.group and any(start < at for start, _ in person.spans)


def _told_last(person: SpokenPerson, at: int) -> int:
    """Return where somebody is named last before a place."""
    return max(start for start, _ in person.spans if start < at)


def sentence_end(text: str, start: int) -> int:
    """Return where the sentence that holds a place ends."""
    stop = SENTENCE_END.search(text, start)
    return stop.start() if stop else len(text)
