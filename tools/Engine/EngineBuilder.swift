import Foundation
import Ground

/// Compiles a book's moving figures to one WebAssembly module, with the
/// toolchain that builds the book.
public struct EngineBuilder: Sendable {
  /// What comes of it.
  public enum Outcome: Equatable, Sendable {
    /// The engine.
    case engine(Engine)

    /// Why this toolchain cannot make one; the static figures stand.
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
      let pattern = /^([^:\s][^:\n]*):(\d+):(\d+): error: (.*)$/
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

  /// It is not the sources that keep an engine from being made.
  public struct Trouble: Error, CustomStringConvertible {
    /// What does, in the words of the compiler or of the system.
    public var description: String

    init(_ description: String) {
      self.description = description
    }
  }

  /// The Swift that stands between a page and the explorers.
  static let door = "book/theme/Engine.swift"

  /// The root of the package.
  private let package: URL

  /// Where compiled modules are kept from one build to the next.
  private let cache: URL

  /// The compiler, if there is one.
  private let compiler: SwiftCompiler?

  /// Creates a builder that keeps what it compiles in `cache`.
  public init(
    package: URL, cache: URL, compiler: SwiftCompiler? = .found
  ) {
    self.package = package
    self.cache = cache
    self.compiler = compiler
  }

  /// Returns the engine of `explorers`, which are numbered in this order.
  ///
  /// The modules that they import are taken from the package's `Sources`. The
  /// same sources and the same compiler give the same bytes. What is damaged in
  /// the cache is made again, and `damaged` is called with its name. Throws a
  /// ``Failure`` for sources that do not compile, and ``Trouble`` where they
  /// cannot be.
  public func build(
    _ explorers: [ExplorerSource],
    damaged: @escaping @Sendable (_ name: String) -> Void = { _ in }
  ) throws -> Outcome {
    let toolchain: Toolchain
    do {
      toolchain = try Toolchain(compiler)
    } catch let problem as Toolchain.Unsupported {
      return .unsupported(problem.reason)
    }
    let graph = try ModuleGraph(package: package, explorers: explorers)
    let cache = ModuleCache(folder: cache, damaged: damaged)
    cache.sweep()
    let compilation = try Compilation(
      graph, package: package, cache: cache, toolchain: toolchain)
    var compiled = 0
    var bytes = compilation.kept
    do {
      if bytes == nil {
        compiled = try compilation.run()
        bytes = try compilation.linked()
      }
    } catch let error as SystemError {
      throw Trouble("\(error); what moves is compiled there: make room")
    }
    return .engine(
      Engine(
        explorers: explorers.map(\.name), bytes: bytes ?? [],
        moduleCount: graph.modules.count, compiledCount: compiled))
  }
}
