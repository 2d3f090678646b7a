"""The authorisation ladder over every page of the werkplek: who you are decides, not what you guess."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import BRAM, FONS, KEES, MILA, NOOR, SANNE, TESS, routes_van
from web.werkplek import router

Bladert = Callable[[str], Bladeraar]
LEZERS, LEIDERS, BEHEER = {SANNE, BRAM, TESS, KEES}, {TESS}, {NOOR}
IEDEREEN = (SANNE, BRAM, TESS, KEES, MILA, NOOR, FONS)
OPEN = {
    *(("GET", "/inloggen"), ("POST", "/inloggen"), ("POST", "/inloggen/code"), ("POST", "/uitloggen")),
}
LADDER: dict[tuple[str, str], set[str]] = {
    ("GET", "/werkplek"): LEZERS,
    ("POST", "/werkplek"): LEZERS,
    ("GET", "/werkplek/stroom"): LEZERS,
    ("POST", "/werkplek/weergaven"): LEZERS,
    ("POST", "/werkplek/weergaven/{nummer}/weg"): LEZERS,
    ("GET", "/werkplek/team"): LEIDERS,
    ("GET", "/werkplek/team.csv"): LEIDERS,
    ("GET", "/werkplek/{kenmerk}"): LEZERS,
    **{
        ("POST", f"/werkplek/{{kenmerk}}/{wat}"): LEZERS
        for wat in ("claim", "vrijgave", "overdracht", "gesprek", "status", "notities", "terugvraag")
    },
    ("GET", "/beheer/post"): BEHEER,
    ("POST", "/beheer/post/{nummer}/opnieuw"): BEHEER,
    ("GET", "/beheer/overdracht"): BEHEER | LEIDERS,
    ("POST", "/beheer/overdracht/{nummer}/opnieuw"): BEHEER | LEIDERS,
}
"""Who comes past the door of each page. What is behind it depends on the gemeente."""


def test_de_ladder_kent_elke_bladzijde() -> None:
    """A new page without a place on the ladder fails here."""
    echt = {(wijze, route.path) for route in routes_van(router) for wijze in route.methods}
    assert echt - OPEN == set(LADDER)


def _vraag(bladeraar: Bladeraar, wijze: str, pad: str, kenmerk: str) -> int:
    adres = pad.format(kenmerk=kenmerk, nummer=1)
    if wijze == "GET":
        return bladeraar.haal(adres).status_code
    return bladeraar.stuur(adres, teken="vals").status_code


@pytest.mark.parametrize("wie", IEDEREEN)
def test_de_verkeerde_rol_komt_nergens_binnen(bladert: Bladert, wie: str) -> None:
    kenmerk, bladeraar = fabriek.zet_in_wachtrij(), bladert(wie)
    for (wijze, pad), wie_mag in LADDER.items():
        if wie not in wie_mag:
            assert _vraag(bladeraar, wijze, pad, kenmerk) == 403, f"{wijze} {pad}"


def test_wie_niet_is_ingelogd_komt_nergens_binnen(bezoeker: Bladeraar) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    for wijze, pad in LADDER:
        assert _vraag(bezoeker, wijze, pad, kenmerk) == 401, f"{wijze} {pad}"


@pytest.mark.parametrize("wie", IEDEREEN)
def test_de_goede_rol_komt_binnen_bij_wat_er_te_lezen_is(bladert: Bladert, wie: str) -> None:
    kenmerk = fabriek.zet_in_wachtrij(gemeente="zundert" if wie == KEES else "roosendaal")
    bladeraar = bladert(wie)
    for (wijze, pad), wie_mag in LADDER.items():
        if wie in wie_mag and wijze == "GET" and pad != "/werkplek/stroom":
            assert _vraag(bladeraar, wijze, pad, kenmerk) == 200, pad


def test_een_vals_teken_verandert_nergens_iets(bladert: Bladert) -> None:
    kenmerk = fabriek.zet_in_wachtrij()
    for wie in (SANNE, NOOR):
        bladeraar = bladert(wie)
        for (wijze, pad), wie_mag in LADDER.items():
            if wijze == "POST" and wie in wie_mag:
                assert _vraag(bladeraar, wijze, pad, kenmerk) == 403, pad
