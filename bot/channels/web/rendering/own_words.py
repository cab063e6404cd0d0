"""What somebody typed as it stands after their changes: a change is shown in the place of the words that it changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.channels.web.messages import WEB
from bot.inbox import Reply, StoredMessage

Both = Sequence[StoredMessage | Reply]


def changed_words(both: Both) -> Mapping[str, str]:
    """Return the newest words of each message that was changed, by its key."""
    changes = [one.incoming for one in both if isinstance(one, StoredMessage) and _is_change(one)]
    return {str(one.edits): one.words for one in changes}


def is_shown(entry: StoredMessage, words: Mapping[str, str], both: Both) -> bool:
    """Say whether a message has an entry of its own: a change has none beside the words that it changes."""
    keys = {one.incoming.dedupe_key for one in both if isinstance(one, StoredMessage)}
    return not (entry.incoming.edits in words and entry.incoming.edits in keys)


def as_changed(entry: StoredMessage, words: Mapping[str, str]) -> StoredMessage:
    """Return a message with its newest words."""
    newest = words.get(entry.incoming.dedupe_key)
    return entry if newest is None else replace(entry, incoming=replace(entry.incoming, text=newest))


def changeable(both: Both) -> str:
    """Return the key of the last message where it was typed here, which can still be changed; nothing otherwise."""
    own = [one.incoming for one in both if isinstance(one, StoredMessage) and not _is_change(one)]
    is_typed = bool(own) and own[-1].kind == "text" and own[-1].dedupe_key.startswith(WEB)
    return own[-1].dedupe_key if is_typed else ""


def last_turn(both: Both) -> int:
    """Return where the newest message stands that answered what was open; a change does so if it brings a question."""
    for at in range(len(both) - 1, -1, -1):
        if isinstance(both[at], StoredMessage) and (not _is_change(both[at]) or _asks(both[at:])):
            return at
    return -1


def _is_change(entry: StoredMessage | Reply) -> bool:
    return isinstance(entry, StoredMessage) and entry.incoming.kind == "edit"


def _asks(both: Both) -> bool:
    return any(isinstance(one, Reply) and bool(one.body.get("step")) for one in both)
