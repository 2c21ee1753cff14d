"""The command line. Report on stdout, everything else on stderr; 0 clean, 1 findings, 2 cannot run, never a traceback.

One module a command. What is heavy is imported by the function that needs it, so that help and usage errors come at once.
"""

from __future__ import annotations

import io
import os
import sys


def main() -> None:
    """The entry point of the script `periksa`."""
    from engine.cli.context import CANNOT_RUN, give_up_stdout
    from engine.cli.ending import Ended, end_in_order
    from engine.cli.program import program

    end_in_order()

    # Whoever closes a stream (`>&-`) wants nothing from it; Python then has none.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  (open as long as the program runs)
    # What an encoding lacks is escaped, never the end of the report.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    # A reader that goes away (`periksa check | head`) is no error.
    try:
        code = program(sys.argv[1:])
    except BrokenPipeError:
        give_up_stdout()
        code = CANNOT_RUN
    except KeyboardInterrupt:
        code = 130
    except Ended as ended:
        code = 128 + ended.number
    raise SystemExit(code)
