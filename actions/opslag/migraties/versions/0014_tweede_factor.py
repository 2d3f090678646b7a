"""Second factor, recovery codes, and sessions that a person can tell apart.

Sessions of before end: they last ten hours at most, and have no name to show.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "tweede_factor",
        _van_account(sleutel=True),
        sa.Column("geheim", sa.LargeBinary, nullable=False),
        sa.Column("bevestigd_op", _MOMENT, nullable=True),
        sa.Column("laatste_stap", sa.Integer, nullable=False),
    )
    op.create_table(
        "herstelcode", _van_account(sleutel=True), sa.Column("code_hash", sa.String(64), primary_key=True)
    )
    op.create_table(
        "account_stap",
        sa.Column("id", sa.Integer, primary_key=True),
        _van_account(),
        sa.Column("tijd", _MOMENT, nullable=False),
        sa.Column("inhoud", sa.LargeBinary, nullable=False),
    )
    op.add_column("account", sa.Column("mislukt", sa.Integer, nullable=False, server_default="0"))
    _maak_sessies(nieuw=True)


def downgrade() -> None:
    _maak_sessies(nieuw=False)
    op.drop_column("account", "mislukt")
    for tabel in ("account_stap", "herstelcode", "tweede_factor"):
        op.drop_table(tabel)


def _maak_sessies(*, nieuw: bool) -> None:
    extra: list[sa.Column[Any]] = [
        sa.Column("id", sa.String(32), nullable=False, unique=True),
        sa.Column("toestel", sa.String(40), nullable=False),
        sa.Column("mislukt_vooraf", sa.Integer, nullable=False),
    ]
    op.drop_table("inlogsessie")
    op.create_table(
        "inlogsessie",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        *(extra if nieuw else []),
        _van_account(),
        sa.Column("gemaakt_op", _MOMENT, nullable=False),
        sa.Column("laatst_gezien", _MOMENT, nullable=False),
        sa.Column("verloopt_op", _MOMENT, nullable=False, index=True),
    )


def _van_account(*, sleutel: bool = False) -> sa.Column[str]:
    verwijzing = sa.ForeignKey("account.id", ondelete="CASCADE")
    return sa.Column(
        "account_id", sa.String(32), verwijzing, nullable=False, primary_key=sleutel, index=not sleutel
    )
