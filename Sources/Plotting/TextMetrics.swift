/// Returns about how wide `text` is in a sans-serif font of size 1.
///
/// No font is at hand where the chart is drawn; the widths are those of common
/// sans-serif faces, rounded up.
func textWidth(_ text: String) -> Double {
  var width = 0.0
  for run in LabelText(text).runs {
    let size = run.isIndex ? LabelText.indexSize : 1
    for scalar in run.text.unicodeScalars {
      width += scalarWidth(scalar) * size
    }
  }
  return width
}

private func scalarWidth(_ scalar: Unicode.Scalar) -> Double {
  switch scalar {
  case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!", " ": 0.3
  case "f", "t", "r", "(", ")", "[", "]", "/", "-", "·": 0.38
  case "m", "w", "M", "W", "%", "—", "…": 0.88
  case "A"..."Z", "+", "−", "=", "×", "<", ">", "≈", "≤", "≥": 0.68
  case "⁰"..."ₜ", "²", "³", "¹": 0.4
  case "\u{300}"..."\u{36F}", "\u{20D0}"..."\u{20FF}": 0
  case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{FFEF}": 1
  default: 0.58
  }
}

/// Returns how many columns of a terminal `text` takes.
public func columnWidth(of text: String) -> Int {
  var width = 0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x300...0x36F, 0x20D0...0x20FF, 0x200B...0x200D, 0xFE00...0xFE0F: break
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      width += 2
    default: width += 1
    }
  }
  return width
}

/// Whether two texts have the same bytes.
///
/// `==` would compare them as Unicode does, with tables that are large in the
/// browser.
func isSame(_ a: String, _ b: String) -> Bool {
  a.utf8.elementsEqual(b.utf8)
}

/// Breaks `text` between words into lines no wider than `limit`, measured by
/// `width`; a word that is wider stands alone.
func wrapped(
  _ text: String, limit: Double, width: (String) -> Double
) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.utf8.split(separator: UInt8(ascii: " ")) {
    let word = String(Substring(word))
    let longer = line.isEmpty ? word : line + " " + word
    if !line.isEmpty, width(longer) > limit {
      lines.append(line)
      line = word
    } else {
      line = longer
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}
