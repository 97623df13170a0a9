import Diagnostics
import Foundation

/// Compiles a chapter's figure that moves to WebAssembly, with the toolchain
/// that builds the book.
public struct ExplorerBuilder: Sendable {
  /// What comes of it.
  public enum Outcome: Equatable, Sendable {
    /// The WebAssembly module.
    case module([UInt8])

    /// Why this toolchain cannot make one; the static figure stands.
    case unsupported(String)
  }

  /// The sources do not compile.
  public struct Failure: Error, CustomStringConvertible {
    /// What the compiler or linker says, with paths relative to the package.
    public var description: String

    init(_ description: String) {
      self.description = description
    }

    /// The mistakes at their places, where the compiler names them.
    public var diagnostics: [Diagnostic] {
      let pattern = /^([^:\s][^:]*):(\d+):(\d+): error: (.*)$/
        .anchorsMatchLineEndings()
      let found = description.matches(of: pattern).map {
        Diagnostic(
          .error, String($0.4),
          at: SourcePosition(
            path: String($0.1), line: Int($0.2) ?? 1, column: Int($0.3) ?? 1))
      }
      return Set(found).sorted()
    }
  }

  /// The root of the package.
  private let package: URL

  /// Where compiled modules are kept from one build to the next.
  private let cache: URL

  /// Creates a builder that keeps what it compiles in `cache`.
  public init(package: URL, cache: URL) {
    self.package = package
    self.cache = cache
  }

  /// Returns the explorer whose module `name` lies in `folder`, a path
  /// relative to the package.
  ///
  /// The modules that it imports are taken from the package's `Sources`. The
  /// same sources and the same compiler give the same bytes. Throws a
  /// ``Failure`` for sources that do not compile.
  public func build(module name: String, folder: String) throws -> Outcome {
    let toolchain: WebAssemblyToolchain
    do {
      toolchain = try WebAssemblyToolchain()
    } catch let problem as WebAssemblyToolchain.Unsupported {
      return .unsupported(problem.reason)
    }
    var compilation = ExplorerCompilation(
      package: package, cache: cache, toolchain: toolchain)
    try compilation.add(module: name, folder: folder)
    try compilation.add(
      module: "Door", sources: [Theme.explorerDoor],
      flags: ["-Osize", "-module-alias", "Chapter=\(name)"],
      imports: ["Plotting", name])
    return .module(try compilation.linked())
  }
}
