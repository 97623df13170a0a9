/// TeX in which values of the run stand in place of `\value{name}`.
struct ValuesInFormula {
  /// The TeX to be rendered.
  private(set) var tex: String

  /// Where the new text and the original part: after each value, the offsets
  /// in the two.
  private var seams: [(new: Int, original: Int)] = [(0, 0)]

  /// Fills in what `text` returns for the names in the formula.
  init(_ source: String, text: (_ name: String, _ offset: Int) -> String?) {
    tex = source
    guard source.utf8.contains(UInt8(ascii: "\\")) else { return }
    let bytes = Array(source.utf8)
    let command = Array("\\value{".utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      guard bytes[i] == command[0], bytes[i...].starts(with: command),
        let end = bytes[i...].firstIndex(of: UInt8(ascii: "}"))
      else {
        result.append(bytes[i])
        i += 1
        continue
      }
      let name = String(
        decoding: bytes[(i + command.count)..<end], as: UTF8.self)
      let value = text(name, i) ?? "0"
      result += Array("{\(Self.tex(fromValue: value))}".utf8)
      i = end + 1
      seams.append((result.count, i))
    }
    tex = String(decoding: result, as: UTF8.self)
  }

  /// Returns the place in the original that a place in the filled TeX means.
  func originalOffset(of offset: Int) -> Int {
    let seam = seams.last { $0.new <= offset } ?? (0, 0)
    return seam.original + offset - seam.new
  }

  /// Returns a value's text, such as `5.9×10⁻¹⁹`, as TeX.
  static func tex(fromValue text: String) -> String {
    let superscripts: [Character: Character] = [
      "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6",
      "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
    ]
    var result = ""
    var exponent = ""
    for character in text {
      if let digit = superscripts[character] {
        exponent.append(digit)
        continue
      }
      if !exponent.isEmpty { result += "^{\(exponent)}" }
      exponent = ""
      switch character {
      case "×": result += "\\times "
      case "−": result += "-"
      case "%": result += "\\%"
      case ",": result += "{,}"
      case "∞": result += "\\infty "
      case " ", "\u{A0}", "\u{202F}": result += "\\,"
      default: result.append(character)
      }
    }
    return exponent.isEmpty ? result : result + "^{\(exponent)}"
  }
}
