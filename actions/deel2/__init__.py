"""Handing an intake over to deel 2: an outbox, a worker, and the receivers that it knows."""
