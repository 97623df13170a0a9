/// How values of a type become bytes and come back.
///
/// Only what is here passes between a grader and an attempt: numbers, truth,
/// text, matrices, the library's functions and theories, and arrays, optionals
/// and tuples of them.
struct Code<Value> {
  var write: (Value, inout Parcel) throws -> Void
  var read: (inout Parcel) throws -> Value
}

/// A type with a code.
protocol Coded {
  static func code() throws -> Code<Self>
}

/// An author's mistake: a function takes or returns what cannot be passed.
public struct Unpassable: Error, CustomStringConvertible {
  let type: Any.Type

  public var description: String {
    "values of type '\(String(reflecting: type))' cannot be passed between a "
      + "grader and an attempt; write the function with numbers, text, "
      + "matrices, or arrays, optionals and tuples of them"
  }
}

/// Returns the code of a type.
func code<Value>(of type: Value.Type) throws -> Code<Value> {
  func open<Type: Coded>(_ type: Type.Type) throws -> Any { try Type.code() }
  if let coded = type as? any Coded.Type {
    if let code = try open(coded) as? Code<Value> { return code }
  } else if let layout = TupleLayout(type) {
    return try layout.code(of: type)
  }
  throw Unpassable(type: type)
}

extension Array: Coded {
  static func code() throws -> Code<[Element]> {
    let element = try Grading.code(of: Element.self)
    return Code { array, parcel in
      parcel.write(UInt64(array.count))
      for value in array { try element.write(value, &parcel) }
    } read: { parcel in
      let count = try parcel.count()
      var array: [Element] = []
      array.reserveCapacity(count)
      for _ in 0..<count { array.append(try element.read(&parcel)) }
      return array
    }
  }
}

extension Optional: Coded {
  static func code() throws -> Code<Wrapped?> {
    let wrapped = try Grading.code(of: Wrapped.self)
    return Code { value, parcel in
      parcel.write(UInt8(value == nil ? 0 : 1))
      if let value { try wrapped.write(value, &parcel) }
    } read: { parcel in
      try parcel.byte() == 0 ? nil : try wrapped.read(&parcel)
    }
  }
}
