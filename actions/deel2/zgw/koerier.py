"""The receiver with the APIs for zaakgericht werken: a zaak, a document in it, and a contact about it.

Every step first looks whether an earlier try made it after all, and writes down the address of what is
there. So a hand-over that broke off goes on where it stopped, and nothing is made twice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from actions.deel2.hapering import Hapering, NietGeleverd
from actions.deel2.koerier import Stappen
from actions.deel2.lijn import vraag
from actions.deel2.modellen import ADRES_MAX
from actions.deel2.pakket import Pakket
from actions.deel2.zgw import berichten, toegang
from actions.instellingen import Instellingen

ZAAK, DOCUMENT, KOPPELING, CONTACT = "zaak", "document", "koppeling", "contact"
_ADRES = re.compile(r"https?://[^\s<>\"]+")
_NUMMER = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_OBJECT = "onderwerpobject__onderwerpobjectidentificatorObjectId"


class ZgwKoerier:
    """Talks to the three APIs with the settings of this installation."""

    def __init__(self, keuzes: Instellingen) -> None:
        self._keuzes = keuzes

    def breng(self, pakket: Pakket, stappen: Stappen) -> str:
        """Make what is not there yet; returns the address of the zaak."""

        def stap(naam: str, zoek: Callable[[], str | None], maak: Callable[[], str]) -> str:
            adres = stappen.lees(naam)
            if adres is None:
                adres = zoek() or maak()
                stappen.noteer(naam, adres)
            return adres

        zaak = stap(ZAAK, lambda: self._zoek_zaak(pakket), lambda: self._maak_zaak(pakket))
        document = stap(DOCUMENT, lambda: self._zoek_document(pakket), lambda: self._maak_document(pakket))
        stap(
            KOPPELING,
            lambda: self._zoek_koppeling(zaak, document),
            lambda: self._maak_koppeling(pakket, zaak, document),
        )
        stap(CONTACT, lambda: self._zoek_contact(pakket, zaak), lambda: self._maak_contact(pakket, zaak))
        return zaak

    def _zoek_zaak(self, pakket: Pakket) -> str | None:
        zoek = {"identificatie": pakket.kenmerk, "bronorganisatie": self._keuzes.overdracht_rsin}
        return _eerste(_resultaten(self._haal("zaken", "zaken", zoek)), zoek)

    def _maak_zaak(self, pakket: Pakket) -> str:
        return _adres(self._stuur("zaken", "zaken", berichten.zaak(self._keuzes, pakket)))

    def _zoek_document(self, pakket: Pakket) -> str | None:
        zoek = {
            "identificatie": berichten.document_naam(pakket),
            "bronorganisatie": self._keuzes.overdracht_rsin,
        }
        antwoord = self._haal("documenten", "enkelvoudiginformatieobjecten", zoek)
        return _eerste(_resultaten(antwoord), zoek)

    def _maak_document(self, pakket: Pakket) -> str:
        nieuw = berichten.document(self._keuzes, pakket)
        return _adres(self._stuur("documenten", "enkelvoudiginformatieobjecten", nieuw))

    def _zoek_koppeling(self, zaak: str, document: str) -> str | None:
        zoek = {"zaak": zaak, "informatieobject": document}
        # The only list in these APIs that comes without pages around it.
        return _eerste(_lijst(self._haal("zaken", "zaakinformatieobjecten", zoek)), zoek)

    def _maak_koppeling(self, pakket: Pakket, zaak: str, document: str) -> str:
        nieuw = berichten.koppeling(pakket, zaak, document)
        return _adres(self._stuur("zaken", "zaakinformatieobjecten", nieuw))

    def _zoek_contact(self, pakket: Pakket, zaak: str) -> str | None:
        antwoord = self._haal("klanten", "klantcontacten", {_OBJECT: _nummer(zaak)})
        return _eerste(_resultaten(antwoord), {"onderwerp": berichten.onderwerp(pakket)})

    def _maak_contact(self, pakket: Pakket, zaak: str) -> str:
        nieuw = berichten.contact(self._keuzes, pakket, _nummer(zaak))
        antwoord = self._stuur("klanten", "maak-klantcontact", nieuw)
        return _adres(antwoord.get("klantcontact") if isinstance(antwoord, dict) else None)

    def _haal(self, api: str, wat: str, zoek: Mapping[str, str]) -> Any:
        return vraag("GET", self._pad(api, wat), kop=self._kop(api), zoek=zoek).json()

    def _stuur(self, api: str, wat: str, nieuw: Mapping[str, Any]) -> Any:
        inhoud = json.dumps(nieuw, ensure_ascii=False).encode()
        return vraag("POST", self._pad(api, wat), kop=self._kop(api), inhoud=inhoud).json()

    def _pad(self, api: str, wat: str) -> str:
        return f"{str(getattr(self._keuzes, f'overdracht_{api}')).rstrip('/')}/{wat}"

    def _kop(self, api: str) -> dict[str, str]:
        return _KOPPEN[api](self._keuzes)


_KOPPEN: Mapping[str, Callable[[Instellingen], dict[str, str]]] = {
    "zaken": toegang.kop_zaken,
    "documenten": toegang.kop_zgw,
    "klanten": toegang.kop_klanten,
}


def _eerste(gevonden: list[Any], eis: Mapping[str, str]) -> str | None:
    """The address of the one that is really ours: a receiver that skips a filter shows everyone's."""
    for een in gevonden:
        if isinstance(een, dict) and all(een.get(naam) == waarde for naam, waarde in eis.items()):
            return _adres(een)
    return None


def _resultaten(antwoord: Any) -> list[Any]:
    return _lijst(antwoord.get("results") if isinstance(antwoord, dict) else None)


def _lijst(antwoord: Any) -> list[Any]:
    if not isinstance(antwoord, list):
        raise NietGeleverd(Hapering.ANTWOORD)
    return antwoord


def _adres(gegevens: Any) -> str:
    """The address of one thing. Raises NietGeleverd when the answer has none that we can use."""
    adres = gegevens.get("url") if isinstance(gegevens, dict) else None
    if not isinstance(adres, str) or len(adres) > ADRES_MAX or not _ADRES.fullmatch(adres):
        raise NietGeleverd(Hapering.ANTWOORD)
    return adres


def _nummer(zaak: str) -> str:
    """The uuid at the end of the address of a zaak."""
    nummer = zaak.rstrip("/").rpartition("/")[2]
    if not _NUMMER.fullmatch(nummer):
        raise NietGeleverd(Hapering.ANTWOORD)
    return nummer
