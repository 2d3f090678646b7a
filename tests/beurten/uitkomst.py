"""Which decision a turn took, read from the draft before and after it and from the reply."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from actions.gesprek.concept import Stand
from actions.teksten import zin
from actions.webhook.opdrachten import INTREKKEN
from forms.dossier import Dossier
from forms.soorten import Aanspreekvorm, Status, Waarde
from forms.teksten import fouttekst, vraagtekst

_STATUSSEN = {
    Status.OVERGESLAGEN: "overslaan",
    Status.WEET_IK_NIET: "weet_ik_niet",
    Status.BESPREEK_IK_LIEVER: "bespreek_ik_liever",
}
_GEEN_WAARDE = tuple(f"opdracht:{naam}" for naam in _STATUSSEN.values())
_GESPREKJES = (
    *("dank", "wie_ben_je", "taal", "buiten_bereik", "welkom_kort", "gesprekje_anders"),
    *("emotie", "emotie_boos", "emotie_schaamte"),
)


@dataclass(frozen=True)
class Moment:
    """A conversation at one moment: its draft, its state and what it looks like from outside."""

    dossier: Dossier
    stand: Stand
    veld: str | None
    status: str = "open"


@dataclass(frozen=True)
class Genomen:
    """What was decided. ``mogelijk`` holds every label that the turn looks like."""

    mogelijk: tuple[str, ...]
    waarde: Waarde = None
    correctie: Waarde = None
    gewijzigd: tuple[str, ...] = ()

    @property
    def besluit(self) -> str:
        """The label that fits best."""
        return self.mogelijk[0]


def lees_uitkomst(
    voor: Moment, na: Moment, beurt: dict[str, Any], berichten: list[dict[str, Any]]
) -> Genomen:
    """The decision of one turn at ``voor.veld``; ``berichten`` is the reply without the next question."""
    veld = voor.veld or ""
    if _privacy_geweigerd(voor, na, berichten):
        soort = "antwoord" if veld == "akkoord_privacy" else "correctie:akkoord_privacy"
        return Genomen((soort,), waarde=False, correctie=False, gewijzigd=("akkoord_privacy",))
    if beurt["status"] == "verstuurd":
        return Genomen(("antwoord",), waarde="verstuur")
    gewijzigd = tuple(pad for pad, antwoord in na.dossier.items() if voor.dossier.get(pad) != antwoord)
    anders = tuple(pad for pad in gewijzigd if pad != veld)
    if veld in gewijzigd:
        return _bij_de_vraag(na, veld, anders, berichten)
    if anders:
        return Genomen(
            _met_pad("correctie", anders), correctie=na.dossier.waarde(anders[0]), gewijzigd=anders
        )
    return Genomen(tuple(_zonder_wijziging(voor, na, beurt, berichten)) or ("niets",))


def _bij_de_vraag(na: Moment, veld: str, anders: tuple[str, ...], berichten: list[dict[str, Any]]) -> Genomen:
    antwoord = na.dossier[veld]
    if antwoord.status is not Status.BEANTWOORD:
        return Genomen((f"opdracht:{_STATUSSEN[antwoord.status]}",), gewijzigd=(veld,))
    if anders:
        correctie = na.dossier.waarde(anders[0])
        soort = _met_pad("antwoord_en_correctie", anders)
        return Genomen(soort, waarde=antwoord.waarde, correctie=correctie, gewijzigd=(veld, *anders))
    soort = ("antwoord_en_vraag",) if _antwoordt(berichten) else ("antwoord",)
    return Genomen(soort, waarde=antwoord.waarde, gewijzigd=(veld,))


def _met_pad(soort: str, paden: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{soort}:{pad}" for pad in paden)


def _privacy_geweigerd(voor: Moment, na: Moment, berichten: list[dict[str, Any]]) -> bool:
    begin = zin("privacy_nee", contact="")[:40]
    return not na.stand.formulier and any(b["tekst"].startswith(begin) for b in berichten)


def _antwoordt(berichten: list[dict[str, Any]]) -> bool:
    onbekend = zin("kennis_onbekend", contact="")[:30]
    return any(
        b["soort"] == "antwoord" or b["tekst"].startswith(onbekend) or _is_kenniskeuze(b) for b in berichten
    )


def _is_kenniskeuze(bericht: dict[str, Any]) -> bool:
    return any(knop["waarde"].startswith("kennis:") for knop in bericht["knoppen"])


def _zonder_wijziging(
    voor: Moment, na: Moment, beurt: dict[str, Any], berichten: list[dict[str, Any]]
) -> Iterable[str]:
    wachtend = na.stand.wachtend
    if wachtend and wachtend.soort == "twijfel":
        yield "twijfel"
    if wachtend and wachtend.soort == "plaats":
        yield "onduidelijk"
    if wachtend and wachtend.inhoud == INTREKKEN:
        yield "correctie:akkoord_privacy"
    elif wachtend and wachtend.soort == "bevestig":
        yield f"opdracht:{wachtend.inhoud}"
    if beurt["hervatcode"]:
        yield "opdracht:stop" if beurt["status"] == "gestopt" else "opdracht:pauze"
    if na.veld and na.veld != voor.veld:
        yield from ("opdracht:terug", f"correctie:{na.veld}")
    yield from _uit_teksten(voor, berichten)


def _uit_teksten(voor: Moment, berichten: list[dict[str, Any]]) -> Iterable[str]:
    veld = voor.veld or "controle"
    vorm = voor.dossier.aanspreekvorm
    uitleg = vraagtekst(veld, voor.dossier)
    for bericht in berichten:
        tekst = bericht["tekst"]
        if tekst.startswith(uitleg.waarom):
            yield "opdracht:waarom"
        if tekst.startswith(uitleg.wie_leest):
            yield "opdracht:wie_leest"
        if uitleg.hulp and tekst == uitleg.hulp:
            yield "vraag"
        if bericht["soort"] == "fout":
            yield "onduidelijk"
        if bericht["soort"] == "fout" and tekst == fouttekst("verplicht", veld, voor.dossier):
            yield from _GEEN_WAARDE
        yield from _vaste_tekst(tekst, vorm)
    if _antwoordt(berichten):
        yield "vraag"
    if any(b["soort"] == "fout" for b in berichten) or not berichten:
        yield "onduidelijk"


def _vaste_tekst(tekst: str, vorm: Aanspreekvorm) -> Iterable[str]:
    if tekst.startswith(_kop("uitleg_bij_vraag", vorm)):
        yield "vraag"
    if tekst.startswith(_kop("mens", vorm)):
        yield "opdracht:mens"
    if tekst.startswith(_kop("voortgang", vorm)):
        yield "opdracht:voortgang"
    if tekst.startswith((_kop("samenvatting_kop", vorm), _kop("samenvatting_leeg", vorm))):
        yield "opdracht:samenvatting"
    if tekst.startswith(_kop("verhaal_bewaard", vorm)) or tekst.startswith(_kop("controle_keuze", vorm)):
        yield "onduidelijk"
    if any(tekst.startswith(_kop(naam, vorm)) for naam in _GESPREKJES):
        yield "gesprekje"


def _kop(sleutel: str, vorm: Aanspreekvorm) -> str:
    """The fixed start of a text of ours, up to its first value."""
    waarden = dict.fromkeys(("contact", "stap", "van", "titel", "code", "dagen", "datum"), "\0")
    return zin(sleutel, vorm, **waarden).split("\0")[0][:40].strip()
