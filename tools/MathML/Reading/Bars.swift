/// The vertical bars of a row, which look the same open and closed.
///
/// TeX takes a bar for a letter, so that the minus of `|-x|` becomes a
/// difference. Here a bar opens where an operand is expected, and closes the
/// last that was opened elsewhere.
struct Bars {
  private var open = 0

  /// Returns the class of a bar after `items`.
  mutating func next(_ items: [Item]) -> AtomClass {
    let previous = items.last { item in
      if case .atom = item { true } else { false }
    }
    var expectsOperand = true
    if case .atom(let atom)? = previous {
      expectsOperand = atom.right.makesSignOfBinary
    }
    if expectsOperand {
      open += 1
      return .opening
    }
    guard open > 0 else { return .ordinary }
    open -= 1
    return .closing
  }
}
