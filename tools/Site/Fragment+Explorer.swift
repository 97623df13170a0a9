extension Fragment {
  /// Returns a numbered figure that the reader moves.
  ///
  /// The static `svg` stands until the reader moves a control, and stays where
  /// there is no script; the `readout` above it says what it shows. Without an `explorer`, the name by which the engine
  /// knows what draws it, it is a figure like the others. The page's script
  /// adds the controls, which the engine describes.
  public static func explorer(
    id: String, number: String?, svg: String, caption: String,
    readout: String? = nil, table: String? = nil, conditions: String? = nil,
    explorer: String?
  ) -> String {
    guard let explorer else {
      return figure(
        id: id, number: number, svg: svg, caption: caption, table: table,
        conditions: conditions)
    }
    return """
      <figure class="explorer"\(attribute("id", id))\
      \(attribute("aria-labelledby", captionID(id)))\
      \(attribute("data-explorer", explorer))>
      \(readout.map { "<p class=\"readout\">\(escaped($0))</p>\n" } ?? "")\
      \(scrolling(label: name(number), class: "scroll chart", html: svg))
      \(figureCaption(
        number, caption, id: id, conditions: conditions, table: table))
      </figure>
      """
  }
}
