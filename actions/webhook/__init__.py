"""The Rasa webhook: one decision per turn and the actions that carry it out."""
