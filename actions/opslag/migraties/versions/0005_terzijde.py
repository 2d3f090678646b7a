"""Questions outside our scope stay together with who put them there, so that it can be undone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABELLEN = ("inboxvraag", "buitenbereikzin")


def upgrade() -> None:
    op.create_table(
        "terzijde",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("door", sa.String(200), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
    )
    for tabel in TABELLEN:
        op.add_column(tabel, sa.Column("terzijde_id", sa.Integer))
        op.create_index(f"ix_{tabel}_terzijde_id", tabel, ["terzijde_id"])
    # What was put outside before has no group: each sentence becomes one of its own.
    op.execute("INSERT INTO terzijde (id, door, gemaakt_op) SELECT id, door, gemaakt_op FROM buitenbereikzin")
    op.execute("UPDATE buitenbereikzin SET terzijde_id = id")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("SELECT setval('terzijde_id_seq', (SELECT COALESCE(MAX(id), 0) + 1 FROM terzijde), false)")


def downgrade() -> None:
    # Before this version a question that was put outside was thrown away.
    op.execute("DELETE FROM inboxvraag WHERE terzijde_id IS NOT NULL")
    for tabel in TABELLEN:
        op.drop_index(f"ix_{tabel}_terzijde_id", tabel)
        with op.batch_alter_table(tabel) as batch:
            batch.drop_column("terzijde_id")
    op.drop_table("terzijde")
