"""Links name the pages that may embed the chat."""

import sqlalchemy as sa
from alembic import op

revision = "3f0c1a7d5b21"
down_revision = "6802a18fb236"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.add_column(sa.Column("parents", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    """Go down."""
    with op.batch_alter_table("links", schema=None) as batch_op:
        batch_op.drop_column("parents")
