"""What the intake page says beside the answers: what changed, who agreed, and where to read more."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from actions.formulier.invullen import Inzending, Toegang, lees_formulier, versie_van, vul_in
from actions.gezin import eigen
from actions.intakes import dienst
from forms.definitie import GEZINSPLAN
from forms.paden import sjabloon
from knowledge.items import lees_map
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import BRAM, SANNE, actor, maak_paginas
from web.inhoud_lezen import inhoud

Bladert = Callable[[str], Bladeraar]


def _tekst(pagina: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", pagina)))


def _verbeter(gezin: fabriek.Gezin, pad: str, tekst: str) -> None:
    toegang = Toegang(gezin.gesprek, gezin.sleutel)
    versie = versie_van(lees_formulier(toegang).dossier, pad)
    vul_in(toegang, Inzending(pad, tekst, versie=versie))


def test_wat_veranderde_staat_bovenaan_met_oud_en_nieuw(bladert: Bladert) -> None:
    gezin, sanne = fabriek.verstuurd_gezin(), bladert(SANNE)
    assert "Veranderd sinds" not in sanne.haal(f"/werkplek/{gezin.kenmerk}").text
    _verbeter(gezin, "kinderen[1].school", "Het  Kompas & <b>meer</b>")
    pagina = sanne.haal(f"/werkplek/{gezin.kenmerk}").text
    assert "Het  Kompas & <b>meer</b>" in unescape(pagina)
    assert "<b>meer" not in pagina
    tekst = _tekst(pagina)
    nieuws = tekst[tekst.index("Veranderd sinds de versie van 3 maart 2026") : tekst.index("In het kort")]
    assert "Was: Weet ik niet" in nieuws or "Was: weet ik niet" in nieuws
    assert "Nu: Het Kompas" in nieuws
    assert pagina.count('class="nieuwmerk"') == 1
    assert "Het gezin stuurde nieuwe antwoorden" in tekst


def test_alleen_de_laatste_versie_geldt_als_nieuw(bladert: Bladert) -> None:
    gezin = fabriek.verstuurd_gezin()
    _verbeter(gezin, "kinderen[1].school", "Het Kompas")
    _verbeter(gezin, "hulpvraag.sinds", "sinds mei")
    tekst = _tekst(bladert(SANNE).haal(f"/werkplek/{gezin.kenmerk}").text)
    nieuws = tekst[tekst.index("Veranderd sinds") : tekst.index("In het kort")]
    assert "sinds mei" in nieuws
    assert "Het Kompas" not in nieuws


def test_een_algemeen_antwoord_staat_bij_de_vraag(bladert: Bladert) -> None:
    gezin = fabriek.verstuurd_gezin()
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "Mag ik met school bellen?")
    nummer = dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0].id
    eigen.beantwoord(Toegang(gezin.gesprek, gezin.sleutel), nummer, "Ja, dat mag.")
    tekst = _tekst(bladert(SANNE).haal(f"/werkplek/{gezin.kenmerk}").text)
    assert "Het gezin schreef: Ja, dat mag." in tekst


def test_per_kind_staat_wie_instemt_en_wat_open_is(bladert: Bladert) -> None:
    pagina = bladert(SANNE).haal(f"/werkplek/{fabriek.zet_in_wachtrij()}").text
    tekst = _tekst(pagina)
    for stuk in (
        "Ouder die dit invult: Stemt in",
        "Andere ouder met gezag: Nog vragen",
        "Yara zelf: Nog vragen",
        "12 tot 16 jaar: minstens één ouder en de jeugdige zelf stemmen in.",
    ):
        assert stuk in tekst
    assert "Daan zelf" not in tekst, "onder de 12 stemt een kind niet zelf in"
    assert pagina.count('class="instemming__open"') == 3


def test_vanaf_16_is_de_ouder_gewenst_en_nooit_open(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij(
        **{"kinderen[1].geboortedatum": "2009-03-01", "kinderen[0].hulp_nodig": False},
        instemming__ouder=False,
    )
    pagina = bladert(SANNE).haal(f"/werkplek/{kenmerk}").text
    assert "Ouder (gewenst, niet nodig): <strong>Stemt niet in" in pagina
    assert pagina.count('class="instemming__open"') == 1


@dataclass(frozen=True)
class _Bank:
    """The live knowledge base, as the pages read it."""

    weg: str = ""

    def item(self, id: str) -> object:
        gevonden = next((item for item in lees_map() if item.id == id), None)
        return None if id == self.weg else gevonden


def _met_bank(weg: str = "") -> Bladeraar:
    app = maak_paginas()
    app.state.kennisbank = _Bank(weg)
    sanne = Bladeraar(app)
    sanne.log_in(SANNE)
    return sanne


def test_naast_een_veld_staat_waar_meer_te_lezen_is(werkplek: Path) -> None:
    assert werkplek.exists()
    kenmerk = fabriek.zet_in_wachtrij()
    pagina = _met_bank().haal(f"/werkplek/{kenmerk}").text
    assert 'href="/vragen/toestemming-gescheiden"' in pagina
    assert "Vanaf welke leeftijd stemt een kind zelf in?" in pagina
    assert (
        "toestemming-gescheiden" not in _met_bank("toestemming-gescheiden").haal(f"/werkplek/{kenmerk}").text
    )


def test_de_verwijzingen_bestaan_en_kiezen_nooit_een_profiel() -> None:
    bekend = {item.id for item in lees_map()}
    velden = {sjabloon(veld.naam) for veld in GEZINSPLAN.velden()}
    lijst: dict[str, list[str]] = inhoud("intake_kennis")
    assert set(lijst) <= velden
    genoemd = {id for ids in lijst.values() for id in ids}
    assert genoemd <= bekend
    assert [id for id in genoemd if "profiel" in id or "intensiteit" in id] == []


def test_de_verwijzingen_hangen_niet_af_van_wat_een_gezin_schrijft(werkplek: Path) -> None:
    assert werkplek.exists()
    sanne = _met_bank()

    def verwijzingen(verhaal: str) -> list[str]:
        kenmerk = fabriek.zet_in_wachtrij(hulpvraag__eigen_woorden=verhaal)
        return re.findall(r'href="/vragen/([a-z0-9-]+)"', sanne.haal(f"/werkplek/{kenmerk}").text)

    assert verwijzingen("Hij heeft dyslexie.") == verwijzingen("Zij wil niet meer naar school.")


def test_er_staat_nergens_een_score_of_urgentie(bladert: Bladert) -> None:
    for adres in ("/werkplek", f"/werkplek/{fabriek.zet_in_wachtrij()}"):
        tekst = _tekst(bladert(SANNE).haal(adres).text).lower()
        for woord in ("urgent", "score", "prioriteit", "risico", "profiel"):
            assert woord not in tekst, woord


def test_een_verouderd_scherm_zegt_wat_er_veranderde_en_houdt_de_tekst(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    adres, sanne = f"/werkplek/{kenmerk}", bladert(SANNE)
    sanne.stuur(f"{adres}/claim", vanaf=adres)
    stand = re.search(r'name="stand" value="(\d+)"', sanne.haal(adres).text)
    assert stand
    dienst.zet_status(actor(SANNE), kenmerk, "wacht_op_gezin", "")
    laat = sanne.stuur(f"{adres}/overdracht", vanaf=adres, naar=BRAM, tekst="mijn reden", stand=stand[1])
    assert laat.status_code == 409
    assert "Sanne Verbeek veranderde de status naar ‘Wacht op gezin’." in laat.text
    assert 'value="mijn reden"' in laat.text


def test_na_de_overdracht_naar_een_gemeente_zegt_de_lijst_wat_er_gebeurde(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    adres, sanne = f"/werkplek/{kenmerk}", bladert(SANNE)
    sanne.stuur(f"{adres}/claim", vanaf=adres)
    weg = sanne.stuur(f"{adres}/overdracht", vanaf=adres, gemeente="zundert", tekst="verhuisd")
    assert weg.headers["location"] == "/werkplek?gedaan=overdracht_gemeente"
    assert "De andere gemeente heeft het gezinsplan nu." in sanne.haal(weg.headers["location"]).text


@pytest.mark.parametrize("veilig", [True, False])
def test_bij_de_vraag_staat_of_er_een_mail_ging(bladert: Bladert, veilig: bool) -> None:
    gezin = fabriek.verstuurd_gezin(contact__veilig_contact=veilig)
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    tekst = _tekst(bladert(SANNE).haal(f"/werkplek/{gezin.kenmerk}").text)
    assert ("Het gezin kreeg een e-mail zonder inhoud." in tekst) is veilig
    assert ("Het gezin gaf aan dat een bericht niet veilig is." in tekst) is not veilig
