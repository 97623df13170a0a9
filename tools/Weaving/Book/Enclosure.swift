/// A file that lies beside the cover, such as the book for another device.
enum Enclosure {
  /// Returns the name that it has there: that of the file.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
