import Foundation

extension Fragment {
  /// Returns a numbered figure that the reader moves.
  ///
  /// The static `svg` stands until the reader moves a control, and stays where
  /// there is no script, or no `module`: then it is a figure like the others.
  /// The page's script adds the controls, which the module describes.
  public static func explorer(
    id: String, number: String, svg: String, caption: String,
    table: String? = nil, module: [UInt8]?
  ) -> String {
    guard let module else {
      return figure(
        id: id, number: number, svg: svg, caption: caption, table: table)
    }
    return """
      <figure class="explorer"\(attribute("id", id))>
      \(scrolling(label: "Figure \(number)", class: "scroll chart", html: svg))
      \(figureCaption(number, caption, id: id))
      \(table.map(figureData) ?? "")
      <script type="application/wasm">\(Data(module).base64EncodedString())\
      </script>
      </figure>
      """
  }
}
