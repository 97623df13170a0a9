/// Writes atoms as MathML Core.
///
/// TeX's spaces are written out wherever MathML's operator dictionary would
/// put others, so that a formula looks the same whatever the browser's table
/// says. The dictionary depends on where an operator stands in its row; TeX's
/// rule depends on its neighbours.
struct Writer {
  var markup = ""

  /// The formula's lines, with their numbers.
  let lines: [EquationLine]

  /// Writes what a formula's row and lines come to.
  mutating func formula(_ items: [Item], tex: String, display: Display) {
    // HTML knows the namespace, and that a formula is inline.
    markup += display == .block ? #"<math display="block""# : "<math"
    markup += #" alttext=""#
    escape(tex, collapsingSpaces: true)
    markup += #""><semantics>"#
    let style = display == .block ? Style.display : .text
    if lines.count == 1, let tag = lines[0].tag, !isTable(items) {
      markup += #"<mtable displaystyle="true"><mtr><mtd>"#
      row(items, style, .never)
      markup += "</mtd>"
      self.tag(tag)
      markup += "</mtr></mtable>"
    } else {
      row(items, style, .always)
    }
    markup += #"<annotation encoding="application/x-tex">"#
    escape(tex)
    markup += "</annotation></semantics></math>"
  }

  /// Whether the formula is a table of lines, which carry their own numbers.
  private func isTable(_ items: [Item]) -> Bool {
    guard items.count == 1, case .atom(let atom) = items[0],
      case .table(let table) = atom.node
    else { return false }
    return table.lines != nil
  }

  /// Writes the cell with a line's number.
  mutating func tag(_ tag: String) {
    markup += #"<mtd class="tag" style="padding-left:2em"><mtext>"#
    escape(tag)
    markup += "</mtext></mtd>"
  }

  // MARK: Elements

  /// Writes one node as one element.
  mutating func node(_ node: Node, _ style: Style) {
    switch node {
    case .letter(let letter, let font):
      let (character, isUpright) = font.letter(letter)
      identifier(String(character), isUpright: isUpright)
    case .word(let letters, let font):
      identifier(font.word(letters), isUpright: true)
    case .identifier(let name, let isUpright):
      identifier(name, isUpright: isUpright)
    case .number(let digits, let font):
      markup += "<mn>"
      escape(font.number(digits))
      markup += "</mn>"
    case .text(let text, let alphabet):
      markup += "<mtext>"
      escape(String(text.map { alphabet?($0) ?? $0 }))
      markup += "</mtext>"
    case .symbol(let symbol): self.symbol(symbol, left: 0, right: 0)
    case .row(let items): row(items, style, .always)
    case .scripts(let base, let sub, let sup, let placement):
      scripts(base, sub, sup, placement, style)
    case .fraction(let top, let bottom, let isRuled, let own):
      markup += "<mfrac"
      if !isRuled { markup += #" linethickness="0""# }
      if let own {
        markup += #" displaystyle="\#(own == .display)" scriptlevel="0""#
      }
      markup += ">"
      let inner = (own ?? style).numerator
      row(top, inner, .unlessSingle)
      row(bottom, inner, .unlessSingle)
      markup += "</mfrac>"
    case .root(let radicand, let index?):
      markup += "<mroot>"
      row(radicand, style, .unlessSingle)
      row(index, .scriptScript, .unlessSingle)
      markup += "</mroot>"
    case .root(let radicand, nil):
      markup += "<msqrt>"
      row(radicand, style, .never)
      markup += "</msqrt>"
    case .accent(let base, let mark, let isStretchy, let isBelow):
      let name = isBelow ? "munder" : "mover"
      let attribute = isBelow ? "accentunder" : "accent"
      markup += "<\(name) \(attribute)=\"true\">"
      row(base, style, .unlessSingle)
      markup += #"<mo stretchy="\#(isStretchy)">"#
      if let scalar = mark.unicodeScalars.first,
        scalar.properties.generalCategory == .nonspacingMark
      {
        // Written by number, lest it combine with the tag before it.
        markup += "&#x\(String(scalar.value, radix: 16));"
      } else {
        escape(mark)
      }
      markup += "</mo></\(name)>"
    case .stack(let base, let over, let under):
      stack(base, over: over, under: under, style, fixed: true)
    case .table(let table): self.table(table, style)
    case .styled(let own, let items):
      markup += "<mstyle\(own.attributes)>"
      row(items, own, .never)
      markup += "</mstyle>"
    case .embedded(let items):
      guard style == .display else {
        return row(items, style, .unlessSingle)
      }
      markup += #"<mstyle displaystyle="false">"#
      row(items, .text, .never)
      markup += "</mstyle>"
    case .phantom(let items, let hasWidth, let hasHeight):
      let isWhole = hasWidth && hasHeight
      if !hasWidth { markup += #"<mpadded width="0">"# }
      if !hasHeight { markup += #"<mpadded height="0" depth="0">"# }
      markup += "<mphantom>"
      row(items, style, .never)
      markup += "</mphantom>"
      if !isWhole { markup += "</mpadded>" }
    case .smashed(let items, let smash):
      markup +=
        smash == .height
        ? #"<mpadded height="0" depth="0">"# : #"<mpadded width="0">"#
      row(items, style, .never)
      markup += "</mpadded>"
    case .ruled(let items, let rule):
      // The fonts' own overlines do not stretch in every browser.
      let css =
        switch rule {
        case .above: "border-top:0.06em solid;padding-top:0.12em"
        case .below: "border-bottom:0.06em solid;padding-bottom:0.12em"
        case .around: "border:0.06em solid;padding:0.25em"
        }
      markup += "<mrow style=\"\(css)\">"
      row(items, style, .never)
      markup += "</mrow>"
    }
  }

  private mutating func identifier(_ name: String, isUpright: Bool) {
    // A name of several letters is upright by itself.
    let needsVariant = isUpright && name.count == 1
    markup += needsVariant ? #"<mi mathvariant="normal">"# : "<mi>"
    escape(name)
    markup += "</mi>"
  }

  private mutating func scripts(
    _ base: Node, _ sub: [Item]?, _ sup: [Item]?, _ placement: Placement,
    _ style: Style
  ) {
    switch (placement, style) {
    case (.limits, _), (.movable, .display):
      stack(base, over: sup, under: sub, style, fixed: style != .display)
    default:
      let name = sub == nil ? "msup" : sup == nil ? "msub" : "msubsup"
      markup += "<\(name)>"
      if case .symbol(let symbol) = base, symbol.size != nil {
        // Only an operator in a row is stretched to its size.
        row([.atom(Atom(base))], style, .always)
      } else {
        node(base, style)
      }
      if let sub { row(sub, style.script, .unlessSingle) }
      if let sup { row(sup, style.script, .unlessSingle) }
      markup += "</\(name)>"
    }
  }

  private mutating func stack(
    _ base: Node, over: [Item]?, under: [Item]?, _ style: Style, fixed: Bool
  ) {
    let name = over == nil ? "munder" : under == nil ? "mover" : "munderover"
    markup += "<\(name)>"
    if fixed, case .symbol(let symbol) = base {
      self.symbol(symbol, left: 0, right: 0, isStacked: true)
    } else {
      node(base, style)
    }
    if let under { row(under, style.script, .unlessSingle) }
    if let over { row(over, style.script, .unlessSingle) }
    markup += "</\(name)>"
  }

  /// Writes text with what XML reserves escaped.
  mutating func escape(_ text: String, collapsingSpaces: Bool = false) {
    var afterSpace = false
    for scalar in text.unicodeScalars {
      if collapsingSpaces, scalar.properties.isWhitespace {
        if !afterSpace { markup += " " }
        afterSpace = true
        continue
      }
      afterSpace = false
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "\r": markup += "&#13;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }
}
