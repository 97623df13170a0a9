/// The alphabets that the font commands choose from.
///
/// MathML Core has no font commands: the letters of these alphabets are
/// characters of their own, in Unicode's block Mathematical Alphanumeric
/// Symbols and, where they were there before, elsewhere.
enum Alphabet {
  case roman, bold, italic, boldItalic, script, boldScript, fraktur
  case boldFraktur, doubleStruck, sansSerif, boldSansSerif, monospace

  /// Whether neighbouring letters make a word rather than a product.
  var makesWords: Bool {
    switch self {
    case .roman, .italic, .sansSerif, .boldSansSerif, .monospace: true
    default: false
    }
  }

  /// The alphabet's bold variant.
  var emboldened: Alphabet {
    switch self {
    case .roman, .bold: .bold
    case .italic, .boldItalic: .boldItalic
    case .script, .boldScript: .boldScript
    case .fraktur, .boldFraktur: .boldFraktur
    case .sansSerif, .boldSansSerif: .boldSansSerif
    case .doubleStruck, .monospace: self
    }
  }

  /// Returns the character of the alphabet for a plain letter or digit, or nil
  /// if the alphabet does not have it.
  func callAsFunction(_ character: Character) -> Character? {
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return nil }
    if let exception = exceptions[scalar] { return Character(exception) }
    let value = scalar.value
    let mapped: UInt32? =
      switch value {
      case 0x41...0x5A: latin.map { $0 + value - 0x41 }
      case 0x61...0x7A: latin.map { $0 + 26 + value - 0x61 }
      case 0x30...0x39: digits.map { $0 + value - 0x30 }
      case 0x391...0x3A9: greek.map { $0 + value - 0x391 }
      case 0x3B1...0x3C9: greek.map { $0 + 26 + value - 0x3B1 }
      case 0x2207: greek.map { $0 + 25 }
      case 0x2202: greek.map { $0 + 51 }
      case 0x3F5: greek.map { $0 + 52 }
      case 0x3D1: greek.map { $0 + 53 }
      case 0x3F0: greek.map { $0 + 54 }
      case 0x3D5: greek.map { $0 + 55 }
      case 0x3F1: greek.map { $0 + 56 }
      case 0x3D6: greek.map { $0 + 57 }
      default: nil
      }
    return mapped.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  /// Where the alphabet's `A` is.
  private var latin: UInt32? {
    switch self {
    case .roman: nil
    case .bold: 0x1D400
    case .italic: 0x1D434
    case .boldItalic: 0x1D468
    case .script: 0x1D49C
    case .boldScript: 0x1D4D0
    case .fraktur: 0x1D504
    case .doubleStruck: 0x1D538
    case .boldFraktur: 0x1D56C
    case .sansSerif: 0x1D5A0
    case .boldSansSerif: 0x1D5D4
    case .monospace: 0x1D670
    }
  }

  /// Where the alphabet's zero is.
  private var digits: UInt32? {
    switch self {
    case .bold, .boldItalic: 0x1D7CE
    case .doubleStruck: 0x1D7D8
    case .sansSerif: 0x1D7E2
    case .boldSansSerif: 0x1D7EC
    case .monospace: 0x1D7F6
    default: nil
    }
  }

  /// Where the alphabet's capital alpha is.
  private var greek: UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .italic: 0x1D6E2
    case .boldItalic: 0x1D71C
    default: nil
    }
  }

  /// The letters that stand elsewhere.
  private var exceptions: [Unicode.Scalar: Unicode.Scalar] {
    switch self {
    case .italic: ["h": "ℎ"]
    case .script: Self.scriptExceptions
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    case .doubleStruck:
      [
        "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
      ]
    default: [:]
    }
  }

  private static let scriptExceptions: [Unicode.Scalar: Unicode.Scalar] = [
    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ",
    "R": "ℛ", "e": "ℯ", "g": "ℊ", "o": "ℴ",
  ]
}
