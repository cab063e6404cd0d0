"""The notice that waits behind a tap."""

import sqlalchemy as sa
from alembic import op

revision = "c27e5b8f4d13"
down_revision = "9b41c7d25e80"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("unopened", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Go down."""
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.drop_column("unopened")
