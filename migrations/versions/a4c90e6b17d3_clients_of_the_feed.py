"""Clients of the feed with secrets and scopes; why something was read; dead letters replayed; whole pushes."""

import sqlalchemy as sa
from alembic import op

from bot.db import UtcDateTime

revision = "a4c90e6b17d3"
down_revision = "d7e2a94c1b60"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "feed_clients",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("destination_id", sa.String(60), nullable=False),
        sa.Column("scope", sa.String(500), nullable=False),
        sa.Column("secret_hash", sa.String(64), nullable=False),
        sa.Column("earlier_hash", sa.String(64), nullable=True),
        sa.Column("earlier_until", UtcDateTime(), nullable=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_at", UtcDateTime(), nullable=True),
    )
    op.create_index("ix_feed_clients_destination_id", "feed_clients", ["destination_id"])
    op.add_column("destinations", sa.Column("whole", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("outbox", sa.Column("replayed_at", UtcDateTime(), nullable=True))
    op.add_column("feed_reads", sa.Column("client_id", sa.String(80), nullable=True))
    op.add_column("feed_reads", sa.Column("sealed_reason", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    """Go down."""
    op.drop_column("outbox", "replayed_at")
    op.drop_column("destinations", "whole")
    op.drop_column("feed_reads", "sealed_reason")
    op.drop_column("feed_reads", "client_id")
    op.drop_table("feed_clients")
