"""Publishing: a second person, the gate, and then live in every process.

The gate builds the new knowledge base and asks it hundreds of questions. That takes seconds, so it
runs before the transaction; the transaction checks that nothing changed meanwhile.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sqlmodel import Session

from actions.accounts.actor import Actor
from actions.accounts.rollen import Rol
from actions.audit.gebeurtenissen import Gebeurtenis
from actions.audit.handeling import handeling, noteer_weigering, resultaat_van
from actions.kennis import rijen, stand
from actions.kennis.keuren import Keurstand, keur_concept
from actions.kennis.levend import levend
from actions.kennis.modellen import IN_BEWERKING, Kennisversie, Versiestatus
from actions.kennis.versies import Publicatie, Versie, lees_versie
from actions.kennis.weigeringen import EigenWerk, Itemfouten, Keuringsfout
from actions.klok import nu
from actions.opslag.database import lees_sessie
from actions.problemen import Conflict, OngeldigeInvoer, Probleem, Verboden

_POGINGEN = 3
_REDEN_TEKENS = 8


class _Ingehaald(Exception):
    """Something changed while the gate was running."""


def publiceer(actor: Actor, *item_ids: str, overrule_reden: str | None = None) -> Publicatie:
    """Put drafts live that wait for review, all or none. Writes its own audit lines.

    Raises EigenWerk, Itemfouten, Keuringsfout, Conflict; with ``overrule_reden`` only a beheerder passes
    the gate against its verdict. The new knowledge base answers in this process when this returns.
    """
    wat = Gebeurtenis.KENNIS_DOORGEDRUKT if overrule_reden is not None else Gebeurtenis.KENNIS_GEPUBLICEERD
    for _ in range(_POGINGEN):
        keuring = _voorbereid(actor, item_ids, wat, overrule_reden)
        try:
            with handeling(actor, wat, _object(item_ids, overrule_reden)) as werk:
                publicatie = _zet_live(werk, actor, keuring, overrule_reden)
        except _Ingehaald:
            continue
        if keuring.gebouwd:
            levend.neem_over(keuring.gebouwd.met_stand(publicatie.stand))
        return publicatie
    raise Conflict(code="kennis_ingehaald")


def _voorbereid(
    actor: Actor, item_ids: Sequence[str], wat: Gebeurtenis, overrule_reden: str | None
) -> Keurstand:
    """The gate's verdict, when this person may publish this; a refusal is one audit line."""
    try:
        _mag_dit(actor, item_ids, overrule_reden)
        keuring = keur_concept(*item_ids)
        if keuring.vondsten:
            raise Itemfouten(keuring.vondsten)
        if not keuring.mag and overrule_reden is None and keuring.rapport:
            raise Keuringsfout(keuring.rapport)
    except Probleem as fout:
        noteer_weigering(actor.email, wat, _object(item_ids, None), resultaat_van(fout), actor.adres)
        raise
    return keuring


def _mag_dit(actor: Actor, item_ids: Sequence[str], overrule_reden: str | None) -> None:
    if overrule_reden is not None and not actor.heeft(Rol.BEHEERDER):
        raise Verboden()
    if overrule_reden is not None and not overrule_reden.strip():
        raise OngeldigeInvoer(code="kennis_reden", veld="reden")
    with lees_sessie() as werk:
        for item_id in item_ids:
            concept = rijen.in_bewerking(werk, item_id)
            if concept.status != Versiestatus.TER_BEOORDELING:
                raise Conflict(code="kennis_niet_ingediend")
            if concept.gemaakt_door == actor.email:
                raise EigenWerk()


def _zet_live(werk: Session, actor: Actor, keuring: Keurstand, overrule_reden: str | None) -> Publicatie:
    if keuring.gebouwd is None or keuring.rapport is None:
        raise _Ingehaald
    if stand.huidige(werk) != keuring.gebouwd.inhoud.stand:
        raise _Ingehaald
    nieuwe = [_wissel(werk, versie, actor.email, overrule_reden or "") for versie in keuring.versies]
    return Publicatie(
        versies=tuple(lees_versie(rij) for rij in nieuwe),
        rapport=keuring.rapport,
        stand=stand.verhoog(werk),
        overruled=not keuring.rapport.gehaald,
    )


def _wissel(werk: Session, versie: Versie, door: str, reden: str) -> Kennisversie:
    alle = rijen.van_item(werk, versie.item_id)
    concept, live = rijen.een(alle, *IN_BEWERKING), rijen.een(alle, Versiestatus.LIVE)
    if concept is None or (concept.nummer, concept.status) != (versie.nummer, versie.status):
        raise _Ingehaald
    if live:
        live.status = Versiestatus.EERDER
        werk.add(live)
    concept.status, concept.gepubliceerd_op = Versiestatus.LIVE, nu()
    concept.beoordeeld_door, concept.reden = door, reden.strip()
    werk.add(concept)
    werk.flush()
    return concept


def _object(item_ids: Sequence[str], reden: str | None) -> str:
    """The entries, and the fingerprint of a reason: the reason itself stands with the version."""
    namen = item_ids[0] if len(item_ids) == 1 else f"{len(item_ids)} items"
    if not reden:
        return namen
    return f"{namen[:31]} {hashlib.sha256(reden.strip().encode()).hexdigest()[:_REDEN_TEKENS]}"
