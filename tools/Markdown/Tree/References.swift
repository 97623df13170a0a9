/// A link reference definition, as it stands in the text.
struct Reference {
  var destination: ByteRange
  var title: ByteRange
  /// The place among the document's links, once somebody refers to it.
  var link: Int32 = -1
}

/// The link reference definitions of a document, by label.
struct References {
  private var places: [[UInt8]: Int] = [:]
  private(set) var list: [Reference] = []

  /// How many bytes of destinations and titles references have added.
  ///
  /// A short label may stand for a long destination; without a bound a text
  /// of *n* bytes could become one of *n*² (the reference implementation
  /// bounds it likewise).
  var expandedSize = 0

  var isEmpty: Bool { list.isEmpty }

  /// Adds a definition, unless its label is defined already.
  mutating func define(_ label: [UInt8], as reference: Reference) {
    guard places[label] == nil else { return }
    places[label] = list.count
    list.append(reference)
  }

  /// Returns the place of the definition of `label` in `list`.
  func index(of label: [UInt8]) -> Int? { places[label] }

  /// Remembers the link that stands for the definition at `index`.
  mutating func setLink(_ link: Int32, at index: Int) {
    list[index].link = link
  }
}

/// Returns the form of a label by which labels are compared: case folded,
/// runs of white space made one space, none at the ends.
func normalizedLabel(
  _ bytes: UnsafePointer<UInt8>, _ range: ByteRange
) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(range.count)
  var isASCII = true
  for i in range.indices {
    let byte = bytes[i]
    switch byte {
    case 0x20, 0x09...0x0D:
      if let last = result.last, last != 0x20 { result.append(0x20) }
    case 0x41...0x5A: result.append(byte | 0x20)
    default:
      if byte >= 0x80 { isASCII = false }
      result.append(byte)
    }
  }
  if result.last == 0x20 { result.removeLast() }
  return isASCII ? result : caseFolded(result)
}

/// Returns the full case folding of UTF-8 text.
///
/// Lower, upper, and lower case again, scalar by scalar, tells apart what
/// Unicode's table of foldings does ("ẞ", "ß" and "SS" become "ss"). The
/// dotless i alone has a capital that is not its own.
private func caseFolded(_ bytes: [UInt8]) -> [UInt8] {
  var folded = ""
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    if scalar == "\u{131}" {
      folded.unicodeScalars.append(scalar)
      continue
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        folded += upper.properties.lowercaseMapping
      }
    }
  }
  return Array(folded.utf8)
}
