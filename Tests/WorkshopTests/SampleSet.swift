import Foundation
import Workshop

/// A package with two exercises, in a folder that is removed with it.
///
/// Its grader is compiled once; the other modules are those of this package.
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
  func judge() throws -> Judge {
    var judge = Judge(catalog: catalog, binaries: try Self.binaries.get())
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
    let file = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }

  /// Runs the command line, as a pipe sees it.
  func run(_ arguments: String...) throws -> (
    output: String, errors: String, status: Int32
  ) {
    try Self.run(
      "\(Self.binaries.get())/exercises", arguments, in: root)
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: String
  ) throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      String(decoding: text, as: UTF8.self),
      String(decoding: complaints, as: UTF8.self), process.terminationStatus
    )
  }

  // MARK: What it was built into

  /// The root of this package.
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// A folder with the modules, the objects and the command line, in which the
  /// sample's grader stands beside those of the package.
  private static let binaries = Swift.Result<String, any Error> {
    let main = Bundle.main.executablePath ?? CommandLine.arguments[0]
    var built = (main as NSString).deletingLastPathComponent
    let manager = FileManager.default
    if !manager.fileExists(atPath: built + "/Modules") {
      built = package + "/.build/debug"
    }
    let folder = NSTemporaryDirectory() + "workshop-binaries-\(getpid())"
    let modules = folder + "/Modules"
    let objects = folder + "/SampleGrading.build"
    for path in [modules, objects] {
      try manager.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    }
    for name in [
      "Platform", "LinearAlgebra", "Autodiff", "NeuralNetworks", "Grading",
    ] {
      try link("\(name).build", from: built, to: folder)
      try link("\(name).swiftmodule", from: built + "/Modules", to: modules)
    }
    // Not a link: the tool looks beside the file that it is.
    try manager.copyItem(
      atPath: built + "/exercises", toPath: folder + "/exercises")
    let sources = files.filter { $0.key.contains("/grading/") }.map { file in
      (
        folder + "/" + (file.key as NSString).lastPathComponent, file.value
      )
    }.filter { $0.0.hasSuffix(".swift") }
    for (path, text) in sources {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    let result = try run(
      "/usr/bin/env",
      [
        "swiftc", "-swift-version", "6", "-module-name", "SampleGrading",
        "-parse-as-library", "-I", modules, "-emit-module",
        "-emit-module-path", modules + "/SampleGrading.swiftmodule", "-wmo",
        "-emit-object", "-o", objects + "/SampleGrading.o",
      ] + sources.map(\.0), in: folder)
    guard result.status == 0 else {
      throw CocoaError(
        .executableLoad, userInfo: [NSDebugDescriptionErrorKey: result.errors])
    }
    return folder
  }

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
    /// Returns the square of a size.
    func squared(
      of size: Size, times factor: (Double, Double)
    ) throws -> [Double] {
      // snippet.solution
      [size.value * size.value * factor.0 * factor.1]
      // snippet.end
    }
    """,

    "chapters/09-sample/exercises/grading/Exercises.swift": """
    import Grading

    public final class Exercises: ExerciseSet {
      public static let all: [any Gradable] = [doubled, squared]
    }

    public struct Size: Sendable { public var value = 2.0 }
    """,

    "chapters/09-sample/exercises/grading/Exercises+Doubled.swift": """
    import Grading

    extension Exercises {
      public static let doubled = Exercise<
        @Sendable (Double) throws -> Double
      >("9.1", solution: doubled(_:), mistakes: []) { doubled, examiner in
        for x in [1.0, -3] {
          examiner.given("x = \\(x)")
          try examiner.expect(doubled(x), equals: 2 * x, because: "Twice.")
        }
      }
    }
    """,

    "chapters/09-sample/exercises/grading/Exercises+Squared.swift": """
    import Grading

    extension Exercises {
      public static let squared = Exercise<
        @Sendable (Size, (Double, Double)) throws -> [Double]
      >("9.2", solution: squared(of:times:), mistakes: []) { squared, examiner in
        examiner.given("2")
        try examiner.expect(squared(Size(), (1, 1)), equals: [4])
      }
    }
    """,
  ]
}
