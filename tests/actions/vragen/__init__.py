"""The inbox, feedback and other languages."""
