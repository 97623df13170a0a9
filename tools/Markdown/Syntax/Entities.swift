/// A character reference found in a text: how long it is, what it stands for.
struct Entity {
  var length: Int
  var first: Unicode.Scalar
  var second: Unicode.Scalar?

  /// Reads the reference that starts with the ampersand at `start`, if any:
  /// `&name;`, `&#1234;` or `&#x12ab;`.
  ///
  /// - Complexity: O(log *n*) for *n* names; at most 33 bytes are looked at.
  init?(in bytes: UnsafePointer<UInt8>, at start: Int, end: Int) {
    guard start + 1 < end else { return nil }
    let found =
      bytes[start + 1] == UInt8(ascii: "#")
      ? Self.numeric(bytes, at: start, end: end)
      : Self.named(bytes, at: start, end: end)
    guard let found else { return nil }
    self = found
  }

  private init(length: Int, first: Unicode.Scalar, second: Unicode.Scalar?) {
    self.length = length
    self.first = first
    self.second = second
  }

  private static func numeric(
    _ bytes: UnsafePointer<UInt8>, at start: Int, end: Int
  ) -> Entity? {
    var position = start + 2
    guard position < end else { return nil }
    let isHexadecimal = bytes[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let digits = position
    let limit = min(end, digits + (isHexadecimal ? 6 : 7))
    var value: UInt32 = 0
    while position < limit,
      let digit = digitValue(bytes[position]),
      isHexadecimal || digit < 10
    {
      value = value * (isHexadecimal ? 16 : 10) + digit
      position += 1
    }
    guard position > digits, position < end,
      bytes[position] == UInt8(ascii: ";")
    else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Entity(
      length: position + 1 - start, first: scalar ?? "\u{FFFD}", second: nil)
  }

  /// Looks the name up in the table, by bisection.
  private static func named(
    _ bytes: UnsafePointer<UInt8>, at start: Int, end: Int
  ) -> Entity? {
    let name = start + 1
    var nameEnd = name
    let limit = min(end, name + 32)
    while nameEnd < limit, isLetterOrDigit(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > name, nameEnd < end,
      bytes[nameEnd] == UInt8(ascii: ";")
    else { return nil }
    let table = entityTable.utf8Start
    var low = 0
    var high = entityTable.utf8CodeUnitCount
    while low < high {
      // The entry that the middle byte belongs to.
      var entry = (low + high) / 2
      while entry > low, table[entry - 1] > 0x20 { entry -= 1 }
      var (i, j) = (entry, name)
      while j < nameEnd, table[i] == bytes[j] {
        i += 1
        j += 1
      }
      let isEnd = table[i] == UInt8(ascii: "=")
      if j == nameEnd, isEnd {
        let (first, second) = scalars(in: table, at: i + 1)
        return Entity(
          length: nameEnd + 1 - start, first: first, second: second)
      }
      if isEnd || (j < nameEnd && table[i] < bytes[j]) {
        while i < high, table[i] > 0x20 { i += 1 }
        low = i + 1
      } else {
        high = max(low, entry - 1)
      }
    }
    return nil
  }

  /// Appends what the reference stands for, in UTF-8.
  func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: first.utf8)
    if let second { bytes.append(contentsOf: second.utf8) }
  }
}

/// Returns the one or two scalars of an entry of the table.
private func scalars(
  in table: UnsafePointer<UInt8>, at start: Int
) -> (Unicode.Scalar, Unicode.Scalar?) {
  var values: [UInt32] = [0]
  var i = start
  while true {
    if let digit = digitValue(table[i]) {
      values[values.count - 1] = values[values.count - 1] * 16 + digit
    } else if table[i] == UInt8(ascii: ",") {
      values.append(0)
    } else {
      break
    }
    i += 1
  }
  return (
    Unicode.Scalar(values[0]) ?? "\u{FFFD}",
    values.count > 1 ? Unicode.Scalar(values[1]) : nil
  )
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

private func digitValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}
