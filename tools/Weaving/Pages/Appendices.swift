import Site

/// The pages that nobody writes: they follow from the others.
struct Appendices {
  let context: BookContext
  let usage: Usage
  let pages: [WovenPage]

  /// The figures from the literature, beside ours.
  var published: Page? {
    guard !usage.published.isEmpty else { return nil }
    let title = "Published numbers, and ours"
    let rows = usage.published.map { number -> [String] in
      let source = context.pages[number.page]
      let work = context.bibliography[number.key]
      let label = work.map { "\($0.shortAuthors), \($0.year)" } ?? number.key
      return [
        escaped(number.description), escaped(number.text),
        number.ours.map {
          Fragment.value($0.text, name: $0.name, command: $0.command)
        } ?? "",
        "<a class=\"citation\" href=\"sources.html#"
          + "\(Bibliography.anchor(of: number.key))\">\(escaped(label))</a>",
        "<a class=\"reference\" href=\"\(escaped(source.output))#"
          + "\(number.anchor)\">\(pageName(number.page))</a>",
      ]
    }
    let table = Fragment.table(
      label: title,
      columns: ["what", "published", "ours", "source", "where"], rows: rows,
      numeric: [1, 2])
    return Page(
      path: "published.html", title: title, kind: .appendix,
      body: Fragment.heading(level: 1, id: "published", html: title)
        + """

        <p>Every figure that the book takes from the literature, in the order \
        in which it appears, and beside it what the book's own run found, \
        where it measures the same.</p>
        \(table)

        """, headings: [])
  }

  /// The exercises by chapter, and how to start.
  var exercises: Page? {
    guard let first = usage.exercises.first else { return nil }
    let byPage = Dictionary(grouping: usage.exercises, by: \.page)
    let chapters = byPage.sorted { $0.key < $1.key }.map { page, exercises in
      let rows = exercises.map { exercise in
        let link =
          "\(escaped(context.pages[page].output))#\(escaped(exercise.anchor))"
        let level =
          exercise.isHard ? " <span class=\"level\">hard</span>" : ""
        return [
          "<a class=\"reference\" href=\"\(link)\">"
            + "\(escaped(exercise.number))</a>",
          escaped(exercise.title) + level, escaped(exercise.section),
        ]
      }
      let title = context.outlines[page].titleHTML
      let id = "exercises-\(context.pages[page].name)"
      return (
        heading: Page.Heading(
          level: 2, id: id, title: context.outlines[page].title),
        html: Fragment.heading(
          level: 2, id: id, number: context.pages[page].number.map(String.init),
          html: title) + "\n"
          + Fragment.table(
            label: "Exercises of \(context.outlines[page].title)",
            columns: ["exercise", "what it is about", "where"], rows: rows)
      )
    }
    return Page(
      path: "exercises.html", title: "Exercises", kind: .appendix,
      body: Fragment.heading(level: 1, id: "exercises", html: "Exercises")
        + """

        <p>Each of the \(usage.exercises.count) exercises is a function to \
        write. <kbd>swift run exercises</kbd> shows how all of them stand and \
        which is next, <kbd>swift run exercises check \(first.number)</kbd> \
        judges one, and <kbd>swift run exercises watch</kbd> judges whatever \
        you save. A wrong answer is told for which input it is wrong, what was \
        expected there, and where to read. The hints go from a nudge to \
        nearly the answer, and <kbd>swift run exercises --help</kbd> lists \
        the rest.</p>
        \(chapters.map(\.html).joined(separator: "\n"))

        """, headings: chapters.map(\.heading))
  }

  /// The works that the book cites, and where.
  var sources: Page? {
    guard !usage.citations.isEmpty else { return nil }
    var citing: [String: [Int]] = [:]
    for (index, page) in pages.enumerated() {
      for key in page.usage.citations { citing[key, default: []].append(index) }
    }
    let list = context.bibliography.list(of: usage.citations) { work in
      let links = citing[work.key, default: []].map {
        "<a class=\"reference\" href=\""
          + "\(escaped(context.pages[$0].output))#"
          + "\(Bibliography.anchor(of: work.key))\">\(pageName($0))</a>"
      }
      return " <span class=\"cited\">Cited in "
        + links.joined(separator: ", ") + ".</span>"
    }
    return Page(
      path: "sources.html", title: "Sources", kind: .appendix,
      body: Fragment.heading(level: 1, id: "sources", html: "Sources")
        + "\n\(list)\n", headings: [])
  }

  private func pageName(_ index: Int) -> String {
    let number = context.pages[index].number
    return number.map { "chapter\u{A0}\($0)" }
      ?? context.outlines[index].titleHTML
  }
}
