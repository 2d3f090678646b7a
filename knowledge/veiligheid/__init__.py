"""The safety check on every text of a parent or jeugdige, and the people to call.

``beoordeel`` judges, ``routes`` gives people and numbers, ``bericht`` the words around them.
"""

from knowledge.veiligheid.oordeel import Lezer, beoordeel
from knowledge.veiligheid.routes import Route, bericht, routes
from knowledge.veiligheid.soorten import Oordeel, Soort

__all__ = ["Lezer", "Oordeel", "Route", "Soort", "beoordeel", "bericht", "routes"]
