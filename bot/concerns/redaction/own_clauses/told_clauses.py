"""The clauses of a sentence: parted at stops, at joining words, and where a new subject begins."""

from __future__ import annotations

from dataclasses import dataclass

from bot.concerns.redaction.own_clauses.clause_words import Words, holds, listed


@dataclass(frozen=True)
class ToldClause:
    """The words of a clause, the first of them behind what only leads to it, and whether a stop stands before it."""

    words: Words
    lead: int
    opens: bool  # the sentence
    after_stop: bool

    @property
    def rest(self) -> Words:
        """The words without what only leads to them."""
        return self.words[self.lead :]

    @property
    def joint(self) -> str:
        """The joining word with which it begins, if any."""
        first = self.words[0].plain
        return first if first in listed("conjunctions") or first == "as" else ""

    @property
    def is_own(self) -> bool:
        """Whether "I" or "we" is what it is about."""
        rest = self.rest
        if not rest:
            return False
        if rest[0].plain == "were":
            return "'" in rest[0].text or "’" in rest[0].text
        return rest[0].plain in listed("first") or rest[0].plain == "am"  # "am from Kabul"

    @property
    def is_anothers(self) -> bool:
        """Whether it tells of somebody else."""
        return holds(self.words, "another")


def clauses(words: Words) -> tuple[ToldClause, ...]:
    """Return the clauses of a sentence's words."""
    starts = [at for at in range(len(words)) if at == 0 or _begins(words, at)]
    ends = [*starts[1:], len(words)]
    return tuple(_clause(words[start:end], opens=start == 0) for start, end in zip(starts, ends, strict=True))


def _begins(words: Words, at: int) -> bool:
    word, before = words[at], words[at - 1].plain
    if word.after_stop or word.plain in listed("conjunctions"):
        return True
    if word.plain == "as":
        return True
    return (
        word.plain in listed("begin")
        and before not in listed("asks")
        and before not in listed("conjunctions")
        and before != "as"
    )


def _clause(words: Words, *, opens: bool) -> ToldClause:
    lead = 0
    while lead < len(words) - 1 and words[lead].plain in listed("leads") and not _is_a_post(words, lead):
        lead += 1
    return ToldClause(words, lead, opens, words[0].after_stop)


def _is_a_post(words: Words, at: int) -> bool:
    """Say whether "all" or "good" begins what is told, and only leads nowhere: "now" before a noun is none."""
    return words[at].plain in ("all", "to") and at > 0 and words[at - 1].plain not in listed("leads")
