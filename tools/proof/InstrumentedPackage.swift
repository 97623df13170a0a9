import Evidence
import Foundation
import Ground
import Manuscript

/// A copy of the package, instrumented, in the package's build folder.
///
/// Only what has changed is written, so that the compiler is quick the next
/// time.
struct InstrumentedPackage {
  /// What is wrong with a package that does not compile.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Where the copy lies.
  let root: String

  private let standings: Standings
  private let chapters: [Chapter]

  /// The mutants, by their numbers from 1 on.
  private var mutants: [Int: Mutation]

  /// The mutants that do not compile.
  private(set) var rejected: Set<Int> = []

  /// Prepares a copy in which `mutants` can be switched on.
  init(
    _ standings: Standings, chapters: [Chapter], name: String,
    mutants: [Int: Mutation]
  ) {
    self.standings = standings
    self.chapters = chapters
    self.mutants = mutants
    root = "\(standings.code.tree.root)/.build/proof/\(name)"
  }

  /// The libraries that are compiled, and those whose own tests run.
  private static let libraries = [
    "Platform", "Ground", "LinearAlgebra", "Autodiff", "NeuralNetworks",
    "Plotting", "Datasets", "Experiments", "Laboratory",
  ]
  private static let libraryTests = [
    "LinearAlgebraTests", "AutodiffTests", "NeuralNetworksTests",
    "ExperimentsTests", "DatasetsTests", "ReferenceTests",
  ]

  /// Writes and compiles the copy; mutants that do not compile are taken out.
  mutating func build() throws {
    // Each round takes out at least one mutant; the compiler does not name all
    // mistakes at once.
    while true {
      let linesByPath = try write()
      let (outcome, output) = ProcessRunner().capture(
        Invocation(
          executable: try swift(),
          arguments: ["build", "--build-tests", "--package-path", root],
          directory: root, timeout: 4 * 3600))
      if outcome == .exited(0) { return }
      let words = String(decoding: output, as: UTF8.self)
      let wrong = mistaken(words, linesByPath)
      guard !wrong.isEmpty else {
        throw Failure(
          description: "the instrumented copy in \(root) does not compile:\n"
            + words.suffix(4000))
      }
      rejected.formUnion(wrong)
      for number in wrong { mutants[number] = nil }
    }
  }

  private func swift() throws -> String {
    guard let swift = findProgram("swift") else {
      throw Failure(description: "there is no 'swift' on the search path")
    }
    return swift
  }

  /// The mutants in whose lines the compiler finds mistakes.
  private func mistaken(
    _ words: String, _ lines: [String: [Int: Int]]
  ) -> Set<Int> {
    var wrong: Set<Int> = []
    var elsewhere: Set<Int> = []
    for row in words.split(separator: "\n") where row.contains(": error:") {
      let parts = row.split(separator: ":", maxSplits: 3)
      guard parts.count == 4, let line = Int(parts[1]) else { continue }
      let path =
        parts[0].hasPrefix(root + "/")
        ? String(parts[0].dropFirst(root.count + 1)) : String(parts[0])
      if let mutant = lines[path]?[line] {
        wrong.insert(mutant)
      } else if let before = lines[path]?.keys.filter({ $0 < line }).max(),
        let mutant = lines[path]?[before]
      {
        elsewhere.insert(mutant)
      }
    }
    // What one mutant breaks may be reported at the end of its body.
    return wrong.isEmpty
      ? Set(elsewhere.flatMap { mutantsOfSameBody(as: $0) }) : wrong
  }

  private func mutantsOfSameBody(as mutant: Int) -> [Int] {
    mutants.keys.filter { mutants[$0]?.body == mutants[mutant]?.body }
  }

  // MARK: Writing

  /// Writes the copy, and returns which lines are mutants'.
  private func write() throws -> [String: [Int: Int]] {
    let tree = standings.code.tree
    try FileSystem.createDirectory(root)
    var written: Set<String> = []
    func put(_ bytes: [UInt8], _ path: String) throws {
      written.insert(path)
      let full = "\(root)/\(path)"
      guard FileSystem.bytes(of: full) != bytes else { return }
      try FileSystem.createDirectory(FileSystem.parent(of: full))
      try FileSystem.write(bytes, to: full)
    }
    let bodies = standings.code.bodies
    try put(
      Array(SwitchTarget.header(bodies: bodies.count).utf8),
      "ProofSwitch/include/ProofSwitch.h")
    try put(
      Array(SwitchTarget.source(bodies: bodies.count).utf8),
      "ProofSwitch/ProofSwitch.c")
    let manifest = tree.file("Package.swift")?.text ?? ""
    try put(
      Array((manifest + SwitchTarget.manifest(keeping: targets)).utf8),
      "Package.swift")

    let instrumented = instrumentedFiles()
    for (path, file) in instrumented {
      try put(Array(file.text.utf8), path)
    }
    for folder in folders {
      for name in FileSystem.files(below: "\(tree.root)/\(folder)") {
        let path = "\(folder)/\(name)"
        guard instrumented[path] == nil else { continue }
        try put(FileSystem.bytes(of: "\(tree.root)/\(path)") ?? [], path)
      }
    }
    for folder in folders + ["ProofSwitch"] {
      for name in FileSystem.files(below: "\(root)/\(folder)")
      where !written.contains("\(folder)/\(name)") {
        FileSystem.remove("\(root)/\(folder)/\(name)")
      }
    }
    return instrumented.mapValues(\.mutantsByLine)
  }

  private func instrumentedFiles() -> [String: InstrumentedFile] {
    let code = standings.code
    var byBody: [Int: [(number: Int, mutation: Mutation)]] = [:]
    for (number, mutation) in mutants.sorted(by: { $0.key < $1.key }) {
      byBody[mutation.body, default: []].append((number, mutation))
    }
    var files: [String: InstrumentedFile] = [:]
    let numbered = Dictionary(
      grouping: code.bodies.enumerated().map { ($0, $1) },
      by: { $0.1.path })
    for (path, bodies) in numbered {
      guard let file = code.tree.file(path) else { continue }
      files[path] = InstrumentedFile(
        file, bodies: bodies.map { ($0.0, $0.1.range) }, mutants: byBody)
    }
    return files
  }

  /// What the copy consists of.
  private var folders: [String] {
    Self.libraries.map { "Sources/\($0)" }
      + Self.libraryTests.map { "Tests/\($0)" }
      + chapters.flatMap { $0.codeFolders + ["\($0.folder)/tests"] }
  }

  private var targets: [String] {
    Self.libraries + Self.libraryTests
      + chapters.flatMap {
        [$0.modelModule, $0.command, "\($0.moduleName)Tests"]
      }
  }
}
