"""The Rasa project: channel, state, failures, logs, speed patches and what it understands."""
