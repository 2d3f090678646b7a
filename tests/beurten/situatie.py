"""The families of the turns, put straight into the draft up to the question that is open."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import yaml
from sqlmodel import Session

from actions.gesprek.concept import Stand, bewaar_dossier, bewaar_stand
from actions.gesprek.modellen import Gesprek
from forms import reis
from forms.dossier import Dossier
from forms.paden import index
from forms.soorten import Antwoord, Kanaal, Status, Waarde

DAG = date(2026, 11, 22)
"""The day of the turns; the children have their ages on it."""
EERDER = datetime(2026, 1, 1, tzinfo=UTC)
GEZINNEN: dict[str, dict[str, Waarde]] = yaml.safe_load(
    Path(__file__).with_name("gezinnen.yaml").read_text(encoding="utf-8")
)
PETER = "peter"
"""The family of the turns that were used while building."""
FATIMA = "fatima"
"""The family that the writers of the other sets were told about."""
GEZIN = GEZINNEN[PETER]


def dossier_tot(pad: str, gezin: str = PETER) -> Dossier:
    """The draft of a family when ``pad`` is the open question. Raises ValueError when it cannot be."""
    waarden = GEZINNEN[gezin]
    rij = list(waarden)
    eerder = rij[: rij.index(pad)] if pad in waarden else rij
    antwoorden = {veld: _antwoord(waarden[veld]) for veld in eerder}
    if pad.startswith("kinderen[1]") and "kinderen[1].voornaam" not in antwoorden:
        antwoorden["kinderen.nog_een"] = Antwoord(True, "ja", Status.BEANTWOORD, Kanaal.CHAT, EERDER)
    if pad.startswith("instemming.jeugdige["):  # only asked about a child who needs help
        antwoorden[f"kinderen[{index(pad)}].hulp_nodig"] = _antwoord(True)
    dossier = Dossier(antwoorden)
    open_ = reis.volgende_vraag(dossier, DAG)
    if open_ != pad:
        raise ValueError(f"bij {pad} staat {open_} open")
    return dossier


def zet_klaar(werk: Session, gesprek_id: str, pad: str, gezin: str = PETER) -> Dossier:
    """Write the draft of a conversation that was just begun."""
    dossier = dossier_tot(pad, gezin)
    bewaar_dossier(werk, gesprek_id, Dossier({}), dossier)
    bewaar_stand(werk.get_one(Gesprek, gesprek_id), Stand(formulier=True))
    return dossier


def _antwoord(waarde: Waarde) -> Antwoord:
    return Antwoord(waarde, str(waarde), Status.BEANTWOORD, Kanaal.CHAT, EERDER)
