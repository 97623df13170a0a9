// Questions that the reader answers before the run, and what became of the
// answers.
extension Fragment {
  /// One of the answers between which the reader chooses.
  public struct Choice: Sendable {
    /// What it says, and why it is wrong, or what the run found; HTML.
    public var html, reason: String

    /// Creates a choice.
    public init(html: String, reason: String) {
      self.html = html
      self.reason = reason
    }
  }

  /// Returns a question that the reader answers before the run.
  ///
  /// The question `html`, the choices and `settledBy`, a link to the claim, are
  /// HTML. The page's script remembers the reader's answer under the `key`,
  /// which is another one when the question or a choice is.
  public static func prediction(
    id: String, key: String, html: String, choices: [Choice], right: Int,
    settledBy: String
  ) -> String {
    let items = choices.map { "<li>\($0.html)</li>" }.joined(separator: "\n")
    let reasons = choices.enumerated().map { place, choice in
      "<li\(attribute("class", place == right ? "right" : nil))>"
        + "\(choice.reason)</li>"
    }.joined(separator: "\n")
    let answer = """
      <p><b>\(letter(right))</b>: \(choices[right].html). \
      <span class="settled">See \(settledBy).</span></p>
      <ol class="reasons" type="A">
      \(reasons)
      </ol>
      """
    return """
      <div class="prediction" role="group"\(attribute("id", id))\
      \(attribute("data-key", key)) \(label("Prediction"))>
      <p class="kicker">Predict, before you run it</p>
      \(html)
      <ol class="choices" type="A">
      \(items)
      </ol>
      \(folded(
        "The answer", html: answer, as: .answer, isSearched: false))
      </div>
      """
  }

  /// Returns the cell in which the page's script says what the reader answered
  /// to the prediction of this `key`.
  public static func predicted(
    key: String, choices: Int, right: Int
  ) -> String {
    "<span class=\"predicted\"\(attribute("data-key", key))"
      + "\(attribute("data-choices", "\(choices)"))"
      + "\(attribute("data-right", "\(right)"))></span>"
  }

  /// The place in which the page's script shows the reader's record.
  public static let predictionRecord =
    "<div class=\"prediction-record\"></div>"

  /// The letter before a choice.
  private static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26)))
  }
}
