import Testing

/// A sample book with one thing wrong, and what the tool must say to it.
struct Mutant: CustomTestStringConvertible, Sendable {
  /// What is wrong.
  var name: String

  /// What is done to the book.
  var change: @Sendable (inout SampleBook) -> Void

  /// The file of the mistake.
  var path: String

  /// A text in the changed file: the mistake is reported where it starts.
  var place: String

  /// A part of the message: what is wrong.
  var message: String

  var testDescription: String { name }

  /// Replaces a text in a file; the mistake is in the same file.
  static func replacing(
    _ name: String, _ old: String, _ new: String, in path: String,
    at place: String, in other: String? = nil, says message: String
  ) -> Mutant {
    Mutant(
      name: name, change: { $0.replace(old, with: new, in: path) },
      path: other ?? path, place: place, message: message)
  }

  /// Removes a file.
  static func removing(
    _ path: String, at place: String, in other: String, says message: String
  ) -> Mutant {
    Mutant(
      name: "no \(path)", change: { $0.files[path] = nil }, path: other,
      place: place, message: message)
  }

  /// The mutant with one more change.
  func with(
    _ other: @escaping @Sendable (inout SampleBook) -> Void
  ) -> Mutant {
    var mutant = self
    mutant.change = { [change] in
      change(&$0)
      other(&$0)
    }
    return mutant
  }

  /// The mutant, whose mistake is reported in another file.
  func elsewhere(_ path: String) -> Mutant {
    var mutant = self
    mutant.path = path
    return mutant
  }
}
