import LinearAlgebra

/// Makes the inputs of a target: case `n` of a seed is always the same.
struct Mutator {
  /// Longer inputs would only take longer.
  private static let longest = 20_000

  private let corpus: [[UInt8]]
  private let words: [[UInt8]]
  private let seed: UInt64

  init(_ target: any Target, seed: UInt64) {
    corpus = target.corpus.isEmpty ? [[]] : target.corpus
    words =
      target.words.map { Array($0.utf8) }
      + [[0], [0xFF], [0xC3], Array("\u{FEFF}".utf8), Array("\r\n".utf8)]
    self.seed = seed
  }

  /// Returns the input of a case.
  func input(_ number: Int) -> [UInt8] {
    var generator = SplitMix64(
      seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number))
    var bytes = piece(&generator)
    for _ in 0..<(1 << Int.random(in: 0..<5, using: &generator)) {
      mutate(&bytes, &generator)
    }
    return Array(bytes.prefix(Self.longest))
  }

  /// A stretch of one of the good inputs.
  private func piece(_ generator: inout SplitMix64) -> [UInt8] {
    let whole = corpus.randomElement(using: &generator) ?? []
    guard whole.count > 2_000, Bool.random(using: &generator) else {
      return Array(whole.prefix(Self.longest))
    }
    let length = Int.random(in: 1...2_000, using: &generator)
    let start = Int.random(in: 0...(whole.count - length), using: &generator)
    return Array(whole[start..<start + length])
  }

  private func mutate(
    _ bytes: inout [UInt8], _ generator: inout SplitMix64
  ) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(
      bytes.count, place + Int.random(in: 0...40, using: &generator))
    let word = words.randomElement(using: &generator) ?? []
    switch Int.random(in: 0..<9, using: &generator) {
    case 0 where place < bytes.count:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.removeSubrange(place...)
    case 4:
      // Nested or repeated without end, as a hostile text has it.
      let count = Int.random(in: 2...400, using: &generator)
      bytes.insert(
        contentsOf: Array(repeatElement(word, count: count).joined()),
        at: place)
    case 5:
      let other = piece(&generator).prefix(200)
      bytes.insert(contentsOf: other, at: place)
    case 6:
      bytes.replaceSubrange(
        place..<end,
        with: (0..<(end - place)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        })
    default: bytes.insert(contentsOf: word, at: place)
    }
  }
}
