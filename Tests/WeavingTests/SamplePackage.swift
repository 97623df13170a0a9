import Engine
import Evidence
import Foundation
import Ground

@testable import Weaving

/// A sample book on disk, in a folder that is removed with it.
final class SamplePackage {
  var root: String { folder.path }
  private let folder: OwnedFolder
  var binaries: String { root + "/binaries" }
  let runner: SampleRunner

  /// Writes a book, its theme and the file that stands for its program.
  init(_ book: SampleBook = SampleBook(), program: String = "1") throws {
    folder = try FileSystem.temporaryFolder("weaving")
    runner = SampleRunner(record: book.files[SampleBook.record] ?? "")
    try write(book)
    try Self.snippets.write(root: root)
    try write(program, to: "program")
    try install(root + "/program", as: "slopes")
    // A copy by the system would belong to whom the original does.
    let theme = Self.package + "/book/theme"
    for file in FileSystem.files(below: theme) {
      try FileSystem.writeWhole(
        FileSystem.bytes(of: "\(theme)/\(file)") ?? [],
        to: "\(root)/book/theme/\(file)", creatingFolders: true)
    }
  }

  /// What the programs of the book as it should be printed.
  static let snippets: SnippetRecord = {
    let book = SampleBook()
    var record = SnippetRecord()
    for (path, package, slope) in [
      (SampleBook.pytorch, "PyTorch 2.13.0", "0.00666"),
      (SampleBook.jax, "JAX 0.10.2", "0.00664"),
    ] {
      record.runs[path] = SnippetRecord.Run(
        checksum: SnippetRecord.checksum(
          of: Array(((book.files[path] ?? "") + "\n").utf8)),
        packages: [package], lines: [.init(name: "slope", text: slope)])
    }
    record.runs[SampleBook.pytorch]?.lines.append(
      .init(name: "tiny", text: "4.10e-08"))
    return record
  }()

  /// The root of this package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Copies a program to the binaries.
  ///
  /// Another process does it. If this one held the copy open for writing, even
  /// for a moment, a process forked meanwhile by another test would go on
  /// holding it, and the system refuses to run such a file.
  func install(_ program: String, as name: String) throws {
    let outcome = ProcessRunner().run(
      Invocation(
        executable: "/bin/sh",
        arguments: [
          "-c", #"mkdir -p "$1" && cp "$0" "$1/$2" && chmod 755 "$1/$2""#,
          program, binaries, name,
        ], directory: root, timeout: 60))
    guard outcome == .exited(0) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  func write(_ book: SampleBook) throws {
    for (path, text) in book.files { try write(text + "\n", to: path) }
  }

  func write(_ text: String, to path: String) throws {
    let file = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A weaver for the book.
  func weaver(_ runner: SampleRunner? = nil) -> Weaver {
    var weaver = Weaver(
      root: root, binaries: binaries, runner: runner ?? self.runner)
    weaver.engine = { explorers, _ in
      .engine(
        Engine(
          explorers: explorers.map(\.name), bytes: [0, 97, 115, 109],
          moduleCount: 1, compiledCount: 0))
    }
    return weaver
  }

  /// Weaves the book, and keeps its files.
  func weave(_ runner: SampleRunner? = nil) throws -> SampleResult {
    let output = BookInMemory()
    let book = try weaver(runner).weave(into: output)
    return SampleResult(book: book, files: output.files)
  }
}

/// What comes of weaving a sample book.
@dynamicMemberLookup
struct SampleResult {
  var book: WovenBook

  /// The files, by their paths.
  var files: [String: [UInt8]]

  subscript<Value>(dynamicMember path: KeyPath<WovenBook, Value>) -> Value {
    book[keyPath: path]
  }

  /// Returns the text of a file of the book.
  func text(of path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }
}
