"""How a delivery to deel 2 stands, in one or two sentences."""

from __future__ import annotations

from actions.deel2.lijst import Leverregel
from web.inhoud_lezen import inhoud
from web.werkplek.datums import moment


def stand(regel: Leverregel) -> str:
    """Arrived, on its way, or why not and what happens next."""
    woord: dict[str, str] = inhoud("werkplek")["overdracht"]["standen"]
    if regel.geleverd_op is not None:
        return woord["geleverd"].format(tijd=moment(regel.geleverd_op))
    if regel.uit:
        return woord["uit"]
    if not regel.probleem:
        return woord["wacht"]
    straks = woord["vanzelf"] if regel.volgende_poging else woord["mens"]
    tijd = moment(regel.volgende_poging) if regel.volgende_poging else ""
    return f"{regel.probleem} {straks.format(tijd=tijd)}"
