"""What holds for every journey, tried on made-up families."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms.definitie import CONTROLE, GEZINSPLAN
from forms.dossier import Dossier
from forms.onderdelen import Veld
from forms.reis import (
    beantwoord,
    is_verplicht,
    klaar,
    mag_naar,
    ontbrekend,
    volgende_vraag,
    vorige_vraag,
    vragen,
)
from forms.soorten import Antwoord, Soort, Status, Waarde
from tests.forms.invullen import GEWOON, VANDAAG, gewone_waarde, ja, zonder_waarde

GEBOORTEDATA = [
    "2025-12-01",
    "2016-03-12",
    "2013-05-01",
    "2009-01-01",
    {"leeftijdJaren": 12, "opDatum": "2026-05-01"},
]
MEESTE_VRAGEN = 400
RUSTIG = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _waarden(veld: Veld) -> st.SearchStrategy[Waarde]:
    if veld.soort is Soort.KEUZE:
        return st.sampled_from(veld.opties)
    if veld.soort is Soort.MEERKEUZE:
        return st.sampled_from(veld.opties).map(lambda optie: [optie])
    if veld.soort is Soort.JA_NEE:
        return st.just(True) if veld.moet_ja else st.booleans()
    return st.sampled_from(GEBOORTEDATA) if veld.soort is Soort.DATUM else st.just(GEWOON[veld.soort])


def _antwoorden(dossier: Dossier, pad: str) -> st.SearchStrategy[Antwoord]:
    met_waarde = _waarden(GEZINSPLAN.veld(pad)).map(ja)
    if is_verplicht(dossier, pad):
        return met_waarde
    return st.one_of(met_waarde, st.sampled_from(list(Status)[1:]).map(zonder_waarde))


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A family that stopped somewhere on the way, or went on to the end."""
    dossier = Dossier()
    for _ in range(draw(st.integers(0, 70))):
        pad = volgende_vraag(dossier, VANDAAG)
        if pad == CONTROLE:
            break
        dossier = beantwoord(dossier, pad, draw(_antwoorden(dossier, pad)))
    return dossier


@RUSTIG
@given(dossiers())
def test_van_elke_plek_komt_de_reis_bij_controle(dossier: Dossier) -> None:
    for _ in range(MEESTE_VRAGEN):
        pad = volgende_vraag(dossier, VANDAAG)
        if pad == CONTROLE:
            break
        dossier = beantwoord(dossier, pad, ja(gewone_waarde(GEZINSPLAN.veld(pad))))
    assert volgende_vraag(dossier, VANDAAG) == CONTROLE
    assert klaar(dossier, VANDAAG)


@RUSTIG
@given(dossiers())
def test_niemand_mag_voorbij_een_verplichte_vraag_zonder_waarde(dossier: Dossier) -> None:
    volgorde = list(vragen(dossier, VANDAAG))
    for eerder, pad in ((eerder, pad) for n, pad in enumerate(volgorde) for eerder in volgorde[:n]):
        if is_verplicht(dossier, eerder) and dossier.waarde(eerder) is None:
            assert not mag_naar(dossier, pad, VANDAAG), f"{pad} open terwijl {eerder} nog mist"


@RUSTIG
@given(dossiers())
def test_de_volgende_vraag_mag_altijd_open(dossier: Dossier) -> None:
    assert mag_naar(dossier, volgende_vraag(dossier, VANDAAG), VANDAAG)


@RUSTIG
@given(dossiers())
def test_klaar_betekent_dat_er_niets_ontbreekt_en_controle_open_mag(dossier: Dossier) -> None:
    assert (
        klaar(dossier, VANDAAG) == (not ontbrekend(dossier, VANDAAG)) == mag_naar(dossier, CONTROLE, VANDAAG)
    )


@RUSTIG
@given(dossiers(), st.data())
def test_een_antwoord_wijzigen_verliest_geen_ander_antwoord(dossier: Dossier, data: st.DataObject) -> None:
    if not dossier:
        return
    pad = data.draw(st.sampled_from(sorted(dossier)))
    nieuw = beantwoord(dossier, pad, data.draw(_antwoorden(dossier, pad)))
    assert {ander: nieuw[ander] for ander in dossier if ander != pad} == dict(dossier.zonder(pad))


@RUSTIG
@given(dossiers())
def test_terug_en_weer_vooruit_komt_op_dezelfde_plek(dossier: Dossier) -> None:
    volgorde = list(vragen(dossier, VANDAAG))
    assert len(set(volgorde)) == len(volgorde)
    terug = [vorige_vraag(dossier, pad, VANDAAG) for pad in volgorde]
    assert terug == [None, *volgorde[:-1]]
