"""What the list shows of a gezinsplan, taken from the answers."""

from __future__ import annotations

from actions.intakes.inhoud import Overzicht, Signaal
from forms.dossier import Dossier

_EERSTE_REGEL = 140


def maak_overzicht(dossier: Dossier, signalen: tuple[Signaal, ...]) -> Overzicht:
    """Who, which children, the first line of the hulpvraag, the signals and how to reach."""
    return Overzicht(
        naam=_tekst(dossier, "contact.naam"),
        kinderen=tuple(
            (_tekst(dossier, f"kinderen[{kind}].voornaam"), dossier.waarde(f"kinderen[{kind}].geboortedatum"))
            for kind in range(dossier.aantal("kinderen"))
        ),
        hulpvraag=eerste_regel(eigen_woorden(dossier, "hulpvraag.eigen_woorden")),
        signalen=signalen,
        niet_inspreken=dossier.waarde("contact.veilig_contact") is False,
    )


def eigen_woorden(dossier: Dossier, pad: str) -> str:
    """The person's own words at a question; empty without an answer."""
    antwoord = dossier.get(pad)
    return antwoord.letterlijk if antwoord and antwoord.waarde is not None else ""


def eerste_regel(tekst: str) -> str:
    """The first line, cut at a word when it is long."""
    regel = next((regel.strip() for regel in tekst.splitlines() if regel.strip()), "")
    if len(regel) <= _EERSTE_REGEL:
        return regel
    heel, _, _ = regel[:_EERSTE_REGEL].rpartition(" ")
    return f"{heel or regel[:_EERSTE_REGEL]} …"


def _tekst(dossier: Dossier, pad: str) -> str:
    waarde = dossier.waarde(pad)
    return waarde if isinstance(waarde, str) else ""
