"""A grown-up of an account, as far as it was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.understanding.at_work.patterns import AtWork


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
    works_no_more: bool = False
    is_no_worry: bool = False
    touches: bool = False

    @property
    def may_do_it(self) -> bool:
        """Whether what is done may be theirs: not who only stands by, nor who writes."""
        return not (self.aside or self.is_writer)


Spoken = Sequence[tuple[int, Person]]  # who is spoken of in a sentence, by place
