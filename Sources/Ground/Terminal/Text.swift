import Foundation

/// Breaks a text between words into lines no wider than `width`; a word that
/// is wider stands alone.
///
/// The width of a text is its number of characters unless `measure` says
/// otherwise. No line is broken at a no-break space.
public func wrapped(
  _ text: String, width: Int, measure: (String) -> Int = { $0.count }
) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(whereSeparator: isBreak) {
    let size = measure(String(word))
    if !line.isEmpty, used + 1 + size > width {
      lines.append(line)
      (line, used) = ("", 0)
    }
    used += line.isEmpty ? size : size + 1
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}

private func isBreak(_ character: Character) -> Bool {
  character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
}

/// Returns a time for people: `340 ms`, `2.3 s`.
public func text(seconds: Double) -> String {
  seconds < 1
    ? "\(Int((seconds * 1000).rounded())) ms"
    : String(format: "%.1f s", seconds)
}
