"""The decision of a turn: what was typed is an answer, a question, a command, a correction, or we ask."""

from __future__ import annotations

from typing import Any

import pytest

from actions.webhook.beslissing import beslis
from actions.webhook.situatie import Situatie, Soortbesluit
from forms.ontleden.correctie import Correctie
from forms.ontleden.vraagsoort import Vraagsoort
from forms.soorten import Ontleding, Soort

HEEL_GELEZEN = Ontleding(waarde=8, volledig=True)
DEELS_GELEZEN = Ontleding(waarde=8, rest="en hoe lang duurt het eigenlijk?")
NIET_GELEZEN = Ontleding(fout="datum_onbekend")
VERMOEDEN = Correctie("gemeente", "rucphen", "Rucphen", zeker=False)
ANDERE_PLAATS = Correctie("gemeente", "rucphen", "Rucphen", zeker=False, duidelijk=True)
ZEKER_ANDERS = Correctie("gemeente", "rucphen", "Rucphen", zeker=True, duidelijk=True, aan_antwoord=True)


def situatie(soort: Soort, tekst: str, **rest: Any) -> Situatie:
    """A situation with a text that reads as an answer, unless told otherwise."""
    return Situatie(
        soort=soort, tekst=tekst, **({"ontleding": Ontleding(waarde=tekst, volledig=True)} | rest)
    )


def test_een_vast_woord_gaat_voor_alles() -> None:
    besluit = beslis(
        situatie(Soort.TEKST, "sla maar over", opdracht="overslaan", intent="antwoord", zekerheid=0.9)
    )
    assert (besluit.soort, besluit.opdracht) == (Soortbesluit.OPDRACHT, "overslaan")


def test_een_heel_gelezen_antwoord_wint_van_de_intent() -> None:
    s = situatie(Soort.DATUM, "7", ontleding=HEEL_GELEZEN, intent="vraag_stellen", zekerheid=0.99)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_een_antwoord_met_een_vraag_erachter_is_beide() -> None:
    s = situatie(
        Soort.DATUM,
        "hij is 8 en hoe lang duurt het eigenlijk?",
        ontleding=DEELS_GELEZEN,
        vraagdeel="hoe lang duurt het eigenlijk?",
        vertelling="hij is 8",
        deel=HEEL_GELEZEN,
    )
    besluit = beslis(s)
    assert (besluit.soort, besluit.antwoord) == (Soortbesluit.ANTWOORD_EN_VRAAG, HEEL_GELEZEN)
    assert besluit.vraag == "hoe lang duurt het eigenlijk?"


def test_een_getal_in_een_vraag_is_geen_antwoord() -> None:
    tekst = "moet ik 8 weken wachten?"
    s = situatie(Soort.DATUM, tekst, ontleding=DEELS_GELEZEN, vraagdeel=tekst)
    assert beslis(s).soort is Soortbesluit.VRAAG


@pytest.mark.parametrize(
    ("soort", "verwacht"),
    [
        (Vraagsoort.LEVEN, Soortbesluit.ANTWOORD),
        (Vraagsoort.AAN_ONS, Soortbesluit.VRAAG),
        (Vraagsoort.REGELS, Soortbesluit.VRAAG),
        (Vraagsoort.WENS, Soortbesluit.TWIJFEL),
        (Vraagsoort.ONBEKEND, Soortbesluit.TWIJFEL),
    ],
)
def test_waar_een_vraag_in_vrije_tekst_over_gaat_beslist(soort: Vraagsoort, verwacht: Soortbesluit) -> None:
    tekst = "Hoe krijg ik hem weer naar school?"
    besluit = beslis(situatie(Soort.TEKST, tekst, vraagdeel=tekst, vraagsoort=soort))
    assert besluit.soort is verwacht


def test_een_verhaal_met_een_vraag_aan_ons_wordt_heel_bewaard() -> None:
    tekst = "Sem slaapt slecht. Hoe lang mag mijn verhaal zijn?"
    s = situatie(
        Soort.TEKST,
        tekst,
        vraagdeel="Hoe lang mag mijn verhaal zijn?",
        vertelling="Sem slaapt slecht.",
        deel=Ontleding(waarde="Sem slaapt slecht.", volledig=True),
        vraagsoort=Vraagsoort.AAN_ONS,
    )
    besluit = beslis(s)
    assert besluit.soort is Soortbesluit.ANTWOORD_EN_VRAAG
    assert besluit.antwoord == Ontleding(waarde=tekst, volledig=True)


def test_wie_onze_vraag_herhaalt_geeft_antwoord() -> None:
    s = situatie(
        Soort.TEKST,
        "Wat hielp? Dat er iemand luisterde.",
        vraagdeel="Wat hielp?",
        vertelling="Dat er iemand luisterde.",
        vraag_vooraan=True,
        deel=Ontleding(waarde="Dat er iemand luisterde.", volledig=True),
    )
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_een_korte_vraag_bij_een_kort_antwoord_is_een_vraag() -> None:
    s = situatie(Soort.KORT, "wie leest dit eigenlijk", vraagdeel="wie leest dit eigenlijk")
    assert beslis(s).soort is Soortbesluit.VRAAG


def test_een_correctie_gaat_voor_een_tekst_die_niet_past() -> None:
    s = situatie(Soort.DATUM, "ik bedoel Rucphen", ontleding=NIET_GELEZEN, correctie=ANDERE_PLAATS)
    besluit = beslis(s)
    assert (besluit.soort, besluit.correctie) == (Soortbesluit.CORRECTIE, ANDERE_PLAATS)


def test_een_vermoeden_van_een_correctie_overschrijft_geen_vrije_tekst() -> None:
    s = situatie(Soort.TEKST, "we wonen nu in Rucphen", correctie=ANDERE_PLAATS)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_zonder_duidelijk_teken_is_wat_past_het_antwoord() -> None:
    s = situatie(Soort.MEERKEUZE, "geld en het wonen, en ik heb geen vast werk", correctie=VERMOEDEN)
    besluit = beslis(Situatie(**{**_velden(s), "naast": HEEL_GELEZEN}))
    assert besluit.soort is Soortbesluit.ANTWOORD


def test_een_lang_verhaal_in_vrije_tekst_is_nooit_een_correctie() -> None:
    tekst = "sorry dat ik zo lang van stof ben maar zijn school klopt niet bij wat hij nodig heeft nu"
    assert beslis(situatie(Soort.TEKST, tekst, correctie=ZEKER_ANDERS)).soort is Soortbesluit.ANTWOORD


def test_een_zekere_correctie_wordt_geen_vrij_antwoord() -> None:
    s = situatie(Soort.TEKST, "verander de gemeente in Rucphen", correctie=ZEKER_ANDERS)
    assert beslis(s).soort is Soortbesluit.CORRECTIE


def test_een_antwoord_met_een_correctie_ernaast_is_beide() -> None:
    s = situatie(Soort.DATUM, "8, en ik bedoel Rucphen", ontleding=DEELS_GELEZEN, correctie=ANDERE_PLAATS)
    besluit = beslis(Situatie(**{**_velden(s), "naast": HEEL_GELEZEN}))
    assert (besluit.soort, besluit.antwoord) == (Soortbesluit.ANTWOORD_EN_CORRECTIE, HEEL_GELEZEN)


def test_een_opdracht_in_een_zin_wint_van_een_verhaal() -> None:
    s = situatie(Soort.TEKST, "mail heb ik niet, sla maar over", zinsopdracht="overslaan")
    assert beslis(s).opdracht == "overslaan"


def test_een_gekozen_optie_wint_van_een_opdracht_in_een_zin() -> None:
    s = situatie(Soort.KEUZE, "dat zeg ik liever niet", zinsopdracht="overslaan")
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_wat_moet_slaan_we_niet_op_een_vermoeden_over() -> None:
    s = situatie(Soort.TEKST, "we weten het niet meer", intent="weet_ik_niet", zekerheid=0.99, verplicht=True)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_een_lang_verhaal_is_geen_opdracht() -> None:
    tekst = " ".join(["ik wil stoppen met ruzie maken over van alles en nog wat elke dag weer"] * 2)
    assert beslis(situatie(Soort.TEKST, tekst, intent="stop", zekerheid=0.99)).soort is Soortbesluit.ANTWOORD


def test_iets_zwaars_bij_een_gesloten_vraag_krijgt_een_menselijke_zin() -> None:
    s = situatie(
        Soort.DATUM,
        "ik kan niet meer",
        ontleding=NIET_GELEZEN,
        intent="emotie",
        zekerheid=0.9,
        gesprekje=None,
    )
    assert (beslis(s).soort, beslis(s).opdracht) == (Soortbesluit.GESPREKJE, "emotie")


def test_wat_niemand_begrijpt_is_onduidelijk() -> None:
    assert beslis(situatie(Soort.DATUM, "blauw", ontleding=NIET_GELEZEN)).soort is Soortbesluit.ONDUIDELIJK


def test_een_verhaal_met_het_woord_stop_erin_is_een_antwoord() -> None:
    verhaal = "hij kan niet stoppen met schreeuwen als ik zeg dat de tablet uit moet en dan gaat hij gooien"
    s = situatie(Soort.TEKST, verhaal, intent="stop", zekerheid=0.95)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_een_eigen_vraag_waarin_de_classifier_een_opdracht_hoort_leggen_we_voor() -> None:
    tekst = "Hoe krijgen we haar aan het praten?"
    s = situatie(Soort.TEKST, tekst, vraagdeel=tekst, vraagsoort=Vraagsoort.LEVEN, intent="mens")
    assert beslis(s).soort is Soortbesluit.TWIJFEL


def test_een_vraag_over_hulp_zonder_antwoord_van_ons_kan_de_hulpvraag_zijn() -> None:
    tekst = "Krijgen we iemand aan huis?"
    s = situatie(Soort.TEKST, tekst, vraagdeel=tekst, vraagsoort=Vraagsoort.REGELS, kennis="onbekend")
    assert (beslis(s).soort, beslis(s).vangnet) == (Soortbesluit.VRAAG, True)


def test_dank_je_wel_bij_een_datum_is_een_gesprekje() -> None:
    s = situatie(Soort.DATUM, "dank je wel", ontleding=NIET_GELEZEN, intent="dank", zekerheid=0.9)
    assert beslis(s).soort is Soortbesluit.GESPREKJE


def _velden(s: Situatie) -> dict[str, Any]:
    return {naam: getattr(s, naam) for naam in Situatie.__dataclass_fields__}


def test_wat_geen_lijst_kent_wordt_gelezen_zoals_geleerd() -> None:
    gok = Ontleding(waarde="samen")
    s = situatie(Soort.KEUZE, "wij doen dat met zijn tweeen", ontleding=NIET_GELEZEN, gok=gok)
    besluit = beslis(s)
    assert (besluit.soort, besluit.antwoord, besluit.gegokt) == (Soortbesluit.ANTWOORD, gok, True)


def test_een_opdracht_gaat_voor_een_gok() -> None:
    s = situatie(
        Soort.KEUZE,
        "ga eens terug",
        ontleding=NIET_GELEZEN,
        gok=Ontleding(waarde="samen"),
        zinsopdracht="terug",
    )
    assert beslis(s).opdracht == "terug"


@pytest.mark.parametrize("soort", [Soort.TEKST, Soort.KORT])
def test_wie_iets_herroept_zonder_te_zeggen_wat_krijgt_de_keuze(soort: Soort) -> None:
    s = situatie(soort, "dat heb ik verkeerd getypt", herroept=True)
    besluit = beslis(s)
    assert (besluit.soort, besluit.opdracht) == (Soortbesluit.TWIJFEL, "wijzigen")


def test_een_lang_verhaal_over_een_fout_blijft_het_antwoord() -> None:
    s = situatie(Soort.TEKST, "toen heb ik het verkeerd gezegd " * 10, herroept=True)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


ZEKER = {"antwoord": 0.98, "opdracht:opnieuw_beginnen": 0.01}
GEEN_VERHAAL = {"antwoord": 0.03, "gesprekje": 0.1}
"""Chances as the learned reader gives them."""


def test_wat_zeker_antwoordt_is_geen_opdracht_die_er_toevallig_in_staat() -> None:
    tekst = "kon ik weer opnieuw mijn verhaal doen"
    s = situatie(Soort.TEKST, tekst, zinsopdracht="opnieuw_beginnen")
    assert beslis(s).soort is Soortbesluit.OPDRACHT
    geleerd = situatie(Soort.TEKST, tekst, zinsopdracht="opnieuw_beginnen", kansen=ZEKER)
    assert beslis(geleerd).soort is Soortbesluit.ANTWOORD


def test_een_vast_opdrachtwoord_gaat_ook_voor_wat_geleerd_is() -> None:
    s = situatie(Soort.TEKST, "stop", opdracht="stop", kansen=ZEKER)
    assert beslis(s).opdracht == "stop"


def test_wat_geen_verhaal_is_wordt_nooit_zonder_vragen_bewaard() -> None:
    tekst = "wat een binnenkomer van een vraag is dat"
    assert beslis(situatie(Soort.TEKST, tekst, kansen=GEEN_VERHAAL)).soort is Soortbesluit.TWIJFEL
    assert beslis(situatie(Soort.KORT, tekst, kansen=GEEN_VERHAAL)).soort is Soortbesluit.ANTWOORD


def test_wat_weinig_antwoordt_is_eerder_een_gesprekje() -> None:
    kansen = {"antwoord": 0.05, "gesprekje": 0.4}
    s = situatie(Soort.TEKST, "hoi ben er weer, de bel ging", kansen=kansen)
    assert (beslis(s).soort, beslis(s).vangnet) == (Soortbesluit.GESPREKJE, True)


def test_een_groet_om_een_antwoord_is_dat_antwoord() -> None:
    gelezen = Ontleding(waarde="Wilma Bakx", volledig=True)
    kansen = {"antwoord": 0.6, "gesprekje": 0.8}
    s = situatie(Soort.KORT, "Goedemiddag, ik ben Wilma Bakx", ontleding=gelezen, kansen=kansen)
    assert beslis(s).soort is Soortbesluit.ANTWOORD


def test_een_geleerde_verbetering_wijzigt_ook_bij_een_verhaal() -> None:
    woorden = "maak daar maar Rucphen van want daar wonen we nu toch alweer een hele tijd met zijn vieren"
    zonder = situatie(Soort.TEKST, woorden, correctie=ANDERE_PLAATS)
    assert beslis(zonder).soort is Soortbesluit.ANTWOORD
    geleerd = situatie(Soort.TEKST, woorden, correctie=ANDERE_PLAATS, kansen={"terug": 0.97, "antwoord": 0.1})
    assert beslis(geleerd).soort is Soortbesluit.CORRECTIE


def test_wat_voor_een_vraag_staat_en_antwoordt_gaat_niet_verloren() -> None:
    s = situatie(
        Soort.MEERKEUZE,
        "school mag het weten, krijg ik dan eerst te lezen wat jullie sturen?",
        ontleding=Ontleding(waarde=["school"]),
        vraagdeel="krijg ik dan eerst te lezen wat jullie sturen?",
        vertelling="school mag het weten",
        deel=Ontleding(waarde=["school"]),
        kansen={"vraag": 1.0, "antwoord": 0.06},
    )
    assert beslis(s).soort is Soortbesluit.ANTWOORD_EN_VRAAG
