"""The rules engine: rules, running, findings, and the command line. `engine.expression` is the language."""

__version__ = "0.1.0"
