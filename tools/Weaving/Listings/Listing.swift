import Manuscript
import Site
import SwiftHighlighting

/// Lines of a source file as the book shows them.
struct Listing: Sendable {
  /// The file, relative to the package.
  var path: String

  /// The declarations around all of the lines, from the outermost in.
  var scope: String?

  /// The lines, as HTML, dedented, each with its number.
  var lines: [Line]

  /// What the file is written in, as a page names it.
  var language = "swift"

  /// What a program needs, such as `PyTorch 2.13.0`.
  var needs: String?

  /// A line of a listing.
  struct Line: Sendable {
    /// The number in the file, from 1.
    var number: Int

    /// The highlighted text.
    var html: String

    /// Whether lines before it are left out that are more than markers.
    var followsGap = false
  }

  /// Returns the listing as HTML, under the label of its place, which leads to
  /// the whole file.
  func html(_ links: SourceLinks) -> String {
    guard !lines.isEmpty else { return "" }
    return Fragment.listing(
      location: .init(
        file: path, scope: scope, lines: runs, needs: needs,
        target: links.target(of: path, runs)),
      language: language, html: text)
  }

  /// The lines as HTML; a gap is shown as an ellipsis that is no line.
  private var text: String {
    var html = ""
    for line in lines {
      if line.followsGap {
        html +=
          "<span class=\"gap\" role=\"img\" "
          + "aria-label=\"lines left out\">⋯</span>\n"
      }
      html += line.html + "\n"
    }
    return joiningSpans(html)
  }

  /// The numbers of the lines, neighbours in one range.
  private var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for line in lines {
      if let last = runs.last, last.upperBound + 1 == line.number {
        runs[runs.count - 1] = last.lowerBound...line.number
      } else {
        runs.append(line.number...line.number)
      }
    }
    return runs
  }
}

extension SourceTree {
  /// Returns the listing of some lines of a file, without blank ones at either
  /// end, or `nil` if nothing is left.
  func listing(of numbers: [Int], in file: SourceFile) -> Listing? {
    guard let first = numbers.first(where: { !file.isBlank($0) }),
      let last = numbers.last(where: { !file.isBlank($0) })
    else { return nil }
    let shown = numbers.filter { (first...last).contains($0) }
    let indentation =
      shown.filter { !file.isBlank($0) }
      .map { file.line($0).prefix(while: isSpace).count }.min() ?? 0
    let highlighted = highlightedLines(of: file)
    return Listing(
      path: file.path, scope: scope(of: shown, in: file),
      lines: shown.enumerated().map { index, number in
        let html = number <= highlighted.count ? highlighted[number - 1] : ""
        let previous = index > 0 ? shown[index - 1] : number - 1
        return .init(
          number: number, html: Self.dedented(html, by: indentation),
          followsGap: (previous + 1..<number).contains {
            !file.markerLines.contains($0)
          })
      }, language: file.isPython ? "python" : "swift")
  }

  /// Returns the names of the declarations that enclose all lines, as in
  /// `Matrix.map(_:)`.
  private func scope(of numbers: [Int], in file: SourceFile) -> String? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    let chain = outline(of: file).enclosing(line: first)
      .filter { $0.lines.contains(last) }
    return chain.isEmpty ? nil : chain.map(\.name).joined(separator: ".")
  }

  /// Returns highlighted HTML without blanks at its start.
  ///
  /// The blanks may stand inside spans, as in a comment of several lines.
  private static func dedented(_ html: String, by count: Int) -> String {
    var html = html
    return html.withUTF8 { bytes in
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var left = count
      var isInTag = false
      for byte in bytes {
        if byte == UInt8(ascii: "<") { isInTag = true }
        if left > 0, !isInTag {
          if isSpace(byte) {
            left -= 1
            continue
          }
          left = 0
        }
        kept.append(byte)
        if byte == UInt8(ascii: ">") { isInTag = false }
      }
      return String(decoding: kept, as: UTF8.self)
    }
  }
}
