"""The Rasa project: understands a message and keeps the dialogue going. Runs in its own environment."""
