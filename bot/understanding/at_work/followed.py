"""People followed from sentence to sentence: who is meant by a name or "he", as what they work, what they do to a child."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.understanding.at_work.mentions import NO_WORK, Account, Mention, mentions
from bot.understanding.at_work.patterns import NOUNS, AtWork, Works, pattern
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.stands_aside import does_besides, is_the_concern, stands_aside

_A_NAME = 2  # words of a sentence that is nothing but a name
_LED_IN = 1  # words before a trade that still stands alone: "form tutor"
_IS = re.compile(
    r"^ ?(?:is|was|s|also|who is|whos|still|just|even|really|actually|called|a|an|the|our|my|one|of|new|known|as|and|that|who|works|used|to|be|been)*(?: (?:is|was|also|who|whos|still|called|a|an|the|our|my|one|of|new|known|as|that|just|old|same|local|head|his|her|at|from|in|for|some|doing))* ?$"
)
_THATS_ME = re.compile(r"^(?: \w+){0,3}? (?:thats|that is|which is|is) me\b")
_HERE = re.compile(r"^ (?:here|speaking)(?:$| (?:at|from|in|on|and|i|im|just|a|the|with|for|so|we)\b)")
_POSSESSIVE_HER = re.compile(r"\b(?:her|girl|girls|lass|lasses|daughter|niece|she|sister|granddaughter|schoolgirl)\b")

_CARER = re.compile(r"\b(?:carer|worker|foster \w+|childminder|nanny|nurse)s?\b")


@dataclass
class Person:
    """A grown-up of the account; `works` as what they are said to work, `did` whether they do something to a child."""

    works: set[AtWork] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    sex: str | None = None
    did: bool = False
    aside: bool = False
    is_writer: bool = False
    is_dead: bool = False
    is_no_worry: bool = False
    touches: bool = False


class Followed:
    """Reads an account sentence by sentence and keeps who is who."""

    def __init__(self, account: Account, names: Sequence[str]) -> None:
        self._account, self._names = account, names
        self._writer = Person(is_writer=True)
        self._topic: Person | None = None
        self._girls = self._alone = False
        self._sentences = 0
        self.people: list[Person] = []

    def read(self, words: str, then: str = "") -> None:
        """Read one plain sentence, with the one behind it: who is spoken of, and whose is what is done in it."""
        self._alone = not self._sentences and _stands_alone(words, then)
        self._sentences += 1
        self._girls = self._girls or bool(_POSSESSIVE_HER.search(words))
        spoken: list[tuple[int, Person]] = []
        for mention in mentions(words, self._names, self._account):
            person = self._meant(words, mention, spoken)
            if person is not None:
                spoken.append((mention.start, person))
        self._acts(words, spoken)
        self._buries(words, spoken)
        self._topic = self._next_topic(spoken)

    def _next_topic(self, spoken: Sequence[tuple[int, Person]]) -> Person | None:
        """Return of whom the next sentence speaks: the first of this one, unless only a name is told beside a worker."""
        first = next((one for _, one in spoken if not (one.is_writer or one.aside)), None)
        only_named = first is not None and first.names and not first.works
        return self._topic if first is None or (only_named and self._topic and self._topic.works) else first

    def _meant(self, words: str, mention: Mention, spoken: Sequence[tuple[int, Person]]) -> Person | None:
        """Return who is meant by a mention, with what it tells of them; None for nobody new."""
        if mention.what == "writer":
            return self._writer
        if mention.what in ("he", "she"):
            return self._by_pronoun(mention, spoken)
        if mention.what == "doing":
            return self._doing(words, mention, spoken)
        if mention.what == "worker":
            return self._worker(words, mention, spoken)
        return self._named(mention, spoken, words) if mention.what == "name" else self._other(words, mention, spoken)

    def _by_pronoun(self, mention: Mention, spoken: Sequence[tuple[int, Person]]) -> Person | None:
        here = (one for _, one in spoken if not (one.is_writer or one.aside) and one.sex in (None, mention.sex))
        topic = next(here, self._topic)
        if topic is None or topic.sex not in (None, mention.sex):
            return None
        if mention.what == "she" and topic.sex is None and self._girls:
            return None
        topic.sex = mention.sex
        return topic

    def _doing(self, words: str, mention: Mention, spoken: Sequence[tuple[int, Person]]) -> Person | None:
        """Give what is done for a living to whom it is said of; to the writer behind "I"."""
        before = [one for at, one in spoken if at <= mention.start]
        person = before[-1] if before else self._topic
        if pattern("writer_is").search(words[: mention.start].rstrip()) or (person and person.is_writer):
            return None
        if person is None:
            person = self._new(mention)
        if not (self._account.unknown and pattern("claims").search(words[: mention.end])):
            person.works |= mention.works
        person.aside = person.aside or bool(not person.did and _only_helps(words[mention.end :]))
        return None if before else person

    def _worker(self, words: str, mention: Mention, spoken: Sequence[tuple[int, Person]]) -> Person | None:
        before, after = words[: mention.start].rstrip(), words[mention.end :]
        if self._alone or _is_the_writer(before, after):
            self._writer.works |= mention.works
            return self._writer
        concerned = is_the_concern(before, after)
        if not concerned and stands_aside(words, mention.start, mention.end):
            return self._new(mention, works=mention.works, aside=True)
        if not concerned and self._is_no_worry(before, mention, after):
            return self._new(mention, works=mention.works, aside=True, is_no_worry=True)
        person = self._said_to_be(words, mention, spoken) or self._known(words, mention) or self._new(mention)
        person.works |= mention.works
        person.nouns.add(mention.words.split()[-1])
        person.sex = person.sex or mention.sex
        person.did = person.did or concerned
        return person

    def _is_no_worry(self, before: str, mention: Mention, after: str) -> bool:
        """Say whether a worker only helped, or whether somebody unknown only says to be one."""
        if _claimed(before) and (self._account.unknown or not _believed(mention)):
            return True
        return _only_helps(after) and not does_besides(after)

    def _said_to_be(self, words: str, mention: Mention, spoken: Sequence[tuple[int, Person]]) -> Person | None:
        """Return of whom the work is said: "he is the caretaker", "a bloke from our rank", "Col Marsh, manager at"."""
        if not spoken or spoken[-1][1].is_writer or spoken[-1][1].aside:
            return None
        at, person = spoken[-1]
        between = words[at : mention.start].split(" ", 1)
        rest = f" {between[1]}" if len(between) > 1 else ""
        gap = _strip_names(rest, person)
        return person if len(gap.split()) <= 6 and _IS.match(gap) else None

    def _known(self, words: str, mention: Mention) -> Person | None:
        """Return the worker spoken of before, of whom "the caretaker" is said again."""
        if not re.search(r"(?:^|\b(?:the|our|this|that|same|my|her|his))$", words[: mention.start].rstrip()):
            return None
        noun = mention.words.split()[-1]
        return next((one for one in reversed(self.people) if noun in one.nouns and not one.aside), None)

    def _new(
        self, mention: Mention, *, works: Works = NO_WORK, aside: bool = False, is_no_worry: bool = False
    ) -> Person:
        person = Person(works=set(works), sex=mention.sex, aside=aside, is_no_worry=is_no_worry)
        self.people.append(person)
        return person

    def _named(self, mention: Mention, spoken: Sequence[tuple[int, Person]], words: str) -> Person:
        """Return the person of a name: known by it, or spoken of just before it."""
        parts = set(mention.words.split()) - {"mr", "mrs", "ms", "miss", "dr"}
        known = next((one for one in self.people if one.names & parts), None)
        if known is None:
            known = self._beside(mention, spoken, words) or self._new(mention)
        known.names |= parts
        known.sex = known.sex or mention.sex
        return known

    def _beside(self, mention: Mention, spoken: Sequence[tuple[int, Person]], words: str) -> Person | None:
        if not spoken or spoken[-1][1].is_writer or spoken[-1][1].names:
            return None
        at, person = spoken[-1]
        between = words[at : mention.start].split()
        titled = mention.words.startswith(("mr ", "mrs ", "ms ", "miss "))
        return person if len(between) <= (9 if titled else 4) else None

    def _other(self, words: str, mention: Mention, spoken: Sequence[tuple[int, Person]]) -> Person:
        """Return the person of a noun: "the man" of before, the worker beside it, or somebody new."""
        if spoken and not spoken[-1][1].is_writer and _IS.match(words[spoken[-1][0] : mention.start]):
            return spoken[-1][1]
        if re.search(r"^$|\b(?:the|this|that)$", words[: mention.start].rstrip()):
            same = next((one for one in reversed(self.people) if not one.works and one.sex == mention.sex), None)
            if same is not None:
                return same
        return self._new(mention)

    def _acts(self, words: str, spoken: Sequence[tuple[int, Person]]) -> None:
        for start in _acts_in(words):
            before = [one for at, one in spoken if at <= start]
            person = before[-1] if before else self._topic or _with_whom(words, start, spoken)
            if person is not None and not (person.aside or person.is_writer):
                person.did = True
        for child in pattern("with_child").finditer(words):
            before = [one for at, one in spoken if at <= child.start()]
            person = before[-1] if before else self._topic
            if person is not None and not (person.aside or person.is_writer):
                person.touches = True
        if pattern("in_theirs").search(words):
            owner = next((one for _, one in spoken if not one.is_writer), None) or self._topic
            if owner is not None and owner.sex != "female" and not owner.aside:
                owner.did = True

    def _buries(self, words: str, spoken: Sequence[tuple[int, Person]]) -> None:
        """Note who is said to be dead: nobody need look into their work any more."""
        for dead in pattern("dead").finditer(words):
            before = [one for at, one in spoken if at <= dead.end() and not one.is_writer]
            person = before[-1] if before else self._topic
            if person is not None:
                person.is_dead = True


def _with_whom(words: str, start: int, spoken: Sequence[tuple[int, Person]]) -> Person | None:
    """Return with whom it is done when only they come behind it: "a girl of 14 goes home with the barman"."""
    behind = ((at, one) for at, one in spoken if at > start)
    at, person = next(behind, (0, None))
    led_in = re.search(
        r"\b(?:with|by|for|off|to|from|of)(?: (?:the|our|my|her|his|a|one of|your))*$", words[:at].rstrip()
    )
    return person if led_in else None


def _acts_in(words: str) -> Iterator[int]:
    for acts in (pattern("acts"), routing_patterns().conduct):
        yield from (match.start() for match in acts.finditer(words))


def _is_the_writer(before: str, after: str) -> bool:
    says_so = pattern("writer_is").search(before)
    return bool(says_so or _HERE.match(after) or _THATS_ME.match(after))


def _claimed(before: str) -> re.Match[str] | None:
    return re.search(pattern("claims").pattern + "$", before)


def _only_helps(after: str) -> bool:
    named = r"(?: (?:in|at|from|on|of|for)(?: (?!(?:is|was|and|but|who|i|we|she|he|they|shes|hes)\b)\w+){1,3}?)?(?: (?!(?:and|but|who|i|we|she|he|they|shes|hes|that|gave|gives|took|takes|brings|lets|keeps|had|has)\b)\w+){0,2}?"
    whose = r"(?: (?:who|that) \w+(?: (?:her|him|them|it|us|me))?)?"
    return bool(
        re.match(rf"^{named}{whose} (?:and |has |have |also |just |then )*{pattern('only_helps').pattern}", after)
    )


def _believed(mention: Mention) -> bool:
    """Say whether who says so may well be one: who looks after a child is with them for a reason."""
    return bool(_CARER.search(mention.words))


def _stands_alone(words: str, then: str) -> bool:
    """Say whether the first sentence is nothing but as what the writer works: "Hi, form tutor"."""
    goes_on = len(then.split()) <= _A_NAME or re.match(r"(?:he|she|hes|shes|him|keeps|gives|takes|\w+ing)\b", then)
    rest = re.sub(r"^(?:hi|hello|hey|evening|morning|good evening|good morning|so|ok|right)\b ?", "", words)
    nouns = (noun for name in NOUNS for noun in pattern(name).finditer(rest))
    alone = any(not rest[noun.end() :] and len(rest[: noun.start()].split()) <= _LED_IN for noun in nouns)
    return alone and not goes_on


def _strip_names(between: str, person: Person) -> str:
    kept = [word for word in between.split() if word not in person.names]
    return " " + " ".join(kept) if kept else ""
