"""Who may enter the editor, and how: every page has a rule, and a form has its token."""

from __future__ import annotations

import pytest

from actions.accounts.toegang import Ingelogd
from tests.actions.kennis.fabriek import RIES, dien_in
from tests.web.kennisbank.conftest import BEWERK, ITEM, Bladeraar, Bladert
from tests.werkplek import FONS, MILA, NOOR, SANNE, routes_van
from web.kennisbank import router
from web.werkplek.regel import Formulier

BLADEN = (
    "/kennisbank", "/kennisbank/nieuw", "/kennisbank/samen", "/kennisbank/overdracht", ITEM, BEWERK,
    f"{ITEM}/beoordeel", f"{ITEM}/versies", f"{ITEM}/versies/1", "/kennisbank/items/bestaat-niet",
    "/kennisbank/overdracht/antwoorden.zip", "/kennisbank/overdracht/antwoorden.json",
)  # fmt: skip
FORMULIEREN = {
    "/kennisbank": {"zoek": "fiets"},
    "/kennisbank/nieuw": {"vraag": "Hoe?"},
    "/kennisbank/tips": {"antwoord": "Ja."},
    "/kennisbank/samen/indienen": {"ids": "fiets"},
    "/kennisbank/samen/keuring": {},
    "/kennisbank/samen/publiceer": {"ids": "fiets"},
    "/kennisbank/samen/afwijzen": {"ids": "fiets", "reden": "fout"},
    "/kennisbank/verlengen": {"ids": "fiets"},
    "/kennisbank/verlengen/indienen": {"keuze": "fiets:1"},
    "/kennisbank/overdracht/inlezen": {},
    BEWERK: {"vraag": "Hoe?"},
    f"{ITEM}/indienen": {},
    f"{ITEM}/weg": {},
    f"{ITEM}/intrekken": {"reden": "fout"},
    f"{ITEM}/keuring": {},
    f"{ITEM}/publiceer": {},
    f"{ITEM}/afwijzen": {"reden": "fout"},
    f"{ITEM}/versies/1/terug": {},
}
SCHRIJVEN = ("/kennisbank/nieuw", BEWERK)


def test_elke_bladzijde_heeft_een_regel_en_elk_formulier_een_teken() -> None:
    routes = routes_van(router)
    assert len(routes) > 20
    for route in routes:
        regels = [deel.call for deel in route.dependant.dependencies]
        soort = Formulier if "POST" in (route.methods or ()) else Ingelogd
        assert any(isinstance(regel, soort) for regel in regels), f"{route.path}: geef de route een regel"
        assert all(regel.rollen for regel in regels if isinstance(regel, Ingelogd)), route.path


def test_alle_formulieren_worden_geproefd() -> None:
    paden = {route.path for route in routes_van(router) if "POST" in (route.methods or ())}
    vaste = {pad.replace("{item_id}", "fiets").replace("{nummer}", "1") for pad in paden}
    assert vaste == set(FORMULIEREN)


def test_zonder_inloggen_komt_het_inlogscherm(bezoeker: Bladeraar) -> None:
    for adres in BLADEN:
        assert bezoeker.haal(adres).status_code == 401, adres
    for adres, velden in FORMULIEREN.items():
        assert bezoeker.stuur(adres, teken="x", **velden).status_code == 401, adres


@pytest.mark.parametrize("wie", [SANNE, FONS])
def test_een_andere_rol_mag_niets(bladert: Bladert, wie: str) -> None:
    ander = bladert(wie)
    for adres in BLADEN:
        assert ander.haal(adres).status_code == 403, adres
    for adres, velden in FORMULIEREN.items():
        assert ander.stuur(adres, teken="x", **velden).status_code == 403, adres


def test_een_geldig_koekje_alleen_verandert_niets(bladert: Bladert) -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    ries, vreemd = bladert(RIES), bladert(MILA).teken("/kennisbank")
    voor = ries.haal(f"{ITEM}/versies").text
    for adres, velden in FORMULIEREN.items():
        for teken in ("", "verzonnen", vreemd):
            assert ries.stuur(adres, teken=teken, **velden).status_code == 403, adres
    assert ries.haal(f"{ITEM}/versies").text == voor


def test_alleen_een_beheerder_vindt_de_uitgaande_post_in_het_menu(bladert: Bladert) -> None:
    assert 'href="/beheer/post"' in bladert(NOOR).haal("/kennisbank").text
    assert 'href="/beheer/post"' not in bladert(MILA).haal("/kennisbank").text


def test_een_beheerder_leest_alles_en_schrijft_niets(bladert: Bladert) -> None:
    noor = bladert(NOOR)
    for adres in ("/kennisbank", ITEM, f"{ITEM}/versies", "/kennisbank/overdracht"):
        assert noor.haal(adres).status_code == 200, adres
    assert f'href="{BEWERK}"' not in noor.haal(ITEM).text
    assert noor.haal(BEWERK).status_code == 403
    assert noor.stuur(f"{ITEM}/intrekken", vanaf=ITEM, reden="zomaar").status_code == 403


def test_een_redacteur_begint_na_inloggen_bij_de_antwoorden(bezoeker: Bladeraar) -> None:
    assert bezoeker.log_in(MILA).headers["location"] == "/kennisbank"


def test_na_inloggen_komt_de_bladzijde_die_iemand_wilde(bezoeker: Bladeraar) -> None:
    assert f'name="naar" value="{ITEM}"' in bezoeker.haal(ITEM).text
    assert bezoeker.log_in(MILA, naar=ITEM).headers["location"] == ITEM


@pytest.mark.parametrize("naar", ["/kennisbank/../x", "/kennisbankx", "//kennisbank", "/kennisbank/%2e%2e"])
def test_na_inloggen_gaat_niemand_naar_een_verzonnen_adres(bezoeker: Bladeraar, naar: str) -> None:
    assert bezoeker.log_in(MILA, naar=naar).headers["location"] == "/kennisbank"


def test_een_bladzijde_die_er_niet_is_zegt_wat_u_kunt_doen(bladert: Bladert) -> None:
    antwoord = bladert(MILA).haal("/kennisbank/items/bestaat-niet")
    assert antwoord.status_code == 404
    assert "Naar de antwoorden" in antwoord.text
