import Ground
import Manuscript

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

  /// The works cited, by their keys: the places of the pages that do.
  var citing: [String: Set<Int>] = [:]

  /// Labels, by their place in the table.
  var labels: Set<Int> = []

  /// The glossary's terms, in lowercase.
  var terms: Set<String> = []

  /// The lines shown, by file.
  var lines: [String: Set<Int>] = [:]

  /// The places of the pages that show lines of a file, by file.
  var places: [String: Set<Int>] = [:]

  /// The figures from the literature, in order.
  var published: [ShownNumber] = []

  /// The tables of runs, and the data of figures, in order.
  var tables: [ShownTable] = []

  /// The exercises, in order.
  var exercises: [ShownExercise] = []

  /// The predictions, in order.
  var predictions: [ShownPrediction] = []

  /// The pictures, by their path in the package: their path in the book.
  var pictures: [String: String] = [:]

  /// Whether there is a figure that the engine draws.
  var hasMovingFigure = false

  /// Adds what another page made use of.
  mutating func merge(_ other: Usage) {
    values.formUnion(other.values)
    figures.formUnion(other.figures)
    outputs.formUnion(other.outputs)
    regions.formUnion(other.regions)
    citing.merge(other.citing) { $0.union($1) }
    labels.formUnion(other.labels)
    terms.formUnion(other.terms)
    lines.merge(other.lines) { $0.union($1) }
    places.merge(other.places) { $0.union($1) }
    published += other.published
    tables += other.tables
    exercises += other.exercises
    predictions += other.predictions
    pictures.merge(other.pictures) { a, _ in a }
    hasMovingFigure = hasMovingFigure || other.hasMovingFigure
  }

  /// Notes that a listing is shown.
  mutating func show(_ listing: Listing, on page: Int) {
    places[listing.path, default: []].insert(page)
    lines[listing.path, default: []].formUnion(listing.lines.map(\.number))
  }
}

/// A figure from the literature, where the book names it.
struct ShownNumber: Sendable {
  /// The figure as it is written, and the key of the work.
  var text, key: String

  /// What the figure is.
  var description: String

  /// Ours, and the command that computes it, if the author pairs them.
  var ours: (text: String, name: String, command: String)?

  /// The place of the page, and the anchor there.
  var page: Int
  var anchor: String
}

/// A table of a run, or the data of a figure, where the book shows it.
struct ShownTable: Sendable {
  /// The table.
  var table: Record.Table

  /// What it is called, such as "Table 2.1".
  var title: String

  /// The place of the page, and the anchor there.
  var page: Int
  var anchor: String
}

/// An exercise, where the book sets it.
struct ShownExercise: Sendable {
  /// The exercise.
  var exercise: Exercise

  /// The heading above it.
  var section: String

  /// The place of the page, and the anchor there.
  var page: Int
  var anchor: String
}

/// A prediction, where the book asks for it.
struct ShownPrediction: Sendable {
  /// What the reader's answer is remembered under.
  var key: String

  /// The question, as plain text.
  var question: String

  /// How many choices there are, and the place of the right one.
  var choices, right: Int

  /// The place of the page, and the anchor there.
  var page: Int
  var anchor: String

  /// The number of the claim that settles it, and the anchor of that.
  var claim, claimAnchor: String
}
