import Ground
import Testing

@Suite struct FingerprintTests {
  @Test func aBitALengthAndABorderChangeTheHash() {
    func hash(_ parts: [UInt8]...) -> String {
      var hash = Fingerprint()
      for part in parts { hash.combine(part) }
      return hash.text
    }
    let zeros = (0..<100).map { hash(Array(repeating: 0, count: $0)) }
    #expect(Set(zeros).count == 100)
    #expect(hash([1, 2], [3]) != hash([1], [2, 3]))
    #expect(hash([], [1]) != hash([1], []))
    let flips = (0..<4096).map { bit -> String in
      var bytes = [UInt8](repeating: 0xA5, count: 512)
      bytes[bit / 8] ^= 1 << (bit % 8)
      return hash(bytes)
    }
    #expect(Set(flips).count == 4096)
    #expect(flips.allSatisfy { $0.utf8.count == 32 })
  }
}
