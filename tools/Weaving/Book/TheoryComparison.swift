import Ground

/// What a table of a run says twice: as theory has it, and as it was measured.
struct TheoryComparison {
  /// The heading of what was measured.
  let name: String

  /// How far each measured number is from its theory, relative to that, with
  /// the first cell of its row.
  private let differences: [(row: String, size: Double)]

  /// The number of pairs.
  var count: Int { differences.count }

  /// The difference that half of the pairs stay below.
  var median: Double { differences[differences.count / 2].size }

  /// The greatest difference, and its row.
  var worst: (row: String, size: Double) { differences[differences.count - 1] }

  /// Finds the pairs of columns of a table: one that says that it is theory,
  /// and the one that has the same heading otherwise, or follows it and says
  /// "measured".
  static func all(in table: Record.Table) -> [TheoryComparison] {
    var taken: Set<Int> = []
    return table.columns.indices.compactMap { theory in
      guard let base = subject(of: table.columns[theory]),
        let measured = table.columns.indices.first(where: { column in
          !taken.contains(column)
            && (table.columns[column] == base
              || column == theory + 1
                && ["measured", "found", "ours"].contains(
                  table.columns[column]))
        })
      else { return nil }
      taken.insert(measured)
      let name = base.isEmpty ? table.columns[measured] : base
      return TheoryComparison(name, table.rows, theory, measured)
    }
  }

  private init?(
    _ name: String, _ rows: [[String]], _ theory: Int, _ measured: Int
  ) {
    self.name = name
    differences = rows.compactMap { row -> (row: String, size: Double)? in
      guard let expected = writtenNumber(row[theory]),
        let found = writtenNumber(row[measured]), expected != 0,
        expected.isFinite, found.isFinite
      else { return nil }
      return (row[0], ((found - expected) / expected).magnitude)
    }.sorted { $0.size < $1.size }
    if differences.isEmpty { return nil }
  }

  /// Returns what a column of theory is about, as in "up" for "up: theory";
  /// `nil` for another column.
  private static func subject(of heading: String) -> String? {
    for word in ["theory", "predicted"] {
      if heading == word { return "" }
      for end in [", \(word)", ": \(word)"] where heading.hasSuffix(end) {
        return String(heading.dropLast(end.count))
      }
    }
    return nil
  }
}
