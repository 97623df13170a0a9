/// The font that letters are set in.
struct Font {
  /// The alphabet that a command chose; nil is mathematics' own, italic for
  /// letters and upright for digits.
  var alphabet: Alphabet?

  /// Whether `\boldsymbol` is in force.
  var isBold = false

  /// Whether the letters are an operator's name, in which a hyphen is one.
  var isOperatorName = false

  /// Returns the letters of a word, which are one name.
  func word(_ letters: String) -> String {
    let alphabet = isBold ? alphabet?.emboldened : alphabet
    return String(letters.map { alphabet?($0) ?? $0 })
  }

  /// Returns the character for a letter or a sign like one, and whether it
  /// stands upright.
  func letter(_ character: Character) -> (character: Character, upright: Bool) {
    let isUpright = isUprightByDefault(character)
    if let alphabet = effectiveAlphabet(for: character, isUpright: isUpright) {
      if alphabet == .roman, character.isASCII || isUpright {
        return (character, true)
      }
      if let mapped = alphabet(character) {
        return (mapped, false)
      }
    }
    return (character, isUpright)
  }

  /// Returns digits in this font.
  func number(_ digits: String) -> String {
    let alphabet = effectiveAlphabet(for: "0", isUpright: true)
    return String(digits.map { alphabet?($0) ?? $0 })
  }

  private func effectiveAlphabet(
    for character: Character, isUpright: Bool
  ) -> Alphabet? {
    // TeX's \mathbf leaves the small Greek letters as they are.
    let isSmallGreek =
      ("α"..."ω").contains(character) || "∂ϵϑϰϕϱϖ".contains(character)
    guard let alphabet, !(isSmallGreek && alphabet == .bold) else {
      return isBold ? (isUpright ? .bold : .boldItalic) : nil
    }
    return isBold ? alphabet.emboldened : alphabet
  }

  /// Whether TeX sets the character upright unless told otherwise: capital
  /// Greek letters, digits and signs.
  private func isUprightByDefault(_ character: Character) -> Bool {
    ("Α"..."Ω").contains(character) || character == "ϴ" || character == "∇"
      || !(character.isLetter || character == "∂")
  }
}
