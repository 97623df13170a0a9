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

  /// Finds the toolchain of the `swiftc` on `PATH`.
  init() throws {
    guard let swiftc = SwiftCompiler.found else {
      throw Unsupported(reason: "there is no swiftc on the PATH")
    }
    compiler = swiftc.path
    guard let target = swiftc.target(Self.target) else {
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
