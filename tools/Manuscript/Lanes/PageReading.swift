import Ground
import Markdown

/// What there is to read on a page, by lane.
package struct PageReading: Sendable {
  /// A listing that shows without being asked.
  package struct OpenListing: Sendable {
    /// How many lines it has.
    package var count: Int

    /// Where it is written.
    package var position: SourcePosition
  }

  /// What stands on the essential path.
  package private(set) var essential = Reading()

  /// What is deeper.
  package private(set) var deeper = Reading()

  /// What each deeper section has, by its heading, and each deeper block.
  package private(set) var blocks: [Node: Reading] = [:]

  /// Both.
  package var everything: Reading { essential + deeper }

  /// The listings that are open, on either lane.
  package private(set) var openListings: [OpenListing] = []

  /// How many listings are folded.
  package private(set) var foldedListings = 0

  private let page: PageSource

  /// Counts what a page says.
  package init(_ page: PageSource) {
    self.page = page
    let document = page.document
    for block in document.children(of: .root) {
      if page.lanes.endings.contains(block) { open = nil }
      if page.lanes.deeper.contains(block) { open = block }
      count(block, of: page.passages[0])
    }
  }

  /// The deeper section or block that is being counted.
  private var open: Node?

  private mutating func add(_ change: (inout Reading) -> Void) {
    guard let open else { return change(&essential) }
    change(&deeper)
    change(&blocks[open, default: Reading()])
  }

  private mutating func count(
    _ block: Node, of passage: Passage
  ) {
    let document = passage.document
    switch document.kind(of: block) {
    case .directive:
      guard let directive = passage.directives[block] else { return }
      count(directive, block, of: passage)
    case .mathBlock: add { $0.formulas += 1 }
    case .codeBlock:
      let lines = document.literal(of: block).split(separator: "\n").count
      add { $0.lines += lines }
    case .paragraph, .heading, .tableCell:
      for prose in document.prose(in: block) {
        let words = prose.text.split { $0.isWhitespace }.count
        add { $0.words += words }
      }
    default: countChildren(of: block, in: passage)
    }
  }

  private mutating func countChildren(
    of block: Node, in passage: Passage
  ) {
    for child in passage.document.children(of: block) {
      count(child, of: passage)
    }
  }

  private mutating func count(
    _ directive: BookDirective, _ node: Node, of passage: Passage
  ) {
    func words(_ body: Body) {
      countChildren(of: body.node, in: page.passages[body.passage])
    }
    switch directive {
    case .admonition(let box): words(box.body)
    case .card(let card): words(card.body)
    case .claim(let claim): words(claim.body)
    case .code(let code): count(code)
    case .contents, .exercise, .hint: break
    case .deeper(let block):
      guard let body = block.body else { break }
      let outer = open
      open = outer ?? node
      words(body)
      open = outer
    case .example(let example): words(example.body)
    case .explore(let figure):
      add { $0.figures += 1 }
      words(figure.caption)
    case .fails(let rejected):
      let lines = rejected.code.split(separator: "\n").count
      add { $0.lines += lines }
    case .figure(let figure):
      add { $0.figures += 1 }
      words(figure.caption)
    case .frameworks(let box):
      // What is said of one framework is looked up by those who use it.
      for block in box.introduction { count(block, of: passage) }
    case .grid(let grid): words(grid.body)
    case .keep(let keep): words(keep.body)
    case .output: add { $0.figures += 1 }
    case .overview(let overview): words(overview.body)
    case .python: break
    case .predict(let prediction):
      let passage = page.passages[prediction.passage]
      for block in prediction.question {
        count(block, of: passage)
      }
      // The reasons show when the reader has chosen.
      for choice in prediction.choices {
        count(choice.text, of: passage)
      }
    }
  }

  private mutating func count(_ code: CodeListing) {
    guard code.isOpen else {
      foldedListings += 1
      return
    }
    let count = code.excerpt.shownCount
    openListings.append(.init(count: count, position: code.position))
    add { $0.lines += count }
  }
}
