import Foundation
import Testing

@testable import Site

@Suite struct FontTests {
  static let theme = SampleBook.package.appending(path: "book/theme")

  /// What the list beside the fonts says.
  static let characters: FontCharacters? = {
    let list = try? String(
      contentsOf: theme.appending(path: FontCharacters.path), encoding: .utf8)
    return list.flatMap(FontCharacters.init)
  }()

  @Test func theFontsAreThoseOfTheListAndSmall() throws {
    let files = try #require(Self.characters).files
    let folder = Self.theme.appending(path: "fonts")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path)
    #expect(
      names.filter { $0.hasSuffix(".woff2") }.sorted()
        == files.map(\.name).sorted())
    for file in files {
      let data = try Data(contentsOf: folder.appending(path: file.name))
      #expect(data.count == file.size, "\(file.name)")
      #expect(data.starts(with: Array("wOF2".utf8)), "\(file.name)")
    }
    #expect(files.map(\.size).reduce(0, +) <= 250_000)
  }

  @Test func theStyleSheetContainsEachFontOnce() throws {
    let sheet = try #require(
      try SampleBook.theme().files.first { $0.path == Theme.styleSheet }
    ).text
    let files = try #require(Self.characters).files
    #expect(!sheet.contains("url(\"fonts/"))
    for file in files {
      let data = try Data(
        contentsOf: Self.theme.appending(path: "fonts/\(file.name)"))
      #expect(
        sheet.components(
          separatedBy: "base64,\(data.base64EncodedString())\""
        ).count == 2,
        "\(file.name)")
    }
    #expect(
      sheet.components(separatedBy: "@font-face").count - 1 == files.count)
  }

  @Test func theLicencesGoWithTheFonts() throws {
    let files = try SampleBook.theme().files
    let text = try #require(
      files.first { $0.path == Theme.licences }?.text)
    for name in ["TeX Gyre Pagella", "Lato", "JetBrains Mono", "DejaVu"] {
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test func thePlainCharactersAreInEveryFamily() throws {
    let fonts = try #require(Self.characters)
    for value in UInt32(0x20)...0x7E {
      for use in FontCharacters.Use.allCases {
        #expect(fonts.have(Unicode.Scalar(value)!, for: use), "\(value) \(use)")
      }
    }
  }

  /// MathML sets a single letter in the italic alphabet, which is elsewhere.
  @Test func formulasHaveItalicLetters() throws {
    let fonts = try #require(Self.characters)
    let letters = Set(UInt32(0x1D434)...0x1D467).subtracting([0x1D455])
      .union([0x210E, 0x1D6A4, 0x1D6A5]).union(0x1D6E2...0x1D71B)
    for value in letters {
      #expect(
        fonts.have(Unicode.Scalar(value)!, for: .formula),
        "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("<p>a ☃ b</p>", "☃", FontCharacters.Use.prose, "a "),
    ("<p>x&#x2603;</p>", "☃", .prose, "x"),
    ("<pre><span>long before ☃</span></pre>", "☃", .code, " before "),
    ("<code>ᴥ</code>", "ᴥ", .code, ""),
    // A formula's font has it, the text's has not.
    ("<math><mi>ℒ</mi></math> ℒ", "ℒ", .prose, " "),
    ("<svg><text>𝔄</text></svg>", "𝔄", .prose, ""),
    (
      "<math alttext=\"x &lt; \\A\"><mi>𝔄</mi>x</math>", "𝔄", .formula,
      "x < \\A"
    ),
    ("<math></math><math alttext=\"\"><mo>&#x1D504;</mo>", "𝔄", .formula, ""),
  ])
  func whatAFontLacksIsFound(
    html: String, character: Unicode.Scalar, use: FontCharacters.Use,
    place: String
  ) throws {
    let fonts = try #require(Self.characters)
    #expect(
      fonts.lacking(in: html) == [
        .init(character: character, use: use, place: place)
      ])
  }

  @Test(arguments: [
    "<p>Plain – “so”, σ′ ≥ 1/4, 2⁻⁴⁰, Łukasz, žlutý</p>",
    // East Asian scripts and what is invisible are the system's.
    "<p>梯度消失（高）\u{AD}\u{200B}</p>",
    "<math><mi>ℒ</mi><annotation>☃</annotation></math>",
    "<script>☃</script><style>☃</style>", "<p title=\"☃\">x</p>", "&amp;",
  ])
  func whatTheFontsHaveIsNoProblem(html: String) throws {
    let fonts = try #require(Self.characters)
    #expect(fonts.lacking(in: html) == [])
  }

  @Test(arguments: [
    "", "family text 0020-007E\n", "family text zz\nfamily sans 20",
    "family text 7E-20\nfamily sans 20\nfamily code 20\nfamily math 20",
  ])
  func whatIsNoListIsRefused(text: String) {
    #expect(FontCharacters(text) == nil)
  }
}
