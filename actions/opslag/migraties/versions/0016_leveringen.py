"""Deliveries of an intake to deel 2, with the steps that are done at the receiver."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    van_intake = sa.ForeignKey("intake.kenmerk", ondelete="CASCADE")
    van_levering = sa.ForeignKey("deel2_levering.id", ondelete="CASCADE")
    op.create_table(
        "deel2_levering",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kenmerk", sa.String(16), van_intake, nullable=False, index=True),
        sa.Column("versie", sa.Integer, nullable=False),
        sa.Column("doel", sa.String(8), nullable=False),
        sa.Column("sleutel", sa.String(36), nullable=False),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
        sa.Column("volgende_poging", _MOMENT, index=True),
        sa.Column("bezig_tot", _MOMENT),
        sa.Column("pogingen", sa.Integer, nullable=False),
        sa.Column("geleverd_op", _MOMENT),
        sa.Column("fout", sa.String(20)),
        sa.Column("velden", sa.String(400), nullable=False),
        sa.Column("referentie", sa.String(1000), nullable=False),
        sa.UniqueConstraint("kenmerk", "versie", "doel", name="uq_deel2_levering"),
    )
    op.create_table(
        "deel2_stap",
        sa.Column("levering_id", sa.Integer, van_levering, primary_key=True),
        sa.Column("stap", sa.String(16), primary_key=True),
        sa.Column("adres", sa.String(1000), nullable=False),
        sa.Column("tijd", _MOMENT, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("deel2_stap")
    op.drop_table("deel2_levering")
