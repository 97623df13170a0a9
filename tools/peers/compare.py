"""Runs our benchmark and the other frameworks' in turn, and prints the ratios.

    python tools/peers/compare.py --python .venv/bin/python \\
        [--tensorflow .venv-tf/bin/python] [--rounds 3] [--json FILE] [W1 W3 …]
    python tools/peers/compare.py --from FILE

Every workload runs in each framework in float64 and in float32, with one thread
and with two, `--rounds` times, and ours before each of the four. What is
compared is the median over the rounds. A ratio above 1 says that ours, in
float64, is so many times as fast; under 1.1 either way is called a tie.

A framework whose losses in float64 are not ours to 1e-9 is refused, and one
that fails is reported; neither is run again in the next round.
"""

import argparse
import itertools
import json
import os
import pathlib
import platform
import sys
import time

import running
import tables


def main():
    settings = arguments()
    if settings.source:
        record = json.loads(settings.source.read_text())
        workloads = [name for name in record["workloads"] if name in settings.workloads]
        print_heading(record)
        for workload in workloads:
            print_tables(workload, record)
        print_summary(workloads, record)
        return
    record = {
        "machine": machine(), "load": os.getloadavg()[0], "rounds": settings.rounds,
        "date": time.strftime("%Y-%m-%d %H:%M"), "workloads": [], "runs": []}
    try:
        bench = running.build_bench()
        print_heading(record)
        for workload in settings.workloads:
            measure(bench, workload, settings, record["runs"])
            record["workloads"].append(workload)
            print_tables(workload, record)
            if settings.json:
                settings.json.write_text(json.dumps(record, indent=1) + "\n")
    except KeyboardInterrupt:
        print("Interrupted: the summary is of the workloads that are done.", file=sys.stderr)
    except running.Failure as failure:
        sys.exit(f"Our own benchmark fails: {failure}")
    print_summary(record["workloads"], record)


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workloads", nargs="*", metavar="W1 … W7", default=list(running.FRAMEWORKS))
    parser.add_argument("--python", default=sys.executable, help="that has all but TensorFlow")
    parser.add_argument("--tensorflow", metavar="PYTHON", help="that has TensorFlow")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--repeats", type=int, default=5, help="measurements in a process")
    parser.add_argument("--min-time", type=float, default=0.2, help="seconds of each, at least")
    parser.add_argument("--core", default=best_core(), help="what OpenBLAS is to take this for")
    parser.add_argument("--frameworks", nargs="+", metavar="NAME", help="only these")
    parser.add_argument("--dtypes", nargs="+", default=["float64", "float32"],
                        choices=["float64", "float32"])
    parser.add_argument("--threads", nargs="+", type=int, default=[1, 2], choices=[1, 2])
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="keep all that was measured")
    parser.add_argument("--from", type=pathlib.Path, metavar="FILE", dest="source",
                        help="print the tables of such a file, and measure nothing")
    settings = parser.parse_args()
    for workload in settings.workloads:
        if workload not in running.FRAMEWORKS:
            parser.error(f"there is no workload {workload}: {', '.join(running.FRAMEWORKS)}")
    known = set().union(*running.FRAMEWORKS.values())
    for framework in settings.frameworks or []:
        if framework not in known:
            parser.error(f"there is no framework {framework}: {', '.join(sorted(known))}")
    if settings.rounds < 1:
        parser.error("--rounds takes a number from 1")
    return settings


def measure(bench, workload, settings, runs):
    """Appends the runs of all rounds to `runs`."""
    given_up = set()

    def keep(framework, dtype, threads, result):
        run = {"workload": workload, "framework": framework, "dtype": dtype, "threads": threads,
               "round": number, "load": os.getloadavg()[0]} | result
        runs.append(run)
        tell(run, settings.rounds)
        return run

    rounds = range(1, settings.rounds + 1)
    for number, dtype, threads in itertools.product(rounds, settings.dtypes, settings.threads):
        own = keep("ours", "float64", threads, running.ours(bench, workload, threads, settings))
        for framework in running.FRAMEWORKS[workload]:
            key = framework, dtype, threads
            if key in given_up or framework not in (settings.frameworks or [framework]):
                continue
            try:
                result = running.theirs(workload, *key, settings)
            except running.Failure as failure:
                result = {"failure": str(failure)}
            run = keep(*key, result)
            if "failure" in run or tables.unlike(own, run):
                given_up.add(key)


def tell(run, rounds):
    """Says on standard error what has just been done."""
    if "failure" in run:
        result = run["failure"].splitlines()[-1]
    else:
        measures = tables.measures(run["workload"])
        values = ", ".join(tables.number(measure.value(run)) for measure in measures)
        result = f"{values} {measures[0].unit.split()[0]}, process {run['process_seconds']:.1f} s"
    print(f"{time.strftime('%H:%M:%S')} {run['workload']} round {run['round']} of {rounds}, "
          f"{run['framework']} {run['dtype']} {tables.plural(run['threads'])}: {result}",
          file=sys.stderr)


def print_heading(record):
    print(f"# Ours and the other frameworks\n\n{record['machine']}, {record['date']}, "
          f"medians of --rounds {record['rounds']}.")
    if record["load"] > 0.5:
        print(f"The machine had other work to do (load {record['load']:.1f}): "
              "repeat this when it has none.")
    print("Behind a time of theirs, in parentheses, how many times as fast ours is, "
          "in Double, with as many threads.", flush=True)


def print_tables(workload, record):
    print(f"\n## {workload}\n\n{tables.tables(workload, record['runs'])}", end="", flush=True)


def print_summary(workloads, record):
    if workloads:
        print(f"\n## Summary\n\n{tables.summary(workloads, record['runs'])}")
    versions = {f"{run['framework'].split('-')[0]} {run['lines'][0]['version']}"
                for run in record["runs"] if "version" in run.get("lines", [{}])[0]}
    print("Versions:", ", ".join(sorted(versions)) + ".")


def cpu_information():
    path = pathlib.Path("/proc/cpuinfo")
    return path.read_text() if path.exists() else ""


def machine():
    names = [line.split(":")[1].strip() for line in cpu_information().splitlines()
             if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()}, {os.cpu_count()} processors"


def best_core():
    """By itself OpenBLAS may choose its kernels for narrower vectors."""
    return "SkylakeX" if "avx512f" in cpu_information() else None


if __name__ == "__main__":
    main()
