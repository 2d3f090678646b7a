"""Work on an intake: its change counter, when somebody last worked on it, first conversation and term."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0005"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_OOIT = "1970-01-01 00:00:00+00:00"


def upgrade() -> None:
    op.add_column("intake", sa.Column("stand", sa.Integer, nullable=False, server_default="1"))
    for naam in ("gewerkt_op", "gewijzigd_op"):
        op.add_column("intake", sa.Column(naam, _MOMENT, nullable=False, server_default=_OOIT))
    op.add_column("intake", sa.Column("gezin_op", _MOMENT))
    op.add_column("intake", sa.Column("gesprek_op", sa.Date))
    op.add_column("intake", sa.Column("plan_voor", sa.Date))
    op.add_column("intake_gebeurtenis", sa.Column("aan", sa.String(32)))
    op.create_index("ix_intake_gemeente_gewijzigd", "intake", ["gemeente", "gewijzigd_op"])
    op.create_index("ix_intake_gemeente_gezin", "intake", ["gemeente", "gezin_op"])
    _vul_in()


def downgrade() -> None:
    op.drop_index("ix_intake_gemeente_gezin", "intake")
    op.drop_index("ix_intake_gemeente_gewijzigd", "intake")
    op.drop_column("intake_gebeurtenis", "aan")
    for naam in ("plan_voor", "gesprek_op", "gezin_op", "gewijzigd_op", "gewerkt_op", "stand"):
        op.drop_column("intake", naam)


def _vul_in() -> None:
    """Nobody's intake may seem untouched for years: count from the moment of this migration."""
    op.execute("UPDATE intake SET gewerkt_op = CURRENT_TIMESTAMP, gewijzigd_op = CURRENT_TIMESTAMP")
    op.execute(
        "UPDATE intake SET stand = "
        "(SELECT count(*) FROM intake_gebeurtenis g WHERE g.kenmerk = intake.kenmerk AND g.soort <> 'notitie')"
    )
