"""Gathers what the decision weighs: what parsers, classifier and word lists say about one text."""

from __future__ import annotations

import re

from actions.gesprek.lezen import soort_van
from actions.webhook.beurt import Werkbeurt
from actions.webhook.gok import KEUZES, raad_antwoord, soort_kansen, weersproken_lezing
from actions.webhook.herzien import gelezen_waarde
from actions.webhook.kennisvraag import beslissing_over
from actions.webhook.situatie import VRIJ, Situatie
from actions.webhook.terugnemen import neemt_terug
from actions.webhook.tweeledig import VRAGENDE_OPDRACHTEN, Tweedeling, deel_in_tweeen, geleerde_slotopdracht
from forms import reis
from forms.definitie import GEZINSPLAN
from forms.ontleden import niets_erbij, ontleed_opdracht, zegt_geen
from forms.ontleden.gesprekje import DANK, ontleed_gesprekje, vertelt_zelf_iets
from forms.ontleden.kern import TOLK
from forms.ontleden.opdracht_in_zin import opdracht_in_zin
from forms.ontleden.opties import hele_zin, lexicon, uit_patroon
from forms.ontleden.tekst import plat
from forms.ontleden.tolk import over_een_tolk
from forms.ontleden.voorkennis import NOG_EEN_KIND, noemt_volgend_kind
from forms.ontleden.vraagsoort import Vraagsoort, vraagsoort
from forms.soorten import Ontleding, Soort

_SNAPT_NIET = re.compile(
    r"\b(?:snap|begrijp)(?: ik)?\b.{0,20}\bniet\b|\bniet duidelijk\b|\bonduidelijk\b", re.IGNORECASE
)
_SNAPT_VRAAG_NIET = re.compile(
    r"\b(?:snap|begrijp)\w*\b.{0,14}\bvraag\b.{0,8}\bniet\b|\bleg (?:het |dit |eens |de vraag )*uit\b"
    r"|^(?:\w+ ){0,3}wat bedoelt? (?:je|jij|u|jullie)(?: precies| eigenlijk| hier| nou| hiermee)*\W*$",
    re.IGNORECASE,
)
_WAAROM = re.compile(r"\W*(?:en |maar )?(?:waarom|wrm|hoezo)\b", re.IGNORECASE)
MEESTE_WOORDEN_ONBEGRIP = 10
ZEKER_JA_NEE = 0.75
TOESTEMMING = frozenset({"akkoord_privacy", "contact.veilig_contact", "instemming.ouder"})
"""Here a yes must be said; we never guess it."""


def situatie(beurt: Werkbeurt, pad: str) -> Situatie:
    """What parser, classifier and word lists say about the text of this turn."""
    tekst, soort = beurt.getypt.tekst, soort_van(pad)
    ontleding = beurt.lees(pad, tekst)
    if not ontleding.gelukt and soort is Soort.JA_NEE:
        ontleding = _uit_intent(beurt, pad) or _nog_een_kind(beurt, pad) or ontleding
    kansen = soort_kansen(soort, tekst, beurt.verstaan.vector)
    snapt_niet = _snapt_vraag_niet(soort, tekst)
    if snapt_niet:
        ontleding = Ontleding(fout="leeg")
    tweede = Tweedeling(tekst, "") if snapt_niet else deel_in_tweeen(beurt, pad, kansen)
    weersproken = not tweede.vraag and weersproken_lezing(pad, ontleding, tekst, beurt.verstaan.vector)
    terug = neemt_terug(beurt, pad, tekst, kansen, beantwoordt=ontleding.gelukt)
    over = vraagsoort(tweede.vraag) if tweede.vraag else Vraagsoort.ONBEKEND
    kan_beide = soort is Soort.TEKST and over is Vraagsoort.REGELS and not tweede.verteld
    return Situatie(
        soort=soort,
        tekst=tekst,
        ontleding=ontleding,
        opdracht=_opdracht(pad, tekst, ontleding),
        zinsopdracht=None if _eigen_lezing(pad, tekst, ontleding) else _zinsopdracht(tekst, tweede.verteld),
        gesprekje=None if _eigen_lezing(pad, tekst, ontleding) else _gesprekje(soort, tekst),
        correctie=terug.correctie,
        naast=terug.naast,
        intent=beurt.verstaan.intent,
        zekerheid=beurt.verstaan.zekerheid,
        verplicht=reis.is_verplicht(beurt.dossier, pad),
        vraagdeel=tweede.vraag,
        vertelling=tweede.verteld,
        vraag_vooraan=tweede.vooraan,
        vraagt_erachter=tweede.geleerd,
        slotopdracht=geleerde_slotopdracht(tekst, beurt.verstaan.vector),
        deel=tweede.deel,
        vraagsoort=over,
        kennis=beslissing_over(tweede.vraag) if kan_beide else "onbekend",
        gok=_geleerde_keuze(beurt, pad) if weersproken else _gok(beurt, pad, ontleding),
        weersproken=weersproken,
        herroept=terug.misschien,
        kansen=kansen,
    )


def _snapt_vraag_niet(soort: Soort, tekst: str) -> bool:
    """Whether somebody does not understand the question; in a story "ik snap hem niet" is about the child."""
    if soort is not Soort.TEKST:
        return _SNAPT_NIET.search(tekst) is not None
    return len(tekst.split()) <= MEESTE_WOORDEN_ONBEGRIP and _SNAPT_VRAAG_NIET.search(tekst) is not None


def _nog_een_kind(beurt: Werkbeurt, pad: str) -> Ontleding | None:
    """A yes on "is there one more child?" that only names it: ``me zusje lotte 11``."""
    noemt = pad == NOG_EEN_KIND and noemt_volgend_kind(beurt.getypt.tekst, beurt.dossier)
    return Ontleding(waarde=True, volledig=True) if noemt and "?" not in beurt.getypt.tekst else None


def _uit_intent(beurt: Werkbeurt, pad: str) -> Ontleding | None:
    """A yes or no that the word lists do not know, when the classifier is sure and no word says otherwise."""
    gezien, tekst = beurt.verstaan, beurt.getypt.tekst
    if gezien.zekerheid < ZEKER_JA_NEE or gezien.intent not in ("bevestigen", "ontkennen") or "?" in tekst:
        return None
    ontkent = re.search(r"\b(?:niet|geen|nee|nooit|niks|niets)\b", tekst, re.IGNORECASE) is not None
    ja = gezien.intent == "bevestigen"
    if ja and pad in TOESTEMMING:
        return None
    return None if ja is ontkent else Ontleding(waarde=ja, volledig=True)


def _gok(beurt: Werkbeurt, pad: str, ontleding: Ontleding) -> Ontleding | None:
    """The reading of what no word list understood as a whole: in one clause, or learned."""
    return None if ontleding.gelukt else gelezen_waarde(beurt, pad, beurt.getypt.tekst)


def _geleerde_keuze(beurt: Werkbeurt, pad: str) -> Ontleding | None:
    """The learned option where there are several; a yes that may be a no is asked again."""
    if soort_van(pad) is Soort.JA_NEE:
        return None
    return raad_antwoord(pad, beurt.getypt.tekst, beurt.verstaan.vector)


def _opdracht(pad: str, tekst: str, ontleding: Ontleding) -> str | None:
    """The command that the whole text is. An option in full words is an answer first: "bel me maar"."""
    soort = soort_van(pad)
    if zegt_geen(soort, tekst) and not _WAAROM.match(tekst):
        return "overslaan"
    if GEZINSPLAN.veld(pad).iets_erbij and niets_erbij(tekst):
        return "niets_erbij"
    if (soort in KEUZES and ontleding.volledig and _is_keuze(pad, tekst)) or _eigen_lezing(
        pad, tekst, ontleding
    ):
        return None
    return ontleed_opdracht(tekst)


def _gesprekje(soort: Soort, tekst: str) -> str | None:
    """The small talk that the text is. In words of one's own, thanks with news in it is the answer."""
    gesprekje = ontleed_gesprekje(tekst)
    return None if gesprekje == DANK and soort in VRIJ and vertelt_zelf_iets(tekst) else gesprekje


def _zinsopdracht(tekst: str, verteld: str) -> str | None:
    """The command in the text. What asks behind an answer stays a question: "groep 6, leest de juf dit?"."""
    opdracht = opdracht_in_zin(tekst)
    if verteld and opdracht in VRAGENDE_OPDRACHTEN and opdracht_in_zin(verteld) is None:
        return None
    return opdracht


def _is_keuze(pad: str, tekst: str) -> bool:
    """Whether the text is an option in words; "liever geen antwoord" only holds a word of one."""
    veld = GEZINSPLAN.veld(pad)
    if veld.soort is Soort.JA_NEE:
        return True
    lex = lexicon(veld.naam, veld.opties, {})
    kaal = plat(tekst).rstrip(" .!")
    return ontleed_opdracht(tekst) is None or bool(hele_zin(kaal, lex) or uit_patroon(kaal, lex))


def _eigen_lezing(pad: str, tekst: str, ontleding: Ontleding) -> bool:
    """Whether a free question with a parser of its own understood the text: "niet nodig" is geen tolk."""
    return pad == TOLK and ontleding.gelukt and over_een_tolk(tekst)
