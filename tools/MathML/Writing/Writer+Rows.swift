extension Writer {
  /// Whether a row is written within `<mrow>`.
  enum Wrapping {
    case always
    /// Unless it is a single element.
    case unlessSingle
    /// The element around the row takes any number of children.
    case never
  }

  /// An element of a row, or the space that no operator can carry.
  private enum Piece {
    case atom(Node, left: Int, right: Int)
    case application(right: Int)
    case space(Double)
  }

  /// Writes a row with TeX's spaces between its atoms.
  ///
  /// - Parameters:
  ///   - items: The row.
  ///   - style: The style that it is set in.
  ///   - wrapping: Whether it is to be one element.
  ///   - before: The class that the first atom has to its left.
  mutating func row(
    _ items: [Item], _ style: Style, _ wrapping: Wrapping,
    after before: AtomClass? = nil
  ) {
    let pieces = pieces(of: items, style, after: before)
    let isWrapped =
      wrapping == .always || wrapping == .unlessSingle && pieces.count != 1
    if isWrapped { markup += "<mrow>" }
    for (i, piece) in pieces.enumerated() {
      switch piece {
      case .atom(.symbol(let symbol), let left, let right):
        // At an end of its row, an operator would be taken for a sign.
        let isInfix = i > 0 && i < pieces.count - 1
        self.symbol(symbol, left: left, right: right, isInfix: isInfix)
      case .atom(let node, _, _): self.node(node, style)
      case .application(let right):
        markup += right == 0 ? "<mo>" : "<mo rspace=\"\(Self.em(right))\">"
        markup += "\u{2061}</mo>"
      case .space(let em): space(em)
      }
    }
    if isWrapped { markup += "</mrow>" }
  }

  /// Returns the row's elements, with the spaces between them.
  private func pieces(
    of items: [Item], _ style: Style, after before: AtomClass?
  ) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(items.count)
    // The piece that the last atom became, and what it shows to the right.
    var last: (piece: Int, atom: Atom)?
    let classes = Self.classes(of: items, after: before)
    var index = 0
    for item in items {
      guard case .atom(var atom) = item else {
        if case .space(let em) = item { pieces.append(.space(em)) }
        continue
      }
      (atom.left, atom.right) = classes[index]
      index += 1
      let previous = last?.atom.right ?? before
      let gap = previous.map {
        spacing($0, atom.left, inScript: style.isScript)
      }
      var left = 0
      if let gap {
        if let last, last.atom.isFunction, Self.canBeArgument(atom) {
          // Right after the name, before any space of the author's own.
          pieces.insert(.application(right: gap), at: last.piece + 1)
        } else if gap != 0 {
          if let last, case .atom(let node, let l, _) = pieces[last.piece],
            case .symbol = node
          {
            pieces[last.piece] = .atom(node, left: l, right: gap)
          } else if case .symbol = atom.node {
            left = gap
          } else {
            pieces.append(.space(Double(gap) / 18))
          }
        }
      }
      pieces.append(.atom(atom.node, left: left, right: 0))
      last = (pieces.count - 1, atom)
    }
    return pieces
  }

  /// Whether a function's name applies to the atom after it.
  private static func canBeArgument(_ atom: Atom) -> Bool {
    switch atom.left {
    case .ordinary, .large, .opening, .inner: true
    case .binary, .relation, .closing, .punctuation: false
    }
  }

  /// Returns the classes of a row's atoms, in which a binary operator without
  /// operands on both sides is a sign.
  private static func classes(
    of items: [Item], after before: AtomClass?
  ) -> [(left: AtomClass, right: AtomClass)] {
    var classes: [(left: AtomClass, right: AtomClass)] = []
    var previous = before
    for case .atom(let atom) in items {
      var (left, right) = (atom.left, atom.right)
      switch left {
      case .binary where previous?.makesSignOfBinary ?? true:
        left = .ordinary
        right = .ordinary
      case .relation, .closing, .punctuation:
        if previous == .binary { classes[classes.count - 1] = sign }
      default: break
      }
      classes.append((left, right))
      previous = right
    }
    if previous == .binary, !classes.isEmpty {
      classes[classes.count - 1] = sign
    }
    return classes
  }

  private static let sign = (
    left: AtomClass.ordinary, right: AtomClass.ordinary
  )

  /// Writes an operator with the given spaces, in eighteenths of an em.
  mutating func symbol(
    _ symbol: Symbol, left: Int, right: Int, isInfix: Bool = false,
    isStacked: Bool = false
  ) {
    markup += "<mo"
    if let size = symbol.size {
      let em = Self.em(size)
      markup +=
        #" stretchy="true" symmetric="true" minsize="\#(em)" maxsize="\#(em)""#
    } else if symbol.stretchy {
      if !Self.stretchesByItself.contains(symbol.text) {
        markup += #" stretchy="true""#
      }
    } else if !isStacked,
      Self.stretchesByItself.contains(symbol.text)
        || Self.stretchesAtTheEdge.contains(symbol.text)
    {
      markup += #" stretchy="false""#
    }
    if isStacked {
      if Self.largeOperators.contains(symbol.text) {
        markup += #" movablelimits="false""#
      } else if !symbol.stretchy {
        // An arrow would stretch to what is above it.
        markup += #" stretchy="false""#
      }
    }
    let usual = Self.usualSpacing(of: symbol.text, isInfix: isInfix)
    if usual?.left != left { markup += #" lspace="\#(Self.em(left))""# }
    if usual?.right != right { markup += #" rspace="\#(Self.em(right))""# }
    markup += ">"
    escape(symbol.text)
    markup += "</mo>"
  }

  /// The operators that MathML stretches unless told otherwise.
  private static let stretchesByItself: Set<String> = [
    "(", ")", "[", "]", "{", "}", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "⟦",
    "⟧", "⟮", "⟯", "⎰", "⎱",
  ]

  private static let largeOperators = Set(
    Symbols.characters.values.lazy.filter { $0.kind == .large }.map(\.text))

  /// The operators that MathML stretches to the height of the row in some
  /// places, or in all.
  private static let stretchesAtTheEdge: Set<String> = [
    "|", "‖", "∣", "∥", "↑", "↓", "↕", "⇑", "⇓", "⇕", "⇈", "⇊", "↾", "↿", "⇂",
    "⇃",
  ]

  /// Returns the spaces that every browser puts around an operator, if that is
  /// certain: around common operators between operands, and none at fences.
  private static func usualSpacing(
    of text: String, isInfix: Bool
  ) -> (left: Int, right: Int)? {
    switch text {
    case "(", ")", "[", "]", "{", "}", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉": (0, 0)
    case "=", "<", ">", "≤", "≥", "≠", "≈", "∼", "≡", "∈", "→":
      isInfix ? (5, 5) : nil
    case "+", "−", "±": isInfix ? (4, 4) : nil
    case ",", ";": isInfix ? (0, 3) : nil
    default: nil
    }
  }

  /// Writes a space of the author's, which may go back.
  private mutating func space(_ em: Double) {
    // MathML Core's width cannot be negative; its margin can.
    markup +=
      em < 0
      ? "<mspace style=\"margin-left:\(Self.em(em))\"/>"
      : "<mspace width=\"\(Self.em(em))\"/>"
  }

  /// Returns eighteenths of an em as a length.
  static func em(_ eighteenths: Int) -> String { em(Double(eighteenths) / 18) }

  /// Returns a length in em with up to four decimals.
  static func em(_ value: Double) -> String {
    let scaled = Int((value.magnitude * 10_000).rounded())
    guard scaled != 0 else { return "0" }
    var decimals = String(scaled % 10_000 + 10_000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    let sign = value < 0 ? "-" : ""
    return
      "\(sign)\(scaled / 10_000)\(decimals.isEmpty ? "" : ".")\(decimals)em"
  }
}
