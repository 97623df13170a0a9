import Ground
import Markdown
import MathML

/// Goes through a page and gives everything its number and its anchor.
struct OutlineCollector {
  /// What has been collected.
  var outline: PageOutline { numbering.outline }

  private var numbering: Numbering
  private let source: PageSource
  private let page: Int
  private let records: Records
  private var document: Document { source.document }

  private var headingLevel = 0
  private var pendingTarget: Node?

  /// Collects from a page, given what the runs found.
  init(_ source: PageSource, page: Int, records: Records) {
    self.source = source
    self.page = page
    self.records = records
    numbering = Numbering(
      page: page, chapter: source.chapter, command: source.command,
      records: records)
    for node in document.descendants(of: .root) { visit(node) }
    checkTarget(before: nil)
    if headingLevel == 0 {
      error(
        "the page has no title; start it with '# Title'",
        at: SourcePosition(path: source.file.path, line: 1, column: 1))
    }
  }

  private mutating func error(_ message: String, at position: SourcePosition) {
    numbering.note { $0.problems.error(message, at: position) }
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
    case .directive:
      guard let use = DirectiveUse(node, in: document) else { return }
      BookDirective.byName[use.name]?.number(use, &numbering)
    case .mathBlock, .math:
      if kind == .mathBlock || document.isDisplay(node) { visitFormula(node) }
    default: break
    }
  }

  /// Complains about a label that no heading follows.
  private mutating func checkTarget(before node: Node?) {
    guard let target = pendingTarget else { return }
    pendingTarget = nil
    error(
      "the label '\(document.label(of: target)?.text ?? "")' names no heading; "
        + "write it on the line before one", at: document.position(of: target))
  }

  private mutating func visitHeading(_ node: Node) {
    let position = document.position(of: node)
    let level = document.level(of: node)
    let words = source.passages[0].words(of: node, records)
    if words.isBlank {
      error(
        "a heading without words; write some, or remove it", at: position)
    }
    checkLevel(level, at: position)
    let isTitle = headingLevel == 0
    headingLevel = max(1, level)
    let target = pendingTarget
    pendingTarget = nil
    let name = target.flatMap { document.label(of: $0)?.text }
    let own =
      source.name == "glossary" ? GlossaryEntry.parts(of: words).term : words
    let anchor = numbering.newAnchor(name ?? Self.slug(own))
    numbering.note { $0.anchors[node] = anchor }
    if let name, let target {
      numbering.label(
        name, .heading(node, title: words), anchor: anchor,
        at: document.position(of: target))
    }
    if isTitle {
      numbering.note { ($0.title, $0.titleNode) = (words, node) }
      numbering.label(
        source.name, .page(text: source.referenceText(title: words)),
        anchor: "", at: position)
    } else {
      numbering.note {
        $0.headings.append(
          .init(
            node: node, level: level, anchor: anchor, title: words,
            position: position))
      }
    }
  }

  private mutating func checkLevel(_ level: Int, at position: SourcePosition) {
    if level == 1, headingLevel > 0 {
      error(
        "a second title; a page has one '#' heading: write '##'", at: position)
    } else if level > headingLevel + 1 {
      error(
        headingLevel == 0
          ? "the page starts with a heading of level \(level); start it with "
            + "'# Title'"
          : "a heading of level \(level) under one of level \(headingLevel); "
            + "write '" + String(repeating: "#", count: headingLevel + 1)
            + "', no level is skipped", at: position)
    }
  }

  /// Renders a displayed formula, and numbers it where it has labels.
  private mutating func visitFormula(_ node: Node) {
    let position = document.position(of: node)
    var own: String?
    if let label = document.math(of: node)?.label?.text {
      let number = numbering.nextEquation()
      own = number
      numbering.add(
        node, label, .equation(number: number), number, anchor: "eq-" + label,
        at: position)
    }
    var count = numbering
    var numbers: [String: String] = [:]
    var problems = Problems()
    var values: Set<String> = []
    do {
      let formula = try source.passages[0].formula(of: node, display: .block) {
        name, place in
        let name = RecordName(
          name, ofPageWith: source.command, at: place, &problems)
        guard let name, let found = records.value(name, &problems) else {
          return nil
        }
        values.insert(name.text)
        return found.value.text
      } number: { line in
        guard own == nil, let label = line.label else { return nil }
        let number = count.nextEquation()
        numbers[label] = number
        return number
      }
      numbering = count
      numbering.note {
        $0.formulas[node] = formula
        $0.problems.append(problems)
        $0.values.formUnion(values)
      }
      guard own == nil, let first = formula.labels.first else { return }
      let anchor = numbering.newAnchor("eq-" + first)
      numbering.note { $0.anchors[node] = anchor }
      for label in formula.labels {
        numbering.label(
          label, .equation(number: numbers[label] ?? ""), anchor: anchor,
          at: position)
      }
    } catch {
      self.error(error.message, at: error.position)
    }
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
