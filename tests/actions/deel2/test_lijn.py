"""The line to a receiver: TLS checked, small, and a refusal read without a word of it."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from actions.deel2.hapering import Hapering, NietGeleverd
from actions.deel2.lijn import vraag
from actions.deel2.weigering import lees_weigering
from actions.deel2.woorden import probleem
from tests.actions.deel2.luisteraar import Luisteraar, Reactie, Verzoek
from tests.actions.deel2.ontvanger import Ontvanger
from tests.actions.deel2.papieren import eigen_certificaat


class _Zegt(Luisteraar):
    """Always says the same."""

    def __init__(self, zeg: Callable[[], Reactie]) -> None:
        super().__init__()
        self.zeg = zeg

    def behandel(self, verzoek: Verzoek) -> Reactie:
        return self.zeg()


def _soort(adres: str) -> Hapering:
    with pytest.raises(NietGeleverd) as fout:
        vraag("POST", adres, kop={}, inhoud=b"{}")
    return fout.value.soort


def test_een_certificaat_dat_niemand_kent_krijgt_niets(tmp_path: Path) -> None:
    with Ontvanger() as dienst:
        dienst.beveilig(eigen_certificaat(tmp_path))
        assert _soort(dienst.adres) is Hapering.CERTIFICAAT
        assert dienst.verzoeken == []


def test_een_certificaat_dat_de_machine_vertrouwt_is_goed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papier = eigen_certificaat(tmp_path)
    monkeypatch.setenv(ssl.get_default_verify_paths().openssl_cafile_env, str(papier))
    with _Zegt(lambda: Reactie(200, b"{}")) as dienst:
        dienst.beveilig(papier)
        assert vraag("GET", dienst.adres, kop={}).json() == {}


def test_een_antwoord_zonder_einde_wordt_niet_helemaal_gelezen() -> None:
    with _Zegt(lambda: Reactie(200, b"x" * 5_000_000)) as dienst:
        assert _soort(dienst.adres) is Hapering.ANTWOORD


def test_een_ontvanger_die_zwijgt_houdt_de_werker_niet_op(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actions.deel2.lijn._WACHTTIJD", 0.2)

    def traag() -> Reactie:
        time.sleep(1)
        return Reactie()

    with _Zegt(traag) as dienst:
        assert _soort(dienst.adres) is Hapering.TE_TRAAG


def _velden(namen: frozenset[str], *params: Any) -> tuple[str, ...]:
    return lees_weigering(400, {}, json.dumps({"invalidParams": params}).encode(), namen).velden


def test_alleen_namen_die_wij_stuurden_blijven_over() -> None:
    namen = frozenset({"zaaktype", "klantcontact", "kanaal"})
    goed = {"name": "klantcontact.kanaal", "code": "max_length", "reason": "geheim"}
    vreemd = {"name": "Fatima", "code": "required", "reason": "geheim"}
    assert _velden(namen, goed, vreemd) == ("klantcontact.kanaal:max_length",)
    assert _velden(namen, {"name": "zaaktype", "code": "Zegt Fatima"}) == ("zaaktype:",)


@pytest.mark.parametrize(
    ("velden", "slot"),
    [
        ("nonFieldErrors:unique", "Het gaat om: alles samen (bestaat al)."),
        ("zaaktype:not_published,titel:", "zaaktype (is nog een concept), titel (niet goedgekeurd)."),
        ("titel:zoiets-nieuws", "titel (niet goedgekeurd)."),
    ],
)
def test_een_code_wordt_een_gewoon_woord(velden: str, slot: str) -> None:
    assert probleem("velden", velden).endswith(slot)


def test_elke_hapering_heeft_een_zin() -> None:
    assert [soort for soort in Hapering if not probleem(soort, "")] == []


@pytest.mark.parametrize(
    ("tekst", "wacht"),
    [
        ("120", timedelta(minutes=2)),
        ("99999999999", timedelta(hours=24)),
        ("", None),
        ("straks", None),
        ("-5", None),
        ("Mon, 01 Jan 2001 00:00:00 GMT", timedelta(0)),
    ],
)
def test_de_wachttijd_is_een_getal_of_een_datum(tekst: str, wacht: timedelta | None) -> None:
    assert lees_weigering(503, {"retry-after": tekst}, b"", frozenset()).wacht == wacht
