import Foundation
import Grading
import Ground

/// A learner's text that is being judged: compiled by itself, and run as a
/// process of its own, which its grader calls from here.
///
/// What is compiled with it, it could call, and what it can write to, it could
/// forge. So the grader and the solution are not there, and a verdict is not
/// among the things that the process can say: it returns values.
struct Attempt {
  let assignment: Assignment
  let stub: Stub
  let grader: any Gradable

  /// The text, and the path that the compiler is to know it by.
  let text: [UInt8]
  let name: String

  /// The folder with the modules and objects that the package was built into.
  let binaries: String

  /// After how many seconds the attempt is stopped.
  let timeLimit: Int

  let runner: any ProgramRunner

  /// Compiles and runs the attempt in a folder of its own.
  func judgement() throws -> Judgement {
    do {
      return try FileSystem.withTemporaryDirectory(
        "exercise-\(assignment.number)"
      ) { folder in
        try FileSystem.writeWhole(
          text, to: "\(folder)/\(name)", creatingFolders: true)
        let judgement = try compile(in: folder) ?? run(in: folder)
        // What has no place to write to fails in many ways.
        if case .unknown = judgement.standing, Self.isFull(folder) {
          throw WorkshopError("\(folder): the disk is full")
        }
        return judgement
      }
    } catch {
      throw WorkshopError(
        "There is no place for temporary files (\(error)); make some, or set "
          + "TMPDIR to a folder that has some.")
    }
  }

  /// Returns whether nothing more can be written into a folder.
  private static func isFull(_ folder: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfFileSystem(
      forPath: folder)
    guard let free = attributes?[.systemFreeSize] as? NSNumber else {
      return false
    }
    return free.intValue < 1 << 20
  }

  /// Compiles the attempt, and returns what the compiler has against it.
  private func compile(in folder: String) throws -> Judgement? {
    let imports = Self.modules.dropFirst().map { "import \($0)\n" }.joined()
    // The modules say whose types are meant, whatever the learner's file
    // declares.
    let main = """
      \(imports)
      Grading.serve(\(stub.functionName) as \(grader.functionType))

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
          + SwiftCompiler.machineFlags
          + ["-I", try Self.linkModules(of: binaries, in: folder)]
          + [name, CompilerWords.mainFile]
          + Self.objects(of: Self.modules, in: binaries) + ["-o", "attempt"],
        directory: folder, output: log, timeout: 120,
        environment: ["TMPDIR": folder]))
    guard outcome != .exited(0) else { return nil }
    let words = CompilerWords(FileSystem.text(of: log) ?? "", outcome: outcome)
    return Judgement(
      standing: words.standing(of: name, signature: stub.signature))
  }

  /// Runs the attempt beside its grader.
  private func run(in folder: String) throws -> Judgement {
    // The system stops it at its own limits; the channel is for what it cannot.
    let channel = try AttemptChannel(in: folder, seconds: timeLimit + 5)
    let log = "\(folder)/log.txt"
    let invocation = Invocation(
      executable: "\(binaries)/confine",
      arguments: [
        "\(timeLimit * ProcessInfo.processInfo.activeProcessorCount + 1)",
        channel.input, channel.output, "\(folder)/attempt",
      ], directory: folder, output: log, timeout: Double(timeLimit),
      environment: ["SWIFT_BACKTRACE": "enable=no"])
    let process = BackgroundRun(invocation, runner) { channel.attemptEnded() }
    let remote = RemoteAttempt(channel)
    var input = ""
    let verdict = Result { try grader.verdict(on: remote) { input = $0 } }
    channel.hangUp()
    let outcome = process.outcome()
    // A stack trace without line numbers says nothing.
    let output = (FileSystem.text(of: log) ?? "")
      .split(whereSeparator: \.isNewline)
      .map(printable).prefix { $0 != "Current stack trace:" }
    return AttemptEnd(
      verdict: verdict, misconduct: remote.misconduct, failure: channel.failure,
      input: input, outcome: outcome, timeLimit: timeLimit,
      output: Array(output)
    ).judgement
  }

  /// The modules that a learner may use, below the grader.
  private static let modules = [
    "Platform", "LinearAlgebra", "Autodiff", "NeuralNetworks", "Grading",
  ]

  /// Puts the modules that a learner may use, and no others, into a folder,
  /// and returns it.
  private static func linkModules(
    of binaries: String, in folder: String
  ) throws -> String {
    let modules = folder + "/modules"
    try FileSystem.createDirectory(modules)
    for name in Self.modules.map({ $0 + ".swiftmodule" }) {
      guard
        symlink("\(binaries)/Modules/\(name)", "\(modules)/\(name)") == 0
      else { throw SystemError(modules) }
    }
    return modules
  }

  /// Returns the objects of modules.
  private static func objects(
    of modules: [String], in binaries: String
  ) -> [String] {
    modules.flatMap { module in
      let folder = "\(binaries)/\(module).build"
      let objects = FileSystem.names(in: folder).filter {
        $0.hasSuffix(".swift.o")
      }
      // What was compiled from a file that is gone still lies there.
      let sources = FileSystem.text(of: folder + "/sources")?
        .split(separator: "\n")
        .compactMap { $0.split(separator: "/").last?.filter { $0 != "'" } }
      return objects.filter { sources?.contains("\($0.dropLast(2))") ?? true }
        .map { "\(folder)/\($0)" }
    }
  }

  /// The binaries that a verdict on an attempt depends on.
  static func binaries(
    for assignment: Assignment, in binaries: String
  ) -> [String] {
    objects(of: modules + [assignment.chapter.gradingModule], in: binaries)
      + ["\(binaries)/confine"]
  }
}
