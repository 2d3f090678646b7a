"""The family after sending: questions from the professional, corrections, and its own page."""
