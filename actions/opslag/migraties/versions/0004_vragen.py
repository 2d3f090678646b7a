"""Feedback on answers, unanswered questions in groups, and questions outside our scope."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kennisoordeel",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("item_id", sa.String(80), nullable=False, index=True),
        sa.Column("nummer", sa.Integer),
        sa.Column("goed", sa.Boolean, nullable=False),
        sa.Column("week", sa.String(8), nullable=False),
    )
    op.create_table(
        "vraaggroep",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("week", sa.String(8), nullable=False),
    )
    groep = sa.ForeignKey("vraaggroep.id", ondelete="CASCADE")
    op.create_table(
        "inboxvraag",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("groep_id", sa.Integer, groep, nullable=False, index=True),
        sa.Column("aanleiding", sa.String(16), nullable=False),
        sa.Column("item_id", sa.String(80)),
        sa.Column("gemeente", sa.String(20), nullable=False),
        sa.Column("week", sa.String(8), nullable=False, index=True),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "buitenbereikzin",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("tekst", sa.String(400), nullable=False, unique=True),
        sa.Column("door", sa.String(200), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    for tabel in ("buitenbereikzin", "inboxvraag", "vraaggroep", "kennisoordeel"):
        op.drop_table(tabel)
