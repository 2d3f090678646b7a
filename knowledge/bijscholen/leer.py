"""Teach the encoder: ``python -m knowledge.bijscholen.leer FOLDER`` (an hour on two cores).

Learns three times with a part of the writers left out, and keeps in the folder how the sentences of the
safety check were heard by the network that never met their writers: thresholds are chosen on those.
Then it learns from everything and writes ``bijscholing.npz``. The same files give the same weights on the
same machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from knowledge.antwoorden.voorbeelden import lees_alles as lees_antwoorden
from knowledge.bijscholen.lessen import DELEN, Lessen, maak_lessen
from knowledge.bijscholen.net import Bovenkant, Onderkant
from knowledge.encoder.bijscholing import Bijscholing, bewaar
from knowledge.encoder.gewichten import Gewichten, pad_in_pakket
from knowledge.encoder.invoer import Invoer
from knowledge.encoder.vorm import MEESTE_TEKENS
from knowledge.veiligheid.gehoor import bewaar_ongezien
from knowledge.veiligheid.voorbeelden import lees_alles as lees_zinnen
from knowledge.veiligheid.voorbeelden import lees_mogelijk_gevaar

EERSTE = 6
"""The first layer that learns; the six below it are shared with the sentence vector."""
RONDES = 3
SAMEN = 32
TEMPO = 5e-4
TEMPO_KOP = 1e-3
AANLOOP = 0.06
"""The share of the steps in which the pace goes up; after that it goes down to nothing."""
MEESTE_TOKENS = 96
PER_GREEP = 50
"""So many groups are taken at once and put in order of length, so that little is filled up."""
MEESTE_HELLING = 1.0
ZAAD = 1

Nummers = NDArray[np.int64]


@dataclass(frozen=True)
class Stof:
    """The texts as the layers that learn see them: the states of the layer below."""

    lessen: Lessen
    standen: list[Tensor]
    lengtes: Nummers

    def greep(self, nummers: Nummers) -> tuple[Tensor, Tensor]:
        """The states of some texts, filled up to the longest, and which of them are there."""
        langste = int(self.lengtes[nummers].max())
        breedte = self.standen[0].shape[1]
        x = torch.zeros(len(nummers), langste, breedte, dtype=self.standen[0].dtype)
        echt = torch.zeros(len(nummers), langste, dtype=torch.bool)
        for plek, nummer in enumerate(nummers):
            lengte = self.lengtes[nummer]
            x[plek, :lengte], echt[plek, :lengte] = self.standen[nummer], True
        return x, echt


def lees_lessen() -> Lessen:
    """What the files of the project teach."""
    return maak_lessen(lees_antwoorden(), lees_zinnen(), lees_mogelijk_gevaar())


def lees_stof(gewichten: Gewichten, lessen: Lessen) -> Stof:
    """Run all texts through the layers that stay, once."""
    invoer, onder = Invoer(gewichten), Onderkant(gewichten, EERSTE).eval()
    vensters = [invoer.vensters(tekst[:MEESTE_TEKENS])[0][:MEESTE_TOKENS] for tekst in lessen.teksten]
    lengtes = np.array([len(tokens) for tokens in vensters])
    standen: list[Tensor] = [torch.empty(0)] * len(vensters)
    for lengte in np.unique(lengtes):
        gelijke = np.flatnonzero(lengtes == lengte)
        for greep in np.array_split(gelijke, -(-len(gelijke) // SAMEN)):
            rijen = invoer.rijen(np.array([vensters[nummer] for nummer in greep]))
            with torch.no_grad():
                uit = onder(torch.from_numpy(rijen))
            for nummer, stand in zip(greep, uit, strict=True):
                standen[nummer] = stand.clone()
    return Stof(lessen, standen, lengtes)


def leer(gewichten: Gewichten, stof: Stof, mee: Nummers, meld: Callable[[str], None]) -> Bovenkant:
    """A network that learned from the rows ``mee``."""
    torch.manual_seed(ZAAD)
    kans = np.random.RandomState(ZAAD)
    doel, telt = (torch.from_numpy(tabel) for tabel in (stof.lessen.doel, stof.lessen.telt))
    net = Bovenkant(gewichten, EERSTE, len(stof.lessen.namen))
    net.kop.bias.data = _beginstand(doel[mee], telt[mee])
    optimaal, stappen = _optimaal(net), RONDES * (len(mee) // SAMEN)
    tempo = torch.optim.lr_scheduler.LambdaLR(optimaal, partial(_tempo, stappen=stappen))
    net.train()
    for stap, greep in enumerate(_grepen(stof, mee, stappen, kans), start=1):
        fout = functional.binary_cross_entropy_with_logits(
            net(*stof.greep(greep)), doel[greep], weight=telt[greep], reduction="sum"
        )
        optimaal.zero_grad()
        (fout / len(greep)).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), MEESTE_HELLING)
        optimaal.step()
        tempo.step()
        if stap % 200 == 0:
            meld(f"{stap} van {stappen}: {float(fout.detach()) / len(greep):.3f}")
    return net.eval()


def hoor(net: Bovenkant, stof: Stof, nummers: Nummers) -> NDArray[np.float32]:
    """The log-odds of each outcome for some rows."""
    uit = np.zeros((len(nummers), len(stof.lessen.namen)), np.float32)
    orde = np.argsort(stof.lengtes[nummers], kind="stable")
    for plekken in np.array_split(orde, -(-len(orde) // SAMEN)):
        with torch.no_grad():
            uit[plekken] = net(*stof.greep(nummers[plekken])).numpy()
    return uit


def _beginstand(doel: Tensor, telt: Tensor) -> Tensor:
    """What is known of an outcome without any text: else the first steps go into learning how rare it is."""
    kans = ((doel * telt).sum(0) + 0.5) / (telt.sum(0) + 1)
    return torch.log(kans / (1 - kans))


def _optimaal(net: Bovenkant) -> torch.optim.Optimizer:
    smal = [p for p in net.lagen.parameters() if p.requires_grad]
    groepen = [{"params": smal, "lr": TEMPO}, {"params": list(net.kop.parameters()), "lr": TEMPO_KOP}]
    return torch.optim.AdamW(groepen, weight_decay=0.01, fused=True)


def _tempo(stap: int, stappen: int) -> float:
    aanloop = AANLOOP * stappen
    return max(0.0, min(stap / aanloop, (stappen - stap) / (stappen - aanloop)))


def _grepen(stof: Stof, mee: Nummers, stappen: int, kans: np.random.RandomState) -> Iterator[Nummers]:
    """Groups of rows in random order, of about one length each, ``stappen`` in all."""
    gegeven = 0
    while True:
        door_elkaar, grepen = kans.permutation(mee), []
        for plek in range(0, len(mee), SAMEN * PER_GREEP):
            deel = door_elkaar[plek : plek + SAMEN * PER_GREEP]
            deel = deel[np.argsort(stof.lengtes[deel], kind="stable")]
            grepen += [deel[begin : begin + SAMEN] for begin in range(0, len(deel), SAMEN)]
        for nummer in kans.permutation(len(grepen)):
            if gegeven == stappen:
                return
            gegeven += 1
            yield grepen[nummer]


def _leer_zonder(deel: int) -> tuple[int, Bijscholing, NDArray[np.float32]]:
    """Learn without one part of the writers (-1: of all), and how that part's sentences were heard."""
    torch.set_num_threads(1)
    gewichten = Gewichten(pad_in_pakket())
    lessen = lees_lessen()
    stof = lees_stof(gewichten, lessen)
    mee = np.flatnonzero((lessen.deel != deel) & (lessen.telt.sum(1) > 0))
    net = leer(gewichten, stof, mee, lambda regel: print(f"deel {deel}: {regel}", flush=True))
    gehoord = hoor(net, stof, lessen.zinnen[lessen.deel[lessen.zinnen] == deel]) if deel >= 0 else _NIETS
    return deel, net.bijscholing(lessen.namen), gehoord


_NIETS = np.zeros((0, 0), np.float32)


def main(argumenten: Sequence[str]) -> int:
    """Learn four times, two at once, and write."""
    map_ = Path(argumenten[0])
    lessen = lees_lessen()
    deel_van_zin = lessen.deel[lessen.zinnen]
    ongezien = np.zeros((len(deel_van_zin), len(lessen.namen)), np.float32)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as werkers:
        for deel, bijscholing, gehoord in werkers.map(_leer_zonder, (-1, *range(DELEN))):
            if deel < 0:
                bewaar(bijscholing)
            else:
                ongezien[deel_van_zin == deel] = gehoord
                bewaar(bijscholing, map_ / f"zonder_{deel}.npz")
    bewaar_ongezien(map_, lessen.namen, ongezien)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
