"""Draws the open question from the definition and the draft: for the chat, never stored apart."""

from __future__ import annotations

from datetime import date

from actions.gesprek.concept import Stand
from actions.gesprek.knoppen import vaste_knoppen
from actions.gesprek.schemas import Bericht, Knop, Optie, Voortgang, Vraag
from actions.teksten import zin
from forms import reis
from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.samenvatting import controle_opties, samenvatting
from forms.soorten import Soort
from forms.teksten import vraagtekst

CONTROLE = "controle"
_OVERSLAAN = ("overslaan", "weet_ik_niet", "bespreek_ik_liever")
_JA_NEE = ("ja", "nee")


def open_vraag(dossier: Dossier, stand: Stand, vandaag: date) -> str | None:
    """The field that is open now; None when the form is not."""
    if not stand.formulier:
        return None
    if stand.veld and reis.van_toepassing(dossier, stand.veld, vandaag):
        return stand.veld
    return reis.volgende_vraag(dossier, vandaag)


def maak_vraag(dossier: Dossier, pad: str, vandaag: date) -> Vraag:
    """The question as the interface describes it."""
    if pad == CONTROLE:
        return _controlevraag(dossier, vandaag)
    veld = GEZINSPLAN.veld(pad)
    tekst = vraagtekst(pad, dossier)
    bekend = dossier.get(pad)
    return Vraag(
        veld=pad,
        soort=veld.soort,
        opties=[Optie(waarde=waarde, titel=titel) for waarde, titel in tekst.opties.items()],
        verplicht=reis.is_verplicht(dossier, pad),
        waarom=tekst.waarom,
        wie_leest=tekst.wie_leest,
        huidig=bekend.waarde if bekend else None,
        tekst=tekst.vraag,
        hulp=tekst.hulp,
    )


def vraagbericht(dossier: Dossier, pad: str, vandaag: date, vooraf: str | None = None) -> Bericht:
    """The message that asks the question, with its buttons; ``vooraf`` is what was told earlier."""
    if pad == CONTROLE:
        return _controlebericht(dossier, vandaag)
    vraag = maak_vraag(dossier, pad, vandaag)
    tekst = "\n\n".join(deel for deel in (vraag.tekst, vraag.hulp) if deel)
    knoppen = [Knop(titel=optie.titel, waarde=optie.waarde) for optie in vraag.opties]
    if not vraag.verplicht:
        knoppen += vaste_knoppen(_OVERSLAAN)
    if vooraf:
        tekst = f"{tekst}\n\n{zin('al_verteld', dossier.aanspreekvorm)}\n\n{vooraf}"
        knoppen = [*vaste_knoppen(["klopt"]), *knoppen]
    return Bericht(tekst=tekst, knoppen=knoppen)


def voortgang(dossier: Dossier, pad: str | None, vandaag: date) -> Voortgang:
    """Where the person is: "stap 3 van 11: Uw kinderen"."""
    plek = reis.voortgang(dossier, pad or reis.volgende_vraag(dossier, vandaag))
    return Voortgang(stap=plek.stap, van=plek.van, titel=plek.titel)


def overzicht(dossier: Dossier, vandaag: date, *, stap: int | None = None) -> str:
    """What was filled in, per stap, as lines of text; only one stap when asked."""
    delen = []
    for deel in samenvatting(dossier, vandaag):
        if stap in (None, deel.nummer) and deel.regels:
            regels = "\n".join(f"- {regel.label}: {regel.weergave}" for regel in deel.regels)
            delen.append(f"{deel.nummer}. {deel.titel}\n{regels}")
    return "\n\n".join(delen)


def is_meerkeuze(pad: str) -> bool:
    """Whether more than one option may be chosen."""
    return pad != CONTROLE and GEZINSPLAN.veld(pad).soort is Soort.MEERKEUZE


def _controlevraag(dossier: Dossier, vandaag: date) -> Vraag:
    tekst = vraagtekst(CONTROLE, dossier)
    return Vraag(
        veld=CONTROLE,
        soort=Soort.KEUZE,
        opties=[Optie(waarde=w, titel=t) for w, t in controle_opties(dossier, vandaag).items()],
        verplicht=True,
        waarom=tekst.waarom,
        wie_leest=tekst.wie_leest,
        tekst=tekst.vraag,
        hulp=tekst.hulp,
    )


def _controlebericht(dossier: Dossier, vandaag: date) -> Bericht:
    kop = zin("samenvatting_controle", dossier.aanspreekvorm)
    knoppen = [Knop(titel=t, waarde=w) for w, t in controle_opties(dossier, vandaag).items()]
    return Bericht(soort="samenvatting", tekst=f"{kop}\n\n{overzicht(dossier, vandaag)}", knoppen=knoppen)
