extension Fragment {
  /// What a box about other frameworks says of one of them.
  public struct FrameworkTab: Sendable {
    /// The name that the choice of a reader is remembered by.
    public var id: String

    /// The name that the reader sees.
    public var title: String

    /// The text, as HTML.
    public var html: String

    /// Creates what is said of a framework.
    public init(id: String, title: String, html: String) {
      self.id = id
      self.title = title
      self.html = html
    }
  }

  /// Returns a box that says how other frameworks do the same.
  ///
  /// The frameworks stand below one another, each under its name, until the
  /// page's script makes tabs of them. The introduction `html` is HTML, and
  /// `agreement` says what was compared.
  public static func frameworks(
    id: String, html: String, tabs: [FrameworkTab], agreement: String? = nil
  ) -> String {
    let parts = tabs.map { tab in
      """
      <section class="framework" data-framework="\(escaped(tab.id))" \
      aria-label="\(escaped(tab.title))">
      <p class="framework-name">\(escaped(tab.title))</p>
      \(tab.html)
      </section>
      """
    }
    return """
      <section class="frameworks"\(attribute("id", id)) \
      aria-label="In your framework">
      <p class="kicker"><a\(attribute("href", "#" + id))>In your framework\
      </a></p>
      \(html)
      <div class="framework-tabs">
      \(parts.joined(separator: "\n"))
      </div>\(agreement.map(Self.conditions) ?? "")
      </section>
      """
  }

  /// Returns what a program printed, under the command that runs it.
  public static func printed(
    program path: String, lines: [(name: String, text: String)]
  ) -> String {
    let width = lines.map(\.name.count).max() ?? 0
    let text = lines.map { line in
      line.name
        + String(repeating: " ", count: width - line.name.count + 2) + line.text
    }
    return output(
      command: "python \(path)", html: escaped(text.joined(separator: "\n")))
  }
}
