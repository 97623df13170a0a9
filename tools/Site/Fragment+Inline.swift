extension Fragment {
  /// Returns a number that came out of a run, marked so that one can see it.
  ///
  /// It is written as the run formats it; `name` is its name in the record of
  /// the run that `command` starts, `meaning` says what it is, and `source` is
  /// the `path:line` of the code that recorded it.
  public static func value(
    _ text: String, name: String, command: String, meaning: String? = nil,
    source: String? = nil
  ) -> String {
    let note = "\(name), computed by: \(command)"
    return "<span class=\"value\"\(attribute("data-name", name))"
      + "\(attribute("data-command", command))"
      + "\(attribute("data-meaning", meaning))"
      + "\(attribute("data-source", source))\(attribute("title", note))>"
      + "\(escaped(text))</span>"
  }

  /// Returns a number from the literature, with its citation.
  ///
  /// The `label` reads like `He et al. 2015`; `target` is the address of the
  /// source's entry in the bibliography.
  public static func published(
    _ text: String, label: String, target: String
  ) -> String {
    "<span class=\"published\">\(escaped(text))</span> "
      + citation(label, target: target)
  }

  /// Returns a citation, linked to its entry in the bibliography.
  public static func citation(_ label: String, target: String) -> String {
    "<a class=\"citation\"\(attribute("href", target))>(\(escaped(label)))</a>"
  }

  /// Returns a term, linked to its entry in the glossary; the entry leads back
  /// to the one that has an `id`.
  public static func term(
    id: String? = nil, html: String, target: String
  ) -> String {
    "<a class=\"term\"\(attribute("id", id))\(attribute("href", target))>"
      + "\(html)</a>"
  }

  /// Returns the line of a glossary's entry that leads back to its uses, which
  /// are links.
  public static func uses(_ links: [String]) -> String {
    "<p class=\"uses\">Used in \(links.joined(separator: ", "))</p>"
  }

  /// Returns words in another language.
  public static func foreign(_ text: String, language: String) -> String {
    "<span\(attribute("lang", language))>\(escaped(text))</span>"
  }

  /// Returns a link to a figure, claim, equation or section.
  public static func reference(html: String, target: String) -> String {
    "<a class=\"reference\"\(attribute("href", target))>\(html)</a>"
  }
}
