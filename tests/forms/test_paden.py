"""Names of fields."""

from __future__ import annotations

from forms.paden import index, lijst, met_index, sjabloon, slot


def test_een_pad_verliest_zijn_index_in_het_sjabloon() -> None:
    assert sjabloon("eerdere_hulp.items[4].wie") == "eerdere_hulp.items[].wie"
    assert sjabloon("contact.naam") == "contact.naam"


def test_de_index_van_een_pad() -> None:
    assert index("kinderen[0].school") == 0
    assert index("kinderen.nog_een") is None


def test_de_slotnaam_heeft_geen_punten_of_haken() -> None:
    assert slot("kinderen[0].voornaam") == "kinderen_voornaam"
    assert slot("instemming.jeugdige[2]") == "instemming_jeugdige"
    assert slot("kinderen.nog_een") == "kinderen_nog_een"


def test_de_lijst_van_een_pad() -> None:
    assert lijst("eerdere_hulp.items[1].wie") == "eerdere_hulp.items"
    assert lijst("gemeente") is None
    assert met_index("kinderen[].school", 3) == "kinderen[3].school"
