import Ground

/// What the runs of the chapters found, and what is wrong with how a page
/// names it.
package struct Records: Sendable {
  /// The records by command; a command whose run failed has none.
  package var found: [String: Record]

  /// The commands whose runs failed, which has been reported.
  package var failed: Set<String>

  package init(found: [String: Record] = [:], failed: Set<String> = []) {
    self.found = found
    self.failed = failed
  }

  /// Returns what a command's run found.
  ///
  /// `nil` is returned with an error if there is no such command, without if
  /// its run failed.
  package func record(
    of command: String, at position: SourcePosition,
    _ problems: inout Problems
  ) -> Record? {
    if let record = found[command] { return record }
    if !failed.contains(command) {
      problems.error(
        "no chapter runs '\(command)'; write the command of a chapter."
          + suggestion(for: command, in: found.keys), at: position)
    }
    return nil
  }

  /// Returns a value of a run.
  package func value(
    _ name: RecordName, _ problems: inout Problems
  ) -> (value: Record.Value, command: String)? {
    guard let record = record(of: name.command, at: name.position, &problems)
    else { return nil }
    guard let value = record.values[name.name] else {
      problems.error(
        "the run '\(record.command)' has no value '\(name.name)'; record it."
          + suggestion(for: name.name, in: record.values.keys),
        at: name.position)
      return nil
    }
    if value.text.isBlank {
      problems.error(
        "the value '\(name.name)' of the run has no text; record one",
        at: name.position)
    }
    return (value, record.command)
  }

  /// Returns a figure of a run.
  package func figure(
    _ name: RecordName, _ problems: inout Problems
  ) -> Record.Figure? {
    guard let record = record(of: name.command, at: name.position, &problems)
    else { return nil }
    guard let figure = record.figures[name.name] else {
      problems.error(
        "the run '\(record.command)' has no figure '\(name.name)'; record one."
          + suggestion(for: name.name, in: record.figures.keys),
        at: name.position)
      return nil
    }
    if figure.svg.isEmpty {
      problems.error(
        "the figure '\(name.name)' of the run is empty; draw something",
        at: name.position)
    }
    return figure
  }

  /// Returns whether what a run found under a name is a table.
  package func isTable(_ name: String, of command: String) -> Bool {
    found[command]?.tables[name] != nil
  }
}
