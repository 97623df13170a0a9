import Ground
import Manuscript

/// A piece of a body, and what replaces it.
package struct Mutation: Hashable, Sendable {
  /// Which body of the code base.
  package let body: Int

  /// The piece, in bytes of the file.
  package let range: Range<Int>

  /// What replaces it.
  package let replacement: String

  package init(body: Int, range: Range<Int>, replacement: String) {
    self.body = body
    self.range = range
    self.replacement = replacement
  }
}

extension CodeBase {
  /// Finds the place that a declared mutant changes.
  ///
  /// It must be one place; else the result is `nil`, and the problem says what
  /// is missing.
  package func mutation(
    _ mutant: DeclaredMutant, _ problems: inout Problems
  ) -> Mutation? {
    let named = indices(named: mutant.declaration)
    guard !named.isEmpty else {
      problems.error(
        "there is no body of '\(mutant.declaration)' to change; name a "
          + "function or a computed property of the chapter or the libraries."
          + suggestion(
            for: mutant.declaration, in: Set(bodies.map(\.name)).sorted()),
        at: mutant.position)
      return nil
    }
    let piece = Squeezed(mutant.old)
    var found: [Mutation] = []
    for index in named {
      let body = bodies[index]
      guard let file = tree.file(body.path) else { continue }
      let text = String(decoding: file.bytes[body.range], as: UTF8.self)
      for place in Squeezed(text).places(of: piece) {
        let start = body.range.lowerBound
        found.append(
          Mutation(
            body: index,
            range: (place.lowerBound + start)..<(place.upperBound + start),
            replacement: mutant.new))
      }
    }
    guard found.count == 1 else {
      let times =
        found.isEmpty ? "does not occur" : "occurs \(found.count) times"
      problems.error(
        "'\(mutant.old)' \(times) in '\(mutant.declaration)'; give a piece "
          + "that occurs once", at: mutant.position)
      return nil
    }
    return found[0]
  }
}
