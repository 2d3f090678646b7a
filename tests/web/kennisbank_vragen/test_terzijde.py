"""What was put outside our scope: who did it and when, and the way back to the inbox."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import time_machine
from sqlmodel import select

from actions.kennis import stand
from actions.kennis.levend import levend
from actions.opslag.database import lees_sessie, sessie
from actions.opslag.opruimen import ruim_op
from actions.vragen import afhandelen, buiten_bereik, terzijde
from actions.vragen.afhandelen import Keuze
from actions.vragen.modellen import Terzijde
from tests.actions.kennis.fabriek import RIES
from tests.web.kennisbank_vragen.conftest import VRAGEN, Bladert, groepen, vul_inbox
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import MILA, NOOR, auditregels

TERZIJDE = f"{VRAGEN}/terzijde"
PASPOORT = "hoe vraag ik een paspoort aan voor mijn kind"
NIEUW = "nieuw paspoort kind aanvragen"
ZWEMBAD = "waar is het zwembad"

pytestmark = pytest.mark.usefixtures("redactie")


def leg(*zinnen: str, door: str = MILA) -> None:
    """Put the questions with these texts outside, in one go."""
    with sessie() as werk:
        for groep in groepen():
            gekozen = frozenset(vraag.id for vraag in groep.vragen if vraag.tekst in zinnen)
            if gekozen:
                afhandelen.zet_buiten_bereik(werk, Keuze(groep.id, gekozen, door))


def opzij() -> list[terzijde.Opzij]:
    with lees_sessie() as werk:
        return terzijde.lijst(werk)


def geleerd() -> list[str]:
    with lees_sessie() as werk:
        return buiten_bereik.zinnen(werk)


def zet_terug(nummer: int) -> bool:
    with sessie() as werk:
        return terzijde.zet_terug(werk, nummer)


def test_wat_buiten_bereik_staat_is_uit_de_inbox_en_de_zoekfunctie_kent_het() -> None:
    vul_inbox((PASPOORT, "zundert"), (NIEUW, "moerdijk"), (ZWEMBAD, ""))
    leg(PASPOORT, NIEUW)
    assert [groep.voorbeeld for groep in groepen()] == [ZWEMBAD]
    assert geleerd() == [PASPOORT, NIEUW]
    assert [(set(rij.zinnen), rij.door, rij.aantal) for rij in opzij()] == [({PASPOORT, NIEUW}, MILA, 2)]


def test_zet_terug_brengt_de_groep_terug_met_alle_tellingen() -> None:
    vul_inbox((PASPOORT, "zundert"), (NIEUW, "moerdijk"))
    voor = groepen()
    leg(PASPOORT, NIEUW)
    assert zet_terug(opzij()[0].id)
    assert geleerd() == []
    assert opzij() == []
    (groep,) = groepen()
    assert (groep.gemeenten, groep.weken, set(groep.teksten)) == (
        voor[0].gemeenten,
        voor[0].weken,
        set(voor[0].teksten),
    )


def test_een_nieuwe_vraag_komt_niet_in_de_groep_die_terzijde_ligt() -> None:
    vul_inbox((PASPOORT, "zundert"))
    leg(PASPOORT)
    vul_inbox((PASPOORT, "moerdijk"))
    assert [groep.gemeenten for groep in groepen()] == [{"moerdijk": 1}]


def test_een_zin_die_nog_een_keer_terzijde_ligt_blijft_buiten_bereik() -> None:
    vul_inbox((PASPOORT, "zundert"))
    leg(PASPOORT)
    vul_inbox((PASPOORT, "moerdijk"))
    leg(PASPOORT, door=RIES)
    laatste, eerste = opzij()
    assert not zet_terug(eerste.id)
    assert geleerd() == [PASPOORT]
    assert zet_terug(laatste.id)
    assert geleerd() == []


def test_na_een_jaar_zijn_de_vragen_weg_en_blijft_de_zin_om_terug_te_zetten() -> None:
    with time_machine.travel(date(2026, 3, 4), tick=False):
        vul_inbox((PASPOORT, "zundert"))
        leg(PASPOORT)
    with time_machine.travel(date(2027, 3, 9), tick=False):
        ruim_op()
        assert [(rij.zinnen, rij.aantal) for rij in opzij()] == [((PASPOORT,), 0)]
        assert zet_terug(opzij()[0].id)
        assert (geleerd(), groepen()) == ([], ())


def test_van_een_keer_waar_niets_meer_van_is_blijft_geen_naam_staan() -> None:
    with time_machine.travel(date(2026, 3, 4), tick=False):
        vul_inbox((PASPOORT, "zundert"), (PASPOORT, "moerdijk"))
        eerste = groepen()[0].vragen[0].id
        with sessie() as werk:
            afhandelen.zet_buiten_bereik(werk, Keuze(groepen()[0].id, frozenset([eerste]), MILA))
        leg(PASPOORT, door=RIES)
    with time_machine.travel(date(2027, 3, 9), tick=False):
        ruim_op()
        with lees_sessie() as werk:
            assert [rij.door for rij in werk.exec(select(Terzijde))] == [MILA]


def test_de_bladzijde_zegt_wie_en_wanneer_en_zet_terug(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, "zundert"), (NIEUW, "zundert"))
    with time_machine.travel(datetime(2026, 11, 20, 9, 30, tzinfo=UTC), tick=False):
        leg(PASPOORT, NIEUW)
    assert f'href="{TERZIJDE}"' in mila.haal(VRAGEN).text
    pagina = mila.haal(TERZIJDE).text
    assert "Mila" in pagina
    assert "20 november" in pagina
    assert NIEUW in pagina
    assert "Er gaan 2 vragen terug" in pagina
    with lees_sessie() as werk:
        voor = stand.huidige(werk)
    antwoord = mila.stuur(f"{TERZIJDE}/{opzij()[0].id}/terug", teken=mila.teken(TERZIJDE))
    assert antwoord.status_code == 303
    assert "niet meer buiten ons bereik" in mila.haal(antwoord.headers["location"]).text
    assert groepen()[0].aantal == 2
    assert levend.ververs()
    with lees_sessie() as werk:
        assert stand.huidige(werk) == voor + 1
    assert ("vragen_teruggezet", "", "gelukt") in [regel[1:] for regel in auditregels()]


def test_twee_keer_terugzetten_is_een_duidelijke_bladzijde(mila: Bladeraar) -> None:
    vul_inbox((PASPOORT, ""))
    leg(PASPOORT)
    nummer, teken = opzij()[0].id, mila.teken(TERZIJDE)
    assert mila.stuur(f"{TERZIJDE}/{nummer}/terug", teken=teken).status_code == 303
    assert mila.stuur(f"{TERZIJDE}/{nummer}/terug", teken=teken).status_code == 404
    assert len(groepen()) == 1


def test_een_beheerder_leest_mee_en_zet_niets_terug(bladert: Bladert) -> None:
    vul_inbox((PASPOORT, ""))
    leg(PASPOORT)
    noor = bladert(NOOR)
    pagina = noor.haal(TERZIJDE).text
    assert PASPOORT in pagina
    assert "Zet terug" not in pagina
    assert noor.stuur(f"{TERZIJDE}/1/terug", teken=noor.teken(TERZIJDE)).status_code == 403
    assert groepen() == ()


def test_er_staat_niets_buiten_bereik(mila: Bladeraar) -> None:
    assert "Er staat niets buiten ons bereik." in mila.haal(TERZIJDE).text
