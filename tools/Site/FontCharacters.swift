/// The characters that the book's fonts have, as their list says.
///
/// The list lies beside the fonts and was made with them. Scripts of East Asia
/// are left to the system's fonts, and so is what cannot be seen.
public struct FontCharacters: Sendable {
  /// What a stretch of text is set in.
  public enum Use: String, CaseIterable, Sendable {
    /// The face of the text or that of captions and charts: one may become
    /// the other by a rule of the theme, so both must have a character.
    case prose

    /// Code, and what a program printed.
    case code

    /// Formulas.
    case formula

    /// The families, as the list names them.
    var families: [String] {
      switch self {
      case .prose: ["text", "sans"]
      case .code: ["code"]
      case .formula: ["math"]
      }
    }

    /// The fonts, as a message names them.
    public var name: String {
      switch self {
      case .prose: "the fonts of text and captions have"
      case .code: "the font of code has"
      case .formula: "the font of formulas has"
      }
    }
  }

  /// A character that some font lacks, where a page has it first.
  public struct Lack: Hashable, Sendable {
    /// The character.
    public var character: Unicode.Scalar

    /// What it is set in.
    public var use: Use

    /// What to look for in the sources: the formula that it is in, or the few
    /// characters before it in the same element.
    public var place: String
  }

  /// Where the list lies, relative to the theme's folder.
  public static let path = "fonts/characters.txt"

  /// The characters by family.
  let families: [String: Set<UInt32>]

  /// The font files, and how many bytes each has.
  let files: [(name: String, size: Int)]

  /// Reads the list; nil if it is not one.
  public init?(_ text: String) {
    var families: [String: Set<UInt32>] = [:]
    var files: [(name: String, size: Int)] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count > 2 else { return nil }
      if words[0] == "face", let size = Int(words[2]) {
        files.append((String(words[1]), size))
        continue
      }
      guard words[0] == "family" else { return nil }
      for word in words[2...] {
        let ends = word.split(separator: "-").compactMap {
          UInt32($0, radix: 16)
        }
        guard let first = ends.first, let last = ends.last, first <= last
        else { return nil }
        families[String(words[1]), default: []].formUnion(first...last)
      }
    }
    guard Use.allCases.flatMap(\.families).allSatisfy(families.keys.contains)
    else { return nil }
    self.families = families
    self.files = files
  }

  /// Whether the fonts for a use have a character, or need not have it.
  public func have(_ character: Unicode.Scalar, for use: Use) -> Bool {
    isLeftToTheSystem(character)
      || use.families.allSatisfy {
        families[$0]?.contains(character.value) == true
      }
  }

  /// Returns what the fonts lack of the text of an HTML fragment that this
  /// program has written, each character once for each use.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  public func lacking(in html: String) -> [Lack] {
    var found: [Lack] = []
    for (text, use, formula) in stretches(of: html) {
      for (index, character) in zip(text.indices, text)
      where !(" "..."~").contains(character) && !have(character, for: use)
        && !found.contains(where: { $0.character == character && $0.use == use }
        )
      {
        let before = String(String.UnicodeScalarView(text[..<index].suffix(8)))
        found.append(
          Lack(character: character, use: use, place: formula ?? before))
      }
    }
    return found
  }
}

/// Whether a character is invisible, or of a script that the book's fonts do
/// not have.
private func isLeftToTheSystem(_ character: Unicode.Scalar) -> Bool {
  switch character.value {
  case 0x00...0x1F, 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFE0E...0xFE0F:
    true
  case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFFEF, 0x20000...0x3FFFF:
    true
  default: false
  }
}

/// Returns the texts of an HTML fragment between its tags, what each of them is
/// set in, and the formula, as TeX, that it is part of.
private func stretches(
  of html: String
) -> [(
  text: String.UnicodeScalarView, use: FontCharacters.Use, formula: String?
)] {
  let bytes = Array(html.utf8)
  var result: [(String.UnicodeScalarView, FontCharacters.Use, String?)] = []
  var formula = ""
  var open: [(name: String, use: FontCharacters.Use?)] = []
  var position = 0
  while position < bytes.count {
    if bytes[position] == UInt8(ascii: "<") {
      let tag = MarkupTag(in: bytes, at: position)
      position = tag.end
      if !tag.isClosing, !tag.isEmpty, let use = use(of: tag.name) {
        open.append((tag.name, use))
        if use == .formula { formula = tag.alternative ?? "" }
      } else if tag.isClosing, tag.name == open.last?.name {
        open.removeLast()
      }
      continue
    }
    let end =
      bytes[position...].firstIndex(of: UInt8(ascii: "<"))
      ?? bytes.count
    if let use = open.isEmpty ? .prose : open[open.count - 1].use,
      bytes[position..<end].contains(where: { $0 > 0x7E || $0 == 0x26 })
    {
      let text = String(decoding: bytes[position..<end], as: UTF8.self)
      result.append(
        (
          resolvingNumbers(in: text).unicodeScalars, use,
          use == .formula ? formula : nil
        ))
    }
    position = end
  }
  return result
}

/// What an element's text is set in: `.some(nil)` if nobody sees it, nil if
/// the element does not matter.
private func use(of element: String) -> FontCharacters.Use?? {
  switch element {
  case "code", "pre", "kbd", "samp": .some(.code)
  case "math": .some(.formula)
  case "annotation", "script", "style", "template": .some(nil)
  default: nil
  }
}

/// Returns text with references to characters by number in place.
private func resolvingNumbers(in text: String) -> String {
  guard text.utf8.contains(0x26) else { return text }
  return text.replacing(/&#(x?)([0-9A-Fa-f]+);/) { match in
    UInt32(match.2, radix: match.1.isEmpty ? 10 : 16)
      .flatMap(Unicode.Scalar.init).map(String.init) ?? String(match.0)
  }
}
