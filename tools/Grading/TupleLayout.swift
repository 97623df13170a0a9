/// What a tuple type consists of.
///
/// A tuple cannot conform to a protocol, and a pack does not match a tuple with
/// labels. The runtime describes both: a word with the kind, the number of
/// elements, their labels, and for each element its type and where it lies.
struct TupleLayout {
  private let elements: [(type: Any.Type, offset: Int)]

  private static let kind = 0x301

  /// Finds the layout of a type; `nil` if it is no tuple.
  init?(_ type: Any.Type) {
    let words = unsafeBitCast(type, to: UnsafeRawPointer.self)
    let size = MemoryLayout<Int>.size
    guard words.load(as: Int.self) == Self.kind else { return nil }
    let count = words.load(fromByteOffset: size, as: Int.self)
    elements = (0..<count).map { index in
      let element = words + (3 + 2 * index) * size
      return (
        element.load(as: Any.Type.self),
        Int(element.load(fromByteOffset: size, as: UInt32.self))
      )
    }
  }

  /// Returns the code of the type: that of each element, one after the other.
  func code<Tuple>(of type: Tuple.Type) throws -> Code<Tuple> {
    let parts = try elements.map { element in
      func open<Element>(_ type: Element.Type) throws -> Part {
        try Part(type, at: element.offset)
      }
      return try _openExistential(element.type, do: open)
    }
    return Code { tuple, parcel in
      try withUnsafePointer(to: tuple) { start in
        for part in parts { try part.write(UnsafeRawPointer(start), &parcel) }
      }
    } read: { parcel in
      let place = UnsafeMutablePointer<Tuple>.allocate(capacity: 1)
      defer { place.deallocate() }
      for (index, part) in parts.enumerated() {
        do {
          try part.read(UnsafeMutableRawPointer(place), &parcel)
        } catch {
          for part in parts[..<index] {
            part.destroy(UnsafeMutableRawPointer(place))
          }
          throw error
        }
      }
      return place.move()
    }
  }

  /// An element, written from where it lies and read to there.
  private struct Part {
    let write: (UnsafeRawPointer, inout Parcel) throws -> Void
    let read: (UnsafeMutableRawPointer, inout Parcel) throws -> Void
    let destroy: (UnsafeMutableRawPointer) -> Void

    init<Element>(_ type: Element.Type, at offset: Int) throws {
      let code = try Grading.code(of: type)
      write = { start, parcel in
        let place = (start + offset).assumingMemoryBound(to: Element.self)
        try code.write(place.pointee, &parcel)
      }
      read = { start, parcel in
        (start + offset).initializeMemory(
          as: Element.self, to: try code.read(&parcel))
      }
      destroy = { start in
        (start + offset).assumingMemoryBound(to: Element.self)
          .deinitialize(count: 1)
      }
    }
  }
}
