import Foundation

/// The cover, as a picture: title, authors, and what the book is about.
///
/// Its curves are what a factor a layer makes of a gradient, over twenty
/// layers: those below one vanish, those above explode.
struct Cover {
  let facts: BookFacts

  private static let width = 1200.0
  private static let height = 1600.0

  /// What one layer multiplies a gradient by, and how the curve looks.
  private static let factors = [
    0.55, 0.65, 0.74, 0.82, 0.89, 0.95, 1.0, 1.05, 1.1, 1.16, 1.23,
  ]

  private var curves: String {
    let layers = 20
    return Self.factors.map { factor in
      let points = (0...(layers * 4)).compactMap { step -> String? in
        let layer = Double(step) / 4
        let size = pow(factor, layer)
        guard size < 3.35 else { return nil }
        let x = 110 + layer / Double(layers) * 980
        let y = 1400 - size * 190
        return "\(rounded(x)) \(rounded(y))"
      }
      let isOne = factor == 1
      return "<polyline points=\"\(points.joined(separator: " "))\" "
        + "stroke=\"\(factor > 1 ? "#f0b48c" : "#a9cbe2")\" "
        + "stroke-width=\"\(isOne ? 7 : 4)\" "
        + "stroke-opacity=\"\(isOne ? 1 : 0.8)\"/>"
    }.joined(separator: "\n")
  }

  /// The title in lines of at most twelve letters, as far as its words allow.
  private var lines: [String] {
    facts.title.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + word.count < 12 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  /// The picture, in SVG.
  var svg: String {
    let title = lines.enumerated().map { index, line in
      "<text x=\"110\" y=\"\(300 + index * 150)\" font-size=\"136\">"
        + "\(xml(line))</text>"
    }.joined(separator: "\n")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" \
      width="1200" height="1600" role="img" aria-labelledby="cover-title">
      <title id="cover-title">\(xml(facts.title)), by \(xml(facts.authors))\
      </title>
      <rect width="1200" height="1600" fill="#1d3b54"/>
      <g fill="none" stroke-linecap="round" stroke-linejoin="round">
      \(curves)
      </g>
      <path d="M110 1400h980" stroke="#fff" stroke-opacity="0.45" \
      stroke-width="2"/>
      <g fill="#fff" font-family="Palatino, 'Palatino Linotype', P052, \
      'Iowan Old Style', Georgia, serif">
      \(title)
      <text x="110" y="1490" font-size="40" fill-opacity="0.85">\
      \(xml(facts.authors))</text>
      </g>
      </svg>
      """
  }

  private func rounded(_ value: Double) -> String {
    String(format: "%.1f", value)
  }
}

/// Returns text fit for XML.
func xml(_ text: String) -> String { Markup.text(text).xhtml }
