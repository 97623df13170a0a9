import Ground
import MathML

/// `book math`: TeX to MathML.
struct MathCommand: Command {
  static let name = "math"
  static let help = "turn TeX on standard input into MathML"

  private let display: Display
  private let isByLine: Bool

  init(_ arguments: inout Arguments) {
    let isBlock = arguments.flag(
      "display", "the formula stands on lines of its own")
    display = isBlock ? .block : .inline
    isByLine = arguments.flag("lines", "one formula a line")
  }

  func run() throws -> ExitStatus {
    let input = String(decoding: Terminal.input(), as: UTF8.self)
    var status = ExitStatus.success
    if isByLine {
      let lines = input.split(
        separator: "\n", omittingEmptySubsequences: false)
      // What follows the last line's end is not a line.
      for (index, line) in lines.enumerated()
      where index < lines.count - 1 || !line.isEmpty {
        if !convert(String(line), firstLine: index + 1) { status = .failure }
      }
    } else if !convert(
      input.last == "\n" ? String(input.dropLast()) : input, firstLine: 1)
    {
      status = .failure
    }
    return status
  }

  /// Writes a formula, or what is wrong with it; returns whether it is right.
  private func convert(_ tex: String, firstLine: Int) -> Bool {
    do {
      Terminal.output.line(try render(tex, display: display).markup)
      return true
    } catch {
      if isByLine { Terminal.output.line() }
      Terminal.error.line(
        "\(error.line + firstLine - 1):\(error.column): error: "
          + error.message)
      return false
    }
  }
}
