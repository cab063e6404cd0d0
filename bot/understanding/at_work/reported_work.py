"""As what the people who are reported work, read over a whole account."""

from __future__ import annotations

import re
from functools import cache

from bot.newest import read_once
from bot.understanding.at_work.acts import Acts, acts_in
from bot.understanding.at_work.concern import is_about
from bot.understanding.at_work.mentions import AtWork, Mention, WorkAccount, account_of, is_aged_as_a_child
from bot.understanding.at_work.not_reported import claims_it, is_the_writer, only_helps, only_tells
from bot.understanding.at_work.parts import Where, cares_not, does_it, speaks_to_a_child
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of

WITH_CHILDREN: tuple[AtWork, ...] = ("school_staff", "works_with_children")
KINDS: tuple[AtWork, ...] = (*WITH_CHILDREN, "driver", "premises_staff")
# "Me and the night manager have worked together years. Lately he gives key cards to girls of 15"
_DOES_LATELY = re.compile(
    r"(?:the )?(?:(?:but|and|only|then) )?(?:lately|recently|nowadays|these days|now|since (?:then|\w+)|for (?:weeks|months|a while)|(?:most|some|every) \w+) (?:he|she) (?!knows|says|said|told|thinks|saw|rang|called)"
)
_ANYWHERE = re.compile(  # a work of many houses: of which, says what the account is about
    r"(?:the |our |my )?(?:owner|manager|boss|gaffer|supervisor|cook|staff|deputy|receptionist|dj|steward|night manager|promoter|proprietor|shift boss|duty manager|colleague|workmate|one of our lads)s?$"
)
_TWO_WORKS = re.compile(r"\b(?:also|as well|both|employed by us|our holiday hotel|our hotel|co owner)\b")
_A_CAB = re.compile(r"\b(?:taxi|cab|private hire|minibus|cabbie|hackney|uber)\b")
_PLAINLY: dict[Where, int] = {"own": 0, "next": 1, "before": 2}
Found = dict[AtWork, tuple[str, Where]]


@read_once
def people_at_work(text: str) -> tuple[AtWork, ...]:
    """Return as what the people who are reported work."""
    account = account_of(text)
    if not account.mentions:
        return ()
    reported = _found(account, text)
    words = " ".join(account.sentences)
    _settle_premises(reported, words)
    if any(kind in reported for kind in WITH_CHILDREN) and "driver" in reported and not _may_be_licensed(words):
        del reported["driver"]
    kinds: set[AtWork] = set(reported)
    if "driver" in kinds and routing_patterns().takes_to_school.search(words):
        kinds.add("works_with_children")
    return tuple(kind for kind in KINDS if kind in kinds)


def _found(account: WorkAccount, text: str) -> Found:
    acts = acts_in(account.sentences, any(account.others))
    reported: Found = {}
    for named in account.mentions:
        if named.kind not in reported and (where := _reported(account, named, acts, text)):
            reported[named.kind] = (account.sentences[named.at][named.start : named.end], where)
    return reported


def _reported(account: WorkAccount, named: Mention, acts: Acts, text: str) -> Where | None:
    """Return where it is told that somebody is who it is about; None for somebody else."""
    words = account.sentences[named.at]
    if is_about(words, named.start, named.end) and not is_aged_as_a_child(words, named):
        return "own"
    if named.kind not in WITH_CHILDREN and not named.settled and not account.tells_of_a_child:
        return None
    if any(_DOES_LATELY.match(later) for later in account.sentences[named.at + 1 : named.at + 3]):
        return "own"
    if is_aged_as_a_child(words, named) or is_the_writer(account.sentences, named, text):
        return None
    return _by_their_part(account, named, acts)


def _by_their_part(account: WorkAccount, named: Mention, acts: Acts) -> Where | None:
    words = account.sentences[named.at]
    if claims_it(account.sentences, named) or only_helps(f" {words[named.end :].strip()}"):
        return None
    if cares_not(words, named):
        return "own"
    where = does_it(account, named, acts)
    if only_tells(words, named):
        return "next" if speaks_to_a_child(account, named) else None
    return where


def _settle_premises(reported: Found, words: str) -> None:
    """Keep, move or drop who works at a house: a firm's boss is a driver's, a nursery's cook works with children."""
    if "premises_staff" not in reported:
        return
    named, where = reported["premises_staff"]
    patterns = routing_patterns()
    if _ANYWHERE.search(named) and not _venue().search(words):
        if patterns.of_a_cab_firm.search(words):
            _move(reported, "driver")
            return
        if _with_children().search(words):
            _move(reported, "works_with_children")
            return
    if not _TWO_WORKS.search(words):
        _keep_the_plainest(reported, where)


def _move(reported: Found, kind: AtWork) -> None:
    reported.setdefault(kind, reported["premises_staff"])
    del reported["premises_staff"]


def _keep_the_plainest(reported: Found, where: Where) -> None:
    """Keep one of two works of which one is told of more plainly; a house is often only where it was."""
    others = [_PLAINLY[reported[kind][1]] for kind in reported if kind != "premises_staff"]
    if others and min(others) <= _PLAINLY[where]:
        del reported["premises_staff"]
    elif others:
        for kind in [kind for kind in reported if kind != "premises_staff"]:
            del reported[kind]


def _may_be_licensed(words: str) -> bool:
    return bool(_A_CAB.search(words) or routing_patterns().takes_to_school.search(words))


@cache
def _venue() -> re.Pattern[str]:
    return any_of(["<venue>"], lexicon().routing_words.lists)


@cache
def _with_children() -> re.Pattern[str]:
    return any_of(["<activity>", "<childrens_place>", "pupil*", "(year|yr) #"], lexicon().routing_words.lists)
