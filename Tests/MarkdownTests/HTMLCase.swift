import Testing

@testable import Markdown

/// A text and the HTML that it stands for.
struct HTMLCase: CustomTestStringConvertible {
  var name: String
  var text: String
  var html: String

  init(_ name: String, _ text: String, _ html: String) {
    self.name = name
    self.text = text
    self.html = html
  }

  var testDescription: String { name }

  /// Compares what is written with what should be, white space between tags
  /// apart.
  func check(_ options: Extensions) {
    let document = Document(parsing: text, options: options)
    let html = HTMLRenderer().html(of: document)
    #expect(withoutSpaceBetweenTags(html) == withoutSpaceBetweenTags(self.html))
  }
}
