"""The ways back to anonymous concerns, known to custody alone."""

import sqlalchemy as sa
from alembic import op

revision = "9b41c7d25e80"
down_revision = "b5d94e1f3a60"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "identity_ways",
        sa.Column("blind", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("blind"),
    )


def downgrade() -> None:
    """Go down."""
    op.drop_table("identity_ways")
