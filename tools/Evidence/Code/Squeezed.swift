import SwiftHighlighting

/// Swift code without spaces and comments: what it says, however its lines are
/// broken.
struct Squeezed {
  /// The bytes that are left.
  private(set) var bytes: [UInt8] = []

  /// Where each of them stood, from the start of the code.
  private(set) var offsets: [Int] = []

  /// Whether a token starts at each of them, and one more at the end.
  private var starts: [Bool] = []

  init(_ code: String) {
    let source = Array(code.utf8)
    for token in tokens(of: code) {
      switch token.kind {
      case .whitespace, .comment, .documentation: continue
      default:
        for offset in token.range {
          bytes.append(source[offset])
          offsets.append(offset)
          starts.append(offset == token.range.lowerBound)
        }
      }
    }
    starts.append(true)
  }

  /// Returns where a piece of code occurs, in bytes from the start of the
  /// code; it begins and ends with whole tokens.
  func places(of piece: Squeezed) -> [Range<Int>] {
    guard let first = piece.bytes.first else { return [] }
    let count = piece.bytes.count
    var places: [Range<Int>] = []
    var i = 0
    while i + count <= bytes.count {
      if bytes[i] == first, starts[i], starts[i + count],
        bytes[i..<(i + count)].elementsEqual(piece.bytes)
      {
        places.append(offsets[i]..<(offsets[i + count - 1] + 1))
      }
      i += 1
    }
    return places
  }
}
