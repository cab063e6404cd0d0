"""Accounts that say of themselves that there is nothing to pass on: cleared up, joking, moaning, sneering, of the trade.

Each kind asks for two things said, so that no single word drops an account; what somebody did keeps it a report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from bot.newest import read_once
from bot.understanding.at_work.patterns import pattern
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import patterns_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

if TYPE_CHECKING:
    from bot.understanding.reading import Reading

Doubt = Literal["said", "far", "open"]

# Of the score of a whole account. Of held accounts of other hands, 734 of a concern and 204 of none, about 2 and 172 lie
# below 0.35, and 32 and 200 below 0.65 (docs/decisions/record.md). A quiet concern may lie at 0.37.
LITTLE, IN_DOUBT, CLEAR = 0.35, 0.65, 0.75
LAST = 2  # sentences: behind what takes an account back little more is said
_DOUBTED = re.compile(
    r"\b(?:if|think|thinks|hope|maybe|might|could be|wish|but)\b|\bnot (?:a joke|joking|kidding|making)\b"
)
# Spoken into a telephone: "no delete that I mean she was drunk" takes back a word and no account.
_CORRECTS = re.compile(
    r"\b(?:no )?(?:delete|scratch|scrap|cancel|strike|undo|ignore) (?:that|it) (?=(?:i mean|i meant|make that|sorry|full stop|comma|new)\b)"
)
_GROWN_UP = re.compile(r"\b(?:man|men|bloke|blokes|fella|fellas|guy|guys|he|hes|uncle|boyfriend|dealer)\b")
_HEARSAY = re.compile(
    r"\b(?:she|he|they|mum|mam|dad|boss|manager|police) (?:all )?(?:said|says|reckons?|claims?|told|swears?)\b"
)
_CHILD = re.compile(r"\b(?:girls?|boys?|lass(?:es)?|child(?:ren)?|kids?|pupils?|teen\w*|schoolgirls?|year \d+)\b")


@dataclass(frozen=True)
class NothingPatterns:
    """The phrases of lexicon/nothing_to_report.yml as patterns."""

    cleared_up: re.Pattern[str]
    all_well: re.Pattern[str]
    joking: re.Pattern[str]
    testing: re.Pattern[str]
    ignore: re.Pattern[str]
    moaning: re.Pattern[str]
    not_children: re.Pattern[str]
    trade_matter: re.Pattern[str]
    another_s_papers: re.Pattern[str]
    turned_away: re.Pattern[str]
    party: re.Pattern[str]
    all_of_age: re.Pattern[str]
    everybody: re.Pattern[str]
    an_opinion: re.Pattern[str]
    one_person: re.Pattern[str]
    only_a_rule: re.Pattern[str]
    asked_for: re.Pattern[str]
    said_outright: re.Pattern[str]
    made_up: re.Pattern[str]
    praise: re.Pattern[str]
    thanks: re.Pattern[str]
    left_behind: re.Pattern[str]
    kept_for_them: re.Pattern[str]
    unpaid: re.Pattern[str]
    of_money: re.Pattern[str]
    complaint: re.Pattern[str]
    of_service: re.Pattern[str]
    told_all_the_same: re.Pattern[str]
    somebody_acts: re.Pattern[str]


@lru_cache(maxsize=1)
def _listed() -> NothingPatterns:
    return patterns_of(NothingPatterns, lexicon().nothing_to_report)


def tells_little(reading: Reading) -> bool:
    """Say whether a text as a whole comes nowhere near a concern, by what was learned."""
    return reading.of_concern is not None and reading.of_concern < LITTLE


def doubt_of(text: str, of_concern: float | None) -> Doubt | None:
    """Return why an account with its score may hold nothing to pass on: said outright, far from a concern, or open.

    Whoever tells clearly of a concern and adds that there is nothing leaves it open, unless they made it up.
    """
    if says_made_up(text):
        return "said"
    if says_nothing_is_there(text):
        clear = of_concern is None or of_concern >= CLEAR or tells_of_a_doing(text)
        return "open" if clear else "said"
    if of_concern is None or of_concern >= IN_DOUBT:
        return None
    return "far" if of_concern < LITTLE and not tells_of_a_doing(text) else "open"


@read_once
def tells_of_a_doing(text: str) -> bool:
    """Say whether a child, and what somebody does to one, is told, and not cleared up: silence drops no such account."""
    words = [plain(sentence) for sentence in sentences_as_typed(text)]
    all_of_it = (pattern("child"), pattern("acts"), routing_patterns().conduct)
    return all(_says(words, each) for each in all_of_it) and not _is_cleared_up(words)


@read_once
def says_nothing_is_there(text: str) -> bool:
    """Say whether somebody says outright that there is nothing to pass on: "false alarm", "I was only joking"."""
    return _outright([plain(sentence) for sentence in sentences_as_typed(text)])


@read_once
def says_made_up(text: str) -> bool:
    """Say whether the last words of an account say that it was made up, or typed by who had the writer's telephone."""
    words = [plain(sentence) for sentence in sentences_as_typed(text)][-LAST:]
    doubted = (_HEARSAY, _DOUBTED)
    return any(_listed().made_up.search(said) and not any(each.search(said) for each in doubted) for said in words)


def _outright(words: Sequence[str]) -> bool:
    """Say whether a sentence says so and is not of what somebody else said, or doubted: "he said nothing happened"."""
    corrected = (_CORRECTS.sub(" ", sentence) for sentence in words)
    own = (sentence for sentence in corrected if not _listed().told_all_the_same.search(sentence))
    return any(_listed().said_outright.search(sentence) and not _HEARSAY.search(sentence) for sentence in own)


@read_once
def has_nothing_to_report(text: str) -> bool:
    """Say whether an account says itself that there is nothing to pass on, and tells of nothing all the same."""
    typed = list(sentences_as_typed(text))
    words = [plain(sentence) for sentence in typed]
    if not words or len(" ".join(words).split()) > _LONG:
        return False
    if _only_asks_for_a_rule(typed, words):
        return True
    if _says(words, _listed().told_all_the_same) or _says(words, routing_patterns().sexual_contact):
        return False
    if _is_cleared_up(words):
        return True
    return not _says(words, _listed().somebody_acts) and any(kind(words) for kind in _KINDS)


def is_told_all_the_same(sentences: Sequence[str]) -> bool:
    """Say whether plain sentences tell what keeps an account a report, whatever it says of itself."""
    return _says(sentences, _listed().told_all_the_same)


def is_cleared_up(text: str) -> bool:
    """Say whether a text says who it was after all and that it is well, and tells of nothing done to a child."""
    words = [plain(sentence) for sentence in sentences_as_typed(text)]
    done = (_listed().told_all_the_same, routing_patterns().sexual_contact)
    return _is_cleared_up(words) and not any(_says(words, each) for each in done)


_LONG = 90  # words from which on an account tells more than that there is nothing


def _says(words: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(sentence) for sentence in words)


def _is_cleared_up(words: Sequence[str]) -> bool:
    return _says(words, _listed().cleared_up) and _says(words, _listed().all_well)


def _is_a_joke(words: Sequence[str]) -> bool:
    listed = _listed()
    jokes = [_says(words, kind) for kind in (listed.joking, listed.testing, listed.ignore)]
    return sum(jokes) > 1 and not _says(words, _GROWN_UP)


def _is_a_moan(words: Sequence[str]) -> bool:
    return _says(words, _listed().moaning) and not _says(words, _GROWN_UP)


def _is_of_the_trade(words: Sequence[str]) -> bool:
    listed = _listed()
    left = [listed.not_children.sub(" ", sentence) for sentence in words]
    return _says(words, listed.trade_matter) and _says(words, listed.not_children) and not _says(left, _CHILD)


def _was_turned_away(words: Sequence[str]) -> bool:
    listed = _listed()
    alone = not any(_GROWN_UP.search(sentence) for sentence in words if not listed.turned_away.search(sentence))
    return _says(words, listed.another_s_papers) and _says(words, listed.turned_away) and alone


def _is_a_party(words: Sequence[str]) -> bool:
    listed = _listed()
    someone = _says(words, _CHILD) or _says(words, _GROWN_UP)
    return _says(words, listed.party) and _says(words, listed.all_of_age) and not someone


def _is_a_sneer(words: Sequence[str]) -> bool:
    listed = _listed()
    left = [listed.everybody.sub(" ", sentence) for sentence in words]
    sneers = _says(words, listed.everybody) and _says(words, listed.an_opinion)
    return sneers and not _says(left, listed.one_person)


def _is_none_of_ours(words: Sequence[str]) -> bool:
    """Say whether it praises, is of something left behind, of a fare or of a service, and tells of nothing done."""
    listed = _listed()
    pairs = (
        (listed.praise, listed.thanks),
        (listed.left_behind, listed.kept_for_them),
        (listed.unpaid, listed.of_money),
        (listed.complaint, listed.of_service),
    )
    not_ours = any(_says(words, first) and _says(words, second) for first, second in pairs)
    done = (routing_patterns().conduct, pattern("acts"))
    return not_ours and not any(_says(words, each) for each in done)


_KINDS: tuple[Callable[[Sequence[str]], bool], ...] = (
    _is_a_joke,
    _is_a_moan,
    _is_of_the_trade,
    _was_turned_away,
    _is_a_party,
    _is_a_sneer,
    _is_none_of_ours,
)


def _only_asks_for_a_rule(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Say whether every sentence asks what is allowed, or says for whom it is asked."""
    listed = _listed()
    asks = [
        bool(listed.only_a_rule.match(sentence)) or as_typed.endswith("?")
        for as_typed, sentence in zip(typed, words, strict=True)
    ]
    says_why = [bool(listed.asked_for.search(sentence)) for sentence in words]
    allowed = _says(words, _ALLOWED)
    return allowed and any(asks) and all(a or b for a, b in zip(asks, says_why, strict=True))


_ALLOWED = re.compile(r"\b(?:allowed|can|may|should|ban|need|permitted|rules?)\b")
