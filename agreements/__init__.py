"""The agreements: model, notations, reading. The documents themselves lie in folders below."""
