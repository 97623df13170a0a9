import ClippingModel
import Engine
import Foundation
import Plotting
import SaturationModel

@testable import Site

/// A small book with every part a page can have, written for the tests.
enum SampleBook {
  static let map = SiteMap(
    title: "Gradients Under Test",
    entries: pages.map(SiteMap.Entry.init),
    colophon: "Made by <kbd>swift run book</kbd> from the sources it shows.")

  static let pages = [home, chainRule, chapter, appendix, predictions]

  /// The figures that move, in the order of the chapter.
  static let explorers = [
    (name: "saturation", explorer: SaturationModel.explorer),
    (name: "clipping", explorer: ClippingModel.explorer),
  ]

  /// What draws them, if this toolchain can make it.
  static let outcome = Result {
    try EngineBuilder(
      package: package,
      cache: package.appending(path: ".build/book-cache/engine")
    ).build([
      ExplorerSource(
        name: "clipping", module: "ClippingModel",
        folder: "chapters/08-clipping/model"),
      ExplorerSource(
        name: "saturation", module: "SaturationModel",
        folder: "chapters/02-saturation/model"),
    ])
  }

  static var engine: Engine? {
    guard case .success(.engine(let engine)) = outcome else { return nil }
    return engine
  }

  /// Writes the book to `folder`, with the theme of the package.
  static func write(to folder: URL) throws {
    let index = SearchIndex(pages.map(SearchIndex.Entry.init))
    let texts =
      pages.map { ($0.path, $0.html(in: map)) }
      + (try theme()).files.map { ($0.path, $0.text) }
      + [
        (SearchIndex.path, String(decoding: index.bytes, as: UTF8.self)),
        (
          Previews.path,
          String(
            decoding: Previews(pages.map(Previews.Entry.init)).bytes,
            as: UTF8.self)
        ),
      ]
      + (engine.map {
        [
          (
            EngineScript.path,
            EngineScript(explorers: $0.explorers, module: $0.bytes).text
          )
        ]
      } ?? [])
    for (path, text) in texts {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  static func theme() throws -> Theme {
    try Theme(readingFrom: package.appending(path: "book/theme"))
  }

  /// The root of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let home = Page(
    path: "index.html", title: "Preface", kind: .home,
    body: "<h1>Gradients Under Test</h1><p>How to read, run and solve.</p>",
    headings: [])

  static let chainRule = Page(
    path: "01-chain-rule.html", title: "The chain rule", number: "1",
    kind: .chapter,
    body: Fragment.heading(
      level: 1, id: "top-1", number: "1", html: "The chain rule")
      + Fragment.overview(
        html: "<p>What is a derivative?</p>", needs: [], essential: 3,
        everything: 5, exercises: 1)
      + "<p>A derivative is a local factor.</p>"
      + Fragment.foldedListing(
        summary: Fragment.listingSummary(
          signature: "func slope()", html: "Returns the slope."),
        file: "code/Slope.swift",
        html: Fragment.listing(
          location: .init(file: "code/Slope.swift", lines: [1...1]),
          html: "func slope() {}"))
      + Fragment.deeperStart(
        html: Fragment.heading(level: 2, id: "why", html: "Why"), minutes: 2)
      + "<p id=\"because\">Because changes are multiplied.</p>"
      + Fragment.deeperEnd
      + Fragment.heading(level: 2, id: "end", html: "The end"),
    headings: [
      .init(level: 2, id: "why", title: "Why", isDeeper: true),
      .init(level: 2, id: "end", title: "The end"),
    ])

  static let appendix = Page(
    path: "appendix/glossary.html", title: "Glossary", number: "A",
    kind: .appendix,
    body: Fragment.heading(
      level: 1, id: "glossary", number: "A", html: "Glossary")
      + Fragment.heading(
        level: 2, id: "saturation", isEntry: true,
        html: "saturation \(Fragment.foreign("饱和", language: "zh"))")
      + Fragment.uses(["<a href=\"../02-saturation.html\">chapter 2</a>"])
      + "<p>Where an activation’s slope is close to zero.</p>"
      + frameworks,
    headings: [
      .init(level: 2, id: "saturation", title: "saturation · 饱和", isEntry: true)
    ])

  /// The reader's record: of the question that the chapter asks, and of three
  /// others.
  static let predictions = Page(
    path: "predictions.html", title: "Your predictions", kind: .appendix,
    body: Fragment.heading(
      level: 1, id: "predictions", html: "Your predictions")
      + Fragment.predictionRecord
      + Fragment.heading(
        level: 2, id: "predictions-saturation", number: "2", html: "Saturation")
      + record(of: ["0123456789abcdef", "b"])
      + Fragment.heading(
        level: 2, id: "predictions-rectifiers", number: "3", html: "Rectifiers")
      + record(of: ["c", "d"])
      + Fragment.table(
        label: "Exercises", columns: ["exercise", "solved"],
        rows: ["2.3", "2.4"].map { [$0, Fragment.solved(exercise: $0)] })
      + "<p class=\"exercise-count\"></p>",
    headings: [])

  private static func record(of keys: [String]) -> String {
    Fragment.table(
      label: "Predictions", columns: ["question", "your answer"],
      rows: keys.map {
        ["How much?", Fragment.predicted(key: $0, choices: 3, right: 2)]
      })
  }

  static let chapter = Page(
    path: "02-saturation.html", title: "Saturation", number: "2",
    kind: .chapter, body: chapterBody,
    headings: [
      .init(level: 2, id: "question", title: "The question", number: "2.1"),
      .init(level: 2, id: "slope", title: "The slope of σ", number: "2.2"),
      .init(level: 3, id: "ends", title: "At the ends", number: nil),
      .init(level: 2, id: "network", title: "In a network", number: "2.3"),
      .init(level: 2, id: "exercises", title: "Exercises", number: "2.4"),
    ])
}

extension SampleBook {
  private static let chapterBody = """
    \(Fragment.heading(
      level: 1, id: "saturation", number: "2", html: "Saturation"))
    <p>Your network has ten layers. The loss went down for an hour and then \
    stopped at 2.303, which is the logarithm of ten: it says that every digit \
    is equally likely, whatever the picture. You have looked at the data and \
    at the learning rate. Now look at the first layer: its weights have not \
    moved since the first step.<sup><a class="footnote-reference" \
    href="#note-1" id="note-1-reference">1</a></sup></p>
    \(Fragment.heading(
      level: 2, id: "question", number: "2.1", html: "The question"))
    <p>An activation is \(Fragment.term(
      html: "saturated", target: "appendix/glossary.html#saturation")) where \
    its slope is close to zero. A sigmoid’s slope at 5 is \
    \(Fragment.value(
      "0.00665", name: "slope-at-5", command: "swift run saturation",
      meaning: "the slope at 5",
      source: "chapters/02-saturation/code/Report.swift:12")), and \
    never more than a quarter anywhere. Ten layers multiply ten such factors. \
    He and others trained a net of thirty layers down to an error of \
    \(Fragment.published(
      "38.56", label: "He et al. 2015",
      target: "appendix/glossary.html")) only after they had changed how it \
    starts; see \(Fragment.reference(
      html: "Figure 2.1", target: "#slope-vs-depth")) and <em>then</em> ask \
    yourself <strong>which</strong> gradient is meant, <code>tanh(_:)</code> \
    or <a href="https://example.org/">another</a>.</p>
    \(prediction)
    \(Fragment.heading(
      level: 2, id: "slope", number: "2.2",
      html: "The slope of <math><mi>σ</mi></math>"))
    <p>Write <math><mi>σ</mi><mo stretchy="false">(</mo><mi>x</mi>\
    <mo stretchy="false">)</mo></math> for the sigmoid. Its derivative needs \
    nothing but its value:</p>
    \(Fragment.equation(id: "eq-slope", number: "2.1", mathML: slopeFormula))
    <p>The product is largest where both factors are one half. The code says \
    the same in the same letters.</p>
    \(Fragment.listing(
      id: "listing-slope",
      location: .init(
        file: "chapters/02-saturation/code/Saturation.swift",
        scope: "Saturation.slope(at:)", lines: [12...24]), html: swift))
    \(Fragment.claim(
      number: "2.1", id: "claim-2.1",
      html: "The sigmoid’s slope never exceeds ¼.",
      test: Fragment.listing(
        location: .init(
          file: "chapters/02-saturation/tests/SlopeTests.swift", lines: [9...9]),
        html: "<span class=\"macro\">#expect</span>(slopes.<span class=\"call"
          + "\">allSatisfy</span> { $0 &lt;= <span class=\"number\">0.25"
          + "</span> })"),
      evidence: Fragment.evidence(
        summary: "Its test notices 1 of 1 planted mistakes", isStale: false,
        seeds: nil, mutants: ["<code>&lt;</code>"])))
    \(Fragment.heading(level: 3, id: "ends", html: "At the ends"))
    <p>Far from the origin the product \
    <math><mi>s</mi><mo>(</mo><mn>1</mn><mo>−</mo><mi>s</mi><mo>)</mo></math> \
    is not just small, it is zero: the subtraction has nothing left to \
    subtract from.</p>
    \(Fragment.admonition(
      kind: "note", title: "Float has less room",
      html: "<p>In 32 bits that happens at 17 already; the number is "
        + "<code>s</code> rounded to one.</p>"))
    \(Fragment.admonition(
      kind: "warning", title: "A common mistake",
      html: "<p>Do not compute <code>1 - s</code> from a rounded "
        + "<code>s</code>.</p>"))
    \(Fragment.rejected(
      html: "<span class=\"keyword\">let</span> slope: <span class=\"type\">"
        + "Matrix</span> = <span class=\"number\">0.25</span>",
      message: "error: cannot convert value of type 'Double' to specified type "
        + "'Matrix'"))
    \(Fragment.heading(
      level: 2, id: "network", number: "2.3", html: "In a network"))
    <p>Now thirty layers of 128 units each, on digits.</p>
    \(Fragment.figure(
      id: "slope-vs-depth", number: "2.1", svg: svg,
      caption: "Size of the gradient with respect to the pre-activations, "
        + "by layer, at three scales of the initial weights.",
      table: table))
    \(explorerFigure(0))
    \(Fragment.output(
      command: "swift run saturation --depth 30 --seed 7", html: terminal))
    \(Fragment.output(
      command: "swift run saturation", html: table, isTable: true))
    <p>One long line of Swift, and one long formula, scroll in boxes of their \
    own:</p>
    \(Fragment.code(
      language: "shell",
      html: "swift run saturation --record records/saturation.json --depth 30 "
        + "--width 128 --activation tanh --scale 1.5 --seed 7 --steps 2000"))
    \(Fragment.equation(mathML: longFormula))
    <ul><li>Weights too small: the signal dies before the gradient does.</li>
    <li>Weights too large: the units saturate.</li></ul>
    <blockquote><p>The proof of the pudding is in the eating.</p></blockquote>
    \(frameworks)
    \(Fragment.heading(
      level: 2, id: "exercises", number: "2.4", html: "Exercises"))
    \(Fragment.exercise(
      number: "2.3", id: "exercise-2.3", title: "A slope without rounding",
      html: "<p>Write <code>slope(at:)</code> so that it stays above zero as "
        + "long as the true slope is a normal number.</p>",
      function: "func slope(at x: Double) throws -&gt; Double",
      file: "chapters/02-saturation/exercises/Slope.swift",
      hints: ["<p>Where does the rounding happen?</p>", "<p>Use "
        + "<code>exp(-abs(x))</code>.</p>"],
      solution: Fragment.code(html: "e / ((1 + e) * (1 + e))"),
      command: "swift run exercises check 2.3"))
    \(explorerFigure(1))
    <section class="footnotes" aria-label="Footnotes"><ol>
    <li id="note-1"><p>They have, by less than a rounding error. <a \
    class="footnote-return" href="#note-1-reference" aria-label="Back">↩</a>\
    </p></li></ol></section>
    """

  /// A question with three choices, of which the last is right.
  static let prediction = Fragment.prediction(
    id: "predict-slope", key: "0123456789abcdef",
    html: "<p>Ten sigmoid layers, each of them at its steepest. By what "
      + "factor does the gradient shrink on its way to the input?</p>",
    choices: [
      ("About ten", "A tenth a layer is not what is multiplied."),
      ("About a thousand", "That would be a half in each layer."),
      ("About a million", "A quarter to the tenth power is that."),
    ].map { .init(html: $0, reason: "<p>\($1)</p>") }, right: 2,
    settledBy: "<a href=\"#claim-2.1\">claim 2.1</a>")

  private static let slopeFormula = """
    <math display="block"><mrow><msup><mi>σ</mi><mo>′</mo></msup>\
    <mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo><mo>=</mo>\
    <mi>σ</mi><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>\
    <mspace width="0.1667em"></mspace><mo stretchy="false">(</mo><mn>1</mn>\
    <mo>−</mo><mi>σ</mi><mo stretchy="false">(</mo><mi>x</mi>\
    <mo stretchy="false">)</mo><mo stretchy="false">)</mo><mo>≤</mo>\
    <mfrac><mn>1</mn><mn>4</mn></mfrac></mrow></math>
    """

  private static let longFormula: String = {
    let factor = "<msup><mi>W</mi><mi>⊤</mi></msup><mi>D</mi>"
    let factors = Array(repeating: factor, count: 24).joined()
    return "<math display=\"block\"><mrow><mi>J</mi><mo>=</mo>\(factors)"
      + "</mrow></math>"
  }()

  private static let swift = """
    <span class="documentation">/// The slope of the sigmoid at `x`, from the \
    value there alone.</span>
    <span class="attribute">@inlinable</span>
    <span class="keyword">public</span> <span class="keyword">func</span> \
    <span class="declaration">slope</span>(<span class="label">at</span> x: \
    <span class="type">Double</span>) -> <span class="type">Double</span> {
      <span class="keyword">let</span> s = <span class="call">sigmoid</span>(x)
      <span class="comment">// Exactly zero beyond 37: see “At the ends”.</span>
      <span class="keyword">return</span> s * (<span class="number">1</span> \
    - s)
    }

    <span class="call">print</span>(<span class="string">"slope at 5: \
    </span>\\(<span class="call">slope</span>(<span class="label">at</span>: \
    <span class="number">5</span>))<span class="string">"</span>)
    """

  /// The box about other frameworks.
  static let frameworks = Fragment.frameworks(
    id: "in-your-framework", html: "<p>Ask for the gradient.</p>",
    tabs: [("pytorch", "PyTorch"), ("keras", "Keras"), ("jax", "JAX")].map {
      id, title in
      let path = "chapters/02-saturation/frameworks/with_\(id).py"
      return Fragment.FrameworkTab(
        id: id, title: title,
        html: Fragment.listing(
          location: .init(file: path, lines: [3...3], needs: "\(title) 1.0"),
          language: "python",
          html: "<span class=\"call\">print</span>(<span class=\"string\">"
            + "\"slope\"</span>)  <span class=\"comment\"># of \(id)</span>")
          + Fragment.printed(program: path, lines: [("slope", "0.0066")])
          + "<p>What \(title) does.</p>")
    }, agreement: "Compared with this book's own run.")

  private static let terminal = """
    layer   speed      share saturated
    ─────   ────────   ───────────────
        1   1.2e-09    0.00  ▏
        8   4.0e-07    0.02  ▎
       15   6.1e-05    0.11  █
       22   3.3e-03    0.28  ██▊
       30   2.1e-01    0.41  ████▏
    """

  private static let table = Fragment.table(
    label: "Slopes", columns: ["layer", "gradient", "share saturated", "note"],
    rows: [
      ["1", "1.2 × 10⁻⁹", "0.00", "moves by rounding alone"],
      ["8", "4.0 × 10⁻⁷", "0.02", ""],
      ["30", "2.1 × 10⁻¹", "0.41", "the only one that learns"],
    ], numeric: [0, 1, 2])

  /// A figure that moves, as number `place` of them.
  private static func explorerFigure(_ place: Int) -> String {
    let (name, explorer) = explorers[place]
    let chart = explorer.chart
    return Fragment.explorer(
      id: "\(name)-explorer", number: "2.\(place + 2)",
      svg: chart.svg(id: "still-\(place)"),
      caption: "The gradient by layer, at your settings.",
      readout: chart.summary,
      table: Fragment.table(
        label: "Gradients", columns: chart.table.columns,
        rows: chart.table.rows,
        numeric: Set(chart.table.columns.indices)),
      explorer: engine == nil ? nil : name)
  }

  private static let svg: String = {
    let layers = (1...30).map(Double.init)
    func gradient(_ factor: Double) -> [Double] {
      layers.map { pow(factor, 30 - $0) / 20 }
    }
    return Chart(
      "Gradient by layer", x: .linear("layer"),
      y: .log("size of the gradient"),
      summary: "The gradient shrinks towards the input.",
      marks: [
        .theory("sigmoid", x: layers, y: gradient(0.25)),
        .points("sigmoid", x: layers, y: gradient(0.26)),
        .line("tanh", x: layers, y: gradient(0.8)),
        .line("tanh, wide", x: layers, y: gradient(1.1)),
        .rule(y: 1e-7, "half the digits of Float"),
      ]
    ).svg(id: "gradient-by-layer")
  }()
}
