"""The accounts as words on a page."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request
from starlette.responses import Response

from actions.accounts.actor import Actor
from actions.accounts.overzicht import lees_account
from actions.accounts.uitnodigingen import GELDIG
from actions.accounts.velden import Accountvelden, OngeldigAccount
from actions.instellingen import instellingen
from actions.klok import nu
from actions.problemen import Probleem
from web.account.beeld import rolregels
from web.accounts_beheer.invoer import rolkeuzes, velden_van
from web.inhoud_lezen import inhoud
from web.sjabloon import weergeven
from web.werkplek.datums import moment
from web.werkplek.regel import teken_van

BEGIN = "/beheer/accounts"


def teken(request: Request, actor: Actor, naam: str, *, status: int = 200, **context: object) -> Response:
    """Draw a page of these."""
    return weergeven(
        request,
        f"accounts_beheer/{naam}.html",
        status=status,
        tekst=inhoud("werkplek"),
        woord=inhoud("accounts_beheer"),
        actor=actor,
        teken=teken_van(request),
        rolregels=rolregels,
        moment=moment,
        lokaal=instellingen().lokaal_inloggen,
        **context,
    )


def teken_een(
    request: Request,
    actor: Actor,
    account_id: str,
    *,
    probleem: Probleem | None = None,
    gedaan: str = "",
    getypt: Accountvelden | None = None,
    redenen: Mapping[str, str] | None = None,
) -> Response:
    """Draw one account; with a problem also what was typed: the fields, and the reason of each form."""
    blad = lees_account(actor, account_id)
    return teken(
        request,
        actor,
        "account",
        status=probleem.status if probleem else 200,
        blad=blad,
        kaart=blad.kaart,
        ikzelf=blad.kaart.wie.account_id == actor.account_id,
        velden=getypt or velden_van(blad.kaart.wie),
        rolkeuzes=rolkeuzes(),
        fouten=foutteksten(probleem),
        redenen=redenen or {},
        probleem=probleem,
        gedaan=inhoud("accounts_beheer")["gedaan"].get(gedaan, ""),
    )


def teken_code(request: Request, actor: Actor, account_id: str, naam: str, email: str, code: str) -> Response:
    """The invitation code, this once, with what to tell the person."""
    basis = (instellingen().basis_adres or str(request.base_url)).rstrip("/")
    return teken(
        request,
        actor,
        "code",
        account_id=account_id,
        van=naam,
        email=email,
        code=code,
        adres=f"{basis}/uitnodiging",
        tot=nu() + GELDIG,
    )


def foutteksten(probleem: Probleem | None) -> dict[str, str]:
    """What is wrong beside each field."""
    teksten = inhoud("accounts_beheer")["fouten"]
    if isinstance(probleem, OngeldigAccount):
        return {veld: teksten[fout] for veld, fout in probleem.fouten.items()}
    return {}
