"""Handing a finished gezinsplan to the queue through a transactional outbox."""
