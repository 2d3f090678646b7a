"""The own account: sessions with their device, failed attempts, and another password."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from fastapi.testclient import TestClient

from actions.accounts import eigen
from actions.accounts.eigen import Eigen
from actions.accounts.inloggen import log_in
from actions.accounts.pogingen import HOOGSTENS_PER_ACCOUNT, WACHTTIJD
from actions.accounts.sessies import STIL, account_van, merk_gezien
from actions.accounts.toestel import toestel_van
from actions.klok import nu
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import NietGevonden, NietIngelogd, OngeldigeInvoer, TeVeel
from tests import fabriek
from tests.werkplek import BRAM, SANNE, actor, auditregels

pytestmark = pytest.mark.usefixtures("werkplek")
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1"
PIXEL = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36"
NIEUW = "een heel ander lang wachtwoord"


def _in(email: str = SANNE, toestel: str = "") -> str:
    return log_in(email, fabriek.WACHTWOORD, "hier", toestel=toestel)


def _fout(keren: int, email: str = SANNE) -> None:
    for _ in range(keren):
        with pytest.raises(NietIngelogd):
            log_in(email, "fout", "hier")


def _leeft(token: str) -> bool:
    with lees_sessie() as werk:
        return account_van(werk, token) is not None


def _eigen(token: str, email: str = SANNE) -> Eigen:
    return eigen.lees_eigen(actor(email), token)


@pytest.mark.parametrize(
    ("agent", "label"),
    [
        (FIREFOX, "firefox/windows"),
        (EDGE, "edge/windows"),
        (IPHONE, "safari/iphone"),
        (PIXEL, "chrome/android"),
        ("python-httpx/0.27", "/"),
        ("", "/"),
        ("x" * 100_000, "/"),
    ],
)
def test_van_het_toestel_blijven_alleen_browser_en_systeem(agent: str, label: str) -> None:
    assert toestel_van(agent) == label


def test_de_lijst_noemt_mijn_sessies_en_merkt_deze(anoniem: TestClient) -> None:
    gegevens = {"email": SANNE, "wachtwoord": fabriek.WACHTWOORD}
    anoniem.post("/api/v1/sessies", json=gegevens, headers={"User-Agent": PIXEL})
    hier = _in(toestel="firefox/windows")
    _in(BRAM)
    sessies = _eigen(hier).sessies
    assert {(regel.toestel, regel.deze) for regel in sessies} == {
        ("chrome/android", False),
        ("firefox/windows", True),
    }


def test_een_sessie_die_vanzelf_eindigde_staat_er_niet_bij() -> None:
    _in()
    with time_machine.travel(nu() + STIL + timedelta(seconds=1), tick=False):
        assert len(_eigen(_in()).sessies) == 1


def test_een_plek_uitloggen_laat_de_andere_leven() -> None:
    hier, daar = _in(), _in()
    ander = next(regel.id for regel in _eigen(hier).sessies if not regel.deze)
    eigen.eindig_sessie_van(actor(SANNE), ander)
    assert (_leeft(hier), _leeft(daar)) == (True, False)
    assert auditregels()[-1] == (SANNE, "sessie_beeindigd", "", "gelukt")


def test_de_sessie_van_een_ander_bestaat_niet() -> None:
    van_bram = _in(BRAM)
    nummer = _eigen(van_bram, BRAM).sessies[0].id
    with pytest.raises(NietGevonden):
        eigen.eindig_sessie_van(actor(SANNE), nummer)
    assert _leeft(van_bram)
    assert auditregels()[-1] == (SANNE, "sessie_beeindigd", "", "niet_gevonden")


def test_een_sessie_die_net_eindigde_komt_niet_terug() -> None:
    """A request that was under way when the session ended must not bring it back."""
    token = _in()
    with lees_sessie() as werk:
        gevonden = account_van(werk, token)
    eigen.log_overal_uit(actor(SANNE))
    assert gevonden
    with sessie() as werk:
        merk_gezien(werk, gevonden[1])
    assert not _leeft(token)


def test_overal_uitloggen_eindigt_alleen_de_eigen_sessies() -> None:
    tokens, van_bram = [_in(), _in()], _in(BRAM)
    eigen.log_overal_uit(actor(SANNE))
    assert not any(_leeft(token) for token in tokens)
    assert _leeft(van_bram)


def test_na_mislukte_pogingen_staat_er_hoeveel_en_daarna_niet_meer() -> None:
    _fout(3)
    eerste = _eigen(_in())
    assert (eerste.mislukt, eerste.was_dicht) == (3, False)
    assert _eigen(_in()).mislukt == 0


def test_na_een_gesloten_deur_staat_dat_er_ook() -> None:
    _fout(HOOGSTENS_PER_ACCOUNT)
    with pytest.raises(TeVeel):
        _in()
    with time_machine.travel(nu() + WACHTTIJD + timedelta(seconds=1), tick=False):
        later = _eigen(_in())
    assert (later.mislukt, later.was_dicht) == (HOOGSTENS_PER_ACCOUNT + 1, True)


def test_een_ander_wachtwoord_beeindigt_de_andere_sessies() -> None:
    hier, daar = _in(), _in()
    eigen.verander_wachtwoord(actor(SANNE), hier, fabriek.WACHTWOORD, NIEUW, NIEUW)
    assert (_leeft(hier), _leeft(daar)) == (True, False)
    assert auditregels()[-1] == (SANNE, "wachtwoord_veranderd", "", "gelukt")
    _fout(1)
    assert log_in(SANNE, NIEUW, "hier")


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        (("fout wachtwoord", NIEUW, NIEUW), "oud"),
        ((fabriek.WACHTWOORD, "te kort", "te kort"), "nieuw"),
        ((fabriek.WACHTWOORD, NIEUW, NIEUW + "!"), "herhaald"),
    ],
)
def test_een_wachtwoord_dat_niet_kan_verandert_niets(velden: tuple[str, str, str], veld: str) -> None:
    hier, daar = _in(), _in()
    with pytest.raises(OngeldigeInvoer) as fout:
        eigen.verander_wachtwoord(actor(SANNE), hier, *velden)
    assert fout.value.veld == veld
    assert _leeft(daar)
    assert auditregels()[-1] == (SANNE, "wachtwoord_veranderd", "", "ongeldig")
    assert _in()


def test_wie_het_oude_wachtwoord_raadt_loopt_tegen_de_rem() -> None:
    token = _in()
    for _ in range(HOOGSTENS_PER_ACCOUNT):
        with pytest.raises(OngeldigeInvoer):
            eigen.verander_wachtwoord(actor(SANNE), token, "gok", NIEUW, NIEUW)
    with pytest.raises(TeVeel):
        eigen.verander_wachtwoord(actor(SANNE), token, fabriek.WACHTWOORD, NIEUW, NIEUW)
