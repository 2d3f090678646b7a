"""Pages about unanswered questions."""
