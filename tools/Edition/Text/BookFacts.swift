import Ground

/// What is said of a book as a whole.
public struct BookFacts: Equatable, Sendable {
  /// The title.
  public var title: String

  /// What it is, in a sentence.
  public var summary: String

  /// Who wrote it.
  public var authors: String

  /// The language, as `lang` has it.
  public var language = "en"

  /// The version of the text.
  public var version = Release.version

  /// The day of that version, as in ISO 8601.
  public var date = Release.date

  /// What one may do with it, in a sentence.
  public var rights = """
    Text and figures may be shared and changed, with attribution, under \
    CC BY 4.0; the code is under the MIT License.
    """

  /// Creates what is said of a book; nobody in particular has written it if no
  /// authors are named.
  public init(title: String, summary: String, authors: String? = nil) {
    self.title = title
    self.summary = summary
    self.authors = authors ?? "The authors of \(title)"
  }

  /// A name that no other book has, and that every version of this one has.
  ///
  /// It follows from the title, in the form that RFC 9562 leaves to everyone.
  public var identifier: String {
    var print = Fingerprint()
    print.combine(title)
    var digits = Array(print.text)
    digits[12] = "8"
    digits[16] = "8"
    var text = "urn:uuid:"
    for (index, digit) in digits.prefix(32).enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    return text
  }
}
