"""What goes over the wire in the chat API (``koppelvlak``: Beurt, Bericht, Vraag); keys are camelCase."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

MAX_TEKST = 20_000
"""Characters of one message that we take in; a longer one gets a kind refusal, not a cut."""

BerichtSoort = Literal["tekst", "antwoord", "keuze", "samenvatting", "veiligheid", "fout"]


class Schema(BaseModel):
    """Base of every schema: camelCase outside, Dutch snake_case inside."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Knop(Schema):
    """A button under a message; ``waarde`` is what a click sends as ``keuze``."""

    titel: str
    waarde: str


class KennisBron(Schema):
    """Where an answer comes from: entry, source, paragraph, version and last valid day."""

    id: str
    bron: str
    paragraaf: str
    versie: str
    geldig_tot: str


Taalcode = Literal["en", "pl", "uk", "ar", "tr"]
"""The languages beside Dutch that a message can be in, as in the ``lang`` attribute."""


class Bericht(Schema):
    """One message in the transcript; ``taal`` only when it is not in Dutch."""

    van: Literal["assistent", "ouder"] = "assistent"
    soort: BerichtSoort = "tekst"
    tekst: str
    knoppen: list[Knop] = Field(default_factory=list)
    kennis: KennisBron | None = None
    taal: Taalcode | None = None


class Optie(Schema):
    """One possible value of the open question."""

    waarde: str
    titel: str


class Vraag(Schema):
    """The question that is open now; ``huidig`` is the stored value when it is open to be changed."""

    veld: str
    soort: str
    opties: list[Optie] = Field(default_factory=list)
    verplicht: bool
    waarom: str
    wie_leest: str
    huidig: Any = None
    tekst: str = ""
    hulp: str = ""


class Voortgang(Schema):
    """Progress, as in "stap 3 van 11: Uw kinderen"."""

    stap: int
    van: int
    titel: str


class Beurt(Schema):
    """The answer to every call on a conversation."""

    berichten: list[Bericht]
    vraag: Vraag | None
    voortgang: Voortgang
    status: Literal["open", "verstuurd", "gestopt"]
    kenmerk: str | None = None
    hervatcode: str | None = None


class NieuweBeurt(Beurt):
    """The answer to a new or resumed conversation: with the secret that opens it."""

    gesprek: str
    sleutel: str


class Invoer(Schema):
    """A message: typed ``tekst`` or a chosen ``keuze``.

    ``veld`` is optional: the question this page was showing. When another tab has moved on, the
    message is refused instead of stored with the wrong question.
    """

    tekst: str | None = None
    keuze: str | None = Field(default=None, max_length=2_000)
    veld: str | None = Field(default=None, max_length=80)


class HervatVerzoek(Schema):
    """A resume code as the person typed it."""

    code: str = Field(max_length=200)


class FormulierAdres(Schema):
    """Where the same draft goes on as a web form."""

    adres: str
