"""Programs that make a fresh clone live: set-up, start and measure."""
