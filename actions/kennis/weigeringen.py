"""What the services of the live knowledge base refuse, with what a page needs to tell why."""

from __future__ import annotations

from actions.kennis.versies import Versie
from actions.problemen import Conflict, OngeldigeInvoer
from knowledge.keuring import Rapport
from knowledge.regels import Vondst


class BewerktDoorAnder(Conflict):
    """Someone saved this entry since the page was opened; ``huidige`` is what stands there now."""

    code = "kennis_bewerkt_door_ander"

    def __init__(self, huidige: Versie) -> None:
        super().__init__()
        self.huidige = huidige


class EigenWerk(Conflict):
    """The one who wrote a version cannot be the one who publishes it."""

    code = "kennis_eigen_werk"


class Keuringsfout(Conflict):
    """The gate refuses; ``rapport`` names the sentences that broke."""

    code = "kennis_keuring"

    def __init__(self, rapport: Rapport) -> None:
        super().__init__()
        self.rapport = rapport


class Itemfouten(OngeldigeInvoer):
    """The checker refuses; ``vondsten`` name file, line and remedy."""

    code = "kennis_fouten"

    def __init__(self, vondsten: tuple[Vondst, ...]) -> None:
        super().__init__(vondsten=[str(vondst) for vondst in vondsten])
        self.vondsten = vondsten
