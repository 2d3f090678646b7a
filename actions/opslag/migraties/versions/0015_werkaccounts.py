"""Accounts of a provider, known by issuer and subject; and the last check of the audit log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("uitgever", sa.String(200), nullable=True))
    op.add_column("account", sa.Column("sub", sa.String(255), nullable=True))
    op.create_index("ix_account_uitgever_sub", "account", ["uitgever", "sub"], unique=True)
    op.create_table(
        "audit_controle",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("tijd", sa.DateTime(timezone=True), nullable=False),
        sa.Column("aantal", sa.Integer, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("breuk", sa.String(20), nullable=True),
        sa.Column("nummer", sa.Integer, nullable=True),
    )


def downgrade() -> None:
    op.drop_table("audit_controle")
    op.drop_index("ix_account_uitgever_sub", "account")
    op.drop_column("account", "sub")
    op.drop_column("account", "uitgever")
