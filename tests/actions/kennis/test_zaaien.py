"""Files seed the store; a new release renews what nobody touched and leaves what people made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from actions.kennis import beheer, stand
from actions.kennis.zaaien import Zaaisel, zaai, zaai_bestanden
from actions.opslag.database import lees_sessie, sessie
from knowledge.items import ITEMS_MAP, bestanden
from tests.actions.kennis.fabriek import BESTANDEN, RIES_ACTOR, bewaar, dien_in


def breng(teksten: Mapping[str, str]) -> Zaaisel:
    with sessie() as werk:
        return zaai(werk, teksten)


def live(id: str) -> str | None:
    with lees_sessie() as werk:
        versie = beheer.toon(werk, id).live
        return versie.tekst if versie else None


def anders(id: str = "fiets") -> dict[str, str]:
    return {**BESTANDEN, id: BESTANDEN[id].replace("Het antwoord over", "De nieuwe release over")}


@pytest.mark.usefixtures("leeg")
def test_de_eigen_bestanden_staan_er_na_de_eerste_start_byte_voor_byte_in() -> None:
    uitslag = zaai_bestanden()
    with lees_sessie() as werk:
        export = beheer.exporteer(werk)
    assert {naam: tekst.encode() for naam, tekst in export.items()} == {
        pad.name: pad.read_bytes() for pad in bestanden(ITEMS_MAP)
    }
    assert uitslag == Zaaisel(nieuw=len(export))
    assert zaai_bestanden() == Zaaisel()


@pytest.mark.usefixtures("kennis")
def test_een_nieuwe_release_vernieuwt_wat_niemand_aanraakte() -> None:
    assert breng(anders()) == Zaaisel(vernieuwd=1)
    assert live("fiets") == anders()["fiets"]
    with lees_sessie() as werk:
        assert [(v.nummer, v.status) for v in beheer.toon(werk, "fiets").versies] == [
            (2, "live"),
            (1, "eerder"),
        ]
        assert stand.huidige(werk) == 2


@pytest.mark.usefixtures("kennis")
def test_wat_mensen_publiceerden_blijft_van_hen() -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    beheer.publiceer(RIES_ACTOR, "fiets")
    van_mensen = live("fiets")
    assert breng(BESTANDEN) == Zaaisel()
    assert breng(anders()) == Zaaisel(van_mensen=1)
    assert live("fiets") == van_mensen


@pytest.mark.usefixtures("kennis")
def test_een_open_concept_blijft_als_de_release_eronder_verandert() -> None:
    concept = bewaar("fiets", antwoord="De fiets staat buiten.")
    breng(anders())
    with lees_sessie() as werk:
        assert beheer.toon(werk, "fiets").concept == concept


@pytest.mark.usefixtures("kennis")
def test_wat_een_mens_introk_komt_niet_terug_en_wat_een_release_wegnam_wel() -> None:
    beheer.trek_in(RIES_ACTOR, "soep", "Klopt niet.")
    zonder = {id: tekst for id, tekst in BESTANDEN.items() if id != "fiets"}
    assert breng(zonder) == Zaaisel(weg=1)
    assert live("fiets") is None
    assert breng(BESTANDEN) == Zaaisel(nieuw=1)
    assert live("fiets") == BESTANDEN["fiets"]
    assert live("soep") is None


def test_het_logboek_noemt_alleen_aantallen(kennis: Path, caplog: pytest.LogCaptureFixture) -> None:
    map_ = kennis / "items"
    map_.mkdir()
    for id, tekst in anders().items():
        (map_ / f"{id}.md").write_bytes(tekst.encode())
    with caplog.at_level("INFO"):
        zaai_bestanden(map_)
    assert "1 vernieuwd" in caplog.text
    assert "fiets" not in caplog.text
