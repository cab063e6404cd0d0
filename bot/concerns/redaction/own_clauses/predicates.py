"""Whether what "I" or "we" is said to do or be tells who writes; None where it tells what happened."""

from __future__ import annotations

from bot.concerns.redaction.own_clauses.clause_words import Words, children, has_number, holds, listed, plain_at
from bot.concerns.redaction.own_clauses.own_days import (
    has_span,
    is_habit,
    is_of_a_life,
    is_often,
    is_told_of_oneself,
    tells,
)
from bot.understanding.facts import read_spoken_places

ADULT = 18
_DOING = ("ing", "ed", "told", "sat", "stood", "gone", "done")
_NEAR = 5  # words behind "I have" in which what it shows is named


def complement(words: Words) -> int | None:
    """Return where begins what the writer is or does, in words from their "I" on; None where something happened."""
    first, at = words[0].plain, _past_adverbs(words, 1)
    if first in ("im", "were", "am"):
        return _of_be(words, at, past=False)
    if first in ("ive", "weve"):
        return _of_have(words, at, had=False)
    by_itself = first in ("me", "us", "myself") and plain_at(words, at) not in listed("own_verbs", "be")
    if first in ("id", "ill", "wed") or by_itself or at >= len(words):
        return None
    return _of_verb(words, at)


def without_subject(words: Words) -> int | None:
    """Return the same for a sentence that opens with the verb alone: "Been on the doors nine years"."""
    first, behind = words[0].plain, plain_at(words, 1)
    if first in ("got", "have", "ive"):
        return _of_have(words, 1, had=False) if behind in listed("determiners") else None
    if first not in listed("without_subject") or holds(words, "finite"):  # "Been here 25 years has Mr Fenwick"
        return None
    if first == "been":
        return None if _is_going_on(words) else _of_been(words, 1)
    return None if _is_a_noun(words) else 1


def _is_going_on(words: Words) -> bool:
    """Say whether it is what is told of that goes on, and no work of years: "been goin on since summer"."""
    behind = plain_at(words, 1)
    return behind != "in" and behind.endswith(("ing", "in")) and not holds(words, "long")


def _is_a_noun(words: Words) -> bool:
    """Say whether the first word is a title or a post, or no work: "Coach Dale Brund", "cook at the kebab shop"."""
    behind = plain_at(words, 1)
    post = words[0].plain in listed("also_posts") and behind in listed("of_a_post")
    return post or behind in listed("off") or words[:2][-1].is_capital


def goes_on(words: Words, *, beside_me: bool = False) -> int | None:
    """Return the same for what joins on to what the writer is: "and sit on the bench by the door".

    With `beside_me` somebody stands before the verb: "me | and my brother run this shop".
    """
    if beside_me:
        return _behind_somebody(words)
    first = words[0].plain
    if first in ("am", "have", "been"):
        return complement((words[0], *words))
    does = first in listed("own_verbs") and len(words) > 1 and not words[1].is_capital
    return 0 if does else without_subject(words)


def _behind_somebody(words: Words) -> int | None:
    at = next((at for at, word in enumerate(words[:4]) if word.plain in listed("own_verbs") | {"are"}), None)
    return at if at is None or words[at].plain != "are" else at + 1


def _past_adverbs(words: Words, at: int) -> int:
    while plain_at(words, at) in listed("adverbs") and words[at].plain != "never":
        at += 1
    return at


def _of_verb(words: Words, at: int) -> int | None:
    verb, behind = words[at].plain, _past_adverbs(words, at + 1)
    if verb in listed("be"):
        return _of_be(words, behind, past=verb in ("was", "were"))
    if verb in listed("have"):
        return _of_have(words, behind, had=verb in ("had", "got"))
    if verb in listed("modal"):
        return None
    if verb == "used" and plain_at(words, behind) == "to":
        return at
    return _of_own_verb(words, at, behind)


def _of_own_verb(words: Words, at: int, behind: int) -> int | None:
    follows = [plain_at(words, behind), plain_at(words, behind + 1)]
    if follows == ["to", "be"]:  # "I happen to be"
        return _of_be(words, behind + 2, past=False)
    if is_of_a_life(words, at, behind) or is_habit(words, at):
        return at
    verb = words[at].plain
    if verb in listed("lives"):
        return None if follows[0] in listed("off", "of_what_happened") | {"to", "him", "her"} else at
    return at if is_told_of_oneself(verb, follows) else None


def _of_be(words: Words, at: int, *, past: bool) -> int | None:
    if at >= len(words):
        return None
    if past:
        return at if _was(words, at) else None
    first = words[at].plain
    if first in listed("locative", "of_what", "posture"):
        where = first in listed("posture") or not _is_of_the_person(words, at)
        return at if is_often(words[at:]) or not where else None
    return None if _is_felt(first) or _is_a_childs(words, at) else at


def _was(words: Words, at: int) -> bool:
    lived = holds(words[at : at + 2], "of_a_life", "lives")
    return lived or (_is_a_post(words, at) and not _is_a_childs(words, at))


def _is_felt(plain: str) -> bool:
    """Say whether "I am" tells what is felt or being done, and nobody."""
    return plain in listed("feels") or (tells(plain) and plain.endswith(_DOING))


def _is_of_the_person(words: Words, at: int) -> bool:
    """Say whether "I'm on ...", "I'm from ..." tells of the writer; "I'm at ..." tells where it is seen."""
    prep, behind = words[at].plain, words[at + 1 : at + 5]
    if not behind:
        return False
    if prep == "on":
        return not (holds(behind[:2], "public") or has_number(behind[:2]) or _is_named(behind))
    if prep == "in":
        return holds(behind[:3], "in_person") or (behind[0].plain == "the" and not _is_a_place(words[at:]))
    if prep == "with":
        return behind[0].is_capital
    return prep in ("from", "of") and behind[0].plain not in listed("determiners") | {"it"}


def _is_a_place(words: Words) -> bool:
    return next(iter(read_spoken_places(" ".join(word.text for word in words))), None) is not None


def _is_named(words: Words) -> bool:
    return any(word.is_capital and len(word.text) > 1 for word in words[:2])


def _is_a_childs(words: Words, at: int) -> bool:
    """Say whether the writer says that they are a child: then who they are is what help needs."""
    first = words[at].plain
    if first.isdigit():
        return int(first) < ADULT
    if first in listed("numbers") and at + 1 >= len(words):
        return first not in ("eighteen", "nineteen")
    near = words[at : at + 3]
    here = next((here for here, word in enumerate(near) if word.plain in children()), None)
    if here is None or first in listed("possessives") or plain_at(near, here - 1) == "only":
        return False
    return not (first == "the" and plain_at(words, at + here + 1) in listed("stands"))


def _is_a_post(words: Words, at: int) -> bool:
    """Say whether "I was ..." names what the writer is there: "I was the only one on", and not "I was 14 when"."""
    first = words[at].plain
    return first in ("a", "an", "the", "one", "working") or first in listed("possessives")


def _of_have(words: Words, at: int, *, had: bool) -> int | None:
    verb = plain_at(words, at)
    if verb == "been":
        return _of_been(words, _past_adverbs(words, at + 1))
    if verb == "got" and _is_had(plain_at(words, at + 1)):
        return _of_have(words, at + 1, had=had)
    return at if _has_told(words, at, verb, had=had) else None


def _has_told(words: Words, at: int, verb: str, *, had: bool) -> bool:
    if not verb or verb in listed("mind", "evidence"):
        return False
    if verb in listed("lives"):
        return True
    if tells(verb) or verb.endswith("ed"):
        return has_span(words)
    return not holds(words[at : at + _NEAR], "evidence") and (not had or has_span(words))


def _is_had(plain: str) -> bool:
    """Say whether "I've got" has what follows: "I've got MS", and not "I've got to go"."""
    happens = tells(plain) or plain.endswith(("ed", "ing"))
    return bool(plain) and not happens and plain not in listed("prepositions", "feels", "another")


def _of_been(words: Words, at: int) -> int | None:
    first = plain_at(words, at)
    if first in ("here", "there", "in", "on", "at"):
        return at - 1
    if first in listed("feels") | {"", "to", "through"} or (tells(first) and not _is_done_for_years(words, first)):
        return None
    return None if first.endswith(("ed", "en")) and not has_span(words) else at


def _is_done_for_years(words: Words, verb: str) -> bool:
    """Say whether it is work that somebody has been doing for years: "been pulling pints twenty-two years"."""
    return verb.endswith("ing") and verb not in listed("mind") and holds(words, "long")
