import Ground

/// Divides all leaves that the block parser has found into inlines.
///
/// The tree is taken out of the blocks, lest two owners make it be copied.
func parseInlines(of blocks: inout Blocks) -> (Tree, [Diagnostic]) {
  var tree = Tree()
  swap(&tree, &blocks.tree)
  var text: [UInt8] = []
  swap(&text, &tree.text)
  let textCount = text.count
  let blockCount = tree.nodes.count
  let isSpecial = specialBytes(blocks.options)
  defer { isSpecial.deallocate() }
  var problems = blocks.problems
  var extra: [UInt8] = []
  text.withUnsafeBufferPointer { buffer in
    guard let bytes = buffer.baseAddress else { return }
    var parser = InlineParser(
      bytes: bytes, options: blocks.options, path: blocks.path,
      isSpecial: isSpecial, tree: tree, problems: problems,
      references: blocks.references, footnotes: blocks.footnotes,
      extraBase: textCount,
      expansionLimit: max(100_000, blocks.source.count))
    tree = Tree()
    for node in 0..<blockCount {
      switch parser.tree.nodes[node].kind {
      case .paragraph, .heading, .tableCell: parser.parse(Int32(node))
      case .codeBlock: parser.resolveInfo(of: node)
      default: break
      }
    }
    parser.numberFootnotes()
    problems = parser.problems
    extra = parser.extra
    swap(&tree, &parser.tree)
  }
  text.append(contentsOf: extra)
  tree.text = text
  return (tree, problems.sorted())
}

/// Returns a table of the bytes that may start an inline.
private func specialBytes(
  _ options: Extensions
) -> UnsafeMutablePointer<Bool> {
  let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
  table.initialize(repeating: false, count: 256)
  var special = "\n\\&`*_[]!<"
  if options.contains(.strikethrough) { special += "~" }
  if options.contains(.autolinks) { special += ":wW@" }
  if options.contains(.mathematics) { special += "$" }
  if options.contains(.directives) { special += "{" }
  for byte in special.utf8 { table[Int(byte)] = true }
  return table
}

extension InlineParser {
  /// Resolves escapes and entities in what follows a code block's fence.
  mutating func resolveInfo(of node: Int) {
    let data = Int(tree.nodes[node].data)
    guard data >= 0 else { return }
    tree.fences[data].info = unescaped(tree.fences[data].info)
  }
}
