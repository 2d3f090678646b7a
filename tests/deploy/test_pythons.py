"""Finding a Python: on PATH, under pyenv, or behind a shim that fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from deploy.opzet import pythons


def maak_python(pad: Path, versie: str, *, werkt: bool = True) -> Path:
    """A fake interpreter: it answers the probe like the real one, or fails like a pyenv shim."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    goed = f"echo {versie}; echo {pad}"
    fout = f"echo 'pyenv: {pad.name}: command not found' >&2; exit 127"
    pad.write_text(f"#!/bin/sh\n{goed if werkt else fout}\n", encoding="utf-8")
    pad.chmod(0o755)
    return pad


@pytest.fixture
def thuis(tmp_path: Path) -> Path:
    return tmp_path / "thuis"


def omgeving(thuis: Path, *mappen: Path) -> dict[str, str]:
    return {"HOME": str(thuis), "PATH": ":".join(map(str, mappen))}


def test_een_python_op_path_wordt_gevonden(tmp_path: Path, thuis: Path) -> None:
    echt = maak_python(tmp_path / "bin" / "python3.10", "3.10")
    assert pythons.zoek(["3.10"], omgeving(thuis, tmp_path / "bin")) == echt


def test_een_python_met_de_naam_python3_telt_als_de_versie_klopt(tmp_path: Path, thuis: Path) -> None:
    echt = maak_python(tmp_path / "bin" / "python3", "3.12")
    assert pythons.zoek(["3.11", "3.12"], omgeving(thuis, tmp_path / "bin")) == echt
    assert pythons.zoek(["3.10"], omgeving(thuis, tmp_path / "bin")) is None


def test_een_python_onder_pyenv_wordt_gevonden(thuis: Path) -> None:
    echt = maak_python(thuis / ".pyenv/versions/3.10.13/bin/python", "3.10")
    assert pythons.zoek(["3.10"], omgeving(thuis)) == echt


def test_achter_een_shim_die_faalt_staat_de_versie_van_pyenv(tmp_path: Path, thuis: Path) -> None:
    maak_python(thuis / ".pyenv/shims/python3.10", "3.10", werkt=False)
    echt = maak_python(thuis / ".pyenv/versions/3.10.4/bin/python", "3.10")
    assert pythons.zoek(["3.10"], omgeving(thuis, thuis / ".pyenv/shims")) == echt


def test_na_een_shim_die_faalt_telt_een_latere_map_van_path(tmp_path: Path, thuis: Path) -> None:
    maak_python(tmp_path / "shims" / "python3.10", "3.10", werkt=False)
    echt = maak_python(tmp_path / "bin" / "python3.10", "3.10")
    assert pythons.zoek(["3.10"], omgeving(thuis, tmp_path / "shims", tmp_path / "bin")) == echt


def test_de_nieuwste_patch_van_pyenv_gaat_voor(thuis: Path) -> None:
    maak_python(thuis / ".pyenv/versions/3.10.9/bin/python", "3.10")
    nieuwste = maak_python(thuis / ".pyenv/versions/3.10.13/bin/python", "3.10")
    maak_python(thuis / ".pyenv/versions/3.10-dev/bin/python", "3.10")
    assert pythons.zoek(["3.10"], omgeving(thuis)) == nieuwste


def test_een_andere_map_van_pyenv_telt(tmp_path: Path, thuis: Path) -> None:
    echt = maak_python(tmp_path / "eigen/versions/3.10.13/bin/python", "3.10")
    assert pythons.zoek(["3.10"], {**omgeving(thuis), "PYENV_ROOT": str(tmp_path / "eigen")}) == echt


def test_een_bestand_met_de_goede_naam_en_de_verkeerde_versie_telt_niet(tmp_path: Path, thuis: Path) -> None:
    maak_python(tmp_path / "bin" / "python3.10", "3.9")
    assert pythons.zoek(["3.10"], omgeving(thuis, tmp_path / "bin")) is None


def test_een_bestand_dat_niet_uitvoerbaar_is_telt_niet(tmp_path: Path, thuis: Path) -> None:
    maak_python(tmp_path / "bin" / "python3.10", "3.10").chmod(0o644)
    assert pythons.zoek(["3.10"], omgeving(thuis, tmp_path / "bin")) is None


def test_de_voorkeur_volgt_de_volgorde_van_de_versies(tmp_path: Path, thuis: Path) -> None:
    maak_python(tmp_path / "bin" / "python3.13", "3.13")
    eerste = maak_python(tmp_path / "bin" / "python3.11", "3.11")
    assert pythons.zoek(["3.11", "3.13"], omgeving(thuis, tmp_path / "bin")) == eerste


def test_de_proef_werkt_met_een_echte_python() -> None:
    versie = "{}.{}".format(*sys.version_info[:2])
    assert pythons.beproef(Path(sys.executable), versie) == Path(sys.executable)
