"""Deletions are proved, chats can be empty of words, and an address has to answer a challenge."""

import sqlalchemy as sa
from alembic import op

from bot.db import UtcDateTime

revision = "c4e8a1b6d205"
down_revision = "b7c3e19a4f02"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up; addresses that are here already stay as they are."""
    op.create_table(
        "deletions",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("rule", sa.String(40), nullable=False),
        sa.Column("what", sa.String(40), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(16), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
    )
    op.create_index("ix_deletions_at", "deletions", ["at"])
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("emptied", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("destinations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("unanswered", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    """Go down."""
    with op.batch_alter_table("destinations", schema=None) as batch_op:
        batch_op.drop_column("unanswered")
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.drop_column("emptied")
    op.drop_index("ix_deletions_at", "deletions")
    op.drop_table("deletions")
