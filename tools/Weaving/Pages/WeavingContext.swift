import Evidence
import Ground
import Manuscript
import Site

/// What all pages are woven from; nothing in it changes while they are.
struct WeavingContext: Sendable {
  /// The manuscript with its numbers.
  let numbered: NumberedBook

  /// What the compiler says to code.
  let compiler: CompilerCheck

  /// What moves in the book.
  let figures: MovingFigures

  /// How the claims stand that were put to the proof.
  let standings: Standings

  /// The files beside the cover that are the whole book too.
  let editions: [String]

  /// Where the labels of listings lead.
  let links: SourceLinks

  /// Where what the runs found got its names.
  let recordedPlaces: RecordedPlaces

  /// What the book's fonts have; nil where their list cannot be read.
  var fonts: FontCharacters?

  /// The manuscript.
  var book: Book { numbered.book }

  /// The pages, in the order of reading.
  var pages: [PageSource] { numbered.book.pages }

  /// The source files.
  var tree: SourceTree { numbered.book.tree }

  /// What the runs found.
  var records: Records { numbered.records }
}
