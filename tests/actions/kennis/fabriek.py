"""Four small entries, the editors, and the shortest way to change one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.kennis import beheer
from actions.kennis.versies import Versie
from actions.opslag.database import lees_sessie, sessie
from knowledge.encoder import Encoder
from knowledge.formaat import schrijf
from knowledge.goudset import Goud, Goudzin, Lat
from knowledge.items import Kennisitem
from tests.knowledge.fabriek import maak_item

MILA, RIES = "mila@zi2t.example", "ries@zi2t.example"


def actor(email: str, rol: Rol = Rol.REDACTEUR) -> Actor:
    return Actor(email, email, email, frozenset({(rol, "")}), "127.0.0.1")


RIES_ACTOR = actor(RIES)
NOOR_ACTOR = actor("noor@zi2t.example", Rol.BEHEERDER)


def _item(id: str, vraag: str, woorden: Sequence[str], **anders: object) -> Kennisitem:
    varianten = [
        f"{woorden[0]} kwijt",
        f"waar is mijn {woorden[0]}",
        f"{woorden[1]} zoeken",
        f"wie heeft mijn {woorden[1]} gezien",
        f"ik kan mijn {woorden[0]} niet vinden",
    ]
    return maak_item(id, vraag, varianten, **anders)


ITEMS = (
    _item("fiets", "Waar staat mijn fiets?", ("fiets", "rijwiel")),
    _item("lamp", "Wie maakt de lamp?", ("lamp", "schemerlamp"), gerelateerd=("fiets",)),
    _item("soep", "Hoe laat is de soep klaar?", ("soep", "bouillon")),
    _item("viool", "Wanneer is de vioolles?", ("viool", "strijkstok")),
)
BESTANDEN = {item.id: schrijf(item) for item in ITEMS}


def maak_goud(encoder: Encoder) -> Goud:
    vragen = {
        "Ik ben mijn fiets kwijt, waar staat die?": "fiets",
        "Weet iemand waar mijn rijwiel is?": "fiets",
        "Ik kan de soep niet vinden": "soep",
        "Wie heeft mijn strijkstok gezien?": "viool",
    }
    zinnen = tuple(Goudzin("in_bereik", vraag, frozenset({id}), (vraag,)) for vraag, id in vragen.items())
    return Goud(zinnen, {"in_bereik": Lat(1.0)}, {vraag: encoder.vector(vraag) for vraag in vragen})


def item_van(id: str) -> Kennisitem:
    """The entry as an editor sees it now."""
    with lees_sessie() as werk:
        item = beheer.toon(werk, id).huidige.item
    assert item is not None
    return item


def bewaar(id: str, door: str = MILA, **velden: object) -> Versie:
    """Save a draft with other values for some fields."""
    tekst = schrijf(replace(item_van(id), **velden))  # type: ignore[arg-type]
    return bewaar_tekst(id, tekst, door)


def bewaar_tekst(id: str, tekst: str, door: str = MILA) -> Versie:
    """Save any text as the draft."""
    with sessie() as werk:
        nummer = beheer.toon(werk, id).huidige.nummer
        return beheer.bewaar_concept(werk, id, tekst, gebaseerd_op=nummer, door=door)


def dien_in(id: str, door: str = MILA, **velden: object) -> None:
    """Save a draft with other values and offer it for review."""
    bewaar(id, door, **velden)
    with sessie() as werk:
        beheer.dien_in(werk, id, door)


def verhuis_fiets() -> None:
    """An edit that breaks the questions about the bicycle: the entry is about something else now."""
    dien_in(
        "fiets",
        vraag="Welke kleur heeft de muur?",
        varianten=("muur verven", "kleur kiezen", "witte muur", "verf kopen", "behang of verf"),
        antwoord="De muur is wit.",
        meer_weten="De verf staat klaar.",
    )
