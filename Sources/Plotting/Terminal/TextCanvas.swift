/// A grid of characters, each of which also has 2×4 dots of Braille.
struct TextCanvas {
  private struct Cell {
    var dots: UInt8 = 0
    var scalar: Unicode.Scalar?
    var ink = Ink.neutral
  }

  let columns: Int
  let rows: Int
  private var cells: [Cell]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  /// The number of dots across and down.
  var dotColumns: Int { columns * 2 }
  var dotRows: Int { rows * 4 }

  /// Whether a cell is on the canvas and nothing is drawn in it.
  func isBlank(_ column: Int, _ row: Int) -> Bool {
    guard 0..<columns ~= column, 0..<rows ~= row else { return false }
    let cell = cells[row * columns + column]
    return cell.dots == 0 && cell.scalar == nil
  }

  /// Sets a dot, if it lies on the canvas.
  mutating func dot(_ x: Int, _ y: Int, _ ink: Ink) {
    guard 0..<dotColumns ~= x, 0..<dotRows ~= y else { return }
    // The bits of a Braille character: 1 to 3 and 7 down the left side, 4 to 6
    // and 8 down the right.
    let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    let i = (y / 4) * columns + x / 2
    cells[i].dots |= bits[(y % 4) * 2 + x % 2]
    cells[i].ink = ink
  }

  /// Puts a character into a cell, if it lies on the canvas.
  mutating func put(
    _ scalar: Unicode.Scalar, _ column: Int, _ row: Int, _ ink: Ink
  ) {
    guard 0..<columns ~= column, 0..<rows ~= row else { return }
    cells[row * columns + column].scalar = scalar
    cells[row * columns + column].ink = ink
  }

  /// Writes text into blank cells; returns whether all of them were.
  mutating func write(_ text: String, _ column: Int, _ row: Int) -> Bool {
    let scalars = Array(text.unicodeScalars)
    for i in scalars.indices where !isBlank(column + i, row) { return false }
    for i in scalars.indices { put(scalars[i], column + i, row, .neutral) }
    return true
  }

  /// Returns one row as text.
  func line(_ row: Int, color: Bool) -> TextLine {
    var line = TextLine()
    var run = ""
    var ink = Ink.neutral
    for column in 0..<columns {
      let cell = cells[row * columns + column]
      let isEmpty = cell.dots == 0 && cell.scalar == nil
      let next = isEmpty ? ink : cell.ink
      if next != ink {
        line.append(run, ink, color: color)
        run = ""
        ink = next
      }
      if let scalar = cell.scalar {
        run.unicodeScalars.append(scalar)
      } else if cell.dots > 0,
        let braille = Unicode.Scalar(0x2800 + UInt32(cell.dots))
      {
        run.unicodeScalars.append(braille)
      } else {
        run += " "
      }
    }
    line.append(run, ink, color: color)
    return line
  }
}
