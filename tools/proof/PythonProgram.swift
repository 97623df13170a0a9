import Evidence
import Ground
import Manuscript

/// A chapter's program for another framework: what it needs, and what it
/// prints.
struct PythonProgram {
  /// A package that a program may import.
  private struct Package {
    var module, name, title: String
  }

  /// Those that the programs may import, each framework before what it stands
  /// on.
  private static let known = [
    Package(module: "torch", name: "torch", title: "PyTorch"),
    Package(module: "keras", name: "keras", title: "Keras"),
    Package(module: "tensorflow", name: "tensorflow-cpu", title: "TensorFlow"),
    Package(module: "jax", name: "jax", title: "JAX"),
    Package(module: "flax", name: "flax", title: "Flax"),
    Package(module: "optax", name: "optax", title: "Optax"),
  ]

  /// The file.
  let file: SourceFile

  /// What it is for.
  let framework: Framework

  /// The names of the packages that it imports, as `pip` knows them.
  var packages: [String] { imported.map(\.name) }

  private var imported: [Package] {
    let modules = file.text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count > 1 && ["import", "from"].contains(words[0])
        ? words[1].split(separator: ".").first.map(String.init) : nil
    }
    return Self.known.filter { modules.contains($0.module) }
  }

  /// Returns the packages with their versions, as a page names them.
  func needs(_ versions: [String: String]) -> [String] {
    imported.map { "\($0.title) \(versions[$0.name] ?? "?")" }
  }

  /// Returns the lines `name value` of what it printed.
  ///
  /// Throws a ``ProofSession/Failure`` if it printed something else.
  func lines(of output: String) throws -> [SnippetRecord.Line] {
    var lines: [SnippetRecord.Line] = []
    for line in output.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard words.count == 2 else {
        throw failure(
          "prints '\(line)', which is no name and value; print 'name value', "
            + "with no blank in either")
      }
      if lines.contains(where: { $0.name == words[0] }) {
        throw failure(
          "prints '\(words[0])' twice; give one of the two another name")
      }
      lines.append(.init(name: String(words[0]), text: String(words[1])))
    }
    if lines.isEmpty {
      throw failure("prints nothing; print what it measures, as 'name value'")
    }
    return lines
  }

  /// Says what is wrong with the program.
  func failure(_ message: String) -> ProofSession.Failure {
    ProofSession.Failure(description: "\(file.path):1:1: error: it \(message)")
  }

  /// Says in what a run differs from the one that is recorded; `nil` if it
  /// does not.
  static func difference(
    _ run: SnippetRecord.Run, _ old: SnippetRecord.Run?, of path: String
  ) -> String? {
    if run == old { return nil }
    let start = "\(path):1:1: error: it "
    let remedy = "record it with 'swift run proof snippets'"
    guard let old else { return start + "was never run; " + remedy }
    if run.checksum != old.checksum {
      return start + "has changed since it was run; " + remedy
    }
    let printed =
      run.lines.filter { old[$0.name] != $0.text }.map {
        "'\($0.name)' as \($0.text) and not as \(old[$0.name] ?? "before")"
      }
      + old.lines.filter { run[$0.name] == nil }.map { "no '\($0.name)'" }
    let what =
      printed.isEmpty
      ? "now stands on " + run.packages.joined(separator: ", ")
        + " and not on " + old.packages.joined(separator: ", ")
      : "prints " + printed.joined(separator: ", ")
    return start + what + "; find out why, then delete \(SnippetRecord.path) "
      + "and " + remedy
  }

  /// Returns the versions that a file of requirements demands.
  static func pins(in requirements: String) -> [String: String] {
    var pins: [String: String] = [:]
    for line in requirements.split(whereSeparator: \.isNewline) {
      guard let equals = line.firstRange(of: "==") else { continue }
      let name = String(line[..<equals.lowerBound]).condensed
      pins[name] = String(line[equals.upperBound...]).condensed
    }
    return pins
  }
}
