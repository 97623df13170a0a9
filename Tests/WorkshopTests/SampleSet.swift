import Foundation
import Ground
import Workshop

/// A package with two exercises, in a folder that is removed with it.
///
/// Its graders are in the module `SampleGrading` of this package.
final class SampleSet {
  let root: String

  /// Writes the package.
  init() throws {
    root = NSTemporaryDirectory() + "workshop-" + UUID().uuidString
    for (path, text) in Self.files { try write(text + "\n", to: path) }
    try Seals(catalog).renew()
    for assignment in catalog.assignments {
      _ = try Desk(catalog).reset(assignment)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var catalog: Catalog { Catalog(root: root) }

  /// A judge that has little patience.
  func judge(runner: any ProgramRunner = ProcessRunner()) throws -> Judge {
    var judge = Judge(
      catalog: catalog, binaries: try Self.binaries.get(), runner: runner)
    judge.timeLimit = 2
    return judge
  }

  /// Returns the exercise of a number.
  func assignment(_ number: String) throws -> Assignment {
    guard let assignment = catalog[number] else {
      throw CocoaError(.keyValueValidation)
    }
    return assignment
  }

  static let stub = "chapters/09-sample/exercises/Doubled.swift"

  /// Replaces what the first stub throws by some code.
  func solve(_ code: String) throws {
    let stub = catalog.stub(of: try assignment("9.1"))?.text ?? ""
    try write(
      stub.replacingOccurrences(of: "throw Unsolved(\"9.1\")", with: code),
      to: Self.stub)
  }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let file = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func bytes(of path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
  }

  func text(of path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  /// Runs the command line, as a pipe sees it.
  func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> (output: String, errors: String, status: Int32) {
    try Self.run(try Self.program, arguments, in: root, environment)
  }

  /// Starts the command line, and hides what it prints.
  func start(
    _ arguments: [String], environment: [String: String]
  ) throws -> RunningProgram {
    try RunningProgram(
      Invocation(
        executable: try Self.program, arguments: arguments, directory: root,
        timeout: 600, environment: environment))
  }

  /// Runs another program in the package.
  func runProgram(
    _ program: String, _ arguments: [String]
  ) throws -> (output: String, errors: String, status: Int32) {
    try Self.run(program, arguments, in: root)
  }

  /// The command line.
  static var program: String {
    get throws { "\(try binaries.get())/exercises" }
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: String,
    _ environment: [String: String] = [:]
  ) throws -> (output: String, errors: String, status: Int32) {
    try FileSystem.withTemporaryDirectory("run") { temporary in
      let errors = temporary + "/errors"
      let (outcome, output) = ProcessRunner().capture(
        Invocation(
          executable: "/bin/sh",
          arguments: [
            "-c", #"errors=$0; exec "$@" 2>"$errors""#, errors, program,
          ] + arguments, directory: folder, timeout: 600,
          environment: environment))
      guard case .exited(let status) = outcome else {
        throw CocoaError(.executableLoad)
      }
      return (
        String(decoding: output, as: UTF8.self),
        FileSystem.text(of: errors) ?? "", status
      )
    }
  }

  // MARK: What it was built into

  /// The root of this package.
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let binariesFolder =
    NSTemporaryDirectory() + "workshop-binaries-\(getpid())"

  /// A folder with the modules, the objects and the command line, which is
  /// linked once more, with the sample's graders.
  private static let binaries = Swift.Result<String, any Error> {
    let main = Bundle.main.executablePath ?? CommandLine.arguments[0]
    var built = (main as NSString).deletingLastPathComponent
    let manager = FileManager.default
    if !manager.fileExists(atPath: built + "/Modules") {
      built = package + "/.build/debug"
    }
    let folder = binariesFolder
    atexit {
      try? FileManager.default.removeItem(atPath: SampleSet.binariesFolder)
    }
    let modules = folder + "/Modules"
    try manager.createDirectory(
      atPath: modules, withIntermediateDirectories: true)
    let linked = [
      "Platform", "LinearAlgebra", "Autodiff", "NeuralNetworks", "Grading",
      "SampleGrading",
    ]
    for name in linked {
      try link("\(name).build", from: built, to: folder)
      try link("\(name).swiftmodule", from: built + "/Modules", to: modules)
    }
    try link("confine", from: built, to: folder)
    // It looks for the others beside the file that it is.
    let own = [
      "exercises", "Workshop", "Manuscript", "SwiftHighlighting", "MathML",
      "Markdown", "Ground",
    ]
    let objects = try (linked + own).flatMap { name in
      let folder = "\(built)/\(name).build"
      let sources = try String(
        contentsOfFile: folder + "/sources", encoding: .utf8)
      return sources.split(separator: "\n").compactMap { line in
        line.split(separator: "/").last.map {
          "\(folder)/\($0.filter { $0 != "'" }).o"
        }
      }
    }
    let result = try run(
      "/usr/bin/env",
      ["swiftc"] + entryPoint + objects + ["-o", folder + "/exercises"],
      in: folder)
    guard result.status == 0 else {
      throw CocoaError(
        .executableLoad, userInfo: [NSDebugDescriptionErrorKey: result.errors])
    }
    return folder
  }

  /// The package manager calls the `main` of a program that tests depend on by
  /// another name.
  #if canImport(Darwin)
  private static let entryPoint = [
    "-Xlinker", "-alias", "-Xlinker", "_exercises_main", "-Xlinker", "_main",
  ]
  #else
  private static let entryPoint = ["-Xlinker", "--defsym=main=exercises_main"]
  #endif

  private static func link(
    _ name: String, from source: String, to target: String
  ) throws {
    try? FileManager.default.removeItem(atPath: "\(target)/\(name)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(target)/\(name)", withDestinationPath: "\(source)/\(name)")
  }

  // MARK: What is in it

  private static let files: [String: String] = [
    "Package.swift": "// swift-tools-version: 6.2",

    "book/contents.md": """
    # Samples

    ```{toctree}
    09-sample
    ```
    """,

    "chapters/09-sample/chapter.md": """
    # Samples

    ## Twice as *much*

    ::::{exercise} 9.1 Double it
    :stub: exercises/Doubled.swift
    :solution: exercises/grading/solutions/Doubled.swift
    Double `x`, so that $y = 2x \\le \\sigma$.

    - Keep the sign.

    :::{hint}
    Twice.
    :::

    :::{hint}
    By {eq}`sum`.
    :::

    :::{hint}
    $x + x$
    :::
    ::::

    $$ x + x $$ (sum)

    ## Squares

    ::::{exercise} 9.2 Square it
    :stub: exercises/Squared.swift
    :solution: exercises/grading/solutions/Squared.swift
    :level: hard
    Square it.

    :::{hint}
    A.
    :::

    :::{hint}
    B.
    :::

    :::{hint}
    C.
    :::
    ::::
    """,

    "chapters/09-sample/exercises/grading/solutions/Doubled.swift": """
    import LinearAlgebra

    /// Returns twice `x`.
    func doubled(_ x: Double) throws -> Double {
      // snippet.solution
      sum(x, x)
      // snippet.end
    }

    // snippet.helper
    private func sum(_ x: Double, _ y: Double) -> Double { x + y }
    // snippet.end
    """,

    "chapters/09-sample/exercises/grading/solutions/Squared.swift": """
    import Autodiff

    /// Returns the product of the values of a function at two points.
    func squared(
      of function: ScalarFunction, at points: (Double, Double)
    ) throws -> [Double] {
      // snippet.solution
      [function(points.0) * function(points.1)]
      // snippet.end
    }
    """,

    // What is sealed; the graders that judge are compiled already.
    "chapters/09-sample/exercises/grading/Exercises+Doubled.swift": """
    import Grading
    """,

    "chapters/09-sample/exercises/grading/Exercises+Squared.swift": """
    import Grading
    """,
  ]
}
