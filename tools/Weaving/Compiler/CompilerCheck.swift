import Foundation
import Ground

/// Sees to it that code which must not compile does not, and why.
struct CompilerCheck: Sendable {
  /// Where the executables lie, and beside them the libraries' modules.
  let binaries: String

  /// What runs the compiler.
  let runner: any ProgramRunner

  /// Where its answers are kept.
  let cache: Cache

  /// What the compiler says to some code.
  enum Verdict: Equatable {
    /// It compiles.
    case accepted

    /// It does not; these are the errors, one a line, without a path.
    case rejected([String])

    /// The compiler could not be asked.
    case unknown(String)
  }

  /// The name that the code has in the compiler's messages.
  private static let fileName = "listing.swift"

  /// Asks the compiler, or remembers what it said.
  func verdict(on code: String) -> Verdict {
    let modules = imports(in: code)
    var key = Fingerprint()
    key.combine("verdict 2")
    key.combine(code)
    for module in modules {
      key.combine(
        FileSystem.bytes(of: "\(binaries)/Modules/\(module).swiftmodule") ?? [])
    }
    if let bytes = cache.bytes(of: "verdicts", for: key) {
      let text = String(decoding: bytes, as: UTF8.self)
      return text.isEmpty
        ? .accepted
        : .rejected(text.split(separator: "\n").map(String.init))
    }
    let verdict = ask(code, modules: modules)
    switch verdict {
    case .accepted: cache.keep([], of: "verdicts", for: key)
    case .rejected(let lines):
      cache.keep(
        Array(lines.joined(separator: "\n").utf8), of: "verdicts", for: key)
    case .unknown: break
    }
    return verdict
  }

  private func ask(_ code: String, modules: [String]) -> Verdict {
    guard let compiler = SwiftCompiler.found else {
      return .unknown("there is no 'swiftc' on the search path")
    }
    do {
      return try FileSystem.withTemporaryDirectory("verdict") { folder in
        try FileSystem.writeWhole(code, to: "\(folder)/\(Self.fileName)")
        return ask(compiler, modules: modules, in: folder)
      }
    } catch {
      return .unknown("\(error)")
    }
  }

  private func ask(
    _ compiler: SwiftCompiler, modules: [String], in folder: String
  ) -> Verdict {
    var arguments = ["-typecheck", "-swift-version", "6"]
    if !modules.isEmpty { arguments += ["-I", "\(binaries)/Modules"] }
    let output = "\(folder)/output.txt"
    let outcome = runner.run(
      Invocation(
        executable: compiler.path, arguments: arguments + [Self.fileName],
        directory: folder, output: output, timeout: 120,
        environment: ["TMPDIR": folder]))
    if outcome == .exited(0) { return .accepted }
    let lines = String(
      decoding: FileSystem.bytes(of: output) ?? [], as: UTF8.self
    ).split(separator: "\n").map(String.init)
    let errors = lines.filter {
      $0.contains(" error: ") && $0.contains(Self.fileName)
    }.map { line in
      // The path is that of a temporary folder.
      line.range(of: Self.fileName + ":").map {
        String(line[$0.lowerBound...])
      } ?? line
    }
    return errors.isEmpty
      ? .unknown(lines.last ?? "it ended without a message")
      : .rejected(errors)
  }

  /// Returns the modules of the package that the code imports.
  private func imports(in code: String) -> [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count >= 2, words[0] == "import" else { return nil }
      let name = String(words[1])
      let path = "\(binaries)/Modules/\(name).swiftmodule"
      return FileSystem.exists(path) ? name : nil
    }
  }
}
