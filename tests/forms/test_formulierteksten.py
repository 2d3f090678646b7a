"""Every text of the form: present, in the right form of address, short, and Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from forms.definitie import GEZINSPLAN
from forms.dossier import Dossier
from forms.onderdelen import Veld
from forms.soorten import Aanspreekvorm, Soort, Waarde
from forms.teksten import fouttekst, vraagtekst
from forms.teksten_lezen import Vormen, algemeen, fouten, vraagtabellen
from tests.forms.invullen import dossier_met, met

MEESTE_WOORDEN = 15
U_WOORDEN = {"u", "uw", "uzelf"}
JE_WOORDEN = {"je", "jij", "jou", "jouw", "jullie", "jezelf"}
ENGELS = {
    "the",
    "your",
    "you",
    "and",
    "please",
    "required",
    "field",
    "submit",
    "select",
    "choose",
    "answer",
    "question",
    "help",
    "child",
    "family",
    "yes",
    "save",
    "next",
    "back",
    "error",
    "invalid",
    "enter",
    "phone",
    "name",
    "date",
    "street",
    "send",
    "form",
}
LIJDEND = {"wordt", "worden", "werd", "werden"}
VAKWOORDEN = {
    "gezag": "gezag.situatie",
    "cliëntondersteuner": "ondersteuning.gewenst",
    "vertrouwenspersoon": "ondersteuning.gewenst",
    "verwijzer": "verwijzer",
}
FOUTCODES = {
    "leeg",
    "te_lang",
    "onleesbaar",
    "datum_onbekend",
    "datum_toekomst",
    "te_oud",
    "leeftijd_onbekend",
    "telefoon_ongeldig",
    "email_ongeldig",
    "schaal_buiten",
    "schaal_onbekend",
    "keuze_onbekend",
    "ja_nee_onbekend",
    "gemeente_onbekend",
    "gemeente_buiten_regio",
    "verplicht",
    "te_veel_kinderen",
    "geen_kind_met_hulp",
}
OUDER, JEUGDIGE = dossier_met(contact__relatie="moeder"), dossier_met(contact__relatie="jeugdige")
VELDEN = GEZINSPLAN.velden()


def _pad(veld: Veld, nummer: int = 0) -> str:
    return veld.naam.replace("[]", f"[{nummer}]")


def _van_vormen(plek: str, vormen: str | Vormen) -> Iterator[tuple[str, Aanspreekvorm | None, str]]:
    if isinstance(vormen, str):
        yield plek, None, vormen
        return
    for naam, tekst in vormen.model_dump(exclude_none=True).items():
        yield plek, Aanspreekvorm(naam.removesuffix("_volgend")), tekst


def _alle_teksten() -> Iterator[tuple[str, Aanspreekvorm | None, str]]:
    """Every text with its place and its form of address (None: for both)."""
    for naam, tabel in vraagtabellen().items():
        for sleutel in ("u", "je", "u_volgend", "je_volgend"):
            for deel, tekst in getattr(tabel, sleutel).model_dump(exclude_none=True).items():
                yield f"{naam} {sleutel} {deel}", Aanspreekvorm(sleutel.removesuffix("_volgend")), tekst
        yield from _van_vormen(f"{naam} label", tabel.label)
        for optie, titel in tabel.opties.items():
            yield from _van_vormen(f"{naam} optie {optie}", titel)
        for code, fout in tabel.fouten.items():
            yield from _van_vormen(f"{naam} fout {code}", fout)
    for code, fout in fouten().items():
        yield from _van_vormen(f"fout {code}", fout)
    woorden = algemeen()
    for deel in (woorden.stappen, woorden.lezers, woorden.groepen):
        for naam, vormen in deel.items():
            yield from _van_vormen(f"algemeen {naam}", vormen)


TEKSTEN = list(_alle_teksten())


def _woorden(tekst: str) -> list[str]:
    return re.findall(r"[\w'’@.-]*\w", re.sub(r"\{\w+\}", "Sam", tekst))


def _zinnen(tekst: str) -> list[str]:
    return [zin for zin in re.split(r"(?<=[.!?])\s+", tekst) if zin]


@pytest.mark.parametrize("veld", VELDEN, ids=lambda veld: veld.naam)
@pytest.mark.parametrize("dossier", [OUDER, JEUGDIGE], ids=["u", "je"])
@pytest.mark.parametrize("nummer", [0, 1])
def test_elke_vraag_heeft_alle_teksten(veld: Veld, dossier: Dossier, nummer: int) -> None:
    tekst = vraagtekst(_pad(veld, nummer), dossier)
    assert all((tekst.label, tekst.vraag, tekst.hulp, tekst.waarom, tekst.wie_leest))
    assert tekst.vraag.endswith("?")
    assert tekst.vraag.count("?") == 1, "vraag een ding tegelijk"
    assert "{" not in " ".join((tekst.vraag, tekst.hulp, tekst.waarom, tekst.wie_leest))


@pytest.mark.parametrize("veld", VELDEN, ids=lambda veld: veld.naam)
def test_elke_keuze_heeft_een_titel(veld: Veld) -> None:
    opties = vraagtekst(_pad(veld), OUDER).opties
    verwacht = {
        Soort.JA_NEE: ("ja", "nee"),
        Soort.SCHAAL: tuple(str(getal) for getal in range(1, 11)),
    }.get(veld.soort, veld.opties)
    assert tuple(opties) == verwacht
    assert len(set(opties.values())) == len(opties)


@pytest.mark.parametrize(("plek", "vorm", "tekst"), TEKSTEN, ids=[f"{p}-{v}" for p, v, _ in TEKSTEN])
def test_een_tekst_is_kort_nederlands_en_in_de_goede_aanspreekvorm(
    plek: str, vorm: Aanspreekvorm | None, tekst: str
) -> None:
    for zin in _zinnen(tekst):
        assert len(_woorden(zin)) <= MEESTE_WOORDEN, f"{plek}: maak korter: {zin}"
    woorden = {woord.lower() for woord in _woorden(tekst)}
    assert not woorden & ENGELS, f"{plek}: Engels"
    assert not woorden & LIJDEND, f"{plek}: schrijf wie het doet"
    fout = {Aanspreekvorm.U: JE_WOORDEN, Aanspreekvorm.JE: U_WOORDEN, None: JE_WOORDEN | U_WOORDEN}[vorm]
    assert not woorden & fout, f"{plek}: verkeerde aanspreekvorm"


def test_elk_deel_van_de_foutcodes_heeft_een_tekst() -> None:
    assert set(fouten()) >= FOUTCODES


@pytest.mark.parametrize("code", sorted(fouten()))
@pytest.mark.parametrize("dossier", [OUDER, JEUGDIGE], ids=["u", "je"])
def test_een_fouttekst_zegt_wat_er_is_en_wat_te_doen(code: str, dossier: Dossier) -> None:
    tekst = fouttekst(code, "kinderen[0].geboortedatum", dossier, {"plaats": "Breda"})
    assert len(_zinnen(tekst)) >= 2, "zeg wat er is, en wat te doen"
    assert "{" not in tekst


def test_eigen_foutteksten_horen_bij_een_bestaande_code() -> None:
    eigen = {code for tabel in vraagtabellen().values() for code in tabel.fouten}
    assert eigen <= set(fouten())


def test_elke_lezer_hoort_bij_een_vraag() -> None:
    assert {tabel.lezer for tabel in vraagtabellen().values()} == set(algemeen().lezers)


@pytest.mark.parametrize(("woord", "pad"), VAKWOORDEN.items())
@pytest.mark.parametrize("dossier", [OUDER, JEUGDIGE], ids=["u", "je"])
def test_een_vakwoord_krijgt_uitleg_bij_de_vraag(woord: str, pad: str, dossier: Dossier) -> None:
    assert woord in vraagtekst(pad, dossier).hulp.lower()


def test_de_jeugdprofessional_krijgt_bij_elke_vraag_uitleg() -> None:
    lezers = algemeen().lezers
    for naam in ("jeugdprofessional", "contact"):
        assert "zoekt naar passende hulp" in lezers[naam].u
        assert "zoekt naar passende hulp" in lezers[naam].je


def test_de_voornaam_staat_in_de_vraag_en_anders_een_gewoon_woord() -> None:
    sam = met(OUDER, {"kinderen[0].voornaam": "Sam"})
    assert vraagtekst("kinderen[0].hulp_nodig", sam).vraag == "Heeft Sam hulp nodig?"
    assert vraagtekst("kinderen[1].hulp_nodig", sam).vraag == "Heeft het kind hulp nodig?"
    assert "Sam" in vraagtekst("instemming.jeugdige[0]", sam).vraag


def test_accolades_in_een_voornaam_doen_niets() -> None:
    raar = met(OUDER, {"kinderen[0].voornaam": "{plaats}"})
    assert vraagtekst("kinderen[0].hulp_nodig", raar).vraag == "Heeft {plaats} hulp nodig?"


def test_de_jeugdige_vult_in_over_zichzelf_en_daarna_over_broer_of_zus() -> None:
    gezin = met(JEUGDIGE, {"kinderen[0].voornaam": "Sam", "kinderen[1].voornaam": "Noor"})
    assert vraagtekst("contact.naam", gezin).vraag == "Hoe heet je?"
    assert vraagtekst("kinderen[0].school", gezin).vraag == "Op welke school zit je?"
    assert "Noor" in vraagtekst("kinderen[1].school", gezin).vraag
    assert "je ouders" in vraagtekst("gezag.situatie", gezin).vraag
    assert "Sam" not in vraagtekst("instemming.jeugdige[0]", gezin).vraag


def test_buiten_de_regio_noemt_de_tekst_de_plaats_en_de_eigen_gemeente() -> None:
    tekst = fouttekst("gemeente_buiten_regio", "gemeente", OUDER, {"plaats": "Breda"})
    assert tekst.startswith("Breda ligt buiten onze regio")
    assert "eigen gemeente" in tekst
    assert "bewaren we dit niet" in tekst


def test_een_verplichte_vraag_biedt_overslaan_niet_aan() -> None:
    assert "sla" not in fouttekst("leeg", "contact.naam", OUDER).lower()
    assert "sla" in fouttekst("leeg", "contact.tolk", OUDER).lower()


def test_een_heropende_vraag_zegt_in_de_hulp_waarom() -> None:
    waarden: dict[str, Waarde] = {
        "kinderen[0].voornaam": "Sam",
        "kinderen[0].hulp_nodig": False,
        "kinderen.nog_een": False,
    }
    tekst = vraagtekst("kinderen[0].hulp_nodig", met(OUDER, waarden))
    assert tekst.hulp == fouttekst("geen_kind_met_hulp", "kinderen[0].hulp_nodig", OUDER)
