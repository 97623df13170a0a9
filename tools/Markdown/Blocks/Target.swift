/// Targets: `(label)=` names the block that follows.
enum Target {
  /// Adds a target, if the line is one.
  static func start(at depth: Int, in blocks: inout Blocks) -> Bool {
    guard blocks.options.contains(.directives) else { return false }
    let line = blocks.line
    let start = line.nonspace + 1
    var i = start
    while i < line.end, line.source[i] != UInt8(ascii: ")"),
      line.source[i] != UInt8(ascii: "(")
    {
      i += 1
    }
    guard i > start, i + 1 < line.end, line.source[i] == UInt8(ascii: ")"),
      line.source[i + 1] == UInt8(ascii: "="),
      line.skipBlanks(from: i + 2) == line.end
    else { return false }
    blocks.makeRoom(at: depth)
    let node = Int(blocks.addBlock(.target))
    blocks.tree.nodes[node].data = Int32(blocks.tree.names.count)
    blocks.tree.names.append(blocks.addText(from: start, to: i))
    return true
  }
}
