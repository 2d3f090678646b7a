"""Made-up parents: what they mean is drawn by a seed, and must arrive in the queue as they meant it."""
