"""What tells of danger goes first out of the outbox; a recipient has two live secrets while they are changed."""

import sqlalchemy as sa
from alembic import op

revision = "d41f6a90b7c2"
down_revision = "c27e5b90d814"
branch_labels = None
depends_on = None

LANES = ["state", "recipient", "goes_first", "attempts", "sequence"]


def upgrade() -> None:
    """Go up; what waits from before keeps the place that its topic gives it."""
    op.add_column("outbox", sa.Column("goes_first", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE outbox SET goes_first = (topic LIKE 'safety.%')")
    op.create_index("outbox_lanes", "outbox", LANES)
    op.add_column("destinations", sa.Column("sealed_earlier_secret", sa.LargeBinary(), nullable=True))
    op.add_column("destinations", sa.Column("earlier_until", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Go down."""
    op.drop_index("outbox_lanes", "outbox")
    op.drop_column("outbox", "goes_first")
    op.drop_column("destinations", "earlier_until")
    op.drop_column("destinations", "sealed_earlier_secret")
