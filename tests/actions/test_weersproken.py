"""What the word lists read, and what was learned surely says otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.webhook.beslissing import beslis
from actions.webhook.situatie import Situatie, Soortbesluit
from forms.soorten import Ontleding, Soort


@pytest.mark.parametrize("zeker", [True, False])
def test_wat_weersproken_is_wordt_gevraagd_of_als_gok_getoond(zeker: bool) -> None:
    kansen = {"antwoord": 0.99 if zeker else 0.5}
    nee, ja = Ontleding(waarde=False, volledig=True), Ontleding(waarde=True)
    s = Situatie(Soort.JA_NEE, "nee nee, dat is het hem juist", nee, weersproken=True, kansen=kansen)
    assert beslis(s).soort is Soortbesluit.ONDUIDELIJK
    met_gok = beslis(replace(s, gok=ja))
    assert (met_gok.soort, met_gok.antwoord, met_gok.gegokt) == (Soortbesluit.ANTWOORD, ja, True)
