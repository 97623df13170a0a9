import Evidence
import Manuscript

/// A source file in which each body says that it was reached, and does what a
/// mutant does while that is switched on.
///
///     { s * (1 - s) }
///
/// becomes
///
///     { switch proof_enter(17) {
///       case 3: s * (1 + s)
///       default: s * (1 - s)
///       } }
///
/// so that one compilation serves all mutants. The body stays a single
/// expression if it was one.
struct InstrumentedFile {
  /// The text.
  private(set) var text: String

  /// Which mutant the lines of the text belong to, from 1 on; lines that are
  /// the original's own are not in it.
  private(set) var mutantsByLine: [Int: Int] = [:]

  /// Instruments a file, given its bodies with their numbers, and the mutants
  /// of each body with theirs.
  init(
    _ file: SourceFile, bodies: [(number: Int, range: Range<Int>)],
    mutants: [Int: [(number: Int, mutation: Mutation)]]
  ) {
    text = "import ProofSwitch\n"
    var line = 2
    func append(_ piece: String, of mutant: Int? = nil) {
      let start = line
      line += piece.utf8.count { $0 == UInt8(ascii: "\n") }
      if let mutant {
        for i in start...line { mutantsByLine[i] = mutant }
      }
      text += piece
    }
    func original(_ range: Range<Int>) -> String {
      String(decoding: file.bytes[range], as: UTF8.self)
    }
    var end = 0
    for body in bodies {
      append(original(end..<body.range.lowerBound))
      append("\nswitch proof_enter(\(body.number)) {\n")
      for (number, mutation) in mutants[body.number] ?? [] {
        append("case \(number):\n")
        append(
          original(body.range.lowerBound..<mutation.range.lowerBound)
            + mutation.replacement
            + original(mutation.range.upperBound..<body.range.upperBound)
            + "\n", of: number)
      }
      let own = original(body.range)
      append("default:\n" + (own.allSatisfy(\.isWhitespace) ? "break" : own))
      append("\n}\n")
      end = body.range.upperBound
    }
    append(original(end..<file.bytes.count))
  }
}
