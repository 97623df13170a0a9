import Foundation
import Ground
import Plotting

/// What a chapter's program has to say: built once, shown twice.
///
///     let report = Report(options)
///     report.section("How flat the sigmoid is")
///     report.value("slope-at-5", slope, .significant(3), "its slope at 5")
///     report.table("slopes", [Column("x"), Column("slope")], rows)
///     report.figure("slope", chart, "The slope of the sigmoid.")
///     report.publish()
///
/// ``publish()`` prints the report and, with `--record FILE`, writes it for the
/// book. A name stands for one thing; using it twice stops the program.
public final class Report {
  enum Item {
    case section(String)
    case paragraph(String)
    case point(String)
    case passage([String])
    case value(text: String, meaning: String)
    case table([Column], rows: [[String]], captions: [String])
    case figure((_ width: Int, _ color: Bool) -> String, captions: [String])
  }

  private(set) var items: [Item] = []

  /// What has been reported so far, as the book will read it.
  public private(set) var record: Record

  let options: Options

  private let claims: ChapterClaims

  /// Creates an empty report.
  ///
  /// It ends the program if the arguments ask for help or have a mistake.
  public init(_ options: Options) {
    options.check()
    self.options = options
    claims = ChapterClaims(ofProgram: options.sourcePath)
    record = Record(command: options.command)
  }

  /// Starts a section.
  public func section(_ heading: String) { items.append(.section(heading)) }

  /// Adds a paragraph of prose for the terminal; lines are broken to fit.
  public func paragraph(_ text: String) { items.append(.paragraph(text)) }

  /// Adds a paragraph that is one of several.
  func point(_ text: String) { items.append(.point(text)) }

  /// Adds lines of text that the book can show as they are.
  public func passage(_ name: String, _ lines: [String]) {
    claim(name, isNew: record.passages[name] == nil)
    record.passages[name] = lines
    items.append(.passage(lines))
  }

  /// Adds a number that the book's sentences can name.
  public func value(
    _ name: String, _ number: Double, _ format: NumberFormat,
    _ meaning: String
  ) {
    add(name, format.text(number), number, meaning)
  }

  /// Adds a whole number that the book's sentences can name.
  public func value(_ name: String, _ number: Int, _ meaning: String) {
    add(
      name, NumberFormat.integer.text(Double(number)), Double(number), meaning)
  }

  /// Adds a word that the book's sentences can name.
  public func value(_ name: String, text: String, _ meaning: String) {
    add(name, text, nil, meaning)
  }

  /// Adds a table; `conditions` are what its numbers rest on, if a network
  /// gave them.
  public func table(
    _ name: String, _ columns: [Column], _ rows: [[Cell]],
    caption: String? = nil, conditions: Conditions? = nil
  ) {
    claim(name, isNew: record.tables[name] == nil)
    let texts = rows.map { row in
      guard row.count == columns.count else {
        stop(
          "The table '\(name)' has \(columns.count) columns, but a row of "
            + "\(row.count) cells")
      }
      return zip(row, columns).map { $0.text(in: $1) }
    }
    record.tables[name] = Record.Table(
      columns: columns.map(\.heading),
      alignments: columns.map(\.alignment.rawValue), rows: texts,
      caption: caption, conditions: conditions?.text)
    items.append(
      .table(
        columns, rows: texts,
        captions: captions(name, caption, conditions)))
  }

  /// Adds a chart.
  public func figure(
    _ name: String, _ chart: Chart, _ caption: String,
    conditions: Conditions? = nil
  ) {
    add(
      name, svg: chart.svg(id: "figure-\(name)"), title: chart.title,
      description: chart.description, summary: chart.summary,
      data: chart.table, caption, conditions
    ) { chart.text(width: $0, color: $1) }
  }

  /// Adds charts side by side.
  public func figure(
    _ name: String, _ grid: ChartGrid, _ caption: String,
    conditions: Conditions? = nil
  ) {
    add(
      name, svg: grid.svg(id: "figure-\(name)"), title: grid.title,
      description: grid.description, summary: grid.summary, data: grid.table,
      caption, conditions
    ) { grid.text(width: $0, color: $1) }
  }

  /// Adds boxes and arrows.
  public func figure(
    _ name: String, _ diagram: Diagram, _ caption: String,
    conditions: Conditions? = nil
  ) {
    add(
      name, svg: diagram.svg(id: "figure-\(name)"), title: diagram.title,
      description: diagram.description, summary: nil, data: diagram.table,
      caption, conditions
    ) { diagram.text(width: $0, color: $1) }
  }

  /// Prints the report and writes the record if `--record` asks for it.
  public func publish() {
    let terminal = Terminal.output
    let width = min(terminal.columns ?? 80, 100)
    terminal.write(text(width: width, color: terminal.wantsColor))
    guard let path = options.recordPath else { return }
    do {
      try record.write(to: path)
    } catch {
      Terminal.error.line(
        "\(options.program): the record cannot be written: \(error); make "
          + "room there, or name another file")
      ExitStatus.cannotCreate.exit()
    }
  }

  private func add(
    _ name: String, _ text: String, _ number: Double?, _ meaning: String
  ) {
    claim(name, isNew: record.values[name] == nil)
    record.values[name] = Record.Value(
      text: text, number: number, meaning: meaning)
    items.append(.value(text: text, meaning: meaning))
  }

  private func add(
    _ name: String, svg: String, title: String, description: String,
    summary: String?, data: ChartTable, _ caption: String,
    _ conditions: Conditions?,
    draw: @escaping (Int, Bool) -> String
  ) {
    claim(name, isNew: record.figures[name] == nil)
    record.figures[name] = Record.Figure(
      svg: svg, title: title, description: description, summary: summary,
      caption: caption,
      data: Record.Table(
        columns: data.columns,
        alignments: data.columns.map { _ in Column.Alignment.right.rawValue },
        rows: data.rows, caption: nil),
      conditions: conditions?.text)
    items.append(
      .figure(draw, captions: captions(name, caption, conditions)))
  }

  /// What stands under a table or figure in the terminal.
  private func captions(
    _ name: String, _ caption: String?, _ conditions: Conditions?
  ) -> [String] {
    [caption, conditions?.text, claims.line(for: name)].compactMap(\.self)
  }

  private func claim(_ name: String, isNew: Bool) {
    guard isNew else { stop("The report uses the name '\(name)' twice") }
  }

  func stop(_ message: String) -> Never {
    Terminal.error.line("\(options.program): \(message)")
    ExitStatus.software.exit()
  }
}
