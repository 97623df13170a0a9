/// Returns the number that a text writes as the book does, such as "94 %",
/// "74,000" or "4.66×10²³"; nil if it is none.
func writtenNumber(_ text: String) -> Double? {
  let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6",
    "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
  ]
  var plain = text.filter { $0 != "," && !$0.isWhitespace }
  let isShare = plain.hasSuffix("%")
  if isShare { plain.removeLast() }
  var power = ""
  while let last = plain.last, let digit = superscripts[last] {
    power = "\(digit)\(power)"
    plain.removeLast()
  }
  plain = String(plain.map { $0 == "−" ? "-" : $0 })
  if !power.isEmpty {
    guard plain.hasSuffix("10") else { return nil }
    plain.removeLast(2)
    if plain.hasSuffix("×") { plain.removeLast() }
    plain = (plain.isEmpty ? "1" : plain) + "e" + power
  }
  return Double(plain).map { isShare ? $0 / 100 : $0 }
}
