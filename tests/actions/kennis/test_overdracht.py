"""Import and export: byte for byte there and back, and all or nothing when one file is bad."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from actions.kennis import beheer
from actions.kennis.zaaien import zaai_bestanden
from actions.opslag.database import lees_sessie, sessie
from actions.problemen import OngeldigeInvoer, TeGroot
from knowledge.formaat import schrijf
from knowledge.vac_lezen import uit_json
from tests.actions.kennis.fabriek import BESTANDEN, ITEMS, MILA, RIES, bewaar
from tests.knowledge.fabriek import maak_item


def breng_in(bestanden: dict[str, bytes], door: str = MILA) -> beheer.Importuitslag:
    with sessie() as werk:
        return beheer.importeer(werk, bestanden, door)


def export() -> dict[str, str]:
    with lees_sessie() as werk:
        return beheer.exporteer(werk)


def concepten() -> list[str]:
    with lees_sessie() as werk:
        namen = [f"{id}" for id in BESTANDEN]
        return [id for id in namen if beheer.toon(werk, id).concept]


def honderdtwintig() -> dict[str, bytes]:
    return {
        f"nummer-{n}.md": schrijf(
            maak_item(f"nummer-{n}", f"Vraag {n}?", [f"{woord} {n}" for woord in "abcde"])
        ).encode()
        for n in range(120)
    }


@pytest.mark.usefixtures("leeg")
def test_export_en_import_van_alles_is_byte_voor_byte_gelijk() -> None:
    zaai_bestanden()
    voor = export()
    uitslag = breng_in(beheer.lees_zip(beheer.maak_zip(voor)))
    assert (uitslag.gewijzigd, uitslag.nieuw) == ((), ())
    assert len(uitslag.gelijk) == len(voor)
    assert export() == voor


@pytest.mark.usefixtures("kennis")
def test_een_gewijzigd_bestand_wordt_een_concept_en_een_nieuw_bestand_ook() -> None:
    nieuw = schrijf(ITEMS[0]).replace("id: fiets", "id: step").replace("fiets", "step")
    nieuw = nieuw.replace("rijwiel", "autoped")
    gewijzigd = BESTANDEN["soep"].replace("Het antwoord over", "Iets nieuws over")
    uitslag = breng_in(
        {
            "map/soep.md": gewijzigd.encode(),
            "map/step.md": nieuw.encode(),
            "map/viool.md": BESTANDEN["viool"].encode(),
        }
    )
    assert uitslag == beheer.Importuitslag(gewijzigd=("soep",), nieuw=("step",), gelijk=("viool",))
    assert concepten() == ["soep"]
    assert export()["soep.md"] == BESTANDEN["soep"]
    assert breng_in({"soep.md": gewijzigd.encode()}).gelijk == ("soep",)


@pytest.mark.parametrize(
    ("inhoud", "regel", "woord"),
    [
        (BESTANDEN["fiets"].replace("eigenaar: ZI2T\n", ""), 2, "eigenaar"),
        (BESTANDEN["fiets"].replace("gerelateerd: []", "gerelateerd:\n- brommer"), 20, "brommer"),
        (BESTANDEN["fiets"].replace("geldig_tot: 2026-12-31", "geldig_tot: 2026-02-30"), 2, "jjjj-mm-dd"),
        (BESTANDEN["fiets"].replace("geldig_tot: 2026-12-31", "geldig_tot: morgen"), 14, "2026-12-31"),
        (BESTANDEN["fiets"].replace("- fiets kwijt", "- soep kwijt"), 5, "soep.md"),
        (BESTANDEN["fiets"].replace("Het antwoord", "<script>alert(1)</script>"), 22, "Markdown"),
        (BESTANDEN["fiets"].replace("Het antwoord", "[klik](javascript:alert(1))"), 22, "Markdown"),
        ("x" * 1_000_000, 1, "tekens"),
        (b"\xff\xfe\x00", 1, "UTF-8"),
    ],
)
@pytest.mark.usefixtures("kennis")
def test_een_fout_bestand_tussen_honderdtwintig_houdt_alles_tegen(
    inhoud: str | bytes, regel: int, woord: str
) -> None:
    fout = inhoud if isinstance(inhoud, bytes) else inhoud.encode()
    with pytest.raises(beheer.Itemfouten) as weigering:
        breng_in({**honderdtwintig(), "fiets.md": fout})
    vondst = weigering.value.vondsten[0]
    assert (vondst.bestand, vondst.regel) == ("fiets.md", regel)
    assert woord in str(vondst)
    assert {v.bestand for v in weigering.value.vondsten} == {"fiets.md"}
    assert concepten() == []
    with lees_sessie() as werk:
        assert len(beheer.lijst(werk, vandaag=ITEMS[0].geldig_van)) == len(ITEMS)


@pytest.mark.usefixtures("kennis")
def test_dezelfde_variant_in_twee_bestanden_van_een_import_wordt_gevonden() -> None:
    een, twee = list(honderdtwintig().items())[:2]
    with pytest.raises(beheer.Itemfouten) as fout:
        breng_in({een[0]: een[1], twee[0]: twee[1].replace(b"- a 1", b"- a 0")})
    assert {v.bestand for v in fout.value.vondsten} == {"nummer-1.md"}
    assert "nummer-0.md" in str(fout.value.vondsten[0])


@pytest.mark.usefixtures("kennis")
def test_een_import_overschrijft_nooit_een_concept_van_een_mens() -> None:
    bewaar("fiets", RIES, antwoord="De fiets staat buiten.")
    soep = BESTANDEN["soep"].replace("Het antwoord", "Iets nieuws").encode()
    with pytest.raises(beheer.Itemfouten) as fout:
        breng_in({"fiets.md": BESTANDEN["fiets"].replace("over", "van").encode(), "soep.md": soep})
    assert RIES in str(fout.value.vondsten[0])
    assert concepten() == ["fiets"]


@pytest.mark.parametrize(
    "bestanden", [{}, {"lees-mij.txt": b"x"}, {"a/fiets.md": b"x", "b/fiets.md": b"x"}, {"fiets.exe": b""}]
)
@pytest.mark.usefixtures("kennis")
def test_een_import_zonder_losse_markdownbestanden_wordt_geweigerd(bestanden: dict[str, bytes]) -> None:
    with pytest.raises(OngeldigeInvoer):
        breng_in(bestanden)


@pytest.mark.parametrize("inhoud", [b"", b"geen zip", b"PK\x03\x04kapot"])
def test_een_zip_die_geen_zip_is_wordt_geweigerd(inhoud: bytes) -> None:
    with pytest.raises(OngeldigeInvoer):
        beheer.lees_zip(inhoud)


def test_een_zip_die_opzwelt_wordt_geweigerd_zonder_uitpakken() -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("bom.md", b"0" * 20_000_000)
    with pytest.raises(TeGroot):
        beheer.lees_zip(uit.getvalue())


@pytest.mark.usefixtures("kennis")
def test_de_vac_export_geeft_dezelfde_items_terug() -> None:
    with lees_sessie() as werk:
        tekst = beheer.exporteer_vac(werk)
    assert tuple(vac.item for vac in uit_json(tekst)) == ITEMS
    assert json.loads(tekst)["count"] == len(ITEMS)


def vreemd(**data: object) -> bytes:
    """One VAC of another municipality."""
    basis = {"vraag": "Hoe krijg ik een step?", "antwoord": "<p>Bel de toegang.</p>", "status": "actief"}
    return json.dumps([{"record": {"data": basis | {"doelgroep": "eu-burger"} | data}}]).encode()


@pytest.mark.usefixtures("kennis")
def test_de_eigen_vac_export_is_ook_een_import() -> None:
    with lees_sessie() as werk:
        tekst = beheer.exporteer_vac(werk)
    assert sorted(breng_in({"antwoorden.json": tekst.encode()}).gelijk) == sorted(BESTANDEN)
    anders = tekst.replace("Het antwoord over soep", "Iets nieuws over soep")
    assert breng_in({"antwoorden.json": anders.encode()}).gewijzigd == ("soep",)
    assert concepten() == ["soep"]


@pytest.mark.usefixtures("kennis")
def test_een_vac_van_een_andere_gemeente_is_een_concept_dat_nog_niet_kan_worden_ingediend() -> None:
    uitslag = breng_in({"gemeente.json": vreemd(), "soep.md": BESTANDEN["soep"].encode()})
    assert (uitslag.onaf, uitslag.nieuw, uitslag.gelijk) == (
        ("hoe-krijg-ik-een-step",),
        ("hoe-krijg-ik-een-step",),
        ("soep",),
    )
    with lees_sessie() as werk:
        concept = beheer.toon(werk, "hoe-krijg-ik-een-step").concept
    assert concept is not None
    assert "Bel de toegang." in concept.tekst
    with pytest.raises(beheer.Itemfouten), sessie() as werk:
        beheer.dien_in(werk, "hoe-krijg-ik-een-step", MILA)


@pytest.mark.usefixtures("kennis")
def test_een_vac_die_er_al_is_blijft_zoals_mensen_hem_maakten() -> None:
    breng_in({"gemeente.json": vreemd()})
    uitslag = breng_in({"gemeente.json": vreemd(antwoord="Iets anders.")}, RIES)
    assert (uitslag.onaf, uitslag.gelijk) == ((), ("hoe-krijg-ik-een-step",))


@pytest.mark.usefixtures("kennis")
def test_een_vac_die_de_gemeente_uitzette_komt_er_niet_in() -> None:
    uitslag = breng_in({"gemeente.json": vreemd(status="non-actief")})
    assert (uitslag.nieuw, uitslag.uitgezet) == ((), 1)


@pytest.mark.parametrize(
    "fout",
    [vreemd(vraag=None), vreemd(status="klaar"), b"{}", b"geen json", b"\xff\xfe", b"[" * 200_000],
)
@pytest.mark.usefixtures("kennis")
def test_een_fout_vac_bestand_tussen_goede_houdt_alles_tegen(fout: bytes) -> None:
    soep = BESTANDEN["soep"].replace("Het antwoord", "Iets nieuws").encode()
    with pytest.raises(beheer.Itemfouten) as weigering:
        breng_in({"goed.json": vreemd(), "fout.json": fout, "soep.md": soep})
    assert {vondst.bestand for vondst in weigering.value.vondsten} == {"fout.json"}
    with lees_sessie() as werk:
        assert {regel.id for regel in beheer.lijst(werk, vandaag=ITEMS[0].geldig_van)} == set(BESTANDEN)
    assert concepten() == []


@pytest.mark.usefixtures("kennis")
def test_hetzelfde_antwoord_in_twee_bestanden_houdt_alles_tegen() -> None:
    with pytest.raises(beheer.Itemfouten) as weigering:
        breng_in({"een.json": vreemd(), "twee.json": vreemd()})
    assert "twee keer" in str(weigering.value.vondsten[0])
