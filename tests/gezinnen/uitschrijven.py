"""Write the conversations of some families as Markdown: ``python -m tests.gezinnen.uitschrijven``.

Plays each story on a stack of its own and writes what was said to ``docs/gesprekken/``, so that people
can read how the assistant talks. Codes and reference numbers differ each time and are left out.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import httpx

from deploy.opzet.werkplek import deze
from deploy.start.stapel import tijdelijk
from tests.conftest import WACHTWOORD
from tests.gezinnen.loper import lees_verhaal, speel

GESPREKKEN = {
    "boos": "boze_vader_in_bergen_op_zoom",
    "spelfouten": "veel_spelfouten_in_roosendaal",
    "vragen": "acht_vragen_in_dinteloord",
    "wijzigt": "vijf_wijzigingen_in_zevenbergen",
    "zestien": "jeugdige_van_16_in_nieuw_vossemeer",
    "nacht": "moeder_om_elf_uur_in_sprundel",
    "pleegmoeder": "pleegmoeder_met_vragen_in_wouw",
    "hardop": "moeder_die_hardop_denkt_in_sprundel",
}
"""Name of the page and the family that it shows."""

MAP = deze().map / "docs" / "gesprekken"
_EENMALIG = (
    (re.compile(r"GP-[A-Z0-9]{4}-[A-Z0-9]{4}"), "GP-ABCD-2345"),
    (re.compile(r"(hervatcode(?: is|:)) \w+-\w+-\w+"), r"\1 drie-gewone-woorden"),
)


def main() -> None:
    """Play and write every conversation."""
    MAP.mkdir(parents=True, exist_ok=True)
    env = {"GEZINSPLAN_DEMO_WACHTWOORD": WACHTWOORD, "GEZINSPLAN_BERICHTEN_PER_MINUUT": "100000"}
    with (
        tempfile.TemporaryDirectory() as map_,
        tijdelijk(Path(map_), env) as stapel,
        httpx.Client(base_url=stapel.adressen.app, timeout=30, trust_env=False) as web,
    ):
        for naam, verhaal in GESPREKKEN.items():
            (MAP / f"{naam}.md").write_text(schrijf_uit(f"{verhaal}.yaml", web), encoding="utf-8")


def schrijf_uit(verhaal: str, web: httpx.Client) -> str:
    """One conversation: the parent's words as quotes, the assistant's below them."""
    inhoud = lees_verhaal(verhaal)
    ouder = speel(inhoud, web)
    berichten = web.get(ouder.adres, headers=ouder.kop).json()["berichten"]
    regels = [f"# {inhoud['gezin'].strip()}", ""]
    for bericht in berichten:
        tekst = _zonder_codes(bericht["tekst"]).strip()
        if bericht["van"] == "ouder":
            regels += [*(f"> {regel}" for regel in tekst.splitlines()), ""]
        else:
            bron = f" *({bericht['kennis']['id']})*" if bericht["kennis"] else ""
            regels += [f"{tekst}{bron}", ""]
    return "\n".join(regels)


def _zonder_codes(tekst: str) -> str:
    for vorm, vervanging in _EENMALIG:
        tekst = vorm.sub(vervanging, tekst)
    return tekst


if __name__ == "__main__":
    main()
