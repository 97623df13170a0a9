import Foundation
import Laboratory
import Testing

@testable import architecture

@Suite struct HouseTests {
  @Test func theReportCountsWhatIsThere() throws {
    let tree = try SampleTree([
      "Sources/A/A.swift": "public struct A {}\n",
      "Sources/B/B.swift": "import A\n\nlet a = A()\n",
      "Sources/B/More.swift": "let more = 1",
      "tools/C/C.swift": "import A\nimport B\nlet c = [A(), more]\n",
      "Tests/ATests/T.swift": "import A\nlet a = A()\n",
      "chapters/01-one/code/main.swift": "import B\nlet b = more\n",
      "chapters/02-two/code/main.swift": "import B\nlet b = more\n",
    ])
    let report = Report(Options("architecture", "", arguments: []))
    report.addHouse(of: try tree.package)
    let record = report.record
    #expect(record.values["modules"]?.number == 6)
    #expect(record.values["files"]?.number == 7)
    #expect(record.values["lines"]?.number == 14)
    #expect(record.values["arrows"]?.number == 6)
    #expect(
      record.tables["layers"]?.rows == [
        ["", "tests", "1", "1", "2"],
        ["3", "C, chapters: code", "3", "3", "7"],
        ["2", "B", "1", "2", "4"],
        ["1", "A", "1", "1", "1"],
      ])
    #expect(
      record.figures["house"]?.data.rows == [
        ["B", "A"], ["C", "B"], ["chapters: code", "B"],
      ])
  }

  @Test func whereThereIsNoPackageIsSaid() {
    #expect(throws: NoPackage.self) { try PackageModules(at: "/nowhere") }
  }
}
