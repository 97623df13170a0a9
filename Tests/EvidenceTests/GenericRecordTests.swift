import Foundation
import Ground
import Testing

@testable import Evidence

@Suite struct GenericRecordTests {
  @Test func linesAreReadByTheirPlaces() throws {
    try FileSystem.withTemporaryDirectory("record") { folder in
      let path = folder + "/mutants.tsv"
      let (a, b) = (
        String(repeating: "a", count: 32), String(repeating: "b", count: 32)
      )
      try FileSystem.writeWhole(
        """
        \(a)\tsurvived\tSources/X/Y.swift:7\t1\t2
        \(b)\tkilled by 2.1\tchapters/02-s/code/A.swift:3\t+\t-

        """, to: path)
      var record = GenericRecord()
      try record.read(path)
      let entries = record.entries
      #expect(entries.map(\.folder) == ["Sources/X", "chapters/02-s"])
      #expect(entries.map(\.verdict) == [.survived, .killed(by: "2.1")])
      #expect(entries[1].old == "+" && entries[1].new == "-")
    }
  }

  @Test func anotherFileIsRefused() throws {
    try FileSystem.withTemporaryDirectory("record") { folder in
      let path = folder + "/mutants.tsv"
      try FileSystem.writeWhole("survived\n", to: path)
      var record = GenericRecord()
      #expect(throws: (any Error).self) { try record.read(path) }
    }
  }
}
