"""How values in the claims of a provider become roles and gemeenten here; part of the settings."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from actions.accounts.rollen import Rol, gemeenten


class Toewijzing(BaseModel):
    """Claim value to role and to gemeente. An empty table means that values carry our own names."""

    model_config = ConfigDict(extra="forbid")

    rollen: dict[str, Rol] = {}
    gemeenten: dict[str, str] = {}

    @model_validator(mode="after")
    def _ken_gemeenten(self) -> Self:
        vreemd = sorted(set(self.gemeenten.values()) - set(gemeenten()))
        if vreemd:
            raise ValueError(f"GEZINSPLAN_OIDC_TOEWIJZING noemt onbekende gemeenten: {', '.join(vreemd)}")
        return self

    def rol_van(self, waarde: str) -> Rol | None:
        """The role of a claim value; None for one that we do not know."""
        if self.rollen:
            return self.rollen.get(waarde)
        return Rol(waarde) if waarde in list(Rol) else None

    def gemeente_van(self, waarde: str) -> str | None:
        """The gemeente of a claim value; None for one that we do not know."""
        if self.gemeenten:
            return self.gemeenten.get(waarde)
        return waarde if waarde in gemeenten() else None
