import Foundation
import Ground
import Testing

@testable import Weaving

/// The tool itself, run as a process and killed.
@Suite(.serialized) struct KillTests {
  /// A package with the tool's binary beside a program that copies the record.
  private func package() throws -> SamplePackage {
    var book = SampleBook()
    // These two would start a compiler.
    book.files["chapters/01-slopes/model/Explorer.swift"] = nil
    book.replace(
      ":::{explore} slopes\n:figure: moving\n", with: ":::{figure} moving\n",
      in: SampleBook.chapter)
    book.replace(
      """
      ```{fails}
      :message: cannot convert value
      let width: Int = "128"
      ```

      """, with: "", in: SampleBook.chapter)
    book.files["Package.swift"] = "// A package."
    let package = try SamplePackage(
      book, program: "#!/bin/sh\ncp record.json \"$2\"\n")
    let tool = try #require(Self.tool, "the tool is built with the tests")
    try package.install(tool, as: "book")
    return package
  }

  /// The tool's binary, beside that of the tests.
  private static let tool: String? = {
    let folders =
      [CommandLine.arguments[0]] + Bundle.allBundles.map(\.bundlePath)
    return folders.map { ($0 as NSString).deletingLastPathComponent + "/book" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Starts the tool in a package.
  private func start(
    _ package: SamplePackage, _ arguments: [String] = []
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: package.binaries + "/book")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: package.root)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// All files of the book in one text.
  private func book(of package: SamplePackage) -> String {
    let folder = package.root + "/book/html"
    return FileSystem.files(below: folder).map { path in
      let bytes = FileSystem.bytes(of: "\(folder)/\(path)") ?? []
      return path + "\n" + String(decoding: bytes, as: UTF8.self)
    }.joined(separator: "\n")
  }

  private func leftovers(in package: SamplePackage) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: package.root + "/book"
    ).filter { $0.hasPrefix(".") }
  }

  @Test func aKilledBuildLeavesTheLastGoodBook() throws {
    let package = try package()
    let first = try start(package)
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    let old = book(of: package)
    #expect(old.contains("guess."))

    let chapter = try String(
      contentsOfFile: "\(package.root)/\(SampleBook.chapter)", encoding: .utf8)
    try package.write(
      chapter.replacingOccurrences(of: "guess.", with: "guess again."),
      to: SampleBook.chapter)

    // From before the first line of the tool to after its last one.
    let began = Date.now
    let whole = try start(package)
    whole.waitUntilExit()
    let seconds = Date.now.timeIntervalSince(began)
    let new = book(of: package)
    #expect(new != old)
    var seen: Set<String> = []
    for step in 0..<20 {
      try package.write(
        step % 2 == 0
          ? chapter
          : chapter.replacingOccurrences(of: "guess.", with: "guess again."),
        to: SampleBook.chapter)
      let process = try start(package)
      Thread.sleep(forTimeInterval: seconds * Double(step) / 20)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let found = book(of: package)
      #expect(found == old || found == new, "killed after \(step) steps")
      seen.insert(found == old ? "old" : "new")
    }
    print("killed 20 times within \(Int(seconds * 1000)) ms: saw \(seen)")

    try package.write(chapter, to: SampleBook.chapter)
    let last = try start(package)
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    #expect(book(of: package) == old)
    #expect(try leftovers(in: package) == [])
  }

  @Test func aMistakeLeavesTheLastGoodBook() throws {
    let package = try package()
    let first = try start(package)
    first.waitUntilExit()
    let old = book(of: package)
    try package.write(
      "# Preface\n\nIt is 0.5.\n", to: SampleBook.preface)
    let second = try start(package)
    second.waitUntilExit()
    #expect(second.terminationStatus == 1)
    #expect(book(of: package) == old)
  }

  @Test(arguments: [
    (["chek"], 64), (["check", "--line"], 64), (["--help"], 0),
    (["check", "--timeout"], 64), (["check", "--timeout", "soon"], 64),
  ])
  func theExitStatusTellsWhatWasWrong(
    arguments: [String], status: Int
  ) throws {
    let process = try start(package(), arguments)
    process.waitUntilExit()
    #expect(Int(process.terminationStatus) == status)
  }
}
