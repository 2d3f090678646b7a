"""The chain of the audit log: an edit, a gap or a cut tail is found."""

from __future__ import annotations

import pytest
from sqlmodel import text

from actions.audit import __main__ as opdracht
from actions.audit.controle import Breuk, Uitslag, controleer
from actions.audit.gebeurtenissen import Gebeurtenis, Resultaat
from actions.audit.handeling import handeling
from actions.audit.keten import noteer
from actions.opslag.database import lees_sessie, sessie

pytestmark = pytest.mark.usefixtures("werkplek")


@pytest.fixture(autouse=True)
def _vijf_regels(werkplek: object) -> None:
    for nummer in range(5):
        with sessie() as werk:
            noteer(werk, f"wie{nummer}", Gebeurtenis.INTAKE_GELEZEN, "GP-AAAA-AAAA", Resultaat.GELUKT, "hier")


def _uitslag(anker: tuple[int, str] | None = None) -> Uitslag:
    with lees_sessie() as werk:
        return controleer(werk, anker)


def _knoei(opdracht_: str) -> None:
    with sessie() as werk:
        werk.exec(text(opdracht_))  # type: ignore[call-overload]


def test_een_hele_keten_klopt() -> None:
    assert (_uitslag().aantal, _uitslag().breuk) == (5, None)


@pytest.mark.parametrize(
    "kolom",
    [
        "tijd='2020-01-01 00:00:00.000000'",
        "wie='x'",
        "wat='x'",
        "object='x'",
        "resultaat='x'",
        "waarvandaan='x'",
    ],
)
def test_een_veranderde_kolom_valt_op(kolom: str) -> None:
    _knoei(f"UPDATE audit_regel SET {kolom} WHERE nummer = 3")
    assert (_uitslag().breuk, _uitslag().nummer) == (Breuk.VERANDERD, 3)


def test_een_gat_valt_op() -> None:
    _knoei("DELETE FROM audit_regel WHERE nummer = 2")
    assert (_uitslag().breuk, _uitslag().nummer) == (Breuk.GAT, 2)


def test_een_afgeknipt_einde_valt_op() -> None:
    _knoei("DELETE FROM audit_regel WHERE nummer > 3")
    assert (_uitslag().breuk, _uitslag().nummer) == (Breuk.STAART, 4)


def test_een_nagemaakte_kop_valt_op() -> None:
    _knoei("DELETE FROM audit_regel WHERE nummer > 3")
    _knoei("UPDATE audit_kop SET nummer = 3, hash = (SELECT hash FROM audit_regel WHERE nummer = 3)")
    assert _uitslag().breuk is Breuk.KOP
    _knoei("DELETE FROM audit_kop")
    assert _uitslag().breuk is Breuk.KOP


def test_een_oude_stand_van_alles_valt_op_met_het_anker() -> None:
    anker = (_uitslag().aantal, _uitslag().hash)
    _knoei("DELETE FROM audit_regel")
    _knoei("DELETE FROM audit_kop")
    assert _uitslag().breuk is None
    assert _uitslag(anker).breuk is Breuk.STAART


def test_een_ander_anker_past_niet() -> None:
    assert _uitslag((3, "0" * 64)).breuk is Breuk.ANKER


def test_de_opdracht_zegt_het_in_een_zin(capsys: pytest.CaptureFixture[str]) -> None:
    assert opdracht.main([]) == 0
    assert "De auditketen klopt: 5 regels." in capsys.readouterr().out
    _knoei("UPDATE audit_regel SET wie = 'x' WHERE nummer = 1")
    assert opdracht.main([]) == 1
    assert opdracht.main(["geen anker"]) == 2


def test_zonder_regel_gebeurt_er_niets(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the line cannot be written, the work is undone too."""
    from actions.accounts.actor import Actor
    from actions.accounts.modellen import Account

    def kapot(*_: object) -> None:
        raise RuntimeError("geen ruimte")

    monkeypatch.setattr("actions.audit.handeling.noteer", kapot)
    actor = Actor("1", "wie@x.example", "Wie", frozenset(), "hier")
    with pytest.raises(RuntimeError), handeling(actor, Gebeurtenis.INTAKE_LIJST) as werk:
        werk.add(Account(email="spook@x.example", naam="Spook", wachtwoord_hash="x"))
    with lees_sessie() as werk:
        assert werk.exec(text("SELECT 1 FROM account WHERE naam = 'Spook'")).first() is None  # type: ignore[call-overload]
