"""A report can move from Telegram to the web."""

import sqlalchemy as sa
from alembic import op

import bot.db

revision = "8a41d6c2e907"
down_revision = "3f0c1a7d5b21"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "handovers",
        sa.Column("blind", sa.String(length=64), nullable=False),
        sa.Column("handle", sa.String(length=36), nullable=False),
        sa.Column("open_until", bot.db.UtcDateTime(timezone=True), nullable=False),
        sa.Column("used_at", bot.db.UtcDateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("blind"),
    )
    with op.batch_alter_table("handovers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_handovers_handle"), ["handle"], unique=False)
    with op.batch_alter_table("concerns", schema=None) as batch_op:
        batch_op.add_column(sa.Column("came_from", sa.String(length=36), nullable=True))
        batch_op.create_index(batch_op.f("ix_concerns_came_from"), ["came_from"], unique=False)


def downgrade() -> None:
    """Go down."""
    with op.batch_alter_table("concerns", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_concerns_came_from"))
        batch_op.drop_column("came_from")
    with op.batch_alter_table("handovers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_handovers_handle"))
    op.drop_table("handovers")
