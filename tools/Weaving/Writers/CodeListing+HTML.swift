import Manuscript
import Markdown

extension CodeListing: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    text.state.listing(excerpt)?.html ?? ""
  }
}
