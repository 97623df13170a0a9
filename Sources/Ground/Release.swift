/// Which version of the book, and of its programs, this is.
///
/// `CITATION.cff` says the same; a test compares them.
public enum Release {
  /// The version: a change of meaning, additions, corrections.
  public static let version = "0.9.0"

  /// The day it is of, as in ISO 8601.
  public static let date = "2026-11-22"
}
