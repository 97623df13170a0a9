import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Whether `markup` is a whole XML document.
func isWellFormed(_ markup: String) -> Bool {
  XMLParser(data: Data(markup.utf8)).parse()
}

/// Returns what stands between `<semantics>` and the annotation.
func presentation(of markup: String) -> String {
  guard let start = markup.firstRange(of: "<semantics>"),
    let end = markup.firstRange(of: "<annotation")
  else { return markup }
  return String(markup[start.upperBound..<end.lowerBound])
}
