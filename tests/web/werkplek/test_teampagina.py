"""The page of the team: chart and table say the same, also as CSV, and only for who coordinates."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from actions.klok import nu
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import FONS, KEES, MILA, NOOR, SANNE, TESS, auditregels

Bladert = Callable[[str], Bladeraar]


def _binnen(aantal: int, moment: datetime | None = None, **anders: str) -> None:
    for _ in range(aantal):
        fabriek.zet_in_wachtrij(ontvangen=moment or nu(), **anders)


@pytest.mark.parametrize("wie", [SANNE, KEES, MILA, NOOR, FONS])
@pytest.mark.parametrize("adres", ["/werkplek/team", "/werkplek/team.csv"])
def test_alleen_de_teamcoordinator_ziet_de_cijfers(bladert: Bladert, wie: str, adres: str) -> None:
    assert bladert(wie).haal(adres).status_code == 403


def test_de_grafiek_en_de_tabel_zeggen_hetzelfde(bladert: Bladert) -> None:
    _binnen(7)
    pagina = bladert(TESS).haal("/werkplek/team").text
    assert re.search(r'<text class="team__getal"[^>]*>7</text>', pagina)
    assert "<td>7</td>" in pagina
    assert 'role="img"' in pagina


def test_een_klein_getal_staat_nergens(bladert: Bladert) -> None:
    _binnen(4)
    tess = bladert(TESS)
    pagina, bestand = tess.haal("/werkplek/team").text, tess.haal("/werkplek/team.csv").text
    assert "<td>4</td>" not in pagina
    assert '">4</text>' not in pagina
    assert "<td>&lt; 5</td>" in pagina
    assert ";4\r" not in bestand


def test_de_csv_heeft_geen_persoonsgegevens_en_opent_in_een_rekenblad(bladert: Bladert) -> None:
    _binnen(6, contact__naam="=1+1")
    antwoord = bladert(TESS).haal("/werkplek/team.csv?weken=1")
    assert antwoord.headers["content-type"].startswith("text/csv")
    assert antwoord.content.startswith(b"\xef\xbb\xbf")
    rijen = list(csv.reader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))
    assert rijen[0] == ["Gemeente", "Week", "Wat", "Aantal"]
    assert ["Roosendaal", rijen[1][1], "Binnengekomen", "6"] in rijen
    assert "=1+1" not in antwoord.text
    assert "Daan" not in antwoord.text


@pytest.mark.parametrize("weken", ["0", "1000000000", "-1", "<script>", "' OR 1=1"])
def test_een_vreemd_aantal_weken_doet_geen_kwaad(bladert: Bladert, weken: str) -> None:
    antwoord = bladert(TESS).client.get("/werkplek/team", params={"weken": weken})
    assert antwoord.status_code == 400
    assert "<script>" not in antwoord.text


def test_kijken_naar_cijfers_is_een_auditregel(bladert: Bladert) -> None:
    _binnen(1, datetime(2026, 3, 3, tzinfo=UTC))
    bladert(TESS).haal("/werkplek/team")
    assert auditregels()[-1] == (TESS, "team_cijfers", "", "gelukt")
