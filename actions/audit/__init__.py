"""The audit log: who did what, when, from where, with which result. Never the content."""
