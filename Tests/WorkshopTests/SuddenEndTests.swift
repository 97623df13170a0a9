import Foundation
import Testing
import Workshop

/// The command line, killed at any moment.
@Suite struct SuddenEndTests {
  /// Nobody can do anything about SIGKILL, so what is left must be right at
  /// every moment.
  @Test func afterFortyKillsNothingIsLostAndNothingRuns() throws {
    let set = try SampleSet()
    let stub = try set.bytes(of: SampleSet.stub)
    var random: UInt64 = 7
    func upTo(_ seconds: Double) -> Double {
      random = random &* 0xD134_2543_DE82_EF95 &+ 1
      return Double(random >> 11) / 0x1p53 * seconds
    }
    let mark = Mark()
    let temporary = set.root + "/temporary"
    try FileManager.default.createDirectory(
      atPath: temporary, withIntermediateDirectories: true)
    let environment = [mark.name: "1", "TMPDIR": temporary]
    for round in 0..<40 {
      // An attempt that would run to its limit of time, each with words of its
      // own.
      try set.solve("while true {} // \(round)")
      let mine = try set.bytes(of: SampleSet.stub)
      let isReset = round % 2 == 0
      let process = try set.start(
        isReset ? ["reset", "9.1"] : ["check", "9.1"],
        environment: environment)
      Thread.sleep(forTimeInterval: upTo(isReset ? 0.1 : 1.2))
      kill(process.process, SIGKILL)
      process.wait()

      let now = try set.bytes(of: SampleSet.stub)
      let isKept = backups(of: set).contains(mine)
      if isReset {
        #expect(now == mine || (now == stub && isKept), "round \(round)")
      } else {
        #expect(now == mine, "round \(round)")
      }
    }
    // A compiler that was at work may finish it.
    #expect(mark.processes(after: 8) == [])
    // And all goes on as if nothing had been.
    try set.solve("2 * x")
    let check = try set.run("check", "9.1", environment: environment)
    #expect(check.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
    let mine = try set.bytes(of: SampleSet.stub)
    #expect(try set.run("reset", "9.1").status == 0)
    #expect(backups(of: set).contains(mine))
    #expect(try set.bytes(of: SampleSet.stub) == stub)
  }

  private func backups(of set: SampleSet) -> [Data] {
    let folder = set.root + "/.exercises/backups"
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.compactMap {
      FileManager.default.contents(atPath: "\(folder)/\($0)")
    }
  }
}
