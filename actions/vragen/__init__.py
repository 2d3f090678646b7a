"""What visitors could not get answered, and whether answers helped: never with a name in it."""
