"""How well and how soon a turn is understood: ours beside a stock Rasa bot that learned the same examples."""
