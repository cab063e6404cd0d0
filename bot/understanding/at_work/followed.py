"""People followed from sentence to sentence: who is meant by a name or "he", as what they work, what they do to a child."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.at_work.acts import note_acts, note_ends
from bot.understanding.at_work.mentions import NO_WORK, Mention, TradesSpokenOf, mentions
from bot.understanding.at_work.not_theirs import is_confided_in
from bot.understanding.at_work.patterns import DOINGS, Works, pattern
from bot.understanding.at_work.person import Person, Spoken
from bot.understanding.at_work.standing_by import believed, claimed, is_the_writer, only_helps, stands_alone
from bot.understanding.stands_aside import does_besides, is_the_concern, stands_aside

_IS = re.compile(
    r"^ ?(?:is|was|s|also|who is|whos|still|just|even|really|actually|called|a|an|the|our|my|one|of|new|known|as|and|that|who|works|used|to|be|been)*(?: (?:is|was|also|who|whos|still|called|a|an|the|our|my|one|of|new|known|as|that|just|old|same|local|head|his|her|at|from|in|for|some|doing))* ?$"
)
_POSSESSIVE_HER = re.compile(r"\b(?:her|girl|girls|lass|lasses|daughter|niece|she|sister|granddaughter|schoolgirl)\b")
_SAID_AGAIN = re.compile(r"(?:^|\b(?:the|our|this|that|same|my|her|his))$")
_THE = re.compile(r"^$|\b(?:the|this|that)$")
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr"})
_LINKING = 6  # words between somebody and what they are said to be
_BESIDE = {True: 9, False: 4}  # words between a worker and their name, with a title and without


class Followed:
    """Reads an account sentence by sentence and keeps who is who."""

    def __init__(self, account: TradesSpokenOf, names: Sequence[str], *, own: bool = False) -> None:
        """`own`: the child of the account is who writes, so that "she" is no girl of it."""
        self._account, self._names, self._own = account, names, own
        self._writer, self._child = Person(is_writer=True), Person(aside=True)
        self._topic: Person | None = None
        self._girls = self._alone = False
        self._sentences = 0
        self.people: list[Person] = []

    def read(self, words: str, then: str = "") -> None:
        """Read one plain sentence, with the one behind it: who is spoken of, and whose is what is done in it."""
        self._alone = not self._sentences and stands_alone(words, then)
        self._sentences += 1
        self._girls = not self._own and (self._girls or bool(_POSSESSIVE_HER.search(words)))
        spoken: list[tuple[int, Person]] = []
        for mention in mentions(words, self._names, self._account):
            person = self._meant(words, mention, spoken)
            if person is not None:
                spoken.append((mention.start, person))
        note_acts(words, spoken, self._topic)
        note_ends(words, spoken, self._topic)
        self._topic = self._next_topic(spoken)

    def _next_topic(self, spoken: Spoken) -> Person | None:
        """Return of whom the next sentence speaks: the first of this one, unless only a name is told beside a worker."""
        first = next((one for _, one in spoken if not (one.is_writer or one.aside)), None)
        only_named = first is not None and first.names and not first.works
        return self._topic if first is None or (only_named and self._topic and self._topic.works) else first

    def _meant(self, words: str, mention: Mention, spoken: Spoken) -> Person | None:
        """Return who is meant by a mention, with what it tells of them; None for nobody new."""
        if mention.what == "writer":
            return self._writer
        if mention.what in ("he", "she"):
            return self._by_pronoun(words, mention, spoken)
        if mention.what == "doing":
            return self._doing(words, mention, spoken)
        if mention.what == "worker":
            return self._worker(words, mention, spoken)
        return self._named(mention, spoken, words) if mention.what == "name" else self._other(words, mention, spoken)

    def _by_pronoun(self, words: str, mention: Mention, spoken: Spoken) -> Person | None:
        topic = self._spoken_of(mention, spoken)
        if topic is None and not self.people and _tells_what_they_do(words[mention.end :]):
            return self._new(mention)  # "he has girls in after dark": told of before anybody was named
        if topic is None or topic.sex not in (None, mention.sex):
            return None
        if mention.what == "she" and topic.sex is None and self._girls:
            return self._child
        topic.sex = mention.sex
        return topic

    def _spoken_of(self, mention: Mention, spoken: Spoken) -> Person | None:
        here = (one for _, one in spoken if not (one.is_writer or one.aside) and one.sex in (None, mention.sex))
        return next(here, self._topic)

    def _doing(self, words: str, mention: Mention, spoken: Spoken) -> Person | None:
        """Give what is done for a living to whom it is said of; to the writer behind "I"."""
        before = next((person for at, person in reversed(spoken) if at <= mention.start), None)
        person = before or self._topic or self._new(mention)
        if person.is_writer or pattern("writer_is").search(words[: mention.start].rstrip()):
            return None
        person.works |= self._unless_claimed(words[: mention.end], mention.works)
        if not person.did and only_helps(words[mention.end :]):
            person.aside = True
        return None if before else person

    def _unless_claimed(self, before: str, works: Works) -> Works:
        return NO_WORK if self._account.unknown and pattern("claims").search(before) else works

    def _worker(self, words: str, mention: Mention, spoken: Spoken) -> Person:
        before, after = words[: mention.start].rstrip(), words[mention.end :]
        if self._alone or is_the_writer(before, after):
            self._writer.works |= mention.works
            return self._writer
        concerned = is_the_concern(before, after)
        if not concerned and (bystander := self._bystander(words, mention)):
            return bystander
        person = self._said_to_be(words, mention, spoken) or self._known(words, mention) or self._new(mention)
        person.works |= mention.works
        person.nouns.add(mention.words.split()[-1])
        person.sex = person.sex or mention.sex
        person.did = person.did or concerned
        return person

    def _bystander(self, words: str, mention: Mention) -> Person | None:
        """Return a worker who only told, saw or helped, or of whom it is only said."""
        before, after = words[: mention.start].rstrip(), words[mention.end :]
        if stands_aside(words, mention.start, mention.end) or is_confided_in(before, after):
            return self._new(mention, works=mention.works, aside=True)
        if self._is_no_worry(before, mention, after):
            return self._new(mention, works=mention.works, aside=True, is_no_worry=True)
        return None

    def _is_no_worry(self, before: str, mention: Mention, after: str) -> bool:
        """Say whether a worker only helped, or whether somebody unknown only says to be one."""
        if claimed(before) and (self._account.unknown or not believed(mention)):
            return True
        return only_helps(after) and not does_besides(after)

    def _said_to_be(self, words: str, mention: Mention, spoken: Spoken) -> Person | None:
        """Return of whom the work is said: "he is the caretaker", "a bloke from our rank", "Col Marsh, manager at"."""
        if not spoken or spoken[-1][1].is_writer or spoken[-1][1].aside:
            return None
        at, person = spoken[-1]
        between = words[at : mention.start].split(" ", 1)
        rest = f" {between[1]}" if len(between) > 1 else ""
        gap = _strip_names(rest, person)
        return person if len(gap.split()) <= _LINKING and _IS.match(gap) else None

    def _known(self, words: str, mention: Mention) -> Person | None:
        """Return the worker spoken of before, of whom "the caretaker" is said again."""
        if not _SAID_AGAIN.search(words[: mention.start].rstrip()):
            return None
        noun = mention.words.split()[-1]
        return next((person for person in reversed(self.people) if noun in person.nouns and not person.aside), None)

    def _new(
        self, mention: Mention, *, works: Works = NO_WORK, aside: bool = False, is_no_worry: bool = False
    ) -> Person:
        person = Person(works=set(works), sex=mention.sex, aside=aside, is_no_worry=is_no_worry)
        self.people.append(person)
        return person

    def _named(self, mention: Mention, spoken: Spoken, words: str) -> Person:
        """Return the person of a name: known by it, or spoken of just before it."""
        parts = set(mention.words.split()) - _TITLES
        person = next((one for one in self.people if one.names & parts), None)
        person = person or self._beside(mention, spoken, words) or self._new(mention)
        person.names |= parts
        person.sex = person.sex or mention.sex
        return person

    def _beside(self, mention: Mention, spoken: Spoken, words: str) -> Person | None:
        if not spoken or not spoken[-1][1].may_do_it or spoken[-1][1].names:
            return None
        at, person = spoken[-1]
        is_titled = mention.words.split()[0] in _TITLES
        return person if len(words[at : mention.start].split()) <= _BESIDE[is_titled] else None

    def _other(self, words: str, mention: Mention, spoken: Spoken) -> Person:
        """Return the person of a noun: "the man" of before, the worker beside it, or somebody new."""
        if spoken and not spoken[-1][1].is_writer and _IS.match(words[spoken[-1][0] : mention.start]):
            return spoken[-1][1]
        if _THE.search(words[: mention.start].rstrip()):
            same = next((one for one in reversed(self.people) if _may_be_the_same(one, mention)), None)
            if same is not None:
                return same
        person = self._new(mention)
        person.nouns.add(mention.words)
        return person


def _may_be_the_same(person: Person, mention: Mention) -> bool:
    """Say whether "the man" may be who was told of; "the neighbour" tells no sex, and is who was called so."""
    alike = person.sex == mention.sex and (mention.sex is not None or mention.words in person.nouns)
    return alike and not person.works


def _tells_what_they_do(after: str) -> bool:
    return any(pattern(name).search(after) for name in ("with_child", *DOINGS))


def _strip_names(between: str, person: Person) -> str:
    left = [word for word in between.split() if word not in person.names]
    return " " + " ".join(left) if left else ""
