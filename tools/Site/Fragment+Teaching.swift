extension Fragment {
  /// Returns a claim with the test that asserts it folded under it.
  ///
  /// The sentence `html`, the listing of the `test` and the `evidence`, what
  /// came of putting the claim to the proof, are HTML.
  public static func claim(
    number: String, id: String, html: String, test: String,
    evidence: String? = nil
  ) -> String {
    """
    <section class="claim"\(attribute("id", id)) \
    \(label("Claim \(number)"))>
    <p><a class="claim-number"\(attribute("href", "#" + id))>\
    Claim \(escaped(number))</a> \(html)</p>
    \(folded("The test that asserts it", html: test))\
    \(evidence.map { "\n" + $0 } ?? "")
    </section>
    """
  }

  /// Returns what came of putting a claim to the proof: the `summary`, a
  /// sentence, and under it what was tried.
  public static func evidence(
    summary: String, isStale: Bool, seeds: String?, mutants: [String]
  ) -> String {
    let planted =
      mutants.isEmpty
      ? ""
      : "<p>Planted mistakes that the test must notice:</p>\n<ul>"
        + mutants.map { "<li>\($0)</li>" }.joined(separator: "\n") + "</ul>"
    let old =
      isStale
      ? "<p>This evidence is of an earlier version of the code.</p>\n" : ""
    return folded(
      summary + (isStale ? " (before a change)" : ""),
      html: old + (seeds ?? "") + planted, isSearched: false)
  }

  /// Returns a question that the reader answers before the run.
  ///
  /// The question `html`, the `choices` and the `answer` are HTML.
  public static func prediction(
    id: String, html: String, choices: [String], answer: String
  ) -> String {
    let items = choices.map { "<li>\($0)</li>" }.joined(separator: "\n")
    return """
      <section class="prediction" role="group"\(attribute("id", id)) \
      \(label("Prediction"))>
      <p class="kicker">Predict, before you run it</p>
      \(html)
      <ol class="choices" type="A">
      \(items)
      </ol>
      \(folded("The answer", html: answer))
      </section>
      """
  }

  /// Returns an exercise, with hints and solution folded under it.
  ///
  /// The statement `html`, the `hints` (the gentlest first) and the `solution`
  /// are HTML. The `function` is the head of the one that is to be written in
  /// `file`; `command` grades what the learner writes.
  public static func exercise(
    number: String, id: String, title: String, isHard: Bool = false,
    html: String, function: String? = nil, file: String, hints: [String],
    solution: String?, command: String
  ) -> String {
    let nudges = hints.enumerated().map {
      folded(
        hints.count == 1 ? "Hint" : "Hint \($0 + 1) of \(hints.count)",
        html: $1, isSearched: false)
    }
    let answer =
      solution.map { [folded("A solution", html: $0, isSearched: false)] } ?? []
    let level = isHard ? " <span class=\"level\">hard</span>" : ""
    let task = function.map {
      // No line may break within the arrow.
      let head = escaped($0)
        .replacing("-&gt;", with: "<span class=\"unbroken\">-&gt;</span>")
      return "\n<p class=\"task\"><code>\(head)</code></p>"
    }
    return """
      <section class="exercise"\(attribute("id", id)) \
      \(label("Exercise \(number)"))>
      <p class="exercise-title"><a class="exercise-number"\
      \(attribute("href", "#" + id))>Exercise \(escaped(number))</a> \
      \(escaped(title))\(level)</p>
      \(html)\(task ?? "")
      <p class="grade">Write it in <code>\(escaped(file))</code>. \
      <kbd>\(escaped(command))</kbd> grades it.</p>
      \((nudges + answer).joined(separator: "\n"))
      </section>
      """
  }

  /// Returns a remark set apart: `note`, `tip`, `warning`, `history`, ….
  public static func admonition(
    kind: String, title: String, html: String
  ) -> String {
    """
    <aside class="admonition \(escaped(kind))" \(label(title))>
    <p class="kicker">\(escaped(title))</p>
    \(html)
    </aside>
    """
  }

  /// Returns a part that opens when its summary is pressed.
  ///
  /// What is not searched is left out of the book's index.
  public static func folded(
    _ summary: String, html: String, isSearched: Bool = true
  ) -> String {
    """
    <details\(isSearched ? "" : " " + unsearched)><summary>\(escaped(summary))</summary>
    <div class="folded">
    \(html)
    </div></details>
    """
  }

  private static func label(_ text: String) -> String {
    "aria-label=\"\(escaped(text))\""
  }
}
