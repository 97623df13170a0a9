"""Prints what compare.py measured as tables in Markdown."""

import collections
import dataclasses
import statistics

SIZES = [64, 128, 256, 512, 1024]
TIE = 1.1
REFUSED = "refused"


@dataclasses.dataclass(frozen=True)
class Measure:
    """A quantity of which there is a number for each framework."""
    workload: str
    name: str
    unit: str
    value: collections.abc.Callable
    larger_is_better: bool = False

    def ratio(self, own, other):
        """How many times as fast ours is."""
        return own / other if self.larger_is_better else other / own

    def best(self, entries):
        return (max if self.larger_is_better else min)(entries, key=lambda entry: entry[1])


def measures(workload):
    if workload == "W6":
        return [
            Measure(workload, f"W6, n = {n}", "GFLOP/s", larger_is_better=True, value=lambda run, n=n:
                    next(line["gflops"] for line in run["lines"] if line["n"] == n))
            for n in SIZES]
    if workload == "W7":
        return [
            Measure(workload, "W7", "ms of the whole process, import included",
                    lambda run: 1e3 * run["process_seconds"]),
            Measure(workload, "W7, fit", "ms of it in the ten epochs",
                    lambda run: 1e3 * run["lines"][0]["fit_s"])]
    return [Measure(workload, workload, "ms a step",
                    lambda run: 1e3 * run["lines"][0]["seconds_per_step_median"])]


class Results:
    """The runs of one workload by their key, which is (framework, dtype, threads)."""

    def __init__(self, workload, runs):
        self.measures = measures(workload)
        self.groups = collections.defaultdict(list)
        self.failures = {}
        runs = [run for run in runs if run["workload"] == workload]
        own = next(run for run in runs if run["framework"] == "ours")
        for run in runs:
            key = run["framework"], run["dtype"], run["threads"]
            wrong = run.get("failure") or unlike(own, run)
            if wrong:
                self.failures[key] = wrong.splitlines()[-1]
            else:
                self.groups[key].append(run)
        # What computes something else in float64 does so in float32, too.
        refused = {key[0]: reason for key, reason in self.failures.items()
                   if reason.startswith(REFUSED)}
        self.failures |= {key: refused[key[0]] for key in self.groups if key[0] in refused}
        for key in self.failures:
            self.groups.pop(key, None)
        keys = list(self.groups) + list(self.failures)
        self.peers = list(dict.fromkeys(key[0] for key in keys if key[0] != "ours"))
        columns = {key[1:] for key in keys}
        self.columns = sorted(columns, key=lambda column: (column[0] != "float64", column[1]))

    def median(self, measure, key):
        values = [measure.value(run) for run in self.groups.get(key, [])]
        return statistics.median(values) if values else None

    def medians(self, measure, dtype, threads=None, frameworks=None):
        """Pairs of a key and its median."""
        keys = [key for key in self.groups
                if key[0] in (frameworks or self.peers) and key[1] == dtype
                and threads in (None, key[2])]
        return [(key, self.median(measure, key)) for key in keys]

    def own(self, measure, threads=None):
        """Our median with so many threads, or the best."""
        found = self.medians(measure, "float64", threads, ["ours"])
        return measure.best(found)[1] if found else None

    def spread(self, measure, ours):
        """The greatest distance between two rounds, relative to the median."""
        return max((
            (max(values) - min(values)) / statistics.median(values)
            for key, runs in self.groups.items() if (key[0] == "ours") == ours
            for values in [[measure.value(run) for run in runs]]), default=0)


def unlike(own, run):
    """Says how the losses in float64 differ from those of our run, if by more than 1e-9."""
    if run["dtype"] != "float64" or "losses" not in own["lines"][0]:
        return None
    losses = zip([1, 5, 10], own["lines"][0]["losses"], run["lines"][0]["losses"])
    for update, mine, its in losses:
        # Not a number is no small difference.
        if not abs(its / mine - 1) <= 1e-9:
            return f"{REFUSED}, for its loss before update {update} is {its}, not {mine} as ours"
    return None


def tables(workload, runs):
    results = Results(workload, runs)
    text = products(results) if workload == "W6" else "".join(
        comparison(results, measure) for measure in results.measures)
    text += failures(results)
    if any(run["round"] > 1 for runs in results.groups.values() for run in runs):
        spreads = [max(results.spread(measure, ours) for measure in results.measures)
                   for ours in (True, False)]
        text += ("- From round to round ours differ by up to {:.0%}, "
                 "theirs by up to {:.0%}.\n").format(*spreads)
    return text


def failures(results):
    """A line for each reason that there is no result."""
    reasons = collections.defaultdict(lambda: collections.defaultdict(list))
    for (framework, *column), reason in results.failures.items():
        reasons[reason][framework].append(tuple(column))
    text = ""
    for reason, frameworks in reasons.items():
        where = [
            framework if len(columns) == len(results.columns) else
            f"{framework} ({'; '.join(f'{dtype}, {plural(threads)}' for dtype, threads in columns)})"
            for framework, columns in frameworks.items()]
        text += f"- No result of {', '.join(where)}: {reason}\n"
    return text


def comparison(results, measure):
    """Rows of frameworks, columns of dtype and threads."""
    rows = [[f"{measure.name}: {measure.unit}"]
            + [f"{dtype}, {plural(threads)}" for dtype, threads in results.columns]]
    for framework in ["ours"] + results.peers:
        row = [framework]
        for dtype, threads in results.columns:
            value = results.median(measure, (framework, dtype, threads))
            own = results.own(measure, threads)
            if value is None:
                row.append("–" if (framework, dtype, threads) in results.failures else "")
            elif framework == "ours" or own is None:
                row.append(number(value))
            else:
                row.append(f"{number(value)} ({measure.ratio(own, value):.2f})")
        rows.append(row)
    return markdown(rows) + "\n"


def products(results):
    """Rows of frameworks with dtype and threads, columns of n."""
    rows = [["W6: GFLOP/s"] + [f"n = {n}" for n in SIZES]]
    keys = [key for key in results.groups if key[0] == "ours"] + [
        key for column in results.columns for peer in results.peers
        for key in [(peer, *column)] if key in results.groups]
    for key in keys:
        rows.append([f"{key[0]} {key[1]}, {plural(key[2])}"] + [
            number(results.median(measure, key)) for measure in results.measures])
    for threads in sorted({key[2] for key in keys}):
        row = [f"ours ÷ the best of OpenBLAS and JAX in float64, {plural(threads)}"]
        for measure in results.measures:
            best = results.medians(measure, "float64", threads, ["numpy", "jax"])
            own = results.own(measure, threads)
            row.append(ratio(measure, own, measure.best(best)[1] if best else None))
        rows.append(row)
    return markdown(rows) + "\n"


def summary(workloads, runs):
    rows = [["", "ours, 1 thread", "ours, 2 threads", "fastest in float64", "best to best",
             "1 thread to 1 thread", "fastest in float32", "ours in Double to that"]]
    for workload in workloads:
        results = Results(workload, runs)
        for measure in results.measures:
            own = results.own(measure)
            row = [f"{measure.name} ({measure.unit.split()[0]})",
                   number(results.own(measure, 1)), number(results.own(measure, 2))]
            for dtype in "float64", "float32":
                fastest = results.medians(measure, dtype)
                if not fastest:
                    row += ["", ""]
                else:
                    (framework, _, threads), value = measure.best(fastest)
                    row += [f"{number(value)} {framework}, {plural(threads)}",
                            ratio(measure, own, value)]
                if dtype == "float64":
                    alone = results.medians(measure, dtype, 1)
                    row.append(ratio(measure, results.own(measure, 1),
                                     measure.best(alone)[1] if alone else None))
            rows.append(row)
    return markdown(rows)


def ratio(measure, own, other):
    if own is None or other is None:
        return ""
    value = measure.ratio(own, other)
    return f"{value:.2f}" + (" tie" if 1 / TIE < value < TIE else "")


def number(value):
    """Three digits at least."""
    return "" if value is None else f"{value:.{max(0, 2 - len(str(int(value))) + 1)}f}"


def plural(threads):
    return "1 thread" if threads == 1 else f"{threads} threads"


def markdown(rows):
    """A table that can be read as it is."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]

    def line(row):
        return "| " + " | ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths))) + " |\n"
    rule = "|" + "|".join("-" * (width + 1) + (":" if column else "-")
                          for column, width in enumerate(widths)) + "|\n"
    return line(rows[0]) + rule + "".join(line(row) for row in rows[1:])
