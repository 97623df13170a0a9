/// A piece of TeX: a command, a character, or one of TeX's special characters.
struct Lexeme: Equatable {
  enum Kind: Equatable {
    case command(String)
    case character(Character)
    case open, close, alignment, superscript, `subscript`, dollar, space
  }

  var kind: Kind

  /// Where it stands, in UTF-8 bytes from the start of the formula.
  var offset: Int

  /// Whether the author left a space before it, if only to end the name of a
  /// command.
  var isSpaced = false
}

extension Lexeme {
  /// The TeX that the lexeme was read from, as far as a message needs it.
  var spelling: String {
    switch kind {
    case .command(let name): "\\\(name)"
    case .character(let character): String(character)
    case .open: "{"
    case .close: "}"
    case .alignment: "&"
    case .superscript: "^"
    case .subscript: "_"
    case .dollar: "$"
    case .space: " "
    }
  }
}

/// Returns the lexemes of `tex` in order, without its comments.
func lexemes(of tex: String) -> [Lexeme] {
  var result: [Lexeme] = []
  var characters = tex.makeIterator()
  var offset = 0
  var next = characters.next()
  var isSpaced = false

  func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }
  func advance() {
    offset += next?.utf8.count ?? 0
    next = characters.next()
  }
  func skipSpaces() {
    while let character = next, character.isWhitespace {
      isSpaced = true
      advance()
    }
  }

  while let character = next {
    let start = offset
    let wasSpaced = isSpaced
    isSpaced = false
    var kind: Lexeme.Kind
    advance()
    switch character {
    case "\\":
      guard let first = next else {
        kind = .command("")
        break
      }
      var name = ""
      if isLetter(first) {
        while let letter = next, isLetter(letter) {
          name.append(letter)
          advance()
        }
        skipSpaces()
      } else {
        name.append(first.isWhitespace ? " " : first)
        advance()
      }
      kind = .command(name)
    case "%":
      while let comment = next, !comment.isNewline { advance() }
      advance()
      skipSpaces()
      continue
    case "{": kind = .open
    case "}": kind = .close
    case "&": kind = .alignment
    case "^": kind = .superscript
    case "_": kind = .subscript
    case "$": kind = .dollar
    default:
      if character.isWhitespace {
        skipSpaces()
        isSpaced = true
        kind = .space
      } else {
        kind = .character(character)
      }
    }
    result.append(Lexeme(kind: kind, offset: start, isSpaced: wasSpaced))
  }
  return result
}
