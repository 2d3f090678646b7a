"""Logging in with an account of one's own organisation: OpenID Connect, with any provider."""
