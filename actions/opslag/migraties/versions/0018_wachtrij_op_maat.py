"""The queue at size: an index for every order of the list, and search terms by gemeente."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0016"
branch_labels = None
depends_on = None

_OUD = {
    "ix_intake_gemeente_ontvangen": ("gemeente", "ontvangen"),
    "ix_intake_gemeente_status_streefdatum": ("gemeente", "status", "streefdatum"),
    "ix_intake_eigenaar_status": ("eigenaar_id", "status"),
    "ix_intake_gemeente_gewijzigd": ("gemeente", "gewijzigd_op"),
    "ix_intake_gemeente_gezin": ("gemeente", "gezin_op"),
}
_NIEUW = {
    "ix_intake_ontvangen": ("gemeente", "ontvangen", "kenmerk"),
    "ix_intake_streefdatum": ("gemeente", "streefdatum", "ontvangen", "kenmerk"),
    "ix_intake_gewijzigd": ("gemeente", "gewijzigd_op", "kenmerk"),
    "ix_intake_status_ontvangen": ("gemeente", "status", "ontvangen", "kenmerk"),
    "ix_intake_status_streefdatum": ("gemeente", "status", "streefdatum", "ontvangen", "kenmerk"),
    "ix_intake_status_gewijzigd": ("gemeente", "status", "gewijzigd_op", "kenmerk"),
    "ix_intake_status_gezin": ("gemeente", "status", "gezin_op", "gewerkt_op"),
    "ix_intake_status_plan": ("gemeente", "status", "plan_voor", "ontvangen", "kenmerk"),
    "ix_intake_eigenaar": ("eigenaar_id", "gemeente", "status", "ontvangen", "kenmerk"),
}
_TABEL, _VORIGE = "intake_zoekterm", "intake_zoekterm_vorige"


def upgrade() -> None:
    _wissel(_OUD, _NIEUW)
    _maak_opnieuw("term_hash", "gemeente", "kenmerk")
    op.execute(
        f"INSERT INTO {_TABEL} (term_hash, gemeente, kenmerk) "
        f"SELECT z.term_hash, i.gemeente, z.kenmerk FROM {_VORIGE} z JOIN intake i ON i.kenmerk = z.kenmerk"
    )
    op.drop_table(_VORIGE)
    op.create_index("ix_intake_zoekterm_kenmerk", _TABEL, ["kenmerk"])


def downgrade() -> None:
    op.drop_index("ix_intake_zoekterm_kenmerk", _TABEL)
    _maak_opnieuw("term_hash", "kenmerk")
    op.execute(f"INSERT INTO {_TABEL} (term_hash, kenmerk) SELECT term_hash, kenmerk FROM {_VORIGE}")
    op.drop_table(_VORIGE)
    _wissel(_NIEUW, _OUD)


def _wissel(weg: dict[str, tuple[str, ...]], erbij: dict[str, tuple[str, ...]]) -> None:
    for naam in weg:
        op.drop_index(naam, "intake")
    for naam, kolommen in erbij.items():
        op.create_index(naam, "intake", list(kolommen))


def _maak_opnieuw(*sleutel: str) -> None:
    """The same table with another key: SQLite cannot change the key of a table that is there."""
    op.rename_table(_TABEL, _VORIGE)
    if op.get_bind().dialect.name == "postgresql":
        # The name of a key is one of a whole schema there, and the old table still has it.
        op.execute(f"ALTER INDEX {_TABEL}_pkey RENAME TO {_VORIGE}_pkey")
    kolommen = {
        "term_hash": sa.Column("term_hash", sa.String(64), nullable=False),
        "gemeente": sa.Column("gemeente", sa.String(20), nullable=False),
        "kenmerk": sa.Column(
            "kenmerk", sa.String(16), sa.ForeignKey("intake.kenmerk", ondelete="CASCADE"), nullable=False
        ),
    }
    op.create_table(_TABEL, *(kolommen[naam] for naam in sleutel), sa.PrimaryKeyConstraint(*sleutel))
