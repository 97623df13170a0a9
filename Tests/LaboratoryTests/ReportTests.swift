import Foundation
import Ground
import Plotting
import Testing

@testable import Laboratory

@Suite struct ReportTests {
  static func report() -> Report {
    let report = Report(
      Options("demo", "A demonstration.", arguments: ["--record", "x"]))
    report.section("How flat it is")
    report.paragraph("The slope of the sigmoid is never more than a quarter.")
    report.value("slope", 0.0066480567, .significant(3), "slope at 5")
    report.value("layers", 1437, "layers")
    report.value("lost", .nan, .fixed(1), "nothing")
    report.passage("lines", ["one", "two"])
    report.table(
      "slopes", [.text("unit"), Column("slope", .fixed(3))],
      [["sigmoid", 0.25], ["tanh", Cell(1.0)]], caption: "Slopes at zero.")
    report.figure(
      "line",
      Chart(
        "A line", x: .linear("x"), y: .linear("y"),
        marks: [.line("", y: [1, 2])]),
      "It rises.")
    return report
  }

  @Test func theTerminalShowsEverything() {
    let text = Self.report().text(width: 60, color: false)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("How flat it is\n──────────────\n"))
    #expect(text.contains("slope at 5"))
    #expect(text.contains("0.00665"))
    #expect(
      text.contains(
        """
          unit     slope
          ──────────────
          sigmoid  0.250
          tanh     1.000

        """))
    #expect(text.contains("A line\n"))
    #expect(text.contains("It rises."))
    for line in text.split(separator: "\n") { #expect(line.count <= 60) }
  }

  @Test func theRecordHoldsTheSame() throws {
    let record = Self.report().record
    #expect(record.command == "swift run demo")
    #expect(record.values["slope"]?.text == "0.00665")
    #expect(record.values["slope"]?.number == 0.0066480567)
    #expect(record.values["layers"]?.text == "1,437")
    #expect(record.passages["lines"] == ["one", "two"])
    #expect(record.tables["slopes"]?.alignments == ["left", "right"])
    #expect(
      record.tables["slopes"]?.rows == [
        ["sigmoid", "0.250"], ["tanh", "1.000"],
      ])
    let figure = try #require(record.figures["line"])
    #expect(figure.svg.contains("id=\"figure-line-wide-title\""))
    #expect(figure.data.rows == [["1", "1"], ["2", "2"]])
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    let bytes = try Self.report().record.json()
    #expect(try Self.report().record.json() == bytes)
    let read = try Record(json: bytes)
    #expect(read.values["lost"]?.number?.isNaN == true)
    #expect(read.figures == Self.report().record.figures)
    #expect(
      String(decoding: bytes, as: UTF8.self).contains("\"number\" : \"nan\""))
  }

  @Test func aFileIsWrittenWhole() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "record-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let record = Self.report().record
    try record.write(to: file.path)
    #expect(try Data(contentsOf: file) == record.json())
  }

  @Test func aNameUsedTwiceStopsTheProgram() async throws {
    let result = try #require(
      await #expect(
        processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
      ) {
        let report = Report(Options("demo", "", arguments: []))
        report.value("slope", 1, "one")
        report.value("slope", 2, "two")
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("demo: The report uses the name 'slope' twice"))
  }
}
