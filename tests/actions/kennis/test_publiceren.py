"""Publishing: never by the writer, never against the gate in silence, and live at once when it is done."""

from __future__ import annotations

import pytest
from sqlmodel import Session

from actions.kennis import beheer, publiceren, stand
from actions.kennis.levend import levend
from actions.kennis.modellen import Versiestatus
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import Conflict, NietGevonden, OngeldigeInvoer, Verboden
from tests.actions.kennis.fabriek import (
    MILA,
    NOOR_ACTOR,
    RIES,
    RIES_ACTOR,
    actor,
    bewaar,
    dien_in,
    item_van,
    verhuis_fiets,
)
from tests.werkplek import auditregels

pytestmark = pytest.mark.usefixtures("kennis")


def statussen(id: str = "fiets") -> list[tuple[int, str]]:
    with lees_sessie() as werk:
        return [(versie.nummer, str(versie.status)) for versie in beheer.toon(werk, id).versies]


def standnummer() -> int:
    with lees_sessie() as werk:
        return stand.huidige(werk)


def test_een_collega_publiceert_en_het_nieuwe_antwoord_is_er_meteen() -> None:
    eerst = standnummer()
    dien_in("fiets", antwoord="De fiets staat buiten.")
    publicatie = beheer.publiceer(RIES_ACTOR, "fiets")
    assert levend.item("fiets").antwoord == "De fiets staat buiten."
    assert statussen() == [(2, "live"), (1, "eerder")]
    assert (publicatie.stand, standnummer()) == (eerst + 1, eerst + 1)
    assert (publicatie.versie.door, publicatie.versie.beoordeeld_door) == (MILA, RIES)
    assert (RIES, "kennis_gepubliceerd", "fiets", "gelukt") in auditregels()


def test_een_nieuwe_variant_wordt_meteen_gevonden() -> None:
    dien_in("fiets", varianten=(*item_van("fiets").varianten, "waar bleef mijn bakfietstaxi"))
    beheer.publiceer(RIES_ACTOR, "fiets")
    assert levend.zoek("waar bleef mijn bakfietstaxi").treffers[0].item.id == "fiets"


def test_niemand_publiceert_eigen_werk() -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    with pytest.raises(beheer.EigenWerk):
        beheer.publiceer(actor(MILA), "fiets")
    assert statussen() == [(2, "ter_beoordeling"), (1, "live")]
    assert (MILA, "kennis_gepubliceerd", "fiets", "conflict") in auditregels()


def test_wat_niet_is_ingediend_gaat_niet_live() -> None:
    bewaar("fiets", antwoord="De fiets staat buiten.")
    with pytest.raises(Conflict):
        beheer.publiceer(RIES_ACTOR, "fiets")
    with pytest.raises(NietGevonden):
        beheer.publiceer(RIES_ACTOR, "soep")
    assert standnummer() == 1


def test_de_keuring_toont_per_vraag_wat_verandert() -> None:
    verhuis_fiets()
    rapport = beheer.keur_concept("fiets").rapport
    assert rapport is not None
    anders = {v.vraag: (v.was.ids[:1], v.wordt.ids[:1], v.was.goed, v.wordt.goed) for v in rapport.veranderd}
    assert anders["Weet iemand waar mijn rijwiel is?"][0] == ("fiets",)
    assert anders["Weet iemand waar mijn rijwiel is?"][2:] == (True, False)
    assert "Wie heeft mijn strijkstok gezien?" not in anders


def test_de_keuring_houdt_een_slechte_tekst_tegen_en_noemt_de_zinnen() -> None:
    verhuis_fiets()
    with pytest.raises(beheer.Keuringsfout) as fout:
        beheer.publiceer(RIES_ACTOR, "fiets")
    assert "Weet iemand waar mijn rijwiel is?" in fout.value.rapport.gebroken
    assert levend.item("fiets").vraag == "Waar staat mijn fiets?"
    assert statussen() == [(2, "ter_beoordeling"), (1, "live")]


def test_alleen_een_beheerder_gaat_tegen_de_keuring_in_en_alleen_met_een_reden() -> None:
    verhuis_fiets()
    with pytest.raises(Verboden):
        beheer.publiceer(RIES_ACTOR, "fiets", overrule_reden="Het moet.")
    with pytest.raises(OngeldigeInvoer):
        beheer.publiceer(NOOR_ACTOR, "fiets", overrule_reden=" ")
    assert standnummer() == 1
    publicatie = beheer.publiceer(NOOR_ACTOR, "fiets", overrule_reden="De fiets is weg.")
    assert publicatie.overruled
    assert publicatie.versie.reden == "De fiets is weg."
    wie, wat, object, resultaat = auditregels()[-1]
    assert (wie, wat, resultaat) == (NOOR_ACTOR.email, "kennis_doorgedrukt", "gelukt")
    assert object.startswith("fiets ")
    assert "weg" not in object


def test_de_beheerder_hoeft_niet_in_te_grijpen_bij_een_goede_tekst() -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    assert not beheer.publiceer(NOOR_ACTOR, "fiets").overruled


def test_samen_publiceren_is_allemaal_of_geen() -> None:
    dien_in("soep", antwoord="De soep is klaar.")
    bewaar("viool", antwoord="De les is om vier uur.")
    with pytest.raises(Conflict):
        beheer.publiceer(RIES_ACTOR, "soep", "viool")
    assert statussen("soep")[0] == (2, "ter_beoordeling")
    with sessie() as werk:
        beheer.dien_in(werk, "viool", MILA)
    assert len(beheer.publiceer(RIES_ACTOR, "soep", "viool").versies) == 2
    assert standnummer() == 2


def test_wie_tijdens_de_keuring_iets_verandert_gaat_niet_ongezien_mee(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    keer = []
    echt = publiceren._zet_live

    def ertussen(werk: Session, *rest: object) -> object:
        keer.append(1)
        if len(keer) == 1:
            stand.verhoog(werk)
            werk.commit()
        return echt(werk, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(publiceren, "_zet_live", ertussen)
    beheer.publiceer(RIES_ACTOR, "fiets")
    assert len(keer) == 2
    assert standnummer() == 3


def test_een_ingetrokken_item_wordt_niet_meer_gevonden_en_kan_terugkomen() -> None:
    with pytest.raises(OngeldigeInvoer):
        beheer.trek_in(RIES_ACTOR, "fiets", "")
    beheer.trek_in(RIES_ACTOR, "fiets", "Het klopt niet meer.")
    assert levend.item("fiets") is None
    assert statussen() == [(1, "ingetrokken")]
    assert (RIES, "kennis_ingetrokken", "fiets", "gelukt") in auditregels()
    with sessie() as werk:
        beheer.zet_terug(werk, "fiets", 1, MILA)
        beheer.dien_in(werk, "fiets", MILA)
    beheer.publiceer(RIES_ACTOR, "fiets")
    assert levend.item("fiets") is not None


def test_oude_versies_blijven_en_terugzetten_maakt_een_nieuw_concept() -> None:
    dien_in("fiets", antwoord="De fiets staat buiten.")
    beheer.publiceer(RIES_ACTOR, "fiets")
    with sessie() as werk:
        oud = beheer.zet_terug(werk, "fiets", 1, MILA)
    assert (oud.nummer, oud.status) == (3, Versiestatus.CONCEPT)
    assert levend.item("fiets").antwoord == "De fiets staat buiten."
