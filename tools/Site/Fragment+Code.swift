extension Fragment {
  /// Where a listing sits in the sources, computed by the tool.
  public struct Location: Equatable, Sendable {
    /// The file, relative to the package.
    public var file: String

    /// The type or function around it, such as `Sequential.init(_:)`.
    public var scope: String?

    /// The lines, from 1, in runs between which some are left out.
    public var lines: [ClosedRange<Int>]

    /// What runs the file, with its version, where that is not this package.
    public var needs: String?

    /// Where the file can be seen as a whole.
    public var target: String?

    /// Creates a location.
    public init(
      file: String, scope: String? = nil, lines: [ClosedRange<Int>],
      needs: String? = nil, target: String? = nil
    ) {
      self.target = target
      self.file = file
      self.scope = scope
      self.lines = lines
      self.needs = needs
    }

    /// The file as HTML, each step of the path in a `span`.
    var path: String {
      let steps = file.split(separator: "/").map(String.init)
      let name = steps.enumerated().map { index, step in
        let isLast = index == steps.count - 1
        return "<span>\(escaped(step + (isLast ? "" : "/")))</span>"
      }.joined()
      return target.map { "<a\(attribute("href", $0))>\(name)</a>" } ?? name
    }

    var lineLabel: String {
      guard let first = lines.first?.lowerBound,
        let last = lines.last?.upperBound
      else { return "" }
      return first == last ? "line \(first)" : "lines \(first)–\(last)"
    }

    /// The number of each line, such as `3-9 12-12`.
    var lineNumbers: String {
      lines.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
    }
  }

  /// Returns a listing of the book's own code under the label of its place.
  ///
  /// It says once which lines of the file it shows: they are counted.
  public static func listing(
    id: String? = nil, location: Location, language: String = "swift",
    html: String
  ) -> String {
    let scope = location.scope.map {
      "<span class=\"scope\">\(escaped($0))</span> "
    }
    let needs = location.needs.map {
      "<span class=\"needs\">\(escaped($0))</span> "
    }
    return """
      <figure class="listing"\(attribute("id", id))>
      <figcaption><span class="file">\(location.path)</span> \
      \(scope ?? "")\(needs ?? "")<span class="lines">\(location.lineLabel)</span>\
      </figcaption>
      \(code(
        label: "Code: \(location.file)", language: language,
        lines: location.lineNumbers, html: html))
      </figure>
      """
  }

  /// Returns code that has no place in the sources: a fence in another
  /// language, a line for the shell.
  public static func code(
    label: String = "Code", language: String? = nil, lines: String? = nil,
    html: String
  ) -> String {
    let name = language.map { "language-" + $0 }
    return "<pre class=\"code\" role=\"group\" tabindex=\"0\""
      + "\(attribute("aria-label", label))>"
      + "<code\(attribute("class", name))\(attribute("data-lines", lines))>"
      + "\(html)</code></pre>"
  }

  /// Returns code that must not compile, above what the compiler says to it.
  public static func rejected(
    html: String, message: String, language: String = "swift"
  ) -> String {
    """
    <figure class="listing rejected">
    <figcaption>This does not compile</figcaption>
    \(code(label: "Code that does not compile", language: language, html: html))
    <pre class="compiler" role="group" tabindex="0" \
    aria-label="The compiler's message"><samp>\(escaped(message))</samp></pre>
    </figure>
    """
  }

  /// Returns what a command printed, under the command.
  ///
  /// The output `html` is escaped text; or, if `isTable`, a table.
  public static func output(
    id: String? = nil, command: String, html: String, isTable: Bool = false,
    conditions: String? = nil
  ) -> String {
    let label = "Output of \(command)"
    let body =
      isTable
      ? html
      : "<pre class=\"terminal\" role=\"group\" tabindex=\"0\""
        + "\(attribute("aria-label", label))><samp>\(html)</samp></pre>"
    return """
      <figure class="output"\(attribute("id", id))>
      <figcaption><kbd>\(escaped(command))</kbd></figcaption>
      \(body)\(conditions.map(Self.conditions) ?? "")
      </figure>
      """
  }

  /// The line that says what numbers rest on.
  static func conditions(_ text: String) -> String {
    "\n<p class=\"conditions\">\(escaped(text))</p>"
  }
}
