"""The safety check: does a text of a parent or jeugdige cry for help?

Two ears. The rules know the words of danger, who does it to whom, denial, past time and figures of
speech. The learned layer knows how cries sound that use none of those words, and holds a rule back
that hit on something harmless. Keeps nothing of what it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.namen import zonder_namen
from knowledge.veiligheid.andere_talen import hoor, is_andere_taal
from knowledge.veiligheid.citaat import citaat, kort
from knowledge.veiligheid.demping import is_ontkend, is_voorbij
from knowledge.veiligheid.geleerd import UITKOMSTEN, Scores, lees_model
from knowledge.veiligheid.inhoud import Regel, inhoud
from knowledge.veiligheid.lezing import Lezing, lees_tekst
from knowledge.veiligheid.patroon import Plek
from knowledge.veiligheid.rollen import geweldplekken
from knowledge.veiligheid.soorten import ERNST, VEILIG, Oordeel, Soort
from knowledge.veiligheid.spelling import in_gewone_spelling
from knowledge.veiligheid.stukken import Stuk, stukken
from knowledge.veiligheid.woorden import Woord, lees

BIJ_SPELLING = 0.5
"""So much surer must it be of a text in which we changed a word."""
GELEERD = "geleerd"
"""The name of the learned layer where another judgement names its rule."""

Lezer = Callable[[str], NDArray[np.float32]]
"""Gives ``Encoder.lezing`` of a text; the caller may have it already."""


HEEL_KALM = -3.5
"""A sentence below this is surely harmless. Of 11,821 learned cries 17 have only such sentences."""
MEESTE_VECTOREN = 12
"""Pieces of one text that get a vector: those whose words alarm most."""


@dataclass(frozen=True, slots=True)
class _Stem:
    """The most alarming piece of a text."""

    stuk: Stuk
    scores: Scores
    korting: float

    @property
    def gevaar(self) -> float:
        """The score of danger; a sentence of a story has something taken off."""
        return float(self.scores[0]) - self.korting


def beoordeel(tekst: str, lezing_van: Lezer | None = None) -> Oordeel:
    """Judge one text of any length; an empty text is ``geen``.

    With ``lezing_van`` it hears more: it is asked for readings of the whole text and of sentences of
    a long text, ``zonder_namen``, and only when the words leave room for doubt. Raises what
    ``lezing_van`` raises.
    """
    if not tekst.strip():
        return VEILIG
    anders = hoor(tekst)
    if anders.gevaar or is_andere_taal(tekst):
        return anders if anders.gevaar else regeloordeel(tekst)
    oordeel = _beoordeel(tekst, lezing_van)
    gespeld = VEILIG if oordeel.gevaar else _in_gewone_spelling(tekst, lezing_van)
    return gespeld if gespeld.gevaar else oordeel


def _in_gewone_spelling(tekst: str, lezing_van: Lezer | None) -> Oordeel:
    """The judgement on the text in usual spelling, with the sentence as it was typed."""
    gespeld = in_gewone_spelling(tekst)
    if gespeld.tekst == tekst:
        return VEILIG
    oordeel = _beoordeel(gespeld.tekst, lezing_van, BIJ_SPELLING)
    return replace(oordeel, zin=kort(gespeld.zoals_getypt(oordeel.zin, tekst))) if oordeel.gevaar else VEILIG


def _beoordeel(tekst: str, lezing_van: Lezer | None, meer: float = 0.0) -> Oordeel:
    """The judgement of both ears on a Dutch text, as it stands; ``meer`` is added to every threshold."""
    regel = regeloordeel(tekst)
    geleerd = _luister(tekst, regel, lezing_van)
    if geleerd is None:
        return VEILIG
    grenzen = lees_model().drempels
    gevaar, met_regel = (
        (grenzen.zonder_vector, grenzen.zonder_vector_met_regel)
        if lezing_van is None
        else (grenzen.gevaar, grenzen.met_regel)
    )
    if regel.gevaar:
        return regel if geleerd.gevaar >= met_regel + meer else VEILIG
    return _geleerd_oordeel(geleerd) if geleerd.gevaar >= gevaar + meer else VEILIG


def regeloordeel(tekst: str) -> Oordeel:
    """What the rules say alone."""
    lezing = lees_tekst(tekst, inhoud())
    gevonden: dict[Soort, tuple[str, Plek]] = {}
    for soort, naam, plek in _treffers(lezing):
        gevonden.setdefault(soort, (naam, plek))
        if soort is ERNST[0]:
            break
    for soort in ERNST:
        if soort in gevonden:
            naam, plek = gevonden[soort]
            return Oordeel(soort, citaat(lezing, plek), naam)
    return VEILIG


def _luister(tekst: str, regel: Oordeel, lezing_van: Lezer | None) -> _Stem | None:
    """The piece with the highest score; None when the words alone clear the whole text."""
    model = lees_model()
    delen = [*stukken(tekst), *stukken(regel.zin)[:1]]
    los = [
        _Stem(stuk, model.goedkoop(woorden), model.korting if nummer else 0.0)
        for nummer, stuk in enumerate(delen)
        if (woorden := lees(zonder_namen(stuk.tekst), inhoud().vervang))
        and (regel.gevaar or _zegt_iets(woorden))
    ]
    los.sort(key=lambda stem: -stem.gevaar)
    if lezing_van is None:
        return los[0] if los else None
    twijfel = [stem for stem in los if regel.gevaar or stem.gevaar >= model.drempels.onschuldig]
    samen = [_met_lezing(stem, lezing_van) for stem in twijfel[:MEESTE_VECTOREN]]
    beste = max(samen, key=lambda stem: stem.gevaar, default=None)
    alarm = beste is not None and beste.stuk == delen[0] and beste.gevaar >= model.drempels.gevaar
    if alarm and not regel.gevaar and _alle_zinnen_kalm(los, delen[0], lezing_van):
        return None
    return beste and replace(
        beste, stuk=_sprekendste(samen, delen[0]) if beste.stuk == delen[0] else beste.stuk
    )


def _met_lezing(stem: _Stem, lezing_van: Lezer) -> _Stem:
    """The same piece with all parts counted together."""
    lezing = lezing_van(zonder_namen(stem.stuk.tekst))
    return replace(stem, scores=lees_model().samen(stem.scores, lezing))


def _alle_zinnen_kalm(los: Sequence[_Stem], heel: Stuk, lezing_van: Lezer) -> bool:
    """Whether every sentence by itself is surely harmless: then so are they together."""
    zinnen = [stem for stem in los if stem.stuk != heel][:MEESTE_VECTOREN]
    return len(zinnen) > 1 and all(
        float(_met_lezing(stem, lezing_van).scores[0]) < HEEL_KALM for stem in zinnen
    )


def _sprekendste(stemmen: Sequence[_Stem], heel: Stuk) -> Stuk:
    """The sentence of a story that sounds most like a cry, for a reader who looks first at what matters."""
    zinnen = [stem for stem in stemmen if stem.stuk != heel]
    return max(zinnen, key=lambda stem: float(stem.scores[0])).stuk if zinnen else heel


def _zegt_iets(woorden: Sequence[Woord]) -> bool:
    """Whether there is a word among the numbers: a phone number or a date tells nothing."""
    return any(not woord.tekst.isdigit() for woord in woorden)


def _geleerd_oordeel(stem: _Stem) -> Oordeel:
    """The kind with the highest score, and the sentence that sounded like it."""
    soort = Soort(UITKOMSTEN[1 + int(np.argmax(stem.scores[1:]))])
    return Oordeel(soort, kort(stem.stuk.tekst), GELEERD)


def _treffers(lezing: Lezing) -> Iterator[tuple[Soort, str, Plek]]:
    """Every hit that stands after denial and past time are weighed; most urgent rules first."""
    for regel in inhoud().regels:
        plek = _eerste(lezing, regel)
        if plek is not None:
            yield regel.soort, regel.naam, plek
    for plek in geweldplekken(lezing):
        if not is_ontkend(lezing, plek) and not is_voorbij(lezing, plek):
            yield Soort.GEWELD, "daad", plek
            return


def _eerste(lezing: Lezing, regel: Regel) -> Plek | None:
    """The first place where a rule truly holds."""
    for patroon in regel.patronen:
        if patroon.sleutel not in lezing.vondsten:
            continue
        for plek in lezing.zoek(patroon):
            if not _gedempt(lezing, regel, plek):
                return plek
    return None


def _gedempt(lezing: Lezing, regel: Regel, plek: Plek) -> bool:
    """Whether the sentence itself takes the hit back."""
    zin = lezing.zinnen[plek[0]]
    if any(lezing.zinnen[p[0]] == zin for niet in regel.niet for p in lezing.zoek(niet)):
        return True
    if regel.ontkenbaar and is_ontkend(lezing, plek):
        return True
    return regel.verleden and is_voorbij(lezing, plek)
