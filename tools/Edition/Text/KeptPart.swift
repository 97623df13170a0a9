import Site

/// A folded part that stands at the end of the book instead of in its place.
struct KeptPart {
  /// What it is; ``Fragment/Fold/data`` is not kept.
  let kind: Fragment.Fold

  /// What one pressed to see it.
  let title: String

  /// The text.
  let body: [Markup]

  /// The anchor and name of the exercise, claim or prediction it belongs to.
  let owner: (id: String, name: String)

  /// Its place among those of its owner.
  let place: Int

  /// Its own anchor.
  var id: String { "\(Self.leaf(of: kind).name)#\(suffix)" }

  private var suffix: String {
    owner.id.replacing("#", with: "-") + "-\(kind.rawValue)-\(place + 1)"
  }

  /// Where parts of a kind stand, in the order of the book.
  static let leaves: [(name: String, title: String, kinds: [Fragment.Fold])] = [
    ("hints", "Hints", [.hint]), ("solutions", "Solutions", [.solution]),
    ("answers", "Answers to the predictions", [.answer]),
    ("tests", "Tests of the claims", [.test, .evidence]),
  ]

  /// Returns the leaf that parts of a kind stand in.
  static func leaf(
    of kind: Fragment.Fold
  ) -> (name: String, title: String, kinds: [Fragment.Fold]) {
    leaves.first { $0.kinds.contains(kind) } ?? leaves[0]
  }
}
