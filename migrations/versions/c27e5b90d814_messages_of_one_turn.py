"""Short messages in a row are one turn: each knows the first of them."""

import sqlalchemy as sa
from alembic import op

revision = "c27e5b90d814"
down_revision = "c27e5b8f4d13"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    with op.batch_alter_table("inbox_messages", schema=None) as batch_op:
        batch_op.add_column(sa.Column("burst", sa.String(length=36), nullable=True))
        batch_op.create_index("ix_inbox_messages_burst", ["burst"])


def downgrade() -> None:
    """Go down."""
    with op.batch_alter_table("inbox_messages", schema=None) as batch_op:
        batch_op.drop_index("ix_inbox_messages_burst")
        batch_op.drop_column("burst")
