"""Turns written apart: what a parent types at a question, and what should come of it."""
