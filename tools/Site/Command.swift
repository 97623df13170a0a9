import Foundation

/// A program that is run to its end.
struct Command {
  var program: URL
  var arguments: [String]
  var folder: URL

  /// Runs the program; returns what it printed, on either stream, and its
  /// exit status.
  func run() throws -> (output: Data, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

  /// Returns the first of `names` that lies in a folder of `PATH`.
  static func find(_ names: String...) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init)
    return names.lazy
      .flatMap { name in folders.lazy.map { "\($0)/\(name)" } }
      .first(where: FileManager.default.isExecutableFile(atPath:))
      .map { URL(filePath: $0) }
  }
}
