import Ground

extension Report {
  /// Ends the report with what the run found, and with what to try next.
  ///
  ///     report.summary(
  ///       ["A layer multiplies the gradient by {factor}."],
  ///       try: "depth 100", "does the factor stay the same?")
  ///
  /// A name in braces stands for the value of that name. `option` is one that
  /// the program has, with a value, and without its hyphens.
  public func summary(
    _ findings: [String], try option: String, _ question: String
  ) {
    let name = String(option.prefix { $0 != " " })
    guard options.names.contains(name) else {
      stop("The summary proposes --\(name), which is no option")
    }
    section("What this run found")
    for finding in findings { point(filled(finding)) }
    paragraph("")
    paragraph(
      "Try next: swift run \(options.program) --\(option) (\(question))")
  }

  /// Puts values in the places of their names.
  private func filled(_ finding: String) -> String {
    var text = ""
    var rest = finding[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = record.values[name] else {
        stop("The summary names '\(name)', which was not reported")
      }
      text += rest[..<open] + value.text
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
