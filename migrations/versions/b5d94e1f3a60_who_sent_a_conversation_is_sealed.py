"""The organisation and the link code of a conversation are sealed: they may say who reports."""

import json

import sqlalchemy as sa
from alembic import context, op

revision = "b5d94e1f3a60"
down_revision = "8a41d6c2e907"
branch_labels = None
depends_on = None

NAMES = ("link_code", "organisation")
PLAIN = sa.table("conversations", sa.column("handle"), sa.column("sealed"), *(sa.column(name) for name in NAMES))


def sealer():
    """Return the sealer of content, which `bot.run.migrate` hands over; raises RuntimeError without it."""
    found = context.config.attributes.get("content")
    if found is None:
        raise RuntimeError("conversations are here already: migrate with the content key")
    return found


def upgrade() -> None:
    """Go up."""
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        connection.execute(sa.text("PRAGMA secure_delete = ON"))  # what was in plain is overwritten in the file, too
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sealed", sa.LargeBinary(), nullable=True))
    for row in connection.execute(sa.select(PLAIN)).mappings().all():
        told = {name: row[name] for name in NAMES if row[name] is not None}
        if told:
            sealed = sealer().seal(json.dumps(told), f"conversations.sealed:{row['handle']}")
            connection.execute(sa.update(PLAIN).where(PLAIN.c.handle == row["handle"]).values(sealed=sealed))
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        for name in NAMES:
            batch_op.drop_column(name)


def downgrade() -> None:
    """Go down."""
    connection = op.get_bind()
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("link_code", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("organisation", sa.String(length=200), nullable=True))
    for row in connection.execute(sa.select(PLAIN).where(PLAIN.c.sealed.is_not(None))).mappings().all():
        told = json.loads(sealer().open(bytes(row["sealed"]), f"conversations.sealed:{row['handle']}"))
        connection.execute(sa.update(PLAIN).where(PLAIN.c.handle == row["handle"]).values(**told))
    with op.batch_alter_table("conversations", schema=None) as batch_op:
        batch_op.drop_column("sealed")
