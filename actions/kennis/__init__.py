"""The knowledge base inside the application: loaded once, asked by chat, pages and API."""
