import Evidence
import Foundation
import Ground
import Testing

@testable import Weaving

@Suite struct TheoryComparisonTests {
  private func table(
    _ columns: [String], _ rows: [[String]]
  ) -> Record.Table {
    Record.Table(
      columns: columns, alignments: columns.map { _ in "right" }, rows: rows,
      caption: nil)
  }

  @Test(
    "Theory is compared with what was measured beside it",
    arguments: [
      (["layer", "predicted", "measured"], ["measured"]),
      (["layer", "up: theory", "down: theory", "up", "down"], ["up", "down"]),
      (["blocks", "5, theory", "measured"], ["5"]),
      (["b", "theory", "least", "measured"], []),
      (["layer", "measured", "greatest"], []),
    ])
  func pairsOfColumns(columns: [String], names: [String]) {
    let row = columns.indices.map { "\($0 + 1)" }
    let found = TheoryComparison.all(in: table(columns, [row]))
    #expect(found.map(\.name) == names)
  }

  @Test func differencesAreRelativeToTheory() throws {
    let pairs = try #require(
      TheoryComparison.all(
        in: table(
          ["layer", "theory", "measured"],
          [
            ["1", "0.5", "0.25"], ["2", "2×10⁻³", "2.2×10⁻³"], ["3", "4", "4"],
            ["4", "0", "1"], ["5", "", "7"],
          ])
      ).first)
    #expect(pairs.count == 3)
    #expect(pairs.worst.row == "1")
    #expect(pairs.worst.size == 0.5)
    #expect((pairs.median - 0.1).magnitude < 1e-12)
  }

  @Test func thePageShowsHowFarTheFrameworksAre() throws {
    let package = try SamplePackage()
    let record = FrameworkRecord(
      fingerprint: FrameworkRecord.fingerprint(root: package.root),
      versions: ["torch": "2.13.0"],
      cases: [
        FrameworkRecord.Case(
          name: "adam", values: 7, farthest: "w1", difference: 3e-14,
          torchAgainstJAX: 4e-16)
      ])
    try record.write(root: package.root)
    let book = try package.weave()
    #expect(!book.isFrameworkRecordStale)
    let page = try #require(book.text(of: "agreement.html"))
    for part in ["adam", "3.0×10⁻¹⁴", "4.0×10⁻¹⁶", "torch 2.13.0", "The 7 "] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("have changed since"))
    try package.write("struct Matrix {}", to: "Sources/LinearAlgebra/M.swift")
    let later = try package.weave()
    #expect(later.isFrameworkRecordStale)
    #expect(
      try #require(later.text(of: "agreement.html"))
        .contains("have changed since"))
  }

  @Test func anEditedComparisonIsNotBelieved() throws {
    let package = try SamplePackage()
    try FrameworkRecord(
      fingerprint: "", versions: [:],
      cases: [
        FrameworkRecord.Case(
          name: "adam", values: 7, farthest: "w1", difference: 0.25,
          torchAgainstJAX: 0)
      ]
    ).write(root: package.root)
    let path = package.root + "/" + FrameworkRecord.path
    let text = try #require(FileSystem.text(of: path))
    try FileSystem.writeWhole(
      text.replacingOccurrences(of: "0.25", with: "0.125"), to: path)
    let problem = try #require(package.weave().problems.first)
    #expect(problem.position.path == FrameworkRecord.path)
    #expect(problem.message.contains("swift run proof frameworks"))
  }
}
