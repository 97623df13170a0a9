/// A fingerprint of bytes: FNV-1a in 64 bits (Fowler, Noll & Vo, 1991).
///
/// It names cached results of the author's own sources; nobody gains by making
/// two of them collide.
struct ContentHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a piece, and its length, so that pieces cannot run together.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    var count: UInt64 = 0
    for byte in bytes {
      mix(byte)
      count += 1
    }
    for shift in 0..<8 {
      mix(UInt8(truncatingIfNeeded: count >> (8 * shift)))
    }
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
