import Engine

/// What the reader moves in a book.
struct MovingFigures: Sendable {
  /// The names of the explorers that the chapters have.
  var names: [String] = []

  /// What draws them in the browser; `nil` if this toolchain cannot make it,
  /// and the figures stand still.
  var engine: Engine?
}
