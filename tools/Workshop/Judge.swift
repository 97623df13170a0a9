import Grading
import Ground

/// Judges learners' files.
///
/// A file that does not compile, crashes or runs for ever costs nobody but
/// itself its standing.
public struct Judge: Sendable {
  /// The exercises.
  public let catalog: Catalog

  /// The folder with the modules and objects that the package was built into.
  public let binaries: String

  /// After how many seconds an attempt is stopped.
  public var timeLimit = 10

  private let runner: any ProgramRunner
  private let cache: VerdictCache

  /// Creates a judge of the exercises of a catalog.
  public init(
    catalog: Catalog, binaries: String,
    runner: any ProgramRunner = ProcessRunner()
  ) {
    self.catalog = catalog
    self.binaries = binaries
    self.runner = runner
    cache = VerdictCache(root: catalog.root)
  }

  /// Judges the learner's file of an exercise.
  public func judgement(of assignment: Assignment) -> Judgement {
    switch catalog.file(of: assignment) {
    case .missing: Judgement(standing: .missing)
    case .unreadable(let reason):
      Judgement(
        standing: .unreadable(
          LearnerFile.complaint(reason, about: assignment.stub)))
    case .bytes(let text):
      judgement(of: assignment, text: text, name: assignment.stub)
    }
  }

  /// Judges the reference solution of an exercise as if it were a learner's.
  public func judgementOfSolution(of assignment: Assignment) -> Judgement {
    let path = assignment.solution
    guard let text = FileSystem.bytes(of: catalog.path(path)) else {
      return Judgement(standing: .missing)
    }
    return judgement(of: assignment, text: text, name: path)
  }

  /// Judges the stub of an exercise as if it were a learner's file.
  public func judgementOfStub(of assignment: Assignment) -> Judgement {
    guard let stub = catalog.stub(of: assignment) else {
      return Judgement(standing: .missing)
    }
    // With one empty line more it is not the stub, and is not trusted.
    return judgement(
      of: assignment, text: stub.bytes + Array("\n".utf8),
      name: assignment.stub)
  }

  /// Judges some exercises, as many at a time as there are cores, and calls
  /// `finished` after each.
  public func judgements(
    of assignments: [Assignment],
    finished: @escaping @Sendable () -> Void = {}
  ) -> [Judgement] {
    concurrentMap(assignments, finished: finished) { judgement(of: $0) }
  }

  private func judgement(
    of assignment: Assignment, text: [UInt8], name: String
  ) -> Judgement {
    guard let stub = catalog.stub(of: assignment) else {
      return Judgement(
        standing: .unknown(
          "The solution of exercise \(assignment.number) is missing or has no "
            + "region that is left to the learner, so the function is not "
            + "known."))
    }
    if text == stub.bytes { return Judgement(standing: .unsolved) }
    let key = key(assignment, text, [name, stub.signature])
    if let kept = cache.judgement(assignment, key) { return kept }
    guard let grader = catalog.grader(of: assignment) else {
      return Judgement(
        standing: .unknown(
          "The grader of exercise \(assignment.number) is not part of this "
            + "program; list it in \(assignment.chapter.gradingFolder)/"
            + "Exercises.swift, and the chapter in Package.swift."))
    }
    let attempt = Attempt(
      assignment: assignment, stub: stub, grader: grader, text: text,
      name: name,
      binaries: binaries, timeLimit: timeLimit, runner: runner)
    do {
      let judgement = try attempt.judgement()
      if case .unknown = judgement.standing { return judgement }
      cache.keep(judgement, of: assignment, key)
      return judgement
    } catch {
      return Judgement(standing: .unknown("\(error)"))
    }
  }

  /// Returns the fingerprint of all that a finding depends on.
  private func key(
    _ assignment: Assignment, _ text: [UInt8], _ words: [String]
  ) -> Fingerprint {
    var key = Fingerprint()
    key.combine(text)
    for word in words { key.combine(word) }
    let files = Attempt.binaries(for: assignment, in: binaries)
    for path in files + [SwiftCompiler.found?.path ?? ""] {
      key.combine("\(path) \(FileSystem.stamp(of: path))")
    }
    key.combine("\(timeLimit)")
    return key
  }
}
