"""REST API v1, the read side: one endpoint class an address, every answer JSON."""
