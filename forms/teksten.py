"""The words of a question, for the person and the child it is about. Nothing here is HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.onderdelen import Veld
from forms.open_vragen import reden_heropend
from forms.paden import index
from forms.soorten import Aanspreekvorm, Soort
from forms.teksten_lezen import JA_NEE, Vormen, Vraagtabel, algemeen, fouten, vraagtabellen
from forms.waarden import SCHAAL

LIJST_VAN_KINDEREN = ("kinderen[", "instemming.jeugdige[")
_PLEK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class VraagTekst:
    """Everything a question says; ``opties`` maps the value of a choice to its title, in order.

    Ja/nee has the options ``ja`` and ``nee``; a scale has ``1`` to ``10``.
    """

    label: str
    vraag: str
    hulp: str
    waarom: str
    wie_leest: str
    opties: dict[str, str]


Titel: TypeAlias = str | Vormen


def _kies(titel: Titel, vorm: Aanspreekvorm, volgend: bool) -> str:
    return titel if isinstance(titel, str) else titel.kies(vorm, volgend)


def _volgend(pad: str) -> bool:
    return bool(index(pad))


def _voornaam(pad: str, dossier: Dossier) -> str:
    """The first name of the child a question is about; a neutral word while it is not known."""
    nummer = index(pad) if pad.startswith(LIJST_VAN_KINDEREN) else None
    naam = dossier.waarde(f"kinderen[{nummer}].voornaam") if nummer is not None else None
    return naam if isinstance(naam, str) else algemeen().zonder_voornaam


def _vul(tekst: str, woorden: Mapping[str, str]) -> str:
    """Fill words in, in one go: braces in somebody's name are left alone."""
    gevuld = _PLEK.sub(lambda plek: woorden.get(plek[1], plek[0]), tekst)
    return gevuld[:1].upper() + gevuld[1:]


def _tabel(pad: str) -> Vraagtabel:
    return vraagtabellen()[GEZINSPLAN.veld(pad).naam]


def optietitels(veld: Veld, vorm: Aanspreekvorm = Aanspreekvorm.U, volgend: bool = False) -> dict[str, str]:
    """The title of each option of a question; empty for a question without options."""
    if veld.soort is Soort.SCHAAL:
        return {str(getal): str(getal) for getal in SCHAAL}
    titels = vraagtabellen()[veld.naam].opties
    if veld.soort is Soort.JA_NEE:
        woorden = algemeen().ja_nee
        return {optie: _kies(titels.get(optie, woorden[optie]), vorm, volgend) for optie in JA_NEE}
    return {optie: _kies(titels[optie], vorm, volgend) for optie in veld.opties}


def label(pad: str, dossier: Dossier) -> str:
    """The short name of a question for summaries. Raises OnbekendVeld."""
    return _kies(_tabel(pad).label, dossier.aanspreekvorm, _volgend(pad))


def vraagtekst(pad: str, dossier: Dossier) -> VraagTekst:
    """The words of the question at a pad, in the right form of address. Raises OnbekendVeld.

    When an answered question is open again, ``hulp`` says why and what to do.
    """
    vorm, volgend = dossier.aanspreekvorm, _volgend(pad)
    tabel = _tabel(pad)
    teksten = tabel.vorm(vorm, volgend)
    woorden = {"voornaam": _voornaam(pad, dossier)}
    reden = reden_heropend(dossier, pad)
    return VraagTekst(
        label=label(pad, dossier),
        vraag=_vul(teksten.vraag, woorden),
        hulp=fouttekst(reden, pad, dossier) if reden else _vul(teksten.hulp, woorden),
        waarom=_vul(teksten.waarom, woorden),
        wie_leest=algemeen().lezers[tabel.lezer].kies(vorm),
        opties=optietitels(GEZINSPLAN.veld(pad), vorm, volgend),
    )


def fouttekst(code: str, pad: str, dossier: Dossier, details: Mapping[str, str] | None = None) -> str:
    """The error text for a code: what is wrong and what to do.

    A question may have its own text for a code. ``details`` fills in words such as ``plaats``.
    Raises OnbekendVeld for an unknown pad and KeyError for an unknown code.
    """
    veld = GEZINSPLAN.veld(pad)
    if code == "leeg" and veld.verplicht:
        code = "leeg_verplicht"
    eigen = _tabel(pad).fouten.get(code)
    tekst = (eigen or fouten()[code]).kies(dossier.aanspreekvorm, _volgend(pad))
    vast = {"maximaal": f"{veld.max_tekens}", "voornaam": _voornaam(pad, dossier), "plaats": ""}
    return _vul(tekst, {**vast, **(details or {})}).strip()


def staptitel(stap: str, vorm: Aanspreekvorm) -> str:
    """The title of a step by its id (``kinderen``)."""
    return algemeen().stappen[stap].kies(vorm)


def groeptitel(groep: str, nummer: int, vorm: Aanspreekvorm) -> str:
    """The title of one item of a group; ``nummer`` counts from 1."""
    return _vul(algemeen().groepen[groep].kies(vorm), {"nummer": str(nummer)})
