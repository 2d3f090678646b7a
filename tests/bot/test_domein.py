"""The generated part of the domain follows the definition, and holds no answer."""

from __future__ import annotations

from pathlib import Path

import yaml

from actions.webhook import domein
from forms.definitie import GEZINSPLAN
from forms.paden import slot


def test_elke_vraag_heeft_een_slot_en_staat_in_het_formulier() -> None:
    gemaakt = domein.domein()
    verwacht = {slot(veld.naam) for veld in GEZINSPLAN.velden()}
    assert set(gemaakt["slots"]) == verwacht
    assert gemaakt["forms"] == {"gezinsplan_form": {"required_slots": list(domein.slots())}}
    assert {"contact_naam", "kinderen_nog_een", "eerdere_hulp_items_wie", "controle"} <= verwacht


def test_geen_slot_vult_zichzelf_uit_de_tekst() -> None:
    for opmaak in domein.domein()["slots"].values():
        assert opmaak == {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}


def test_dezelfde_definitie_geeft_hetzelfde_bestand(tmp_path: Path) -> None:
    bestand = tmp_path / "map" / "formulier.yml"
    assert domein.schrijf(bestand)
    eerste = bestand.read_bytes()
    assert not domein.schrijf(bestand)
    assert bestand.read_bytes() == eerste
    assert yaml.safe_load(eerste) == domein.domein()
    assert b"&id" not in eerste  # Rasa's reader refuses aliases
