"""The chat side: conversations, answers, transcript, turns, signals, limits and the outbox."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _gesprek_id(**extra: object) -> sa.Column[str]:
    verwijzing = sa.ForeignKey("gesprek.id", ondelete="CASCADE")
    return sa.Column("gesprek_id", sa.String(32), verwijzing, nullable=False, **extra)  # type: ignore[arg-type]


def upgrade() -> None:
    _toegang()
    _inhoud()
    _rondom()


def _toegang() -> None:
    op.create_table(
        "gesprek",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("status", sa.String(12), nullable=False),
        sa.Column("kenmerk", sa.String(16), unique=True),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
        sa.Column("laatst_actief", _MOMENT, nullable=False, index=True),
        sa.Column("stand", sa.LargeBinary),
    )
    op.create_table(
        "toegang",
        sa.Column("sleutel_hash", sa.String(64), primary_key=True),
        _gesprek_id(index=True),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
    )
    op.create_table(
        "hervatcode",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        _gesprek_id(index=True),
        sa.Column("verloopt_op", _MOMENT, nullable=False),
    )
    op.create_table(
        "kaartje",
        sa.Column("kaartje_hash", sa.String(64), primary_key=True),
        _gesprek_id(index=True),
        sa.Column("verloopt_op", _MOMENT, nullable=False),
    )


def _inhoud() -> None:
    op.create_table(
        "antwoord",
        _gesprek_id(primary_key=True),
        sa.Column("pad", sa.String(80), primary_key=True),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("kanaal", sa.String(12), nullable=False),
        sa.Column("tijd", _MOMENT, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "bericht",
        _gesprek_id(primary_key=True),
        sa.Column("volgnummer", sa.Integer, primary_key=True),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "beurt",
        _gesprek_id(primary_key=True),
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("invoer", sa.LargeBinary, nullable=False),
        sa.Column("besloten", sa.Boolean, nullable=False),
        sa.Column("uitkomst", sa.LargeBinary),
        sa.Column("tijd", _MOMENT, nullable=False, index=True),
    )


def _rondom() -> None:
    op.create_table(
        "signaal",
        sa.Column("id", sa.Integer, primary_key=True),
        _gesprek_id(index=True),
        sa.Column("tijd", _MOMENT, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "teller",
        sa.Column("wie", sa.String(64), primary_key=True),
        sa.Column("venster", _MOMENT, primary_key=True),
        sa.Column("aantal", sa.Integer, nullable=False),
    )
    op.create_table(
        "uitpost",
        sa.Column("kenmerk", sa.String(16), primary_key=True),
        _gesprek_id(unique=True),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
        sa.Column("volgende_poging", _MOMENT, nullable=False, index=True),
        sa.Column("pogingen", sa.Integer, nullable=False),
        sa.Column("bezorgd_op", _MOMENT),
        sa.Column("fout", sa.String(80)),
    )


def downgrade() -> None:
    for tabel in (
        "uitpost",
        "teller",
        "signaal",
        "beurt",
        "bericht",
        "antwoord",
        "kaartje",
        "hervatcode",
        "toegang",
        "gesprek",
    ):
        op.drop_table(tabel)
