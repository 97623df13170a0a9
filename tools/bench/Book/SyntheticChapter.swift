/// The Markdown of a synthetic chapter: 2,500 words in 10 sections, with 10
/// listings, 20 formulas, tables, lists, links and references.
struct SyntheticChapter {
  /// The chapter's number, from 1.
  let number: Int

  /// The chapter before it, or the last if it is the first.
  let other: Int

  /// Whether it is plain Markdown, without directives and roles.
  let isPlain: Bool

  private(set) var markdown = ""
  private var prose: SyntheticProse

  /// The regions of the chapter's source file that it shows.
  static let regions = (1...9).map { "part-\($0)" }

  /// The sentence of the claim, which its test shares.
  static func claim(of number: Int) -> String {
    "The factor of network \(number) is bounded."
  }

  init(number: Int, of count: Int, isPlain: Bool = false) {
    self.number = number
    self.isPlain = isPlain
    other = number > 1 ? number - 1 : count
    prose = SyntheticProse(seed: number)
    markdown += "# \(prose.title(words: 3))\n\n"
    if !isPlain { markdown += "(idea-\(number))=\n" }
    for section in 0..<10 { write(section) }
    markdown += "[^note]: \(prose.paragraph(words: 30))"
  }

  /// Writes a section of 250 words.
  private mutating func write(_ section: Int) {
    markdown += "## \(prose.title(words: 4))\n\n"
    let first = section < 2 ? [formula(), formula()] : [formula()]
    add(prose.paragraph(words: 80, with: first + marks(section)))
    add(section < 9 ? listing(section) : claim())
    if section % 2 == 1 { add("### \(prose.title(words: 3))\n") }
    let rest = section % 3 == 1 ? 90 : 70
    add(prose.paragraph(words: rest, with: references(section)))
    if section < 8 { add(display(section)) }
    switch section {
    case 1, 4, 7: add(table())
    case 5: add(list(marker: { "\($0 + 1)." }))
    case 6: add("> \(prose.paragraph(words: 50))")
    default: add(list(marker: { _ in "-" }))
    }
    add(prose.paragraph(words: section == 9 ? 40 : 30))
  }

  private mutating func add(_ block: String) { markdown += block + "\n" }

  private mutating func formula() -> String { "$\(prose.inlineFormula())$" }

  /// What stands in the first paragraph of a section.
  private mutating func marks(_ section: Int) -> [String] {
    if isPlain {
      return ["[\(prose.word())](https://example.org/\(section)/\(number))"]
    }
    let term = SyntheticBook.term(number + section)
    switch section {
    case 0: return ["{term}`\(term)`", "[^note]"]
    case 1...6: return ["{value}`rate-\(section)`"]
    case 7: return ["{term}`\(prose.word()) <\(term)>`"]
    default:
      return ["[\(prose.word())](https://example.org/\(section)/\(number))"]
    }
  }

  /// What stands in the second paragraph of a section.
  private mutating func references(_ section: Int) -> [String] {
    if isPlain { return ["<https://example.org/\(section)>"] }
    let folder = "../\(SyntheticBook.folder(other))"
    switch section {
    case 0: return ["{cite:t}`\(SyntheticBook.work(number))`"]
    case 1: return ["{ref}`idea-\(other)`"]
    case 2: return ["[\(prose.word())](\(folder)/chapter.md)"]
    case 3: return ["{eq}`law-1`", "{eq}`law-3`"]
    case 4: return ["{ref}`rates`"]
    case 5: return ["{cite}`\(SyntheticBook.work(number + 1))`"]
    case 6: return ["{ref}`study\(other)`"]
    case 7: return ["{eq}`law-5`", "{eq}`law-7`"]
    default: return ["{ref}`claim-\(number).1`"]
    }
  }

  private mutating func display(_ section: Int) -> String {
    let label = section % 2 == 1 && !isPlain ? " (law-\(section))" : ""
    return "$$\n\(prose.displayedFormula())\n$$\(label)\n"
  }

  private func listing(_ section: Int) -> String {
    if isPlain {
      var code = SyntheticCode(seed: number * 10 + section)
      return "```swift\n\(code.file(regions: ["part"]))```\n"
    }
    let region = Self.regions[section]
    return "```{code} code/Study.swift#\(region)\n```\n"
  }

  private func claim() -> String {
    if isPlain { return "```console\n$ swift run study\(number)\n```\n" }
    return """
      :::{claim} \(number).1
      \(Self.claim(of: number))
      :::

      ```{output} rates
      ```

      """
  }

  private mutating func table() -> String {
    var text = "| layer | \(prose.word()) | \(prose.word()) |\n|--:|:--|:-:|\n"
    for row in 1...6 {
      text += "| \(row) | \(prose.word()) \(prose.word()) "
      text += "| \(prose.number(in: 1...9999)) |\n"
    }
    return text
  }

  private mutating func list(marker: (Int) -> String) -> String {
    (0..<4).map { "\(marker($0)) \(prose.paragraph(words: 14))" }.joined()
  }
}
