import Foundation

/// The modules of one explorer, compiled in the order of their imports.
struct ExplorerCompilation {
  let package: URL
  let cache: URL
  let toolchain: WebAssemblyToolchain

  /// A module that has been compiled.
  private struct Compiled {
    var name: String
    var folder: URL
    var key: String

    /// What it imports, and what that imports, each after its own imports.
    var imports: [String]

    var object: String { folder.appending(path: "\(name).o").path }
  }

  /// Those that have been compiled, each after what it imports.
  private var compiled: [Compiled] = []

  init(package: URL, cache: URL, toolchain: WebAssemblyToolchain) {
    self.package = package
    self.cache = cache
    self.toolchain = toolchain
  }

  /// Compiles the Swift files of a folder, after the modules of the package
  /// that they import.
  mutating func add(module name: String, folder: String) throws {
    let path = package.appending(path: folder).path
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path)
    else { throw ExplorerBuilder.Failure("there is no folder '\(folder)'") }
    let sources = names.filter { $0.hasSuffix(".swift") }.sorted()
      .map { "\(folder)/\($0)" }
    guard !sources.isEmpty else {
      throw ExplorerBuilder.Failure("there is no Swift file in '\(folder)'")
    }
    let imports = try importedLibraries(sources)
    for library in imports {
      try add(module: library, folder: "Sources/\(library)")
    }
    // What draws is made small, what computes is made fast.
    let isSmall = name == "Plotting"
    try add(
      module: name, sources: sources, flags: [isSmall ? "-Osize" : "-O"],
      imports: imports)
  }

  /// Compiles `sources` unless a module of the same content is there.
  mutating func add(
    module name: String, sources: [String], flags: [String], imports: [String]
  ) throws {
    guard !compiled.contains(where: { $0.name == name }) else { return }
    let needed = compiled.filter { module in
      imports.contains(module.name)
        || compiled.contains {
          imports.contains($0.name) && $0.imports.contains(module.name)
        }
    }
    let arguments =
      Self.commonFlags + flags + ["-module-name", name, "-c"] + sources
    var hash = ContentHash()
    for text in [toolchain.version] + arguments { hash.add(text.utf8) }
    for source in sources {
      hash.add(try Data(contentsOf: package.appending(path: source)))
    }
    for module in needed { hash.add(module.key.utf8) }
    let key = "\(name)-\(hash.text)"
    let search = needed.flatMap { ["-I", $0.folder.path] }
    let folder = try cached(key) { folder in
      try run(
        toolchain.compiler,
        arguments + search + [
          "-emit-module", "-emit-module-path",
          folder.appending(path: "\(name).swiftmodule").path,
          "-o", folder.appending(path: "\(name).o").path,
        ])
    }
    compiled.append(
      Compiled(
        name: name, folder: folder, key: key, imports: needed.map(\.name)))
  }

  /// Links what has been compiled.
  func linked() throws -> [UInt8] {
    var hash = ContentHash()
    for text in compiled.map(\.key) + Self.linkerFlags { hash.add(text.utf8) }
    let name = compiled.dropLast().last?.name ?? "Explorer"
    let folder = try cached("\(name)-\(hash.text)-linked") { folder in
      let output = folder.appending(path: "explorer.wasm")
      try run(
        toolchain.linker,
        Self.linkerFlags + compiled.map(\.object)
          + (toolchain.unicodeTables.map { [$0.path] } ?? [])
          + ["-o", output.path])
      try checkImports(of: [UInt8](Data(contentsOf: output)), name)
    }
    return [UInt8](
      try Data(contentsOf: folder.appending(path: "explorer.wasm")))
  }

  private func checkImports(of module: [UInt8], _ name: String) throws {
    let missing = WebAssemblyImports(of: module).names
      .filter { !WebAssemblyImports.provided.contains($0) }
    guard missing.isEmpty else {
      throw ExplorerBuilder.Failure(
        "the explorer '\(name)' needs \(missing.joined(separator: ", ")), which "
          + "a page does not provide; stay inside the Embedded subset, and "
          + "write numbers without string interpolation")
    }
  }

  /// The last keeps out a fingerprint that differs from folder to folder.
  private static let commonFlags = [
    "-target", WebAssemblyToolchain.target, "-swift-version", "6",
    "-enable-experimental-feature", "Embedded", "-wmo", "-Xcc", "-msimd128",
    "-parse-as-library", "-package-name", "gradients",
    "-Xfrontend", "-disable-incremental-llvm-codegen",
  ]

  /// The stack comes first, so that one that overflows traps and does not
  /// write over the data.
  private static let linkerFlags = [
    "--no-entry", "--gc-sections", "--allow-undefined", "--strip-all",
    "--stack-first", "-z", "stack-size=262144", "--export=__heap_base",
  ]

  /// Returns the modules of the package that files import.
  private func importedLibraries(_ sources: [String]) throws -> [String] {
    var names: Set<String> = []
    for source in sources {
      let text = try String(
        contentsOf: package.appending(path: source), encoding: .utf8)
      for line in text.split(whereSeparator: \.isNewline) {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1,
          place + 1 < words.count
        else { continue }
        names.insert(String(words[place + 1]))
      }
    }
    return names.sorted().filter {
      let folder = package.appending(path: "Sources/\($0)")
      return FileManager.default.fileExists(atPath: folder.path)
    }
  }

  /// Returns the folder of the cache named `key`; where there is none yet,
  /// `fill` fills it beside its place, and it appears there whole.
  private func cached(_ key: String, fill: (URL) throws -> Void) throws -> URL {
    let files = FileManager.default
    let folder = cache.appending(path: key)
    guard !files.fileExists(atPath: folder.path) else { return folder }
    let draft = cache.appending(path: ".\(key)-\(UUID().uuidString)")
    try files.createDirectory(at: draft, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: draft) }
    try fill(draft)
    do {
      try files.moveItem(at: draft, to: folder)
    } catch {
      // Another build may have put the same there in the meantime.
      guard files.fileExists(atPath: folder.path) else { throw error }
    }
    return folder
  }

  private func run(_ program: URL, _ arguments: [String]) throws {
    let command = Command(
      program: program, arguments: arguments, folder: package)
    let (output, status) = try command.run()
    guard status == 0 else {
      throw ExplorerBuilder.Failure(String(decoding: output, as: UTF8.self))
    }
  }
}
