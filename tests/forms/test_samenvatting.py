"""The summary, and how answers are shown."""

from __future__ import annotations

import pytest

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.reis import inhoud
from forms.samenvatting import controle_opties, samenvatting
from forms.soorten import Status, Waarde
from forms.weergave import weergave
from tests.forms.invullen import VANDAAG, ja, met, vul_in, zonder_waarde


@pytest.mark.parametrize(
    ("pad", "waarde", "tekst"),
    [
        ("kinderen[0].geboortedatum", "2016-03-12", "12 maart 2016"),
        (
            "kinderen[0].geboortedatum",
            {"leeftijdJaren": 8, "opDatum": "2026-03-14"},
            "8 jaar (op 14 maart 2026)",
        ),
        (
            "kinderen[0].geboortedatum",
            {"leeftijdMaanden": 1, "opDatum": "2026-03-14"},
            "1 maand (op 14 maart 2026)",
        ),
        ("contact.telefoon", "+31612345678", "06 12345678"),
        ("contact.telefoon", "+32470123456", "+32 470 12 34 56"),
        ("contact.veilig_contact", False, "Nee, laat geen bericht achter"),
        ("eerdere_hulp.gehad", True, "Ja"),
        ("gemeente", "bergen-op-zoom", "Bergen op Zoom"),
        ("contact.voorkeur", ["bellen", "mailen"], "Bellen; Mailen"),
        ("hulpvraag.zwaarte", 7, "7 van 10"),
        ("hulpvraag.eigen_woorden", "Hij slaapt niet.", "Hij slaapt niet."),
    ],
)
def test_een_antwoord_in_gewoon_nederlands(pad: str, waarde: Waarde, tekst: str) -> None:
    assert weergave(GEZINSPLAN.veld(pad), ja(waarde)) == tekst


@pytest.mark.parametrize(
    ("status", "tekst"),
    [
        (Status.OVERGESLAGEN, "Overgeslagen"),
        (Status.WEET_IK_NIET, "Weet ik niet"),
        (Status.BESPREEK_IK_LIEVER, "Bespreek ik liever"),
    ],
)
def test_een_antwoord_zonder_waarde_zegt_wat_iemand_deed(status: Status, tekst: str) -> None:
    assert weergave(GEZINSPLAN.veld("contact.tolk"), zonder_waarde(status)) == tekst


def test_de_samenvatting_toont_precies_wat_meegaat() -> None:
    dossier = vul_in(Dossier())
    regels = [regel.pad for stap in samenvatting(dossier, VANDAAG) for regel in stap.regels]
    assert regels == list(inhoud(dossier, VANDAAG))


def test_een_leeg_dossier_heeft_een_lege_samenvatting() -> None:
    assert samenvatting(Dossier(), VANDAAG) == ()


def test_een_regel_over_een_kind_noemt_het_kind() -> None:
    dossier = met(Dossier(), {"kinderen[0].voornaam": "Sam", "kinderen[0].school": "De Linde"})
    (stap,) = samenvatting(dossier, VANDAAG)
    assert [regel.label for regel in stap.regels] == ["Sam: Voornaam", "Sam: School of opvang"]
    assert stap.titel == "Uw kinderen"


def test_bij_controle_is_elk_antwoord_te_wijzigen() -> None:
    dossier = vul_in(Dossier())
    opties = list(controle_opties(dossier, VANDAAG))
    assert opties == ["verstuur", *(f"wijzig:{pad}" for pad in inhoud(dossier, VANDAAG))]
    assert len(set(controle_opties(dossier, VANDAAG).values())) == len(opties)
