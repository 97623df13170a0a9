/// A ratio in words that looks measured, such as “about five times as fast”.
package struct SpelledRatio: Equatable {
  /// The words.
  package var text: String

  /// Where they start in the text, in bytes.
  package var offset: Int

  /// Returns the ratios that a text contains.
  ///
  ///     SpelledRatio.all(in: "It is twice as fast, in about ten steps.")
  ///     // twice as, about ten
  ///
  /// So is a share, as in “ten per cent”. A number without a hedge or a
  /// comparison, as in “four layers”, is none: it is exact, or chosen.
  package static func all(in text: String) -> [SpelledRatio] {
    let words = Self.words(of: text)
    return words.indices.compactMap { i in
      let rest = words[i...].prefix(3).map(\.text)
      guard let count = length(of: rest) else { return nil }
      let last = words[i + count - 1]
      return SpelledRatio(
        text: String(
          decoding: Array(text.utf8)[words[i].offset..<last.end],
          as: UTF8.self),
        offset: words[i].offset)
    }
  }

  /// Whether it is a share, as in “ten per cent”.
  package var isShare: Bool { text.lowercased().hasSuffix("cent") }

  /// Returns how many of the words make a ratio that starts with the first.
  private static func length(of words: [String]) -> Int? {
    let (first, second) = (words[0], words.count > 1 ? words[1] : "")
    let third = words.count > 2 ? words[2] : ""
    if hedges.contains(first), numbers.contains(second) { return 2 }
    if ["twice", "thrice", "half"].contains(first), second == "as" { return 2 }
    if numbers.contains(first) {
      if second == "percent" { return 2 }
      if second == "per", third == "cent" { return 3 }
    }
    let isNumber = numbers.contains(first) || first.allSatisfy(\.isNumber)
    if isNumber, second == "times", comparisons.contains(third) { return 3 }
    return nil
  }

  private static let hedges: Set<String> = [
    "about", "almost", "nearly", "roughly", "some", "approximately",
  ]

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "twenty", "thirty", "fifty", "hundred",
    "thousand", "half", "twice", "thrice", "forty", "sixty", "seventy",
    "eighty", "ninety",
  ]

  private static let comparisons: Set<String> = [
    "as", "the", "its", "that", "more", "less", "larger", "smaller", "faster",
    "slower", "wider", "deeper", "too",
  ]

  private static func words(
    of text: String
  ) -> [(text: String, offset: Int, end: Int)] {
    let bytes = Array(text.utf8)
    var words: [(text: String, offset: Int, end: Int)] = []
    var i = 0
    while i < bytes.count {
      let start = i
      while i < bytes.count, isWordByte(bytes[i]) { i += 1 }
      if i > start {
        let word = String(decoding: bytes[start..<i], as: UTF8.self)
        words.append((word.lowercased(), start, i))
      } else {
        i += 1
      }
    }
    return words
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
