/// Where the label of a listing leads: to the whole file.
enum SourceLinks: Sendable {
  /// To pages of the book, one for each file that it shows.
  case pages

  /// To the files as a host shows them, below this address.
  case repository(String)

  /// Returns the address of some lines of a file, for a page in the book's own
  /// folder.
  func target(of path: String, _ lines: [ClosedRange<Int>]) -> String {
    let first = lines.first?.lowerBound ?? 1
    switch self {
    case .pages: return "\(Self.page(of: path))#L\(first)"
    case .repository(let address):
      let last = lines.last?.upperBound ?? first
      let range = first == last ? "L\(first)" : "L\(first)-L\(last)"
      let base = address.hasSuffix("/") ? String(address.dropLast()) : address
      return "\(base)/\(path)#\(range)"
    }
  }

  /// Returns the page that shows a file, relative to the book's folder.
  static func page(of path: String) -> String { "source/\(path).html" }
}
