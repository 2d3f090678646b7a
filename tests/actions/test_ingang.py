"""What a message outside the form is, on what word lists and the learned reader say of it."""

from __future__ import annotations

import pytest

from actions.webhook.ingang import Binnenkomst, Ingang, beslis

VERHAAL = {"verhaal": 0.8, "vraag": 0.1}
VRAAG = {"vraag": 0.8, "verhaal": 0.05}

GEVALLEN: tuple[tuple[Binnenkomst, Ingang], ...] = (
    (Binnenkomst("ja graag", ja=True), Ingang.BEVESTIGD),
    (Binnenkomst("nee dank u", ja=False), Ingang.GEWEIGERD),
    (Binnenkomst("stop", opdracht="stop"), Ingang.NIET_NU),
    (Binnenkomst("wie leest dit", opdracht="wie_leest"), Ingang.OVER_ONS),
    (Binnenkomst("alles wissen", opdracht="alles_wissen"), Ingang.OPDRACHT),
    (Binnenkomst("wat is dit", eigen=True, vraagzin=True), Ingang.OVER_ONS),
    (Binnenkomst("bedankt hoor", gesprekje="dank"), Ingang.GESPREKJE),
    (Binnenkomst("mijn zoon wordt gepest", kansen=VERHAAL), Ingang.VERHAAL),
    (Binnenkomst("moet ik tekenen?", vraagzin=True, kennis="keuze", kansen=VRAAG), Ingang.VRAAG),
    (
        Binnenkomst("hoe krijg ik hem naar school", vraagzin=True, kansen={"vraag": 0.6, "verhaal": 0.3}),
        Ingang.VERHAAL,
    ),
    (Binnenkomst("ik ben Riek uit Wouw en moe", voorkennis=True, kansen={"groet": 0.4}), Ingang.VERHAAL),
    (Binnenkomst("is er een kantoor in Wouw", voorkennis=True, kansen={"mens": 0.6}), Ingang.MENS),
    (Binnenkomst("ik wil me aanmelden", kansen={"start": 0.9}), Ingang.START),
    (Binnenkomst("help"), Ingang.ONBEKEND),
    (Binnenkomst("help", intent="dank", zekerheid=0.3), Ingang.ONBEKEND),
    (
        Binnenkomst("pizza", intent="buiten_bereik", zekerheid=0.9, kansen={"menu": 0.9}),
        Ingang.BUITEN_BEREIK,
    ),
    (Binnenkomst("ik heb een vraag", intent="ik_heb_een_vraag", zekerheid=0.9), Ingang.NODIG_UIT),
    (Binnenkomst("hij zit nu drie weken thuis"), Ingang.VERHAAL),
)


@pytest.mark.parametrize(("binnenkomst", "ingang"), GEVALLEN, ids=lambda deel: getattr(deel, "tekst", deel))
def test_een_bericht_buiten_het_formulier(binnenkomst: Binnenkomst, ingang: Ingang) -> None:
    assert beslis(binnenkomst) is ingang
