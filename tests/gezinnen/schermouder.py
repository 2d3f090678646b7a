"""A parent who uses the real chat page: types in its box and presses its buttons."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.ouder import Ouder
from tests.web.scherm import Scherm


class Schermouder(Ouder):
    """The same parent as in the stories, in a browser. ``beurt`` is what the page got as a reply."""

    def __init__(self, scherm: Scherm) -> None:
        self.scherm = scherm
        self.gezegd = {}
        self.getypt = ""
        self.beurt = {"berichten": [], "vraag": None, "status": "open"}
        scherm.open()

    def _verstuur(self, inhoud: dict[str, Any], sleutel: str | None) -> dict[str, Any]:
        with self.scherm.pagina.expect_response(re.compile("/berichten$")) as wacht:
            if "tekst" in inhoud:
                self.scherm.vak.fill(inhoud["tekst"])
                self.scherm.vak.press("Enter")
            else:
                self._druk(inhoud["keuze"])
        beurt: dict[str, Any] = wacht.value.json()
        expect(self.scherm.pagina.locator("#bezig")).to_be_hidden()
        return beurt

    def _druk(self, keuze: str) -> None:
        vraag = self.beurt["vraag"]
        opties = {optie["waarde"]: optie["titel"] for optie in vraag["opties"]} if vraag else {}
        if vraag and vraag["soort"] == "meerkeuze" and set(keuze.split(",")) <= set(opties):
            for waarde in keuze.split(","):
                self.scherm.pagina.get_by_label(opties[waarde], exact=True).check()
            self.scherm.pagina.locator(".keuzeformulier button[type=submit]").click()
        else:
            self.scherm.pagina.locator(f'[data-keuze="{keuze}"]:visible').click()
