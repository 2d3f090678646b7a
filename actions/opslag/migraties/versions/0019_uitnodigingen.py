"""Invitations: a code with which someone chooses a password, kept as a keyed hash until it expires."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "uitnodiging",
        sa.Column(
            "account_id", sa.String(32), sa.ForeignKey("account.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("verloopt_op", sa.DateTime(timezone=True), nullable=False, index=True),
    )


def downgrade() -> None:
    op.drop_table("uitnodiging")
