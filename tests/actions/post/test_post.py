"""Mail to families: neutral, only when it is safe, tried again, and visible when it fails."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from pydantic import ValidationError
from sqlmodel import select

from actions.formulier.invullen import Inzending, Toegang, lees_formulier, versie_van, vul_in
from actions.gezin import eigen
from actions.instellingen import Instellingen, instellingen
from actions.intakes import dienst
from actions.klok import nu
from actions.opslag.database import lees_sessie
from actions.post.bezorgen import BEWAREN, verstuur_wat_wacht
from actions.post.lijst import masker, toon_post
from actions.post.modellen import Postbericht
from actions.post.opstellen import Brief, lees_brief
from tests import fabriek
from tests.werkplek import NOOR, SANNE, actor

pytestmark = pytest.mark.usefixtures("werkplek")


def _brieven() -> list[Brief]:
    with lees_sessie() as werk:
        return [lees_brief(rij) for rij in werk.exec(select(Postbericht))]


def _vraag(**anders: object) -> str | None:
    gezin = fabriek.verstuurd_gezin(**anders)
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "Geheime vraag over Daan?")
    return dienst.toon_intake(actor(SANNE), gezin.kenmerk).terugvragen[0].bericht


def test_de_post_zegt_niets_over_het_gezin() -> None:
    assert _vraag(contact__veilig_contact=True) == "gepost"
    (brief,) = _brieven()
    assert brief.aan == "fatima@voorbeeld.nl"
    alles = f"{brief.onderwerp} {brief.tekst}".lower()
    verraadt = (
        "gezin",
        "jeugd",
        "gp-",
        "fatima",
        "daan",
        "roosendaal",
        "sanne",
        "hulp",
        "geheim",
        "kind",
        "zorg",
    )
    assert [woord for woord in verraadt if woord in alles] == []
    assert "/mijn-plan" in brief.tekst


@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({"contact__veilig_contact": False}, "onveilig"),
        ({"contact__veilig_contact": None}, "onbekend"),
        ({"contact__veilig_contact": True, "contact__email": None}, "geen_adres"),
    ],
)
def test_zonder_veilig_adres_gaat_er_niets(anders: dict[str, object], waarom: str) -> None:
    assert _vraag(**anders) == waarom
    assert _brieven() == []


def test_een_tweede_vraag_geeft_geen_tweede_mail_zolang_de_eerste_wacht() -> None:
    gezin = fabriek.verstuurd_gezin(contact__veilig_contact=True)
    for _ in range(2):
        dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    assert len(_brieven()) == 1
    assert verstuur_wat_wacht() == 1
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    assert len(_brieven()) == 2


def _zeg(gezin: fabriek.Gezin, pad: str, *gekozen: str, tekst: str = "") -> None:
    toegang = Toegang(gezin.gesprek, gezin.sleutel)
    versie = versie_van(lees_formulier(toegang).dossier, pad)
    vul_in(toegang, Inzending(pad, tekst, gekozen, versie=versie))


def test_wie_alsnog_zegt_dat_het_niet_veilig_is_krijgt_geen_mail_meer() -> None:
    gezin = fabriek.verstuurd_gezin(contact__veilig_contact=True)
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    _zeg(gezin, "contact.veilig_contact", "nee")
    assert _brieven() == []
    assert dienst.toon_intake(actor(SANNE), gezin.kenmerk).versie == 2


def test_een_ander_adres_geldt_ook_voor_wat_nog_niet_weg_is() -> None:
    gezin = fabriek.verstuurd_gezin(contact__veilig_contact=True)
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    _zeg(gezin, "contact.email", tekst="nieuw@voorbeeld.nl")
    assert [brief.aan for brief in _brieven()] == ["nieuw@voorbeeld.nl"]


def test_na_intrekken_gaat_er_niets_meer_weg() -> None:
    gezin = fabriek.verstuurd_gezin(contact__veilig_contact=True)
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "x")
    eigen.trek_in(Toegang(gezin.gesprek, gezin.sleutel))
    assert _brieven() == []


def test_een_jeugdige_krijgt_een_mail_met_je() -> None:
    _vraag(contact__veilig_contact=True, contact__relatie="jeugdige")
    assert _brieven()[0].onderwerp == "Er staat een bericht voor je klaar"


class _Kapot:
    def verzend(self, brief: Brief) -> None:
        raise OSError("lijn weg: " + brief.aan)


def test_een_mislukte_mail_wacht_is_zichtbaar_en_gaat_later() -> None:
    _vraag(contact__veilig_contact=True)
    assert verstuur_wat_wacht(_Kapot()) == 0
    (regel,) = toon_post(actor(NOOR)).regels
    assert (regel.pogingen, regel.fout, regel.verstuurd_op) == (1, "OSError", None)
    assert verstuur_wat_wacht() == 0, "nog niet aan de beurt"
    with time_machine.travel(nu() + timedelta(hours=3), tick=False):
        assert verstuur_wat_wacht() == 1
        assert verstuur_wat_wacht() == 0, "nooit twee keer"


class _Traag:
    """While this one sends, another worker and another writer come along."""

    tweede = -1

    def verzend(self, brief: Brief) -> None:
        self.tweede = verstuur_wat_wacht()
        fabriek.zet_in_wachtrij()


def test_een_trage_mailserver_houdt_niemand_op_en_verdubbelt_niets() -> None:
    _vraag(contact__veilig_contact=True)
    traag = _Traag()
    assert verstuur_wat_wacht(traag) == 1
    assert traag.tweede == 0


def test_post_die_weg_is_verdwijnt_na_dertig_dagen() -> None:
    _vraag(contact__veilig_contact=True)
    verstuur_wat_wacht()
    with time_machine.travel(nu() + BEWAREN - timedelta(minutes=1), tick=False):
        verstuur_wat_wacht()
        assert len(_brieven()) == 1
    with time_machine.travel(nu() + BEWAREN + timedelta(minutes=1), tick=False):
        verstuur_wat_wacht()
        assert _brieven() == []


def test_het_adres_staat_nergens_leesbaar() -> None:
    _vraag(contact__veilig_contact=True)
    with lees_sessie() as werk:
        assert b"fatima" not in werk.exec(select(Postbericht)).one().inhoud
    assert masker("fatima@voorbeeld.nl") == "f…@voorbeeld.nl"


@pytest.fixture
def mailserver() -> Iterator[tuple[int, list[str]]]:
    """A small SMTP server that takes one mail: its port, and the lines it got."""
    luister = socket.create_server(("127.0.0.1", 0))
    regels: list[str] = []

    def neem_aan() -> None:
        lijn, _ = luister.accept()
        with lijn, lijn.makefile("rw", encoding="utf-8", newline="\r\n") as tekst:

            def zeg(antwoord: str) -> None:
                tekst.write(antwoord + "\r\n")
                tekst.flush()

            zeg("220 hier")
            inhoud = False
            for regel in tekst:
                regels.append(regel.rstrip("\r\n"))
                if inhoud and regels[-1] != ".":
                    continue
                inhoud = regels[-1].upper() == "DATA"
                zeg("354 ga" if inhoud else "221 dag" if regels[-1].upper() == "QUIT" else "250 goed")

    draad = threading.Thread(target=neem_aan, daemon=True)
    draad.start()
    yield luister.getsockname()[1], regels
    luister.close()
    draad.join(timeout=5)


def test_met_smtp_gaat_de_mail_echt_weg(
    mailserver: tuple[int, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    poort, regels = mailserver
    _vraag(contact__veilig_contact=True)
    for naam, waarde in (("", "smtp"), ("_HOST", "127.0.0.1"), ("_POORT", str(poort)), ("_TLS", "geen")):
        monkeypatch.setenv(f"GEZINSPLAN_MAIL{naam}", waarde)
    instellingen.cache_clear()
    assert verstuur_wat_wacht() == 1
    assert "To: fatima@voorbeeld.nl" in regels
    assert "Subject: Er staat een bericht voor u klaar" in regels
    assert "Auto-Submitted: auto-generated" in regels


def test_productie_weigert_mail_zonder_versleuteling() -> None:
    with pytest.raises(ValidationError, match="GEZINSPLAN_MAIL_TLS"):
        Instellingen(  # type: ignore[call-arg]
            omgeving="productie",
            basis_adres="https://plan.example",
            sleutels="een:" + "A" * 43 + "=",
            mail="smtp",
            mail_tls="geen",
            _env_file=None,
        )
