"""The desk without tokens: stand-ins of the platforms, and a page that shows them."""
