/// An element of a formula, before it is written as MathML.
///
/// The depth limit of the parser bounds the depth of a node.
indirect enum Node: Sendable {
  /// A variable, or a sign like one, in a font.
  case letter(Character, Font)
  /// Letters that make one name, in a font.
  case word(String, Font)
  /// A name as it is. A single letter is italic unless `upright`.
  case identifier(String, upright: Bool)
  /// Digits, in a font.
  case number(String, Font)
  case symbol(Symbol)
  /// Words, with their letters from an alphabet.
  case text(String, Alphabet?)
  case row([Item])
  case scripts(Node, sub: [Item]?, sup: [Item]?, placement: Placement)
  /// A fraction; without a rule it is one above the other, as in `\binom`.
  case fraction([Item], [Item], ruled: Bool, style: Style?)
  case root([Item], index: [Item]?)
  /// A mark above or below, which is as wide as its base if it stretches.
  case accent([Item], mark: String, stretchy: Bool, below: Bool)
  /// Something small above or below.
  case stack(Node, over: [Item]?, under: [Item]?)
  case table(Table)
  case styled(Style, [Item])
  /// A formula among words, which is as small as they are.
  case embedded([Item])
  /// Nothing, of the size of something: without its width or height if the
  /// command says so.
  case phantom([Item], width: Bool, height: Bool)
  /// Something that takes no width, or no height.
  case smashed([Item], Smash)
  /// Something with lines at some of its edges.
  case ruled([Item], Rule)
}

/// Where the lines at something's edges are.
enum Rule { case above, below, around }

/// What a smashed formula does not take.
enum Smash { case width, height }

/// Where the bounds of an operator stand.
enum Placement {
  /// Beside it, as scripts.
  case beside
  /// Above and below it in display style, else beside it.
  case movable
  /// Above and below it.
  case limits
}

/// An operator, fence or sign as MathML's `<mo>`.
struct Symbol: Sendable {
  var text: String

  /// Whether it grows with what it stands beside or over.
  var stretchy = false

  /// The size that it is set to, in em, by `\big` and its relatives.
  var size: Double?
}

/// A part of a row.
enum Item: Sendable {
  case atom(Atom)
  /// A space as wide as given, in em.
  case space(Double)
}

/// An element of a row, with the classes that it shows to its neighbours.
struct Atom: Sendable {
  var node: Node
  var left: AtomClass
  var right: AtomClass

  /// Whether it is a function's name, which applies to what follows.
  var isFunction = false

  /// Where its bounds stand.
  var placement = Placement.beside

  /// Whether the author left a space before it, which mathematics overlooks
  /// but plain text keeps.
  var isSpaced = false

  init(
    _ node: Node, _ kind: AtomClass = .ordinary, isFunction: Bool = false,
    placement: Placement = .beside
  ) {
    self.node = node
    left = kind
    right = kind
    self.isFunction = isFunction
    self.placement = placement
  }

  /// Creates an atom of items in braces.
  init(grouping items: [Item], as kind: AtomClass = .ordinary) {
    if items.count == 1, case .atom(let only) = items[0] {
      self.init(only.node, kind)
    } else {
      self.init(.row(items), kind)
    }
  }

  /// Creates an atom of a sign; one that is a letter takes the font.
  init(_ entry: SymbolEntry, _ font: Font) {
    let symbol = Node.symbol(Symbol(text: entry.text))
    switch entry.kind {
    case .letter:
      if entry.text.count == 1, let letter = entry.text.first {
        self.init(.letter(letter, font))
      } else {
        self.init(.identifier(entry.text, upright: true))
      }
    case .ordinary: self.init(symbol)
    case .binary: self.init(symbol, .binary)
    case .relation: self.init(symbol, .relation)
    case .opening: self.init(symbol, .opening)
    case .closing: self.init(symbol, .closing)
    case .punctuation: self.init(symbol, .punctuation)
    case .inner: self.init(symbol, .inner)
    case .large: self.init(symbol, .large, placement: .movable)
    case .integral: self.init(symbol, .large)
    }
  }
}

/// Rows and columns.
struct Table: Sendable {
  enum Alignment: String { case left, center, right }

  var rows: [[[Item]]] = []

  /// The alignment of the columns, repeated over as many as there are.
  var alignments: [Alignment] = [.center]

  /// The style of the cells; nil leaves it to what is around.
  var style: Style?

  /// Whether the columns come in pairs that meet at a relation, as in
  /// `aligned`.
  var isAligned = false

  /// The space between pairs of columns, or between columns, in em.
  var gap = 1.0

  /// The added space below each row, in em.
  var rowGaps: [Double] = []

  /// The columns that have a line before them, and one more for the end.
  var columnLines: Set<Int> = []

  /// The rows that have a line above them, and one more for the end.
  var rowLines: Set<Int> = []

  /// The lines of the formula that the rows are, if they are to be numbered.
  var lines: Range<Int>?
}
