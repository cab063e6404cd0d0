"""Who asked for an identity and who released it, with both reasons sealed."""

import sqlalchemy as sa
from alembic import op

from bot.db import UtcDateTime

revision = "b7c3e19a4f02"
down_revision = "a1d05f7c3e64"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "identity_releases",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("concern_id", sa.String(36), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
    )
    op.create_index("ix_identity_releases_concern_id", "identity_releases", ["concern_id"])


def downgrade() -> None:
    """Go down; what custodians wrote is lost."""
    op.drop_table("identity_releases")
