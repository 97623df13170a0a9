import Foundation
import Grading
import Processes

/// Judges learners' files: compiles each by itself, together with its grader,
/// and runs that as a process of its own.
///
/// So a file that does not compile, crashes or runs for ever costs nobody but
/// itself its standing.
public struct Bench: Sendable {
  /// The exercises.
  public let catalog: Catalog

  /// The folder with the modules and objects that the package was built into.
  public let binaries: String

  /// After how many seconds an attempt is stopped.
  public var timeLimit = 10

  private let runner: any ProgramRunner

  /// How many results are kept.
  private static let cacheCapacity = 500

  /// Creates a bench.
  public init(
    catalog: Catalog, binaries: String,
    runner: any ProgramRunner = ProcessRunner()
  ) {
    self.catalog = catalog
    self.binaries = binaries
    self.runner = runner
  }

  /// What an attempt was found to be.
  public struct Result: Sendable {
    /// How it stands.
    public var standing: Standing

    /// What it printed on the way.
    public var output: [String] = []
  }

  /// Judges the learner's file of an exercise.
  public func result(of assignment: Assignment) -> Result {
    let path = "\(catalog.root)/\(assignment.stub)"
    guard let text = Files.text(of: path) else {
      return Result(standing: .missing)
    }
    return result(of: assignment, text: text, name: assignment.stub)
  }

  /// Judges the reference solution of an exercise as if it were a learner's.
  public func resultOfSolution(of assignment: Assignment) -> Result {
    guard
      let text = Files.text(of: "\(catalog.root)/\(assignment.solution)")
    else { return Result(standing: .missing) }
    // The solution is a part of the module that it would have to import.
    let imports = "import \(assignment.chapter.grading)\n"
    return result(
      of: assignment, text: imports + text, name: assignment.solution)
  }

  /// Judges the stub of an exercise as if it were a learner's file.
  public func resultOfStub(of assignment: Assignment) -> Result {
    guard let stub = catalog.stub(of: assignment) else {
      return Result(standing: .missing)
    }
    // With one empty line more it is not the stub, and is not trusted.
    return result(
      of: assignment, text: stub.text + "\n", name: assignment.stub)
  }

  /// Judges some exercises, two or more at a time.
  public func results(
    of assignments: [Assignment],
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> [Result] {
    let results = Collected(count: assignments.count)
    DispatchQueue.concurrentPerform(iterations: assignments.count) { i in
      progress(results.set(i, to: result(of: assignments[i])))
    }
    return results.all
  }

  private func result(
    of assignment: Assignment, text: String, name: String
  ) -> Result {
    guard let stub = catalog.stub(of: assignment) else {
      return Result(
        standing: .unknown(
          "\(assignment.solution) is missing or has no region that is left "
            + "to the learner, so the function is not known."))
    }
    if text == stub.text { return Result(standing: .unsolved) }
    let cache = "\(catalog.root)/.build/exercises"
    let key = fingerprint([text, name, stub.signature] + inputs(assignment))
    let entry = "\(cache)/\(assignment.number)-\(key).json"
    if let data = FileManager.default.contents(atPath: entry),
      let kept = try? JSONDecoder().decode(Kept.self, from: data)
    {
      return Result(standing: kept.standing.value, output: kept.output)
    }
    let folder =
      FileManager.default.temporaryDirectory.path
      + "/exercise-\(assignment.number)-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var result: Result
    do {
      try Files.write(text, to: "\(folder)/\(name)")
      result = try judge(assignment, stub, file: name, in: folder)
    } catch {
      result = Result(standing: .unknown("\(error)"))
    }
    if case .unknown = result.standing { return result }
    if Files.names(in: cache).count >= Self.cacheCapacity {
      try? FileManager.default.removeItem(atPath: cache)
    }
    if let data = try? JSONEncoder().encode(
      Kept(standing: .init(result.standing), output: result.output))
    {
      try? Files.write(String(decoding: data, as: UTF8.self), to: entry)
    }
    return result
  }

  private func judge(
    _ assignment: Assignment, _ stub: Stub, file: String, in folder: String
  ) throws -> Result {
    let module = assignment.chapter.grading
    try Files.write(
      """
      import Grading
      import \(module)

      judge(\(module).Exercises.\(assignment.graderName), \(stub.functionName))

      """, to: "\(folder)/main.swift")
    guard let compiler = Self.compiler else {
      return Result(
        standing: .unknown("There is no 'swiftc' on the search path."))
    }
    let log = "\(folder)/log.txt"
    let compilation = runner.run(
      Invocation(
        executable: compiler,
        arguments: ["-module-name", "Attempt", "-swift-version", "6", "-Onone"]
          + Self.machine + ["-I", binaries + "/Modules", file, "main.swift"]
          + objects(for: assignment) + ["-o", "attempt"],
        directory: folder, output: log, timeout: 120))
    guard compilation == .exited(0) else {
      return refusal(
        in: Files.text(of: log) ?? "", of: file, stub: stub,
        outcome: compilation)
    }
    let verdict = "\(folder)/verdict.txt"
    let outcome = runner.run(
      Invocation(
        executable: "\(folder)/attempt", arguments: [verdict],
        directory: folder, output: log, timeout: Double(timeLimit),
        environment: ["SWIFT_BACKTRACE": "enable=no"]))
    return reading(
      JudgeMessage(Files.text(of: verdict) ?? ""), outcome: outcome,
      output: Files.text(of: log) ?? "")
  }

  private func reading(
    _ message: JudgeMessage?, outcome: Outcome, output: String
  ) -> Result {
    // A stack trace without line numbers says nothing.
    var lines = output.split(separator: "\n").map(String.init)
      .prefix { $0 != "Current stack trace:" }
    switch message {
    case .verdict(let verdict):
      let standing: Standing =
        switch verdict {
        case .solved: .solved
        case .unsolved: .unsolved
        case .wrong(let finding): .wrong(finding)
        }
      return Result(standing: standing, output: Array(lines))
    case .given(let input) where outcome == .timedOut:
      return Result(
        standing: .endless(input: input, seconds: timeLimit),
        output: Array(lines))
    case .given(let input):
      // What the program says when a contract is broken.
      let last = lines.lastIndex { $0.contains("Fatal error") }
      var words: String
      switch outcome {
      case .signalled(SIGXFSZ): words = "it printed more than 4 MB"
      case .signalled(let signal): words = "signal \(signal)"
      default: words = "it ended by itself"
      }
      if let last {
        words = lines[last]
        lines.remove(at: last)
        if let start = words.range(of: "Fatal error") {
          words = String(words[start.lowerBound...])
        }
      } else if case .signalled(SIGSEGV) = outcome {
        words += "; a recursion without an end does that"
      }
      return Result(
        standing: .crashed(input: input, words: words), output: Array(lines))
    case nil:
      return Result(standing: .unknown("The grader did not start: \(outcome)"))
    }
  }

  /// What the compiler says, with the paths as the learner knows them.
  private func refusal(
    in log: String, of file: String, stub: Stub, outcome: Outcome
  ) -> Result {
    let lines = log.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    func concerns(_ line: String, _ path: String) -> Bool {
      line.contains(path + ":") && line.contains(": error: ")
    }
    if lines.contains(where: { concerns($0, file) }) {
      // From the first message on the learner's file to the first on another.
      let first = lines.firstIndex { $0.hasPrefix(file + ":") } ?? 0
      let rest = lines[first...]
      let end = rest.firstIndex { $0.hasPrefix("main.swift:") }
      var own = rest[..<(end ?? rest.endIndex)]
      while own.last?.isEmpty == true { own.removeLast() }
      return Result(standing: .uncompiled(Array(own)))
    }
    if let line = lines.first(where: { concerns($0, "main.swift") }),
      let message = line.range(of: ": error: ")
    {
      return Result(
        standing: .changed(
          signature: stub.signature,
          ["The compiler says: \(line[message.upperBound...])"]))
    }
    return Result(
      standing: .unknown(
        "The compiler failed (\(outcome)): "
          + lines.suffix(5).joined(separator: "\n")))
  }

  // MARK: What an attempt is compiled with

  /// What the verdict on a text depends on beside the text.
  private func inputs(_ assignment: Assignment) -> [String] {
    objects(for: assignment).map(Files.stamp)
      + [Files.stamp(of: Self.compiler ?? ""), "\(timeLimit)"]
  }

  /// The objects of the modules that graders and learners may use.
  private func objects(for assignment: Assignment) -> [String] {
    [
      "LinearAlgebra", "Autodiff", "NeuralNetworks", "Grading",
      assignment.chapter.grading,
    ].flatMap { module in
      let folder = "\(binaries)/\(module).build"
      return Files.names(in: folder).filter { $0.hasSuffix(".o") }
        .map { "\(folder)/\($0)" }
    }
  }

  /// The package's own options for the machine: they decide how vectors are
  /// passed from one module to another.
  private static var machine: [String] {
    #if arch(x86_64)
    let machine = ProcessInfo.processInfo.environment["MARCH"] ?? "native"
    return ["-Xcc", "-march=\(machine)"]
    #else
    return []
    #endif
  }

  /// The compiler that the search path finds.
  private static let compiler: String? =
    (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/swiftc" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// Results that several threads fill in.
private final class Collected: @unchecked Sendable {
  private let lock = NSLock()
  private var results: [Bench.Result?]
  private var done = 0

  init(count: Int) { results = Array(repeating: nil, count: count) }

  /// Fills in a result, and returns how many there are now.
  func set(_ index: Int, to result: Bench.Result) -> Int {
    lock.withLock {
      results[index] = result
      done += 1
      return done
    }
  }

  var all: [Bench.Result] { lock.withLock { results.compactMap { $0 } } }
}

/// A result in the cache.
private struct Kept: Codable {
  var standing: KeptStanding
  var output: [String]
}

/// A standing as it is kept: a name, and texts.
private struct KeptStanding: Codable {
  var name: String
  var texts: [String]

  init(_ standing: Standing) {
    name = standing.name
    texts =
      switch standing {
      case .wrong(let f): [f.input, f.expected, f.got, f.remark]
      case .crashed(let input, let words): [input, words]
      case .endless(let input, let seconds): [input, "\(seconds)"]
      case .uncompiled(let lines): lines
      case .changed(let signature, let lines): [signature] + lines
      case .unknown(let reason): [reason]
      case .solved, .unsolved, .missing: []
      }
  }

  var value: Standing {
    switch (name, texts.count) {
    case ("solved", _): .solved
    case ("unsolved", _): .unsolved
    case ("wrong", 4):
      .wrong(
        Finding(
          input: texts[0], expected: texts[1], got: texts[2],
          remark: texts[3]))
    case ("crashed", 2): .crashed(input: texts[0], words: texts[1])
    case ("endless", 2):
      .endless(input: texts[0], seconds: Int(texts[1]) ?? 0)
    case ("uncompiled", _): .uncompiled(texts)
    case ("changed", 1...):
      .changed(signature: texts[0], Array(texts.dropFirst()))
    default: .unknown("the cache is damaged; remove .build/exercises")
    }
  }
}
