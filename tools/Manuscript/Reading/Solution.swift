import Ground

/// The solution of an exercise: a function, whose regions are what the learner
/// is to write.
package struct Solution: Sendable {
  /// The lines that the book shows.
  package let excerpt: Excerpt

  /// The function, from `func` to the type of its result.
  package let signature: String

  /// Reads a solution, or says why a learner could not start from it.
  init?(_ excerpt: Excerpt, _ reader: PageReader) {
    guard let signature = Self.signature(in: excerpt.file) else {
      reader.error(
        "\(excerpt.file.path) does not say what is left to the learner; put "
          + "the body of its function between '// snippet.solution' and "
          + "'// snippet.end'", at: excerpt.position)
      return nil
    }
    self.excerpt = excerpt
    self.signature = signature
  }

  /// The function's full name, as in `slope(at:)`.
  package var functionName: String? { Self.name(of: signature) }

  /// The lines of the file that a learner starts from: each region within the
  /// function throws `Unsolved`, those outside are left out.
  package func linesToStartFrom(number: String) -> [String] {
    let file = excerpt.file
    var lines: [String] = []
    var line = 1
    while line <= file.lineCount {
      if let region = file.regions.first(where: {
        $0.markers.lowerBound == line
      }) {
        let indent = file.line(line).prefix(while: isSpace)
        if !indent.isEmpty {
          lines.append(
            String(decoding: indent, as: UTF8.self)
              + "throw Unsolved(\"\(number)\")")
        }
        line = region.markers.upperBound + 1
      } else {
        lines.append(String(decoding: file.line(line), as: UTF8.self))
        line += 1
      }
    }
    return lines
  }

  /// Returns the head of the function that a solution leaves to the learner:
  /// the one with the first region in its body.
  private static func signature(in file: SourceFile) -> String? {
    func text(_ line: Int) -> String {
      String(decoding: file.line(line), as: UTF8.self)
    }
    guard
      let body = file.regions.map(\.markers.lowerBound)
        .first(where: { file.line($0).first.map(isSpace) == true }),
      let first = (1..<body).last(where: { text($0).hasPrefix("func ") })
    else { return nil }
    let head = (first..<body).map { text($0).drop { $0 == " " } }
      .joined(separator: " ")
    var signature = String(head.prefix { $0 != "{" })
    while signature.last == " " { signature.removeLast() }
    return signature.replacing("( ", with: "(").replacing(" )", with: ")")
  }

  /// Returns the full name of a function.
  package static func name(of signature: String) -> String? {
    guard let start = signature.firstRange(of: "func ")?.upperBound,
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
