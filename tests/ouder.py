"""A parent who chats through the public interface, as the widget does."""

from __future__ import annotations

from typing import Any

import httpx


class Ouder:
    """One conversation. ``beurt`` is the last reply, ``gezegd`` what was last said at each question."""

    beurt: dict[str, Any]

    def __init__(self, web: httpx.Client) -> None:
        self.web = web
        self.gezegd: dict[str, str] = {}
        self.getypt = ""
        self.antwoord: httpx.Response = web.post("/api/v1/gesprekken", json={})
        self.beurt = self.antwoord.json()
        self.id: str = self.beurt["gesprek"]
        self.sleutel: str = self.beurt["sleutel"]

    @property
    def kop(self) -> dict[str, str]:
        """The header that opens this conversation."""
        return {"Authorization": f"Bearer {self.sleutel}"}

    @property
    def adres(self) -> str:
        """The address of this conversation."""
        return f"/api/v1/gesprekken/{self.id}"

    @property
    def veld(self) -> str | None:
        """The question that is open now."""
        return self.beurt["vraag"]["veld"] if self.beurt["vraag"] else None

    @property
    def teksten(self) -> str:
        """Everything the assistant said in the last reply."""
        return "\n".join(bericht["tekst"] for bericht in self.beurt["berichten"])

    @property
    def soorten(self) -> list[str]:
        """The kinds of message in the last reply."""
        return [bericht["soort"] for bericht in self.beurt["berichten"]]

    def zeg(self, tekst: str, **extra: Any) -> dict[str, Any]:
        """Type a message."""
        self.getypt = tekst
        return self.stuur({"tekst": tekst}, tekst, **extra)

    def kies(self, waarde: str, **extra: Any) -> dict[str, Any]:
        """Press a button. ``is_antwoord`` is about the text that was typed before it."""
        gezegd = self.getypt if waarde == "is_antwoord" else self._titel(waarde)
        return self.stuur({"keuze": waarde}, gezegd, **extra)

    def stuur(self, inhoud: dict[str, Any], gezegd: str, sleutel: str | None = None) -> dict[str, Any]:
        """Send one message; fails when the interface refuses it."""
        bij = self.veld
        self.beurt = self._verstuur(inhoud, sleutel)
        if bij and self.veld != bij:
            self.gezegd[bij] = gezegd
        return self.beurt

    @classmethod
    def bij_de_naam(cls, web: httpx.Client) -> Ouder:
        """A parent who began and agreed, and is asked for a name."""
        ouder = cls(web)
        ouder.start()
        ouder.kies("ja")
        return ouder

    def start(self) -> None:
        """Begin the form."""
        self.kies("start_gezinsplan")

    def _verstuur(self, inhoud: dict[str, Any], sleutel: str | None) -> dict[str, Any]:
        kop = self.kop | ({"Idempotency-Key": sleutel} if sleutel else {})
        self.antwoord = self.web.post(f"{self.adres}/berichten", json=inhoud, headers=kop)
        assert self.antwoord.status_code == 200, self.antwoord.text
        beurt: dict[str, Any] = self.antwoord.json()
        return beurt

    def _titel(self, waarde: str) -> str:
        """What the button says, as the person's own words are kept."""
        knoppen = [knop for bericht in self.beurt["berichten"] for knop in bericht["knoppen"]]
        opties = self.beurt["vraag"]["opties"] if self.beurt["vraag"] else []
        titels = {knop["waarde"]: knop["titel"] for knop in [*knoppen, *opties]}
        return ", ".join(titels.get(deel.strip(), deel) for deel in waarde.split(","))
