import Ground
import Markdown

/// `{frameworks}`: how other frameworks do what the chapter does.
///
/// What stands before the first `{python}` is for all; from then on each block
/// is for the framework of the `{python}` before it.
package struct FrameworksBox: DirectiveType {
  package static let names = ["frameworks"]
  package static let rule = DirectiveRule(
    argument: .none, options: ["ours", "within"],
    content: .required("what is for all, and a {python} for each framework"))

  /// What is said of one framework.
  package struct Tab: Sendable {
    package let framework: Framework
    package fileprivate(set) var blocks: [Node]
  }

  /// A number that the programs print, and ours, which is the same.
  package struct Pair: Sendable {
    package let printed: String
    package let ours: RecordName
    package let position: SourcePosition
  }

  /// The blocks that are for all.
  package let introduction: [Node]

  /// The frameworks, in the order of the page.
  package let tabs: [Tab]

  /// What is the same there and here.
  package let pairs: [Pair]

  /// By how much the numbers of a pair may differ, relative to ours.
  package let tolerance: Double

  /// Where the directive starts.
  package let position: SourcePosition

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    position = use.position
    guard use.verbatim == nil else {
      reader.error(
        "the body of {frameworks} holds directives; write its fences with "
          + "colons", at: use.position)
      return nil
    }
    guard reader.chapter != nil else {
      reader.error(
        "only chapters have programs for other frameworks; put it into one",
        at: use.position)
      return nil
    }
    var introduction: [Node] = []
    var tabs: [Tab] = []
    for block in use.document.children(of: use.node) {
      if let framework = Self.framework(of: block, in: use.document, reader) {
        if tabs.last?.framework != framework {
          if tabs.contains(where: { $0.framework == framework }) {
            reader.error(
              "\(framework.title) comes twice; put all of it together",
              at: use.document.position(of: block))
          }
          tabs.append(Tab(framework: framework, blocks: []))
        }
      }
      if tabs.isEmpty {
        introduction.append(block)
      } else {
        tabs[tabs.count - 1].blocks.append(block)
      }
    }
    if tabs.isEmpty {
      reader.error(
        "the box shows no program; write '```{python} frameworks/with_pytorch.py' "
          + "and '```' into it", at: use.position)
    }
    self.introduction = introduction
    self.tabs = tabs
    pairs = Self.pairs(use, reader)
    tolerance = Self.tolerance(use, reader)
  }

  package static func number(
    _ use: DirectiveUse, in numbering: inout Numbering
  ) {
    numbering.frameworks(use.node)
  }

  package var directive: BookDirective { .frameworks(self) }

  private static func framework(
    of block: Node, in document: Document, _ reader: PageReader
  ) -> Framework? {
    guard let use = DirectiveUse(block, in: document),
      PythonListing.names.contains(use.name)
    else { return nil }
    return Framework(
      path: String(reader.path(use.argument).prefix { $0 != "#" }))
  }

  /// Reads `ratio=growth, slope=slope-at-5`.
  private static func pairs(
    _ use: DirectiveUse, _ reader: PageReader
  ) -> [Pair] {
    let (text, start) = use.option("ours")
    guard !text.isEmpty else { return [] }
    var offset = 0
    var pairs: [Pair] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      var place = start
      place.column += offset + item.utf8.prefix(while: isSpace).count
      offset += item.utf8.count + 1
      let names = item.split(
        separator: "=", omittingEmptySubsequences: false
      ).map { String($0).condensed }
      guard names.count == 2, !names.contains("") else {
        reader.error(
          "'\(String(item).condensed)' pairs no numbers; write "
            + "'printed-name=value-name', with commas between pairs",
          at: place)
        continue
      }
      if let ours = reader.recordName(names[1], at: place) {
        pairs.append(Pair(printed: names[0], ours: ours, position: place))
      }
    }
    return pairs
  }

  private static func tolerance(
    _ use: DirectiveUse, _ reader: PageReader
  ) -> Double {
    let (text, place) = use.option("within")
    let hasPairs = !use.option("ours").text.isEmpty
    if text.isEmpty {
      if hasPairs {
        reader.error(
          "{frameworks} compares without saying how exactly; write ':within: "
            + "1e-3', the greatest difference relative to ours",
          at: use.option("ours").position)
      }
      return 0
    }
    if !hasPairs {
      reader.error(
        "':within:' has nothing to compare; write ':ours: "
          + "printed-name=value-name', or remove it", at: place)
    }
    guard let tolerance = Double(text), (0..<1).contains(tolerance) else {
      reader.error(
        "'\(text)' is no relative difference; write one below 1, such as 1e-3",
        at: place)
      return 0
    }
    return tolerance
  }
}
