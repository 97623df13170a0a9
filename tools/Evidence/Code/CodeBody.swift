import Ground
import Manuscript
import SwiftHighlighting

/// What a function, initializer or computed property does: the code between
/// its braces.
package struct CodeBody: Hashable, Sendable {
  /// The file, relative to the package.
  package let path: String

  /// The name with those of the types around it and with labels, such as
  /// `MeanField.variance(after:)`.
  package let signature: String

  /// Where the code stands in the file, in bytes.
  package let range: Range<Int>

  /// The name with those of the types around it, without labels.
  package var name: String {
    String(signature.prefix { $0 != "(" })
  }

  /// The name by which evidence knows it; overloads in one file share it.
  package var key: String { "\(path) \(signature)" }
}

extension CodeBody {
  /// Returns the bodies of a file, in their order.
  ///
  /// A function within a function belongs to the outer one. Properties that
  /// spell out accessors, and what protocols require, have no body.
  static func all(in file: SourceFile, _ tree: SourceTree) -> [CodeBody] {
    let declarations = tree.outline(of: file).declarations
    var enclosing: [Declaration] = []
    var bodies: [CodeBody] = []
    for declaration in declarations {
      guard let body = declaration.body else { continue }
      while let last = enclosing.last?.body, !last.contains(body.lowerBound) {
        enclosing.removeLast()
      }
      defer { enclosing.append(declaration) }
      guard enclosing.allSatisfy(\.isTypeWithCode), !declaration.isType,
        !startsWithAccessor(file.bytes[body])
      else { continue }
      let names = enclosing.map(\.name) + [declaration.name]
      bodies.append(
        CodeBody(
          path: file.path, signature: names.joined(separator: "."),
          range: body))
    }
    return bodies
  }

  private static func startsWithAccessor(_ body: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: body, as: UTF8.self)
      .drop { $0.isWhitespace }.prefix { $0.isLetter || $0 == "_" }
    return [
      "get", "set", "willSet", "didSet", "_read", "_modify", "unsafeAddress",
      "mutating", "nonmutating",
    ].contains(String(word))
  }
}

extension Declaration {
  fileprivate var isType: Bool {
    ["struct", "class", "enum", "extension", "actor", "protocol"]
      .contains(keyword)
  }

  /// Whether it is a type whose functions have bodies.
  fileprivate var isTypeWithCode: Bool { isType && keyword != "protocol" }
}
