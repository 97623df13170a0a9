import Foundation
import Ground
import Platform
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
    return folders.map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/book"
    }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Starts the tool in a package; its temporary folders lie there, too.
  private func start(
    _ package: SamplePackage, _ arguments: [String] = [],
    output: Int32? = nil, temporary: String? = nil
  ) throws -> RunningProgram {
    try FileSystem.createDirectory(package.root + "/temporary")
    let temporary = temporary ?? package.root + "/temporary"
    return try RunningProgram(
      Invocation(
        executable: package.binaries + "/book", arguments: arguments,
        directory: package.root, output: package.root + "/printed",
        timeout: 120,
        environment: ["TMPDIR": temporary]), output: output)
  }

  /// All files of the book in one text.
  private func book(of package: SamplePackage) -> String {
    let folder = package.root + "/book/html"
    return FileSystem.files(below: folder).map { path in
      let bytes = FileSystem.bytes(of: "\(folder)/\(path)") ?? []
      return path + "\n" + String(decoding: bytes, as: UTF8.self)
    }.joined(separator: "\n")
  }

  /// What a run has left: drafts of books and of results, temporary folders.
  private func leftovers(in package: SamplePackage) -> [String] {
    ["book", ".build/book-cache", "temporary"].flatMap { folder in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: "\(package.root)/\(folder)")
      return (names ?? []).filter {
        $0.hasPrefix(".") || folder == "temporary"
      }
    }
  }

  @Test func aKilledBuildLeavesTheLastGoodBook() throws {
    let package = try package()
    let first = try start(package)
    #expect(first.wait() == .exited(0))
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
    whole.wait()
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
      let process = try start(package, step % 5 == 3 ? ["check"] : [])
      Thread.sleep(forTimeInterval: seconds * Double(step) / 20)
      process.stop()
      let found = book(of: package)
      #expect(found == old || found == new, "killed after \(step) steps")
      seen.insert(found == old ? "old" : "new")
    }
    print("killed 20 times within \(Int(seconds * 1000)) ms: saw \(seen)")

    try package.write(chapter, to: SampleBook.chapter)
    let last = try start(package)
    #expect(last.wait() == .exited(0))
    #expect(book(of: package) == old)
    #expect(leftovers(in: package) == [])
  }

  @Test func aMistakeLeavesTheLastGoodBook() throws {
    let package = try package()
    let first = try start(package)
    first.wait()
    let old = book(of: package)
    try package.write(
      "# Preface\n\nIt is 0.5.\n", to: SampleBook.preface)
    let second = try start(package)
    #expect(second.wait() == .exited(1))
    #expect(book(of: package) == old)
  }

  @Test(arguments: [
    (["chek"], 64), (["check", "--line"], 64), (["--help"], 0),
    (["check", "--timeout"], 64), (["check", "--timeout", "soon"], 64),
  ])
  func theExitStatusTellsWhatWasWrong(
    arguments: [String], status: Int
  ) throws {
    let package = try package()
    defer { withExtendedLifetime(package) {} }
    let process = try start(package, arguments)
    #expect(
      process.wait() == .exited(Int32(status)),
      "\(FileSystem.text(of: package.root + "/printed") ?? "")")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
  func aProgramThatIsStoppedLeavesNothing(signal: Int32) throws {
    let package = try package()
    try package.write(
      "#!/bin/sh\necho $$ >chapter.part; mv chapter.part chapter; sleep 600",
      to: "endless")
    try package.install(package.root + "/endless", as: "slopes")
    let build = try start(package)
    let file = package.root + "/chapter"
    while !FileSystem.exists(file) { Thread.sleep(forTimeInterval: 0.01) }
    #expect(leftovers(in: package) != [])
    kill(build.process, signal)
    #expect(build.wait() == .signalled(signal))
    let chapter = try #require(
      Int32(FileSystem.text(of: file)?.dropLast() ?? ""))
    #expect(endsSoon(chapter))
    if signal == SIGKILL {
      #expect(leftovers(in: package) != [])
      try start(package, ["--help"]).wait()
      try package.install(package.root + "/program", as: "slopes")
      #expect(try start(package).wait() == .exited(0))
    }
    #expect(leftovers(in: package) == [])
  }

  @Test func aCheckLeavesNoFolders() throws {
    let package = try package()
    #expect(try start(package, ["check"]).wait() == .exited(0))
    #expect(leftovers(in: package) == [])
  }

  @Test func withoutTemporaryFoldersTheLastGoodBookStays() throws {
    let package = try package()
    defer { withExtendedLifetime(package) {} }
    #expect(try start(package).wait() == .exited(0))
    let old = book(of: package)
    FileSystem.remove(Cache.directory(root: package.root))
    #expect(
      try start(package, temporary: "/no/such/folder").wait() == .exited(1))
    let printed = FileSystem.text(of: package.root + "/printed") ?? ""
    #expect(
      printed.contains(
        ":1:1: error: 'swift run slopes' has no place for its record: "
          + "/no/such/folder/gradients-\(geteuid()): No such file or directory; "
          + "make room for temporary files, or name another folder for them in "
          + "TMPDIR\n"), "\(printed)")
    #expect(book(of: package) == old)
  }

  /// Whether a process is gone, or has at most to be reaped by the system.
  private func endsSoon(_ process: Int32) -> Bool {
    for _ in 0..<500 {
      if kill(process, 0) != 0 { return true }
      let status = FileSystem.text(of: "/proc/\(process)/stat") ?? ""
      if status.contains(") Z ") { return true }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return false
  }
}

/// Standard streams that take or give nothing.
extension KillTests {
  @Test(.enabled(if: FileSystem.exists("/dev/full"), "macOS has none"))
  func aFullOutputIsAnErrorInALine() throws {
    let package = try package()
    defer { withExtendedLifetime(package) {} }
    let (outcome, output) = ProcessRunner().capture(
      Invocation(
        executable: "/bin/sh",
        arguments: [
          "-c", #"exec "$0" --help 2>&1 >/dev/full"#,
          package.binaries + "/book",
        ], directory: package.root, timeout: 60))
    #expect(outcome == .exited(73))
    #expect(
      String(decoding: output, as: UTF8.self)
        == "error: standard output cannot be written: No space left on device; "
        + "make room where it goes, or let it go elsewhere\n")
  }

  @Test(arguments: [
    ("--help >&-", Outcome.exited(73)), ("render <&-", .exited(0)),
    ("render <&- >&- 2>&-", .exited(0)), ("--help <&- >&- 2>&-", .exited(73)),
  ])
  func aClosedStreamIsNoCrash(words: String, expected: Outcome) throws {
    let package = try package()
    defer { withExtendedLifetime(package) {} }
    let outcome = ProcessRunner().run(
      Invocation(
        executable: "/bin/sh",
        arguments: ["-c", "exec binaries/book \(words)"],
        directory: package.root, timeout: 60))
    #expect(outcome == expected)
  }

  @Test(arguments: [("", "<table>"), ("--commonmark", "| a |\n")])
  func markdownIsReadAsAsked(option: String, expected: String) throws {
    let package = try package()
    defer { withExtendedLifetime(package) {} }
    let script = #"printf '| a |\n| - |\n' | binaries/book render $0"#
    let (outcome, output) = ProcessRunner().capture(
      Invocation(
        executable: "/bin/sh", arguments: ["-c", script, option],
        directory: package.root, timeout: 60))
    #expect(outcome == .exited(0))
    #expect(String(decoding: output, as: UTF8.self).contains(expected))
  }

  @Test(
    "Also where whoever started it ignores the signal",
    arguments: ["", "trap '' PIPE;"])
  func aPipeThatNobodyReadsEndsItQuietly(ignoring: String) throws {
    let pipe = try #require(makePipe())
    close(pipe.reading)
    let package = try package()
    let book = try RunningProgram(
      Invocation(
        executable: "/bin/sh",
        arguments: ["-c", "\(ignoring) exec binaries/book"],
        directory: package.root, timeout: 60), output: pipe.writing)
    close(pipe.writing)
    #expect(book.wait() == .signalled(SIGPIPE))
    #expect(leftovers(in: package) == [])
  }
}
