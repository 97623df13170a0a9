import Evidence
import Manuscript
import Plotting
import Site

extension Appendices {
  /// Whether there is anything to compare with.
  static func hasAgreement(_ context: WeavingContext) -> Bool {
    context.standings.frameworks != nil
      || context.records.found.values.contains { record in
        (record.tables.values + record.figures.values.map(\.data))
          .contains { !TheoryComparison.all(in: $0).isEmpty }
      }
  }

  /// Our numbers beside those of others: the frameworks', theory's, and the
  /// literature's, with the greatest differences.
  var agreement: Page? {
    guard Self.hasAgreement(context) else { return nil }
    let title = "Agreement"
    let sections = [frameworks, theory, literature].compactMap { $0 }
    return Page(
      path: Self.agreementPath, title: title, kind: .appendix,
      body: Fragment.heading(level: 1, id: "agreement", html: title) + """

        <p>A number may be computed by a program that is wrong. So it is \
        compared with numbers that came about in another way: those of other \
        libraries, those of theory, and those that others have published.</p>

        """ + sections.map(\.html).joined(separator: "\n"),
      headings: sections.map(\.heading))
  }

  private typealias Section = (heading: Page.Heading, html: String)

  private func section(_ id: String, _ title: String, _ html: String) -> Section
  {
    (
      Page.Heading(level: 2, id: id, title: title),
      Fragment.heading(level: 2, id: id, html: title) + "\n" + html
    )
  }

  private var frameworks: Section? {
    guard let record = context.standings.frameworks else { return nil }
    let versions = record.versions.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let digits = NumberFormat.scientific(2)
    let rows = record.cases.map { row in
      [
        "<code>\(escaped(row.name))</code>", "\(row.values)",
        escaped(digits.text(row.difference)),
        "<code>\(escaped(row.farthest))</code>",
        escaped(digits.text(row.torchAgainstJAX)),
      ]
    }
    let worst = record.cases.map(\.difference).max() ?? 0
    let count = record.cases.map(\.values).reduce(0, +)
    let state =
      context.standings.areFrameworksFresh
      ? "" : " The libraries have changed since it was measured."
    return section(
      "frameworks", "With PyTorch and JAX",
      """
      <p>The same inputs and weights were given to PyTorch, in double \
      precision, and to this book's libraries. The \(count) outputs, losses, \
      gradients and trained weights below differ by at most \
      \(escaped(digits.text(worst))) of their greatest element. The last \
      column is how far JAX is from PyTorch. (\(escaped(versions)).)\(state)</p>

      """
        + Fragment.table(
          label: "Agreement with PyTorch and JAX",
          columns: [
            "case", "values", "greatest difference", "of", "JAX and PyTorch",
          ], rows: rows, numeric: [1, 2, 4]))
  }

  private var theory: Section? {
    var count = 0
    let rows = usage.tables.flatMap { shown -> [[String]] in
      TheoryComparison.all(in: shown.table).map { pairs in
        count += pairs.count
        return [
          "<a class=\"reference\" href=\""
            + "\(escaped(context.pages[shown.page].output))#\(shown.anchor)\">"
            + "\(shown.title)</a>",
          escaped(pairs.name), "\(pairs.count)",
          escaped(Self.share(pairs.median)),
          escaped(Self.share(pairs.worst.size)),
          escaped(pairs.worst.row),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return section(
      "theory", "With theory",
      """
      <p>Where a table, or the data of a figure, has a column of theory beside \
      a measured one, the two are compared row by row: \(NumberFormat.integer.text(Double(count))) pairs. A \
      difference is relative to theory; half of the pairs differ by less than \
      the median. Few networks scatter, a narrow or shallow one is not yet \
      what theory speaks of, and a number near zero differs by much. So a \
      difference here is no fault by itself: what is claimed of the two, the \
      chapters say and test.</p>

      """
        + Fragment.table(
          label: "Agreement with theory",
          columns: ["where", "what", "pairs", "median", "greatest", "at"],
          rows: rows, numeric: [2, 3, 4]))
  }

  private var literature: Section? {
    let ratios = usage.published.compactMap { number in
      ratio(number).map { (number, $0) }
    }
    guard !ratios.isEmpty else { return nil }
    func distance(_ ratio: Double) -> Double { max(ratio, 1 / ratio) }
    let near = ratios.count { distance($0.1.magnitude) <= 1.1 }
    let far = ratios.sorted {
      distance($0.1.magnitude) > distance($1.1.magnitude)
    }.prefix(5).map { number, ratio in
      [
        "<a class=\"reference\" href=\""
          + "\(escaped(context.pages[number.page].output))#\(number.anchor)\">"
          + "\(escaped(number.description))</a>",
        escaped(number.text), escaped(number.ours?.text ?? ""),
        escaped(NumberFormat.significant(2).text(ratio)),
      ]
    }
    return section(
      "literature", "With the literature",
      """
      <p>Of \(ratios.count) published numbers beside which the book has its \
      own, \(near) are within a tenth of ours. These are farthest; \
      <a class="reference" href="\(Self.publishedPath)">the others</a> have a \
      page of their own.</p>

      """
        + Fragment.table(
          label: "The greatest differences from the literature",
          columns: ["what", "published", "ours", "ours over theirs"],
          rows: far, numeric: [1, 2, 3]))
  }

  /// A relative difference: as a share, or where it is great as a factor.
  private static func share(_ size: Double) -> String {
    size < 10
      ? NumberFormat.significant(2).text(100 * size) + " %"
      : NumberFormat.scientific(2).text(size) + " times"
  }
}
