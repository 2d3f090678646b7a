"""The contact of the toegang: nothing made up, and a confirmed entry must be complete."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from actions.contact import BESTAND, Gemeentenbestand, lees_bestand, toegang
from actions.gesprek.mens import contactregel

_NEGEN = [
    "Bergen op Zoom", "Etten-Leur", "Halderberge", "Moerdijk", "Roosendaal",
    "Rucphen", "Steenbergen", "Woensdrecht", "Zundert",
]  # fmt: skip


def _met_roosendaal(**velden: object) -> Gemeentenbestand:
    """The real file with another entry for Roosendaal."""
    ruw = lees_bestand(BESTAND).model_dump()
    ruw["gemeenten"]["roosendaal"] = {"naam": "Roosendaal", "bevestigd": True, **velden}
    return Gemeentenbestand.model_validate(ruw)


@pytest.mark.parametrize("gemeente", _NEGEN)
def test_een_onbevestigde_gemeente_verwijst_naar_het_zi2t(gemeente: str) -> None:
    contact = toegang(gemeente)
    assert contact.gemeente == gemeente
    if not contact.bevestigd:
        assert contact.telefoon == "0165 - 579 726"
        assert contact.email == "info@zi2t.nl"
        assert contact.bron.startswith("Jeugdhulpcatalogus")


@pytest.mark.parametrize("sleutel", ["bergen_op_zoom", "bergen-op-zoom", " BERGEN OP ZOOM "])
def test_elke_schrijfwijze_vindt_de_gemeente(sleutel: str) -> None:
    assert toegang(sleutel).gemeente == "Bergen op Zoom"


@pytest.mark.parametrize("onbekend", [None, "", "Breda", "../../etc/passwd"])
def test_een_onbekende_gemeente_geeft_het_zi2t(onbekend: str | None) -> None:
    contact = toegang(onbekend)
    assert contact.gemeente == ""
    assert contact.email == "info@zi2t.nl"


def test_een_bevestigde_gemeente_toont_haar_eigen_gegevens() -> None:
    bestand = _met_roosendaal(
        naam_toegang="Proefloket",
        telefoon="14 0165",
        bel="140165",
        bron="proef",
        gecontroleerd_op="2026-03-14",
    )
    contact = toegang("Roosendaal", bestand)
    assert (contact.naam, contact.telefoon, contact.bevestigd) == ("Proefloket", "14 0165", True)


def test_bevestigd_zonder_bron_of_zonder_weg_naar_een_mens_wordt_geweigerd() -> None:
    with pytest.raises(ValidationError, match="bron"):
        _met_roosendaal(naam_toegang="Proefloket", telefoon="14 0165", bel="140165")
    with pytest.raises(ValidationError, match="telefoon"):
        _met_roosendaal(naam_toegang="Proefloket", bron="proef", gecontroleerd_op="2026-03-14")


def test_een_verkeerd_gespeld_veld_wordt_geweigerd(tmp_path: Path) -> None:
    fout = tmp_path / "gemeenten.yaml"
    fout.write_text(
        BESTAND.read_text(encoding="utf-8").replace("bevestigd:", "bevestigt:", 3), encoding="utf-8"
    )
    with pytest.raises(ValidationError):
        lees_bestand(fout)


def test_bellen_of_mailen_staat_als_losse_woorden_in_een_zin() -> None:
    assert "bel 0165 - 579 726 of mail info@zi2t.nl" in contactregel()
