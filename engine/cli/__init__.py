"""The command line. Report on stdout, everything else on stderr; 0 clean, 1 findings, 2 cannot run, never a traceback.

One module a command. What is heavy is imported by the function that needs it, so that help and usage errors come at once.
"""

from __future__ import annotations

import sys

# Objects between collections of garbage: agreements have no circles but those of their ties, which live until the end.
COLLECT = (200_000, 50, 100)


def main() -> None:
    """The entry point of the script `periksa`."""
    import atexit
    import gc
    import os

    # What a run makes lives until it ends: looking through all of it again and again takes longer than anything else.
    gc.set_threshold(*COLLECT)
    # At its end too: the process gives it all back.
    atexit.register(gc.freeze)
    # What other packages would do to all models of a process is no part of how agreements are read, and to look for it takes time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from engine.cli.context import CANNOT_RUN, give_up_stdout
    from engine.cli.ending import Ended, end_in_order
    from engine.cli.program import program
    from engine.cli.streams import make_streams_readable

    end_in_order()
    make_streams_readable()
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
