"""Who does it to whom: reads a blow as violence by an adult or as a child's behaviour.

"Papa slaat mij" is a cry for help, "mijn zoon slaat zijn zusje" an everyday worry. The words are the
same, so here the one who acts and the one who is hurt are looked up in the clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.veiligheid.lezing import Lezing
from knowledge.veiligheid.patroon import Plek

_NAMEN = ("volwassene", "kind", "leeftijdgenoot")
_LIJDEND = ("mij", "ons", "hem", "haar", "elkaar")
_ROLLEN = (*_NAMEN, "ik", "wij", "hijzij", *_LIJDEND)
_DOOR_MIJ = frozenset({"kind", "hem", "haar", "volwassene", "elkaar"})
_IN_HUIS = frozenset({"mij", "ons", "hem", "haar", "volwassene", "kind"})


@dataclass(frozen=True, slots=True)
class Persoon:
    """A person named in a clause: the word position and the role word."""

    positie: int
    rol: str


def geweldplekken(lezing: Lezing) -> Iterator[Plek]:
    """The places where somebody hurts somebody at home."""
    for plek in lezing.vondsten.get("<slaan>", ()):
        if _is_geweld(lezing, plek):
            yield plek


def _is_geweld(lezing: Lezing, plek: Plek) -> bool:
    """Judge one act."""
    bereik = _deelzin(lezing, plek)
    personen = _personen(lezing, bereik)
    if _lijdende_vorm(lezing, bereik, plek):
        return _wordt_geslagen(lezing, plek, personen)
    dader = _dader(lezing, plek, personen, bereik)
    slachtoffers = {p.rol for p in personen if p is not dader}
    rol = dader.rol if dader else None
    if dader is None:
        dader = _eerder(lezing, bereik)
        rol = dader.rol if dader else None
    if dader is not None and rol == "hijzij":
        rol = _antecedent(lezing, dader.positie, slachtoffers)
    return _weeg(lezing, plek, rol, slachtoffers)


def _zonder_onderwerp(lezing: Lezing, plek: Plek, bereik: range) -> bool:
    """The one who acts was named before the joining word: "... en slaat de juf"."""
    return plek[0] == bereik.start > 0 and lezing.woorden[plek[0] - 1].tekst in ("en", "of")


def _dader(lezing: Lezing, plek: Plek, personen: list[Persoon], bereik: range) -> Persoon | None:
    """The one who acts: "hij" or "ik" right beside the act, else the first who is no object.

    Texts without commas run on ("als ik huil slaat papa mij"), so "ik" cannot act on "mij".
    """
    if _zonder_onderwerp(lezing, plek, bereik):
        return None
    kandidaten = [p for p in personen if p.rol not in _LIJDEND]
    naast = [p for p in kandidaten if p.positie in (plek[0] - 1, plek[0] + 1) and p.rol not in _NAMEN]
    if naast:
        return naast[0]
    mij_overkomt_het = any(p.rol == "mij" for p in personen)
    return next((p for p in kandidaten if not (mij_overkomt_het and p.rol == "ik")), None)


def _weeg(lezing: Lezing, plek: Plek, dader: str | None, slachtoffers: set[str]) -> bool:
    """Violence or not, by who acts and who is hurt."""
    geraakt = slachtoffers & _IN_HUIS
    if dader == "volwassene":
        return bool(geraakt) or "elkaar" in slachtoffers or not _in_zin(lezing, plek, "ding")
    if dader in ("ik", "wij"):
        return bool(slachtoffers & _DOOR_MIJ) and not _in_zin(lezing, plek, "ding")
    if dader in ("kind", "leeftijdgenoot"):
        return _zwaar(lezing, plek, dader, slachtoffers)
    if _in_zin(lezing, plek, "driftbui") or _in_zin(lezing, plek, "school"):
        return False
    if "leeftijdgenoot" in slachtoffers and not slachtoffers & {"mij", "ons"}:
        return False
    return bool(geraakt)


def _zwaar(lezing: Lezing, plek: Plek, dader: str, slachtoffers: set[str]) -> bool:
    """A child who hurts a parent, or a big brother who hurts the writer: only when it is serious."""
    if dader == "leeftijdgenoot":
        grote = _in_zin(lezing, plek, "grote_broer")
        return grote and "mij" in slachtoffers and not _in_zin(lezing, plek, "school")
    return bool(slachtoffers & {"mij", "ons", "volwassene"}) and _in_zin(lezing, plek, "ernstig")


def _wordt_geslagen(lezing: Lezing, plek: Plek, personen: list[Persoon]) -> bool:
    """Passive: somebody is hit, and not by children or at school."""
    door_kind = {"leeftijdgenoot"} & {p.rol for p in personen[1:]}
    if door_kind or _in_zin(lezing, plek, "school"):
        return any(p.rol == "volwassene" for p in personen)
    return bool(personen) or _in_zin(lezing, plek, "thuis")


def _in_zin(lezing: Lezing, plek: Plek, begrip: str) -> bool:
    """Whether a concept stands in the sentence of the act."""
    zin = lezing.zin_bereik(plek[0])
    return any(p in zin for p in lezing.posities(begrip))


def _lijdende_vorm(lezing: Lezing, bereik: range, plek: Plek) -> bool:
    """Whether the act is told from the side of who is hurt."""
    if set(plek) & lezing.posities("krijgt_klappen"):
        return True
    voltooid = set(plek) & lezing.posities("voltooid")
    if not voltooid:
        return False
    if any(p in bereik for p in lezing.posities("worden")):
        return True
    return any(p in bereik for p in lezing.posities("zijn")) and not any(
        p in bereik for p in lezing.posities("hebben")
    )


def _deelzin(lezing: Lezing, plek: Plek) -> range:
    """The clause around an act: up to a comma, a joining word or the end of the sentence."""
    zin = lezing.zin_bereik(plek[0])
    grenzen = lezing.posities("voegwoord")
    begin, eind = plek[0], plek[-1] + 1
    while begin > zin.start and begin - 1 not in grenzen and _zelfde_deel(lezing, begin - 1, plek[0]):
        begin -= 1
    while eind < zin.stop and eind not in grenzen and _zelfde_deel(lezing, eind, plek[-1]):
        eind += 1
    return range(begin, eind)


def _zelfde_deel(lezing: Lezing, links: int, rechts: int) -> bool:
    """Whether no comma stands between two words."""
    return lezing.woorden[links].deel == lezing.woorden[rechts].deel


def _personen(lezing: Lezing, bereik: range) -> list[Persoon]:
    """The people in a clause, in order; "mijn", "haar" before a noun is no person."""
    per_rol = {rol: lezing.posities(rol) for rol in _ROLLEN}
    namen = per_rol["volwassene"] | per_rol["kind"] | per_rol["leeftijdgenoot"]
    gevonden: list[Persoon] = []
    for positie in bereik:
        rol = next((r for r in _ROLLEN if positie in per_rol[r]), None)
        bezit = rol in ("mij", "ons", "haar") and {positie + 1, positie + 2} & namen & set(bereik)
        if rol and not (bezit and _bezittelijk(lezing, positie)):
            gevonden.append(Persoon(positie, rol))
    return gevonden


def _bezittelijk(lezing: Lezing, positie: int) -> bool:
    """Whether the word owns what follows: "me vader", "ons pap"; "mij" never owns."""
    tussen = lezing.woorden[positie + 1].tekst if positie + 1 < len(lezing.woorden) else ""
    return lezing.woorden[positie].tekst != "mij" and tussen not in ("en", "of", "door", "van")


def _eerder(lezing: Lezing, bereik: range) -> Persoon | None:
    """The one who acts when the clause does not say it: "mijn man drinkt en slaat mij"."""
    zin = lezing.zin_bereik(bereik.start)
    eerder = _personen(lezing, range(zin.start, bereik.start))
    return next((p for p in reversed(eerder) if p.rol not in _LIJDEND), None)


def _antecedent(lezing: Lezing, positie: int, slachtoffers: set[str]) -> str:
    """Whom "hij" or "zij" means: the nearest fitting person named before, else ``hijzij``.

    When a child is the one who is hurt, an adult named before goes first: the careful reading.
    """
    mannelijk = lezing.woorden[positie].tekst == "hij"
    past_niet = lezing.posities("vrouwelijk" if mannelijk else "mannelijk")
    past_niet |= lezing.posities("meervoud") if mannelijk else frozenset()
    kandidaten = [(p, rol) for rol in _NAMEN for p in lezing.posities(rol) - past_niet if p < positie]
    rollen = [rol for _, rol in sorted(kandidaten)]
    if "volwassene" in rollen and slachtoffers & {"hem", "haar", "kind"}:
        return "volwassene"
    return rollen[-1] if rollen else "hijzij"
