"""One request to a receiver: with a time limit and a size limit, TLS checked, redirects not followed.

A redirect could send a family's words to an address that nobody chose.
"""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from actions.deel2.hapering import Hapering, NietGeleverd
from actions.deel2.weigering import lees_weigering

_WACHTTIJD = httpx.Timeout(20.0, connect=10.0)
_LANGSTE_S = 60.0
_GROOTSTE = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What the receiver said when it took the request."""

    status: int
    kop: Mapping[str, str]
    inhoud: bytes

    def json(self) -> Any:
        """The answer as data. Raises NietGeleverd when it is something else."""
        try:
            return json.loads(self.inhoud)
        except ValueError:
            raise NietGeleverd(Hapering.ANTWOORD) from None


def vraag(
    methode: str,
    adres: str,
    *,
    kop: Mapping[str, str],
    inhoud: bytes | None = None,
    zoek: Mapping[str, str] | None = None,
) -> Antwoord:
    """Send one request and read the answer. Raises NietGeleverd for everything but a success."""
    try:
        with _client() as client:
            antwoord = _lees(client, methode, adres, kop=kop, inhoud=inhoud, zoek=zoek)
    except httpx.TimeoutException:
        raise NietGeleverd(Hapering.TE_TRAAG) from None
    except httpx.TransportError as fout:
        raise NietGeleverd(_soort(fout)) from None
    except (httpx.HTTPError, httpx.InvalidURL):
        raise NietGeleverd(Hapering.ANTWOORD) from None
    if not 200 <= antwoord.status < 300:
        raise lees_weigering(antwoord.status, antwoord.kop, antwoord.inhoud, _namen(inhoud, zoek))
    return antwoord


def _client() -> httpx.Client:
    return httpx.Client(
        timeout=_WACHTTIJD, follow_redirects=False, verify=ssl.create_default_context(), trust_env=False
    )


def _lees(
    client: httpx.Client,
    methode: str,
    adres: str,
    *,
    kop: Mapping[str, str],
    inhoud: bytes | None,
    zoek: Mapping[str, str] | None,
) -> Antwoord:
    klaar_op = time.monotonic() + _LANGSTE_S
    # Not packed: a small answer cannot grow into a big one here.
    koppen = {**kop, "Accept-Encoding": "identity"}
    with client.stream(methode, adres, headers=koppen, content=inhoud, params=zoek) as antwoord:
        delen, grootte = [], 0
        for deel in antwoord.iter_bytes():
            delen.append(deel)
            grootte += len(deel)
            if grootte > _GROOTSTE:
                raise NietGeleverd(Hapering.ANTWOORD)
            if time.monotonic() > klaar_op:
                raise NietGeleverd(Hapering.TE_TRAAG)
        return Antwoord(antwoord.status_code, antwoord.headers, b"".join(delen))


def _soort(fout: httpx.TransportError) -> Hapering:
    oorzaak: BaseException | None = fout
    while oorzaak is not None:
        if isinstance(oorzaak, ssl.SSLError):
            return Hapering.CERTIFICAAT
        oorzaak = oorzaak.__cause__ or oorzaak.__context__
    return Hapering.ONBEREIKBAAR


def _namen(inhoud: bytes | None, zoek: Mapping[str, str] | None) -> frozenset[str]:
    """The names of all fields that we sent: no other name of a refused field is believed."""
    return frozenset(zoek or ()) | (_sleutels(json.loads(inhoud)) if inhoud else frozenset())


def _sleutels(deel: Any) -> frozenset[str]:
    if isinstance(deel, dict):
        return frozenset(deel).union(*(_sleutels(waarde) for waarde in deel.values()))
    if isinstance(deel, list):
        return frozenset[str]().union(*(_sleutels(waarde) for waarde in deel))
    return frozenset()
