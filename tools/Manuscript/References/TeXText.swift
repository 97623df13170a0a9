import Foundation

/// Returns the text that a BibTeX field means: accents put together, protecting
/// braces dropped, dashes and spaces as Unicode has them.
///
///     plainText(fromTeX: #"B{\"o}hm -- {LSTM}"#)   // Böhm – LSTM
package func plainText(fromTeX source: String) -> String {
  let characters = Array(source)
  var result = ""
  var i = 0
  while i < characters.count {
    switch characters[i] {
    case "\\":
      i += 1
      result += command(in: characters, at: &i)
    case "{", "}":
      i += 1
    case "~":
      result += "\u{A0}"
      i += 1
    case "-":
      let start = i
      while i < characters.count, characters[i] == "-" { i += 1 }
      result += ["-", "–", "—"][min(i - start, 3) - 1]
    case let character where character.isWhitespace:
      while i < characters.count, characters[i].isWhitespace { i += 1 }
      result += " "
    default:
      result.append(characters[i])
      i += 1
    }
  }
  return result.precomposedStringWithCanonicalMapping
    .trimmingCharacters(in: .whitespacesAndNewlines)
}

/// Combining characters by the TeX command for the accent.
private let accents: [Character: String] = [
  "'": "\u{301}", "`": "\u{300}", "\"": "\u{308}", "^": "\u{302}",
  "~": "\u{303}", "=": "\u{304}", ".": "\u{307}", "c": "\u{327}",
  "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "r": "\u{30A}",
  "k": "\u{328}",
]

/// Letters and signs that have a TeX command of their own.
private let letters: [String: String] = [
  "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ",
  "aa": "å", "AA": "Å", "oe": "œ", "OE": "Œ", "i": "i", "j": "j",
]

/// Reads the command after a backslash.
private func command(in text: [Character], at i: inout Int) -> String {
  guard i < text.count else { return "\\" }
  if text[i].isLetter {
    let start = i
    while i < text.count, text[i].isLetter { i += 1 }
    let name = String(text[start..<i])
    if let letter = letters[name] {
      while i < text.count, text[i] == " " { i += 1 }
      return letter
    }
    if name.count == 1, let mark = accents[text[start]] {
      return accented(by: mark, in: text, at: &i)
    }
    return name
  }
  let sign = text[i]
  i += 1
  return accents[sign].map { accented(by: $0, in: text, at: &i) }
    ?? String(sign)
}

/// Puts an accent on the letter that follows.
private func accented(
  by mark: String, in text: [Character], at i: inout Int
) -> String {
  while i < text.count, text[i] == " " || text[i] == "{" { i += 1 }
  guard i < text.count else { return "" }
  if text[i] == "\\" {
    i += 1
    return command(in: text, at: &i) + mark
  }
  i += 1
  return String(text[i - 1]) + mark
}
