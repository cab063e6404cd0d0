"""An address for a mail when there is an answer: sealed, found by a blind index, with the day it was given."""

import sqlalchemy as sa
from alembic import op

from bot.db import UtcDateTime

revision = "d7e2a94c1b60"
down_revision = "f3a90c6d81b7"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "identity_mails",
        sa.Column("blind", sa.String(64), primary_key=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("given_on", UtcDateTime(), nullable=False),
        sa.Column("unopened", sa.Boolean(), nullable=False),
    )


def downgrade() -> None:
    """Go down; nobody is sent a mail any more."""
    op.drop_table("identity_mails")
