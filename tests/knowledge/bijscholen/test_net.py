"""The network that learns and the graph that the app runs judge the same. Needs torch."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.encoder import net as net_van_de_app
from knowledge.encoder.gewichten import Gewichten, pad_in_pakket
from knowledge.encoder.graaf import bouw
from knowledge.encoder.invoer import Invoer

torch = pytest.importorskip("torch", reason="alleen met torch (deploy/bijscholen.lock)")

ZIN = "hij durft niet naar huis want dan krijgt hij klappen"
UITKOMSTEN = ("kleur rood", "kleur blauw")


def test_de_graaf_rekent_na_wat_het_net_leerde() -> None:
    from knowledge.bijscholen.net import Bovenkant, Matrix, Onderkant

    torch.manual_seed(0)
    gewichten = Gewichten(pad_in_pakket())
    boven, onder = Bovenkant(gewichten, 10, len(UITKOMSTEN)).eval(), Onderkant(gewichten, 10).eval()
    for deel in boven.modules():
        if isinstance(deel, Matrix):
            torch.nn.init.normal_(deel.b, std=0.02)
    torch.nn.init.normal_(boven.kop.weight)
    rijen = Invoer(gewichten).rijen(np.array(Invoer(gewichten).vensters(ZIN)))
    with torch.no_grad():
        geleerd = boven(onder(torch.from_numpy(rijen)), torch.ones(rijen.shape[:2], dtype=torch.bool))
    sessie = net_van_de_app._sessie(bouw(gewichten, boven.bijscholing(UITKOMSTEN)))
    gerekend = sessie.run([net_van_de_app.OORDELEN], {net_van_de_app.INVOER: rijen})[0]
    assert gerekend == pytest.approx(geleerd.numpy(), rel=0.05)
