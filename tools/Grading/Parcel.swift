/// Values as bytes, one after the other.
struct Parcel {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  /// What keeps the functions that are passed, on the side that has them.
  let functions: PassedFunctions?

  /// What asks for the values of functions, on the side that has them not.
  let asking: AskingSide?

  /// Creates a parcel to be filled.
  init(functions: PassedFunctions? = nil) {
    self.functions = functions
    asking = nil
  }

  /// Creates a parcel that has arrived.
  init(_ bytes: [UInt8], asking: AskingSide? = nil) {
    self.bytes = bytes
    self.asking = asking
    functions = nil
  }

  /// How many bytes have not been read.
  var rest: Int { bytes.count - position }

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  mutating func write(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func byte() throws -> UInt8 {
    guard rest > 0 else { throw Unreadable("it ends too early") }
    position += 1
    return bytes[position - 1]
  }

  mutating func word() throws -> UInt64 {
    guard rest >= 8 else { throw Unreadable("it ends too early") }
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      UInt64(
        littleEndian: $0.loadUnaligned(
          fromByteOffset: position, as: UInt64.self))
    }
  }

  /// Reads how many values follow, each of which takes at least one byte.
  mutating func count() throws -> Int {
    let count = try word()
    guard count <= UInt64(rest) else {
      throw Unreadable("it claims more values than it has")
    }
    return Int(count)
  }

  mutating func text() throws -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  /// Ends the reading.
  func finish() throws {
    guard rest == 0 else { throw Unreadable("it is too long") }
  }
}

/// Why some bytes are not the values that they should be.
struct Unreadable: Error {
  var reason: String

  init(_ reason: String) { self.reason = reason }
}
