"""The rules engine: rules, running, findings, and the command line. `engine.expression` is the language."""
