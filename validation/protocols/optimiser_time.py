"""How long the model takes to find, by itself, the shortest and the longest pose of every structure it has.

What the library does from actions, a program without them has to search for: `make bench` prints both times side by
side. Run it with the interpreter of `.venv-validation`.
"""

import time

from validation.protocols import optimiser
from validation.protocols.model import Model, structures

STARTS = 2
"""Poses begun from beside the neutral one: as few as still find the range of nearly every structure, so that the model
is not made slower than it is. The checks begin from more."""


def seconds() -> tuple[int, float]:
    """Search every structure once; give how many there are and the processor time in seconds, loading aside."""
    model = Model()
    has = structures(model)
    began = time.process_time()
    for parts in has.values():
        optimiser.extremes(model, parts, optimiser.crossed(model, parts), starts=STARTS)
    return len(has), time.process_time() - began


def main() -> None:
    """Print it in one line."""
    count, took = seconds()
    print(f"model's optimiser: {count} structures in {took:.1f} s, {1000 * took / count:.0f} ms each")


if __name__ == "__main__":
    main()
