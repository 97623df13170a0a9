import Ground

/// The parts of the Swift toolchain that make WebAssembly.
struct Toolchain {
  static let target = "wasm32-unknown-none-wasm"

  /// The compiler.
  var compiler: String

  /// The linker that came with the compiler.
  var linker: String

  /// The tables that comparing strings takes; linked only where needed.
  var unicodeTables: String?

  /// Which compiler it is, for the names of cached results.
  var version: String

  /// Why there is no WebAssembly.
  struct Unsupported: Error {
    var reason: String
  }

  /// Finds the parts that came with a compiler, by default the `swiftc` on
  /// `PATH`.
  ///
  /// Throws ``Unsupported`` only for a toolchain that works and lacks
  /// WebAssembly, and an ``EngineBuilder/Trouble`` for one that does not work.
  init(_ compiler: SwiftCompiler? = .found) throws {
    guard let swiftc = compiler else {
      throw EngineBuilder.Trouble(
        "there is no 'swiftc' in the folders of PATH; add the toolchain's")
    }
    self.compiler = swiftc.path
    let answer: SwiftCompiler.Target?
    do {
      answer = try swiftc.target(Self.target)
    } catch {
      throw EngineBuilder.Trouble("\(error)")
    }
    guard let target = answer else {
      throw Unsupported(reason: "this swiftc does not know \(Self.target)")
    }
    version = target.version
    linker = target.tool("wasm-ld")
    guard FileSystem.isExecutable(linker) else {
      let bin = FileSystem.parent(of: linker)
      throw Unsupported(reason: "the toolchain has no wasm-ld in \(bin)")
    }
    let embedded = target.resources + "/embedded"
    let module = "\(embedded)/Swift.swiftmodule/\(Self.target).swiftmodule"
    guard FileSystem.exists(module) else {
      throw Unsupported(
        reason: "the toolchain has no standard library for \(Self.target)")
    }
    let tables = "\(embedded)/\(Self.target)/libswiftUnicodeDataTables.a"
    unicodeTables = FileSystem.exists(tables) ? tables : nil
  }
}
