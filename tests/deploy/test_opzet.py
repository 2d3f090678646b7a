"""The set-up: marks, fingerprints, commands, one at a time."""

from __future__ import annotations

import multiprocessing
import re
import sys
import time
from io import StringIO
from pathlib import Path

import pytest

from deploy import teksten, vingerafdruk
from deploy.opzet import chromium, merkteken, omgevingen, sloten, taalmodel
from deploy.opzet.fouten import OpzetFout, TijdOm
from deploy.opzet.opdracht import Loper
from deploy.opzet.slot import alleen
from deploy.opzet.stappen import DOELEN, STAPPEN
from deploy.opzet.voortgang import Voortgang
from deploy.opzet.werk import Werk
from deploy.opzet.werkplek import Werkplek

WORTEL = Path(__file__).resolve().parents[2]


@pytest.fixture
def loper(tmp_path: Path) -> Loper:
    return Loper(tmp_path, lambda _seconden: None)


def test_een_gewijzigd_bestand_geeft_een_andere_vingerafdruk(tmp_path: Path) -> None:
    (tmp_path / "bot" / "data").mkdir(parents=True)
    voorbeeld = tmp_path / "bot" / "data" / "nlu.yml"
    voorbeeld.write_text("- hallo", encoding="utf-8")
    eerst = vingerafdruk.van_training(tmp_path)
    assert vingerafdruk.van_training(tmp_path) == eerst
    voorbeeld.write_text("- hoi", encoding="utf-8")
    assert vingerafdruk.van_training(tmp_path) != eerst


def test_een_hernoemd_bestand_geeft_een_andere_vingerafdruk(tmp_path: Path) -> None:
    (tmp_path / "bot" / "data").mkdir(parents=True)
    (tmp_path / "bot/data/a.yml").write_text("x", encoding="utf-8")
    eerst = vingerafdruk.van_training(tmp_path)
    (tmp_path / "bot/data/a.yml").rename(tmp_path / "bot/data/b.yml")
    assert vingerafdruk.van_training(tmp_path) != eerst


def test_de_training_van_dit_project_hangt_af_van_echte_bestanden() -> None:
    namen = {p.relative_to(WORTEL).as_posix() for p in vingerafdruk.bestanden(WORTEL, vingerafdruk.TRAINING)}
    assert {"bot/config.yml", "rasa.lock"} <= namen
    assert any(naam.startswith("bot/data/") for naam in namen)
    assert any(naam.startswith("bot/domain/") for naam in namen)


def test_een_half_geschreven_merkteken_telt_niet(tmp_path: Path) -> None:
    teken = tmp_path / "teken.json"
    merkteken.zet(teken, vinger="abc")
    assert merkteken.is_actueel(teken, "abc")
    teken.write_text(teken.read_text(encoding="utf-8")[:5], encoding="utf-8")
    assert not merkteken.is_actueel(teken, "abc")


def test_een_merkteken_laat_geen_los_bestand_achter(tmp_path: Path) -> None:
    merkteken.zet(tmp_path / "teken.json", vinger="abc")
    assert [p.name for p in tmp_path.iterdir()] == ["teken.json"]


def test_een_stap_die_faalt_toont_het_einde_van_zijn_log(tmp_path: Path, loper: Loper) -> None:
    with pytest.raises(OpzetFout) as gevangen:
        loper([sys.executable, "-c", "print('oorzaak'); raise SystemExit(3)"], tmp_path / "stap.log")
    assert "oorzaak" in gevangen.value.staart
    assert "code 3" in gevangen.value.zin
    assert str(tmp_path / "stap.log") in gevangen.value.zin


def test_een_stap_die_te_lang_duurt_wordt_gestopt_met_zijn_kinderen(tmp_path: Path, loper: Loper) -> None:
    kind = "import time, pathlib; time.sleep(3); pathlib.Path('nog-hier').touch()"
    ouder = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {kind!r}])"
    with pytest.raises(TijdOm):
        loper([sys.executable, "-c", ouder], tmp_path / "stap.log", limiet=0.5)
    time.sleep(3)
    assert not (tmp_path / "nog-hier").exists()


def test_een_stap_erft_niets_van_een_andere_omgeving(
    tmp_path: Path, loper: Loper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    vraag = "import os; print('over', [n for n in ('VIRTUAL_ENV', 'PYTHONPATH') if n in os.environ])"
    loper([sys.executable, "-c", vraag], tmp_path / "stap.log")
    assert "over []" in (tmp_path / "stap.log").read_text(encoding="utf-8")


def _houd_vast(bestand: Path, heeft: object, mag_los: object) -> None:
    with alleen(bestand, lambda: None):
        heeft.set()  # type: ignore[attr-defined]
        mag_los.wait(20)  # type: ignore[attr-defined]


def test_een_tweede_opzet_wacht_op_de_eerste(tmp_path: Path) -> None:
    heeft, mag_los = multiprocessing.Event(), multiprocessing.Event()
    eerste = multiprocessing.Process(target=_houd_vast, args=(tmp_path / "slot", heeft, mag_los))
    eerste.start()
    assert heeft.wait(20)
    gewacht: list[bool] = []

    def bij_wachten() -> None:
        gewacht.append(eerste.is_alive())
        mag_los.set()

    with alleen(tmp_path / "slot", bij_wachten):
        assert gewacht == [True]
    eerste.join(20)


def test_de_voortgang_telt_en_zegt_wat_al_klaar_was() -> None:
    uit = StringIO()
    voortgang = Voortgang(uit, 2)
    with voortgang.stap("app"):
        pass
    with voortgang.stap("training") as verslag:
        verslag.gedaan = False
    regels = uit.getvalue().splitlines()
    assert regels[0].startswith("[1/2] ")
    assert regels[2].startswith("[2/2] ")
    assert regels[3].strip() == teksten.tekst("stap_was_klaar")


def test_elke_stap_van_elk_doel_bestaat_en_heeft_een_nederlandse_naam() -> None:
    for doel, namen in DOELEN.items():
        for naam in namen:
            assert naam in STAPPEN, doel
            assert teksten.tekst(f"stap_{naam}")


def test_elke_tekst_wordt_gebruikt_en_elke_gebruikte_tekst_bestaat() -> None:
    code = "\n".join(p.read_text(encoding="utf-8") for p in (WORTEL / "deploy").rglob("*.py"))
    letterlijk = set(re.findall(r"tekst\(\s*[\"']([a-z_]+)[\"']\s*[,)]", code))
    assert (letterlijk | {f"stap_{naam}" for naam in STAPPEN}) - set(teksten.alle()) == set()
    samengesteld = tuple(re.findall(r"tekst\(f?['\"]([a-z_]+_)(?:['\"] \+|\{)", code))
    los = [naam for naam in teksten.alle() if naam not in letterlijk and not naam.startswith(samengesteld)]
    assert [naam for naam in los if f'"{naam}"' not in code] == []


def test_een_omgeving_zonder_python_zegt_welke_versie_ontbreekt(
    tmp_path: Path, loper: Loper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(omgevingen.pythons, "zoek", lambda versies: None)
    werk = Werk(Werkplek(tmp_path), loper, uv=Path("false"))
    with pytest.raises(OpzetFout) as gevangen:
        omgevingen.vind_python(werk, omgevingen.RASA, tmp_path / "log")
    assert "Python 3.10" in gevangen.value.zin
    assert "3.10" in gevangen.value.raad


def test_een_gewijzigd_lock_installeert_opnieuw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gelopen: list[list[str]] = []
    monkeypatch.setattr(omgevingen, "werkt", lambda env, soort: True)
    loper = lambda opdracht, log, **_: gelopen.append([str(w) for w in opdracht])  # noqa: E731
    werk = Werk(Werkplek(tmp_path), loper, uv=Path("uv"))  # type: ignore[arg-type]
    (tmp_path / "app.lock").write_text("een", encoding="utf-8")
    assert omgevingen.zorg_voor(werk, omgevingen.APP)
    assert not omgevingen.zorg_voor(werk, omgevingen.APP)
    (tmp_path / "app.lock").write_text("twee", encoding="utf-8")
    assert omgevingen.zorg_voor(werk, omgevingen.APP)
    assert len(gelopen) == 2
    assert all("--require-hashes" in opdracht for opdracht in gelopen)


def test_een_installatie_die_halverwege_stopt_telt_niet_als_klaar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breekt_af(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(omgevingen, "werkt", lambda env, soort: True)
    (tmp_path / "app.lock").write_text("een", encoding="utf-8")
    werk = Werk(Werkplek(tmp_path), breekt_af)  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        omgevingen.zorg_voor(werk, omgevingen.APP)
    assert not (tmp_path / ".venv" / "gezinsplan-opzet.json").exists()


def test_het_taalmodel_wordt_een_keer_geprobeerd(tmp_path: Path) -> None:
    keren: list[object] = []

    def mislukt(*opdracht: object, **_: object) -> None:
        keren.append(opdracht)
        raise OpzetFout("geen verbinding")

    bron = (WORTEL / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(bron, encoding="utf-8")
    werk = Werk(Werkplek(tmp_path), mislukt)  # type: ignore[arg-type]
    assert taalmodel.probeer(werk) == (True, teksten.tekst("taalmodel_nee"))
    assert taalmodel.probeer(werk) == (False, teksten.tekst("taalmodel_nee"))
    assert len(keren) == 1


def test_het_taalmodel_past_bij_de_spacy_van_het_lock() -> None:
    versie = re.search(r"nl_core_news_md-(\d+\.\d+)\.\d+-py3", taalmodel.adres(WORTEL / "pyproject.toml"))
    spacy = re.search(r"^spacy==(\d+\.\d+)", (WORTEL / "app.lock").read_text(encoding="utf-8"), re.MULTILINE)
    assert versie is not None
    assert spacy is not None
    assert versie.group(1) == spacy.group(1)


def test_een_genoemde_browser_gaat_voor(tmp_path: Path) -> None:
    eigen = tmp_path / "mijn-browser"
    eigen.write_text("#!/bin/sh\n", encoding="utf-8")
    eigen.chmod(0o755)
    assert chromium.vind({chromium.VARIABELE: str(eigen), "PATH": ""}) == eigen
    assert chromium.vind({"PATH": str(tmp_path)}) is None
    eigen.rename(tmp_path / "chromium")
    assert chromium.vind({"PATH": str(tmp_path)}) == tmp_path / "chromium"


def test_elk_lock_pint_alles_met_een_hash() -> None:
    for naam in sloten.SLOTEN:
        inhoud = (WORTEL / naam).read_text(encoding="utf-8")
        pakketten = re.findall(r"^[a-z0-9][\w.-]*(?:\[[\w,-]+\])?==", inhoud, re.MULTILINE)
        assert pakketten, naam
        blokken = re.split(r"^(?=[a-z0-9])", inhoud, flags=re.MULTILINE)[1:]
        assert all("--hash=sha256:" in blok for blok in blokken), naam
