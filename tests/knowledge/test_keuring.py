"""The gate counts per class, sees each change, and refuses what falls below the bar."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from knowledge.besluit import Beslissing
from knowledge.goudset import GOUD_MAP, KLASSEN, Goud, Goudzin, Lat, lees_goud, lees_klasse
from knowledge.items import lees_map
from knowledge.keuring import Rapport, keur
from knowledge.veiligheid.soorten import Soort
from knowledge.zoeken import Kennisbank, Treffer, Zoekuitkomst
from tests.knowledge.fabriek import WoordEncoder, maak_item

Antwoorden = Mapping[str, tuple[Beslissing, tuple[str, ...]]]
NIETS: tuple[Beslissing, tuple[str, ...]] = (Beslissing.ONBEKEND, ())
NUL = np.zeros(2, dtype=np.float32)


class NepBank:
    """Answers from a table; what is not in it is unknown."""

    def __init__(self, antwoorden: Antwoorden, ids: tuple[str, ...] = ("a", "b", "c")) -> None:
        self._antwoorden = antwoorden
        self._items = {id: maak_item(id, id, [id]) for id in ids}

    def zoek(self, vraag: str, vector: object = None) -> Zoekuitkomst:
        beslissing, ids = self._antwoorden.get(vraag, (Beslissing.ONBEKEND, ()))
        return Zoekuitkomst(beslissing, tuple(Treffer(self._items[id], 0.5) for id in ids))

    def item(self, id: str) -> object:
        return self._items.get(id)


def geef(id: str) -> tuple[Beslissing, tuple[str, ...]]:
    return Beslissing.ANTWOORD, (id,)


def kies(*ids: str) -> tuple[Beslissing, tuple[str, ...]]:
    return Beslissing.KEUZE, ids


def oordeel(
    zinnen: list[Goudzin], was: Antwoorden, wordt: Antwoorden, lat: Lat = Lat(1.0), **bank: Any
) -> Rapport:
    goud = Goud(
        tuple(zinnen), {zinnen[0].klasse: lat}, {tekst: NUL for zin in zinnen for tekst in zin.lezingen}
    )
    return keur(cast(Kennisbank, NepBank(was)), cast(Kennisbank, NepBank(wordt, **bank)), goud)


def zin(vraag: str, *juist: str, klasse: str = "in_bereik", lezingen: tuple[str, ...] = ()) -> Goudzin:
    return Goudzin(klasse, vraag, frozenset(juist), lezingen or (vraag,))


@pytest.mark.parametrize(
    ("uitkomst", "goed"),
    [(geef("a"), 1), (kies("b", "a"), 1), (geef("b"), 0), (kies("b", "c"), 0), (NIETS, 0)],
)
def test_goed_is_gegeven_of_aangeboden(uitkomst: tuple[Beslissing, tuple[str, ...]], goed: int) -> None:
    assert oordeel([zin("v", "a")], {}, {"v": uitkomst}).klassen[0].goed_nieuw == goed


@pytest.mark.parametrize(("uitkomst", "goed"), [(geef("a"), 0), (kies("a", "b"), 1)])
def test_buiten_bereik_mag_niets_als_antwoord_geven(
    uitkomst: tuple[Beslissing, tuple[str, ...]], goed: int
) -> None:
    cijfer = oordeel([zin("v", klasse="buiten_bereik")], {}, {"v": uitkomst}).klassen[0]
    assert cijfer.goed_nieuw == goed


def test_elke_verandering_staat_in_het_rapport_en_wat_brak_apart() -> None:
    zinnen = [zin("v", "a"), zin("w", "b"), zin("x", "c")]
    was = {"v": geef("a"), "w": geef("b"), "x": geef("b")}
    rapport = oordeel(zinnen, was, {"v": geef("b"), "w": geef("b"), "x": geef("c")})
    assert {v.vraag: (v.was.ids, v.wordt.ids) for v in rapport.veranderd} == {
        "v": (("a",), ("b",)),
        "x": (("b",), ("c",)),
    }
    assert rapport.gebroken == ("v",)


@pytest.mark.parametrize(
    ("was", "wordt", "lat", "gehaald"),
    [
        ({"v": geef("a"), "w": geef("b")}, {"v": geef("a")}, Lat(0.5), True),
        ({"v": geef("a"), "w": geef("b")}, {"v": geef("a")}, Lat(0.6), False),
        ({"v": geef("a")}, {"v": geef("a")}, Lat(0.6), True),
        ({"v": geef("a")}, {"v": geef("a")}, Lat(0.6, streng=True), False),
        ({"v": geef("a")}, {}, Lat(0.6), False),
    ],
)
def test_onder_de_lat_en_slechter_dan_nu_is_tegengehouden(
    was: Antwoorden, wordt: Antwoorden, lat: Lat, gehaald: bool
) -> None:
    rapport = oordeel([zin("v", "a"), zin("w", "b")], was, wordt, lat)
    assert (rapport.gehaald, rapport.klassen[0].gehaald) == (gehaald, gehaald)


def test_een_vraag_over_een_weggehaald_item_telt_niet_mee() -> None:
    rapport = oordeel([zin("v", "a"), zin("w", "b")], {"v": geef("a")}, {"w": geef("b")}, ids=("b", "c"))
    assert rapport.klassen[0].aantal == 1
    assert rapport.gehaald


def test_een_andere_naam_mag_geen_ander_antwoord_geven() -> None:
    zinnen = [zin("{naam}?", "a", klasse="naamwissel", lezingen=("Daan?", "Fatima?"))]
    gelijk = {"Daan?": geef("a"), "Fatima?": geef("a")}
    assert oordeel(zinnen, {}, gelijk).klassen[0].goed_nieuw == 1
    assert oordeel(zinnen, gelijk, {**gelijk, "Fatima?": kies("a", "b")}).gebroken == ("{naam}?",)


def test_een_kreet_om_hulp_telt_alleen_als_de_veiligheidscheck_hem_ziet() -> None:
    goed = zin("Ik wil niet meer leven", "suicide", klasse="veiligheid")
    fout = zin("Mag ik een fiets?", "suicide", klasse="veiligheid")
    cijfer = oordeel([goed, fout], {}, {}, Lat(1.0, streng=True)).klassen[0]
    assert (cijfer.goed_nieuw, cijfer.gehaald) == (1, False)


def test_de_goudset_noemt_alleen_items_die_bestaan() -> None:
    ids = {item.id for item in lees_map()}
    for klasse in KLASSEN:
        juist = {id for z in lees_klasse(klasse, ("Daan",), GOUD_MAP) for id in z.juist}
        assert juist <= (set(Soort) if klasse == "veiligheid" else ids), klasse


def test_elke_klasse_heeft_zinnen_en_een_lat() -> None:
    goud = lees_goud(WoordEncoder())
    assert set(goud.latten) == set(KLASSEN) == {z.klasse for z in goud.zinnen}
    assert len(goud.zinnen) >= 280
    assert len({(z.klasse, z.vraag) for z in goud.zinnen}) == len(goud.zinnen)
    assert set(goud.vectoren) == {tekst for z in goud.zinnen for tekst in z.lezingen}


def test_geen_goudzin_staat_als_variant_in_een_item() -> None:
    varianten = {v.lower() for item in lees_map() for v in item.varianten}
    goudzinnen = {zin.vraag.lower() for klasse in KLASSEN for zin in lees_klasse(klasse, (), GOUD_MAP)}
    assert goudzinnen & varianten == set()


@pytest.mark.parametrize("regel", ["zonder tab", "\tzonder id", "fiets\t"])
def test_een_foute_regel_in_de_goudset_noemt_bestand_en_regel(regel: str, tmp_path: Path) -> None:
    (tmp_path / "bijna.tsv").write_text(f"fiets\tWaar?\n{regel}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bijna\.tsv:2"):
        lees_klasse("bijna", (), tmp_path)


def test_de_eigen_items_halen_de_lat(bank: Kennisbank) -> None:
    goud = lees_goud(bank.encoder)
    rapport = keur(bank, bank, goud)
    onder = {k.naam: f"{k.goed_nieuw}/{k.aantal}" for k in rapport.klassen if k.goed_nieuw < k.lat * k.aantal}
    assert onder == {}
