"""The live knowledge base: versions of entries, and the state that all processes watch."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "kennisversie",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("item_id", sa.String(80), nullable=False, index=True),
        sa.Column("nummer", sa.Integer, nullable=False),
        sa.Column("tekst", sa.String, nullable=False),
        sa.Column("status", sa.String(20), nullable=False, index=True),
        sa.Column("gebaseerd_op", sa.Integer),
        sa.Column("gemaakt_door", sa.String(200), nullable=False),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
        sa.Column("ingediend_op", _MOMENT),
        sa.Column("beoordeeld_door", sa.String(200)),
        sa.Column("gepubliceerd_op", _MOMENT),
        sa.Column("reden", sa.String, nullable=False),
        sa.UniqueConstraint("item_id", "nummer"),
    )
    stand = op.create_table(
        "kennisstand",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("stand", sa.Integer, nullable=False),
    )
    op.bulk_insert(stand, [{"id": 1, "stand": 0}])
    op.create_table(
        "kennisklad",
        sa.Column("sleutel_hash", sa.String(64), primary_key=True),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
    )


def downgrade() -> None:
    for tabel in ("kennisklad", "kennisstand", "kennisversie"):
        op.drop_table(tabel)
