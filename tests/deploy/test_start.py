"""Starting: settings, ports, readiness, and servers that stop with their watcher."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from actions.accounts import demo
from actions.instellingen import Instellingen, Omgeving
from deploy.start import begroeting, gereed, instellen, ouder, poorten
from deploy.start.diensten import Adressen
from deploy.start.toezicht import MAX_HERSTARTS, Dienst, DienstGestopt, Toezicht

ADRESSEN = Adressen("127.0.0.1", 8000, 5005)


@pytest.fixture
def bezette_poort() -> Iterator[int]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def instellingen(**waarden: object) -> Instellingen:
    return Instellingen(_env_file=None, **waarden)  # type: ignore[arg-type, call-arg]


def test_een_bezette_poort_geeft_een_duidelijke_zin(bezette_poort: int) -> None:
    with pytest.raises(instellen.NietTeStarten) as gevangen:
        instellen.adressen(instellingen(poort=bezette_poort))
    assert f"Poort {bezette_poort} is bezet" in str(gevangen.value)
    assert "GEZINSPLAN_POORT=" in str(gevangen.value)


def test_rasa_wijkt_uit_naar_een_vrije_poort(bezette_poort: int) -> None:
    waar = instellen.adressen(
        instellingen(poort=poorten.kies(0), rasa_adres=f"http://127.0.0.1:{bezette_poort}")
    )
    assert waar.rasa_poort != bezette_poort
    assert poorten.is_vrij("127.0.0.1", waar.rasa_poort)


def test_een_verkeerde_instelling_wordt_bij_naam_genoemd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_POORT", "geheim123")
    with pytest.raises(instellen.NietTeStarten) as gevangen:
        instellen.lees()
    assert "GEZINSPLAN_POORT" in str(gevangen.value)
    assert "geheim123" not in str(gevangen.value)


def test_productie_met_een_demowachtwoord_start_niet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEZINSPLAN_OMGEVING", "productie")
    monkeypatch.setenv("GEZINSPLAN_DEMO_WACHTWOORD", "welkom")
    with pytest.raises(instellen.NietTeStarten) as gevangen:
        instellen.lees()
    assert "GEZINSPLAN_DEMO_WACHTWOORD" in str(gevangen.value)


def test_het_demowachtwoord_is_steeds_anders_als_het_niet_gezet_is() -> None:
    een, twee = (instellen.demo_wachtwoord(instellingen(demo_wachtwoord=None)) for _ in range(2))
    assert een is not None
    assert een != twee


def test_een_gezet_demowachtwoord_blijft() -> None:
    assert instellen.demo_wachtwoord(instellingen(demo_wachtwoord="kies-dit")) == "kies-dit"


def test_in_productie_is_er_geen_demowachtwoord() -> None:
    inst = instellingen().model_copy(update={"omgeving": Omgeving.PRODUCTIE})
    assert instellen.demo_wachtwoord(inst) is None
    assert "wachtwoord" not in begroeting.begroet(ADRESSEN, None)


def test_beide_servers_krijgen_dezelfde_geheimen_en_elke_start_nieuwe() -> None:
    een, twee = (instellen.omgeving(instellingen(), ADRESSEN, None) for _ in range(2))
    for naam in ("GEZINSPLAN_RASA_GEHEIM", "GEZINSPLAN_WEBHOOK_GEHEIM"):
        assert len(een[naam]) > 20
        assert een[naam] != twee[naam]


def test_de_begroeting_noemt_adres_en_wachtwoord() -> None:
    groet = begroeting.begroet(ADRESSEN, "abc-123")
    assert "http://localhost:8000" in groet
    assert "abc-123" in groet


def test_de_begroeting_noemt_elk_demo_account() -> None:
    groet = begroeting.begroet(ADRESSEN, "abc-123", instellen.gemeenten())
    accounts = [email for email, _, _ in (*demo._per_gemeente(), *demo._MET_NAAM)]
    assert len(accounts) == 16
    assert [email for email in accounts if email not in groet] == []


def test_rasa_vindt_de_webhook_ook_als_de_app_op_elk_adres_luistert() -> None:
    assert Adressen("0.0.0.0", 9000, 1).webhook == "http://127.0.0.1:9000/webhook"


class _Gezondheid(BaseHTTPRequestHandler):
    standen: list[str] = []  # noqa: RUF012 - filled per test

    def do_GET(self) -> None:
        stand = self.standen.pop(0) if len(self.standen) > 1 else self.standen[0]
        inhoud = json.dumps({"onderdelen": {"database": "ok", "rasa": stand}}).encode()
        self.send_response(200 if stand == "ok" else 503)
        self.end_headers()
        self.wfile.write(inhoud)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def gezondheid() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Gezondheid)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_gereed_is_pas_als_elk_onderdeel_ok_is(gezondheid: str) -> None:
    _Gezondheid.standen = ["uit", "uit", "ok"]
    keren: list[int] = []
    gereed.wacht(gezondheid, lambda: keren.append(1), lambda _zin: None)
    assert len(keren) == 3


def test_een_onderdeel_dat_uitblijft_wordt_genoemd(gezondheid: str) -> None:
    _Gezondheid.standen = ["uit"]
    with pytest.raises(gereed.NietGereed) as gevangen:
        gereed.wacht(gezondheid, lambda: None, lambda _zin: None, limiet=0.1)
    assert "rasa" in str(gevangen.value)
    assert "database" not in str(gevangen.value)


def dienst(tmp_path: Path, code: str) -> Dienst:
    return Dienst("proef", [sys.executable, "-c", code], {}, tmp_path, tmp_path / "proef.log")


def leeft(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wacht_tot(waar: object, seconden: float = 20.0) -> bool:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        if waar():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


def test_een_dienst_die_valt_start_weer_en_hoogstens_een_paar_keer(tmp_path: Path) -> None:
    gezegd: list[str] = []
    toezicht = Toezicht([dienst(tmp_path, "print('mijn fout'); raise SystemExit(7)")], gezegd.append)
    toezicht.start()
    try:
        with pytest.raises(DienstGestopt) as gevangen:
            wacht_tot(lambda: toezicht.kijk())
    finally:
        toezicht.stop()
    assert len(gezegd) == MAX_HERSTARTS
    assert "code 7" in gezegd[0]
    assert "mijn fout" in str(gevangen.value)


def test_stoppen_stopt_ook_een_dienst_die_niet_luistert(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deploy.start.toezicht.GEDULD", 1.0)
    code = (
        "import signal, time; signal.signal(15, signal.SIG_IGN); print('klaar', flush=True); time.sleep(60)"
    )
    toezicht = Toezicht([dienst(tmp_path, code)], lambda _zin: None)
    toezicht.start()
    pid = toezicht.pids()["proef"]
    log = tmp_path / "proef.log"
    assert wacht_tot(lambda: "klaar" in log.read_text(encoding="utf-8"))
    toezicht.stop()
    assert not leeft(pid)


def test_het_log_van_de_vorige_keer_blijft_naast_het_nieuwe(tmp_path: Path) -> None:
    for woord in ("eerste", "tweede"):
        toezicht = Toezicht([dienst(tmp_path, f"print('{woord}')")], lambda _zin: None)
        toezicht.start()
        assert wacht_tot(lambda w=woord: w in (tmp_path / "proef.log").read_text(encoding="utf-8"))
        toezicht.stop()
    assert "eerste" in (tmp_path / "proef.vorige.log").read_text(encoding="utf-8")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can tie a child to its watcher")
def test_als_het_toezicht_hard_wordt_gestopt_blijft_er_niets_achter(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from deploy.start.toezicht import Dienst, Toezicht\n"
        f"hier = Path({str(tmp_path)!r})\n"
        "d = Dienst('p', [sys.executable, '-c', 'import time; time.sleep(60)'], {}, hier, hier / 'p.log')\n"
        "t = Toezicht([d], print); t.start(); print(t.pids()['p'], flush=True); time.sleep(60)"
    )
    wortel = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=wortel, stdout=subprocess.PIPE, text=True
    ) as baas:
        assert baas.stdout is not None
        kind = int(baas.stdout.readline())
        assert leeft(kind)
        baas.kill()
        baas.wait()
        assert wacht_tot(lambda: not _draait(kind))


def _draait(pid: int) -> bool:
    """Whether the process still runs; one that waits to be collected does not count."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_zonder_make_is_er_geen_ouder_om_op_te_letten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ouder.VARIABELE, raising=False)
    assert not ouder.Ouder.uit_omgeving().wil_stoppen()


def test_een_make_die_weg_is_betekent_stoppen() -> None:
    assert ouder.Ouder(os.getppid() + 1_000_000, False).wil_stoppen()
    assert not ouder.Ouder(os.getppid(), False).wil_stoppen()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the signal mask from /proc")
def test_een_make_die_sigint_vasthoudt_wil_stoppen() -> None:
    eigen = ouder.Ouder(os.getppid(), True)
    assert not eigen.wil_stoppen()
    vroeger = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        assert ouder._houdt_sigint_vast(os.getpid())
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, vroeger)
    assert not ouder._houdt_sigint_vast(os.getpid())
