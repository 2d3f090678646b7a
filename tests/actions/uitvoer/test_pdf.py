"""The PDF of a plan: accessible, in Dutch, and what a person typed comes out as typed."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pypdf
import pytest

from actions.uitvoer.document import Document, DocumentRegel, StapBlok
from actions.uitvoer.pdf import maak_pdf

_VIJANDIG = '#panic() $x$ *bold* <b> @ref `raw` [a](b) \\u{41} = kop #sys.inputs https://x.example "q" // weg'


def _document(*regels: DocumentRegel, **anders: object) -> Document:
    """A small plan with these answers."""
    velden: dict[str, object] = {
        "titel": "Gezinsplan deel 1",
        "kenmerk": "GP-ABCD-EFGH",
        "gemeente": "Roosendaal",
        "datum": date(2026, 3, 14),
        "stappen": (StapBlok("Uw hulpvraag", regels),),
    }
    return Document(**{**velden, **anders})  # type: ignore[arg-type]


def _lees(document: Document) -> Any:
    """The made PDF, opened; its inner objects have no useful types."""
    return pypdf.PdfReader(io.BytesIO(maak_pdf(document)))


def _tekst(document: Document) -> str:
    """All text of the made PDF on one line."""
    return re.sub(r"\s+", " ", " ".join(pagina.extract_text() for pagina in _lees(document).pages))


def test_vijandige_tekst_komt_er_letterlijk_uit() -> None:
    regel = DocumentRegel("Wat is er aan de hand?", _VIJANDIG, "beantwoord")
    assert _VIJANDIG in _tekst(_document(regel))


@pytest.mark.parametrize("plek", ["titel", "kenmerk", "gemeente"])
def test_ook_in_de_kop_wordt_niets_uitgevoerd(plek: str) -> None:
    assert "#panic(1)" in _tekst(_document(**{plek: "#panic(1)"}))


def test_de_pdf_is_toegankelijk_getagd_nederlands_en_heeft_een_titel() -> None:
    pdf = _lees(_document(DocumentRegel("Naam", "Fatima", "beantwoord")))
    wortel = pdf.trailer["/Root"]
    assert wortel["/Lang"].startswith("nl")
    assert wortel["/MarkInfo"]["/Marked"]
    assert pdf.metadata.title == "Gezinsplan deel 1"
    assert b"pdfuaid" in wortel["/Metadata"].get_data()


def test_elke_letter_staat_als_lettertype_in_het_bestand() -> None:
    for pagina in _lees(_document(DocumentRegel("Naam", "Fatima", "beantwoord"))).pages:
        for lettertype in pagina["/Resources"]["/Font"].values():
            afstammeling = lettertype.get_object()["/DescendantFonts"][0].get_object()
            kenmerken = afstammeling["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & kenmerken.keys()


@pytest.mark.parametrize(
    ("status", "woord"),
    [
        ("overgeslagen", "Overgeslagen"),
        ("weet_ik_niet", "Weet ik niet"),
        ("bespreek_ik_liever", "Bespreek ik liever in een gesprek"),
        ("open", "Nog niet ingevuld"),
    ],
)
def test_een_overgeslagen_antwoord_staat_er_in_woorden(status: str, woord: str) -> None:
    tekst = _tekst(_document(DocumentRegel("Sinds wanneer?", woord, status)))
    assert tekst.count(woord) == 1


def test_een_onbekende_status_wordt_geweigerd() -> None:
    with pytest.raises(KeyError):
        maak_pdf(_document(DocumentRegel("Naam", "x", "raar")))


def test_paginas_zijn_genummerd() -> None:
    regels = tuple(DocumentRegel(f"Vraag {i}", "Antwoord " * 60, "beantwoord") for i in range(20))
    paginas = _lees(_document(*regels)).pages
    assert len(paginas) > 1
    assert f"Pagina 2 van {len(paginas)}" in paginas[1].extract_text()


def test_een_onaf_plan_zegt_dat_het_nog_niet_is_verstuurd() -> None:
    tekst = _tekst(_document(kenmerk="", gemeente=""))
    assert "Nog niet verstuurd" in tekst
    assert "Bij deze stap is nog niets ingevuld." in tekst


def test_signalen_staan_er_alleen_als_ze_er_zijn() -> None:
    assert "Let op" not in _tekst(_document())
    assert "Geen bericht achterlaten" in _tekst(_document(signalen=("Geen bericht achterlaten",)))


@pytest.mark.parametrize("naam", ["Łukasz Wiśniewski", "Олександр", "Ayşe Yıldız", "José d'Orléans", "محمد"])
def test_namen_uit_de_hele_wereld_geven_een_pdf(naam: str) -> None:
    assert maak_pdf(_document(DocumentRegel("Naam", naam, "beantwoord"))).startswith(b"%PDF")


def test_een_teken_zonder_lettertype_wordt_een_woord() -> None:
    tekst = _tekst(_document(DocumentRegel("Naam", "fijn \U0001f600 zo", "beantwoord")))
    assert "fijn [teken] zo" in tekst


@pytest.mark.parametrize("raar", ["a\x00b", "a\u202eb", "\ud800", "e" + "\u0301" * 50, "你好 " * 100, ""])
def test_rare_tekens_geven_altijd_een_pdf(raar: str) -> None:
    assert maak_pdf(_document(DocumentRegel("Naam", raar, "beantwoord"))).startswith(b"%PDF")


def test_vijfduizend_tekens_passen() -> None:
    tekst = _tekst(_document(DocumentRegel("Verhaal", "woord " * 833 + "einde", "beantwoord")))
    assert "einde" in tekst
