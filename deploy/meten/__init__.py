"""Measure speed and memory: our whole stack against a bare Rasa bot, in the same run."""
