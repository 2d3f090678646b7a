"""Answers in words that no list holds: which option of a closed question a text most likely means.

Learned from labelled answers of several writers; ``python -m knowledge.antwoorden.leer`` learns again.
"""
