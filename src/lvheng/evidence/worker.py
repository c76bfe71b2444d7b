"""The process that reads exhibits (§16, isolation): started by `pool`, and told one file after the other.

Whatever breaks down here, by damage or on purpose, ends this process and not the count.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

MEMORY = 256 << 20
MEMORY_FACTOR = 16
"""How much memory an exhibit may take: so much, and so many times the bytes of its content."""

_WORN = 256 << 20
"""A process that holds so much more than at first is replaced: libraries do not give all of it back."""

_STATUS = Path("/proc/self/status")


def serve() -> None:
    """Answer tasks on standard input with frames on standard output until the other side has gone."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must reach neither the pipe nor a log: it may be what it is reading.
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program ends its readers itself

    from lvheng.evidence.examination import examine
    from lvheng.evidence.frames import receive, send

    _compile()
    before = _data_bytes()
    send(answers, True)
    while True:
        try:
            task = receive(requests)
        except EOFError:
            return
        for frame in examine(task, _limit):
            send(answers, frame)
        del task, frame
        worn = _data_bytes() - before > _WORN
        send(answers, worn)
        if worn:
            return


def _compile() -> None:
    """Have the kernels compiled, or loaded: the compiler takes more memory and time than the limits of an
    exhibit leave it, and what these allow must not depend on whether the program has run before."""
    import datetime

    import pyarrow as pa

    from lvheng.evidence import kernel, prose_groups

    column, today = pa.array(["1"], pa.large_string()), datetime.date.today()
    for read in (
        kernel.needs_normalising,
        kernel.in_ascii_forms,
        kernel.damaged,
        kernel.mobiles,
        kernel.bank_cards,
    ):
        read(column)
    kernel.resident_ids(column, fifteen=True, today=today)
    kernel.search(column, today=today)
    prose_groups.search(column, today)


def _data_bytes() -> int:
    """The private memory of this process; 0 where the system does not say."""
    try:
        lines = _STATUS.read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("VmData")), 0)


def _limit(size: int) -> None:
    """Let this process take no more memory than an exhibit of so many bytes may need.

    Beyond what it holds: what was read before must not decide what can be read now.
    """
    if not sys.platform.startswith("linux"):
        return  # other systems do not hold processes to it
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    limit = _data_bytes() + MEMORY + MEMORY_FACTOR * size
    if most != resource.RLIM_INFINITY:
        limit = min(limit, most)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, most))
