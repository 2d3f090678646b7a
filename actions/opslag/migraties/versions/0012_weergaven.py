"""Saved views of the queue, each of one person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    van_account = sa.ForeignKey("account.id", ondelete="CASCADE")
    op.create_table(
        "intake_weergave",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("account_id", sa.String(32), van_account, nullable=False, index=True),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("intake_weergave")
