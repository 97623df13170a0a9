/// What may be written in a directive of one name.
struct DirectiveRule: Sendable {
  /// What an argument means, and whether there must be one.
  enum Argument: Sendable {
    case none
    case optional
    /// It must be there; the text says what it is.
    case required(String)
  }

  /// What the body is.
  enum Body: Sendable {
    case none
    /// Markdown that may be left out.
    case optional
    /// Markdown, with what it is.
    case required(String)
    /// Text that is taken as it is, with what it is.
    case verbatim(String)
  }

  var argument: Argument
  var options: [String] = []
  var required: [String] = []
  var body: Body

  /// The rules, by name.
  static let all: [String: DirectiveRule] = [
    "code": .init(
      argument: .required("a file, as in 'code/Slope.swift#slope'"),
      body: .none),
    "output": .init(
      argument: .required("the name of a table or a passage of the run"),
      body: .none),
    "figure": .init(
      argument: .required("the name of a figure of the run"), body: .optional),
    "explore": .init(
      argument: .required("the name of an explorer"), options: ["figure"],
      required: ["figure"], body: .optional),
    "claim": .init(
      argument: .required("the number of the claim, as in '2.1'"),
      body: .required("the sentence")),
    "exercise": .init(
      argument: .required("the number of the exercise, as in '2.3'"),
      options: ["stub", "solution", "level"], required: ["stub", "solution"],
      body: .required("what is to be done")),
    "hint": .init(argument: .none, body: .required("the hint")),
    "predict": .init(
      argument: .none, options: ["answer"], required: ["answer"],
      body: .required("the question and its choices")),
    "fails": .init(
      argument: .none, options: ["message"], required: ["message"],
      body: .verbatim("the code")),
    "note": .init(argument: .optional, body: .required("the text")),
    "warning": .init(argument: .optional, body: .required("the text")),
    "toctree": .init(
      argument: .none, options: ["caption"],
      body: .verbatim("the names of pages")),
  ]
}
