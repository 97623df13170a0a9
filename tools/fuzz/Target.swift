/// Something that reads what others wrote, and must survive whatever it is.
protocol Target: AnyObject {
  /// The name on the command line.
  static var name: String { get }

  /// Good inputs, which are damaged.
  var corpus: [[UInt8]] { get }

  /// What an input is made worse with: words that mean something there.
  var words: [String] { get }

  /// Prepares to read; `samples` has the files that inputs are made from.
  init(_ samples: Samples) throws

  /// Reads an input, and throws a ``Finding`` if something is wrong that is no
  /// crash.
  func read(_ input: [UInt8]) throws
}

/// What is wrong with how an input was read.
struct Finding: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// All that is fuzzed.
var targets: [any Target.Type] {
  [
    MarkdownTarget.self, FormulaTarget.self, SourceTarget.self,
    BibliographyTarget.self, ChapterTarget.self, RecordTarget.self,
    EvidenceTarget.self, HintsTarget.self, LearnerTarget.self,
    AnswerTarget.self,
  ]
}
