"""House rules: small programs whose message says what to do."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[1]
KAMERS = ("forms", "knowledge", "bot", "actions", "web", "deploy")
BOVENSTE = {
    *KAMERS,
    *("tests", "docs", ".ci", ".gitignore", "Makefile", "README.md", "CHANGELOG.md", "LICENSE"),
    *("pyproject.toml", "app.lock", "rasa.lock"),
}
"""What may stand at the top; a new name is a new room, and that is a decision."""

VERBODEN = {
    "forms": {"knowledge", "bot", "actions", "web", "deploy"},
    "knowledge": {"forms", "bot", "actions", "web", "deploy"},
    "bot": {"forms", "knowledge", "actions", "web", "deploy"},
    "actions": {"bot", "web", "deploy"},
    "web": {"bot", "deploy"},
    "deploy": {"forms", "knowledge", "bot", "web"},
}
"""Which room may not import which."""
MAG_TOCH = {"deploy/meten/kennis/": {"knowledge"}, "deploy/meten/wachtrij/": {"forms", "web"}}
"""The programs of `make bench` that run the search or the app itself, each in a process of its own."""

FORMS_MAG = {"pydantic", "yaml", "rapidfuzz", "text_to_num", "phonenumbers", "email_validator"}
"""The parsing libraries of the one room that stays free of HTTP, database and Rasa."""
DEPLOY_MAG = {"deploy/start/instellen.py": {"pydantic", "actions"}}
"""The set-up runs before anything is installed; only the start may lean on the app's settings."""

LANGSTE = 300
ADRESSEN = ("pypi.org", "pythonhosted.org", "npmjs.org", "yarnpkg.com", "registry.npmjs", "index" + "-url")
EIGEN_REGELS = {"tests/test_huis.py"}


@lru_cache(maxsize=1)
def bestanden() -> tuple[str, ...]:
    """Every file that git keeps or would keep; without git, every file of the rooms."""
    try:
        uit = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
            cwd=WORTEL,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        namen = uit.splitlines()
    except (OSError, subprocess.CalledProcessError):
        paden = (p for kamer in BOVENSTE for p in [WORTEL / kamer, *(WORTEL / kamer).rglob("*")])
        namen = [p.relative_to(WORTEL).as_posix() for p in paden if "node_modules" not in p.parts]
    return tuple(naam for naam in sorted(set(namen)) if (WORTEL / naam).is_file())


def pythonbestanden(kamer: str) -> list[str]:
    return [naam for naam in bestanden() if naam.startswith(f"{kamer}/") and naam.endswith(".py")]


def ingevoerd(naam: str) -> Iterator[str]:
    """The top name of every absolute import of a file, also those inside functions."""
    for knoop in ast.walk(ast.parse((WORTEL / naam).read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Import):
            yield from (alias.name.split(".")[0] for alias in knoop.names)
        elif isinstance(knoop, ast.ImportFrom) and knoop.module and knoop.level == 0:
            yield knoop.module.split(".")[0]


def mag_toch(naam: str) -> set[str]:
    return {kamer for map_, kamers in MAG_TOCH.items() if naam.startswith(map_) for kamer in kamers}


@pytest.mark.parametrize("kamer", KAMERS)
def test_geen_kamer_kijkt_in_een_kamer_die_niet_mag(kamer: str) -> None:
    fout = [
        f"{n}: {m}"
        for n in pythonbestanden(kamer)
        for m in ingevoerd(n)
        if m in VERBODEN[kamer] - mag_toch(n)
    ]
    assert not fout, f"Verplaats wat {kamer} nodig heeft, of geef het mee als argument: {fout}"


def test_elke_kamer_heeft_bestanden_om_te_controleren() -> None:
    assert [kamer for kamer in KAMERS if not pythonbestanden(kamer)] == []


def test_forms_blijft_vrij_van_http_database_en_rasa() -> None:
    mag = FORMS_MAG | set(sys.stdlib_module_names) | {"forms"}
    fout = [f"{n}: {m}" for n in pythonbestanden("forms") for m in ingevoerd(n) if m not in mag]
    assert not fout, f"forms/ is alleen vorm en taal; dit hoort in een andere kamer: {fout}"


def test_de_opzet_gebruikt_alleen_de_standaardbibliotheek() -> None:
    mag = set(sys.stdlib_module_names) | {"deploy"}
    namen = [n for n in pythonbestanden("deploy") if not n.startswith("deploy/meten/")]
    fout = [
        f"{n}: {m}" for n in namen for m in ingevoerd(n) if m not in mag and m not in DEPLOY_MAG.get(n, set())
    ]
    assert not fout, f"Voor de installatie bestaat dit nog niet: {fout}"


def test_de_opzet_leest_op_de_oudste_python_die_mag() -> None:
    for naam in pythonbestanden("deploy/opzet"):
        ast.parse((WORTEL / naam).read_text(encoding="utf-8"), feature_version=(3, 9))


def test_nergens_staat_het_adres_van_een_pakketregister() -> None:
    fout = []
    for naam in bestanden():
        if naam in EIGEN_REGELS:
            continue
        inhoud = (WORTEL / naam).read_bytes().decode("utf-8", errors="ignore")
        fout += [f"{naam}: {adres}" for adres in ADRESSEN if adres in inhoud]
    assert not fout, f"Een adres van een register hoort in de instellingen van de machine: {fout}"


def test_nergens_staat_een_pad_van_een_machine() -> None:
    pad = re.compile("/(?:" + "|".join(("wor" + "k", "roo" + "t", "hom" + "e/[a-z]+")) + r")/|/tm[p]/[a-z]+/")
    fout = [n for n in bestanden() if pad.search((WORTEL / n).read_bytes().decode("utf-8", errors="ignore"))]
    assert not fout, f"Gebruik een pad vanaf de map van het project, of een instelling: {fout}"


def test_geen_bestand_is_langer_dan_driehonderd_regels() -> None:
    soorten = (".py", ".js", ".css", ".html")
    lang = [
        f"{naam} ({regels})"
        for naam in bestanden()
        if naam.endswith(soorten)
        and (regels := len((WORTEL / naam).read_text(encoding="utf-8").splitlines())) > LANGSTE
    ]
    assert not lang, f"Splits: elk bestand doet een ding: {lang}"


def test_geen_functie_is_langer_dan_vijfenveertig_regels() -> None:
    """A migration is exempt: it is one list of tables, kept as it was written."""
    lang = []
    for naam in (n for n in bestanden() if n.endswith(".py") and "/migraties/" not in n):
        for knoop in ast.walk(ast.parse((WORTEL / naam).read_text(encoding="utf-8"))):
            if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
                regels = (knoop.end_lineno or knoop.lineno) - knoop.lineno
                lang += [f"{naam}:{knoop.lineno} {knoop.name} ({regels})"] if regels > 45 else []
    assert not lang, f"Maak er twee functies van: {lang}"


def test_bovenaan_staat_niets_onbekends() -> None:
    onbekend = sorted({naam.split("/")[0] for naam in bestanden()} - BOVENSTE)
    assert not onbekend, f"Zet dit in een kamer: {onbekend}"


def test_nergens_staat_iets_dat_nog_moet() -> None:
    woorden = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX")) + r")\b")
    soorten = (".py", ".js", ".css", ".html", ".yml", ".yaml", ".md", ".toml")
    fout = [n for n in bestanden() if n.endswith(soorten) and woorden.search((WORTEL / n).read_text("utf-8"))]
    assert not fout, f"Maak het af of leg uit waarom het zo is: {fout}"


def test_elk_makecommando_heeft_een_uitleg() -> None:
    makefile = (WORTEL / "Makefile").read_text(encoding="utf-8")
    doelen = set(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split())
    uitgelegd = set(re.findall(r"^([a-z]+):.*## .+$", makefile, re.MULTILINE))
    assert doelen == uitgelegd
    assert {"start", "test", "bench", "help"} <= doelen


def test_elke_afhankelijkheid_heeft_een_reden() -> None:
    regels = (WORTEL / "pyproject.toml").read_text(encoding="utf-8").split("[tool.")[0].splitlines()
    namen = [r for r in regels if re.match(r'\s+"[a-z0-9-]+(\[.*\])?[=<>]', r)]
    assert len(namen) > 20
    assert not [r.strip() for r in namen if "# " not in r]
