import Foundation

/// The Swift compiler that the search path finds.
public struct SwiftCompiler: Sendable {
  /// The path of `swiftc`.
  public let path: String

  /// Names a compiler by the path of its `swiftc`.
  public init(path: String) { self.path = path }

  /// The compiler of this program's search path; `nil` if there is none.
  public static let found = findProgram("swiftc").map(SwiftCompiler.init(path:))

  /// The package's own options for the machine: they decide how vectors are
  /// passed from one module to another.
  public static var machineFlags: [String] {
    #if arch(x86_64)
    let machine = ProcessInfo.processInfo.environment["MARCH"] ?? "native"
    return ["-Xcc", "-march=\(machine)"]
    #else
    return []
    #endif
  }

  /// What the compiler says of itself and of a target.
  public struct Target: Sendable {
    /// Which compiler it is.
    public let version: String

    /// The folder of the modules and libraries that come with the compiler.
    public let resources: String

    /// Returns the path at which a tool that came with the compiler would lie.
    ///
    /// What is on the search path may be a stand-in that chooses between
    /// several compilers; the tools lie beside the one that was chosen.
    public func tool(_ name: String) -> String {
      let toolchain = FileSystem.parent(of: FileSystem.parent(of: resources))
      return "\(toolchain)/bin/\(name)"
    }
  }

  /// The compiler did not do what it was asked to.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String

    /// Describes what became of the compiler, in its own words.
    public init(_ outcome: Outcome, _ output: [UInt8]) {
      let words = String(decoding: output, as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      description =
        "'swiftc' \(outcome.words)" + (words.isEmpty ? "" : ": \(words)")
    }
  }

  /// Asks the compiler for a target such as `wasm32-unknown-none-wasm`; returns
  /// `nil` if it says that it does not know it.
  public func target(
    _ triple: String, runner: some ProgramRunner = ProcessRunner()
  ) throws(Failure) -> Target? {
    let answer = runner.capture(
      Invocation(
        executable: path,
        arguments: ["-print-target-info", "-target", triple],
        directory: FileSystem.currentDirectory, timeout: 60))
    let words = String(decoding: answer.output, as: UTF8.self)
    if case .exited(1) = answer.outcome, words.contains("unknown target") {
      return nil
    }
    guard answer.outcome == .exited(0),
      let information = try? JSONDecoder().decode(
        Information.self, from: Data(answer.output))
    else { throw Failure(answer.outcome, answer.output) }
    return Target(
      version: information.compilerVersion,
      resources: information.paths.runtimeResourcePath)
  }

  /// What `swiftc -print-target-info` says, as far as it matters here.
  private struct Information: Decodable {
    struct Paths: Decodable {
      var runtimeResourcePath: String
    }

    var compilerVersion: String
    var paths: Paths
  }
}

/// Returns the path of the first of `names` that is a program in a folder of
/// `PATH`; `nil` if none is.
public func findProgram(_ names: String...) -> String? {
  let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
  let folders = path.split(separator: ":")
  return names.lazy
    .flatMap { name in folders.lazy.map { "\($0)/\(name)" } }
    .first(where: FileSystem.isExecutable)
}
