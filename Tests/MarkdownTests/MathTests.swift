import Ground
import Testing

@testable import Markdown

@Suite struct MathTests {
  private func formulas(_ text: String) -> [String] {
    let document = Document(parsing: text)
    var result: [String] = []
    document.walk { event in
      guard case .enter(let node) = event, let math = document.math(of: node)
      else { return }
      let label = math.label.map { " (\($0.text))" } ?? ""
      result.append(
        "\(math.tex.position.line):\(math.tex.position.column)"
          + (math.isDisplay ? " display " : " inline ") + math.tex.text + label)
    }
    return result
  }

  @Test(arguments: [
    ("a $x_1*y*$ b $z$.", ["1:4 inline x_1*y*", "1:15 inline z"]),
    ("between $5 and $10", []),
    ("$ x$ and $x $", []),
    ("\\$x$ `$y$` $a\\$b$", ["1:13 inline a\\$b"]),
    ("$$x$$ is", ["1:3 display x"]),
    ("$$x$$", ["1:3 display x"]),
    ("$$x$$ (eq-1)", ["1:3 display x (eq-1)"]),
    ("> $$\n> a\n>\n> b\n> $$ (eq)", ["2:3 display a\n\nb\n (eq)"]),
    ("$$ a\nb $$", ["1:3 display  a\nb "]),
    ("a\n$$\nb\n$$\nc", ["3:1 display b\n"]),
    ("$x\ny$", ["1:2 inline x\ny"]),
  ])
  func formulasAreFound(_ text: String, _ expected: [String]) {
    #expect(formulas(text) == expected)
  }

  @Test func gitHubHasNone() {
    let html = HTMLRenderer().html(
      of: Document(parsing: "$*a*$", options: .gitHub))
    #expect(html == "<p>$<em>a</em>$</p>\n")
  }
}
