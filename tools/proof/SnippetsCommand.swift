import Evidence
import Foundation
import Ground
import Manuscript

/// `proof snippets`: runs the chapters' programs for other frameworks.
struct SnippetsCommand: Command {
  static let name = "snippets"
  static let help = "run the programs for other frameworks, and record it"

  private let python: String
  private let tensorflow: String
  private let checks: Bool

  init(_ arguments: inout Arguments) {
    python =
      arguments.text(
        "python", placeholder: "PROGRAM",
        "Python with PyTorch, JAX, Flax and Optax; .venv/bin/python by itself")
      ?? ".venv/bin/python"
    tensorflow =
      arguments.text(
        "tensorflow", placeholder: "PROGRAM",
        "Python with Keras and TensorFlow; .venv-tf/bin/python by itself")
      ?? ".venv-tf/bin/python"
    checks = arguments.flag(
      "check", "run all, record nothing, and fail where the record differs")
  }

  func run() throws -> ExitStatus {
    let session = try ProofSession()
    let programs = Self.programs(of: session)
    let old = session.standings.snippets
    var record = SnippetRecord()
    for path in programs.map(\.file.path) { record.runs[path] = old.runs[path] }
    var status = ExitStatus.success
    for program in programs {
      let path = program.file.path
      if !checks, case .fresh(let run) = old.standing(of: program.file),
        run.packages == program.needs(pins(for: program, session.root).versions)
      {
        continue
      }
      let run = try result(of: program, root: session.root)
      record.runs[path] = run
      // A program that fails later takes nothing away from this one.
      if !checks { try record.write(root: session.root) }
      if checks,
        let difference = PythonProgram.difference(run, old.runs[path], of: path)
      {
        status = .failure
        Terminal.error.line(difference)
      } else {
        Terminal.output.line(
          "\(path): \(run.lines.count) values (\(run.packages[0]))")
      }
    }
    if !checks, record == old {
      Terminal.output.line("No program has changed since it was run.")
    } else if !checks {
      try record.write(root: session.root)
    }
    return status
  }

  private static func programs(of session: ProofSession) -> [PythonProgram] {
    let tree = SourceTree(root: session.root)
    return session.chapters.flatMap { chapter in
      Framework.allCases.compactMap { framework in
        tree.file(framework.path(in: chapter.folder)).map {
          PythonProgram(file: $0, framework: framework)
        }
      }
    }
  }

  private func result(
    of program: PythonProgram, root: String
  ) throws -> SnippetRecord.Run {
    let isKeras = program.framework == .keras
    let name = isKeras ? tensorflow : python
    let interpreter = name.hasPrefix("/") ? name : "\(root)/\(name)"
    guard FileSystem.isExecutable(interpreter) else {
      throw ProofSession.Failure(
        description: "there is no '\(name)'; make it as tools/peers/README.md "
          + "says, or name another with "
          + (isKeras ? "--tensorflow" : "--python"))
    }
    let versions = try versions(of: program, interpreter, root: root)
    // What a framework says on its other stream is of interest if it fails.
    let (outcome, output) = ProcessRunner().capture(
      Invocation(
        executable: "/bin/sh",
        arguments: [
          "-c",
          #""$0" "$1" 2>"$TMPDIR/errors" || { cat "$TMPDIR/errors"; exit 1; }"#,
          interpreter, program.file.path,
        ], directory: root, timeout: 600,
        environment: [
          "CUDA_VISIBLE_DEVICES": "", "JAX_PLATFORMS": "cpu",
          "KERAS_BACKEND": "tensorflow", "PYTHONDONTWRITEBYTECODE": "1",
        ]))
    let text = String(decoding: output, as: UTF8.self)
    guard outcome == .exited(0) else {
      throw program.failure(
        "\(outcome.words); mend it. Its last words: \(text.suffix(1000))")
    }
    return SnippetRecord.Run(
      checksum: SnippetRecord.checksum(of: program.file.bytes),
      packages: program.needs(versions), lines: try program.lines(of: text))
  }

  /// Returns the versions that a program's framework is pinned to, and the
  /// file that says so.
  private func pins(
    for program: PythonProgram, _ root: String
  ) -> (file: String, versions: [String: String]) {
    let isKeras = program.framework == .keras
    let file = "tools/peers/requirements\(isKeras ? "-tensorflow" : "").txt"
    let text = FileSystem.text(of: "\(root)/\(file)") ?? ""
    return (file, PythonProgram.pins(in: text))
  }

  /// Returns the versions of a program's packages, which must be those that
  /// the book was written for.
  private func versions(
    of program: PythonProgram, _ interpreter: String, root: String
  ) throws -> [String: String] {
    let packages = program.packages
    guard !packages.isEmpty else {
      throw program.failure(
        "imports no framework; write 'import …' at the start of a line")
    }
    let script = """
      import importlib.metadata as m, sys
      for p in sys.argv[1:]: print(p, m.version(p).split("+")[0])
      """
    let (outcome, output) = ProcessRunner().capture(
      Invocation(
        executable: interpreter, arguments: ["-c", script] + packages,
        directory: root, timeout: 60))
    let text = String(decoding: output, as: UTF8.self)
    let (file, pins) = pins(for: program, root)
    guard outcome == .exited(0) else {
      throw program.failure(
        "needs \(packages.joined(separator: ", ")), and one is not installed; "
          + "install what \(file) lists")
    }
    var versions: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2 { versions[words[0]] = words[1] }
    }
    for package in packages where versions[package] != pins[package] {
      throw ProofSession.Failure(
        description: "\(file):1:1: error: it says \(package) "
          + "\(pins[package] ?? "nowhere"), but \(versions[package] ?? "none") "
          + "is installed; install the versions that it lists")
    }
    return versions
  }
}
