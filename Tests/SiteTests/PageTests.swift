import Foundation
import Testing

@testable import Site

@Suite struct PageTests {
  @Test func neighborsFollowTheOrderOfReading() {
    let map = SampleBook.map
    #expect(map.neighbors(of: "index.html").previous == nil)
    #expect(
      map.neighbors(of: "01-chain-rule.html").next?.path
        == "02-saturation.html")
    #expect(map.neighbors(of: "predictions.html").next == nil)
  }

  @Test func contentsOfALongBookListThePagesAroundThePage() {
    func names(_ range: Range<Int>) -> [String] { range.map { "\($0).html" } }
    let map = SiteMap(
      title: "Long",
      entries: names(0..<1000).map {
        .init(path: $0, title: "T", kind: .chapter)
      })
    #expect(map.surroundings(of: "0.html").map(\.path) == names(0..<101))
    #expect(map.surroundings(of: "500.html").map(\.path) == names(400..<601))
    #expect(map.surroundings(of: "999.html").map(\.path) == names(899..<1000))
    let page = Page(
      path: "500.html", title: "T", kind: .chapter, body: "", headings: [])
    #expect(page.html(in: map).matches(of: /<li class="chapter">/).count == 201)
    #expect(
      SampleBook.map.surroundings(of: "index.html")
        == SampleBook.map.entries[...])
  }

  @Test func aStyleThatChartsShareIsInAPageOnce() {
    let page = Page(
      path: "a.html", title: "A", kind: .chapter,
      body: "<p><style>a</style><b><style>b</style><i><style>a</style></p>",
      headings: [])
    #expect(
      page.html(in: SampleBook.map)
        .contains("<p><style>a</style><b><style>b</style><i></p>"))
  }

  @Test func captionsComeFirstOrLastAndNameTheirFigures() throws {
    for (name, html) in [
      ("figure", SampleBook.chapter.body),
      ("explorer", SampleBook.chapter.body),
    ] {
      let figures = html.matches(
        of: try Regex(
          "<figure class=\"\(name)\" id=\"([^\"]*)\" "
            + "aria-labelledby=\"([^\"]*)\"[^>]*>",
          as: (Substring, Substring, Substring).self))
      for figure in figures {
        let rest = html[figure.range.upperBound...]
        let end = try #require(rest.range(of: "</figure>"))
        #expect(rest[..<end.lowerBound].hasSuffix("</figcaption>\n"))
        #expect(rest[..<end.lowerBound].contains("id=\"\(figure.2)\""))
        #expect(figure.2.hasPrefix(figure.1))
      }
      #expect(!figures.isEmpty || SampleBook.engine == nil)
    }
  }

  @Test func noAddressHasASpace() {
    let addresses = page.matches(of: /(?:href|src)="([^"]*)"/).map(\.1)
    #expect(addresses.contains { $0.hasPrefix("data:") })
    #expect(addresses.allSatisfy { !$0.contains(" ") })
  }

  @Test func pathsAreRelativeToThePage() {
    #expect(relativePath(from: "a.html", to: "theme/b.css") == "theme/b.css")
    #expect(relativePath(from: "x/a.html", to: "b.html") == "../b.html")
    #expect(relativePath(from: "x/a.html", to: "x/b.html") == "b.html")
    #expect(relativePath(from: "x/y/a.html", to: "x/z/b") == "../z/b")
    #expect(relativePath(from: "x/a.html", to: "x") == "../x")
  }
}

extension PageTests {
  private var page: String { SampleBook.chapter.html(in: SampleBook.map) }

  @Test func noSubresourceComesFromElsewhere() {
    for page in SampleBook.pages.map({ $0.html(in: SampleBook.map) }) {
      let sources = page.matches(of: /(?:src|data-src|srcset)="([^"]*)"/)
        .map(\.1)
      let sheets = page.matches(of: /<link [^>]*href="([^"]*)"/).map(\.1)
      #expect(!sources.isEmpty && !sheets.isEmpty)
      for address in sources + sheets {
        #expect(!address.contains("//") || address.hasPrefix("data:"))
      }
    }
  }

  @Test func theContentPolicyForbidsTheNetwork() {
    #expect(
      page.contains(
        "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"))
    #expect(!page.contains("connect-src"))
  }

  @Test func thePolicyComesBeforeAnythingItGoverns() throws {
    let policy = try #require(page.range(of: "Content-Security-Policy"))
    for name in ["<script", "<link", "<style"] {
      if let element = page.range(of: name) {
        #expect(policy.lowerBound < element.lowerBound)
      }
    }
  }

  @Test func contentsMarkTheirPageAndListItsSections() {
    #expect(
      page.contains(
        "<a href=\"02-saturation.html\" aria-current=\"page\">"))
    #expect(page.contains("<li><a href=\"#slope\"><span class=\"number\">2.2"))
    #expect(!page.contains("<li><a href=\"#ends\">"))
  }

  @Test func theFirstPageIsNotListedUnderTheBooksOwnName() {
    var map = SampleBook.map
    #expect(page.contains("<li class=\"home\">"))
    map.title = SampleBook.home.title
    #expect(
      !SampleBook.chapter.html(in: map).contains("<li class=\"home\">"))
  }

  @Test func plainTextIsEscapedWhereverItGoes() {
    let page = Page(
      path: "a.html", title: "1 < 2 & \"3\"", number: "<", kind: .chapter,
      body: "<h1>x</h1>",
      headings: [.init(level: 2, id: "\"", title: "<i>", number: nil)])
    let map = SiteMap(title: "<b>", entries: [.init(page)])
    let html = page.html(in: map)
    #expect(html.contains("<title>&lt; 1 &lt; 2 &amp; “3” · &lt;b"))
    #expect(html.contains("href=\"#&quot;\""))
    #expect(!html.contains("<i>") && !html.contains("<b>"))
  }

  @Test func pagesInFoldersFindTheTheme() {
    let html = SampleBook.appendix.html(in: SampleBook.map)
    #expect(html.contains("href=\"../theme/book.css\""))
    #expect(html.contains("src=\"../search-index.js\""))
    #expect(html.contains("data-root=\"../\""))
  }

  @Test func aFigureOfTheCoverHasNoNumber() {
    for explorer in [nil, "fan"] {
      let figure = Fragment.explorer(
        id: "fan", number: nil, svg: "<svg></svg>", caption: "A fan.",
        explorer: explorer)
      #expect(figure.contains("<p class=\"caption\" id=\"fan-caption\">A fan."))
      #expect(!figure.contains("Figure "))
    }
  }
}
