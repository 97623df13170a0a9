/// Returns the check sum that ZIP and PNG put beside their bytes: CRC-32, with
/// the polynomial of IEEE 802.3, its lowest bit first.
func cyclicRedundancyCheck(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var sum = UInt32.max
  for byte in bytes {
    sum = table[Int(truncatingIfNeeded: sum ^ UInt32(byte)) & 0xFF] ^ sum >> 8
  }
  return ~sum
}

/// What eight steps make of each byte.
private let table: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { rest, _ in
    rest & 1 == 0 ? rest >> 1 : 0xEDB8_8320 ^ rest >> 1
  }
}
