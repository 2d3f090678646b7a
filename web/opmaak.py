"""Turns curated Markdown of content files into safe HTML. Raw HTML in it is shown as text."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup

_GEEN_CIJFER = re.compile(r"[^\d+]")
_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_KLASSEN = {
    "paragraph_open": "utrecht-paragraph",
    "bullet_list_open": "utrecht-unordered-list",
    "ordered_list_open": "geordende-lijst",
    "list_item_open": "utrecht-unordered-list__item",
    "link_open": "utrecht-link utrecht-link--html-a",
    "heading_open": "utrecht-heading-3",
}


@lru_cache(maxsize=1)
def _lezer() -> MarkdownIt:
    lezer = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
    # A wide table scrolls inside its own frame, also with the keyboard.
    lezer.add_render_rule("table_open", lambda *_: '<div class="tabelvak" tabindex="0"><table>\n')
    lezer.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return lezer


def opgemaakt(tekst: str) -> Markup:
    """Markdown to HTML with the classes of our design."""
    lezer = _lezer()
    tokens = lezer.parse(tekst)
    for token in tokens:
        for deel in (token, *(token.children or ())):
            if deel.type in _KLASSEN:
                deel.attrSet("class", _KLASSEN[deel.type])
    return Markup(lezer.renderer.render(tokens, lezer.options, {}))


def alinea(tekst: str) -> Markup:
    """One line of Markdown without a surrounding paragraph: bold and links."""
    lezer = _lezer()
    tokens = lezer.parseInline(tekst)
    for deel in tokens[0].children or ():
        if deel.type in _KLASSEN:
            deel.attrSet("class", _KLASSEN[deel.type])
    return Markup(lezer.renderer.render(tokens, lezer.options, {}))


def dag(datum: date) -> str:
    """A day in words, such as "31 december 2026"."""
    return f"{datum.day} {_MAANDEN[datum.month - 1]} {datum.year}"


def nummer_voor_tel(telefoon: str) -> str:
    """A phone number as in a ``tel:`` link: digits only."""
    return _GEEN_CIJFER.sub("", telefoon)
