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
    <figure class="figure"\(attribute("id", id))\
    \(attribute("aria-labelledby", captionID(id)))>
    \(scrolling(label: name(number), class: "scroll chart", html: svg))
    \(figureCaption(
      number, caption, id: id, conditions: conditions, table: table))
    </figure>
    """
  }

  /// The caption, and what it rests on: the conditions and the data, which the
  /// figure's name leaves out.
  static func figureCaption(
    _ number: String?, _ caption: String, id: String, conditions: String?,
    table: String?
  ) -> String {
    let data = table.map {
      "\n"
        + folded(
          "The numbers in this figure", html: $0, as: .data, isSearched: false)
    }
    let label = number.map {
      "<a class=\"figure-number\"\(attribute("href", "#" + id))>"
        + "Figure \(escaped($0))</a> "
    }
    return """
      <figcaption>
      <p class="caption"\(attribute("id", captionID(id)))>\
      \(label ?? "")\(caption)</p>\
      \(conditions.map(Self.conditions) ?? "")\(data ?? "")
      </figcaption>
      """
  }

  static func captionID(_ id: String) -> String { id + "-caption" }

  /// What a listener is told that a box with a chart is.
  static func name(_ number: String?) -> String {
    number.map { "Figure \($0)" } ?? "Chart"
  }
}
