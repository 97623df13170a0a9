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
      \(folded(
        "The test that asserts it", html: test, as: .test, isSearched: false))\
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
      html: old + (seeds ?? "") + planted, as: .evidence, isSearched: false)
  }

  /// Returns an exercise, with hints and solution folded under it.
  ///
  /// The statement `html`, the `hints` (the gentlest first) and the `solution`
  /// are HTML. The `function`, which is HTML too, is the head of the one that is
  /// to be written in `file`; `command` grades what the learner writes, and
  /// `list` is its place among all exercises.
  public static func exercise(
    number: String, id: String, title: String, isHard: Bool = false,
    html: String, function: String? = nil, file: String, hints: [String],
    solution: String?, command: String, list: String? = nil
  ) -> String {
    let place =
      list.map { " <a\(attribute("href", $0))>All exercises</a>." } ?? ""
    let nudges = hints.enumerated().map {
      folded(
        hints.count == 1 ? "Hint" : "Hint \($0 + 1) of \(hints.count)",
        html: $1, as: .hint, isSearched: false)
    }
    let answer =
      solution.map {
        [folded("A solution", html: $0, as: .solution, isSearched: false)]
      } ?? []
    let level = isHard ? " <span class=\"level\">hard</span>" : ""
    let task = function.map {
      "\n"
        + code(
          label: "The function of exercise \(number)", language: "swift",
          html: $0)
    }
    return """
      <section class="exercise"\(attribute("id", id)) \
      \(label("Exercise \(number)"))>
      <p class="exercise-title"><a class="exercise-number"\
      \(attribute("href", "#" + id))>Exercise \(escaped(number))</a> \
      \(escaped(title))\(level)</p>
      \(html)\(task ?? "")
      <p class="grade"\(attribute("data-exercise", number))>Write it in <code>\(escaped(file))</code>. \
      <kbd>\(escaped(command))</kbd> grades it.\(place)</p>
      \((nudges + answer).joined(separator: "\n"))
      </section>
      """
  }

  /// Returns the cell of a list of exercises in which the page's script lets
  /// the reader tick one off.
  public static func solved(exercise number: String) -> String {
    "<span class=\"solved\"\(attribute("data-exercise", number))></span>"
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
    _ summary: String, html: String, as kind: Fold? = nil,
    isSearched: Bool = true
  ) -> String {
    """
    <details\(isSearched ? "" : " " + unsearched)\(attribute("class", kind?.rawValue))>\
    <summary>\(escaped(summary))</summary>
    <div class="folded">
    \(html)
    </div></details>
    """
  }

  static func label(_ text: String) -> String {
    "aria-label=\"\(escaped(text))\""
  }
}
