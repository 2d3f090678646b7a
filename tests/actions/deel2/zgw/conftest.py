"""The registers of a gemeente, and settings that point at them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.actions.deel2.conftest import Zet
from tests.actions.deel2.zgw import register as r


@pytest.fixture
def register(zet: Zet) -> Iterator[r.Register]:
    """Empty registers; at the end, none of their own answers was against the specification."""
    with r.Register() as dienst:
        zet(
            soort="zgw",
            zaken=dienst.basis("zaken"),
            documenten=dienst.basis("documenten") + "/",
            klanten=dienst.basis("klantinteracties"),
            klanten_token=r.TOKEN,
            client_id=r.CLIENT,
            geheim=r.GEHEIM,
            rsin=r.RSIN,
            rsin_gemeenten=f"roosendaal={r.RSIN_ROOSENDAAL}",
            zaaktype=r.ZAAKTYPE,
            documenttype=r.DOCUMENTTYPE,
        )
        yield dienst
        assert dienst.eigen_fouten == []
