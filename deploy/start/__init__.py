"""Start the two servers, watch over them, and stop them together."""
