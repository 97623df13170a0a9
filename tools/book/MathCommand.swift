import MathML

/// `book math`: TeX to MathML.
struct MathCommand {
  private let display: Display
  private let isByLine: Bool

  init(_ arguments: [String]) throws {
    let arguments = try Arguments(
      arguments, flags: ["--display", "--lines"])
    display = arguments.has("--display") ? .block : .inline
    isByLine = arguments.has("--lines")
  }

  func run() throws -> Int32 {
    let input = String(decoding: Terminal.input(), as: UTF8.self)
    var status = ExitStatus.success
    if isByLine {
      let lines = input.split(
        separator: "\n", omittingEmptySubsequences: false)
      // What follows the last line's end is not a line.
      for (index, line) in lines.enumerated()
      where index < lines.count - 1 || !line.isEmpty {
        if !convert(String(line), firstLine: index + 1) {
          status = ExitStatus.failure
        }
      }
    } else if !convert(
      input.last == "\n" ? String(input.dropLast()) : input, firstLine: 1)
    {
      status = ExitStatus.failure
    }
    return status
  }

  /// Writes a formula, or what is wrong with it; returns whether it is right.
  private func convert(_ tex: String, firstLine: Int) -> Bool {
    do {
      print(try render(tex, display: display).markup)
      return true
    } catch {
      if isByLine { print() }
      Terminal.error(
        "\(error.line + firstLine - 1):\(error.column): error: "
          + error.message)
      return false
    }
  }
}
