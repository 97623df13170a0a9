/// The commands that leave a space, or allow a line to end.
enum SpaceCommands {
  static let all: [String: Command] =
    Symbols.spaces.mapValues { width in
      Command { _, _, row in row.append(space: width / 18) }
    }
    .merging([
      "hspace": length, "mspace": length, "mskip": length, "mkern": length,
      "hskip": length, "kern": length,
      "relax": nothing, "allowbreak": nothing, "nobreak": nothing,
    ]) { own, _ in own }

  private static let length = Command {
    (call, parser, row) throws(FormulaError) in
    row.append(space: try Length.read(after: call, from: &parser.reader))
  }

  private static let nothing = Command { _, _, _ in }
}
