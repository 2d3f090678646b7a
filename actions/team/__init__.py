"""The team view: how many, per gemeente and week. Counts only, and small ones stay hidden."""
