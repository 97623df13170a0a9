/// A row that is being read.
struct Row {
  private(set) var items: [Item] = []
  private var bars = Bars()

  mutating func append(_ atom: Atom) { items.append(.atom(atom)) }

  /// Appends a space as wide as given, in em.
  mutating func append(space em: Double) { items.append(.space(em)) }

  mutating func append(contentsOf items: [Item]) { self.items += items }

  /// Appends a vertical bar, which may open or close.
  mutating func append(bar text: String) {
    append(Atom(.symbol(Symbol(text: text)), bars.next(items)))
  }

  /// The last item, if it is an atom.
  var lastAtom: Atom? {
    get { if case .atom(let atom)? = items.last { atom } else { nil } }
    set {
      guard let newValue, !items.isEmpty else { return }
      items[items.count - 1] = .atom(newValue)
    }
  }
}
