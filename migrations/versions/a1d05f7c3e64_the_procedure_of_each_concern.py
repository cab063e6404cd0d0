"""What has to be done with each concern that was passed on, and what recipients recorded of it."""

import sqlalchemy as sa
from alembic import op

from bot.db import UtcDateTime

revision = "a1d05f7c3e64"
down_revision = "e7720c4b9a15"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up; concerns that were passed on before have no procedure until their next version."""
    op.create_table(
        "procedure_steps",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("concern_id", sa.String(36), nullable=False),
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("step", sa.String(40), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("recipient", sa.String(80), nullable=False),
        sa.Column("product_id", sa.String(36), nullable=False),
        sa.Column("lane", sa.String(20), nullable=False),
        sa.Column("area", sa.String(60), nullable=True),
        sa.Column("required", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("told_at", UtcDateTime(), nullable=True),
        sa.UniqueConstraint("concern_id", "step", "role"),
    )
    op.create_index("ix_procedure_steps_reference", "procedure_steps", ["reference"])
    op.create_index("procedure_overdue", "procedure_steps", ["state", "due_at"])
    op.create_index("procedure_recipient", "procedure_steps", ["recipient", "state"])
    op.create_table(
        "procedure_records",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("concern_id", sa.String(36), nullable=False),
        sa.Column("product_id", sa.String(36), nullable=False),
        sa.Column("step", sa.String(40), nullable=False),
        sa.Column("owner", sa.String(20), nullable=False),
        sa.Column("recipient", sa.String(80), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("token", sa.String(80), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=True),
        sa.Column("code", sa.String(40), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.UniqueConstraint("recipient", "token"),
    )
    op.create_index("ix_procedure_records_concern_id", "procedure_records", ["concern_id"])


def downgrade() -> None:
    """Go down; what was recorded is lost."""
    op.drop_table("procedure_records")
    op.drop_table("procedure_steps")
