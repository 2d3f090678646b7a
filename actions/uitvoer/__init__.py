"""Exports of a gezinsplan: the accessible PDF and the neutral document it is made from."""
