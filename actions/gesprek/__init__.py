"""The chat gateway: conversations, turns and the draft of gezinsplan deel 1."""
