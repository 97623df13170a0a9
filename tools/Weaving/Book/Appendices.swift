import Manuscript
import Plotting
import Site

/// The pages that nobody writes: they follow from the others.
struct Appendices {
  let context: WeavingContext
  let usage: Usage

  /// What the contents list of them, which is known before they are made.
  static func entries(of context: WeavingContext) -> [SiteMap.Entry] {
    var found: Set<String> = []
    if context.standings.hasEvidence { found.insert(evidencePath) }
    if hasAgreement(context) { found.insert(agreementPath) }
    for page in context.pages {
      if !page.exercises.isEmpty { found.insert(exercisesPath) }
      if page.predictionCount > 0 { found.insert(predictionsPath) }
      for role in page.passages.flatMap(\.roles.values) {
        switch role {
        case .published: found.formUnion([publishedPath, sourcesPath])
        case .cite: found.insert(sourcesPath)
        default: break
        }
      }
    }
    return titles.filter { found.contains($0.path) }.map {
      SiteMap.Entry(path: $0.path, title: $0.title, kind: .appendix)
    }
  }

  static let evidencePath = "evidence.html"
  static let exercisesPath = "exercises.html"
  static let predictionsPath = "predictions.html"
  static let agreementPath = "agreement.html"
  static let publishedPath = "published.html"
  private static let sourcesPath = "sources.html"

  private static let titles = [
    (path: predictionsPath, title: predictionsTitle),
    (path: exercisesPath, title: "Exercises"),
    (path: evidencePath, title: "What would have been noticed"),
    (path: agreementPath, title: "Agreement"),
    (path: publishedPath, title: "Published numbers, and ours"),
    (path: sourcesPath, title: "Sources"),
  ]

  /// The pages, in the order of reading.
  var pages: [Page] {
    [predictions, exercises, evidence, agreement, published, sources].compactMap
    { $0 }
  }

  /// The figures from the literature, beside ours.
  private var published: Page? {
    guard !usage.published.isEmpty else { return nil }
    let title = "Published numbers, and ours"
    let rows = usage.published.map { number -> [String] in
      let source = context.pages[number.page]
      let work = context.book.bibliography[number.key]
      let label = work.map { "\($0.shortAuthors), \($0.year)" } ?? number.key
      return [
        escaped(number.description), escaped(number.text),
        number.ours.map {
          Fragment.value($0.text, name: $0.name, command: $0.command)
        } ?? "",
        ratio(number).map {
          escaped(NumberFormat.significant(2).text($0))
        } ?? "",
        "<a class=\"citation\" href=\"\(Self.sourcesPath)#"
          + "\(Bibliography.anchor(of: number.key))\">\(escaped(label))</a>",
        "<a class=\"reference\" href=\"\(escaped(source.output))#"
          + "\(number.anchor)\">\(pageName(number.page))</a>",
      ]
    }
    let table = Fragment.table(
      label: title,
      columns: [
        "what", "published", "ours", "ours over theirs", "source", "where",
      ], rows: rows, numeric: [1, 2, 3])
    return Page(
      path: Self.publishedPath, title: title, kind: .appendix,
      body: Fragment.heading(level: 1, id: "published", html: title)
        + """

        <p>Every figure that the book takes from the literature, in the order \
        in which it appears, and beside it what the book's own run found, \
        where it measures the same, and how many times theirs that is. Where \
        data, sizes or machines are others, so may the number be; the chapters \
        say which.</p>
        \(table)

        """, headings: [])
  }

  /// Our number over the published one, where both are numbers.
  func ratio(_ number: ShownNumber) -> Double? {
    guard let ours = number.ours.flatMap({ writtenNumber($0.text) }),
      let theirs = writtenNumber(number.text), theirs != 0
    else { return nil }
    return ours / theirs
  }

  /// Returns the anchor of an exercise in the list of all.
  static func listed(_ number: String) -> String { "listed-\(number)" }

  /// The exercises by chapter, and how to start.
  private var exercises: Page? {
    guard let first = usage.exercises.first else { return nil }
    let byPage = Dictionary(grouping: usage.exercises, by: \.page)
    let chapters = byPage.sorted { $0.key < $1.key }.map { page, exercises in
      let rows = exercises.map { shown in
        let link =
          "\(escaped(context.pages[page].output))#\(escaped(shown.anchor))"
        let level =
          shown.exercise.isHard ? " <span class=\"level\">hard</span>" : ""
        return [
          "<a class=\"reference\" "
            + "id=\"\(Self.listed(escaped(shown.exercise.number)))\" "
            + "href=\"\(link)\">\(escaped(shown.exercise.number))</a>",
          escaped(shown.exercise.title) + level, escaped(shown.section),
          "<kbd>swift run exercises check \(escaped(shown.exercise.number))</kbd>",
          Fragment.solved(exercise: shown.exercise.number),
        ]
      }
      let title = titleHTML(page)
      let id = "exercises-\(context.pages[page].name)"
      return (
        heading: Page.Heading(
          level: 2, id: id, title: context.numbered.outlines[page].title),
        html: Fragment.heading(
          level: 2, id: id, number: context.pages[page].number.map(String.init),
          html: title) + "\n"
          + Fragment.table(
            label: "Exercises of \(context.numbered.outlines[page].title)",
            columns: [
              "exercise", "what it is about", "where", "command", "solved",
            ], rows: rows)
      )
    }
    let hardCount = usage.exercises.count(where: \.exercise.isHard)
    let hard = hardCount == 1 ? "1 is" : "\(hardCount) are"
    return Page(
      path: Self.exercisesPath, title: "Exercises", kind: .appendix,
      body: Fragment.heading(level: 1, id: "exercises", html: "Exercises")
        + """

        <p>Each of the \(usage.exercises.count) exercises is a function to \
        write; \(hard) hard. \
        <kbd>swift run exercises</kbd> shows how all of them stand and \
        which is next, <kbd>swift run exercises check \(first.exercise.number)</kbd> \
        judges one, and <kbd>swift run exercises watch</kbd> judges whatever \
        you save. A wrong answer is told for which input it is wrong, what was \
        expected there, and where to read. The hints go from a nudge to \
        nearly the answer, and <kbd>swift run exercises --help</kbd> lists \
        the rest.</p>
        <p>What you have solved only your own copy knows, and its board says. \
        Here you can tick it off; the ticks are kept by your browser, on this \
        device. <span class="exercise-count" role="status"></span></p>
        \(chapters.map(\.html).joined(separator: "\n"))

        """, headings: chapters.map(\.heading))
  }

  /// The works that the book cites, and where.
  private var sources: Page? {
    guard !usage.citing.isEmpty else { return nil }
    let list = context.book.bibliography.list(of: Set(usage.citing.keys)) {
      work in
      let links = usage.citing[work.key, default: []].sorted().map {
        "<a class=\"reference\" href=\""
          + "\(escaped(context.pages[$0].output))#"
          + "\(Bibliography.anchor(of: work.key))\">\(pageName($0))</a>"
      }
      return " <span data-unsearched class=\"cited\">Cited in "
        + links.joined(separator: ", ") + ".</span>"
    }
    return Page(
      path: Self.sourcesPath, title: "Sources", kind: .appendix,
      body: Fragment.heading(level: 1, id: "sources", html: "Sources")
        + "\n\(list)\n", headings: [])
  }

  private func pageName(_ index: Int) -> String {
    let number = context.pages[index].number
    return number.map { "chapter\u{A0}\($0)" }
      ?? titleHTML(index)
  }

  func titleHTML(_ page: Int) -> String {
    TextWriter.page(PageState(context, page: page, isAside: true))
      .headingHTML(context.numbered.outlines[page].titleNode, on: page)
  }
}
