import Diagnostics

/// A part of a source file that its markers name.
///
///     // snippet.slope
///     let slope = s * (1 - s)
///     // snippet.end
struct Region: Sendable {
  /// The name.
  var name: String

  /// Where the marker that opens the region stands.
  var position: SourcePosition

  /// The numbers of the lines that a listing shows.
  var lines: [Int]
}
