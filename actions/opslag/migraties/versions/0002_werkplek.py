"""The professional's side: accounts, sessions, the audit log and the queue."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_TABELLEN = (
    "intake_gebeurtenis",
    "intake_terugvraag",
    "intake_notitie",
    "intake_zoekterm",
    "intake_versie",
    "intake",
    "audit_kop",
    "audit_regel",
    "inlogpoging",
    "inlogsessie",
    "account_rol",
    "account",
)


def upgrade() -> None:
    _accounts()
    _audit()
    _intake()
    _bij_intake()


def downgrade() -> None:
    for tabel in _TABELLEN:
        op.drop_table(tabel)


def _accounts() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("email", sa.String(200), nullable=False, unique=True),
        sa.Column("naam", sa.String(100), nullable=False),
        sa.Column("wachtwoord_hash", sa.String(200), nullable=False),
        sa.Column("actief", sa.Boolean, nullable=False),
        sa.Column("demo", sa.Boolean, nullable=False),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
    )
    op.create_table(
        "account_rol",
        _van("account", "account_id", 32, "CASCADE", primary_key=True, nullable=False),
        sa.Column("rol", sa.String(20), primary_key=True),
        sa.Column("gemeente", sa.String(20), primary_key=True),
    )
    op.create_table(
        "inlogsessie",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        _van("account", "account_id", 32, "CASCADE", nullable=False, index=True),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
        sa.Column("laatst_gezien", _MOMENT, nullable=False),
        sa.Column("verloopt_op", _MOMENT, nullable=False, index=True),
    )
    op.create_table(
        "inlogpoging",
        sa.Column("wie", sa.String(64), primary_key=True),
        sa.Column("aantal", sa.Integer, nullable=False),
        sa.Column("laatste", _MOMENT, nullable=False, index=True),
    )


def _audit() -> None:
    op.create_table(
        "audit_regel",
        sa.Column("nummer", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("tijd", _MOMENT, nullable=False, index=True),
        sa.Column("wie", sa.String(200), nullable=False, index=True),
        sa.Column("wat", sa.String(30), nullable=False),
        sa.Column("object", sa.String(40), nullable=False, index=True),
        sa.Column("resultaat", sa.String(20), nullable=False),
        sa.Column("waarvandaan", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_table(
        "audit_kop",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("nummer", sa.Integer, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("zegel", sa.String(64), nullable=False),
    )


def _intake() -> None:
    op.create_table(
        "intake",
        sa.Column("kenmerk", sa.String(16), primary_key=True),
        sa.Column("gesprek_id", sa.String(32), nullable=False, unique=True),
        sa.Column("gemeente", sa.String(20), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("ontvangen", _MOMENT, nullable=False),
        sa.Column("streefdatum", sa.Date, nullable=False),
        _van("account", "eigenaar_id", 32, "SET NULL"),
        sa.Column("versie", sa.Integer, nullable=False),
        sa.Column("overzicht", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_intake_gemeente_ontvangen", "intake", ["gemeente", "ontvangen"])
    op.create_index("ix_intake_gemeente_status_streefdatum", "intake", ["gemeente", "status", "streefdatum"])
    op.create_index("ix_intake_eigenaar_status", "intake", ["eigenaar_id", "status"])


def _bij_intake() -> None:
    op.create_table(
        "intake_versie",
        _van("intake", "kenmerk", 16, "CASCADE", primary_key=True, nullable=False),
        sa.Column("nummer", sa.Integer, primary_key=True),
        sa.Column("ontvangen", _MOMENT, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "intake_zoekterm",
        sa.Column("term_hash", sa.String(64), primary_key=True),
        _van("intake", "kenmerk", 16, "CASCADE", primary_key=True, nullable=False),
    )
    op.create_table(
        "intake_notitie",
        *_regel(),
        sa.Column("tijd", _MOMENT, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "intake_terugvraag",
        *_regel(),
        sa.Column("veld", sa.String(80)),
        sa.Column("tijd", _MOMENT, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
        sa.Column("beantwoord_op", _MOMENT),
    )
    op.create_table(
        "intake_gebeurtenis",
        *_regel(),
        sa.Column("soort", sa.String(20), nullable=False),
        sa.Column("van", sa.String(20)),
        sa.Column("naar", sa.String(20)),
        sa.Column("tijd", _MOMENT, nullable=False),
        sa.Column("inhoud", sa.LargeBinary),
    )


def _regel() -> tuple[sa.Column[object], ...]:
    """The columns that every line beside an intake starts with."""
    return (
        sa.Column("id", sa.Integer, primary_key=True),
        _van("intake", "kenmerk", 16, "CASCADE", nullable=False, index=True),
        _van("account", "account_id", 32, "SET NULL"),
    )


def _van(tabel: str, kolom: str, lengte: int, weg: str, **extra: bool) -> sa.Column[object]:
    doel = "kenmerk" if tabel == "intake" else "id"
    verwijzing = sa.ForeignKey(f"{tabel}.{doel}", ondelete=weg)
    return sa.Column(kolom, sa.String(lengte), verwijzing, **extra)  # type: ignore[arg-type]
