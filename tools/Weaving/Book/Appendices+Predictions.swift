import Manuscript
import Site

extension Appendices {
  static let predictionsTitle = "Your predictions"

  /// The predictions by chapter, beside which the page's script writes what
  /// the reader answered.
  var predictions: Page? {
    guard !usage.predictions.isEmpty else { return nil }
    let title = Self.predictionsTitle
    let chapters = Dictionary(grouping: usage.predictions, by: \.page)
      .sorted { $0.key < $1.key }.map { section(of: $1, page: $0) }
    return Page(
      path: Self.predictionsPath, title: title, kind: .appendix,
      body: Fragment.heading(level: 1, id: "predictions", html: title) + """

        <p>The book asks \(usage.predictions.count) questions before the runs \
        that answer them. Who commits to an answer first, and says how sure of \
        it, learns two things: what is so, and how far to trust a hunch. What \
        you answer is kept by your browser, on this device, and goes nowhere \
        else; where no script runs, nothing is kept, and the answers are \
        folded under the questions.</p>
        \(Fragment.predictionRecord)
        \(chapters.map(\.html).joined(separator: "\n"))

        """, headings: chapters.map(\.heading))
  }

  private func section(
    of predictions: [ShownPrediction], page: Int
  ) -> (heading: Page.Heading, html: String) {
    let output = escaped(context.pages[page].output)
    let rows = predictions.map { shown in
      [
        "<a class=\"reference\" href=\"\(output)#\(escaped(shown.anchor))\">"
          + "\(escaped(shown.question))</a>",
        Fragment.predicted(
          key: shown.key, choices: shown.choices, right: shown.right),
        Fragment.reference(
          html: "claim\u{A0}\(escaped(shown.claim))",
          target: "\(context.pages[page].output)#\(shown.claimAnchor)"),
      ]
    }
    let title = context.numbered.outlines[page].title
    let id = "predictions-\(context.pages[page].name)"
    return (
      Page.Heading(level: 2, id: id, title: title),
      Fragment.heading(
        level: 2, id: id, number: context.pages[page].number.map(String.init),
        html: titleHTML(page)) + "\n"
        + Fragment.table(
          label: "Predictions of \(title)",
          columns: ["question", "your answer", "settled by"], rows: rows)
    )
  }
}
