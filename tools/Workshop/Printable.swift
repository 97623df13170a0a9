/// Returns a text with what would steer a terminal, or turn the order of
/// letters round, written as in Swift: `\u{1B}`.
func printable(_ text: some StringProtocol) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: result += "  "
    case 0x0A: result += "\n"
    case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
