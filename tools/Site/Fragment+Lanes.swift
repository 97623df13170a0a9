// The two ways through a page: what is deeper, and what is folded.
extension Fragment {
  /// Returns the start of what is off the essential path: a part that folds,
  /// under its heading or title, which is HTML.
  ///
  /// It is open where no script folds it. The anchor of the heading stands
  /// behind the summary: what is pressed to fold holds nothing else to press.
  public static func deeperStart(html: String, minutes: Int) -> String {
    let anchor = html.firstMatch(of: /<a class="anchor".*?<\/a>/)?.output ?? ""
    let title = anchor.isEmpty ? html : html.replacing(anchor, with: "")
    return "<details class=\"deeper\" open><summary>\(title) "
      + "<span class=\"mark\">deeper · \(minutes) min</span></summary>\(anchor)"
  }

  /// The end of what `deeperStart` begins.
  public static let deeperEnd = "</details>"

  /// Returns a listing as one line, its `summary`, which unfolds.
  public static func foldedListing(
    summary: String, file: String, html: String
  ) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return """
      <details class="fold"><summary>\(summary) \
      <span class="file">\(escaped(name))</span></summary>
      \(html)
      </details>
      """
  }

  /// Returns what a listing declares and what it does, in one line; the
  /// sentence is HTML.
  public static func listingSummary(signature: String, html: String) -> String {
    let what = html.isEmpty ? "" : "<span class=\"what\">\(html)</span> "
    return "\(what)<code>\(escaped(signature))</code>"
  }

  /// Returns the box that a chapter opens with.
  ///
  /// The question and what is needed from before, links, are HTML.
  public static func overview(
    html: String, needs: [String], essential: Int, everything: Int,
    exercises: Int
  ) -> String {
    let before =
      needs.isEmpty
      ? ""
      : "<p class=\"needs\">Builds on \(needs.joined(separator: ", ")).</p>"
    let work =
      exercises == 0
      ? ""
      : " <span>\(exercises) exercise\(exercises == 1 ? "" : "s")</span>"
    return """
      <aside class="overview" aria-label="About this chapter">
      \(html)
      \(before)
      <p class="lanes"><span data-lane="essential">Essential: \(essential) \
      min</span> <span data-lane="everything">everything: \(everything) \
      min</span>\(work)</p>
      </aside>
      """
  }

  /// Returns what to keep of a chapter, a list, which is HTML.
  public static func keep(html: String) -> String {
    """
    <aside class="keep" aria-label="What to keep">
    <p class="kicker">What to keep</p>
    \(html)
    </aside>
    """
  }

  /// Returns something small that is computed by hand; `html` is its text.
  public static func example(title: String, html: String) -> String {
    """
    <section class="example" aria-label="\(escaped("By hand: " + title))">
    <p class="kicker">By hand</p>
    <p class="example-title">\(escaped(title))</p>
    \(html)
    </section>
    """
  }
}
