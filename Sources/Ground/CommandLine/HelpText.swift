/// Returns lines of two columns, indented by two; the second is broken so that
/// no line is wider than 80.
public func helpLines(
  _ rows: [(usage: String, explanation: String)]
) -> [String] {
  let room = rows.map(\.usage.count).max() ?? 0
  let margin = String(repeating: " ", count: room + 4)
  return rows.flatMap { usage, explanation in
    let gap = String(repeating: " ", count: room - usage.count + 2)
    let lines = wrapped(explanation, width: 80 - margin.count)
    return lines.enumerated().map {
      ($0 == 0 ? "  " + usage + gap : margin) + $1
    }
  }
}

extension CommandTool {
  /// What the tool can be told, in lines of at most 80 characters.
  public var help: String {
    let known = commands.map { type in
      var arguments = Arguments([], command: type.name)
      _ = type.init(&arguments)
      return (type: type, arguments: arguments)
    }
    let rows = known.enumerated().map { index, command in
      (
        usage: command.type.name
          + (command.arguments.operand.map { " \($0)" } ?? ""),
        explanation: command.type.help
          + (index == 0 ? " (what '\(name)' alone does)" : "")
      )
    }
    var groups: [(names: [String], options: [Arguments.Declaration])] = []
    var seen: Set<Arguments.Declaration> = []
    for option in known.flatMap(\.arguments.declarations)
    where seen.insert(option).inserted {
      // Those that several commands share stand together.
      let names = known.filter { $0.arguments.declarations.contains(option) }
        .map { $0.type.name }
      if let index = groups.firstIndex(where: { $0.names == names }) {
        groups[index].options.append(option)
      } else {
        groups.append((names, [option]))
      }
    }
    return
      (wrapped(summary, width: 80)
      + ["", "swift run \(name) [COMMAND] [OPTIONS]", ""]
      + helpLines(rows) + [""]
      + groups.flatMap { group in
        [group.names.joined(separator: ", ") + ":"]
          + helpLines(group.options.map { ($0.usage, $0.explanation) })
      } + ["all:"]
      + helpLines([
        ("--help", "show this text"), ("--version", "show the version"),
      ]) + [""] + wrapped(notes, width: 80)).joined(separator: "\n")
  }
}
