"""The network as it learns: the layers of the weights file, the last ones with narrow matrices beside them.

Low-rank adaptation (Hu et al. 2021): the weights of the package stay, two narrow matrices per matrix are
learned. Post-norm layers as in BERT, which is what multilingual-e5-small is.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from knowledge.encoder.bijscholing import KOP, MATRICES, Bijscholing
from knowledge.encoder.gewichten import Gewichten

RANG = 32
WEGVAL = 0.1
"""The share of values that is left out by chance while learning."""
MAAT = torch.bfloat16
_NORMEN = ("aln", "oln")
_VER_WEG = -1e4


class Matrix(nn.Module):
    """A matrix that stays, and with ``rang`` what is learned beside it."""

    def __init__(self, gewichten: Gewichten, naam: str, rang: int) -> None:
        super().__init__()
        self.naam, self._rang = naam, rang
        vast = torch.tensor(gewichten.matrix(f"{naam}.w"))
        self.register_buffer("vast", vast.to(MAAT))
        self.register_buffer("erbij", torch.tensor(gewichten.getallen(f"{naam}.b")).to(MAAT))
        if rang:
            uit, in_ = vast.shape
            self.a = nn.Parameter(torch.randn(rang, in_) / math.sqrt(in_))
            self.b = nn.Parameter(torch.zeros(uit, rang))
            self.bij = nn.Parameter(torch.zeros(uit))

    def forward(self, x: Tensor) -> Tensor:
        """``x`` times both."""
        y = functional.linear(x, self.vast, self.erbij)
        if not self._rang:
            return y
        smal = functional.linear(x, self.a.to(MAAT))
        return y + functional.linear(smal, self.b.to(MAAT), self.bij.to(MAAT))


class Laag(nn.Module):
    """One layer: every token looks at the others, then is worked out by itself."""

    def __init__(self, gewichten: Gewichten, nummer: int, rang: int) -> None:
        super().__init__()
        self._hoofden = gewichten.maten.hoofden
        self._epsilon = gewichten.maten.epsilon
        self.matrices = nn.ModuleDict(
            {deel: Matrix(gewichten, f"l{nummer}.{deel}", rang) for deel in MATRICES}
        )
        self._norm = {
            norm: tuple(torch.tensor(gewichten.getallen(f"l{nummer}.{norm}.{deel}")) for deel in "wb")
            for norm in _NORMEN
        }
        self._wegval = WEGVAL if rang else 0.0

    def forward(self, x: Tensor, masker: Tensor | None) -> Tensor:
        """The next state of every token. ``masker``: per token what keeps others from seeing it."""
        m, wegval = self.matrices, self._wegval if self.training else 0.0
        q, k, v = (self._per_hoofd(m[deel](x)) for deel in "qkv")
        gezien = functional.scaled_dot_product_attention(q, k, v, attn_mask=masker)
        y = m["ao"](gezien.transpose(1, 2).reshape(x.shape))
        x = self._bij(x, functional.dropout(y, wegval), "aln")
        y = m["fo"](functional.gelu(m["fi"](x)))
        return self._bij(x, functional.dropout(y, wegval), "oln")

    def _per_hoofd(self, y: Tensor) -> Tensor:
        zinnen, tokens, breedte = y.shape
        return y.view(zinnen, tokens, self._hoofden, breedte // self._hoofden).transpose(1, 2)

    def _bij(self, x: Tensor, y: Tensor, norm: str) -> Tensor:
        som = (x + y).float()
        return functional.layer_norm(som, som.shape[-1:], *self._norm[norm], self._epsilon).to(MAAT)


class Onderkant(nn.Module):
    """The layers that stay as they are, from the embeddings on."""

    def __init__(self, gewichten: Gewichten, tot: int) -> None:
        super().__init__()
        self._norm = [torch.tensor(gewichten.getallen(f"emb.ln.{deel}")) for deel in "wb"]
        self._epsilon = gewichten.maten.epsilon
        self.lagen = nn.ModuleList([Laag(gewichten, nummer, 0) for nummer in range(tot)])

    def forward(self, rijen: Tensor) -> Tensor:
        """Rows of embeddings, all equally long, to states."""
        x = functional.layer_norm(rijen, rijen.shape[-1:], *self._norm, self._epsilon).to(MAAT)
        for laag in self.lagen:
            x = laag(x, None)
        return x


class Bovenkant(nn.Module):
    """The layers that learn, and the judgements behind them."""

    def __init__(self, gewichten: Gewichten, eerste: int, uitkomsten: int) -> None:
        super().__init__()
        maten = gewichten.maten
        self._eerste = eerste
        self.lagen = nn.ModuleList([Laag(gewichten, nummer, RANG) for nummer in range(eerste, maten.lagen)])
        self.kop = nn.Linear(maten.breedte, uitkomsten)
        nn.init.normal_(self.kop.weight, std=0.02)
        nn.init.zeros_(self.kop.bias)

    def forward(self, x: Tensor, echt: Tensor) -> Tensor:
        """States to log-odds. ``echt``: which tokens are there, and not filled up."""
        masker = torch.zeros(echt.shape).masked_fill(~echt, _VER_WEG).to(MAAT)[:, None, None, :]
        for laag in self.lagen:
            x = laag(x, masker)
        som = (x.float() * echt[..., None]).sum(1)
        midden = som / echt.sum(1, keepdim=True)
        uit: Tensor = self.kop(functional.dropout(midden, WEGVAL, self.training))
        return uit

    def bijscholing(self, namen: tuple[str, ...]) -> Bijscholing:
        """What was learned, as the app reads it."""
        getallen = {f"{KOP}.w": self.kop.weight, f"{KOP}.b": self.kop.bias}
        for deel in self.modules():
            if isinstance(deel, Matrix):
                getallen |= {f"{deel.naam}.{stuk}": getattr(deel, stuk) for stuk in ("a", "b", "bij")}
        return Bijscholing(self._eerste, namen, {n: w.detach().numpy() for n, w in getallen.items()})
