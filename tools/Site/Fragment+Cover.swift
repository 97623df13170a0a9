// What the cover is made of.
extension Fragment {
  /// Returns how many of something there are, which may lead to them.
  public static func count(_ text: String, target: String?) -> String {
    let tag = target == nil ? "span" : "a"
    return "<\(tag) class=\"count\"\(attribute("href", target))>"
      + "\(escaped(text))</\(tag)>"
  }

  /// Returns a link that stands out.
  public static func button(_ text: String, target: String) -> String {
    "<a class=\"button\"\(attribute("href", target))>\(escaped(text))</a>"
  }

  /// Returns cards, which are HTML, side by side.
  public static func grid(html: String) -> String {
    "<div class=\"grid\">\n\(html)</div>"
  }

  /// Returns something short in a box, whose title may be a link.
  public static func card(
    title: String, target: String?, html: String
  ) -> String {
    let words =
      target.map { "<a\(attribute("href", $0))>\(escaped(title))</a>" }
      ?? escaped(title)
    let head = title.isEmpty ? "" : "<p class=\"card-title\">\(words)</p>\n"
    return "<div class=\"card\">\n\(head)\(html)</div>"
  }

  /// What the cover says of a chapter; HTML, but for the numbers.
  public struct ChapterLine: Sendable {
    /// The number, and the title.
    public var number, title: String

    /// The page.
    public var target: String

    /// The question, and the number to remember with what it is.
    public var question, key: String

    /// The minutes of both lanes.
    public var essential, everything: Int

    /// How many exercises there are.
    public var exercises: Int

    /// Creates the line.
    public init(
      number: String, title: String, target: String, question: String,
      key: String, essential: Int, everything: Int, exercises: Int
    ) {
      self.number = number
      self.title = title
      self.target = target
      self.question = question
      self.key = key
      self.essential = essential
      self.everything = everything
      self.exercises = exercises
    }
  }

  /// Returns a chapter as a line of the contents on the cover.
  public static func chapterLine(_ line: ChapterLine) -> String {
    let minutes =
      "\(line.essential) min"
      + (line.essential == line.everything
        ? "" : ", everything \(line.everything) min")
    let work =
      line.exercises == 0
      ? ""
      : " · \(line.exercises) exercise\(line.exercises == 1 ? "" : "s")"
    return """
      <li class="chapter"><span class="number">\(escaped(line.number))</span> \
      <a\(attribute("href", line.target))>\(line.title)</a>
      <div class="question">\(line.question)</div>
      \(line.key)<p class="minutes">\(minutes)\(work)</p></li>
      """
  }

  /// Returns the number to remember of a chapter, which is HTML, and what it
  /// is.
  public static func keyNumber(html: String, meaning: String) -> String {
    "<p class=\"key-number\"><b>\(html)</b> \(escaped(meaning))</p>\n"
  }
}
