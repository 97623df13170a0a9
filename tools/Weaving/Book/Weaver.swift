import Engine
import Evidence
import Foundation
import Ground
import Manuscript
import Site

/// Makes a book of a package: runs its chapters and weaves its pages.
public struct Weaver: Sendable {
  /// The package's directory.
  let root: String

  /// Where the chapters' executables lie.
  let binaries: String

  /// What runs them.
  let runner: any ProgramRunner

  /// After how many seconds a run is stopped.
  let timeout: Double

  /// The files that are the whole book too, which the first page leads to;
  /// ``make(_:adding:)`` is told how to make them.
  public var editions: [String] = []

  /// Where a host shows the package's files, such as
  /// `https://example.org/gradients/blob/main`; without it, the files that the
  /// book shows are pages of it.
  public var repository: String?

  /// What makes one engine of the chapters' explorers.
  var engine:
    @Sendable (
      _ explorers: [ExplorerSource],
      _ damaged: @escaping @Sendable (_ path: String) -> Void
    ) throws -> EngineBuilder.Outcome

  /// Creates a weaver for a package.
  public init(
    root: String, binaries: String, timeout: Double = 300,
    runner: any ProgramRunner = ProcessRunner()
  ) {
    self.root = root
    self.binaries = binaries
    self.timeout = timeout
    self.runner = runner
    let builder = EngineBuilder(
      package: URL(fileURLWithPath: root),
      cache: URL(fileURLWithPath: Cache.directory(root: root) + "/engine"))
    engine = { try builder.build($0, damaged: $1) }
  }

  /// Weaves the book and puts it in place of the old one, as a whole; if
  /// anything is wrong with it, the old one stays.
  ///
  /// The files that `adding` makes of it go with it.
  public func make(
    _ notice: @escaping @Sendable (WeavingEvent) -> Void = { _ in },
    adding editions: ((BookInMemory) throws -> [String: [UInt8]])? = nil
  ) throws -> WovenBook {
    let folder = BookFolder(root: root)
    folder.cleanUp()
    let draft = try BookDraft(of: folder)
    defer { draft.discard() }
    let book = try weave(into: draft, notice)
    guard book.isGood else { return book }
    if let editions {
      let memory = BookInMemory()
      _ = try weave(into: memory)
      for (path, bytes) in try editions(memory) {
        try draft.write(bytes, to: path)
      }
    }
    try draft.replaceBook()
    return book
  }

  /// Weaves the book, and finds all that is wrong with it.
  ///
  /// Nothing is written but the cache. Pages go to `output` as they are done:
  /// if the book turns out not to be good, what is there is worth nothing.
  public func weave(
    into output: (any BookOutput)? = nil,
    _ notice: @escaping @Sendable (WeavingEvent) -> Void = { _ in }
  ) throws -> WovenBook {
    var clock = Date.now
    let manuscript = Book(root: root)
    let seconds = Date.now.timeIntervalSince(clock)

    var problems = manuscript.problems
    let cache = Cache(root: root) { notice(.damaged($0)) }
    let made = makings(for: manuscript, cache, notice)
    problems.append(made.problems)

    clock = .now
    let numbered = manuscript.numbered(with: made.records)
    problems.append(numbered.problems)
    let standings = Standings(
      manuscript.chapters, in: manuscript.tree, root: root)
    problems.append(standings.problems)
    let context = WeavingContext(
      numbered: numbered,
      compiler: CompilerCheck(
        binaries: binaries, runner: runner, cache: cache),
      figures: made.figures, standings: standings,
      editions: editions,
      links: repository.map(SourceLinks.repository) ?? .pages,
      recordedPlaces: RecordedPlaces(manuscript.pages, in: manuscript.tree),
      fonts: fontCharacters(&problems))
    let site = SiteWriter(
      context, root: root, output: problems.isEmpty ? output : nil)
    var usage = Usage()
    for used in try site.writePages(&problems) { usage.merge(used) }
    cache.makeRoom()
    problems.append(UnusedNames(context, usage).problems)
    problems.append(TermsInOrder(numbered).problems)
    for chapter in manuscript.chapters {
      problems.append(NumbersInStrings(chapter, in: manuscript.tree).problems)
    }
    let lanes = lanes(of: manuscript, &problems)
    if problems.isEmpty { try site.writeRest(usage, &problems) }
    var book = WovenBook(
      pageCount: site.pageCount,
      coverage: Coverage(
        shown: usage.lines, chapters: manuscript.chapters,
        in: manuscript.tree))
    book.problems = problems.sorted
    book.lanes = lanes
    book.claimsToProve = standings.claims.filter { $0.freshness != .fresh }
      .map(\.number)
    book.isFrameworkRecordStale =
      standings.frameworks != nil && !standings.areFrameworksFresh
    book.weavingSeconds = seconds + Date.now.timeIntervalSince(clock)
    return book
  }

  /// Returns what the book's fonts have, and complains if nothing says so.
  private func fontCharacters(_ problems: inout Problems) -> FontCharacters? {
    let path = "book/theme/" + FontCharacters.path
    if let text = FileSystem.text(of: "\(root)/\(path)"),
      let fonts = FontCharacters(text)
    {
      return fonts
    }
    problems.error(
      "the list of the fonts' characters cannot be read; make it with the "
        + "fonts, as tools/fonts/README.md says",
      at: SourcePosition(path: path, line: 1, column: 1))
    return nil
  }

  /// Returns what there is to read in each chapter, and complains where it is
  /// too much.
  private func lanes(
    of manuscript: Book, _ problems: inout Problems
  ) -> [ChapterLanes] {
    manuscript.pages.compactMap { page in
      guard let chapter = page.chapter else { return nil }
      let reading = PageReading(page)
      problems.append(LaneLimits(page, reading).problems)
      return ChapterLanes(chapter, reading)
    }
  }
}
