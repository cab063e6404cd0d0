"""Which message brought a statement or a sending is a blind index; of anonymous concerns the old keys go."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import context, op

from bot.crypto import Sealer

revision = "e7720c4b9a15"
down_revision = "d41f6a90b7c2"
branch_labels = None
depends_on = None

SAID = (
    "SELECT s.id, s.concern_id, s.message_key FROM concern_statements s JOIN concerns c ON c.id = s.concern_id"
    " WHERE c.handle IS NULL ORDER BY s.id"
)
SENT = (
    "SELECT s.message_key, s.concern_id, s.version, s.receipt FROM concern_submissions s"
    " JOIN concerns c ON c.id = s.concern_id WHERE c.handle IS NULL"
)
RENAME = "UPDATE concern_submissions SET message_key = :new, receipt = :sealed WHERE message_key = :old"


def upgrade() -> None:
    """Go up; what an anonymous concern kept in plain is replaced by keys that lead nowhere."""
    op.add_column("concern_statements", sa.Column("sealed_key", sa.LargeBinary(), nullable=True))
    connection = op.get_bind()
    _rename_said(connection)
    _rename_sent(connection, context.config.attributes.get("content"))


def _rename_said(connection: sa.Connection) -> None:
    """The versions of one message keep one key in common: the id of the first of them."""
    first: dict[tuple[str, str], str] = {}
    for key, concern_id, message_key in connection.execute(sa.text(SAID)).all():
        new = first.setdefault((concern_id, message_key), key)
        change = sa.text("UPDATE concern_statements SET message_key = :new WHERE id = :id")
        connection.execute(change, {"new": new, "id": key})


def _rename_sent(connection: sa.Connection, content: Sealer | None) -> None:
    for old, concern_id, version, receipt in connection.execute(sa.text(SENT)).all():
        if content is None:
            raise RuntimeError("the content key is needed to move a receipt")
        new, place = f"{concern_id}:{version}", "concern_submissions.receipt:"
        sealed = content.seal(content.open(bytes(receipt), place + old), place + new)
        connection.execute(sa.text(RENAME), {"new": new, "sealed": sealed, "old": old})


def downgrade() -> None:
    """Go down; keys stay blind."""
    op.drop_column("concern_statements", "sealed_key")
