"""The room of the form: gezinsplan deel 1 as data, the journey through it, and its words."""
