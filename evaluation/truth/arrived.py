"""One conversation with everything that its receivers accepted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evaluation.truth.talk import Held

Product = Mapping[str, Any]
REFERRALS = ("police_intelligence", "safeguarding")


@dataclass(frozen=True)
class Arrived:
    """One conversation with everything that its receivers accepted."""

    held: Held
    products: Sequence[Product]

    @property
    def referral(self) -> Product:
        """Return the newest referral, police's before the others'; empty when there is none."""
        ranked = sorted(
            (product for product in self.products if product["kind"] in REFERRALS),
            key=lambda product: (product["version"], product["kind"] == REFERRALS[0]),
        )
        return ranked[-1] if ranked else {}

    @property
    def outgoing(self) -> str:
        """Return all that left, as one text."""
        return json.dumps(self.products, ensure_ascii=False)

    def subjects(self, kind: str) -> list[Product]:
        """Return the referral's subjects of a kind."""
        return [subject for subject in self.referral.get("subjects", ()) if subject["type"] == kind]

    def events(self) -> list[Product]:
        """Return the safety events that police accepted."""
        return [one for one in self.products if one["kind"] == "safety_event" and one["recipient"] == "police"]


# What a careful reader expects of it; gives what is wrong, or nothing.
Check = Callable[[Arrived, Any], Iterator[str]]
