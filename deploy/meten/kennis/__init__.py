"""Programs that run the knowledge search itself, each in a process of its own.

The only place below ``deploy`` that knows the knowledge base: they start when everything is installed.
"""
