extension Fragment {
  /// Returns a numbered figure with its data folded under it.
  ///
  /// The `svg` has a `title` and a `desc` of its own; the `caption` is HTML,
  /// without the number; ``table(id:label:caption:columns:rows:numeric:)``
  /// makes the `table` of the data.
  public static func figure(
    id: String, number: String?, svg: String, caption: String,
    table: String? = nil, conditions: String? = nil
  ) -> String {
    """
    <figure class="figure"\(attribute("id", id))>
    \(scrolling(label: number.map { "Figure \($0)" } ?? "Chart", class: "scroll chart", html: svg))
    \(figureCaption(number, caption, id: id))\
    \(conditions.map(Self.conditions) ?? "")
    \(table.map(figureData) ?? "")
    </figure>
    """
  }

  static func figureData(_ table: String) -> String {
    folded("The numbers in this figure", html: table, isSearched: false)
  }

  static func figureCaption(
    _ number: String?, _ caption: String, id: String
  ) -> String {
    guard let number else { return "<figcaption>\(caption)</figcaption>" }
    return """
      <figcaption><a class="figure-number"\(attribute("href", "#" + id))>\
      Figure \(escaped(number))</a> \(caption)</figcaption>
      """
  }
}
