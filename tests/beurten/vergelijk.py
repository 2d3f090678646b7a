"""Whether the decision and the value of a turn are what its writer expected."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from forms.definitie import GEZINSPLAN
from forms.soorten import Soort
from tests.beurten.situatie import FATIMA, PETER
from tests.beurten.uitkomst import Genomen

VRIJ = (Soort.KORT, Soort.TEKST)
VAN_PETER = ("eigen", "omwegen", "verbeteringen")
"""The sets that were written about Peter, Sem and Lotte; the others are about Fatima, Daan and Noor."""
_NIET_OPGESLAGEN = ("vraag", "opdracht", "gesprekje", "onduidelijk", "twijfel", "correctie")


@dataclass(frozen=True)
class Regel:
    """One turn of a set."""

    veld: str
    tekst: str
    besluit: str
    waarde: Any
    gezin: str = PETER
    kern: str = ""
    """What the writer of the set noted as the heart of a text (``kern=Fatima``): as good a value."""

    @property
    def soort(self) -> str:
        """The kind of decision, without its field or command."""
        return self.besluit.partition(":")[0]

    @property
    def vraagsoort(self) -> str:
        """The kind of the open question."""
        return "controle" if self.veld == "controle" else GEZINSPLAN.veld(self.veld).soort.value


def lees_set(pad: Path) -> list[Regel]:
    """Read a set: tab-separated, with a header; ``waarde`` is JSON."""
    gezin = PETER if pad.stem in VAN_PETER else FATIMA
    regels = []
    for regel in pad.read_text(encoding="utf-8").splitlines()[1:]:
        veld, tekst, besluit, waarde, opmerking, *_ = [*regel.split("\t"), "", "", "", ""]
        kern = opmerking.partition("kern=")[2].strip()
        regels.append(
            Regel(veld, tekst, besluit, json.loads(waarde) if waarde.strip() else None, gezin, kern)
        )
    return regels


def besluit_goed(regel: Regel, genomen: Genomen) -> bool:
    """Whether one of the labels that the turn looks like is the expected one."""
    if regel.soort == "antwoord" and regel.waarde is None:
        return "onduidelijk" in genomen.mogelijk  # a place outside the region: nothing is stored
    return regel.besluit in genomen.mogelijk


def waarde_goed(regel: Regel, genomen: Genomen) -> bool:
    """Whether the stored value fits; True when there is none to compare."""
    if regel.soort == "antwoord_en_correctie":
        ander = regel.besluit.partition(":")[2]
        paar = _als_paar(regel.waarde)
        eerst = _gelijk(regel.veld, paar["antwoord"], genomen.waarde, regel.tekst)
        return eerst and (
            "correctie" not in paar or _gelijk(ander, paar["correctie"], genomen.correctie, regel.tekst)
        )
    if regel.waarde is None:
        return True
    if regel.soort == "correctie":
        return _gelijk(regel.besluit.partition(":")[2], regel.waarde, genomen.correctie, regel.tekst)
    if regel.kern and _kern(genomen.waarde) == _kern(regel.kern):
        return True
    return _gelijk(regel.veld, regel.waarde, genomen.waarde, regel.tekst)


def _als_paar(waarde: Any) -> dict[str, Any]:
    """Answer and correction; some sets give only the answer."""
    return waarde if isinstance(waarde, dict) and "antwoord" in waarde else {"antwoord": waarde}


def verkeerd_geland(regel: Regel, genomen: Genomen) -> str | None:
    """``misplaatst`` for words stored where they do not belong, ``kwijt`` for an answer that is gone."""
    bedoeld = _bedoelde_velden(regel)
    if set(genomen.gewijzigd) - bedoeld:
        return "misplaatst"
    gevraagd_na = genomen.besluit in ("twijfel", "onduidelijk")
    if regel.soort.startswith("antwoord") and regel.waarde is not None and not genomen.gewijzigd:
        return None if gevraagd_na or genomen.waarde is not None else "kwijt"
    return None


def _bedoelde_velden(regel: Regel) -> set[str]:
    bedoeld = {regel.veld} if regel.soort.startswith("antwoord") else set()
    if regel.soort == "opdracht":
        bedoeld.add(regel.veld)
    if "correctie" in regel.soort:
        bedoeld.add(regel.besluit.partition(":")[2])
    return bedoeld


def _gelijk(veld: str, verwacht: Any, gekregen: Any, tekst: str) -> bool:
    if veld != "controle" and GEZINSPLAN.veld(veld).soort in VRIJ:
        return _kern(gekregen) in (_kern(verwacht), _kern(tekst))
    if isinstance(verwacht, list) and isinstance(gekregen, list):
        return sorted(verwacht) == sorted(gekregen)  # several options have no order
    if veld == "gemeente" and isinstance(gekregen, str):
        return bool(gekregen == str(verwacht).replace("_", "-"))
    if isinstance(verwacht, dict) and isinstance(gekregen, dict):
        return {**verwacht, "opDatum": ""} == {**gekregen, "opDatum": ""}
    return bool(verwacht == gekregen and type(verwacht) is type(gekregen))


def _kern(tekst: object) -> str:
    """Free text without case, an article in front, punctuation at its edges or double spaces."""
    kaal = re.sub(r"\s+", " ", str(tekst)).strip(" .,!?").casefold()
    return re.sub(r"^(?:in )?(?:de |het |een )?", "", kaal)
