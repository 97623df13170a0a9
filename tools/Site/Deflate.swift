/// Returns bytes compressed as DEFLATE (RFC 1951), which browsers can inflate.
///
/// What was there before, in the last 32 kB, is referred to. The codes are the
/// format's fixed ones: codes made to measure would save a tenth more and take
/// twice the lines. What has no repetitions grows by up to an eighth.
public func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var output = DeflateWriter()
  var matches = MatchFinder(bytes)
  var position = 0
  var match = matches.longest(at: 0)
  while position < bytes.count {
    let next = matches.longest(at: position + 1)
    if match.length >= MatchFinder.least, match.length >= next.length {
      output.write(match)
      position += match.length
      match = matches.longest(at: position)
    } else {
      // A longer repetition starts one byte later, or none here.
      output.write(literal: bytes[position])
      position += 1
      match = next
    }
  }
  return output.finish()
}

/// A stretch that repeats what was there `distance` bytes before.
private struct Match {
  var length = 0
  var distance = 0
}

/// Finds repetitions by chains of the places where the same three bytes stand.
private struct MatchFinder {
  /// The lengths and the distance that the format can write.
  static let least = 3
  static let most = 258
  static let window = 32_768

  /// How many places are tried: more takes longer and hardly saves anything.
  private static let trials = 256

  private let bytes: [UInt8]

  /// The last place of each hash, and the place before each place.
  private var last = [Int32](repeating: -1, count: 1 << 15)
  private var previous: [Int32]

  /// The places before this one are in the chains.
  private var indexed = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    previous = [Int32](repeating: -1, count: bytes.count)
  }

  /// Returns the longest repetition that starts at a place, the nearest of
  /// those; places are asked for in ascending order.
  mutating func longest(at position: Int) -> Match {
    var best = Match()
    let limit = min(Self.most, bytes.count - position)
    guard limit >= Self.least else { return best }
    while indexed < position { index() }
    var place = Int(last[hash(at: position)])
    var trials = Self.trials
    while place >= 0, position - place <= Self.window, trials > 0 {
      var length = 0
      while length < limit, bytes[place + length] == bytes[position + length] {
        length += 1
      }
      if length > best.length {
        best = Match(length: length, distance: position - place)
        if length == limit { break }
      }
      place = Int(previous[place])
      trials -= 1
    }
    return best
  }

  /// Adds the next place to its chain; the last two have no three bytes.
  private mutating func index() {
    defer { indexed += 1 }
    guard indexed + Self.least <= bytes.count else { return }
    let hash = hash(at: indexed)
    previous[indexed] = last[hash]
    last[hash] = Int32(indexed)
  }

  private func hash(at position: Int) -> Int {
    let three =
      UInt32(bytes[position]) << 16 | UInt32(bytes[position + 1]) << 8
      | UInt32(bytes[position + 2])
    return Int((three &* 0x9E37_79B1) >> 17)
  }
}

/// Writes one block with the fixed codes, from the lowest bit of a byte up.
private struct DeflateWriter {
  private var bytes: [UInt8] = []
  private var bits: UInt32 = 0
  private var bitCount = 0

  init() {
    // The last block, of the type with fixed codes.
    write(0b011, bits: 3)
  }

  mutating func write(literal byte: UInt8) { write(symbol: Int(byte)) }

  mutating func write(_ match: Match) {
    if match.length == MatchFinder.most {
      write(symbol: 285)
    } else {
      let length = Self.split(match.length - MatchFinder.least, steps: 2)
      write(symbol: 257 + length.code)
      write(UInt32(length.rest), bits: length.bits)
    }
    let distance = Self.split(match.distance - 1, steps: 1)
    write(code: UInt32(distance.code), bits: 5)
    write(UInt32(distance.rest), bits: distance.bits)
  }

  mutating func finish() -> [UInt8] {
    write(symbol: 256)
    if bitCount > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    return bytes
  }

  /// Splits a number into a code and further bits: each power of two has as
  /// many codes as `steps` bits can tell apart.
  private static func split(
    _ value: Int, steps: Int
  ) -> (code: Int, rest: Int, bits: Int) {
    guard value >> steps > 0 else { return (value, 0, 0) }
    let bits = Int.bitWidth - 1 - value.leadingZeroBitCount - steps
    let step = value >> bits & (1 << steps - 1)
    return ((bits + 1) << steps + step, value & (1 << bits - 1), bits)
  }

  /// Writes a literal, the end of the block (256) or a length.
  private mutating func write(symbol: Int) {
    switch symbol {
    case ..<144: write(code: UInt32(0x30 + symbol), bits: 8)
    case ..<256: write(code: UInt32(0x190 + symbol - 144), bits: 9)
    case ..<280: write(code: UInt32(symbol - 256), bits: 7)
    default: write(code: UInt32(0xC0 + symbol - 280), bits: 8)
    }
  }

  /// Writes a code, whose highest bit comes first.
  private mutating func write(code: UInt32, bits count: Int) {
    for shift in (0..<count).reversed() { write(code >> shift & 1, bits: 1) }
  }

  private mutating func write(_ value: UInt32, bits count: Int) {
    bits |= value << bitCount
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }
}
