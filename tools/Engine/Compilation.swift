import Foundation
import Ground

/// The modules of an engine, compiled and linked.
struct Compilation {
  private let graph: ModuleGraph
  private let package: URL
  private let cache: ModuleCache
  private let toolchain: Toolchain

  /// The names of the modules in the cache, which say what they are made of.
  private let keys: [String: String]

  /// Reads the sources, to find out what has been compiled before.
  init(
    _ graph: ModuleGraph, package: URL, cache: ModuleCache,
    toolchain: Toolchain
  ) throws {
    self.graph = graph
    self.package = package
    self.cache = cache
    self.toolchain = toolchain
    var keys: [String: String] = [:]
    for module in graph.modules {
      let texts =
        ["module 2", toolchain.version] + Self.flags(module) + module.sources
        + module.imports.compactMap { keys[$0] }
        + [module.generated?.text ?? ""]
      var fingerprint = Fingerprint()
      for text in texts { fingerprint.combine(text) }
      for source in module.sources {
        fingerprint.combine(
          [UInt8](try Data(contentsOf: package.appending(path: source))))
      }
      keys[module.name] = "\(module.name)-\(fingerprint.text)"
    }
    self.keys = keys
  }

  /// Compiles what is not in the cache, several modules at a time, and
  /// returns how many that were.
  func run() throws -> Int {
    let missing = graph.modules.filter { !cache.has(key(of: $0.name)) }
    let present = Set(graph.modules.map(\.name))
      .subtracting(missing.map(\.name))
    try Schedule(missing, done: present).run { try compile($0) }
    return missing.count
  }

  private func key(of module: String) -> String { keys[module] ?? module }

  private func object(of module: String) -> URL {
    cache.place(of: key(of: module)).appending(path: "\(module).o")
  }

  private func compile(_ module: Module) throws {
    try cache.make(key(of: module.name)) { folder in
      var sources = module.sources
      if let generated = module.generated {
        let file = folder.appending(path: generated.name)
        try Data(generated.text.utf8).write(to: file)
        sources.append(file.path)
      }
      let search = module.imports.flatMap {
        ["-I", cache.place(of: key(of: $0)).path]
      }
      try check(
        toolchain.compiler,
        Self.flags(module) + ["-c"] + sources + search + [
          "-emit-module", "-emit-module-path",
          folder.appending(path: "\(module.name).swiftmodule").path,
          "-o", folder.appending(path: "\(module.name).o").path,
        ], filling: folder)
    }
  }

  /// The name of the engine in the cache.
  private var name: String {
    let texts =
      graph.modules.map { key(of: $0.name) } + Self.linkerFlags
    var fingerprint = Fingerprint()
    for text in texts { fingerprint.combine(text) }
    return "engine-\(fingerprint.text)"
  }

  /// What was linked before of the same sources, if it is there.
  var kept: [UInt8]? { cache.files(of: name)?[Self.fileName] }

  /// Links what has been compiled.
  func linked() throws -> [UInt8] {
    var engine: [UInt8] = []
    try cache.make(name) { folder in
      let output = folder.appending(path: Self.fileName)
      try check(
        toolchain.linker,
        Self.linkerFlags + graph.modules.map { object(of: $0.name).path }
          + (toolchain.unicodeTables.map { [$0] } ?? [])
          + ["-o", output.path], filling: folder)
      engine = [UInt8](try Data(contentsOf: output))
      try checkImports(of: engine)
    }
    return engine
  }

  private func checkImports(of engine: [UInt8]) throws {
    let missing = WebAssemblyImports(of: engine).names
      .filter { !WebAssemblyImports.provided.contains($0) }
    guard !missing.isEmpty else { return }
    let users = try graph.modules.map(\.name).filter { name in
      let object = [UInt8](try Data(contentsOf: object(of: name)))
      return !Set(WebAssemblyImports(of: object).names)
        .isDisjoint(with: missing)
    }
    throw EngineBuilder.Failure(
      "\(users.joined(separator: " and ")) needs "
        + "\(missing.joined(separator: ", ")), which a page does not provide; "
        + "stay inside the Embedded subset, and write numbers without string "
        + "interpolation")
  }

  /// The last keeps out a fingerprint that differs from folder to folder.
  private static func flags(_ module: Module) -> [String] {
    [
      "-target", Toolchain.target, "-swift-version", "6",
      "-enable-experimental-feature", "Embedded", "-wmo", "-Xcc", "-msimd128",
      "-parse-as-library", "-package-name", "gradients",
      module.optimization, "-module-name", module.name,
      "-Xfrontend", "-disable-incremental-llvm-codegen",
    ]
  }

  /// The stack comes first, so that one that overflows traps and does not
  /// write over the data; between the other two lies what a page restores.
  private static let linkerFlags = [
    "--no-entry", "--gc-sections", "--allow-undefined", "--strip-all",
    "--compress-relocations", "--stack-first", "-z", "stack-size=262144",
    "--export=__global_base",
    "--export=__heap_base",
  ]

  private static let fileName = "engine.wasm"

  /// Runs the compiler or the linker, which fill `folder`.
  private func check(
    _ program: String, _ arguments: [String], filling folder: URL
  ) throws {
    let (outcome, output) = ProcessRunner().capture(
      Invocation(
        executable: program, arguments: arguments, directory: package.path,
        timeout: 600))
    guard outcome != .exited(0) else { return }
    let words = String(decoding: output, as: UTF8.self)
    let failure = EngineBuilder.Failure(words)
    if !failure.diagnostics.isEmpty { throw failure }
    // A full disk is not always among the words.
    try FileSystem.tryWriting(in: folder.path)
    let name = program.split(separator: "/").last ?? ""
    throw EngineBuilder.Trouble(
      "'\(name)' \(outcome.words)" + (words.isEmpty ? "" : ": \(words)"))
  }
}
