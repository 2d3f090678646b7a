"""Counts per gemeente and week for the team: nothing in them points at a family."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "telling",
        sa.Column("gemeente", sa.String(20), primary_key=True),
        sa.Column("week", sa.String(8), primary_key=True),
        sa.Column("wat", sa.String(80), primary_key=True),
        sa.Column("aantal", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("telling")
