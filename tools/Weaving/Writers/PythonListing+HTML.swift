import Manuscript
import Markdown

extension PythonListing: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    guard
      let run = text.state.run(
        of: excerpt.file, framework, at: excerpt.position),
      var listing = text.state.listing(excerpt)
    else { return "" }
    listing.needs = run.packages.joined(separator: ", ")
    return listing.html(text.state.context.links) + "\n"
  }
}
