"""The text of someone else's VAC as plain Markdown: most municipalities keep their answers as HTML. Pure."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

_ALINEA = frozenset({"p", "div", "ul", "ol", "table", "tr", "section", "h1", "h2", "h3", "h4", "h5", "h6"})
_ZONDER_TEKST = frozenset({"script", "style", "head", "template"})
_LIJKT_HTML = re.compile(r"</?[a-zA-Z][^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")


def als_markdown(tekst: str) -> str:
    """The text without HTML, control characters and characters that no file can hold."""
    kaal = _uit_html(tekst) if _LIJKT_HTML.search(tekst) else tekst
    regels = [" ".join(_schoon(regel).split()) for regel in kaal.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip()


def een_regel(tekst: str) -> str:
    """The same on one line."""
    return " ".join(als_markdown(tekst).split())


def _schoon(regel: str) -> str:
    """Without control and format characters, lone halves of a pair, and what could still start a tag."""
    netjes = unicodedata.normalize("NFC", regel).replace("<", " ").replace(">", " ")
    return "".join(" " if unicodedata.category(teken)[0] in "CZ" else teken for teken in netjes)


def _uit_html(tekst: str) -> str:
    lezer = _Lezer()
    lezer.feed(tekst)
    lezer.close()
    return "".join(lezer.delen)


class _Lezer(HTMLParser):
    """Paragraphs and points on lines of their own; a link keeps its address when that is a web page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.delen: list[str] = []
        self._adres = ""
        self._stil = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ZONDER_TEKST:
            self._stil += 1
        elif tag == "li":
            self.delen.append("\n- ")
        elif tag == "br":
            self.delen.append("\n")
        elif tag in _ALINEA:
            self.delen.append("\n\n")
        elif tag == "a":
            self._adres = next((waarde or "" for naam, waarde in attrs if naam == "href"), "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _ZONDER_TEKST:
            self._stil = max(0, self._stil - 1)
        elif tag in _ALINEA:
            self.delen.append("\n\n")
        elif tag == "a" and self._adres.startswith("https://"):
            self.delen.append(f" ({self._adres})")

    def handle_data(self, data: str) -> None:
        if not self._stil:
            self.delen.append(" ".join(data.split("\n")))
