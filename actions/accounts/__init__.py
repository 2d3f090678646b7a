"""Who works here: accounts, roles, log-in and sessions."""
