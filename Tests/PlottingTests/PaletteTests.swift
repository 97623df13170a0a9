import Foundation
import Testing

@testable import Plotting

@Suite struct PaletteTests {
  /// The book's papers and panels, and the pure ones.
  @Test(
    "Every colour stands out from the paper by 3:1 or more",
    arguments: [
      (Palette.light, ["#ffffff", "#fdfcf8", "#f5f2ea"]),
      (Palette.dark, ["#000000", "#171716", "#201f1d"]),
    ])
  func contrast(colors: [String], papers: [String]) throws {
    for paper in papers {
      let ground = try Color(paper).luminance
      for color in colors {
        let ink = try Color(color).luminance
        let ratio = (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05)
        #expect(ratio >= 3, "\(color) on \(paper)")
      }
    }
  }

  // A difference of 18 in CIELAB (ΔE 1976) is many times what an eye can just
  // tell; 2.3 is that. Most charts use no more than four colours.
  @Test(
    "Any two colours differ, for the colour-blind too",
    arguments: [Palette.light, Palette.dark], Vision.allCases)
  func difference(colors: [String], vision: Vision) throws {
    let seen = try colors.map { try Color($0).seen(by: vision).lab }
    for i in seen.indices {
      for j in 0..<i {
        let distance = zip(seen[i], seen[j]).reduce(0) {
          $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
        }.squareRoot()
        #expect(distance >= (i < 4 ? 25 : 18), "\(colors[i]), \(colors[j])")
      }
    }
  }

  @Test func coloursAreNotTheOnlyDifference() {
    let count = Palette.light.count
    #expect(Palette.dark.count == count)
    #expect(Palette.count == count)
    let markers = (0..<count).map { index in
      var path = Path()
      Glyphs.addMarker(index, 0, 0, radius: 3, to: &path)
      let paint = Glyphs.attributes(ofMarker: index, radius: 3, paint: "")
      return path.data + "\(paint)"
    }
    #expect(Set(markers).count == count)
    #expect(Set((0..<count).map { Glyphs.marker($0) }).count == count)
    #expect(Set((0..<count).map { Glyphs.dashes($0) ?? "" }).count == count)
  }
}

/// How an eye sees colours.
enum Vision: CaseIterable {
  case normal, protanopia, deuteranopia

  /// The matrices for linear RGB of Machado, Oliveira and Fernandes, "A
  /// physiologically-based model for simulation of color vision deficiency",
  /// 2009, at full severity.
  var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    }
  }
}

/// A colour in linear RGB.
private struct Color {
  var channels: [Double]

  init(_ hex: String) throws {
    let value = try #require(Int(hex.dropFirst(), radix: 16))
    channels = [value >> 16, value >> 8 & 255, value & 255].map {
      let c = Double($0) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
  }

  var luminance: Double {
    0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  func seen(by vision: Vision) -> Color {
    var color = self
    color.channels = Self.product(vision.matrix, channels).map {
      min(max($0, 0), 1)
    }
    return color
  }

  /// CIE 1976 L*a*b*, with the white of sRGB.
  var lab: [Double] {
    let matrix = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let f = zip(Self.product(matrix, channels), [0.95047, 1, 1.08883]).map {
      let t = $0 / $1
      return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private static func product(_ m: [[Double]], _ v: [Double]) -> [Double] {
    m.map { row in zip(row, v).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}
