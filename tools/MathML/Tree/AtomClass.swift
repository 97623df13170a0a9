/// TeX's classes of atoms, which decide the space between neighbours.
///
/// Reference: Knuth, *The TeXbook*, 1984, chapter 18.
enum AtomClass: Int {
  case ordinary, large, binary, relation, opening, closing, punctuation, inner

  /// Whether a binary operator after this has nothing to its left to join, so
  /// that it is a sign.
  var makesSignOfBinary: Bool {
    switch self {
    case .large, .binary, .relation, .opening, .punctuation: true
    case .ordinary, .closing, .inner: false
    }
  }
}

/// Returns the space between neighbours, in eighteenths of an em.
///
/// In scripts, only the space around named and large operators remains.
func spacing(_ left: AtomClass, _ right: AtomClass, inScript: Bool) -> Int {
  let entry = spacingTable[left.rawValue][right.rawValue]
  return entry < 0 ? (inScript ? 0 : -entry) : entry
}

/// The table of chapter 18, rows by the left neighbour.
///
/// A negative space is left out in scripts. Pairs that cannot occur have none.
private let spacingTable = [
  // ord op bin rel open close punct inner
  [0, 3, -4, -5, 0, 0, 0, -3],
  [3, 3, 0, -5, 0, 0, 0, -3],
  [-4, -4, 0, 0, -4, 0, 0, -4],
  [-5, -5, 0, 0, -5, 0, 0, -5],
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 3, -4, -5, 0, 0, 0, -3],
  [-3, -3, 0, -3, -3, -3, -3, -3],
  [-3, 3, -4, -5, -3, 0, -3, -3],
]
