"""As what those work who are told of as doing something to a child, read of the account as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.newest import read_once
from bot.understanding.at_work.followed import Followed
from bot.understanding.at_work.mentions import TradesSpokenOf, trades_spoken_of
from bot.understanding.at_work.patterns import DOINGS, NOUNS, Works, pattern
from bot.understanding.at_work.person import Person
from bot.understanding.facts import name_mentions
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

_ASKS = re.compile(
    r"(?:if i (?:tell|say|report|send|write)|does|will|can|could|should|would) (?:i|you|my|the|we|this|they)\b"
)

_ME = re.compile(r"\b(?:me|my|i|us)\b")
_ALIKE: tuple[Works, ...] = (
    frozenset({"school_staff", "works_with_children"}),
    frozenset({"licensed_staff", "premises_staff"}),
)


@dataclass(frozen=True)
class WorksTold:
    """The works of those who are told of: of who does something to a child, and of who only stands by."""

    of_who_does_it: Works = frozenset()
    of_who_stands_by: Works = frozenset()


@read_once
def works_told(text: str) -> WorksTold:
    """Return the works of everybody who is told of beside a child."""
    typed = list(sentences_as_typed(text))
    sentences = [plain(sentence) for sentence in typed]
    account = trades_spoken_of(sentences)
    own = any(map(_is_own_childhood, sentences))
    of_a_child = own or tells_of_a_child(sentences)
    if not (of_a_child and (account.tells_of_work or _tells_of_work(sentences))):
        return WorksTold()
    people = _followed(typed, sentences, account, own=own).people
    if own and not _any_near_children(sentences):
        _leave_out_of_then(people)
    return _of_people(people, own=own)


def _any_near_children(sentences: Sequence[str]) -> bool:
    return any(routing_patterns().still_near_children.search(words) for words in sentences)


def _leave_out_of_then(people: Iterable[Person]) -> None:
    """Take who did it to the child of then and works no more for somebody whose work is over, as that of the dead is."""
    for person in people:
        person.is_dead = person.is_dead or person.works_no_more


@read_once
def is_of_then(text: str) -> bool:
    """Say whether what was done to who writes, as a child, was done at a work that is over, and by nobody at work now."""
    told_of = works_told(text)
    return bool(told_of.of_who_stands_by and not told_of.of_who_does_it) and any(
        map(_is_own_childhood, map(plain, sentences_as_typed(text)))
    )


def _is_own_childhood(words: str) -> bool:
    return bool(_ME.search(words) and routing_patterns().harmed_as_child.search(words))


@read_once
def is_told_beside_another(text: str) -> bool:
    """Say whether beside somebody at work another grown-up does something to a child, so that it may not be their work."""
    typed = list(sentences_as_typed(text))
    sentences = [plain(sentence) for sentence in typed]
    people = _followed(typed, sentences, trades_spoken_of(sentences)).people
    return any(one.did and one.may_do_it and not (one.works or one.names) for one in people)


def tells_of_a_child(sentences: Sequence[str]) -> bool:
    """Say whether plain sentences tell of a child, by noun, age or school year."""
    return any(pattern("child").search(words) for words in sentences)


def _of_people(people: Sequence[Person], *, own: bool) -> WorksTold:
    bystanders = _works(person for person in people if person.is_no_worry or person.is_dead)
    may_do_it = _works(person for person in people if not (person.aside or person.is_dead))
    return WorksTold(_of_who_does_it(people, own=own), _alike(bystanders) - _alike(may_do_it))


def _of_who_does_it(people: Sequence[Person], *, own: bool) -> Works:
    """Return the works of who does something to a child; of the only grown-up told of a child in what is said is enough.

    `own`: it was done to the child of then, who writes; the only grown-up of such an account did it.
    """
    suspects = [one for one in people if not _is_no_suspect(one)]
    alone = len(suspects) == 1
    return _works(one for one in suspects if one.did or (alone and (one.touches or own)))


def _is_no_suspect(person: Person) -> bool:
    return bool(person.aside or person.is_dead or (person.names and not (person.works or person.nouns)))


def _works(people: Iterable[Person]) -> Works:
    return frozenset(work for person in people for work in person.works)


def _alike(works: Works) -> Works:
    """Return works with those that the same word may tell: a drama teacher may work at a school or at a club."""
    return frozenset(work for group in _ALIKE if group & works for work in group) | works


def _followed(
    typed: Sequence[str], sentences: Sequence[str], account: TradesSpokenOf, *, own: bool = False
) -> Followed:
    followed = Followed(account, list(_names(typed)), own=own)
    for at, words in enumerate(sentences):
        if not _only_asks(typed[at], words):
            followed.read(words, sentences[at + 1] if at + 1 < len(sentences) else "")
    return followed


def _only_asks(typed: str, words: str) -> bool:
    return typed.rstrip().endswith("?") or bool(_ASKS.match(words))


def _tells_of_work(sentences: Sequence[str]) -> bool:
    return any(pattern(name).search(words) for name in (*NOUNS, *DOINGS) for words in sentences)


def _names(typed: Sequence[str]) -> Iterator[str]:
    """Give the names of grown-ups as plain words: each part, but for those of a child."""
    sentences = [plain(sentence) for sentence in typed]
    parts = [part for one in typed for mention in name_mentions(one) for part in plain(mention.name).split()]
    for part in dict.fromkeys(parts):
        if not any(_is_a_childs(words, part) for words in sentences):
            yield part


def _is_a_childs(words: str, name: str) -> bool:
    named = re.escape(name)
    young = r"(?:[4-9]|1[0-7])"
    behind = rf"\b{named}(?: (?!(?:and|who|he|has|had|gives|takes|with)\b)\w+){{0,3}}? (?:{young}|year|yr|y) ?\d*\b"
    noun = r"(?:girl|boy|lad|lass|kid|child|pupil|daughter|son|niece|nephew|brother|sister|hers|his)"
    ahead = rf"\b{noun}(?: (?:called|named|is|of \d+|name|is called))? {named}\b"
    return bool(re.search(behind, words) or re.search(ahead, words))
