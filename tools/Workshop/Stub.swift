/// The file that a learner starts from.
///
/// It follows from the solution, whose parts between `// snippet.…` and
/// `// snippet.end` are left out, and from the prose, which says what is to be
/// done. So there is no second copy of anything, and a stub can always be
/// brought back.
public struct Stub: Sendable {
  /// The text of the file.
  public let text: String

  /// The function to write, from `func` to the type of its result.
  public let signature: String

  /// The function's full name, as in `slope(at:)`.
  public let functionName: String

  /// Derives the stub of an exercise from its solution; `types` are those that
  /// the grading module offers.
  init?(_ assignment: Assignment, solution: String, types: [String]) {
    guard let signature = Self.signature(in: solution),
      let name = Self.name(of: signature)
    else { return nil }
    self.signature = signature
    functionName = name

    var code: [String] = []
    var isInRegion = false
    for line in solution.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init) {
      let trimmed = line.drop { $0 == " " }
      if trimmed == "// snippet.end" {
        isInRegion = false
      } else if trimmed.hasPrefix("// snippet.") {
        isInRegion = true
        if line.hasPrefix(" ") {
          let indent = line.prefix { $0 == " " }
          code.append("\(indent)throw Unsolved(\"\(assignment.number)\")")
        }
      } else if !isInRegion {
        code.append(line)
      }
    }
    let mentioned = types.contains { type in
      code.contains { $0.contains(type) }
    }
    var imports = Set(code.filter { $0.hasPrefix("import ") })
    imports.insert("import Grading")
    if mentioned { imports.insert("import \(assignment.chapter.grading)") }
    code.removeAll { $0.hasPrefix("import ") }
    var body = code.drop { $0.isEmpty }
    while body.last?.isEmpty == true { body.removeLast() }
    // A part that was left out leaves one empty line, not two.
    var compact: [String] = []
    for line in body where !(line.isEmpty && compact.last?.isEmpty == true) {
      compact.append(line)
    }
    let head = Self.head(of: assignment)
    text =
      (head + [""] + imports.sorted() + [""] + compact)
      .joined(separator: "\n") + "\n"
  }

  private static func head(of assignment: Assignment) -> [String] {
    let level = assignment.isHard ? " (hard)" : ""
    let lines =
      ["Exercise \(assignment.number)\(level): \(assignment.title)", ""]
      + assignment.statement(width: 76) + [""]
      + wrapped(
        "Read “\(assignment.section.title)” in "
          + assignment.section.position.path, width: 76)
      + ["swift run exercises check \(assignment.number)"]
    return lines.map { $0.isEmpty ? "//" : "// " + $0 }
  }

  /// Returns the head of the function that a solution leaves to the learner:
  /// the one with the first region in its body.
  public static func signature(in solution: String) -> String? {
    let lines = solution.split(
      separator: "\n", omittingEmptySubsequences: false)
    guard
      let body = lines.firstIndex(where: { line in
        line.hasPrefix(" ")
          && line.drop { $0 == " " }.hasPrefix("// snippet.")
      }),
      let first = lines[..<body].lastIndex(where: { $0.hasPrefix("func ") })
    else { return nil }
    let text = lines[first..<body].map { $0.drop { $0 == " " } }
      .joined(separator: " ")
    var signature = String(text.prefix { $0 != "{" })
    while signature.last == " " { signature.removeLast() }
    return signature.replacing("( ", with: "(").replacing(" )", with: ")")
  }

  /// Returns the full name of a function.
  static func name(of signature: String) -> String? {
    guard let start = signature.range(of: "func ")?.upperBound,
      let open = signature[start...].firstIndex(of: "(")
    else { return nil }
    var labels: [Substring] = []
    var (depth, from) = (0, signature.index(after: open))
    for i in signature[open...].indices {
      switch signature[i] {
      case "(", "[", "<": depth += 1
      case ")" where depth == 1, "," where depth == 1:
        let parameter = signature[from..<i].drop { $0 == " " }
        if !parameter.isEmpty {
          labels.append(parameter.prefix { $0 != " " && $0 != ":" })
        }
        from = signature.index(after: i)
        if signature[i] == ")" {
          let name = signature[start..<open]
          return name + "(" + labels.map { $0 + ":" }.joined() + ")"
        }
      case ")", "]": depth -= 1
      case ">" where signature[signature.index(before: i)] != "-": depth -= 1
      default: break
      }
    }
    return nil
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index>? {
    ranges(of: text).first
  }
}

extension Catalog {
  /// Returns the stub of an exercise; `nil` without a solution to derive it
  /// from.
  public func stub(of assignment: Assignment) -> Stub? {
    guard let solution = Files.text(of: "\(root)/\(assignment.solution)")
    else { return nil }
    let folder = "\(root)/\(assignment.chapter.folder)/exercises/grading"
    let types = Files.names(in: folder).filter { $0.hasSuffix(".swift") }
      .flatMap { Self.publicTypes(in: Files.text(of: "\(folder)/\($0)") ?? "") }
    return Stub(assignment, solution: solution, types: types)
  }

  /// Returns the names of the types that a file offers, but for `Exercises`.
  private static func publicTypes(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      guard words.count >= 3, words[0] == "public",
        ["struct", "enum", "class"].contains(words[1]),
        words[2] != "Exercises"
      else { return nil }
      return String(words[2])
    }
  }
}

extension Catalog {
  /// Returns the line of the learner's file where there is something to do:
  /// where it throws `Unsolved`, or else where its function starts.
  public func lineToEdit(of assignment: Assignment) -> Int {
    let text = Files.text(of: "\(root)/\(assignment.stub)") ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index =
      lines.firstIndex { $0.contains("throw Unsolved(") }
      ?? lines.firstIndex { $0.hasPrefix("func ") }
    return (index ?? 0) + 1
  }

  /// Returns what changes when the learner's file is saved.
  public func stamp(of assignment: Assignment) -> String {
    Files.stamp(of: "\(root)/\(assignment.stub)")
  }
}

extension Catalog {
  /// Returns whether the learner's file is still the stub.
  public func isStub(_ assignment: Assignment) -> Bool {
    let text = Files.text(of: "\(root)/\(assignment.stub)")
    return text != nil && text == stub(of: assignment)?.text
  }
}
