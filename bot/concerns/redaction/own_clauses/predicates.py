"""Whether what "I" or "we" is said to do or be tells who writes; None where it tells what happened."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.concerns.redaction.own_clauses.clause_words import ClauseWord, Words, children, listed
from bot.understanding.facts import read_spoken_places

ADULT = 18
_DOING = ("ing", "ed", "told", "sat", "stood", "gone", "done")


def complement(words: Words) -> int | None:
    """Return where begins what the writer is or does, in words from their "I" on; None where something happened."""
    first = words[0].plain
    at = _past_adverbs(words, 1)
    if first in ("me", "us", "myself"):  # "my brother and me own the shop"
        verb = words[at].plain if at < len(words) else ""
        return _of_verb(words, at) if verb in listed("own_verbs") or verb in listed("be") else None
    if first in ("im", "were", "am"):
        return _of_be(words, at, past=False)
    if first in ("ive", "weve"):
        return _of_have(words, at, had=False)
    if first in ("id", "ill", "wed") or at >= len(words):
        return None
    return _of_verb(words, at)


def without_subject(words: Words) -> int | None:
    """Return the same for a sentence that opens with the verb alone: "Been on the doors nine years"."""
    first = words[0].plain
    if first in ("got", "have", "ive"):
        return _of_have(words, 1, had=False) if len(words) > 1 and words[1].plain in listed("determiners") else None
    if first not in listed("without_subject"):
        return None
    if any(word.plain in ("has", "is", "was") for word in words):  # "Been caretaker here 25 years has Mr Fenwick"
        return None
    if first in ("been", "being"):
        return _of_been(words, 1) if first == "been" else 1
    if first in listed("also_posts") and len(words) > 1 and words[1].plain in ("at", "of", "for", "in", "from"):
        return None
    behind = words[1] if len(words) > 1 else words[0]
    stays = behind.plain in ("out", "away", "off", "you", "over") or behind.is_capital  # "Coach Dale Brund"
    return None if stays else 1


def goes_on(words: Words, *, beside_me: bool = False) -> int | None:
    """Return the same for what joins on to what the writer is: "and sit on the bench by the door".

    With `beside_me` somebody stands before the verb: "me | and my brother run this shop".
    """
    first = words[0].plain
    if beside_me:
        at = next((at for at, word in enumerate(words[:4]) if word.plain in listed("own_verbs") | {"are"}), None)
        return at if at is None or words[at].plain != "are" else at + 1
    if first in ("am", "have", "been"):
        return complement((words[0], *words))
    return 0 if first in listed("own_verbs") and len(words) > 1 and not words[1].is_capital else without_subject(words)


def _past_adverbs(words: Words, at: int) -> int:
    while at < len(words) and words[at].plain in listed("adverbs") and words[at].plain != "never":
        at += 1
    return at


def _of_verb(words: Words, at: int) -> int | None:
    verb = words[at].plain
    behind = _past_adverbs(words, at + 1)
    if verb in listed("be"):
        return _of_be(words, behind, past=verb in ("was", "were"))
    if verb in listed("have"):
        return _of_have(words, behind, had=verb in ("had", "got"))
    if verb in listed("modal"):
        return None
    if verb == "used" and behind < len(words) and words[behind].plain == "to":
        return at
    return _of_own_verb(words, at, behind)


def _of_own_verb(words: Words, at: int, behind: int) -> int | None:
    follows = [word.plain for word in words[behind : behind + 2]]
    if follows == ["to", "be"]:  # "I happen to be"
        return _of_be(words, behind + 2, past=False)
    if _is_of_a_life(words, at, follows) or _is_habit(words, at):
        return at
    verb = words[at].plain
    if verb in listed("lives"):
        return None if follows[:1] in (["out"], ["to"], ["away"], ["over"], ["him"], ["her"], ["them"]) else at
    return at if _is_told_of_oneself(verb, follows) else None


def _is_of_a_life(words: Words, at: int, follows: Sequence[str]) -> bool:
    """Say whether something past belongs to the writer's life: where they came from, what they took over."""
    verb, after = words[at].plain, follows[0] if follows else ""
    if verb in listed("comes") and (after in ("over", "here") or _has_span(words)):
        return True
    if verb in ("came", "come") and after == "to" and not any(map(_tells, follows[1:])):
        return True
    if verb == "took" and "over" in [word.plain for word in words[at : at + 5]]:
        return True
    long = verb in listed("does") and _has_span(words)
    return long or any(word.plain in listed("of_a_life") for word in words[at : at + 4])


def _is_told_of_oneself(verb: str, follows: Sequence[str]) -> bool:
    """Say whether a verb in the present tells what somebody does in their days."""
    after = follows[0] if follows else ""
    if after in ("it", "this", "that", "them", "not", "so") and verb not in listed("runs"):  # "I keep it locked away"
        return False
    if verb == "do":
        return bool(after) and not _tells(after)
    if _tells(verb) or _tells(verb.removesuffix("s")) or (verb.endswith("ed") and len(verb) > len("need")):
        return False
    if _tells(after) and after.endswith("ing"):  # "I keep seeing"
        return False
    if after == "to" and any(map(_tells, follows[1:])):  # "I manage to see the plate"
        return False
    return verb.isalpha() and verb not in listed("prepositions", "determiners")


def _is_habit(words: Words, at: int) -> bool:
    """Say whether the writer tells what they do on every such day, and of nobody with it: "I go Mondays"."""
    verb = words[at].plain
    if verb in listed("mind") or verb.endswith("ed") or not verb.isalpha() or verb in listed("past"):
        return False
    return is_often(words[at:]) and not any(word.plain in listed("another") for word in words)


def is_often(words: Words) -> bool:
    """Say whether words tell a day or an hour that comes again: "Mondays", "two days a week", "all day"."""
    plain = [word.plain for word in words]
    pairs = pairwise(plain)
    return any(word.endswith("days") and word != "days" for word in plain) or any(
        (one in ("a", "per", "every", "most", "each", "all") and then.rstrip("s") in listed("day"))
        for one, then in pairs
    )


def _tells(verb: str) -> bool:
    return verb in listed("mind") or verb in listed("happens")


def _of_be(words: Words, at: int, *, past: bool) -> int | None:
    if at >= len(words):
        return None
    first = words[at]
    if past and any(word.plain in listed("of_a_life") or word.plain in listed("lives") for word in words[at : at + 2]):
        return at
    if (
        first.plain in listed("locative", "of_what") | {"sat", "stood", "here", "there"}
        and not past
        and is_often(words[at:])
    ):
        return at
    if first.plain in listed("locative", "of_what"):
        return at if not past and _is_of_the_person(words, at) else None
    if first.plain in listed("feels") or (_tells(first.plain) and first.plain.endswith(_DOING)):
        return None
    if _is_a_childs(words, at) or (past and not _is_a_post(words, at)):
        return None
    return at


def _is_of_the_person(words: Words, at: int) -> bool:
    """Say whether "I'm on ...", "I'm from ..." tells of the writer; "I'm at ..." tells where it is seen."""
    prep, behind = words[at].plain, words[at + 1 : at + 5]
    if not behind:
        return False
    if prep == "on":
        return not any(word.plain in listed("public") or word.has_digit for word in behind[:2]) and not _is_named(
            behind
        )
    if prep == "in":
        there = any(True for _ in read_spoken_places(" ".join(word.text for word in words[at:])))
        return bool(listed("in_person").intersection(word.plain for word in behind[:3])) or (
            behind[0].plain == "the" and not there
        )
    if prep == "with":
        return behind[0].is_capital
    return prep in ("from", "of") and behind[0].plain not in ("a", "the", "two", "three", "it", "this")


def _is_named(words: Words) -> bool:
    return any(word.is_capital and len(word.text) > 1 for word in words[:2])


def _is_a_childs(words: Words, at: int) -> bool:
    """Say whether the writer says that they are a child: then who they are is what help needs."""
    first = words[at]
    if first.plain.isdigit() and int(first.plain) < ADULT:
        return True
    if first.plain in listed("numbers") and first.plain not in ("eighteen", "nineteen") and at + 1 >= len(words):
        return True
    for here in range(at, min(at + 3, len(words))):
        if words[here].plain in children():
            stands = here + 1 < len(words) and words[here + 1].plain in listed("stands")
            stands = stands and first.plain == "the"
            return not stands and first.plain not in listed("possessives") and words[here - 1].plain != "only"
    return False


def _is_a_post(words: Words, at: int) -> bool:
    """Say whether "I was ..." names what the writer is there: "I was the only one on", and not "I was 14 when"."""
    return words[at].plain in ("a", "an", "the", "one", *listed("possessives")) or words[at].plain == "working"


def _of_have(words: Words, at: int, *, had: bool) -> int | None:
    if at >= len(words):
        return None
    verb = words[at].plain
    if verb == "been":
        return _of_been(words, _past_adverbs(words, at + 1))
    if verb == "got" and at + 1 < len(words) and _is_had(words[at + 1]):
        return _of_have(words, at + 1, had=had)
    if verb in listed("lives"):
        return at
    if _tells(verb) or verb in listed("evidence") or verb.endswith("ed"):
        return at if verb not in listed("mind") and verb not in listed("evidence") and _has_span(words) else None
    if any(word.plain in listed("evidence") for word in words[at : at + 5]):
        return None
    return at if not had or _has_span(words) else None


def _is_had(word: ClauseWord) -> bool:
    """Say whether "I've got" has what follows: "I've got MS", and not "I've got to go"."""
    plain = word.plain
    return not (
        _tells(plain)
        or plain in listed("prepositions")
        or plain in listed("feels")
        or plain in listed("another")
        or plain.endswith(("ed", "ing"))
    )


def _of_been(words: Words, at: int) -> int | None:
    if at >= len(words):
        return None
    first = words[at].plain
    long = (
        any(word.plain in ("years", "yrs") for word in words) and first not in listed("mind") and first.endswith("ing")
    )
    if (
        (_tells(first) and not long)
        or first in ("to", "through")
        or (first in listed("feels") and first not in ("here", "there"))
    ):
        return None
    if first.endswith(("ed", "en")) and not _has_span(words):
        return None
    return at - 1 if first in ("here", "there", "in", "on", "at") else at


def _has_span(words: Words) -> bool:
    spans = ("years", "yrs", "months", "weeks", "decades", "since", "year")
    return any(word.plain in spans for word in words)
