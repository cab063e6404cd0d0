"""Marks of reports under a blind index, and the links of repeats."""

import sqlalchemy as sa
from alembic import op

from bot.db import UtcDateTime

revision = "f3a90c6d81b7"
down_revision = "c4e8a1b6d205"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "repeat_marks",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("concern_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("blind", sa.String(64), nullable=False),
        sa.Column("is_part", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("concern_id", "kind", "blind"),
    )
    op.create_index("repeat_marks_blind", "repeat_marks", ["kind", "blind"])
    op.create_table(
        "repeat_links",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("concern_id", sa.String(36), nullable=False),
        sa.Column("other_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("found_at", UtcDateTime(), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.Column("undone_with", sa.String(80), nullable=True),
        sa.Column("sealed_why", sa.LargeBinary(), nullable=True),
        sa.UniqueConstraint("concern_id", "other_id", "kind"),
    )
    op.create_index("repeat_links_other", "repeat_links", ["other_id"])


def downgrade() -> None:
    """Go down."""
    op.drop_table("repeat_links")
    op.drop_table("repeat_marks")
