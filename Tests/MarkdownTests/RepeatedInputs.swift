import Testing

/// A text made of *n* like parts, of the sort that naive parsers take time
/// *n*² for, or overflow the stack.
struct RepeatedInput: CustomTestStringConvertible {
  var name: String
  var text: @Sendable (Int) -> String

  var testDescription: String { name }

  init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.text = text
  }

  /// The same part again and again, between a beginning and an end.
  init(
    _ name: String, _ part: String, after start: String = "",
    before end: String = ""
  ) {
    self.init(name) { start + String(repeating: part, count: $0) + end }
  }

  static let all: [RepeatedInput] =
    blocks + links + emphasis + lookahead + extensions

  static let blocks = [
    RepeatedInput("nested block quotes", ">", before: "a"),
    RepeatedInput("nested block quotes, then lines") { n in
      String(repeating: ">", count: n) + "a\n"
        + String(repeating: "a\n", count: n)
    },
    RepeatedInput("nested block quotes, then quoted lines") { n in
      String(repeating: ">", count: n) + "a\n"
        + String(repeating: "> a\n", count: n)
    },
    RepeatedInput("block quotes", "> a\n\n"),
    RepeatedInput("nested lists", "- ", before: "a"),
    RepeatedInput("nested ordered lists", "1. ", before: "a"),
    RepeatedInput("nested lists, then blank lines") { n in
      String(repeating: "- ", count: n) + "a\n"
        + String(repeating: "\n", count: n)
    },
    RepeatedInput("nested lists, then lines and blank lines") { n in
      String(repeating: "* ", count: n) + "a\n"
        + String(repeating: "a\n\n", count: n)
    },
    RepeatedInput("nested empty items") { n in
      String(repeating: "- ", count: n) + "\n\n"
        + String(repeating: "  ", count: n) + "a"
    },
    RepeatedInput("nested quotes and items", "> - ", before: "a"),
    RepeatedInput("items", "- a\n"),
    RepeatedInput("loose items", "* a\n\n"),
    RepeatedInput("lists of one item", "* a\n+ a\n"),
    RepeatedInput("star breaks that are none", "* ", before: "x"),
    RepeatedInput("indented lines in a list", "    a\n", after: "- a\n"),
    RepeatedInput("one long indentation", " ", after: "- - - -\n"),
    RepeatedInput("deep item, long indentation") { n in
      String(repeating: "- ", count: n) + "a\n"
        + String(repeating: " ", count: 2 * n) + "a\n"
    },
    RepeatedInput("headings", "# a #\n"),
    RepeatedInput("hashes", "#"),
    RepeatedInput("hashes behind a heading", " #", after: "# a"),
    RepeatedInput("underlines", "a\n=\n"),
    RepeatedInput("underlines of nothing", "=\n"),
    RepeatedInput("dashes", "-"),
    RepeatedInput("fences", "```\n"),
    RepeatedInput("tilde fences of all lengths") { n in
      var text = ""
      var length = 3
      while text.utf8.count < 4 * n {
        text += String(repeating: "~", count: length) + "\n"
        length += 1
      }
      return text
    },
    RepeatedInput("HTML blocks", "<div>\n\n"),
    RepeatedInput("HTML comments that do not end", "<!-- a\n\n"),
    RepeatedInput("HTML blocks of raw text", "<pre>\n"),
    RepeatedInput("blank lines", "\n"),
    RepeatedInput("spaces", " "),
    RepeatedInput("tabs", "\t"),
    RepeatedInput("carriage returns", "\r"),
    RepeatedInput("zero bytes", "\0"),
  ]

  static let links = [
    RepeatedInput("opening brackets", "["),
    RepeatedInput("closing brackets", "]"),
    RepeatedInput("nested brackets") { n in
      String(repeating: "[", count: n) + "a" + String(repeating: "]", count: n)
    },
    RepeatedInput("image brackets", "!["),
    RepeatedInput("image brackets, then links") { n in
      String(repeating: "![", count: n)
        + String(repeating: "[a](b)", count: n)
    },
    RepeatedInput("brackets, then links") { n in
      String(repeating: "[", count: n) + String(repeating: "[a](b)", count: n)
    },
    RepeatedInput("nested images") { n in
      String(repeating: "![", count: n)
        + String(repeating: "](a)", count: n)
    },
    RepeatedInput("links", "[a](b)"),
    RepeatedInput("links that do not end", "[a]("),
    RepeatedInput("links that end in spaces", "[a](b   "),
    RepeatedInput("links with open brackets", "[a](<b"),
    RepeatedInput("links with open titles", "[a](b \"c"),
    RepeatedInput("links with open titles in parentheses", "[a](b (c"),
    RepeatedInput("links with quotes in turn", "[a](b 'c [a](b \"c "),
    RepeatedInput("links with parentheses", "[a](((((b"),
    RepeatedInput("parentheses in a link", "(", after: "[a]("),
    RepeatedInput("backslashes in a link", "\\", after: "[a]("),
    RepeatedInput("references without definitions", "[a][b]"),
    RepeatedInput("references", "[a][b]", after: "[b]: c\n\n"),
    RepeatedInput("shortcut references", "[b] ", after: "[b]: c\n\n"),
    RepeatedInput("nested references", after: "[a]: b\n\n") { n in
      String(repeating: "[", count: n) + "a" + String(repeating: "]", count: n)
    },
    RepeatedInput("definitions") { n in
      (0..<n).map { "[a\($0)]: b\n" }.joined()
    },
    RepeatedInput("definitions and references") { n in
      (0..<n).map { "[a\($0)]: b\n" }.joined() + "\n"
        + (0..<n).map { "[a\($0)]\n" }.joined()
    },
    RepeatedInput("references to one long destination") { n in
      "[a]: /" + String(repeating: "b", count: n) + "\n\n"
        + String(repeating: "[a]\n", count: n)
    },
    RepeatedInput("definitions with open titles", "[a]: b\n\"\n"),
    RepeatedInput("definitions that are none", "[a]: \n\n"),
    RepeatedInput("labels of spaces", "[ ", after: "[a]: b\n\n"),
  ]

  static let emphasis = [
    RepeatedInput("stars", "*"),
    RepeatedInput("opening stars", "*a "),
    RepeatedInput("closing stars", "a* "),
    RepeatedInput("opening strong", "**a "),
    RepeatedInput("nested emphasis") { n in
      String(repeating: "*a ", count: n) + "b"
        + String(repeating: " a*", count: n)
    },
    RepeatedInput("nested strong emphasis") { n in
      String(repeating: "**a ", count: n) + "b"
        + String(repeating: " a**", count: n)
    },
    RepeatedInput("stars and underscores in turn", "*a _a "),
    RepeatedInput("underscores that stars close") { n in
      String(repeating: "_a ", count: n) + String(repeating: "a* ", count: n)
    },
    RepeatedInput("one and two stars in turn", "*a **a "),
    RepeatedInput("the rule of three", "a**b" + "c* "),
    RepeatedInput("underscores", "_"),
    RepeatedInput("underscores within words", "a_"),
    RepeatedInput("both ways", "a*b**c*"),
    RepeatedInput("emphasis in links", "[*a](b)"),
    RepeatedInput("emphasis across brackets", "*a [b* "),
  ]

  static let lookahead = [
    RepeatedInput("backticks", "`"),
    RepeatedInput("backticks of all lengths") { n in
      var text = ""
      var length = 1
      while text.utf8.count < 4 * n {
        text += "e" + String(repeating: "`", count: length)
        length += 1
      }
      return text
    },
    RepeatedInput("backticks, one and two in turn", "`a``"),
    RepeatedInput("escaped backticks", "\\`"),
    RepeatedInput("backslashes", "\\"),
    RepeatedInput("entities", "&amp;"),
    RepeatedInput("entities that are none", "&a"),
    RepeatedInput("numbered entities", "&#x41;"),
    RepeatedInput("ampersands", "&"),
    RepeatedInput("angle brackets", "<"),
    RepeatedInput("open tags", "<a "),
    RepeatedInput("open attributes", "a <a b=\""),
    RepeatedInput("open attributes, quotes in turn", "a <a b=\"<a c='"),
    RepeatedInput("attributes", "a b ", after: "x <a "),
    RepeatedInput("open comments", "a <!-- "),
    RepeatedInput("open instructions", "a <? "),
    RepeatedInput("open declarations", "a <!A "),
    RepeatedInput("open data", "a <![CDATA[ "),
    RepeatedInput("addresses that do not end", "<a:b"),
    RepeatedInput("mail addresses that do not end", "<a@b"),
    RepeatedInput("hard breaks", "a  \n"),
    RepeatedInput("lines", "a\n"),
    RepeatedInput("spaces before line ends", " a  b   \n"),
  ]

  static let extensions = [
    RepeatedInput("tildes", "~"),
    RepeatedInput("opening tildes", "~~a "),
    RepeatedInput("one and two tildes in turn", "~a ~~a "),
    RepeatedInput("nested strikethrough") { n in
      String(repeating: "~~a ", count: n) + "b"
        + String(repeating: " a~~", count: n)
    },
    RepeatedInput("pipes", "|"),
    RepeatedInput("rows of a table", "| a |\n", after: "| a |\n| - |\n"),
    RepeatedInput("columns of a table") { n in
      String(repeating: "|a", count: n) + "\n"
        + String(repeating: "|-", count: n) + "\n"
    },
    RepeatedInput("short rows of a wide table") { n in
      String(repeating: "|a", count: n) + "\n"
        + String(repeating: "|-", count: n) + "\n"
        + String(repeating: "|a\n", count: n)
    },
    RepeatedInput("delimiter rows", "|-\n"),
    RepeatedInput("delimiter rows that do not fit", "a|a\n-\n|-|-|-\n"),
    RepeatedInput("escaped pipes", "\\|", after: "| a |\n| - |\n| "),
    RepeatedInput("tables", "a|b\n-|-\n\n"),
    RepeatedInput("dollars", "$"),
    RepeatedInput("opening dollars", "$a "),
    RepeatedInput("double dollars", "a $$a "),
    RepeatedInput("prices", "$1 "),
    RepeatedInput("formulas", "$a$ "),
    RepeatedInput("display formulas", "$$\na\n$$\n"),
    RepeatedInput("display formulas that do not end", "$$ a\n\n"),
    RepeatedInput("footnote references", "[^a]", after: "[^a]: b\n\n"),
    RepeatedInput("footnote references without footnotes", "[^a"),
    RepeatedInput("footnotes") { n in
      (0..<n).map { "[^a\($0)]\n\n[^a\($0)]: b\n\n" }.joined()
    },
    RepeatedInput("footnotes in footnotes") { n in
      "[^0]\n\n"
        + (0..<n).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined()
    },
    RepeatedInput("nested footnotes", "[^a]: ", before: "b"),
    RepeatedInput("addresses", "http://a.b "),
    RepeatedInput("addresses in brackets", "[http://a.b "),
    RepeatedInput("parentheses behind an address", ")", after: "http://a.b"),
    RepeatedInput("punctuation behind an address", "!;", after: "http://a.b"),
    RepeatedInput("entities behind an address", "&a;", after: "http://a.b"),
    RepeatedInput("hosts with underscores", "_www."),
    RepeatedInput("schemes with underscores", "http://_."),
    RepeatedInput("schemes", "http://"),
    RepeatedInput("www", "www."),
    RepeatedInput("at signs", "a@"),
    RepeatedInput("at signs and dots", "a@b."),
    RepeatedInput("tasks", "- [ ] a\n"),
    RepeatedInput("braces", "{"),
    RepeatedInput("roles", "{a}`b`"),
    RepeatedInput("roles that do not end", "{a}`"),
    RepeatedInput("roles without text", "{a"),
    RepeatedInput("colon fences of one length", ":::{a}\n"),
    RepeatedInput("colon fences", ":::{a}\n:::\n"),
    RepeatedInput("nested colon fences") { n in
      // Of n lines, as each needs one colon more than the next.
      var length = 3
      while length * length < 4 * n { length += 1 }
      let lengths = 3..<length
      return lengths.reversed().map {
        String(repeating: ":", count: $0) + "{a}\n"
      }.joined() + String(repeating: "a\n\n", count: n)
        + lengths.map { String(repeating: ":", count: $0) + "\n" }.joined()
    },
    RepeatedInput("nested quotes and colon fences") { n in
      (0..<200).map { String(repeating: "> ", count: $0) + ":::{a}\n" }
        .joined() + String(repeating: "a\n", count: n)
    },
    RepeatedInput("colons", ":::\n"),
    RepeatedInput("directives", "```{a}\n:b: c\n```\n"),
    RepeatedInput("directives that do not end", "```{a}\n"),
    RepeatedInput("options", ":a: b\n", after: ":::{a}\n"),
    RepeatedInput("options in a fence", ":a: b\n", after: "```{a}\n"),
    RepeatedInput("targets", "(a)=\n"),
    RepeatedInput("targets that are none", "(a"),
  ]

  private init(
    _ name: String, after start: String,
    _ text: @escaping @Sendable (Int) -> String
  ) {
    self.init(name) { start + text($0) }
  }
}
