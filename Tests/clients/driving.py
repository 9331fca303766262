"""How a client is driven: its acts, what each of them says, and what is made of it."""

import contextlib
import io
import itertools
import os
import sys
import tempfile
import time
import traceback
from importlib import metadata

import media

acts = []
_keys = itertools.count(1)


def act(package, what):
    """Names what a function does with a package; the function gets the simulator, and says what it saw."""

    def keep(function):
        acts.append((package, what, function))
        return function

    return keep


class Simulator:
    """Where `easel simulate --listen` is."""

    def __init__(self, base):
        self.base = base
        self.authority = base.removeprefix("http://")

    def area(self, provider):
        return f"{self.base}/{provider}"

    def key(self):
        """A key of its own for each act: limits count by key."""
        return f"key-{next(_keys)}"


def refused(error, *statuses):
    """Whether a client has understood that it was refused, and how."""

    class Refusal(contextlib.AbstractContextManager):
        def __exit__(self, kind, caught, trace):
            media.need(caught is not None, "it was not refused")
            if not isinstance(caught, error):
                return False
            told = (getattr(caught, name, None) for name in ("status_code", "code", "status"))
            status = next((one for one in told if isinstance(one, int)), None)
            media.need(not statuses or status in statuses, f"refused with {status}, not with {statuses}: {caught}")
            self.text = str(caught)
            return True

    return Refusal()


@contextlib.contextmanager
def picture_file(name="frame.png"):
    """A picture on the disk, for clients that read files themselves."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        with open(path, "wb") as file:
            file.write(media.drawn())
        yield path


def run(base, chosen, shows_all):
    """Drives all clients, and prints a line for each act; the number of those that went wrong."""
    simulator = Simulator(base)
    rows, failures, told = [], 0, []
    for package, what, function in acts:
        if chosen and package not in chosen:
            continue
        began = time.monotonic()
        noise = io.StringIO()
        try:
            with contextlib.redirect_stdout(noise):
                seen = function(simulator) or ""
            verdict = "ok"
        except Exception as error:  # noqa: BLE001: whatever it is, it is the client's verdict
            verdict, seen = "FAILED", f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"[:160]
            failures += 1
            told.append(f"── {package}: {what}\n{traceback.format_exc()}{noise.getvalue()}")
        rows.append((package, metadata.version(package), what, verdict, seen))
        if shows_all:
            print(f"{verdict:6} {package}: {what} ({time.monotonic() - began:.1f} s) {seen}", file=sys.stderr)
    head = ("client", "version", "what it did", "verdict", "what came")
    widths = [max(len(row[place]) for row in [head, *rows]) for place in range(4)]
    for row in [head, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)) + "  " + row[4])
    print("\n".join(told), file=sys.stderr)
    print(f"\n{len(rows) - failures} of {len(rows)} are as their makers meant them")
    return failures
