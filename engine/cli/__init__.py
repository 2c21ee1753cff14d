"""The command line. Report on stdout, everything else on stderr; 0 clean, 1 findings, 2 cannot run, never a traceback.

One module a command. What is heavy is imported by the function that needs it, so that help and usage errors come at once.
"""

from __future__ import annotations

import sys
from typing import NoReturn

# Objects between collections of garbage: agreements have no circles but those of their ties, which live until the end.
COLLECT = (200_000, 50, 100)


def run() -> NoReturn:
    """The script `periksa`: runs the command line and ends the process.

    Python would first take apart whatever the run has made, object by object. What has an end of its own (files half written, folders for a
    while, processes, a cluster) is in a `with` or a `finally` and has had it when `main` comes back. Where somebody looks on Python ends as
    usual: what was seen (covered lines, calls and their times) is written then.
    """
    import os

    try:
        main()
    except SystemExit as ended:
        code = ended.code
    # Where a stream takes nothing more, Python says so as of any program.
    sys.stdout.flush()
    sys.stderr.flush()
    if _is_watched():
        raise SystemExit(code)
    os._exit(code if isinstance(code, int) else bool(code))


def _is_watched() -> bool:
    """Whether a debugger, a profiler or what counts covered lines is at work in this process."""
    # From Python 3.12 on they have six places of their own.
    monitoring = getattr(sys, "monitoring", None)
    return bool(sys.gettrace() or sys.getprofile() or (monitoring and any(map(monitoring.get_tool, range(6)))))


def main() -> NoReturn:
    """Run the command line on the arguments of this process. Raises SystemExit, with the exit code."""
    import gc
    import os

    # What a run makes lives until it ends: looking through all of it again and again takes longer than anything else.
    gc.set_threshold(*COLLECT)
    # What other packages would do to all models of a process is no part of how agreements are read, and to look for it takes time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from engine.cli.context import CANNOT_RUN, give_up
    from engine.cli.ending import Ended, end_in_order
    from engine.cli.program import program
    from engine.cli.streams import make_streams_readable

    end_in_order()
    make_streams_readable()
    # A reader that goes away (`periksa check | head`) is no error; where stderr takes nothing more, nothing can be said of it.
    try:
        code = program(sys.argv[1:])
    except OSError:
        give_up(sys.stdout, sys.stderr)
        code = CANNOT_RUN
    except KeyboardInterrupt:
        code = 130
    except Ended as ended:
        code = 128 + ended.number
    raise SystemExit(code)
