"""Speed of the queue, with as many intakes as one asks for, on SQLite and on PostgreSQL."""
