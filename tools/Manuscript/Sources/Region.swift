import Ground

/// A part of a source file that its markers name.
///
///     // snippet.slope
///     let slope = s * (1 - s)
///     // snippet.end
package struct Region: Sendable {
  /// The name.
  package var name: String

  /// Where the marker that opens the region stands.
  package var position: SourcePosition

  /// The numbers of the lines that a listing shows.
  package var lines: [Int]

  /// The lines from the marker that opens the region to the one that closes
  /// it.
  package var markers: ClosedRange<Int>
}
