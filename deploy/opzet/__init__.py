"""The set-up: everything a fresh clone needs, with the standard library only."""
