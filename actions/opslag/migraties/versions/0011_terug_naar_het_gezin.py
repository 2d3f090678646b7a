"""Back to the family: the outbox of neutral mail, and what became of a question."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    van_intake = sa.ForeignKey("intake.kenmerk", ondelete="CASCADE")
    op.create_table(
        "postbericht",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kenmerk", sa.String(16), van_intake, nullable=False, index=True),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
        sa.Column("volgende_poging", _MOMENT, nullable=False, index=True),
        sa.Column("pogingen", sa.Integer, nullable=False),
        sa.Column("verstuurd_op", _MOMENT),
        sa.Column("fout", sa.String(80)),
    )
    op.add_column("intake_terugvraag", sa.Column("bericht", sa.String(16)))
    op.add_column("intake_terugvraag", sa.Column("antwoord", sa.LargeBinary))


def downgrade() -> None:
    op.drop_column("intake_terugvraag", "antwoord")
    op.drop_column("intake_terugvraag", "bericht")
    op.drop_table("postbericht")
