"""Storage: the database, encryption at rest and migrations."""
