"""Whether somebody named by their work is who does it, by the sentences around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.understanding.at_work.acts import GRAVE, Acts
from bot.understanding.at_work.mentions import Mention, WorkAccount
from bot.understanding.routing_patterns import routing_patterns

Where = Literal["own", "next", "before"]
_AFTER = 4  # sentences behind the one that names them in which the same person is spoken of
_SHORT = 3  # words of a sentence that tells nothing: "Eight year old."
_SAME_BEFORE = re.compile(
    r"\b(?:man|chap|fella|bloke|blokes|guy|male|woman)(?: (?!(?:and|with|by|to|told|says|said|saw)\b)\w+){0,3} ?$"
)
_SAME_BEHIND = re.compile(r"^ ?(?:male|older guy|fella|bloke|man|guy)\b")
_IS_THE_ONE = re.compile(r" (?:is|was|s) the (?:one|problem)")
_CARES_NOT = re.compile(r" (?:doesnt|dont|didnt|does not) (?:even )?care that\b")
_PERSON_GOES_ON = re.compile(
    r"^(?:the )?(?:\w+ing|\w+s|gave|asked|made|took|told|put)\b|\b(?:he|she|hes|shes|they|them|him|his|her)\b"
)
_SPEAKS = re.compile(r"^(?: \w+){0,4}? (?:said|says|told|asked|confiscated|paid)\b")
_SPEAKS_TO_A_CHILD = re.compile(r"^(?: \w+){0,3}? (?:told|asked) (?:her|him|them|my|me i|the girl|girls|a girl|kids)\b")
_HE = re.compile(r"\b(?:he|she|hes|shes)\b")


@dataclass(frozen=True)
class Reach:
    """The sentence of a mention, and how far it is about nobody else."""

    words: str
    start: int
    end: int
    others: tuple[tuple[int, ...], ...]
    at: int

    @property
    def after(self) -> str:
        """Return what stands behind them."""
        return self.words[self.end :]

    @property
    def others_here(self) -> tuple[int, ...]:
        """Return where others are spoken of in the same sentence."""
        return self.others[self.at]


def reach_of(account: WorkAccount, named: Mention) -> Reach:
    """Return the reach of a mention; "the man" beside it, and anybody where it is "the one", is the same person."""
    words, others = account.sentences[named.at], list(account.others)
    if _IS_THE_ONE.match(words[named.end :]):
        others = [() for _ in others]
    same = _SAME_BEFORE.search(words[: named.start])
    since = same.start() if same else named.start
    behind = _SAME_BEHIND.match(words[named.end :])
    until = named.end + (behind.end() if behind else 0)
    others[named.at] = tuple(at for at in others[named.at] if not since <= at < until)
    return Reach(words, named.start, named.end, tuple(others), named.at)


def does_it(account: WorkAccount, named: Mention, acts: Acts) -> Where | None:
    """Return where it is told that somebody does something to a child; None for nowhere."""
    reach = reach_of(account, named)
    if _acts_behind(reach, acts, loose=named.settled):
        return "own"
    if reach.others_here:
        return None
    if acts.first(reach.words) is not None:
        return "before"
    if _told_next(account, reach, acts):
        return "next"
    return "before" if _told_before(account, reach, acts) else None


def cares_not(words: str, named: Mention) -> bool:
    """Say whether somebody does not care that it goes on: who lets it is reported."""
    return bool(_CARES_NOT.match(words[named.end :]))


def _acts_behind(reach: Reach, acts: Acts, *, loose: bool) -> bool:
    """Say whether their own sentence goes on with an act, before anybody else is spoken of."""
    loose = loose and bool(routing_patterns().somebody_harmed.search(reach.words))
    act = acts.first(reach.after, loose=loose)
    return act is not None and all(other < reach.end or reach.end + act < other for other in reach.others_here)


def _told_next(account: WorkAccount, reach: Reach, acts: Acts) -> bool:
    for at in _sentences_behind(account, reach):
        others, act = reach.others[at], acts.first(account.sentences[at])
        if act is not None and (not others or act < min(others)):
            return True
        if others:
            return False
    return False


def _sentences_behind(account: WorkAccount, reach: Reach) -> list[int]:
    """Return which next sentences may be of the same person: none where a work alone begins and the writer goes on."""
    last = min(len(account.sentences), reach.at + 1 + _AFTER)
    behind = [at for at in range(reach.at + 1, last) if len(account.sentences[at].split()) >= _SHORT]
    begins = reach.at == 0 and reach.words[: reach.start].strip() in ("", "the")
    if begins and 1 in behind and not _PERSON_GOES_ON.search(account.sentences[1]):
        return []
    return behind


def _told_before(account: WorkAccount, reach: Reach, acts: Acts) -> bool:
    """Say whether the sentences before tell of an act, and of nobody else: "He kissed her. He coaches the juniors"."""
    if any(reach.others[: reach.at]):
        return False
    return any(acts.first(words) is not None for words in account.sentences[max(0, reach.at - 3) : reach.at])


def speaks_to_a_child(account: WorkAccount, named: Mention) -> bool:
    """Say whether who says something says it to a child, or goes on with a grave act, and nobody else is told of."""
    behind = f" {account.sentences[named.at][named.end :].strip()}"
    if any(account.others) or not _SPEAKS.match(behind):
        return False
    if _SPEAKS_TO_A_CHILD.match(behind) and GRAVE.first(behind) is not None:
        return True
    return any(_he_does(words) for words in account.sentences[named.at + 1 : named.at + _AFTER])


def _he_does(words: str) -> bool:
    act, person = GRAVE.first(words), _HE.search(words)
    return act is not None and person is not None and person.start() < act + len("he he ")
