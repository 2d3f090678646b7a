"""The web form: every question on its own page, also without JavaScript."""
