import Evidence
import Foundation
import Ground

/// `proof generic`: mistakes of every kind, everywhere.
struct GenericCommand: Command {
  static let name = "generic"
  static let help = "plant mistakes of every kind in all functions"

  private let shard: String
  private let patience: Double
  private let folder: String
  private let limit: Int
  private let listsSurvivors: Bool

  init(_ arguments: inout Arguments) {
    shard =
      arguments.text(
        "shard", placeholder: "I/N", "do every N-th mutant, from the I-th on")
      ?? "1/1"
    folder =
      arguments.text(
        "in", placeholder: "FOLDER", "only mutants of files below this folder")
      ?? ""
    patience = arguments.double(
      "patience", default: 5, in: 0.1...3600,
      "seconds that a claim's test may take to be asked")
    limit = arguments.int(
      "limit", default: 1_000_000, in: 1...1_000_000, "stop after so many")
    listsSurvivors = arguments.flag(
      "survivors", "plant nothing; list what no test noticed")
  }

  func run() throws -> ExitStatus {
    let session = try ProofSession()
    var record = GenericRecord()
    let path = "\(session.root)/\(GenericRecord.path)"
    let log = "\(session.root)/.build/proof/generic.tsv"
    try record.read(path)
    try record.read(log)
    let all = session.standings.code.genericMutants()
    if !listsSurvivors {
      let mine = try part(of: all).filter { record.verdicts[$0.key] == nil }
        .prefix(limit)
      Terminal.output.line("\(all.count) mutants, \(mine.count) to do now")
      if !mine.isEmpty {
        let run = try GenericRun(session, patience: patience, log: log)
        try run.plant(Array(mine))
      }
      record = GenericRecord()
      try record.read(path)
      try record.read(log)
      try record.write(all, to: path)
    }
    summarize(all, record)
    return .success
  }

  private func part(of all: [GenericMutant]) throws -> [GenericMutant] {
    let parts = shard.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[1] > 0, (1...parts[1]).contains(parts[0])
    else {
      throw UsageError("--shard is I/N, as in 3/20, and not '\(shard)'")
    }
    return all.enumerated().filter { $0.offset % parts[1] == parts[0] - 1 }
      .map(\.element)
      .filter { folder.isEmpty || $0.path.hasPrefix(folder) }
  }

  private func summarize(_ all: [GenericMutant], _ record: GenericRecord) {
    let groups = Dictionary(grouping: all) { mutant in
      mutant.path.split(separator: "/").prefix(2).joined(separator: "/")
    }
    for (name, mutants) in groups.sorted(by: { $0.key < $1.key }) {
      let verdicts = mutants.compactMap { record.verdicts[$0.key] }
      let killed = verdicts.count {
        if case .killed = $0 { true } else { false }
      }
      let survived = verdicts.count { $0 == .survived }
      let unreached = verdicts.count { $0 == .unreached }
      Terminal.output.line(
        "\(name): \(killed) of \(killed + survived) killed; "
          + "\(unreached) run by no test asked, "
          + "\(mutants.count - verdicts.count) to do")
    }
    guard listsSurvivors else { return }
    for mutant in all where record.verdicts[mutant.key] == .survived {
      Terminal.output.line(
        "\(mutant.path):\(mutant.line): \(mutant.old) => \(mutant.new)")
    }
  }
}

/// `proof merge`: puts the records of several machines together.
struct MergeCommand: Command {
  static let name = "merge"
  static let help = "put records of generic mutants from other machines in"

  private let files: [String]

  init(_ arguments: inout Arguments) { files = arguments.words("FILE …") }

  func run() throws -> ExitStatus {
    let session = try ProofSession()
    var record = GenericRecord()
    for file in files where !FileSystem.exists(file) {
      throw UsageError("there is no file '\(file)'")
    }
    let path = "\(session.root)/\(GenericRecord.path)"
    for file in [path] + files { try record.read(file) }
    let mutants = session.standings.code.genericMutants()
    try record.write(mutants, to: path)
    let known = mutants.count { record.verdicts[$0.key] != nil }
    Terminal.output.line("\(known) of \(mutants.count) mutants are known")
    return .success
  }
}
