import Foundation
import Testing
import Workshop

/// Nothing that a learner has written is ever lost.
@Suite struct LostWorkTests {
  /// What may stand in the place of a file.
  enum Obstacle: String, CaseIterable, CustomTestStringConvertible {
    case folder, link, pipe

    var testDescription: String { rawValue }

    func put(at path: String) throws {
      let manager = FileManager.default
      try? manager.removeItem(atPath: path)
      switch self {
      case .folder:
        try manager.createDirectory(
          atPath: path + "/mine", withIntermediateDirectories: true)
      case .link:
        try manager.createSymbolicLink(
          atPath: path, withDestinationPath: path + ".gone")
      case .pipe: #expect(mkfifo(path, 0o600) == 0)
      }
    }

    func isStill(at path: String) -> Bool {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let type = attributes?[.type] as? FileAttributeType
      switch self {
      case .folder:
        return FileManager.default.fileExists(atPath: path + "/mine")
      case .link: return type == .typeSymbolicLink
      case .pipe: return type != nil && type != .typeRegular
      }
    }
  }

  @Test(arguments: Obstacle.allCases)
  func whatCannotBeReadIsNotMissingAndStays(obstacle: Obstacle) throws {
    let set = try SampleSet()
    let path = "\(set.root)/\(SampleSet.stub)"
    try obstacle.put(at: path)
    let complaint =
      "\(SampleSet.stub):1:1: error: the file is there and cannot be read: "

    let check = try set.run("check", "9.1")
    #expect(check.status == 1)
    let words = check.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("cannot be read " + complaint), "\(check.output)")
    #expect(!check.output.contains("missing"))
    #expect(!check.output.contains("reset"))
    let json = try set.run("check", "9.1", "--json").output
    #expect(json.contains("\"status\" : \"unreadable\""))

    try set.write("mine", to: "chapters/09-sample/exercises/Squared.swift")
    for arguments in [["9.1"], ["--all"]] {
      let reset = try set.run("reset", arguments[0])
      #expect(reset.status == 1)
      #expect(reset.errors.hasPrefix(complaint), "\(reset.errors)")
      #expect(reset.errors.split(separator: "\n").count == 1)
      #expect(!reset.output.contains("nothing to reset"))
      #expect(obstacle.isStill(at: path))
    }
    // The others are reset all the same.
    #expect(set.catalog.isStub(try set.assignment("9.2")))
  }

  #if os(Linux)
  /// To whom everything is permitted, nothing can be forbidden; so this runs
  /// as nobody.
  @Test func aFileWithoutPermissionsStays() throws {
    let set = try SampleSet()
    try set.solve("2 * x")
    let mine = try set.bytes(of: SampleSet.stub)
    let path = "\(set.root)/\(SampleSet.stub)"
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let program = try SampleSet.program
    let script = "chmod -R a+rwX . 2>/dev/null; chmod 000 '\(path)'; "
    let reset =
      getuid() == 0
      ? try set.runProgram(
        "/bin/sh",
        [
          "-c",
          script + "exec setpriv --reuid=65534 --clear-groups '\(program)' "
            + "reset 9.1",
        ]) : try set.run("reset", "9.1")
    try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(reset.status == 1)
    #expect(
      reset.errors.contains(
        "cannot be read: Permission denied; 'chmod u+rw \(SampleSet.stub)' may "
          + "help. It has been left as it is"), "\(reset.errors)")
    #expect(try set.bytes(of: SampleSet.stub) == mine)
  }
  #endif

  @Test(
    arguments: [
      [0xE4, 0xF6, 0xFC, 0x0A], [0xEF, 0xBB, 0xBF, 0x2F, 0x2F, 0x0D, 0x0A],
      [0x00, 0x01, 0xFF], [],
    ] as [[UInt8]])
  func aBackupHasTheSameBytes(bytes: [UInt8]) throws {
    let set = try SampleSet()
    try set.write(Data(bytes), to: SampleSet.stub)
    #expect(backup(try reset(set), in: set) == Data(bytes))
  }

  @Test func aStubWithOtherEndsOfLinesIsKeptToo() throws {
    let set = try SampleSet()
    let stub = try set.text(of: SampleSet.stub)
    let mine = stub.replacingOccurrences(of: "\n", with: "\r\n")
    try set.write(mine, to: SampleSet.stub)
    #expect(backup(try reset(set), in: set) == Data(mine.utf8))
    #expect(try set.text(of: SampleSet.stub) == stub)
  }

  @Test func backupsOfOneSecondDoNotReplaceEachOther() throws {
    let set = try SampleSet()
    for index in 0..<4 {
      try set.write("// \(index)", to: SampleSet.stub)
      _ = try reset(set)
    }
    let folder = set.root + "/.exercises/backups"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let texts = names.compactMap {
      try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
    #expect(texts.sorted() == (0..<4).map { "// \($0)" })
  }

  @Test(arguments: [".exercises", ".exercises/backups"])
  func withoutAPlaceForTheBackupNothingIsReplaced(path: String) throws {
    let set = try SampleSet()
    try set.solve("2 * x")
    let mine = try set.bytes(of: SampleSet.stub)
    try? set.remove(path)
    try set.write("a file", to: path)
    let reset = try set.run("reset", "9.1")
    #expect(reset.status == 1)
    #expect(
      reset.errors.hasPrefix(
        "\(SampleSet.stub) cannot be kept, so it has been left as it is: "),
      "\(reset.errors)")
    #expect(reset.errors.contains("make .exercises/backups a folder"))
    #expect(reset.errors.split(separator: "\n").count == 1)
    #expect(try set.bytes(of: SampleSet.stub) == mine)
    // Hints do without a place to write.
    #expect(try set.run("hint", "9.1").output.contains("Hint 1 of 3"))
  }

  private func reset(_ set: SampleSet) throws -> Desk.Reset {
    try Desk(set.catalog).reset(set.assignment("9.1"))
  }

  private func backup(_ reset: Desk.Reset, in set: SampleSet) -> Data? {
    guard case .kept(let path) = reset else { return nil }
    return FileManager.default.contents(atPath: "\(set.root)/\(path)")
  }
}
