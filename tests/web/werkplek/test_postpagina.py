"""The outbox page of the beheerder."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.intakes import dienst
from actions.post.bezorgen import verstuur_wat_wacht
from tests import fabriek
from tests.web.werkplek.conftest import Bladeraar
from tests.werkplek import FONS, MILA, NOOR, SANNE, TESS, actor

Bladert = Callable[[str], Bladeraar]
PAGINA = "/beheer/post"


class _Kapot:
    def verzend(self, brief: object) -> None:
        raise OSError


def _vraag() -> str:
    gezin = fabriek.verstuurd_gezin(contact__veilig_contact=True)
    dienst.vraag_terug(actor(SANNE), gezin.kenmerk, None, "Geheime vraag")
    return gezin.kenmerk


def test_de_beheerder_ziet_de_mail_en_niet_het_gezin(bladert: Bladert) -> None:
    kenmerk = _vraag()
    pagina = bladert(NOOR).haal(PAGINA).text
    assert "Er staat een bericht voor u klaar" in pagina
    assert "Wacht op verzending" in pagina
    assert kenmerk not in pagina
    assert "Geheime vraag" not in pagina
    verstuur_wat_wacht()
    assert "In dit postvak" in bladert(NOOR).haal(PAGINA).text


def test_wat_mislukte_kan_opnieuw(bladert: Bladert) -> None:
    _vraag()
    verstuur_wat_wacht(_Kapot())
    noor = bladert(NOOR)
    assert "1 keer mislukt (OSError)" in noor.haal(PAGINA).text
    assert noor.stuur(f"{PAGINA}/1/opnieuw", vanaf=PAGINA).status_code == 303
    assert verstuur_wat_wacht() == 1
    assert noor.stuur(f"{PAGINA}/1/opnieuw", teken=noor.teken(PAGINA)).status_code == 404


@pytest.mark.parametrize("wie", [SANNE, TESS, MILA, FONS])
def test_een_andere_rol_ziet_de_post_niet(bladert: Bladert, wie: str) -> None:
    ander = bladert(wie)
    assert ander.haal(PAGINA).status_code == 403
    assert ander.stuur(f"{PAGINA}/1/opnieuw", teken="x").status_code == 403
