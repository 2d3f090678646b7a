"""E-mail addresses, typed and spoken."""

import pytest

from .hulp import lees

VELD = "contact.email"


@pytest.mark.parametrize(
    ("tekst", "adres"),
    [
        ("jan@gmail.com", "jan@gmail.com"),
        ("fatima, en dan apestaartje kpnmail punt nl", "fatima@kpnmail.nl"),
        ("truus koppelteken 1971 at planet punt nl", "truus-1971@planet.nl"),
        ("Jan.Jansen@GMAIL.COM", "Jan.Jansen@gmail.com"),
        ("jan@gmail.com.", "jan@gmail.com"),
        ("jan@gmail.com!", "jan@gmail.com"),
        ("<jan@x.nl>", "jan@x.nl"),
        ("mailto:jan@x.nl", "jan@x.nl"),
        ("mijn mail is fatima@hotmail.nl", "fatima@hotmail.nl"),
        ("Mijn e-mailadres is fatima@hotmail.nl.", "fatima@hotmail.nl"),
        ("mail naar fatima@hotmail.nl graag", "fatima@hotmail.nl"),
        ("fatima apenstaartje gmail punt com", "fatima@gmail.com"),
        ("fatima apestaartje gmail punt com", "fatima@gmail.com"),
        ("jan at gmail punt com", "jan@gmail.com"),
        ("jan (at) kpn.nl", "jan@kpn.nl"),
        ("jan [at] kpn [dot] nl", "jan@kpn.nl"),
        ("jan @ gmail.com", "jan@gmail.com"),
        ("jan punt de punt vries apenstaartje ziggo punt nl", "jan.de.vries@ziggo.nl"),
        ("jan streepje piet at kpn punt nl", "jan-piet@kpn.nl"),
        ("jan underscore 1 at kpn punt nl", "jan_1@kpn.nl"),
        ("jan_1@x.nl", "jan_1@x.nl"),
        ("jan-piet+kind@sub.domein.co.uk", "jan-piet+kind@sub.domein.co.uk"),
        ("jan@gmial.com", "jan@gmial.com"),
        ("fam.devries@home.nl", "fam.devries@home.nl"),
        ("a@voorbeeld.example", "a@voorbeeld.example"),
        ("06jan@live.nl", "06jan@live.nl"),
    ],
)
def test_een_adres_wordt_begrepen(tekst, adres):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.fout) == (adres, None)
    assert gelezen.volledig, gelezen.rest


@pytest.mark.parametrize(
    "tekst",
    [
        "jan@gmail",
        "jan@@gmail.com",
        "gmail.com",
        "jan",
        "jan@gmail,com",
        "@gmail.com",
        "jan@",
        "jan..x@x.nl",
        "geen mail",
        "0612345678",
        "jan@-x.nl",
        "ik heb geen e-mail",
        "a b@c",
        "ja",
        "jan@localhost",
        "@@@@",
    ],
)
def test_een_onmogelijk_adres_wordt_geweigerd(tekst):
    assert lees(VELD, tekst).fout == "email_ongeldig"


@pytest.mark.parametrize(
    ("tekst", "rest"),
    [
        ("jan@x.nl of piet@y.nl", "of piet@y.nl"),
        ("jan@x.nl en wie leest dat?", "wie leest dat?"),
        ("jan@x.nl maar bel liever", "bel liever"),
    ],
)
def test_wat_bij_het_adres_staat_blijft_over(tekst, rest):
    gelezen = lees(VELD, tekst)
    assert (gelezen.waarde, gelezen.volledig, gelezen.rest) == ("jan@x.nl", False, rest)
