import Foundation
import Grading
import Ground

/// A learner's text that is being judged: compiled by itself, together with its
/// grader, and run as a process of its own.
struct Attempt {
  let assignment: Assignment
  let stub: Stub

  /// The text, and the path that the compiler is to know it by.
  let text: String
  let name: String

  /// The folder with the modules and objects that the package was built into.
  let binaries: String

  /// After how many seconds the attempt is stopped.
  let timeLimit: Int

  let runner: any ProgramRunner

  /// Compiles and runs the attempt in a folder of its own.
  func judgement() throws -> Judgement {
    try FileSystem.withTemporaryDirectory("exercise-\(assignment.number)") {
      folder in
      try FileSystem.writeWhole(
        text, to: "\(folder)/\(name)", creatingFolders: true)
      return try compile(in: folder) ?? run(in: folder)
    }
  }

  /// Compiles the attempt, and returns what the compiler has against it.
  private func compile(in folder: String) throws -> Judgement? {
    let module = assignment.chapter.gradingModule
    let main = """
      import Grading
      import \(module)

      judge(\(module).Exercises.\(assignment.graderName), \(stub.functionName))

      """
    try FileSystem.writeWhole(
      main, to: "\(folder)/\(CompilerWords.mainFile)")
    guard let compiler = SwiftCompiler.found else {
      return Judgement(
        standing: .unknown("There is no 'swiftc' on the search path."))
    }
    let log = "\(folder)/log.txt"
    let outcome = runner.run(
      Invocation(
        executable: compiler.path,
        arguments: ["-module-name", "Attempt", "-swift-version", "6", "-Onone"]
          + SwiftCompiler.machineFlags + ["-I", binaries + "/Modules", name]
          + [CompilerWords.mainFile]
          + Self.objects(for: assignment, in: binaries) + ["-o", "attempt"],
        directory: folder, output: log, timeout: 120))
    guard outcome != .exited(0) else { return nil }
    let words = CompilerWords(FileSystem.text(of: log) ?? "", outcome: outcome)
    return Judgement(
      standing: words.standing(of: name, signature: stub.signature))
  }

  private func run(in folder: String) -> Judgement {
    let (log, verdict) = ("\(folder)/log.txt", "\(folder)/verdict.txt")
    let outcome = runner.run(
      Invocation(
        executable: "\(folder)/attempt", arguments: [verdict],
        directory: folder, output: log, timeout: Double(timeLimit),
        environment: ["SWIFT_BACKTRACE": "enable=no"]))
    let output = FileSystem.text(of: log) ?? ""
    // A stack trace without line numbers says nothing.
    let lines = output.split(separator: "\n").map(String.init)
      .prefix { $0 != "Current stack trace:" }
    switch JudgeMessage(FileSystem.text(of: verdict) ?? "") {
    case .verdict(let verdict):
      return Judgement(standing: Standing(verdict), output: Array(lines))
    case .given(let input) where outcome == .timedOut:
      return Judgement(
        standing: .endless(input: input, seconds: timeLimit),
        output: Array(lines))
    case .given(let input):
      return crash(input, outcome, Array(lines))
    case nil:
      return Judgement(
        standing: .unknown("The grader did not start: \(outcome)"))
    }
  }

  private func crash(
    _ input: String, _ outcome: Outcome, _ lines: [String]
  ) -> Judgement {
    var lines = lines
    var words =
      switch outcome {
      case .signalled(SIGXFSZ): "it printed more than 4 MB"
      case .signalled(let signal): "signal \(signal)"
      default: "it ended by itself"
      }
    // What the program says when a contract is broken.
    if let last = lines.lastIndex(where: { $0.contains("Fatal error") }) {
      words = lines.remove(at: last)
      if let start = words.firstRange(of: "Fatal error") {
        words = String(words[start.lowerBound...])
      }
    } else if case .signalled(SIGSEGV) = outcome {
      words += "; a recursion without an end does that"
    }
    return Judgement(
      standing: .crashed(input: input, words: words), output: lines)
  }

  /// The objects of the modules that graders and learners may use.
  static func objects(
    for assignment: Assignment, in binaries: String
  ) -> [String] {
    [
      "Platform", "LinearAlgebra", "Autodiff", "NeuralNetworks", "Grading",
      assignment.chapter.gradingModule,
    ].flatMap { module in
      let folder = "\(binaries)/\(module).build"
      return FileSystem.names(in: folder).filter { $0.hasSuffix(".o") }
        .map { "\(folder)/\($0)" }
    }
  }
}

extension Standing {
  init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .solved: .solved
      case .unsolved: .unsolved
      case .wrong(let finding): .wrong(finding)
      }
  }
}
