"""The chat page as a person uses it; so that a test reads as what someone does."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect


class Scherm:
    """One open tab with the chat."""

    def __init__(self, pagina: Page, adres: str) -> None:
        self.pagina = pagina
        self.adres = adres

    def open(self) -> Scherm:
        """Go to the chat and wait until it can be used."""
        self.pagina.goto(f"{self.adres}/gesprek")
        expect(self.vak).to_be_visible()
        return self

    def begin(self) -> Scherm:
        """Open the chat and start the gezinsplan."""
        self.open()
        self.knop("Gezinsplan invullen").click()
        expect(self.knop("Ja, dat mag")).to_be_visible()
        return self

    @property
    def vak(self) -> Locator:
        """The box to write in."""
        return self.pagina.get_by_label("Typ uw antwoord of uw vraag")

    @property
    def log(self) -> Locator:
        """The conversation."""
        return self.pagina.get_by_role("log")

    @property
    def eigen(self) -> Locator:
        """What the person said."""
        return self.log.locator("[data-van=ouder]")

    @property
    def beurten(self) -> Locator:
        """The turns of the assistant."""
        return self.log.locator(".beurt")

    def knop(self, naam: str) -> Locator:
        """A button by its exact name."""
        return self.pagina.get_by_role("button", name=naam, exact=True)

    def zeg(self, tekst: str) -> None:
        """Type, send, and wait for the answer."""
        eerder = self.eigen.count()
        self.vak.fill(tekst)
        self.vak.press("Enter")
        expect(self.eigen).to_have_count(eerder + 1)
        expect(self.pagina.locator("#bezig")).to_be_hidden()

    def tel_toevoegingen(self) -> None:
        """From now on, count what is added to the log."""
        self.pagina.evaluate(
            """() => {
              window.toegevoegd = [];
              new MutationObserver((lijst) => {
                for (const m of lijst) for (const n of m.addedNodes) window.toegevoegd.push(n.className);
              }).observe(document.querySelector('[role=log]'), { childList: true, subtree: true });
            }"""
        )

    def toegevoegd(self) -> list[str]:
        """The classes of what was added to the log since then."""
        return self.js("window.toegevoegd")

    def heeft_focus(self) -> str:
        """The name (text, label or id) of what has the focus."""
        return self.js("document.activeElement.textContent.trim() || document.activeElement.id")

    def js(self, uitdrukking: str) -> Any:
        """The value of a JavaScript expression in the page."""
        return self.pagina.evaluate(uitdrukking)
