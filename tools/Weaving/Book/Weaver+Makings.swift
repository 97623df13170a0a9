import Ground
import Manuscript

/// What the toolchain and the chapters' programs make for the pages.
struct Makings: Sendable {
  var records = Records()
  var figures = MovingFigures()
  var problems = Problems()
}

extension Weaver {
  /// Runs the chapters, and meanwhile compiles what moves.
  func makings(
    for book: Book, _ cache: Cache,
    _ notice: @escaping @Sendable (WeavingEvent) -> Void
  ) -> Makings {
    let parts = concurrentMap([0, 1], threads: 2) { task in
      var makings = Makings()
      if task == 0 {
        makings.records = run(book.pages, cache, &makings.problems, notice)
      } else {
        makings.figures = buildEngine(book, &makings.problems, notice)
      }
      return makings
    }
    var makings = parts[0]
    makings.figures = parts[1].figures
    makings.problems.append(parts[1].problems)
    return makings
  }

  private func run(
    _ pages: [PageSource], _ cache: Cache, _ problems: inout Problems,
    _ notice: @escaping @Sendable (WeavingEvent) -> Void
  ) -> Records {
    var runs: [ChapterRun] = []
    var commands: Set<String> = []
    for page in pages {
      guard let command = page.command, commands.insert(command).inserted
      else { continue }
      runs.append(
        ChapterRun(
          command: command, position: page.commandPosition, reads: page.reads))
    }
    let results = ChapterRuns(
      root: root, binaries: binaries, runner: runner, timeout: timeout,
      cache: cache
    ).results(of: runs) { run, result in
      if result.problem != nil {
        notice(.failed(command: run.command))
      } else if let seconds = result.seconds {
        notice(.ran(command: run.command, seconds: seconds))
      } else {
        notice(.unchanged(command: run.command))
      }
    }
    var records = Records()
    for (run, result) in zip(runs, results) {
      records.found[run.command] = result.record
      if let problem = result.problem {
        problems.append(problem)
        records.failed.insert(run.command)
      }
    }
    return records
  }
}
