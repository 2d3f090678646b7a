"""Options by their place in the list: ``2``, ``de eerste``, ``optie 3``, ``1 en 3``."""

from __future__ import annotations

import re
from functools import cache

from forms.ontleden.getallen import getal, rangen, woord_patroon


@cache
def _patroon() -> re.Pattern[str]:
    rang = "|".join(sorted([*rangen(), "laatste", "bovenste", "onderste"], key=len, reverse=True))
    een = rf"(?:[0-9]{{1,2}}e?|{rang}|{woord_patroon()})"
    aanloop = r"(?:(?:ik kies|doe|doe maar|neem|de|het|optie|opties|nummer|nr\.?|antwoord|keuze|nummers) )*"
    staart = r"(?: (?:optie|keuze|antwoord|graag|maar|hoor|aub))*"
    meer = rf"(?: ?[,&+] ?| en | ?, en )(?:de |nummer |optie )?{een}"
    return re.compile(rf"^{aanloop}(?P<een>{een}(?:{meer})*){staart}[.!]?$")


def plaatsen(kaal: str, aantal: int) -> list[int]:
    """The places (from 0) named by a text that is only places; empty when it is something else."""
    vondst = _patroon().match(kaal.strip())
    if not vondst:
        return []
    delen = re.split(r" ?[,&+] ?(?:en )?| en ", vondst.group("een"))
    nummers = [_nummer(re.sub(r"^(?:de|nummer|optie) ", "", deel.strip()), aantal) for deel in delen]
    goed = [nummer - 1 for nummer in nummers if nummer is not None and 1 <= nummer <= aantal]
    return goed if len(goed) == len(delen) else []


def _nummer(deel: str, aantal: int) -> int | None:
    vast = {"laatste": aantal, "onderste": aantal, "bovenste": 1}
    return (
        vast.get(deel) or rangen().get(deel) or getal(deel.removesuffix("e") if deel[:1].isdigit() else deel)
    )
