import Foundation
import Markdown
import Weaving

/// What it costs to make books of 20, 200 and 2,000 chapters whose runs are in
/// the cache, the files written.
func timeBooks(_ arguments: Arguments) throws {
  let here = FileManager.default.currentDirectoryPath
  guard let package = PackageRoot.find(from: here) else {
    throw BookFailure(
      description: "the theme of the book is not here; change into the package")
  }
  for count in arguments.chapters {
    let book = try SyntheticBook(chapters: count, themeOf: package)
    defer { book.remove() }
    let weaver = Weaver(root: book.root, binaries: book.binaries)
    let problems = weaver.weave().problems
    guard problems.isEmpty else {
      throw BookFailure(
        description: problems.map(\.description).joined(separator: "\n"))
    }
    let repeats = min(arguments.effort.repeats, count > 1000 ? 3 : 1000)
    let effort = Effort(repeats: repeats, seconds: 1e-3)
    let cost = try Cost(effort) {
      try weaver.write(weaver.weave())
    }
    print(
      "book of \(count) chapters:",
      String(format: "%7.1f ms wall,", 1e3 * cost.wall),
      String(format: "%7.1f ms processor,", 1e3 * cost.processor),
      "at most \(residentKilobytes() / 1024) MB")
    guard let tool else { continue }
    let copy = book.binaries + "/book"
    try FileManager.default.copyItem(atPath: tool, toPath: copy)
    let process = try Cost(effort) {
      try run(copy, [], in: book.root)
    }
    print(
      "book of \(count) chapters, whole process:",
      String(format: "%7.1f ms wall", 1e3 * process.wall))
  }
}

/// How fast 5 MB of plain Markdown become HTML.
func timeRendering(_ arguments: Arguments) throws {
  var bytes: [UInt8] = []
  var number = 1
  while bytes.count < 5_000_000 {
    bytes +=
      SyntheticChapter(number: number, of: 1, isPlain: true)
      .markdown.utf8
    number += 1
  }
  let megabytes = Double(bytes.count) / 1e6
  func report(_ name: String, _ cost: Cost) {
    print(
      name, String(format: "%7.1f ms wall,", 1e3 * cost.wall),
      String(format: "%5.1f MB/s", megabytes / cost.wall))
  }
  let cost = Cost(arguments.effort) {
    let document = Document(parsing: bytes, options: .gitHub)
    _ = HTMLRenderer().bytes(of: document)
  }
  report("render:", cost)
  guard let tool else { return }
  let folder = NSTemporaryDirectory()
  let file = folder + "synthetic-\(getpid()).md"
  try Data(bytes).write(to: URL(filePath: file))
  defer { try? FileManager.default.removeItem(atPath: file) }
  let process = try Cost(arguments.effort) {
    try run("/bin/sh", ["-c", #""$0" render <"$1""#, tool, file], in: folder)
  }
  report("render, whole process:", process)
}

/// Runs a program that has no reason to fail, and drops what it prints.
private func run(
  _ program: String, _ arguments: [String], in folder: String
) throws {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.standardOutput = FileHandle.nullDevice
  // Waiting by itself would look at the process every tenth of a second.
  let end = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in end.signal() }
  try process.run()
  end.wait()
  guard process.terminationStatus == 0 else {
    throw BookFailure(
      description: "\(program) ends with \(process.terminationStatus); "
        + "run it by itself to see why")
  }
}

/// A book that cannot be made, so that there is no time to print.
private struct BookFailure: Error, CustomStringConvertible {
  let description: String
}

/// The doc tool, if it is built beside this program.
private var tool: String? {
  let folder = Bundle.main.executableURL?.deletingLastPathComponent()
  let path = folder?.appending(path: "book").path ?? ""
  return FileManager.default.isExecutableFile(atPath: path) ? path : nil
}
