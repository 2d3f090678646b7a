"""Teach the encoder what this project must hear: cries for help, and what a turn in the form is.

``python -m knowledge.bijscholen.leer`` learns from the written sentences of the project and writes
``knowledge/encoder/bijscholing.npz``. Needs torch (``bijscholen.lock``); running the app does not.
"""
