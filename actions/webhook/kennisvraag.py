"""A question to us: answered from an approved entry, or honestly not."""

from __future__ import annotations

from actions.gesprek.concept import Gevraagd
from actions.gesprek.knoppen import vaste_knoppen
from actions.gesprek.mens import contactregel
from actions.gesprek.schemas import Bericht, Knop
from actions.kennis.dienst import Vector, kennisbank, zoek
from actions.kennis.schemas import bron_van
from actions.teksten import knoptitel, zin
from actions.vragen.modellen import Aanleiding
from actions.webhook.beurt import Werkbeurt
from actions.webhook.eigen_antwoord import geef_eigen_antwoord
from actions.webhook.vreemdetaal import zeg_in_eigen_taal
from actions.webhook.waardering import GEEN_VAN_DEZE, GEHOLPEN, meld, verwerk_oordeel, wijs_keuze_af
from forms.soorten import Aanspreekvorm
from knowledge.besluit import Beslissing
from knowledge.items import Kennisitem
from knowledge.vreemdtalig import herken

_KENNIS = "kennis"
_VERWANT = 2
_PROFESSIONALS = ("professionals",)


def beslissing_over(vraag: str, vector: Vector | None = None) -> str:
    """What the search would do with this text: antwoord, keuze or onbekend. ``vector``: when it is known."""
    return "onbekend" if herken(vraag) else zoek(vraag, vector).beslissing.value


def beantwoord_vraag(beurt: Werkbeurt, vraag: str) -> None:
    """Answer, offer two or three entries, or say that we do not know."""
    if zeg_in_eigen_taal(beurt, vraag) or geef_eigen_antwoord(beurt, vraag):
        return
    vector = beurt.verstaan.vector if vraag.strip() == beurt.getypt.tekst.strip() else None
    uitkomst = zoek(vraag, vector, beurt.vandaag)
    beurt.stand = beurt.stand.met(gevraagd=Gevraagd(vraag))
    if uitkomst.beslissing is Beslissing.ANTWOORD:
        _geef_antwoord(beurt, uitkomst.treffers[0].item)
    elif geef_eigen_antwoord(beurt, vraag, na_zoeken=True):
        beurt.stand = beurt.stand.met(gevraagd=None)
    elif uitkomst.beslissing is Beslissing.KEUZE:
        _geef_keuze(beurt, [treffer.item for treffer in uitkomst.keuzes])
    else:
        meld(beurt, Aanleiding.ONBEKEND)
        beurt.zeg("kennis_onbekend", contact=contactregel(beurt.dossier), knoppen=("mens",))


def zoek_in_kennis(beurt: Werkbeurt) -> bool:
    """Answer the message when an entry surely fits. Returns False, and says nothing, when none does."""
    if geef_eigen_antwoord(beurt, beurt.getypt.tekst):
        return True
    uitkomst = zoek(beurt.getypt.tekst, beurt.verstaan.vector, beurt.vandaag)
    if uitkomst.beslissing is not Beslissing.ANTWOORD:
        return False
    beurt.stand = beurt.stand.met(gevraagd=Gevraagd(beurt.getypt.tekst))
    _geef_antwoord(beurt, uitkomst.treffers[0].item)
    return True


def meld_buiten_bereik(beurt: Werkbeurt) -> None:
    """A question that is not ours, or that we only think is not: the editors see it like any other."""
    beurt.stand = beurt.stand.met(gevraagd=Gevraagd(beurt.getypt.tekst))
    meld(beurt, Aanleiding.ONBEKEND)


def kies_in_kennis(beurt: Werkbeurt, keuze: str) -> bool:
    """Carry out a button that belongs to an answer or an offer. Returns False for any other button."""
    soort, _, rest = keuze.partition(":")
    if soort == _KENNIS:
        beantwoord_item(beurt, rest)
    elif soort == GEHOLPEN:
        verwerk_oordeel(beurt, rest)
    elif keuze == GEEN_VAN_DEZE:
        wijs_keuze_af(beurt)
    else:
        return False
    return True


def beantwoord_item(beurt: Werkbeurt, item_id: str) -> None:
    """Answer with the entry that the person chose."""
    item = kennisbank().item(item_id)
    if item is None:
        beurt.zeg("verouderde_knop" if beurt.stand.formulier else "onbekend")
        return
    eerder = beurt.stand.gevraagd
    vraag = eerder.vraag if eerder and item_id in eerder.aangeboden else ""
    beurt.stand = beurt.stand.met(gevraagd=Gevraagd(vraag))
    _geef_antwoord(beurt, item)


def _geef_antwoord(beurt: Werkbeurt, item: Kennisitem) -> None:
    if not item.geldig_op(beurt.vandaag):
        beurt.zeg("kennis_verlopen", contact=contactregel(), knoppen=("mens",))
        return
    gevraagd = beurt.stand.gevraagd or Gevraagd("")
    beurt.stand = beurt.stand.met(gevraagd=Gevraagd(gevraagd.vraag, antwoord=item.id))
    knoppen = [*_verwante_knoppen(beurt, item), *_oordeelknoppen(item)]
    beurt.berichten.append(
        Bericht(soort="antwoord", tekst=_tekst(beurt, item), knoppen=knoppen, kennis=bron_van(item))
    )


def _tekst(beurt: Werkbeurt, item: Kennisitem) -> str:
    """The answer as this person is spoken to."""
    aan_jeugdige = beurt.dossier.aanspreekvorm is Aanspreekvorm.JE
    return item.voor_jeugdige if aan_jeugdige else item.antwoord


def _verwante_knoppen(beurt: Werkbeurt, item: Kennisitem) -> list[Knop]:
    """At most two related entries that may be given now; those for professionals only beside their own."""
    anderen = [ander for ander in map(kennisbank().item, item.gerelateerd) if ander]
    passend = [
        ander
        for ander in anderen
        if ander.geldig_op(beurt.vandaag)
        and (ander.doelgroep != _PROFESSIONALS or item.doelgroep == _PROFESSIONALS)
    ]
    return [_itemknop(ander) for ander in passend[:_VERWANT]]


def _oordeelknoppen(item: Kennisitem) -> list[Knop]:
    return [
        Knop(titel=knoptitel(f"{GEHOLPEN}_{oordeel}"), waarde=f"{GEHOLPEN}:{oordeel}:{item.id}")
        for oordeel in ("ja", "nee")
    ]


def _geef_keuze(beurt: Werkbeurt, items: list[Kennisitem]) -> None:
    gevraagd = beurt.stand.gevraagd or Gevraagd("")
    ids = tuple(item.id for item in items)
    beurt.stand = beurt.stand.met(gevraagd=Gevraagd(gevraagd.vraag, aangeboden=ids))
    leg_keuze_voor(beurt, "kennis_keuze")


def leg_keuze_voor(beurt: Werkbeurt, sleutel: str) -> None:
    """Show the entries that were offered as buttons, under the text ``sleutel``."""
    knoppen = [*map(_itemknop, aangeboden(beurt)), *vaste_knoppen((GEEN_VAN_DEZE, "mens"))]
    beurt.toon(zin(sleutel, beurt.dossier.aanspreekvorm), soort="keuze", knoppen=knoppen)


def aangeboden(beurt: Werkbeurt) -> list[Kennisitem]:
    """The entries that were offered last and still stand."""
    ids = beurt.stand.gevraagd.aangeboden if beurt.stand.gevraagd else ()
    return [item for item in map(kennisbank().item, ids) if item]


def _itemknop(item: Kennisitem) -> Knop:
    return Knop(titel=item.vraag, waarde=f"{_KENNIS}:{item.id}")
