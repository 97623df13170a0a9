import Plotting
import Site

@testable import Edition

/// A small book with one of everything that an edition treats in its own way.
enum SampleText {
  static let pages = [
    Page(
      path: "index.html", title: "A <Small> Book", kind: .home,
      body: "<h1 id=\"book\">A &lt;Small&gt; Book</h1>\n"
        + "<p>About <em>slopes</em> &amp; more.</p><ol class=\"toc\"></ol>",
      headings: []),
    Page(
      path: "preface.html", title: "Preface", kind: .preface,
      body: "<h1 id=\"preface\">Preface</h1>"
        + "<p>To <a href=\"01-slopes.html#run\">the run</a>, to "
        + "<a href=\"index.html\">the cover</a>, to "
        + "<a href=\"01-slopes.html\">the chapter</a>, to "
        + "<a href=\"https://example.org/a\">a page</a>.</p>", headings: []),
    Page(
      path: "01-slopes.html", title: "Slopes", number: "1", kind: .chapter,
      body: chapter,
      headings: [
        .init(level: 2, id: "run", title: "The run"),
        .init(level: 2, id: "2-steps", title: "Two steps", isDeeper: true),
      ]),
  ]

  private static let chart = Chart(
    "Slopes", x: .linear("steepness"), y: .linear("y"), summary: "It falls.",
    marks: [.line("slope", x: [0, 1], y: [1, 0])])

  private static let chapter = """
    \(Fragment.heading(level: 1, id: "slopes", number: "1", html: "Slopes"))
    \(Fragment.prediction(
      id: "predict", key: "k", html: "<p>How steep?</p>",
      choices: [
        Fragment.Choice(html: "1/4", reason: "<p>SECRET ANSWER</p>"),
        Fragment.Choice(html: "1/2", reason: "<p>Too steep.</p>"),
      ], right: 0,
      settledBy: "<a class=\"reference\" href=\"#claim-1.1\">claim 1.1</a>"))
    \(Fragment.claim(
      number: "1.1", id: "claim-1.1", html: "At most a quarter.",
      test: Fragment.code(html: "#expect(slope &lt;= 0.25)"),
      evidence: Fragment.evidence(
        summary: "Noticed", isStale: false, seeds: nil, mutants: ["<b>x</b>"]))
    )
    \(Fragment.heading(level: 2, id: "run", html: "The run"))
    \(Fragment.figure(
      id: "figure-slope", number: "1.1", svg: chart.svg(id: "slope"),
      caption: "A slope.",
      table: Fragment.table(
        label: "Data", columns: ["x"], rows: [["DATA ROW"]], numeric: [0]),
      conditions: "seed 1"))
    \(Fragment.table(
      label: "Two", columns: ["a", "b"], rows: [["1", "2"], ["3", "4"]],
      numeric: [1]))
    \(Fragment.equation(
      id: "law", number: "1.1",
      mathML: "<math display=\"block\"><mrow><msub><mi>x</mi>"
        + "<mfrac displaystyle=\"true\"><mn>1</mn><mn>2</mn></mfrac></msub>"
        + "</mrow></math>"))
    \(Fragment.deeperStart(
      html: Fragment.heading(level: 2, id: "2-steps", html: "Two steps"),
      minutes: 3))
    <p>Deep<br>down.</p>
    \(Fragment.foldedListing(
      summary: Fragment.listingSummary(
        signature: "halve(_:)", html: "Halves a number."),
      file: "a/B.swift",
      html: Fragment.listing(
        location: .init(file: "a/B.swift", lines: [1...2]),
        html: "<span class=\"keyword\">func</span> "
          + "<span class=\"type\">T</span>")))
    \(Fragment.deeperEnd)
    \(Fragment.exercise(
      number: "1.1", id: "exercise-1.1", title: "A slope", html: "<p>Do.</p>",
      file: "a.swift", hints: ["<p>FIRST HINT</p>", "<p>SECOND HINT</p>"],
      solution: Fragment.code(html: "THE SOLUTION"),
      command: "swift run exercises check 1.1"))
    """
}
