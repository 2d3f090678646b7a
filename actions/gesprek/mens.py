"""The way to a person, in one sentence."""

from __future__ import annotations

from actions.contact import toegang
from actions.teksten import zin
from forms.dossier import Dossier


def contactregel(dossier: Dossier | None = None) -> str:
    """Who to call: the own gemeente when we know it and it is confirmed, else the ZI2T."""
    gemeente = dossier.waarde("gemeente") if dossier else None
    contact = toegang(gemeente if isinstance(gemeente, str) else None)
    delen = [zin("contact_bel", telefoon=contact.telefoon)] if contact.telefoon else []
    delen += [zin("contact_mail", email=contact.email)] if contact.email else []
    return zin("contact", naam=contact.naam, hoe=f" {zin('contact_of')} ".join(delen))
