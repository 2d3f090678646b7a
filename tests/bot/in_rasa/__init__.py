"""Programs that the tests run in the Rasa environment; each prints what it found as JSON."""
