import Foundation
import Ground
import Manuscript

/// A chapter's program, and what to do with it.
struct ChapterRun: Sendable {
  /// The name of the executable.
  var command: String

  /// Where a mistake with it is reported.
  var position: SourcePosition

  /// The files that it reads, and the folders whose Swift files it reads.
  var reads: [String] = []
}

/// What became of a chapter's run.
struct RunResult: Sendable {
  /// What the run found.
  var record: Record?

  /// Why there is no record.
  var problem: Diagnostic?

  /// How long the run took, or `nil` if it was not needed.
  var seconds: Double?
}

/// Runs the chapters' programs, or finds what they found in the cache.
public struct ChapterRuns: Sendable {
  /// The package's directory.
  let root: String

  /// Where the executables lie.
  let binaries: String

  /// What runs them.
  let runner: any ProgramRunner

  /// After how many seconds a run is stopped.
  let timeout: Double

  /// Where what they found is kept.
  let cache: Cache

  /// How many programs run at a time.
  private static let threads = 2

  /// Changes with what is kept in the cache and how.
  private static let format = "record 2"

  /// Returns the results of the runs, in order.
  ///
  /// `finished` is called as each ends, from any thread.
  func results(
    of runs: [ChapterRun],
    finished: @Sendable (ChapterRun, RunResult) -> Void
  ) -> [RunResult] {
    let resources = resourceHash()
    return concurrentMap(runs, threads: Self.threads) { run in
      let result = result(of: run, resources: resources)
      finished(run, result)
      return result
    }
  }

  private func result(of run: ChapterRun, resources: Fingerprint) -> RunResult {
    let executable = "\(binaries)/\(run.command)"
    guard let binary = FileSystem.bytes(of: executable) else {
      return RunResult(
        problem: error(
          "there is no executable '\(run.command)' beside the doc tool; add its "
            + "chapter to the list in Package.swift, or correct the name."
            + suggestion(for: run.command, in: executables), run))
    }
    var key = resources
    key.combine(binary)
    for path in run.reads { combine(path, into: &key) }
    if let bytes = cache.bytes(of: "records", for: key),
      let record = try? Record(json: Data(bytes))
    {
      return RunResult(record: record)
    }
    return fresh(run, executable: executable) {
      cache.keep($0, of: "records", for: key)
    }
  }

  private func fresh(
    _ run: ChapterRun, executable: String, keep: ([UInt8]) -> Void
  ) -> RunResult {
    do {
      return try FileSystem.withTemporaryDirectory("run") {
        fresh(run, executable: executable, in: $0, keep: keep)
      }
    } catch {
      return RunResult(
        problem: self.error(
          "'swift run \(run.command)' has no place for its record: \(error)",
          run))
    }
  }

  private func fresh(
    _ run: ChapterRun, executable: String, in folder: String,
    keep: ([UInt8]) -> Void
  ) -> RunResult {
    let start = Date.now
    let (recordFile, output) = (folder + "/record.json", folder + "/output.txt")
    let outcome = runner.run(
      Invocation(
        executable: executable, arguments: ["--record", recordFile],
        directory: root, output: output, timeout: timeout,
        environment: ["TMPDIR": folder]))
    var result = RunResult(seconds: Date.now.timeIntervalSince(start))
    if outcome != .exited(0) {
      do {
        try FileSystem.tryWriting(in: folder)
      } catch {
        result.problem = self.error(
          "'swift run \(run.command)' has no place for its record: \(error); "
            + "make room for temporary files, or name another folder for them "
            + "in TMPDIR", run)
        return result
      }
      result.problem = error(
        "'swift run \(run.command)' \(words(for: outcome))"
          + lastWords(in: output), run)
      return result
    }
    guard let bytes = FileSystem.bytes(of: recordFile) else {
      result.problem = error(
        "'swift run \(run.command)' wrote no record; publish its report, so "
          + "that '--record FILE' writes one", run)
      return result
    }
    do {
      result.record = try Record(json: Data(bytes))
      keep(bytes)
    } catch {
      result.problem = self.error(
        "the record of 'swift run \(run.command)' cannot be read (\(error)); "
          + "write it with Laboratory's report", run)
    }
    return result
  }

  private func error(_ message: String, _ run: ChapterRun) -> Diagnostic {
    Diagnostic(.error, message, at: run.position)
  }

  private func words(for outcome: Outcome) -> String {
    switch outcome {
    case .printedTooMuch: "printed more than the book could show; print less"
    case .timedOut:
      "did not end within \(Int(timeout)) s; do less work, or allow more time "
        + "with '--timeout'"
    default: outcome.words
    }
  }

  /// Returns the last line that a program printed, to be put into a message.
  private func lastWords(in output: String) -> String {
    guard let bytes = FileSystem.bytes(of: output) else { return "" }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
      .filter { !$0.allSatisfy(isSpace) }
    guard let last = lines.last else { return "; it printed nothing" }
    let text = String(decoding: last, as: UTF8.self)
    return "; its last words: \(text)"
  }

  /// The names of what looks like an executable beside the tool.
  private var executables: [String] {
    FileSystem.names(in: binaries).filter {
      !$0.contains(".") && FileSystem.isExecutable("\(binaries)/\($0)")
    }
  }

  /// Adds what a file contains, or all Swift files of a folder.
  private func combine(_ path: String, into key: inout Fingerprint) {
    let whole = "\(root)/\(path)"
    let files =
      FileSystem.isDirectory(whole)
      ? FileSystem.files(below: whole).filter { $0.hasSuffix(".swift") }
        .map { "\(path)/\($0)" } : [path]
    for file in files {
      key.combine(file)
      key.combine(FileSystem.bytes(of: "\(root)/\(file)") ?? [])
    }
  }

  /// Returns the fingerprint of the data that the programs read.
  private func resourceHash() -> Fingerprint {
    var hash = Fingerprint()
    hash.combine(Self.format)
    for name in FileSystem.names(in: binaries)
    where name.hasSuffix(".resources") || name.hasSuffix(".bundle") {
      for file in FileSystem.files(below: "\(binaries)/\(name)") {
        hash.combine("\(name)/\(file)")
        hash.combine(
          FileSystem.bytes(of: "\(binaries)/\(name)/\(file)") ?? [])
      }
    }
    return hash
  }
}
