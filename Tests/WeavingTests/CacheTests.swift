import Ground
import Testing

@testable import Weaving

@Suite struct CacheTests {
  @Test func chaptersRunOnlyWhenTheirProgramChanges() throws {
    let package = try SamplePackage()
    #expect(try package.weave().isGood)
    #expect(package.runner.count.value == 1)

    // Prose, sources and references are woven anew from the same record.
    var book = SampleBook()
    book.replace("guess.", with: "guess well.", in: SampleBook.chapter)
    try package.write(book)
    let changed = try package.weave()
    #expect(changed.text(of: "01-slopes.html")?.contains("guess well") == true)
    #expect(package.runner.count.value == 1)

    try package.write("2", to: "binaries/slopes")
    #expect(try package.weave().isGood)
    #expect(package.runner.count.value == 2)

    try package.write("1,2", to: "binaries/digits.resources/digits.csv")
    #expect(try package.weave().isGood)
    #expect(package.runner.count.value == 3)
    #expect(try package.weave().isGood)
    #expect(package.runner.count.value == 3)
  }

  @Test func aProgramThatReadsSourcesRunsAgainWhenTheyChange() throws {
    var book = SampleBook()
    book.replace(
      "# Preface",
      with: "---\ncommand: slopes\nreads: chapters\n---\n# Preface",
      in: SampleBook.preface)
    let package = try SamplePackage(book)
    #expect(try package.weave().isGood)
    book.replace("guess.", with: "guess well.", in: SampleBook.chapter)
    try package.write(book)
    #expect(try package.weave().isGood)
    #expect(package.runner.count.value == 1)
    book.replace("let s =", with: "let  s =", in: SampleBook.code)
    try package.write(book)
    #expect(try package.weave().isGood)
    #expect(package.runner.count.value == 2)
  }

  /// Whatever changes, the book is the one that a clean build would make.
  @Test(arguments: [
    (SampleBook.chapter, "guess.", "guess again."),
    (SampleBook.code, "let s =", "let  s ="),
    (SampleBook.tests, "<= 1 / 4", "<= 2 / 8"),
    (SampleBook.preface, "steepest", "very steepest"),
    (SampleBook.glossary, "close to", "near"),
    (SampleBook.references, "Deep Learning", "Deep Thinking"),
    (SampleBook.contents, "Foundations", "Basics"),
    ("chapters/01-slopes/curve.svg", "</svg>", " </svg>"),
  ])
  func anIncrementalBookEqualsACleanOne(
    path: String, old: String, new: String
  ) throws {
    let incremental = try SamplePackage()
    let before = try incremental.weave()
    var book = SampleBook()
    book.replace(old, with: new, in: path)
    try incremental.write(book)
    let after = try incremental.weave()
    let clean = try SamplePackage(book).weave()
    #expect(after.isGood)
    #expect(after.files == clean.files)
    #expect(after.files != before.files)
  }

  @Test func aChangedRecordChangesTheBook() throws {
    let package = try SamplePackage()
    #expect(try package.weave().isGood)
    var runner = package.runner
    runner.record = runner.record.replacingOccurrences(
      of: "\"Slopes\"", with: "\"Steep slopes\"")
    try package.write("2", to: "binaries/slopes")
    let book = try package.weave(runner)
    #expect(
      book.text(of: "01-slopes.html")?.contains("Steep slopes") == true)
  }

  @Test func aRecordThatIsBrokenInTheCacheIsMadeAgain() throws {
    let package = try SamplePackage()
    #expect(try package.weave().isGood)
    let folder = package.root + "/.build/book-cache/records"
    for name in FileSystem.names(in: folder) {
      try FileSystem.write([123], to: "\(folder)/\(name)")
    }
    #expect(try package.weave().isGood)
    #expect(package.runner.count.value == 2)
  }
}

extension CacheTests {
  private func key(_ n: Int) -> Fingerprint {
    var key = Fingerprint()
    key.combine("result \(n)")
    return key
  }

  @Test func whatABuildUsesStaysHoweverMuchItIs() throws {
    let package = try SamplePackage()
    defer { withExtendedLifetime(package) {} }
    let root = package.root
    let count = 2 * Cache.capacity
    let filling = Cache(root: root)
    for n in 0..<count {
      #expect(filling.bytes(of: "records", for: key(n)) == nil)
      filling.keep([1], of: "records", for: key(n))
    }
    filling.makeRoom()
    let using = Cache(root: root)
    let found = (0..<count).filter {
      using.bytes(of: "records", for: key($0)) == [1]
    }
    #expect(found.count == count)
    using.makeRoom()
    let neglecting = Cache(root: root)
    _ = neglecting.bytes(of: "records", for: key(7))
    neglecting.makeRoom()
    #expect(
      FileSystem.names(in: neglecting.directory + "/records") == [key(7).text])
  }
}
