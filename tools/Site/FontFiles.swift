import Foundation

/// Returns a style sheet with the fonts that it names in place of their names.
///
/// A page from disk may load its style sheet; whether it may load a font, and
/// whether it shows its text before, differs between browsers. `folder` is the
/// one that the style sheet lies in.
///
///     src: url("fonts/math.woff2")
///     src: url("data:font/woff2;base64,d09GMgABAAA…")
///
/// Throws what Foundation throws for a file that cannot be read.
func withFonts(_ sheet: String, from folder: URL) throws -> String {
  var result = ""
  var rest = sheet[...]
  let opening = "url(\"fonts/"
  while let start = rest.range(of: opening),
    let end = rest[start.upperBound...].range(of: "\")")
  {
    let name = rest[start.upperBound..<end.lowerBound]
    let data = try Data(contentsOf: folder.appending(path: "fonts/\(name)"))
    result += rest[..<start.lowerBound]
    result += "url(\"data:font/woff2;base64,\(data.base64EncodedString())\")"
    rest = rest[end.upperBound...]
  }
  return result + rest
}
