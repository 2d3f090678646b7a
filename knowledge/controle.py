"""Checks all entries: ``python -m knowledge.controle [folder] [--netjes]``.

Prints file, line and remedy of everything that must be mended and ends with 1 when there is any.
``--netjes`` first rewrites readable files in the one form of the writer.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from knowledge.formaat import FormaatFout, ontleed, schrijf
from knowledge.items import ITEMS_MAP, bestanden
from knowledge.passages import Bronnen, lees_bronnen
from knowledge.regels import MEESTE_TEKENS, Stuk, Vondst, controleer_samen, controleer_stuk


def controleer(teksten: Mapping[str, bytes], bronnen: Bronnen | None = None) -> list[Vondst]:
    """Check files given by name, as an import does before it changes anything."""
    bronnen = bronnen or lees_bronnen()
    vondsten: list[Vondst] = []
    stukken: list[Stuk] = []
    for naam, inhoud in sorted(teksten.items()):
        stuk = lees_stuk(naam, inhoud)
        if isinstance(stuk, Vondst):
            vondsten.append(stuk)
            continue
        stukken.append(stuk)
        vondsten += controleer_stuk(stuk, bronnen)
    return vondsten + list(controleer_samen(stukken))


def controleer_map(map: Path = ITEMS_MAP) -> list[Vondst]:
    """Check every entry of a folder; files are named by their path as given."""
    return controleer({str(pad): pad.read_bytes() for pad in bestanden(map)})


def lees_stuk(naam: str, inhoud: bytes) -> Stuk | Vondst:
    """Read one file; what is wrong with it when it is no entry."""
    if len(inhoud) > 4 * MEESTE_TEKENS:
        wat = f"Het bestand is {len(inhoud)} bytes groot."
        return Vondst(naam, 1, wat, f"Houd het onder {MEESTE_TEKENS} tekens.")
    try:
        tekst = inhoud.decode("utf-8")
        return Stuk(naam, tekst, ontleed(tekst))
    except UnicodeDecodeError:
        return Vondst(naam, 1, "Het bestand is geen UTF-8-tekst.", "Sla het op als UTF-8.")
    except FormaatFout as fout:
        return Vondst(naam, fout.regel, fout.wat, fout.oplossing)


def maak_netjes(map: Path) -> None:
    """Rewrite every readable entry of a folder in the one form of the writer."""
    for pad in bestanden(map):
        stuk = lees_stuk(str(pad), pad.read_bytes())
        if isinstance(stuk, Stuk):
            pad.write_bytes(schrijf(stuk.item).encode("utf-8"))


def main(argumenten: list[str]) -> int:
    """Run the check from the command line."""
    mappen = [Path(arg) for arg in argumenten if not arg.startswith("--")]
    map = mappen[0] if mappen else ITEMS_MAP
    if "--netjes" in argumenten:
        maak_netjes(map)
    vondsten = controleer_map(map)
    for vondst in vondsten:
        print(vondst)
    print(f"{len(list(bestanden(map)))} items gecontroleerd, {len(vondsten)} te verbeteren.")
    return 1 if vondsten else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
