import Ground
import Markdown

/// The counting of one page: what gives everything its number, its anchor and
/// its label.
package struct Numbering {
  /// What has been counted so far.
  package private(set) var outline = PageOutline()

  /// The page's place among the pages, and the chapter that it is.
  private let page: Int
  private let chapter: Chapter?

  /// The command of the page, and what the runs found.
  private let command: String?
  private let records: Records

  private var figureCount = 0
  private var tableCount = 0
  private var equationCount = 0
  private var claimCount = 0
  private var predictionCount = 0

  init(page: Int, chapter: Chapter?, command: String?, records: Records) {
    self.page = page
    self.chapter = chapter
    self.command = command
    self.records = records
  }

  /// Gives a figure its number.
  ///
  /// What another chapter has recorded loses that chapter's name.
  mutating func figure(
    _ node: Node, named name: String, at position: SourcePosition
  ) {
    guard !name.isEmpty else { return }
    let own = Self.withoutCommand(name)
    figureCount += 1
    let number = number(figureCount)
    add(
      node, own, .figure(number: number), number, anchor: "figure-" + own,
      at: position)
  }

  /// Gives a table its number, a passage its anchor.
  mutating func output(
    _ node: Node, named name: String, at position: SourcePosition
  ) {
    guard !name.isEmpty else { return }
    let own = Self.withoutCommand(name)
    let source =
      own == name ? command : name.split(separator: ":").first.map(String.init)
    guard records.isTable(own, of: source ?? "") else {
      add(node, own, .output, "", anchor: "output-" + own, at: position)
      return
    }
    tableCount += 1
    let number = number(tableCount)
    add(
      node, own, .table(number: number), number, anchor: "table-" + own,
      at: position)
  }

  /// Gives a prediction its anchor.
  mutating func prediction(_ node: Node) {
    predictionCount += 1
    outline.anchors[node] = newAnchor("prediction-\(predictionCount)")
  }

  /// Gives the box about other frameworks its anchor.
  mutating func frameworks(_ node: Node) {
    outline.anchors[node] = newAnchor("in-your-framework")
  }

  /// Sees to it that claims are numbered in their order.
  mutating func claim(
    _ node: Node, number: String, at position: SourcePosition
  ) {
    guard !number.isEmpty else { return }
    let expected = self.number(claimCount + 1)
    let label = "claim-" + number
    if !ClaimTests.isNumber(number) {
      outline.problems.error(
        "'\(number)' is not the number of a claim; write '\(expected)'",
        at: position)
    } else if let other = outline.labels.first(where: { $0.name == label }) {
      outline.problems.error(
        "claim \(number) is already on line \(other.position.line); number "
          + "this one \(expected)", at: position)
    } else if number != expected {
      let isElsewhere =
        chapter.map { !number.hasPrefix("\($0.number).") } ?? false
      outline.problems.error(
        isElsewhere
          ? "claim \(number) is not one of this chapter; number it \(expected)"
          : "claim \(number) is out of order; the next is \(expected)",
        at: position)
    }
    claimCount += 1
    add(
      node, label, .claim(number: number), number, anchor: label, at: position)
  }

  /// Gives an exercise its anchor.
  mutating func exercise(
    _ node: Node, number: String, at position: SourcePosition
  ) {
    add(
      node, "exercise-" + number, .exercise(number: number), number,
      anchor: "exercise-" + number, at: position)
  }

  /// Returns a number within the page: `2.3` in chapter 2, `3` elsewhere.
  func number(_ n: Int) -> String {
    chapter.map { "\($0.number).\(n)" } ?? "\(n)"
  }

  private static func withoutCommand(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }
}

// What the collector of a page's outline counts beside directives.
extension Numbering {
  /// Counts an equation, and returns its number.
  mutating func nextEquation() -> String {
    equationCount += 1
    return number(equationCount)
  }

  /// Changes what has been collected.
  mutating func note(_ change: (inout PageOutline) -> Void) {
    change(&outline)
  }

  /// Gives a node its number, anchor and label.
  mutating func add(
    _ node: Node, _ name: String, _ kind: Label.Kind, _ number: String,
    anchor: String, at position: SourcePosition
  ) {
    let anchor = newAnchor(anchor)
    outline.anchors[node] = anchor
    outline.numbers[node] = number
    label(name, kind, anchor: anchor, at: position)
  }

  /// Adds a label of something that has an anchor.
  mutating func label(
    _ name: String, _ kind: Label.Kind, anchor: String,
    at position: SourcePosition
  ) {
    outline.labels.append(
      Label(
        name: name, kind: kind, page: page, anchor: anchor,
        position: position))
  }

  /// Returns an anchor that the page does not have yet.
  mutating func newAnchor(_ text: String) -> String {
    var anchor = text.isEmpty ? "section" : text
    var n = 2
    while !outline.ids.insert(anchor).inserted {
      anchor = "\(text)-\(n)"
      n += 1
    }
    return anchor
  }
}
