"""A child process that dies with its parent, however the parent dies."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1


def die_with_parent(how: signal.Signals = signal.SIGKILL) -> Callable[[], None] | None:
    """A `preexec_fn` that asks Linux to send `how` when the parent ends; None elsewhere.

    The C library is looked up here, before the fork: between fork and exec little is allowed.
    """
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def ask() -> None:
        prctl(_PR_SET_PDEATHSIG, how)
        if os.getppid() != parent:
            os.kill(os.getpid(), how)

    return ask
