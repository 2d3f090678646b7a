"""The source texts the entries rest on, one Markdown file per source, one ``##`` per paragraph."""
