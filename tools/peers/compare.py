"""Runs our benchmark and the other frameworks' in turn, and prints the ratios.

    python tools/peers/compare.py --python .venv/bin/python \
        [--tensorflow .venv-tf/bin/python] [--rounds 3] [W1 W3 …]

Every workload runs in each framework in float64 and float32, with one thread
and with two, `--rounds` times, ours in between. What is compared is the median
over the rounds of the milliseconds of a step. A ratio above 1 says that ours,
in float64, is so many times as fast; under 1.1 either way is called a tie.
"""

import argparse
import collections
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
PACKAGE = HERE.parents[1]
SCRIPTS = {path.stem[:2].upper(): path for path in HERE.glob("w[1-7]_*.py")}
FRAMEWORKS = {
    "W1": ["numpy", "torch", "torch-compile", "jax", "tf", "tf-jit"],
    "W2": ["numpy", "torch", "torch-compile", "jax", "tf", "tf-jit"],
    "W3": ["numpy", "torch", "torch-cell", "jax", "tf", "tf-jit"],
    "W4": ["numpy", "torch", "torch-cell", "jax", "tf", "tf-jit"],
    "W5": ["numpy", "torch", "torch-compile", "jax", "tf", "tf-jit"],
    "W6": ["numpy", "torch", "jax", "tf"],
}


def ours(bench, workload):
    """Milliseconds of a step; for W6, GFLOP/s by n."""
    text = subprocess.run([bench, workload], check=True, capture_output=True, text=True).stdout
    if workload == "W6":
        found = re.findall(r"W6 (\d+)×\1×\1: a b +([\d.]+)", text)
        return {f"n={n}": float(speed) for n, speed in found}
    found = re.search(rf"^{workload} +([\d.]+) ms wall", text, re.M)
    return {"ms": float(found.group(1))}


def theirs(arguments, workload, framework, dtype, threads):
    python = arguments.tensorflow if framework.startswith("tf") else arguments.python
    if python is None:
        return {}
    # By itself OpenBLAS may choose its kernels for narrower vectors.
    environment = os.environ | {"OPENBLAS_CORETYPE": arguments.core}
    run = subprocess.run(
        [python, SCRIPTS[workload], "--framework", framework, "--dtype", dtype,
         "--threads", str(threads), "--repeats", "5"],
        capture_output=True, text=True, env=environment, timeout=900)
    lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    if not lines:
        print(f"{workload} {framework} {dtype}: {run.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
    if workload == "W6":
        return {f"n={line['n']}": line["gflops"] for line in lines}
    return {"ms": 1e3 * lines[0]["seconds_per_step_median"]} if lines else {}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("workloads", nargs="*", default=list(FRAMEWORKS))
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--tensorflow")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--core", default="SkylakeX")
    parser.add_argument("--dtypes", nargs="*", default=["float64", "float32"])
    parser.add_argument("--threads", nargs="*", type=int, default=[1, 2])
    arguments = parser.parse_args()

    subprocess.run(["swift", "build", "-c", "release", "--product", "bench"],
                   cwd=PACKAGE, check=True, stdout=subprocess.DEVNULL)
    bench = PACKAGE / ".build/release/bench"
    for workload in arguments.workloads:
        found = collections.defaultdict(list)
        for _ in range(arguments.rounds):
            for name, value in ours(bench, workload).items():
                found["ours", "float64", 1, name].append(value)
            for dtype in arguments.dtypes:
                for threads in arguments.threads:
                    for framework in FRAMEWORKS[workload]:
                        values = theirs(arguments, workload, framework, dtype, threads)
                        for name, value in values.items():
                            found[framework, dtype, threads, name].append(value)
        medians = {key: statistics.median(values) for key, values in found.items()}
        print(f"\n{workload}")
        for name in dict.fromkeys(key[3] for key in medians):
            own = medians["ours", "float64", 1, name]
            for (framework, dtype, threads, its), value in sorted(medians.items(), key=lambda item: item[1]):
                if its != name:
                    continue
                ratio = value / own if name == "ms" else own / value
                verdict = "" if framework == "ours" else f"{ratio:6.2f}" + (
                    "  tie" if 1 / 1.1 < ratio < 1.1 else "")
                print(f"  {name:7} {framework:14} {dtype} {threads} {value:9.3f} {verdict}")


if __name__ == "__main__":
    main()
