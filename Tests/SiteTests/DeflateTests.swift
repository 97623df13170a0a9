import Testing

@testable import Site

@Suite struct DeflateTests {
  /// Bytes without any pattern.
  private func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  @Test func whatIsInflatedIsWhatWasDeflated() throws {
    let far = noise(32_768)
    let cases: [[UInt8]] = [
      [], [0], [255, 255], [1, 2, 3], Array(0...255), noise(100_000),
      // Runs up to the longest match, and beyond.
      [UInt8](repeating: 7, count: 258), [UInt8](repeating: 7, count: 259),
      [UInt8](repeating: 0, count: 1_000_000),
      // At the farthest distance, and one beyond.
      far + far, far + [9] + far,
      // Every length of a repetition.
      (3...258).flatMap { far[$0...].prefix($0) + [UInt8(0)] + far.prefix($0) },
      (0..<300_000).flatMap { [UInt8($0 % 251), UInt8($0 / 251 % 256), 3] },
    ]
    for bytes in cases {
      #expect(try inflated(deflated(bytes)) == bytes, "\(bytes.count) bytes")
    }
  }

  @Test func repetitionsTakeNoRoomAndNoiseLittleMore() {
    #expect(deflated([UInt8](repeating: 0, count: 1_000_000)).count < 7_000)
    #expect(deflated(noise(80_000)).count < 90_000)
    // The later of two repetitions is the longer one.
    let words = Array("abcdXbcdefghYabcdefgh".utf8)
    #expect(deflated(words).count == 16)
  }

  @Test func theBitsAreThoseOfTheFormat() {
    #expect(deflated([]) == [0x03, 0x00])
    #expect(deflated([0x61]) == [0x4B, 0x04, 0x00])
    // "a", then ten bytes from one byte before.
    #expect(
      deflated([UInt8](repeating: 0x61, count: 11))
        == [0x4B, 0x44, 0x00, 0x00])
  }
}

/// Returns what DEFLATE with fixed codes stands for, read bit by bit as RFC
/// 1951 tells it, with its tables written out.
private func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
  let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67,
    83, 99, 115, 131, 163, 195, 227, 258,
  ]
  let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513,
    769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  var place = 0
  func bit() throws -> Int {
    try #require(place < bytes.count * 8)
    defer { place += 1 }
    return Int(bytes[place / 8] >> (place % 8)) & 1
  }
  func number(_ count: Int) throws -> Int {
    try (0..<count).reduce(0) { try $0 | bit() << $1 }
  }
  func code(_ count: Int, after start: Int = 0) throws -> Int {
    try (0..<count).reduce(start) { sum, _ in try sum << 1 | bit() }
  }
  func symbol() throws -> Int {
    let seven = try code(7)
    if seven < 24 { return 256 + seven }
    let eight = try code(1, after: seven)
    if eight < 0xC0 { return eight - 0x30 }
    if eight < 0xC8 { return 280 + eight - 0xC0 }
    return try code(1, after: eight) - 0x190 + 144
  }
  try #require(number(1) == 1)
  try #require(number(2) == 1)
  var output: [UInt8] = []
  while true {
    let symbol = try symbol()
    if symbol == 256 { break }
    if symbol < 256 {
      output.append(UInt8(symbol))
      continue
    }
    let i = symbol - 257
    let length = try lengths[i] + number(i < 8 || i == 28 ? 0 : i / 4 - 1)
    let d = try code(5)
    let distance = try distances[d] + number(d < 4 ? 0 : d / 2 - 1)
    try #require(distance <= output.count)
    for _ in 0..<length { output.append(output[output.count - distance]) }
  }
  try #require((place + 7) / 8 == bytes.count)
  return output
}
