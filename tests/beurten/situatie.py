"""The one family of the turns, put straight into the draft up to the question that is open."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlmodel import Session

from actions.gesprek.concept import Stand, bewaar_dossier, bewaar_stand
from actions.gesprek.modellen import Gesprek
from forms import reis
from forms.dossier import Dossier
from forms.soorten import Antwoord, Kanaal, Status, Waarde

DAG = date(2026, 11, 22)
"""The day of the turns; the children have their ages on it."""
EERDER = datetime(2026, 1, 1, tzinfo=UTC)
GEZIN: dict[str, Waarde] = {
    "akkoord_privacy": True,
    "contact.naam": "Peter",
    "contact.relatie": "vader",
    "gemeente": "zundert",
    "contact.telefoon": "+31612345678",
    "contact.email": "peter@example.nl",
    "contact.voorkeur": ["bellen"],
    "contact.bereikbaar": "na 18 uur",
    "contact.veilig_contact": True,
    "contact.tolk": "geen",
    "kinderen[0].voornaam": "Sem",
    "kinderen[0].geboortedatum": "2016-09-14",
    "kinderen[0].hulp_nodig": True,
    "kinderen[0].school": "groep 7 van De Regenboog",
    "kinderen[0].woont_bij": "vader",
    "kinderen[1].voornaam": "Lotte",
    "kinderen[1].geboortedatum": "2010-01-20",
    "kinderen[1].hulp_nodig": True,
    "kinderen[1].school": "4 havo",
    "kinderen[1].woont_bij": "moeder",
    "kinderen.nog_een": False,
    "gezag.situatie": "gescheiden_samen_gezag",
    "gezag.andere_ouder_weet": "nee",
    "gezag.toelichting": "Er is een ouderschapsplan.",
    "hulpvraag.eigen_woorden": "Sem is thuis vaak boos.",
    "hulpvraag.sinds": "twee jaar",
    "hulpvraag.zwaarte": 7,
    "hulpvraag.eerder_geprobeerd": "Een beloningskaart.",
    "achtergrond.wat_speelt": "De scheiding was zwaar.",
    "achtergrond.wat_gaat_goed": "Voetbal gaat goed.",
    "gezin.zorgen": ["geld", "wonen"],
    "gezin.zorgen_toelichting": "De huur is hoog.",
    "veiligheid.voelt_veilig": "ja",
    "eerdere_hulp.gehad": True,
    "eerdere_hulp.items[0].wie": "een psycholoog",
    "eerdere_hulp.items[0].wanneer": "in 2022",
    "eerdere_hulp.items[0].wat_hielp": "De gesprekken.",
    "eerdere_hulp.items[0].wat_hielp_niet": "De reistijd.",
    "eerdere_hulp.nog_een": False,
    "eerdere_hulp.nu": "Op maandag komt er iemand.",
    "verwijzer": "school",
    "eigen_kracht.zelf": "Elke woensdag samen koken.",
    "netwerk.wie": "Mijn zus.",
    "verwachting.anders": "Dat we weer rustig eten.",
    "verwachting.hulp": "Iemand die meedenkt.",
    "verwachting.wensen": "Na schooltijd.",
    "delen.met": ["school", "huisarts"],
    "delen.niet_met": "de school",
    "instemming.ouder": True,
    "instemming.tweede_ouder": "nog_vragen",
    "instemming.jeugdige[1]": "ja",
    "ondersteuning.gewenst": ["nee"],
}


def dossier_tot(pad: str) -> Dossier:
    """The draft of this family when ``pad`` is the open question. Raises ValueError when it cannot be."""
    rij = list(GEZIN)
    eerder = rij[: rij.index(pad)] if pad in GEZIN else rij
    antwoorden = {veld: _antwoord(veld) for veld in eerder}
    if pad.startswith("kinderen[1]") and "kinderen[1].voornaam" not in antwoorden:
        antwoorden["kinderen.nog_een"] = Antwoord(True, "ja", Status.BEANTWOORD, Kanaal.CHAT, EERDER)
    dossier = Dossier(antwoorden)
    open_ = reis.volgende_vraag(dossier, DAG)
    if open_ != pad:
        raise ValueError(f"bij {pad} staat {open_} open")
    return dossier


def zet_klaar(werk: Session, gesprek_id: str, pad: str) -> Dossier:
    """Write the draft of a conversation that was just begun."""
    dossier = dossier_tot(pad)
    bewaar_dossier(werk, gesprek_id, Dossier({}), dossier)
    bewaar_stand(werk.get_one(Gesprek, gesprek_id), Stand(formulier=True))
    return dossier


def _antwoord(veld: str) -> Antwoord:
    return Antwoord(GEZIN[veld], str(GEZIN[veld]), Status.BEANTWOORD, Kanaal.CHAT, EERDER)
