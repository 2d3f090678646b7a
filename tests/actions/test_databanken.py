"""The application really runs on the database that a test names, and its migrations go up and down."""

from __future__ import annotations

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from actions.intakes import dienst
from actions.intakes.lijst import Filters
from actions.opslag import migreer
from actions.opslag.database import bereikbaar, engine
from actions.opslag.tabellen import METADATA
from tests import fabriek
from tests.databanken import POSTGRES
from tests.werkplek import KEES, SANNE, actor

pytestmark = pytest.mark.usefixtures("werkplek")


def test_de_proef_draait_op_de_databank_die_hij_noemt(request: pytest.FixtureRequest) -> None:
    gevraagd = request.node.callspec.params["werkplek"]
    assert (engine().dialect.name == "postgresql") == (gevraagd == POSTGRES)
    assert bereikbaar()


def test_de_migraties_gaan_helemaal_terug_en_weer_heen() -> None:
    config = migreer.alembic_config()
    command.downgrade(config, "base")
    assert not bereikbaar()
    command.upgrade(config, "head")
    with engine().connect() as verbinding:
        assert compare_metadata(MigrationContext.configure(verbinding), METADATA) == []


def test_wie_er_al_stond_is_na_de_migratie_van_de_zoektermen_nog_te_vinden() -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    config = migreer.alembic_config()
    command.downgrade(config, "0018-1")
    command.upgrade(config, "head")
    for filters in (Filters(zoek="fatima"), Filters(signaal="signaal"), Filters(zoek="daan", status="nieuw")):
        assert [kaart.kenmerk for kaart in dienst.toon_lijst(actor(SANNE), filters).intakes] == [kenmerk]
    assert dienst.toon_lijst(actor(KEES), Filters(zoek="fatima")).totaal == 0
