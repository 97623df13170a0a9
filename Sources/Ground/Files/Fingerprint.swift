/// A 128-bit fingerprint of some bytes, which tells one content from another.
///
/// Two lanes are multiplied and folded, 16 bytes a step. That is fast enough
/// to read every binary at each build, and good against accidents; it is no
/// defence against someone who looks for a collision.
public struct Fingerprint: Hashable, Sendable {
  private var low: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var high: UInt64 = 0xD1B5_4A32_D192_ED03

  /// Creates the fingerprint of nothing.
  public init() {}

  /// Adds bytes, and where they end, to what is fingerprinted.
  public mutating func combine(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine($0) }
  }

  /// Adds a string, and where it ends, to what is fingerprinted.
  public mutating func combine(_ string: String) {
    var string = string
    string.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
  }

  private mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 16 <= bytes.count {
      step(
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      offset += 16
    }
    var rest: (UInt64, UInt64) = (0, 0)
    for i in offset..<bytes.count {
      let shift = UInt64(8 * ((i - offset) % 8))
      if i - offset < 8 {
        rest.0 |= UInt64(bytes[i]) << shift
      } else {
        rest.1 |= UInt64(bytes[i]) << shift
      }
    }
    step(rest.0, rest.1)
    step(UInt64(bytes.count), 0x2545_F491_4F6C_DD1D)
  }

  private mutating func step(_ a: UInt64, _ b: UInt64) {
    let first = (low ^ a).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    let second = (high ^ b).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    // Adding the inputs keeps them from being lost when a factor is zero.
    low = (first.high ^ second.low) &+ a
    high = (second.high ^ first.low) &+ b &+ (low << 23 | low >> 41)
  }

  /// The fingerprint as 32 hexadecimal digits.
  public var text: String {
    func hex(_ word: UInt64) -> String {
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    var final = self
    final.step(high, low)
    final.step(0, 0)
    return hex(final.high) + hex(final.low)
  }
}
