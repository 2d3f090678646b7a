"""Encryption at rest: AES-256-GCM with keys that live outside the database.

A blob is ``version | key name length | key name | nonce | ciphertext``. The context (for example
``"antwoord:<gesprek>:<pad>"``) is authenticated, so a blob moved to another row no longer opens.
"""

from __future__ import annotations

import base64
import contextlib
import hmac
import json
import os
import secrets
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from actions.instellingen import DEMO_SLEUTEL_NAAM, Instellingen, instellingen

_VERSIE = 1
_NONCE_BYTES = 12
_SLEUTEL_BYTES = 32


class OntsleutelenMislukt(Exception):
    """The blob does not open: unknown key, other context, or tampered with."""


class Kluis:
    """Encrypts with the first key and opens with any key it holds."""

    def __init__(self, sleutels: dict[str, bytes]) -> None:
        """Take keys by name, newest first. Raises ValueError when a key is not 32 bytes."""
        if not sleutels or any(len(sleutel) != _SLEUTEL_BYTES for sleutel in sleutels.values()):
            raise ValueError("Elke sleutel in GEZINSPLAN_SLEUTELS moet 32 bytes zijn, als base64.")
        self._sloten = {naam: AESGCM(sleutel) for naam, sleutel in sleutels.items()}
        self._nieuwste = next(iter(sleutels))
        # A key for hashing apart from the key for encryption, derived from the same secret.
        self._hashsleutels = [
            hmac.digest(sleutel, b"gezinsplan opzoeken", "sha256") for sleutel in sleutels.values()
        ]

    def versleutel(self, gegevens: Any, context: str) -> bytes:
        """Encrypt anything JSON can hold, bound to ``context``."""
        klaar = json.dumps(gegevens, ensure_ascii=False, separators=(",", ":")).encode()
        nonce = secrets.token_bytes(_NONCE_BYTES)
        naam = self._nieuwste.encode()
        geheim = self._sloten[self._nieuwste].encrypt(nonce, klaar, context.encode())
        return bytes([_VERSIE, len(naam)]) + naam + nonce + geheim

    def ontsleutel(self, blob: bytes, context: str) -> Any:
        """Open a blob. Raises OntsleutelenMislukt when it does not belong here."""
        naam, nonce, geheim = self._ontleed(blob)
        slot = self._sloten.get(naam)
        if slot is None:
            raise OntsleutelenMislukt(f"onbekende sleutel {naam!r}")
        try:
            return json.loads(slot.decrypt(nonce, geheim, context.encode()))
        except InvalidTag as fout:
            raise OntsleutelenMislukt("de inhoud hoort hier niet of is veranderd") from fout

    def vingerafdrukken(self, tekst: str, doel: str) -> list[str]:
        """Keyed hashes of ``tekst`` for look-up, one per key, newest first.

        A stolen database alone does not allow guessing: the hash needs a key from outside it.
        """
        return [
            hmac.digest(sleutel, f"{doel}:{tekst}".encode(), "sha256").hex() for sleutel in self._hashsleutels
        ]

    @staticmethod
    def _ontleed(blob: bytes) -> tuple[str, bytes, bytes]:
        if len(blob) < 2 or blob[0] != _VERSIE:
            raise OntsleutelenMislukt("onbekende vorm")
        einde_naam = 2 + blob[1]
        einde_nonce = einde_naam + _NONCE_BYTES
        naam = blob[2:einde_naam].decode(errors="replace")
        return naam, blob[einde_naam:einde_nonce], blob[einde_nonce:]


def lees_sleutels(tekst: str) -> dict[str, bytes]:
    """Read ``naam:base64,naam:base64``, newest first."""
    paren = (deel.strip().partition(":") for deel in tekst.split(",") if deel.strip())
    return {naam: base64.b64decode(waarde) for naam, _, waarde in paren}


def _demo_sleutel(bestand: Path) -> bytes:
    """The demo key, made once and kept in a file of its owner; two that start at once get the same one."""
    if not bestand.exists():
        bestand.parent.mkdir(parents=True, exist_ok=True)
        poort, tijdelijk = tempfile.mkstemp(dir=bestand.parent, prefix=f".{bestand.name}.")
        with os.fdopen(poort, "w") as uit:
            uit.write(base64.b64encode(secrets.token_bytes(_SLEUTEL_BYTES)).decode())
            uit.flush()
            os.fsync(uit.fileno())
        with contextlib.suppress(FileExistsError):  # somebody else was first: that key counts
            os.link(tijdelijk, bestand)
        os.unlink(tijdelijk)
    return base64.b64decode(bestand.read_text())


def maak_kluis(keuzes: Instellingen) -> Kluis:
    """The vault for these settings; in demo a key file in the data directory serves."""
    if keuzes.sleutels is not None:
        return Kluis(lees_sleutels(keuzes.sleutels.get_secret_value()))
    return Kluis({DEMO_SLEUTEL_NAAM: _demo_sleutel(keuzes.data_dir / "sleutel")})


@lru_cache(maxsize=1)
def kluis() -> Kluis:
    """The vault of this process."""
    return maak_kluis(instellingen())
