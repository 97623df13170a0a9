/// The parts that a page's text is made of, as the theme styles them.
///
/// Arguments named `html`, and those whose comment says so, are HTML and go
/// in as they are; all others are plain text and are escaped. The classes are
/// listed in `book/theme/README.md`.
public enum Fragment {
  /// The class of a heading that starts an entry.
  static let entryClass = "entry"

  /// Returns a heading with an anchor that the reader can copy.
  ///
  /// It may start an `entry`, which is short and one of many.
  public static func heading(
    level: Int, id: String, number: String? = nil, isEntry: Bool = false,
    html: String
  ) -> String {
    let mark = number.map { "<span class=\"number\">\(escaped($0))</span> " }
    let kind = attribute("class", isEntry ? entryClass : nil)
    return "<h\(level)\(attribute("id", id))\(kind)>\(mark ?? "")\(html)"
      + "<a class=\"anchor\"\(attribute("href", "#" + id)) "
      + "aria-label=\"Link to this section\">#</a></h\(level)>"
  }

  /// Returns a box that scrolls sideways by itself, and by the keyboard, where
  /// its content is wider than the page.
  public static func scrolling(
    label: String, class name: String = "scroll", html: String
  ) -> String {
    "<div\(attribute("class", name)) role=\"group\" tabindex=\"0\""
      + "\(attribute("aria-label", label))>\(html)</div>"
  }

  /// Returns a table of rows of HTML cells under a row of HTML headings.
  ///
  /// The columns that are `numeric` are set flush right; if all are, the table
  /// says so once. Cells and rows end where the next begins, as HTML allows:
  /// the data of figures is a good part of the book.
  public static func table(
    id: String? = nil, label: String, caption: String? = nil,
    columns: [String], rows: [[String]], numeric: Set<Int> = []
  ) -> String {
    let isNumeric = numeric.isSuperset(of: columns.indices)
    let marked = isNumeric ? [] : numeric
    func row(_ tag: (String) -> String, _ cells: [String]) -> String {
      "<tr>"
        + cells.enumerated().map { index, html in
          let mark = marked.contains(index) ? " class=\"numeric\"" : ""
          return "<\(tag(html))\(mark)>\(html)"
        }.joined()
    }
    // A corner without a word heads nothing.
    let head = row({ $0.isEmpty ? "td" : "th scope=\"col\"" }, columns)
    let body = rows.map { row({ _ in "td" }, $0) }.joined(separator: "\n")
    let title = caption.map { "<caption>\($0)</caption>\n" } ?? ""
    let mark = isNumeric ? "numeric" : nil
    let table = """
      <table\(attribute("id", id))\(attribute("class", mark))>
      \(title)<thead>\(head)</thead>
      <tbody>
      \(body)
      </tbody>
      </table>
      """
    return scrolling(label: label, class: "scroll table", html: table)
  }

  /// Returns a displayed formula, with its number and anchor if it has them.
  public static func equation(
    id: String? = nil, number: String? = nil, mathML: String
  ) -> String {
    let name = number.map { "Equation \($0)" } ?? "Formula"
    let mark = number.map {
      "<span class=\"equation-number\">(\(escaped($0)))</span>"
    }
    return "<div class=\"equation\"\(attribute("id", id))>"
      + scrolling(label: name, html: mathML) + "\(mark ?? "")</div>"
  }
}
