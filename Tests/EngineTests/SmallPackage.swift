import Foundation
import Ground

@testable import Engine

/// A package of its own, small enough to compile quickly: two explorers, one
/// of which imports a library.
final class SmallPackage {
  var root: URL { URL(fileURLWithPath: folder.path) }
  private let folder: OwnedFolder

  let explorers = [
    ExplorerSource(name: "double", module: "Twice", folder: "double"),
    ExplorerSource(name: "halve", module: "Halve", folder: "halve"),
  ]

  /// An explorer that computes `expression`, in which `%` is its argument.
  static func explorer(_ expression: String) -> String {
    """
    import Plotting
    public let explorer = Explorer { x in \
    \(expression.replacing("%", with: "x")) }

    """
  }

  init() throws {
    folder = try FileSystem.temporaryFolder("package")
    try write(
      """
      public struct Explorer: Sendable {
        public var draw: @Sendable (Double) -> Double
        public init(_ draw: @escaping @Sendable (Double) -> Double) {
          self.draw = draw
        }
      }

      """, to: "Sources/Plotting/Explorer.swift")
    try write(
      "public func factor() -> Double { 2 }", to: "Sources/Factors/F.swift")
    try write(
      """
      import Plotting
      @_silgen_name("engine.explorer")
      private func explorer(_ number: Int) -> Explorer
      @_expose(wasm, "draw") @_cdecl("draw")
      public func draw(_ number: Int32, _ x: Double) -> Double {
        explorer(Int(number)).draw(x)
      }

      """, to: EngineBuilder.door)
    try write(Self.explorer("2 * %"), to: "double/Explorer.swift")
    try write(
      "import Factors\n" + Self.explorer("% / factor()"),
      to: "halve/Explorer.swift")
  }

  func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Writes a program and returns its path.
  ///
  /// Another process writes what is run: if this one did, even for a moment, a
  /// process forked meanwhile by another test would go on holding it, and the
  /// system refuses to run such a file.
  func install(_ text: String, as name: String) throws -> String {
    try write(text, to: name + ".text")
    _ = ProcessRunner().run(
      Invocation(
        executable: "/bin/sh",
        arguments: [
          "-c", #"cp "$0.text" "$0" && chmod 755 "$0""#, name,
        ], directory: root.path, timeout: 60))
    return root.appending(path: name).path
  }

  /// Something else than an engine came of a build.
  struct NoEngine: Error {
    var outcome: EngineBuilder.Outcome
  }

  /// Builds the engine of all explorers, or of others.
  func engine(
    _ explorers: [ExplorerSource]? = nil,
    damaged: @escaping @Sendable (_ name: String) -> Void = { _ in }
  ) throws -> Engine {
    let outcome = try EngineBuilder(
      package: root, cache: root.appending(path: "cache")
    ).build(explorers ?? self.explorers, damaged: damaged)
    guard case .engine(let engine) = outcome else {
      throw NoEngine(outcome: outcome)
    }
    return engine
  }
}
