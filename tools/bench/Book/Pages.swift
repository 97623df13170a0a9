import Foundation
import Ground
import Markdown
import Platform
import Weaving

/// What it costs to make books of 20, 200 and 2,000 chapters whose runs are in
/// the cache, the files written.
func timeBooks(_ request: Request) throws {
  guard let package = PackageRoot.find() else {
    throw BookFailure(
      description: "the theme of the book is not here; change into the package")
  }
  for count in request.chapters {
    let book = try SyntheticBook(chapters: count, themeOf: package)
    defer { book.remove() }
    let weaver = Weaver(root: book.root, binaries: book.binaries)
    let problems = try weaver.weave().problems
    guard problems.isEmpty else {
      throw BookFailure(
        description: problems.map(\.description).joined(separator: "\n"))
    }
    let repeats = min(request.effort.repeats, count > 1000 ? 3 : 1000)
    let effort = Effort(repeats: repeats, seconds: 1e-3)
    let cost = try Cost(effort) { _ = try weaver.make() }
    print(
      "book of \(count) chapters:",
      String(format: "%7.1f ms wall,", 1e3 * cost.wall),
      String(format: "%7.1f ms processor,", 1e3 * cost.processor),
      "at most \(peakKilobytes() / 1024) MB")
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
func timeRendering(_ request: Request) throws {
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
  let cost = Cost(request.effort) {
    let document = Document(parsing: bytes, options: .gitHub)
    _ = HTMLRenderer().bytes(of: document)
  }
  report("render:", cost)
  guard let tool else { return }
  let process = try FileSystem.withTemporaryDirectory("render") { folder in
    let file = folder + "/synthetic.md"
    try FileSystem.write(bytes, to: file)
    return try Cost(request.effort) {
      try run("/bin/sh", ["-c", #""$0" render <"$1""#, tool, file], in: folder)
    }
  }
  report("render, whole process:", process)
}

/// Runs a program that has no reason to fail, and drops what it prints.
private func run(
  _ program: String, _ arguments: [String], in folder: String
) throws {
  let outcome = ProcessRunner().run(
    Invocation(
      executable: program, arguments: arguments, directory: folder,
      timeout: 600))
  guard outcome == .exited(0) else {
    throw BookFailure(
      description: "\(program) ends with \(outcome); run it by itself to see "
        + "why")
  }
}

/// A book that cannot be made, so that there is no time to print.
struct BookFailure: Error, CustomStringConvertible {
  let description: String
}

/// The doc tool, if it is built beside this program.
private var tool: String? {
  let folder = Bundle.main.executableURL?.deletingLastPathComponent()
  let path = folder?.appending(path: "book").path ?? ""
  return FileSystem.isExecutable(path) ? path : nil
}
