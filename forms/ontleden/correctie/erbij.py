"""What joins or leaves an answer of several options, without the name of its question."""

from __future__ import annotations

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.ontleden.correctie.gevonden import Correctie, Lezer
from forms.ontleden.correctie.lijst import nieuwe_lijst
from forms.ontleden.correctie.tekens import begint_met_teken, patronen
from forms.ontleden.opdracht_in_zin import opdracht_in_zin
from forms.ontleden.tekst import plat
from forms.soorten import Soort


def erbij_of_eraf(
    tekst: str, dossier: Dossier, open_pad: str, vorige: str | None, lees: Lezer
) -> Correctie | None:
    """An option that joins or leaves an answer of several: ``haal de huisarts er toch maar af``.

    Only when the words are an option of one such answer; in a story only of the answer just before it.
    """
    kaal = plat(tekst)
    soort, stuk = _genoemde_optie(tekst)
    if not stuk or opdracht_in_zin(tekst):  # "haal alles weg" speaks to us, not of one answer
        return None
    gelezen = {pad: lees(pad, stuk) for pad in dossier if _meerkeuze(pad) and pad != open_pad}
    paden = [pad for pad, lezing in gelezen.items() if lezing.gelukt and lezing.volledig]
    verhaal = GEZINSPLAN.veld(open_pad).soort is Soort.TEKST and not begint_met_teken(kaal)
    if len(paden) != 1 or (verhaal and paden[0] != vorige):
        return None
    pad, oud = paden[0], dossier.waarde(paden[0])
    waarde = nieuwe_lijst(soort, oud, gelezen[pad].waarde)
    if waarde is None or waarde == oud:
        return None
    return Correctie(pad, waarde, stuk, zeker=True, duidelijk=True, aan_antwoord=True)


def _meerkeuze(pad: str) -> bool:
    return GEZINSPLAN.veld(pad).soort is Soort.MEERKEUZE


def _genoemde_optie(tekst: str) -> tuple[str, str]:
    """``erbij`` or ``eraf`` with the words in front of it; two empty texts when nothing joins or leaves."""
    kaal = plat(tekst)
    for soort in ("eraf", "erbij"):
        for patroon in patronen(soort):
            if vondst := patroon.search(kaal):
                return soort, tekst[vondst.start("k") : vondst.end("k")]
    return "", ""
