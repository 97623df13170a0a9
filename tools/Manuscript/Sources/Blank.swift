extension String {
  /// Whether there is nothing to see in it.
  package var isBlank: Bool {
    utf8.allSatisfy { isSpace($0) || $0 == 10 || $0 == 13 }
  }

  /// The text with one space for each stretch of white space, and none at its
  /// ends.
  package var condensed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
