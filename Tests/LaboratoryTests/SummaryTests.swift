import Testing

@testable import Laboratory

@Suite struct SummaryTests {
  private static func report() -> Report {
    var options = Options("demo", "A demonstration.", arguments: [])
    _ = options.int("depth", default: 30, "layers")
    let report = Report(options)
    report.value("slope", 0.0066480567, .significant(3), "slope at 5")
    report.value("layers", 1437, "layers")
    return report
  }

  @Test func namesInBracesAreTheRunsValues() {
    let report = Self.report()
    report.summary(
      [
        "In {layers} layers the slope is {slope}, which is what every one of "
          + "them multiplies by.", "No more.",
      ], try: "depth 100", "is it the same?")
    #expect(
      report.text(width: 60, color: false).hasSuffix(
        """
        What this run found
        ───────────────────

        · In 1,437 layers the slope is 0.00665, which is what every
          one of them multiplies by.
        · No more.

        Try next: swift run demo --depth 100 (is it the same?)


        """))
  }

  @Test func aNameThatWasNotReportedStopsTheProgram() async throws {
    let result = try #require(
      await #expect(
        processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
      ) {
        Self.report().summary(["{slop}"], try: "depth 100", "?")
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("'slop', which was not reported"))
  }

  @Test func anOptionThatThereIsNotStopsTheProgram() async throws {
    let result = try #require(
      await #expect(
        processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
      ) {
        Self.report().summary(["{slope}"], try: "deep 100", "?")
      })
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("--deep, which is no option"))
  }
}
