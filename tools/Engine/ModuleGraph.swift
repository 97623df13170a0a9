import Foundation

/// The modules of an engine, each after those that it imports.
struct ModuleGraph {
  /// The libraries, the explorers, and what ties them together.
  private(set) var modules: [Module] = []

  /// What no page runs, and the compiler would take a third of its time for.
  private static let unused = [
    "Sources/Plotting/Diagrams/", "Sources/Plotting/Terminal/",
  ]

  private let package: URL

  /// Finds the modules that the explorers are made of.
  ///
  /// Throws an ``EngineBuilder/Failure`` for a folder without Swift files.
  init(package: URL, explorers: [ExplorerSource]) throws {
    self.package = package
    for explorer in explorers {
      try add(
        explorer.module, folder: explorer.folder,
        generated: Module.entry(to: explorer.module))
    }
    try add("Plotting", folder: "Sources/Plotting")
    modules.append(
      Module(
        name: "Door", sources: [EngineBuilder.door], optimization: "-Osize",
        imports: withTheirImports(["Plotting"])))
    modules.append(
      Module(
        name: "Registry",
        generated: Module.registry(of: explorers.map(\.module)),
        optimization: "-Osize", imports: withTheirImports(["Plotting"])))
  }

  /// Adds the Swift files of a folder, after the modules of the package that
  /// they import.
  private mutating func add(
    _ name: String, folder: String, generated: Module.GeneratedFile? = nil
  ) throws {
    guard !modules.contains(where: { $0.name == name }) else { return }
    let path = package.appending(path: folder).path
    guard let files = try? FileManager.default.subpathsOfDirectory(atPath: path)
    else { throw EngineBuilder.Failure("there is no folder '\(folder)'") }
    let sources = files.filter { $0.hasSuffix(".swift") }.sorted()
      .map { "\(folder)/\($0)" }
      .filter { source in !Self.unused.contains(where: source.hasPrefix) }
    guard !sources.isEmpty else {
      throw EngineBuilder.Failure("there is no Swift file in '\(folder)'")
    }
    var libraries = try importedLibraries(sources)
    // A library that imports itself is the compiler's to report.
    libraries.remove(name)
    if generated != nil { libraries.insert("Plotting") }
    for library in libraries.sorted() {
      try add(library, folder: "Sources/\(library)")
    }
    // What draws is made small, what computes is made fast.
    modules.append(
      Module(
        name: name, sources: sources, generated: generated,
        optimization: name == "Plotting" ? "-Osize" : "-O",
        imports: withTheirImports(libraries)))
  }

  private func withTheirImports(_ names: Set<String>) -> [String] {
    let all = modules.filter { names.contains($0.name) }
      .reduce(into: names) { $0.formUnion($1.imports) }
    return modules.map(\.name).filter(all.contains)
  }

  /// Returns the modules of the package that files import.
  private func importedLibraries(_ sources: [String]) throws -> Set<String> {
    var names: Set<String> = []
    for source in sources {
      let text = try String(
        contentsOf: package.appending(path: source), encoding: .utf8)
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        let words = Substring(line).split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1,
          place + 1 < words.count
        else { continue }
        names.insert(String(words[place + 1]))
      }
    }
    return names.filter {
      let folder = package.appending(path: "Sources/\($0)")
      return FileManager.default.fileExists(atPath: folder.path)
    }
  }
}
