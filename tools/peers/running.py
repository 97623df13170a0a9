"""Runs one workload once, in our benchmark or in another framework."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parents[1]
SCRIPTS = {path.stem[:2].upper(): path for path in HERE.glob("w[1-7]_*.py")}
FEEDFORWARD = ["numpy", "torch", "torch-compile", "jax", "tf", "tf-jit"]
RECURRENT = FEEDFORWARD + ["torch-cell", "tf-unroll"]
FRAMEWORKS = {
    "W1": FEEDFORWARD,
    "W2": FEEDFORWARD,
    "W3": RECURRENT,
    "W4": RECURRENT,
    "W5": FEEDFORWARD,
    "W6": ["numpy", "torch", "jax", "tf"],
    "W7": ["numpy", "sklearn", "torch", "torch-lean", "torch-compile", "jax", "keras"],
}
IN_TENSORFLOW = {"tf", "tf-jit", "tf-unroll", "keras"}
TIMEOUT = 600


class Failure(Exception):
    """Says why there is no result."""


def build_bench():
    build = ["swift", "build", "-c", "release", "--product", "bench"]
    if subprocess.run(build, cwd=PACKAGE, stdout=sys.stderr).returncode != 0:
        raise Failure("it does not build")
    return PACKAGE / ".build/release/bench"


def ours(bench, workload, threads, settings):
    effort = ["--once"] if workload == "W7" else [
        "--repeats", settings.repeats, "--seconds", settings.min_time]
    return process([bench, workload, "--json", "--threads", threads, *effort], os.environ)


def theirs(workload, framework, dtype, threads, settings):
    python = settings.tensorflow if framework in IN_TENSORFLOW else settings.python
    if python is None:
        raise Failure("not run, for want of --tensorflow PYTHON")
    # What compiled PyTorch compiles in the first round serves all others.
    environment = os.environ | {"TORCHINDUCTOR_CACHE_DIR": str(PACKAGE / ".build/torchinductor")}
    if settings.core:
        environment["OPENBLAS_CORETYPE"] = settings.core
    return process(
        [python, SCRIPTS[workload], "--framework", framework, "--dtype", dtype,
         "--threads", threads, "--repeats", settings.repeats, "--min-time", settings.min_time],
        environment)


def process(command, environment):
    """The lines of JSON that a process prints, and the seconds from its start to its end."""
    start = time.perf_counter()
    try:
        child = subprocess.Popen(
            [str(word) for word in command], env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    except OSError as error:
        raise Failure(str(error)) from None
    try:
        output, errors = child.communicate(timeout=TIMEOUT)
    except BaseException as error:
        # Compilers that PyTorch has started end, too.
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        if isinstance(error, subprocess.TimeoutExpired):
            raise Failure(f"not done after {TIMEOUT} s") from None
        raise
    seconds = time.perf_counter() - start
    lines = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    if child.returncode != 0 or not lines:
        raise Failure(errors.strip() or f"ended with status {child.returncode}")
    return {"lines": lines, "process_seconds": seconds}
