import Diagnostics
import Foundation
import Laboratory
import Processes
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

  /// What makes the code for the browser of a module in a folder.
  var explorer:
    @Sendable (_ module: String, _ folder: String) throws ->
      ExplorerBuilder.Outcome

  /// Creates a weaver for a package.
  public init(
    root: String, binaries: String, timeout: Double = 300,
    runner: any ProgramRunner = ProcessRunner()
  ) {
    self.root = root
    self.binaries = binaries
    self.timeout = timeout
    self.runner = runner
    let builder = ExplorerBuilder(
      package: URL(fileURLWithPath: root),
      cache: URL(
        fileURLWithPath: Cache.directory(root: root) + "/explorers"))
    explorer = { try builder.build(module: $0, folder: $1) }
  }

  /// Removes what interrupted builds left beside the book.
  public func cleanUp() { BookFolder(root: root).cleanUp() }

  /// Weaves the book, and finds all that is wrong with it.
  ///
  /// Nothing is written but the cache.
  public func weave(
    _ notice: @escaping @Sendable (WeavingEvent) -> Void = { _ in }
  ) -> WovenBook {
    var clock = Date.now
    let tree = SourceTree(root: root)
    let loaded = loadPages(tree)
    var seconds = Date.now.timeIntervalSince(clock)

    var problems = loaded.problems
    for page in loaded.pages { problems.append(page.problems) }
    let cache = Cache(root: root)
    let made = make(loaded.pages, cache, notice)
    for part in made { problems.append(part.problems) }
    let (records, explorers) = (made[0].records, made[1].explorers)

    clock = .now
    let bare = context(
      tree, loaded.pages, records: records, explorers: explorers, cache,
      &problems)
    let outlines = concurrentMap(Array(loaded.pages.indices)) { page in
      OutlineCollector(PageState(context: bare, page: page)).outline
    }
    let context = bare.with(outlines)
    for outline in outlines { problems.append(outline.problems) }
    let pages = concurrentMap(Array(loaded.pages.indices)) { page in
      WovenPage(PageState(context: context, page: page))
    }
    var usage = Usage()
    for page in pages {
      usage.merge(page.usage)
      problems.append(page.problems)
    }
    cache.makeRoom()
    problems.append(UnusedNames(context, usage).problems)
    var book = WovenBook(
      coverage: Coverage(
        shown: usage.lines,
        chapters: loaded.pages.filter(\.isChapter).map(\.folder), in: tree))
    book.problems = problems.sorted
    if problems.isEmpty {
      assemble(&book, pages, context, usage)
    }
    seconds += Date.now.timeIntervalSince(clock)
    book.weavingSeconds = seconds
    return book
  }

  /// Puts a book in place of the old one, as a whole.
  public func write(_ book: WovenBook) throws {
    let folder = BookFolder(root: root)
    folder.cleanUp()
    try folder.replace(with: book.files)
  }

  /// What the runs found, by command, and the commands that failed.
  typealias Records = (found: [String: Record], failed: Set<String>)

  /// What the toolchain and the chapters' programs make for the pages.
  private struct Makings: Sendable {
    var records: Records = ([:], [])
    var explorers: [String: ExplorerPart] = [:]
    var problems = Problems()
  }

  /// Runs the chapters, and meanwhile compiles what moves.
  private func make(
    _ pages: [PageSource], _ cache: Cache,
    _ notice: @escaping @Sendable (WeavingEvent) -> Void
  ) -> [Makings] {
    concurrentMap([0, 1], threads: 2) { task in
      var makings = Makings()
      if task == 0 {
        makings.records = run(pages, cache, &makings.problems, notice)
      } else {
        makings.explorers = buildExplorers(pages, &makings.problems, notice)
      }
      return makings
    }
  }

  private func run(
    _ pages: [PageSource], _ cache: Cache, _ problems: inout Problems,
    _ notice: @escaping @Sendable (WeavingEvent) -> Void
  ) -> Records {
    var runs: [ChapterRun] = []
    var commands: Set<String> = []
    for page in pages {
      guard let command = page.command, commands.insert(command).inserted
      else { continue }
      runs.append(
        ChapterRun(command: command, position: page.commandPosition))
    }
    let results = ChapterRuns(
      root: root, binaries: binaries, runner: runner, timeout: timeout,
      cache: cache
    ).results(of: runs) { run, result in
      if result.problem != nil {
        notice(.failed(command: run.command))
      } else if let seconds = result.seconds {
        notice(.ran(command: run.command, seconds: seconds))
      } else {
        notice(.unchanged(command: run.command))
      }
    }
    var records: Records = ([:], [])
    for (run, result) in zip(runs, results) {
      records.found[run.command] = result.record
      if let problem = result.problem {
        problems.append(problem)
        records.failed.insert(run.command)
      }
    }
    return records
  }

  private func context(
    _ tree: SourceTree, _ pages: [PageSource], records: Records,
    explorers: [String: ExplorerPart], _ cache: Cache,
    _ problems: inout Problems
  ) -> BookContext {
    let bibliography = Bibliography(
      tree.file(Self.referencesPath)
        ?? SourceFile(path: Self.referencesPath, bytes: []))
    problems.append(bibliography.problems)
    var tests: [Int: ClaimTests] = [:]
    for (index, page) in pages.enumerated() {
      guard let number = page.number else { continue }
      tests[index] = ClaimTests(
        folder: page.folder, chapter: number, in: tree)
      problems.append(tests[index]?.problems ?? Problems())
    }
    return BookContext(
      tree: tree, pages: pages, places: PagePlaces(pages),
      records: records.found,
      failedCommands: records.failed, bibliography: bibliography,
      tests: tests,
      compiler: CompilerCheck(
        binaries: binaries, runner: runner, cache: cache),
      explorers: explorers)
  }
}
