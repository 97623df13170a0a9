import Diagnostics
import Laboratory
import Markdown
import MathML
import Site

/// Goes through a page and gives everything its number and its anchor.
struct OutlineCollector {
  private(set) var outline = PageOutline()

  private let weaver: TextWeaver
  private var document: Document { weaver.document }
  private var source: PageSource { weaver.state.source }

  private var figureCount = 0
  private var tableCount = 0
  private var equationCount = 0
  private var claimCount = 0
  private var predictionCount = 0
  private var headingLevel = 0
  private var pendingTarget: Node?

  /// Collects from the page that `state` is about.
  init(_ state: PageState) {
    weaver = TextWeaver(state: state, document: state.source.document)
    for node in document.descendants(of: .root) { visit(node) }
    checkTarget(before: nil)
    if headingLevel == 0 {
      outline.problems.error(
        "the page has no title; start it with '# Title'",
        at: SourcePosition(path: source.file.path, line: 1, column: 1))
    }
  }

  private mutating func visit(_ node: Node) {
    let kind = document.kind(of: node)
    if kind == .target {
      checkTarget(before: node)
      pendingTarget = node
      return
    }
    if kind == .heading {
      visitHeading(node)
      return
    }
    if !kind.isInline { checkTarget(before: node) }
    switch kind {
    case .directive: visitDirective(node)
    case .mathBlock, .math:
      if kind == .mathBlock || document.isDisplay(node) { visitFormula(node) }
    default: break
    }
  }

  /// Complains about a label that no heading follows.
  private mutating func checkTarget(before node: Node?) {
    guard let target = pendingTarget else { return }
    pendingTarget = nil
    outline.problems.error(
      "the label '\(document.label(of: target)?.text ?? "")' names no heading; write "
        + "it on the line before one", at: document.position(of: target))
  }

  private mutating func visitHeading(_ node: Node) {
    let position = document.position(of: node)
    let level = document.level(of: node)
    let text = weaver.plainText(of: node)
    let html = weaver.html(of: node)
    if text.isBlank {
      outline.problems.error(
        "a heading without words; write some, or remove it", at: position)
    }
    if level == 1, headingLevel > 0 {
      outline.problems.error(
        "a second title; a page has one '#' heading: write '##'", at: position)
    } else if level > headingLevel + 1 {
      outline.problems.error(
        headingLevel == 0
          ? "the page starts with a heading of level \(level); start it with "
            + "'# Title'"
          : "a heading of level \(level) under one of level \(headingLevel); "
            + "write '" + String(repeating: "#", count: headingLevel + 1)
            + "', no level is skipped", at: position)
    }
    let isTitle = headingLevel == 0
    headingLevel = max(1, level)
    let target = pendingTarget
    pendingTarget = nil
    let name = target.flatMap { document.label(of: $0)?.text }
    let anchor = newAnchor(name ?? Self.slug(text))
    outline.anchors[node] = anchor
    if let name, let target {
      add(
        name, .heading(html: html), anchor: anchor,
        at: document.position(of: target))
    }
    if isTitle {
      outline.title = text
      outline.titleHTML = html
      add(
        source.name,
        .page(text: source.referenceText(title: text)), anchor: "",
        at: position)
    } else {
      outline.headings.append(
        .init(level: level, id: anchor, title: text))
      outline.headingLines.append(position.line)
    }
  }

  private mutating func visitDirective(_ node: Node) {
    guard let directive = weaver.read(node) else { return }
    let (name, argument) = (directive.name, directive.argument)
    guard !argument.isEmpty || name == "predict" else { return }
    // A figure that moves is named after the one that stands; what another
    // chapter has recorded loses that chapter's name.
    let recorded =
      name == "explore" ? directive.option("figure").text : argument
    let own = recorded.split(separator: ":").last.map(String.init) ?? argument
    switch name {
    case "figure", "explore":
      figureCount += 1
      number(
        node, as: own, .figure(number: source.number(figureCount)),
        source.number(figureCount), anchor: "figure-" + own)
    case "output":
      if isTable(argument) {
        tableCount += 1
        number(
          node, as: own, .table(number: source.number(tableCount)),
          source.number(tableCount), anchor: "table-" + own)
      } else {
        number(node, as: own, .output, "", anchor: "output-" + own)
      }
    case "claim": visitClaim(node, number: argument)
    case "exercise": visitExercise(node, argument: argument)
    case "predict":
      predictionCount += 1
      outline.anchors[node] = newAnchor("prediction-\(predictionCount)")
    default: break
    }
  }

  /// Returns whether a run's output of that name is a table.
  private func isTable(_ argument: String) -> Bool {
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    let command = parts.count == 2 ? parts[0] : source.command ?? ""
    let record = weaver.state.context.records[command]
    return record?.tables[parts.last ?? ""] != nil
  }

  private mutating func visitClaim(_ node: Node, number: String) {
    let position = document.position(of: node)
    let expected = source.number(claimCount + 1)
    if !ClaimTests.isNumber(number) {
      outline.problems.error(
        "'\(number)' is not the number of a claim; write '\(expected)'",
        at: position)
    } else if let other = outline.labels.first(where: {
      $0.name == "claim-" + number
    }) {
      outline.problems.error(
        "claim \(number) is already on line \(other.position.line); number "
          + "this one \(expected)", at: position)
    } else if number != expected {
      let isElsewhere =
        source.number.map { !number.hasPrefix("\($0).") } ?? false
      outline.problems.error(
        isElsewhere
          ? "claim \(number) is not one of this chapter; number it \(expected)"
          : "claim \(number) is out of order; the next is \(expected)",
        at: position)
    }
    claimCount += 1
    self.number(
      node, as: "claim-" + number, .claim(number: number), number,
      anchor: "claim-" + number)
  }

  private mutating func visitExercise(_ node: Node, argument: String) {
    let position = document.position(of: node)
    let number = argument.split(separator: " ").first.map(String.init) ?? ""
    let chapter = source.number.map(String.init) ?? "N"
    if !ClaimTests.isNumber(number)
      || source.number.map({ !number.hasPrefix("\($0).") }) ?? true
    {
      outline.problems.error(
        "'\(number)' is not the number of an exercise of this page; number it "
          + "'\(chapter).1' or on", at: position)
    }
    self.number(
      node, as: "exercise-" + number, .exercise(number: number), number,
      anchor: "exercise-" + number)
  }

  /// Renders a displayed formula, and numbers it where it has labels.
  private mutating func visitFormula(_ node: Node) {
    let position = document.position(of: node)
    var own: String?
    if let label = document.math(of: node)?.label?.text {
      equationCount += 1
      let text = source.number(equationCount)
      own = text
      number(
        node, as: label, .equation(number: text), text, anchor: "eq-" + label)
    }
    var numbers: [String: String] = [:]
    var count = equationCount
    do {
      let formula = try weaver.formula(of: node, display: .block) { line in
        guard own == nil, let label = line.label else { return nil }
        count += 1
        let text = source.number(count)
        numbers[label] = text
        return text
      }
      equationCount = count
      outline.formulas[node] = formula
      guard own == nil, let first = formula.labels.first else { return }
      let anchor = newAnchor("eq-" + first)
      outline.anchors[node] = anchor
      for label in formula.labels {
        add(
          label, .equation(number: numbers[label] ?? ""), anchor: anchor,
          at: position)
      }
    } catch {
      outline.problems.error(error.message, at: error.position)
    }
  }

  private mutating func number(
    _ node: Node, as name: String, _ kind: Label.Kind, _ number: String,
    anchor: String
  ) {
    let anchor = newAnchor(anchor)
    outline.anchors[node] = anchor
    outline.numbers[node] = number
    add(name, kind, anchor: anchor, at: document.position(of: node))
  }

  private mutating func add(
    _ name: String, _ kind: Label.Kind, anchor: String,
    at position: SourcePosition
  ) {
    outline.labels.append(
      Label(
        name: name, kind: kind, page: weaver.state.page, anchor: anchor,
        position: position))
  }

  /// Returns an anchor that the page does not have yet.
  private mutating func newAnchor(_ text: String) -> String {
    var anchor = text.isEmpty ? "section" : text
    var n = 2
    while !outline.ids.insert(anchor).inserted {
      anchor = "\(text)-\(n)"
      n += 1
    }
    return anchor
  }

  /// Returns a text in lowercase, with hyphens for what is no letter or digit.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-", character != "'",
        character != "\u{2019}"
      {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug
  }
}
