"""Neutral mail to families: that there is a message, never what it says."""
