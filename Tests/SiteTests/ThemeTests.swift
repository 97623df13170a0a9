import Foundation
import Plotting
import Testing

@testable import Site

@Suite struct ThemeTests {
  private func source(_ name: String) throws -> String {
    try String(
      contentsOf: SampleBook.package.appending(path: "book/theme/\(name)"),
      encoding: .utf8)
  }

  /// The colours of `colors.css`: name, light, dark.
  private func colors() throws -> [String: (light: String, dark: String)] {
    let pattern = /(--[a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/
    return Dictionary(
      uniqueKeysWithValues: try source("colors.css").matches(of: pattern).map {
        (String($0.1), (String($0.2), String($0.3)))
      })
  }

  private let surfaces = [
    "--paper", "--margin", "--panel", "--tint", "--alarm", "--found",
  ]
  private let lines = ["--rule", "--dots", "--focus"]

  @Test func everyTextColorStandsOutOnEverySurface() throws {
    let colors = try colors()
    let texts = colors.keys.filter { !(surfaces + lines).contains($0) }
    #expect(texts.count >= 10)
    for text in texts.sorted() {
      for surface in surfaces {
        let (a, b) = (try #require(colors[text]), try #require(colors[surface]))
        for (front, back) in [(a.light, b.light), (a.dark, b.dark)] {
          #expect(
            contrast(front, back) >= 4.5, "\(text) \(front) on \(surface)")
        }
      }
    }
  }

  /// What shows a control's edge, or where the keyboard is, needs 3 to 1
  /// (WCAG 2.2, 1.4.11).
  @Test(arguments: ["--dots", "--focus"])
  func linesThatMeanSomethingAreVisible(line: String) throws {
    let colors = try colors()
    for surface in surfaces {
      let (a, b) = (try #require(colors[line]), try #require(colors[surface]))
      #expect(contrast(a.light, b.light) >= 3, "\(line) on \(surface), light")
      #expect(contrast(a.dark, b.dark) >= 3, "\(line) on \(surface), dark")
    }
  }

  @Test(arguments: Theme.styleSources.filter { $0 != "colors.css" })
  func otherStyleSheetsNameTheirColors(sheet: String) throws {
    let colors = try colors()
    let text = try source(sheet)
    let isPaper = sheet == "print.css"
    if !isPaper { #expect(!text.contains(/#[0-9a-fA-F]{3,8}\b/)) }
    let names = text.matches(of: /(?:^|[;{\s])color: ([^;]+);/).map(\.1)
    // With forced colours the system's own stand beside its own surfaces.
    let system: Set<Substring> = ["CanvasText", "Highlight", "MarkText"]
    for name in names where name != "inherit" && !system.contains(name) {
      let variable = name.dropFirst(4).dropLast()
      #expect(
        colors[String(variable)] != nil
          && !(surfaces + lines).contains(String(variable)),
        "\(name) in \(sheet) is no text color")
    }
  }

  @Test func styleSheetsAndScriptsNameNoOtherHost() throws {
    for (path, text) in try SampleBook.theme().files
    where path != Theme.licences {
      // But for the fonts, which are in it.
      let text = text.replacing(
        /url\("data:font\/woff2;base64,[A-Za-z0-9+\/=]*"\)/, with: "")
      #expect(!text.contains("//www") && !text.contains("http"), "\(path)")
      #expect(!text.contains("@import"), "\(path)")
      #expect(!text.contains("url("), "\(path)")
    }
  }

  /// WebKit would hang the bracket of each operator over the letter before it.
  @Test func bracketsOfFormulasDoNotHang() throws {
    let sheet = try source("text.css")
    #expect(sheet.contains(/\np \{\n  hanging-punctuation: first/))
    #expect(sheet.contains(/\nmath \{[^}]*hanging-punctuation: none;/))
  }

  @Test func contrastIsThatOfTheGuidelines() {
    #expect(contrast("#000000", "#ffffff") == 21)
    #expect(contrast("#ffffff", "#ffffff") == 1)
    // The lightest grey that passes on white, as the guidelines' tools have it.
    #expect(contrast("#767676", "#ffffff") > 4.5)
    #expect(contrast("#777777", "#ffffff") < 4.5)
  }

  /// The contrast ratio of two colours (WCAG 2.2, "relative luminance").
  private func contrast(_ a: String, _ b: String) -> Double {
    let (a, b) = (luminance(a), luminance(b))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(value >> shift & 0xff) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

/// What the theme says twice, since charts may stand outside the book.
@Suite struct ChartStyleTests {
  @Test func theChartsColoursAreThoseOfThePalette() throws {
    let css = try #require(
      SampleBook.theme().files.first { $0.path == Theme.styleSheet }
    ).text
    for (i, (light, dark)) in zip(Palette.light, Palette.dark).enumerated() {
      #expect(
        css.contains("--chart-\(i + 1): light-dark(\(light), \(dark));"))
    }
  }
}
