"""What an access token opens: verbs, lanes and areas, as words of an OAuth scope (RFC 6749 section 3.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.concerns import code_list

SCOPE = "referrals"  # every verb
READ, ANSWER = "referrals:read", "referrals:answer"
VERBS = frozenset({READ, ANSWER})
LANE, AREA = "lane:", "area:"
OWN_COPY = "own_copy"  # the reporter's, which never leaves by the feed
LANES = tuple(row.code for row in code_list("product_lanes") if row.code != OWN_COPY)
ONLY_LOOKS = ("GET", "HEAD")


@dataclass(frozen=True)
class Scope:
    """Verbs, and the lanes and areas of whose referrals they are; no lane or no area named = each of them."""

    verbs: frozenset[str] = VERBS
    lanes: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()

    @classmethod
    def of(cls, words: str) -> Scope:
        """Read the words of a scope; raises ValueError for a word that is none."""
        named = words.split()
        lanes, areas = _after(LANE, named), _after(AREA, named)
        verbs = {word for word in named if not word.startswith((LANE, AREA))}
        if wrong := (verbs - VERBS - {SCOPE}) | (lanes - set(LANES)):
            raise ValueError(", ".join(sorted(wrong)))
        return cls(VERBS if SCOPE in verbs or not verbs else frozenset(verbs), lanes, areas)

    def __str__(self) -> str:
        """Return the words, in one order."""
        verbs = [SCOPE] if self.verbs == VERBS else sorted(self.verbs)
        return " ".join(
            [*verbs, *(LANE + lane for lane in sorted(self.lanes)), *(AREA + a for a in sorted(self.areas))]
        )

    def narrowed(self, asked: Scope) -> Scope:
        """Return what was asked for of this scope; raises ValueError for more than it opens."""
        wider = [not asked.verbs <= self.verbs, _is_wider(asked.lanes, self.lanes), _is_wider(asked.areas, self.areas)]
        if any(wider):
            raise ValueError(str(asked))
        return Scope(asked.verbs, asked.lanes or self.lanes, asked.areas or self.areas)

    def allows(self, method: str) -> bool:
        """Say whether a request of this method may be made: looking is one verb, all else the other."""
        return (READ if method in ONLY_LOOKS else ANSWER) in self.verbs

    def covers(self, lane: str, area: str | None) -> bool:
        """Say whether a referral of this lane and area is among those that it opens."""
        return (not self.lanes or lane in self.lanes) and (not self.areas or area in self.areas)

    @property
    def is_limited(self) -> bool:
        """Whether some referrals of the recipient are closed to it."""
        return bool(self.lanes or self.areas)


def _after(start: str, words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.removeprefix(start) for word in words if word.startswith(start))


def _is_wider(asked: frozenset[str], given: frozenset[str]) -> bool:
    """Say whether more is asked than is given; who names none of them asks for what there is."""
    return bool(given and asked - given)
