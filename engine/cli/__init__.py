"""The command line. Report on stdout, everything else on stderr; 0 clean, 1 findings, 2 cannot run, never a traceback.

One module a command. What is heavy is imported by the function that needs it, so that help and usage errors come at once.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """The entry point of the script `periksa`."""
    from engine.cli.context import CANNOT_RUN
    from engine.cli.program import program

    # A reader that goes away (`periksa check | head`) is no error.
    try:
        code = program(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = CANNOT_RUN
    except KeyboardInterrupt:
        code = 130
    raise SystemExit(code)
