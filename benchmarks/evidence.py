"""What pooling costs: 10,000 meta-analyses by restricted maximum likelihood beside metafor, and the table of claims."""

import csv
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np

from glidepath.catalogue import shelf
from glidepath.evidence import table
from glidepath.evidence.pooling.many import pool_many

ANALYSES = 10_000
SAMPLE = 1_000
"""Of them metafor is given; its time is scaled to all and said to be."""
FEWEST, MOST = 5, 40
RUNS, SEED = 5, 20
TIMED = """
suppressMessages(library(metafor))
d <- read.csv(commandArgs(trailingOnly = TRUE)[1])
sets <- split(d[, c("yi", "vi")], d$set)
fitted <- function(x) suppressWarnings(rma(x$yi, x$vi, method = "REML", test = "knha"))$tau2
one <- function(x) tryCatch(fitted(x), error = function(e) NA)
invisible(one(sets[[1]]))
took <- system.time(found <- sapply(sets, one))[["elapsed"]]
cat("took", took, "failed", sum(is.na(found)), "\\n")
"""


def lines() -> list[str]:
    """Every figure in words, with its aim."""
    values, variances, sizes = drawn()
    ours = pooled_seconds(values, variances, sizes)
    return [
        f"{ANALYSES:,} REML meta-analyses of {FEWEST} to {MOST} studies: {ours:.3f} s (median of {RUNS})",
        metafor_words(values, variances, sizes, ours),
        f"every claim of every condition, graded anew: {table_milliseconds():.1f} ms",
    ]


def drawn() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Draw meta-analyses of trials of usual size, with none to much variance between them."""
    chance = np.random.default_rng(SEED)
    sizes = chance.integers(FEWEST, MOST + 1, ANALYSES)
    tau2 = np.repeat(chance.choice([0.0, 0.02, 0.1, 0.5], ANALYSES), sizes)
    variances = 4 / chance.integers(15, 200, int(sizes.sum()))
    return chance.normal(0.3, np.sqrt(variances + tau2)), variances, sizes


def pooled_seconds(values: np.ndarray, variances: np.ndarray, sizes: np.ndarray) -> float:
    """The median time of all of them, with intervals, Q and I²."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        pool_many(values, variances, sizes)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def metafor_words(values: np.ndarray, variances: np.ndarray, sizes: np.ndarray, ours: float) -> str:
    """What metafor takes in the same run, scaled from a sample; or why it could not be asked."""
    if not shutil.which("Rscript"):
        return "metafor: skipped, Rscript is missing (make validate-evidence)"
    with tempfile.TemporaryDirectory() as name:
        file, script = Path(name, "sample.csv"), Path(name, "timed.R")
        script.write_text(TIMED)
        with file.open("w", newline="") as open_file:
            writer = csv.writer(open_file)
            writer.writerow(("set", "yi", "vi"))
            sets = np.repeat(np.arange(SAMPLE), sizes[:SAMPLE])
            writer.writerows(zip(sets.tolist(), values.tolist(), variances.tolist(), strict=False))
        done = subprocess.run(["Rscript", str(script), str(file)], capture_output=True, text=True, check=False)
    found = re.search(r"took ([\d.]+) failed (\d+)", done.stdout)
    if done.returncode or not found:
        return f"metafor: FAILED: {(done.stderr.strip().splitlines() or ['no output'])[-1]}"
    theirs = float(found[1]) * ANALYSES / SAMPLE
    return (f"the same by metafor: {theirs:.1f} s, scaled from {SAMPLE:,} ({found[2]} ended with an error): "
            f"{theirs / ours:,.0f} times as long (aim >= 1,000)")  # fmt: skip


def table_milliseconds() -> float:
    """The median time of the whole table, nothing kept."""
    held, times = shelf(), []
    for _ in range(RUNS):
        began = time.perf_counter()
        table(held)
        times.append(1e3 * (time.perf_counter() - began))
    return statistics.median(times)
