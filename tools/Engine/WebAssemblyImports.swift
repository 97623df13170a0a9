/// What a WebAssembly module asks of the page that runs it.
struct WebAssemblyImports {
  /// The functions that `engine.js` has.
  static let provided: Set<String> = [
    "posix_memalign", "free", "arc4random_buf", "__stack_chk_fail", "__multi3",
    "memcmp", "putchar", "round",
  ]

  /// The names, in the order of the module.
  let names: [String]

  /// Reads the import section of a module that the toolchain's linker wrote
  /// (WebAssembly Core Specification, 5.5.5).
  init(of module: [UInt8]) {
    var reader = Reader(bytes: module, position: 8)
    while reader.position < module.count {
      let section = reader.byte()
      let size = reader.number()
      guard section == 2 else {
        reader.position += size
        continue
      }
      names = (0..<reader.number()).map { _ in reader.importName() }
      return
    }
    names = []
  }

  private struct Reader {
    let bytes: [UInt8]
    var position: Int

    mutating func byte() -> UInt8 {
      guard position < bytes.count else { return 0 }
      defer { position += 1 }
      return bytes[position]
    }

    /// Reads an unsigned number in LEB128.
    mutating func number() -> Int {
      var value = 0
      var shift = 0
      while true {
        let next = byte()
        value |= Int(next & 0x7f) << shift
        shift += 7
        guard next & 0x80 != 0, shift < 63 else { return value }
      }
    }

    mutating func text() -> String {
      let end = min(number() + position, bytes.count)
      defer { position = end }
      return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    /// Reads an import and skips its type.
    mutating func importName() -> String {
      _ = text()
      let name = text()
      switch byte() {
      case 0: _ = number()
      case 1:
        _ = byte()
        limits()
      case 2: limits()
      default:
        _ = byte()
        _ = byte()
      }
      return name
    }

    private mutating func limits() {
      let hasMaximum = byte() & 1 == 1
      _ = number()
      if hasMaximum { _ = number() }
    }
  }
}
