"""VACs of other municipalities: every form in which they come, and what we do not know of them."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from knowledge.formaat import schrijf
from knowledge.vac_lezen import Vac, uit_json
from knowledge.vac_tekst import als_markdown
from knowledge.vac_velden import VacFout

PASPOORT: dict[str, Any] = {
    "type": "https://objecten.example/api/v2/objecttypes/vac",
    "uuid": "22d89eb2-2238-4885-a352-07c02cf8fcdf",
    "url": "https://objecten.example/api/v2/objects/22d89eb2-2238-4885-a352-07c02cf8fcdf",
    "record": {
        "index": 1,
        "typeVersion": 1,
        "startAt": "2024-11-05T16:03:50.975Z",
        "endAt": None,
        "registrationAt": "2024-11-05T16:03:50.975Z",
        "geometry": None,
        "data": {
            "uuid": "22d89eb2-2238-4885-a352-07c02cf8fcdf",
            "vraag": "Hoe vraag ik jeugdhulp aan?",
            "antwoord": "<p>Bel de <strong>toegang</strong>.</p><ul><li>Of mail.</li></ul>",
            "status": "actief",
            "doelgroep": "eu-burger",
            "afdelingen": [{"afdelingId": "4dfe", "afdelingNaam": "Jeugd"}],
            "toelichting": None,
            "trefwoorden": [{"trefwoord": "jeugdhulp"}, {"trefwoord": "aanvraag"}],
            "gerelateerdeVACs": [],
            "gerelateerdeProducten": [],
        },
    },
}


def vac(**data: Any) -> dict[str, Any]:
    """The example with other data."""
    ander = deepcopy(PASPOORT)
    ander["record"]["data"] |= data
    return ander


def lees(*vacs: Any) -> list[Vac]:
    return uit_json(json.dumps({"count": len(vacs), "next": None, "previous": None, "results": list(vacs)}))


def test_wat_een_vac_zegt_komt_over_en_de_rest_blijft_leeg() -> None:
    (gelezen,) = lees(PASPOORT)
    item = gelezen.item
    assert (gelezen.eigen, gelezen.actief) == (False, True)
    assert item.id == "hoe-vraag-ik-jeugdhulp-aan"
    assert item.antwoord == "Bel de toegang.\n\n- Of mail."
    assert item.varianten == ("jeugdhulp", "aanvraag")
    assert (item.eigenaar, item.doelgroep, item.geldig_van) == ("Jeugd", ("ouders",), date(2024, 11, 5))
    assert (item.bron, item.paragraaf, item.versie, item.meer_weten) == ("", "", "", "")
    assert 'geldig_tot: ""\n' in schrijf(item)
    assert 'herzien_op: ""\n' in schrijf(item)


@pytest.mark.parametrize(
    "inhoud",
    [{"results": [PASPOORT]}, [PASPOORT], PASPOORT, [PASPOORT["record"]["data"]], PASPOORT["record"]["data"]],
    ids=["bladzijde", "lijst", "een object", "lijst van data", "data"],
)
def test_elke_vorm_waarin_ze_komen(inhoud: Any) -> None:
    assert [gelezen.item.vraag for gelezen in uit_json(json.dumps(inhoud))] == ["Hoe vraag ik jeugdhulp aan?"]


def test_de_kleinste_vac_heeft_alleen_wat_verplicht_is() -> None:
    nodig = ("vraag", "antwoord", "status", "doelgroep")
    data = {naam: PASPOORT["record"]["data"][naam] for naam in nodig}
    (gelezen,) = uit_json(json.dumps([data]))
    assert (gelezen.item.varianten, gelezen.item.eigenaar) == ((), "")


def test_trefwoorden_mogen_ook_losse_woorden_zijn() -> None:
    assert lees(vac(trefwoorden=["hulp", "hulp", " jeugd "]))[0].item.varianten == ("hulp", "jeugd")
    assert lees(vac(trefwoorden=None))[0].item.varianten == ()


@pytest.mark.parametrize("naam", ["gerelateerdeVACs", "gerelateerdeVacs"])
def test_een_verwante_vac_in_hetzelfde_bestand_komt_mee(naam: str) -> None:
    ander = vac(vraag="Wat kost het?") | {"uuid": "b"}
    verwijst = vac(
        **{naam: [{"VAC": "https://x.example/api/v2/objects/b"}, {"VAC": "https://x.example/weg"}]}
    )
    assert lees(verwijst, ander)[0].item.gerelateerd == ("wat-kost-het",)


def test_dezelfde_vraag_twee_keer_krijgt_twee_namen() -> None:
    assert [g.item.id for g in lees(PASPOORT, PASPOORT)] == [
        "hoe-vraag-ik-jeugdhulp-aan",
        "hoe-vraag-ik-jeugdhulp-aan-2",
    ]


def test_een_vraag_zonder_latijnse_letters_krijgt_een_nummer() -> None:
    assert lees(vac(vraag="كيف؟"))[0].item.id == "vac-1"


@pytest.mark.parametrize(
    ("status", "actief"), [("actief", True), ("non-actief", False), ("te-verwijderen", False)]
)
def test_wat_de_gemeente_uitzette_is_te_herkennen(status: str, actief: bool) -> None:
    assert lees(vac(status=status))[0].actief is actief


@pytest.mark.parametrize(
    ("data", "veld"),
    [
        ({"vraag": None}, "record.data.vraag"),
        ({"antwoord": 3}, "record.data.antwoord"),
        ({"antwoord": "<p> </p>"}, "record.data.antwoord"),
        ({"status": "klaar"}, "record.data.status"),
        ({"doelgroep": "iedereen"}, "record.data.doelgroep"),
        ({"trefwoorden": "jeugd"}, "record.data.trefwoorden"),
        ({"afdelingen": [{}]}, "record.data.afdelingen.0.afdelingNaam"),
        ({"gerelateerdeVACs": ["x"]}, "record.data.gerelateerdeVACs.0.VAC"),
        ({"vraag": "half \ud83d teken"}, "record.data.vraag"),
        ({"antwoord": "nul \x00 teken"}, "record.data.antwoord"),
    ],
)
def test_een_fout_noemt_de_vac_het_veld_en_wat_te_doen(data: dict[str, Any], veld: str) -> None:
    with pytest.raises(VacFout) as fout:
        lees(PASPOORT, vac(**data))
    assert (fout.value.nummer, fout.value.veld) == (2, veld)
    assert fout.value.oplossing


@pytest.mark.parametrize("tekst", ["[" * 100_000, '{"results": [[]]}', "3", '{"a": 1}', "null"])
def test_wat_geen_vac_is_zegt_wat_wel_kan(tekst: str) -> None:
    with pytest.raises(VacFout) as fout:
        uit_json(tekst)
    assert "JSON-bestand met VAC's" in fout.value.oplossing


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ("Gewone tekst.\nTweede regel.", "Gewone tekst.\nTweede regel."),
        ("<p>Een.</p>\n<p>Twee&nbsp;en&amp;drie.</p>", "Een.\n\nTwee en&drie."),
        ('Zie <a href="https://x.example/a">hier</a>.', "Zie hier (https://x.example/a)."),
        ('Zie <a href="javascript:alert(1)">hier</a>.', "Zie hier."),
        ("<script>alert(1)</script>Ja<br>Nee", "Ja\nNee"),
        ("1 < 2 en 3 > 2", "1 2 en 3 2"),
        ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "script alert(1) /script"),
        ("woord\u200b\u202eachterstevoren", "woord achterstevoren"),
    ],
)
def test_html_wordt_gewone_tekst(html: str, tekst: str) -> None:
    assert als_markdown(html) == tekst
