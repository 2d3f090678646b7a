"""A question to us: answered from an approved entry, or honestly not."""

from __future__ import annotations

from actions.gesprek.mens import contactregel
from actions.gesprek.schemas import Bericht, Knop
from actions.kennis.dienst import kennisbank, zoek
from actions.kennis.schemas import bron_van
from actions.teksten import knoptitel, zin
from actions.webhook.beurt import Werkbeurt
from knowledge.besluit import Beslissing
from knowledge.items import Kennisitem


def beslissing_over(vraag: str) -> str:
    """What the search would do with this text: antwoord, keuze or onbekend."""
    return zoek(vraag).beslissing.value


def beantwoord_vraag(beurt: Werkbeurt, vraag: str) -> None:
    """Answer, offer two or three entries, or say that we do not know."""
    vector = beurt.verstaan.vector if vraag.strip() == beurt.getypt.tekst.strip() else None
    uitkomst = zoek(vraag, vector, beurt.vandaag)
    if uitkomst.beslissing is Beslissing.ANTWOORD:
        _geef_antwoord(beurt, uitkomst.treffers[0].item)
    elif uitkomst.beslissing is Beslissing.KEUZE:
        _geef_keuze(beurt, [treffer.item for treffer in uitkomst.keuzes])
    else:
        beurt.zeg("kennis_onbekend", contact=contactregel(beurt.dossier), knoppen=("mens",))


def zoek_in_kennis(beurt: Werkbeurt) -> bool:
    """Answer the message when an entry surely fits. Returns False, and says nothing, when none does."""
    uitkomst = zoek(beurt.getypt.tekst, beurt.verstaan.vector, beurt.vandaag)
    if uitkomst.beslissing is not Beslissing.ANTWOORD:
        return False
    _geef_antwoord(beurt, uitkomst.treffers[0].item)
    return True


def beantwoord_item(beurt: Werkbeurt, item_id: str) -> None:
    """Answer with the entry that the person chose."""
    item = kennisbank().item(item_id)
    if item is None:
        beurt.zeg("verouderde_knop" if beurt.stand.formulier else "onbekend")
    else:
        _geef_antwoord(beurt, item)


def _geef_antwoord(beurt: Werkbeurt, item: Kennisitem) -> None:
    if not item.geldig_op(beurt.vandaag):
        beurt.zeg("kennis_verlopen", contact=contactregel(), knoppen=("mens",))
        return
    beurt.berichten.append(Bericht(soort="antwoord", tekst=item.antwoord, kennis=bron_van(item)))


def _geef_keuze(beurt: Werkbeurt, items: list[Kennisitem]) -> None:
    knoppen = [Knop(titel=item.vraag, waarde=f"kennis:{item.id}") for item in items]
    knoppen.append(Knop(titel=knoptitel("mens"), waarde="mens"))
    beurt.toon(zin("kennis_keuze"), soort="keuze", knoppen=knoppen)
