import Foundation
import Ground
import Testing

@testable import Weaving

/// Programs that are really run: small shell scripts.
@Suite struct RunTests {
  /// Weaves a book whose chapter's program is a script.
  private func problems(
    of script: String, timeout: Double = 20, book: SampleBook = SampleBook()
  ) throws -> [String] {
    let package = try SamplePackage(book, program: "#!/bin/sh\n\(script)\n")
    defer { withExtendedLifetime(package) {} }
    var weaver = Weaver(
      root: package.root, binaries: package.binaries, timeout: timeout)
    weaver.engine = { _, _ in .unsupported("not here") }
    return try weaver.weave().problems.map(\.description)
  }

  private let place = "chapters/01-slopes/chapter.md:1:1: error: "

  @Test func aProgramThatWorksMakesABook() throws {
    #expect(try problems(of: "cp record.json \"$2\"") == [])
  }

  @Test(arguments: [
    ("echo first; echo the reason; exit 3", "ended with status 3; its last"),
    ("echo the reason >&2; exit 3", "words: the reason"),
    ("exit 3", "it printed nothing"),
    ("kill -9 $$", "was stopped by signal 9"),
    ("true", "wrote no record"),
    ("echo '{\"command\": ' > \"$2\"", "cannot be read"),
  ])
  func aProgramThatFailsIsReported(script: String, message: String) throws {
    let problems = try problems(of: script)
    #expect(
      problems.contains { $0.hasPrefix(place) && $0.contains(message) },
      "\(problems)")
    // What depends on the record is not reported on top of that.
    #expect(problems.count == 1)
  }

  @Test func whatACaptionRefersToIsNotUnusedWhereTheRunFailed() throws {
    var book = SampleBook()
    book.replace(
      "By {eq}`slope-law` it is", with: "It is", in: SampleBook.chapter)
    book.replace(
      "The slope at 30 places,", with: "The slope by {eq}`slope-law`,",
      in: SampleBook.chapter)
    #expect(try problems(of: "cp record.json \"$2\"", book: book) == [])
    #expect(try problems(of: "exit 3", book: book).count == 1)
  }

  @Test func aProgramThatHangsIsStopped() throws {
    let start = Date.now
    let problems = try problems(of: "exec sleep 60", timeout: 0.5)
    #expect(problems.first?.contains("did not end within") == true)
    #expect(Date.now.timeIntervalSince(start) < 30)
  }
}

@Suite struct CompilerCheckTests {
  @Test func theCompilerIsAsked() throws {
    let package = try SamplePackage()
    defer { withExtendedLifetime(package) {} }
    let check = CompilerCheck(
      binaries: package.binaries, runner: ProcessRunner(),
      cache: Cache(root: package.root))
    #expect(check.verdict(on: "let width = 128\n") == .accepted)
    guard
      case .rejected(let errors) = check.verdict(
        on: "let width: Int = \"128\"\n")
    else {
      Issue.record("the compiler took it")
      return
    }
    #expect(errors.count == 1)
    #expect(
      errors[0].hasPrefix("listing.swift:1:18: error: cannot convert value"))
  }
}
