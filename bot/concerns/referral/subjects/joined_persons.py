"""One record a person, joined from every text that tells of them: told again in another answer is the same person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.concerns.referral.subjects.agreeing import are_as_many, fits_age, share_name, tells_closer
from bot.understanding.facts import Age, PersonMention, PersonRole, is_the_writer

READ_BACK = "told:read_back"  # words beside the answer to what was read back
NOWHERE = -1  # the place in a text of who is no person of it by themselves
_SOMEBODY_ELSE = ("another", "other ", "the other", "a second", "a different")
_GRAVER: dict[PersonRole, Sequence[PersonRole]] = {
    "child": ("child_who_may_have_harmed",),
    "carer": ("adult_of_concern",),
    "witness": ("adult_of_concern", "carer", "child_who_may_have_harmed", "child"),
    "professional": ("adult_of_concern", "carer", "child_who_may_have_harmed", "child", "witness"),
}

SourcedMention = tuple[str, int, PersonMention]  # where it was told, its place there, and what was read


@dataclass
class JoinedPerson:
    """One person or group with every mention of them, the first one first."""

    mentions: list[SourcedMention] = field(default_factory=list)
    grown_up: bool = False  # told of as a child first, and said to be none when it was read back

    @property
    def first(self) -> PersonMention:
        """The mention that introduced them."""
        return self.mentions[0][2]

    @property
    def side(self) -> str:
        """Whether they are a child or an adult; a "boy" who was said to be grown up is an adult."""
        if self.grown_up:
            return "adult"
        sides = [mention.side for mention in self._telling]
        return next((side for side in sides if side != "aside"), "aside")

    @property
    def role(self) -> PersonRole:
        """The gravest role that was told."""
        if self.grown_up:
            return "adult_of_concern"
        roles = [mention.role for mention in self._telling]
        return next((grave for grave in _GRAVER.get(roles[0], ()) if grave in roles), roles[0])

    @property
    def _telling(self) -> list[PersonMention]:
        """The mentions that tell what part they have; a bare name tells none where anything else does."""
        every = [mention for _, _, mention in self.mentions]
        return [mention for mention in every if not is_bare_name(mention)] or every

    @property
    def sources(self) -> list[str]:
        """Where they were told of."""
        return list(dict.fromkeys(source for source, _, _ in self.mentions))

    @property
    def names(self) -> list[str]:
        """Every name, the fullest first."""
        names = [name for _, _, mention in self.mentions for name in (mention.name, *mention.aliases) if name]
        as_first_told = {name.casefold(): name for name in reversed(names)}
        once = dict.fromkeys(as_first_told[name.casefold()] for name in names)
        return sorted(once, key=lambda name: -len(name.split()))

    @property
    def ages(self) -> list[Age]:
        """How old they are or look now, each guess once; one year told beside "13 or 14" is their age."""
        guesses = list(dict.fromkeys(age for _, _, mention in self.mentions for age in mention.ages))
        return [age for age in guesses if not any(tells_closer(other, age) for other in guesses)]

    @property
    def group(self) -> bool:
        """Whether it is more than one person."""
        return self.count is None or self.count > 1

    @property
    def may_be_one(self) -> bool:
        """Whether it is one person as far as was told: an answer without a noun tells no number."""
        return self.count == 1 or (self.count is None and all(mention.bare for _, _, mention in self.mentions))

    @property
    def count(self) -> int | None:
        """How many; None when the words leave it open."""
        counts = [mention.count for _, _, mention in self.mentions if mention.count is not None]
        return max(counts) if counts else None

    def is_told_at(self, source: str, place: int) -> bool:
        """Return whether a mention stands at this place of a text."""
        return any((where, number) == (source, place) for where, number, _ in self.mentions)

    def value(self, name: str) -> object:
        """Return the first value told of a field."""
        return next((value for _, _, mention in self.mentions if (value := getattr(mention, name))), None)

    def looks(self) -> str | None:
        """Return what they look like, in every text's words, each once."""
        looks = dict.fromkeys(mention.description for _, _, mention in self.mentions if mention.description)
        return ", ".join(looks) or None


def is_bare_name(mention: PersonMention) -> bool:
    """Return whether somebody is told of by nothing but a name."""
    return mention.name is not None and mention.text == mention.name and not (mention.sex or mention.ages)


def joined(texts: Iterable[tuple[str, Sequence[PersonMention]]]) -> list[JoinedPerson]:
    """Return the people of several texts, each once; within a text the reader has told them apart already."""
    people: list[JoinedPerson] = []
    for source, mentions in texts:
        earlier = list(people)
        for number, mention in enumerate(mentions):
            same = _grown_up(earlier, mention) if source == READ_BACK else None
            mention = _with_sex_of_the_group(earlier, mention)
            same = same or _same(earlier, mention)
            if same is None:
                same = JoinedPerson()
                people.append(same)
            elif not mention.again and not same.group:
                earlier.remove(same)
            same.mentions.append((source, number, mention))
    return people


def _with_sex_of_the_group(people: Sequence[JoinedPerson], mention: PersonMention) -> PersonMention:
    """Return who is told of as "one was called Vince", with the sex of the only group that was told of before."""
    if mention.sex is not None or not _is_one_of_some(mention):
        return mention
    groups = [person for person in people if person.group and person.side == mention.side and not person.names]
    return replace(mention, sex=groups[0].first.sex) if len(groups) == 1 else mention


def _is_one_of_some(mention: PersonMention) -> bool:
    return mention.name is not None and mention.text.casefold().startswith("one ")


def _grown_up(people: Sequence[JoinedPerson], mention: PersonMention) -> JoinedPerson | None:
    """Return the "boy" of the account of whom words beside the read-back say: "he was about 22"."""
    if not _tells_of_a_grown_up(mention):
        return None
    of_that_sex = [person for person in people if person.value("sex") == mention.sex and not person.group]
    if len(of_that_sex) != 1 or of_that_sex[0].side != "child" or of_that_sex[0].ages:
        return None
    of_that_sex[0].grown_up = True
    return of_that_sex[0]


def _tells_of_a_grown_up(mention: PersonMention) -> bool:
    """Return whether words give an adult's age and sex to somebody who was spoken of before."""
    spoken_of = mention.again or not mention.text[:1].isalpha()
    return mention.side == "adult" and bool(mention.ages and mention.sex) and spoken_of


def _same(people: Sequence[JoinedPerson], mention: PersonMention) -> JoinedPerson | None:
    """Return whom a mention means; where several may be meant and it tells something of its own, it is somebody new."""
    if mention.pronoun:
        return _by_pronoun(people, mention)
    best = _best([person for person in people if _may_be(person, mention)], mention)
    if len(best) == 1 or (best and not _tells_more(mention)):
        return best[0]
    return None


def _by_pronoun(people: Sequence[JoinedPerson], mention: PersonMention) -> JoinedPerson | None:
    """Return whom "he" or "she" means in a text that names nobody of that sex: a grown-up before a child."""
    fitting = _of_that_sex(people, mention)
    return next((person for person in fitting if person.side == "adult"), fitting[0] if fitting else None)


def _of_that_sex(people: Sequence[JoinedPerson], mention: PersonMention) -> list[JoinedPerson]:
    return [person for person in people if not person.group and person.value("sex") in (None, mention.sex)]


def with_looks_told_later(people: list[JoinedPerson], texts: Iterable[tuple[str, Sequence[PersonMention]]]) -> None:
    """Give what "he had a scar" says to the only one whom it can mean; of several nobody guesses."""
    for source, mentions in texts:
        for mention in mentions:
            fitting = _of_that_sex(people, mention)
            told_so = [person for person in fitting if person.value("sex")] or fitting
            if len(told_so) == 1:
                told_so[0].mentions.append((source, NOWHERE, replace(mention, role=told_so[0].role)))


def _best(fitting: Sequence[JoinedPerson], mention: PersonMention) -> Sequence[JoinedPerson]:
    """Return those of the same name, else those whose age agrees, else all."""
    named = [person for person in fitting if share_name(person.names, mention)]
    aged = [person for person in fitting if mention.ages and person.ages]
    return named or aged or fitting


def _tells_more(mention: PersonMention) -> bool:
    return bool(mention.ages or mention.name or mention.description or mention.relationship)


def _may_be(person: JoinedPerson, mention: PersonMention) -> bool:
    """Return whether nothing that was told sets the two apart."""
    return _is_alike(person, mention) and _fits_number(person, mention) and fits_age(person.ages, mention.ages)


def _is_alike(person: JoinedPerson, mention: PersonMention) -> bool:
    if not _sides_agree(person, mention) or _was_a_child_then(person.first) != _was_a_child_then(mention):
        return False
    if is_the_writer(person.first) != is_the_writer(mention):
        return False
    if person.names and mention.name and not share_name(person.names, mention):
        return False
    sexes = {person.value("sex"), mention.sex} - {None}
    relations = {person.value("relationship"), mention.relationship} - {None}
    return len(sexes) <= 1 and len(relations) <= 1


def _sides_agree(person: JoinedPerson, mention: PersonMention) -> bool:
    """Return whether both are on one side; who stood aside, and a bare name, is known again by the name alone."""
    known_by_name = "aside" in (person.side, mention.side) or is_bare_name(mention)
    return person.side == mention.side or (known_by_name and share_name(person.names, mention))


def _was_a_child_then(mention: PersonMention) -> bool:
    """Return whether somebody was a child with the writer then; who is used today is known again as any other."""
    return mention.role == "survivor_adult" and (mention.age_then is not None or not mention.ages)


def _is_somebody_else(person: JoinedPerson, mention: PersonMention) -> bool:
    """Return whether words say so: "another", or one of a group who is no one that was told of alone."""
    one_more = _is_one_of_some(mention) and not (mention.bare and not person.group)
    apart = one_more and not share_name(person.names, mention)
    return apart or mention.text.casefold().startswith(_SOMEBODY_ELSE)


def _fits_number(person: JoinedPerson, mention: PersonMention) -> bool:
    if _is_somebody_else(person, mention):
        return False
    if mention.bare and not person.group:
        return True
    plural = mention.count is None or mention.count > 1
    if plural and person.group:
        return mention.again or are_as_many(mention.count, person.count)
    return not plural and not (person.group and mention.name)
