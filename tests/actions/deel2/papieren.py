"""A certificate for localhost that only its maker knows."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import IPv4Address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from actions.klok import nu


def eigen_certificaat(map_: Path) -> Path:
    """A file with the key and the certificate."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    plaats = x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))])
    naam = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "ontvanger")])
    papier = (
        x509.CertificateBuilder()
        .subject_name(naam)
        .issuer_name(naam)
        .public_key(sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(nu() - timedelta(days=1))
        .not_valid_after(nu() + timedelta(days=1))
        .add_extension(plaats, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(sleutel, hashes.SHA256())
    )
    bestand = map_ / "papier.pem"
    prive = sleutel.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    bestand.write_bytes(prive + papier.public_bytes(serialization.Encoding.PEM))
    return bestand
