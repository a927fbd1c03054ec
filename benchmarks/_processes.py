"""What another process has taken so far, from /proc; None where there is none, or the process is gone."""

from __future__ import annotations

import os
from pathlib import Path


def peak_megabytes(pid: int) -> float | None:
    """Resident memory at the most, of this program alone: `ru_maxrss` also knows what started it."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return None
    fields = dict(line.split(":", 1) for line in status.splitlines())
    return int(fields["VmHWM"].split()[0]) / 1024 if "VmHWM" in fields else None


def cpu_milliseconds(pid: int) -> float | None:
    """Of the processor, in user and system mode, all threads together."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    _, _, after_name = stat.rpartition(")")
    user, system = after_name.split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")
