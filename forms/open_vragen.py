"""When a question is open, and why it is asked again."""

from __future__ import annotations

from forms.definitie import CONTROLE, GEZINSPLAN
from forms.dossier import Dossier
from forms.leeftijd import kinderen_met_hulp
from forms.paden import index
from forms.voorwaarden import VERPLICHT_ALS

KINDEREN = GEZINSPLAN.groep("kinderen")
HULP_NODIG = "kinderen[].hulp_nodig"


def is_verplicht(dossier: Dossier, pad: str) -> bool:
    """Whether a question must have a value with these answers. Raises OnbekendVeld."""
    veld = GEZINSPLAN.veld(pad)
    return veld.verplicht or (veld.verplicht_als is not None and VERPLICHT_ALS[veld.verplicht_als](dossier))


def _kinderen_compleet(dossier: Dossier) -> bool:
    """Whether no more children follow, and each child has an answer to hulp_nodig."""
    aantal = dossier.aantal(KINDEREN.naam)
    dicht = dossier.waarde(KINDEREN.nog_een.naam) is False or aantal >= KINDEREN.maximaal
    return dicht and aantal > 0 and all(f"kinderen[{kind}].hulp_nodig" in dossier for kind in range(aantal))


def kind_zonder_hulp(dossier: Dossier) -> int | None:
    """The child to ask about again when all children are known and none of them needs help.

    The child whose answer is oldest comes first, so that repeated answers go round all children.
    """
    if not _kinderen_compleet(dossier) or kinderen_met_hulp(dossier):
        return None
    return min(
        range(dossier.aantal(KINDEREN.naam)), key=lambda kind: dossier[f"kinderen[{kind}].hulp_nodig"].tijd
    )


def reden_heropend(dossier: Dossier, pad: str) -> str | None:
    """Why an answered question is open again, as the code of an error text; else None."""
    veld = GEZINSPLAN.veld(pad)
    if veld.naam == HULP_NODIG and dossier.waarde(pad) is False and kind_zonder_hulp(dossier) == index(pad):
        return "geen_kind_met_hulp"
    if veld.moet_ja and dossier.waarde(pad) is False:
        return "akkoord_nodig"
    leeg = pad in dossier and dossier.waarde(pad) is None
    return "verplicht" if leeg and is_verplicht(dossier, pad) else None


def mist_waarde(dossier: Dossier, pad: str) -> bool:
    """Whether a question must have a value and has none (or has one that cannot stand)."""
    if pad == CONTROLE:
        return False
    zonder = dossier.waarde(pad) is None
    return (zonder and is_verplicht(dossier, pad)) or reden_heropend(dossier, pad) is not None


def is_open(dossier: Dossier, pad: str) -> bool:
    """Whether a question still waits for an answer."""
    return pad not in dossier or mist_waarde(dossier, pad)
