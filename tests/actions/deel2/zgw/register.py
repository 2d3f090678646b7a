"""The three registers of a gemeente in one small server, built from the published specifications.

Every request and every answer of its own is checked against the excerpts beside this file; the rules
that stand there in words (unique, eleven test, must exist) are done by hand.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

from tests.actions.deel2.luisteraar import Luisteraar, Reactie, Verzoek
from tests.actions.deel2.zgw.specificatie import Specificatie, VeldFout

_HIER = Path(__file__).parent
GEHEIM, CLIENT, TOKEN = "een-zgw-geheim-van-meer-dan-dertig-tekens", "gezinsplan", "een-token-van-open-klant"
RSIN, RSIN_ROOSENDAAL = "123456782", "000000012"
ZAAKTYPE = "https://catalogi.example/api/v1/zaaktypen/1f9e3c3a-0c3f-4d8a-9a3e-111111111111"
DOCUMENTTYPE = "https://catalogi.example/api/v1/informatieobjecttypen/2f9e3c3a-0c3f-4d8a-9a3e-222222222222"
_TIJD = "2026-03-03T14:05:00Z"
_APIS = ("zaken", "documenten", "klantinteracties")
Nuk = Callable[[Callable[[], Reactie]], Reactie]


def eerst_kapot(_: Callable[[], Reactie]) -> Reactie:
    """Down before anything was done."""
    return Reactie(503, b"")


def daarna_kapot(doe: Callable[[], Reactie]) -> Reactie:
    """Do it, and then lose the answer."""
    doe()
    return Reactie(hang_op=True)


class Register(Luisteraar):
    """``nukken`` maps ``"POST /zaken"`` to what goes wrong there, one time each."""

    def __init__(self) -> None:
        super().__init__()
        self.specificaties = {api: Specificatie(_HIER / f"{api}.yaml") for api in _APIS}
        self.inhoud: dict[str, list[dict[str, Any]]] = {}
        self.nukken: dict[str, list[Nuk]] = {}
        self.eigen_fouten: list[VeldFout] = []
        self.geweigerd: list[VeldFout] = []
        self.zaaktypen = {ZAAKTYPE}

    def basis(self, api: str) -> str:
        """The address of one of the APIs."""
        return f"{self.adres}/{api}/api/v1"

    def heeft(self, wat: str) -> list[dict[str, Any]]:
        """Everything of one kind that was made."""
        return self.inhoud.get(wat, [])

    def behandel(self, verzoek: Verzoek) -> Reactie:
        """Find the operation, and let it go wrong when that is its turn."""
        delen = urlsplit(verzoek.pad)
        _, api, _, _, wat = delen.path.split("/", 4)
        nukken = self.nukken.get(f"{verzoek.methode} /{wat}", [])

        def doe() -> Reactie:
            return self._doe(api, f"/{wat}", dict(parse_qsl(delen.query)), verzoek)

        return nukken.pop(0)(doe) if nukken else doe()

    def _doe(self, api: str, pad: str, zoek: dict[str, str], verzoek: Verzoek) -> Reactie:
        spec = self.specificaties.get(api)
        if spec is None or not spec.kent(verzoek.methode, pad):
            return _fout(404, "not_found")
        if not _mag(api, verzoek.kop.get("authorization", "")):
            return _fout(403, "permission_denied")
        nieuw = json.loads(verzoek.inhoud) if verzoek.inhoud else None
        fouten = spec.verzoek_fouten(verzoek.methode, pad, zoek, verzoek.kop, nieuw)
        fouten = fouten or (self._regels(pad, nieuw) if nieuw else [])
        if fouten:
            self.geweigerd += fouten
            return _validatiefout(fouten)
        status, antwoord = (201, self._maak(api, pad, nieuw)) if nieuw else (200, self._lijst(pad, zoek))
        self.eigen_fouten += spec.antwoord_fouten(verzoek.methode, pad, status, antwoord)
        return Reactie(status, json.dumps(antwoord).encode(), {"Content-Type": "application/json"})

    def _regels(self, pad: str, nieuw: dict[str, Any]) -> list[VeldFout]:
        """The rules that the specifications give in words."""
        regels: dict[str, Callable[[dict[str, Any]], list[VeldFout]]] = {
            "/zaken": self._regels_zaak,
            "/enkelvoudiginformatieobjecten": self._regels_document,
            "/zaakinformatieobjecten": self._regels_koppeling,
        }
        return regels[pad](nieuw) if pad in regels else []

    def _regels_zaak(self, nieuw: dict[str, Any]) -> list[VeldFout]:
        fouten = [
            VeldFout(naam, "invalid", "geen RSIN")
            for naam in ("bronorganisatie", "verantwoordelijkeOrganisatie")
            if not _elfproef(nieuw[naam])
        ]
        if nieuw["zaaktype"] not in self.zaaktypen:
            fouten.append(VeldFout("zaaktype", "bad-url", f"kan {nieuw['omschrijving']} niet ophalen"))
        return fouten + self._uniek("zaken", nieuw, "identificatie", "bronorganisatie")

    def _regels_document(self, nieuw: dict[str, Any]) -> list[VeldFout]:
        if nieuw["bestandsomvang"] != len(base64.b64decode(nieuw["inhoud"], validate=True)):
            return [VeldFout("inhoud", "file-size", "andere omvang")]
        if nieuw["status"] == "in_bewerking" and nieuw.get("ontvangstdatum"):
            return [VeldFout("status", "invalid_for_received", "is al ontvangen")]
        return self._uniek("enkelvoudiginformatieobjecten", nieuw, "identificatie", "bronorganisatie")

    def _regels_koppeling(self, nieuw: dict[str, Any]) -> list[VeldFout]:
        soorten = {"zaak": "zaken", "informatieobject": "enkelvoudiginformatieobjecten"}
        weg = [naam for naam, soort in soorten.items() if nieuw[naam] not in self._adressen(soort)]
        fouten = [VeldFout(naam, "does_not_exist", "bestaat niet") for naam in weg]
        return fouten + self._uniek("zaakinformatieobjecten", nieuw, "zaak", "informatieobject")

    def _adressen(self, soort: str) -> set[str]:
        return {str(een["url"]) for een in self.heeft(soort)}

    def _uniek(self, soort: str, nieuw: dict[str, Any], *namen: str) -> list[VeldFout]:
        er_is_al = any(all(een[naam] == nieuw[naam] for naam in namen) for een in self.heeft(soort))
        return [VeldFout(namen[0], "identificatie-niet-uniek", "bestaat al")] if er_is_al else []

    def _maak(self, api: str, pad: str, nieuw: dict[str, Any]) -> dict[str, Any]:
        if pad == "/maak-klantcontact":
            return self._maak_contact(nieuw)
        gemaakt = nieuw | self._nieuw(api, pad) | _VAST[pad]
        if pad == "/enkelvoudiginformatieobjecten":
            gemaakt |= {"inhoud": f"{gemaakt['url']}/download", "bytes": nieuw["inhoud"]}
        self.inhoud.setdefault(pad.removeprefix("/"), []).append(gemaakt)
        return {naam: waarde for naam, waarde in gemaakt.items() if naam != "bytes"}

    def _maak_contact(self, nieuw: dict[str, Any]) -> dict[str, Any]:
        """All three in one go, as the specification of this call says."""
        contact = nieuw["klantcontact"] | self._nieuw("klantinteracties", "/klantcontacten")
        zelf = {"uuid": contact["uuid"], "url": contact["url"]}
        naam = nieuw["betrokkene"]["contactnaam"]
        betrokkene = nieuw["betrokkene"] | self._nieuw("klantinteracties", "/betrokkenen")
        betrokkene |= {"hadKlantcontact": zelf, "digitaleAdressen": []}
        betrokkene["volledigeNaam"] = f"{naam['voornaam']} {naam['achternaam']}".strip()
        onderwerp = nieuw["onderwerpobject"] | self._nieuw("klantinteracties", "/onderwerpobjecten")
        onderwerp["klantcontact"] = zelf
        contact |= {naam: [] for naam in ("hadBetrokkenActoren", "omvatteBijlagen", "leiddeTotInterneTaken")}
        contact["hadBetrokkenen"] = [_verwijzing(betrokkene)]
        contact["gingOverOnderwerpobjecten"] = [_verwijzing(onderwerp)]
        for soort, een in (("klantcontacten", contact), ("betrokkenen", betrokkene)):
            self.inhoud.setdefault(soort, []).append(een)
        self.inhoud.setdefault("onderwerpobjecten", []).append(onderwerp)
        return {"klantcontact": contact, "betrokkene": betrokkene, "onderwerpobject": onderwerp}

    def _nieuw(self, api: str, pad: str) -> dict[str, str]:
        nummer = str(uuid4())
        return {"uuid": nummer, "url": f"{self.basis(api)}{pad}/{nummer}"}

    def _lijst(self, pad: str, zoek: dict[str, str]) -> Any:
        gevonden = [een for een in self.heeft(pad.removeprefix("/")) if self._past(een, zoek)]
        if pad == "/zaakinformatieobjecten":
            return gevonden
        schoon = [{naam: waarde for naam, waarde in een.items() if naam != "bytes"} for een in gevonden]
        return {"count": len(schoon), "next": None, "previous": None, "results": schoon}

    def _past(self, een: dict[str, Any], zoek: dict[str, str]) -> bool:
        object_id = zoek.get("onderwerpobject__onderwerpobjectidentificatorObjectId")
        if object_id is not None:
            over = {deel["url"] for deel in een["gingOverOnderwerpobjecten"]}
            return any(
                deel["url"] in over and deel["onderwerpobjectidentificator"]["objectId"] == object_id
                for deel in self.heeft("onderwerpobjecten")
            )
        return all(een.get(naam) == waarde for naam, waarde in zoek.items())


_VAST: dict[str, dict[str, Any]] = {
    "/zaken": {
        **{naam: [] for naam in ("deelzaken", "eigenschappen", "rollen")},
        **{naam: [] for naam in ("zaakinformatieobjecten", "zaakobjecten")},
        **dict.fromkeys(("einddatum", "status", "resultaat")),
        "betalingsindicatieWeergave": "",
    },
    "/enkelvoudiginformatieobjecten": {
        "versie": 1,
        "beginRegistratie": _TIJD,
        "locked": False,
        "bestandsdelen": [],
        "lock": "",
    },
    "/zaakinformatieobjecten": {
        "aardRelatieWeergave": "Hoort bij, omgekeerd: kent",
        "registratiedatum": _TIJD,
        "vernietigingsdatum": None,
        "status": None,
    },
}


def _verwijzing(een: dict[str, Any]) -> dict[str, str]:
    return {"uuid": een["uuid"], "url": een["url"]}


def _mag(api: str, bewijs: str) -> bool:
    if api == "klantinteracties":
        return bewijs == f"Token {TOKEN}"
    kop, _, rest = bewijs.removeprefix("Bearer ").partition(".")
    lijf, _, teken = rest.partition(".")
    goed = hmac.new(GEHEIM.encode(), f"{kop}.{lijf}".encode(), hashlib.sha256).digest()
    if not teken or not hmac.compare_digest(_van64(teken), goed):
        return False
    claims = json.loads(_van64(lijf))
    nodig = {"iss", "iat", "client_id", "user_id", "user_representation"}
    return json.loads(_van64(kop))["alg"] == "HS256" and set(claims) >= nodig and claims["iss"] == CLIENT


def _van64(tekst: str) -> bytes:
    return base64.urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4))


def _elfproef(rsin: str) -> bool:
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return len(rsin) == 9 and sum(int(c) * g for c, g in zip(rsin, gewichten, strict=True)) % 11 == 0


def _fout(status: int, code: str, **anders: Any) -> Reactie:
    inhoud = {
        "type": "",
        "code": code,
        "title": code,
        "status": status,
        "detail": "",
        "instance": "urn:uuid:1",
    }
    kop = {"Content-Type": "application/problem+json"}
    return Reactie(status, json.dumps(inhoud | anders).encode(), kop)


def _validatiefout(fouten: list[VeldFout]) -> Reactie:
    params = [{"name": fout.naam, "code": fout.code, "reason": fout.uitleg} for fout in fouten]
    return _fout(400, "invalid", invalidParams=params)
