import Diagnostics
import Foundation
import Markdown
import Site

extension TextWeaver {
  /// A heading with its anchor.
  func heading(_ node: Node) -> String {
    let level = document.level(of: node)
    if isPart {
      error(
        "a heading within a directive between backticks; write it outside",
        at: document.position(of: node))
    }
    let number = level == 1 ? state.source.number.map(String.init) : nil
    return Fragment.heading(
      level: level, id: anchor(of: node) ?? "", number: number,
      html: html(of: node)) + "\n"
  }

  /// HTML that the author wrote: comments are dropped, the rest is refused.
  func rawHTML(_ node: Node) -> String {
    let text = document.literal(of: node)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    if !text.hasPrefix("<!--") || !text.hasSuffix("-->") {
      error(
        "HTML in the prose, '\(text.prefix(20))'; write Markdown or a directive",
        at: document.position(of: node))
    }
    return ""
  }

  /// A link: to another page, to a place on this one, or into the network.
  func link(_ node: Node) -> String? {
    let destination = document.destination(of: node) ?? ""
    let position = document.position(of: node)
    if Self.isExternal(destination) { return nil }
    guard let address = address(ofLink: destination, at: position) else {
      return ""
    }
    if document.isBlank(node) {
      error(
        "the link to '\(destination)' has no text; write some", at: position)
    }
    return "<a href=\"\(escaped(address))\">\(html(of: node))</a>"
  }

  private static func isExternal(_ destination: String) -> Bool {
    ["https://", "http://", "mailto:"].contains { destination.hasPrefix($0) }
  }

  /// Returns the address in the book of a link to a Markdown file.
  private func address(
    ofLink destination: String, at position: SourcePosition
  ) -> String? {
    let parts = destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let pages = state.context.pages
    var page = state.page
    if let file = parts.first, !file.isEmpty {
      let path = Self.resolved(file, from: state.source.folder)
      guard let index = state.context.places.place(ofFile: path) else {
        error(
          "the link leads to '\(path)', which is no page of the book; link to a "
            + "page's Markdown file, show code with {code}."
            + suggestion(for: path, in: pages.map(\.file.path)), at: position)
        return nil
      }
      page = index
    }
    guard parts.count == 2 else { return address(of: "", on: page) }
    let ids = state.context.outlines[page].ids
    guard ids.contains(parts[1]) else {
      error(
        "there is no '#\(parts[1])' in \(pages[page].file.path); link to one of "
          + "its headings." + suggestion(for: parts[1], in: ids), at: position)
      return nil
    }
    return address(of: parts[1], on: page)
  }

  /// Returns a path relative to the package, without `..`.
  static func resolved(_ path: String, from folder: String) -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// A picture, which becomes part of the book.
  func image(_ node: Node) -> String? {
    let destination = document.destination(of: node) ?? ""
    let position = document.position(of: node)
    let text = document.plainText(of: node)
    if text.isBlank {
      error(
        "the picture has no text for those who do not see it; write "
          + "'![what it shows](\(destination))'", at: position)
    }
    let path = Self.resolved(destination, from: state.source.folder)
    guard !Self.isExternal(destination),
      state.context.tree.file(path) != nil
    else {
      error(
        Self.isExternal(destination)
          ? "a picture from the network; put the file into the book"
          : "there is no picture '\(path)'; add it, or correct the path",
        at: position)
      return ""
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let target = "pictures/\(state.source.name)-\(name)"
    state.usage.pictures[path] = target
    return "<img src=\"\(escaped(target))\" alt=\"\(escaped(text))\">"
  }
}
