"""Finds a correction of an earlier answer in what somebody types at another question."""

from forms.ontleden.correctie.gevonden import Correctie, Lezer
from forms.ontleden.correctie.hier import corrigeer_hier
from forms.ontleden.correctie.vinden import vind_correctie

__all__ = ["Correctie", "Lezer", "corrigeer_hier", "vind_correctie"]
