import Foundation

/// The parts of the Swift toolchain that make WebAssembly.
struct WebAssemblyToolchain {
  static let target = "wasm32-unknown-none-wasm"

  /// The compiler.
  var compiler: URL

  /// The linker that came with the compiler.
  var linker: URL

  /// The tables that comparing strings takes; linked only where needed.
  var unicodeTables: URL?

  /// Which compiler it is, for the names of cached results.
  var version: String

  /// Why there is no WebAssembly.
  struct Unsupported: Error {
    var reason: String
  }

  /// Finds the toolchain of the `swiftc` on `PATH`.
  ///
  /// The compiler itself is asked where it lives: what is on `PATH` may be a
  /// stand-in that chooses between several.
  init() throws {
    guard let compiler = Command.find("swiftc") else {
      throw Unsupported(reason: "there is no swiftc on the PATH")
    }
    self.compiler = compiler
    let answer = try Command(
      program: compiler,
      arguments: ["-print-target-info", "-target", Self.target],
      folder: URL(filePath: FileManager.default.currentDirectoryPath)
    ).run()
    guard answer.status == 0,
      let info = try? JSONDecoder().decode(Info.self, from: answer.output)
    else {
      throw Unsupported(reason: "this swiftc does not know \(Self.target)")
    }
    version = info.compilerVersion
    let library = URL(filePath: info.paths.runtimeResourcePath)
    let bin = library.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "bin")
    linker = bin.appending(path: "wasm-ld")
    let files = FileManager.default
    guard files.isExecutableFile(atPath: linker.path) else {
      throw Unsupported(reason: "the toolchain has no wasm-ld in \(bin.path)")
    }
    let embedded = library.appending(path: "embedded")
    let module = embedded.appending(
      path: "Swift.swiftmodule/\(Self.target).swiftmodule")
    guard files.fileExists(atPath: module.path) else {
      throw Unsupported(
        reason: "the toolchain has no standard library for \(Self.target)")
    }
    let tables = embedded.appending(
      path: "\(Self.target)/libswiftUnicodeDataTables.a")
    unicodeTables = files.fileExists(atPath: tables.path) ? tables : nil
  }

  /// What `swiftc -print-target-info` says, as far as it matters here.
  private struct Info: Decodable {
    struct Paths: Decodable {
      var runtimeResourcePath: String
    }

    var compilerVersion: String
    var paths: Paths
  }
}
