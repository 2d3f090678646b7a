"""Reading a typed text or chosen options as an answer to a question: for chat and web form alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.ontleden import ontleed
from forms.ontleden.tekst import plat
from forms.paden import index, sjabloon
from forms.soorten import Ontleding, Soort, Waarde
from forms.teksten import vraagtekst

GEZAG, WOONT_BIJ = "gezag.situatie", "kinderen[].woont_bij"
_OOK = re.compile(
    r"(?:ja )?(?:zij |ze |hij |die )?(?:ook(?: zo| daar| hier| hetzelfde)?|idem(?: dito)?"
    r"|(?:de|het)?zelfde(?: adres| huis| plek)?(?: (?:als|bij) (?P<naam>\w+))?"
    r"|(?:net (?:als|zo als)|samen met) (?P<naam2>\w+))(?: hoor)?"
)
VRIJE_SOORTEN = (Soort.KORT, Soort.TEKST)


def soort_van(pad: str) -> Soort:
    """The kind of the question at ``pad``."""
    return GEZINSPLAN.veld(pad).soort


def lees_tekst(dossier: Dossier, pad: str, tekst: str, dag: date) -> Ontleding:
    """What a text says as an answer to the question at ``pad``."""
    if (zelfde := _als_het_kind_ervoor(dossier, pad, tekst)) is not None:
        return Ontleding(waarde=zelfde, volledig=True)
    relatie = dossier.waarde("contact.relatie")
    return ontleed(
        GEZINSPLAN.veld(pad),
        tekst,
        vandaag=dag,
        titels=vraagtekst(pad, dossier).opties,
        relatie=relatie if isinstance(relatie, str) else None,
        eerder=_woonplekken(dossier) if pad == GEZAG else (),
    )


def _als_het_kind_ervoor(dossier: Dossier, pad: str, tekst: str) -> Waarde:
    """``ook``, ``zelfde als Daan``: the next child lives where the one before it does, or the one named."""
    nummer = index(pad)
    if sjabloon(pad) != WOONT_BIJ or not nummer:
        return None
    gezegd = _OOK.fullmatch(plat(tekst).strip(" .!"))
    if gezegd is None:
        return None
    naam = gezegd.group("naam") or gezegd.group("naam2")
    eerder = [n for n in range(nummer) if naam is None or _heet(dossier, n, naam)]
    return dossier.waarde(f"kinderen[{eerder[-1]}].woont_bij") if eerder else None


def _heet(dossier: Dossier, nummer: int, naam: str) -> bool:
    return plat(str(dossier.waarde(f"kinderen[{nummer}].voornaam"))) == naam


def _woonplekken(dossier: Dossier) -> frozenset[str]:
    """Where the children live: it tells whether parents who have gezag together live apart."""
    plekken = (dossier.waarde(pad) for pad in dossier if sjabloon(pad) == "kinderen[].woont_bij")
    return frozenset(plek for plek in plekken if isinstance(plek, str))


def lees_opties(dossier: Dossier, pad: str, gekozen: Sequence[str]) -> Waarde:
    """The value of chosen options; None when one of them is no option of this question."""
    opties = vraagtekst(pad, dossier).opties
    uniek = list(dict.fromkeys(keuze.strip() for keuze in gekozen))
    if not uniek or any(keuze not in opties for keuze in uniek):
        return None
    veld = GEZINSPLAN.veld(pad)
    if veld.soort is Soort.MEERKEUZE:
        return _zonder_uitsluitende(uniek, veld.sluit_rest_uit)
    if len(uniek) > 1:
        return None
    return _enkele(veld.soort, uniek[0])


def warm_op(dag: date) -> None:
    """Read something with every kind of question once, so that no parent waits for the word lists."""
    for veld in GEZINSPLAN.velden():
        ontleed(veld, "een", vandaag=dag)


def _enkele(soort: Soort, keuze: str) -> Waarde:
    if soort is Soort.JA_NEE:
        return keuze == "ja"
    return int(keuze) if soort is Soort.SCHAAL else keuze


def _zonder_uitsluitende(gekozen: list[str], uitsluitend: str | None) -> list[str]:
    # "Geen" together with a worry: the worry is what the person took the trouble to tick.
    return [keuze for keuze in gekozen if keuze != uitsluitend] or gekozen
