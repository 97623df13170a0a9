/// What a page made use of, so that what nothing uses can be found.
struct Usage: Sendable {
  /// Values, as `command:name`.
  var values: Set<String> = []

  /// Figures, as `command:name`.
  var figures: Set<String> = []

  /// Tables and passages, as `command:name`.
  var outputs: Set<String> = []

  /// Regions, as `path#name`.
  var regions: Set<String> = []

  /// The keys of the works cited.
  var citations: Set<String> = []

  /// Labels, by their place in the table.
  var labels: Set<Int> = []

  /// The glossary's terms, in lowercase.
  var terms: Set<String> = []

  /// The lines shown, by file.
  var lines: [String: Set<Int>] = [:]

  /// The figures from the literature, in order.
  var published: [PublishedNumber] = []

  /// The exercises, in order.
  var exercises: [SetExercise] = []

  /// The pictures, by their path in the package: their path in the book.
  var pictures: [String: String] = [:]

  /// Adds what another page made use of.
  mutating func merge(_ other: Usage) {
    values.formUnion(other.values)
    figures.formUnion(other.figures)
    outputs.formUnion(other.outputs)
    regions.formUnion(other.regions)
    citations.formUnion(other.citations)
    labels.formUnion(other.labels)
    terms.formUnion(other.terms)
    lines.merge(other.lines) { $0.union($1) }
    published += other.published
    exercises += other.exercises
    pictures.merge(other.pictures) { a, _ in a }
  }

  /// Notes that a listing is shown.
  mutating func show(_ listing: Listing) {
    lines[listing.path, default: []].formUnion(listing.lines.map(\.number))
  }
}

/// A figure from the literature, where the book names it.
struct PublishedNumber: Sendable {
  /// The figure as it is written.
  var text: String

  /// The key of the work.
  var key: String

  /// What the figure is.
  var description: String

  /// Ours, and the command that computes it, if the author pairs them.
  var ours: (text: String, name: String, command: String)?

  /// The place of the page, and the anchor there.
  var page: Int
  var anchor: String
}

/// An exercise, where the book sets it.
struct SetExercise: Sendable {
  /// The number, such as `2.3`.
  var number: String

  /// The title.
  var title: String

  /// Whether it is one of the hard ones.
  var isHard: Bool

  /// The heading above it.
  var section: String

  /// The place of the page, and the anchor there.
  var page: Int
  var anchor: String
}
