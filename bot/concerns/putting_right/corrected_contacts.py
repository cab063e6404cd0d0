"""A telephone number or an online name that is put right takes the place of the wrong one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.concerns.parts.merged import merge
from bot.understanding.corrections.contacts import contact_mended
from bot.understanding.facts import Facts, ReadFacts

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction


def change_contact(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """Return the facts with the right number or name wherever the wrong one was told."""
    mended = contact_mended(merge(list(parts.values())), item.old, item.new, read)
    if mended is None:
        return dict(parts)
    kind, wrong, right = mended

    def changed(part: Facts) -> Facts:
        values = dict.fromkeys(right if value == wrong else value for value in getattr(part, kind))
        new: dict[str, Any] = {kind: tuple(values)}
        return replace(part, **new)

    return {name: changed(part) for name, part in parts.items()}
