import Ground
import Testing

@Suite struct SealTests {
  private let content = Array("A result of some length, to be kept.".utf8)

  @Test func whatWasSealedIsOpenedUnderItsName() {
    for bytes in [[], [0], content] {
      let sealed = Seal.sealed(bytes, as: "a/b")
      #expect(Seal.opened(sealed, as: "a/b") == bytes)
      #expect(Seal.opened(sealed, as: "a/c") == nil)
    }
  }

  @Test func everyBitAndEveryLengthIsSealed() {
    let sealed = Seal.sealed(content, as: "a")
    for bit in 0..<(8 * sealed.count) {
      var flipped = sealed
      flipped[bit / 8] ^= 1 << (bit % 8)
      #expect(Seal.opened(flipped, as: "a") == nil, "bit \(bit)")
    }
    for length in 0..<sealed.count {
      #expect(Seal.opened(Array(sealed[..<length]), as: "a") == nil)
    }
    #expect(Seal.opened(sealed + [0], as: "a") == nil)
  }
}
