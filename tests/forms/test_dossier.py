"""The dossier: immutable, countable, and silent in logs."""

from __future__ import annotations

from forms.dossier import Dossier
from forms.soorten import Aanspreekvorm, Status
from tests.forms.invullen import dossier_met, ja, met, zonder_waarde


def test_een_nieuw_antwoord_verandert_het_oude_dossier_niet() -> None:
    leeg = Dossier()
    vol = leeg.met("contact.naam", ja("Fatima"))
    assert (len(leeg), vol.waarde("contact.naam")) == (0, "Fatima")
    assert len(vol.zonder("contact.naam")) == 0
    assert len(vol) == 1


def test_een_overgeslagen_vraag_is_een_antwoord_zonder_waarde() -> None:
    dossier = Dossier({"contact.tolk": zonder_waarde()})
    assert "contact.tolk" in dossier
    assert dossier.waarde("contact.tolk") is None


def test_items_zijn_te_tellen() -> None:
    dossier = met(Dossier(), {"kinderen[0].voornaam": "Sam", "kinderen[1].voornaam": "Noor"})
    assert (dossier.aantal("kinderen"), dossier.aantal("eerdere_hulp.items")) == (2, 0)


def test_alleen_een_jeugdige_krijgt_je() -> None:
    assert dossier_met(contact__relatie="jeugdige").aanspreekvorm is Aanspreekvorm.JE
    assert dossier_met(contact__relatie="moeder").aanspreekvorm is Aanspreekvorm.U
    assert Dossier().aanspreekvorm is Aanspreekvorm.U


def test_een_dossier_in_een_log_toont_geen_antwoord() -> None:
    assert "Fatima" not in repr(dossier_met(contact__naam="Fatima"))


def test_een_dossier_komt_gelijk_terug_uit_de_opslag() -> None:
    dossier = Dossier(
        {"gezin.zorgen": ja(["geld"]), "contact.tolk": zonder_waarde(Status.BESPREEK_IK_LIEVER)}
    )
    assert dict(Dossier.van_json(dossier.als_json())) == dict(dossier)
