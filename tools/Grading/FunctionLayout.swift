/// What a function type consists of.
///
/// A grader declares only the type of its function. To make a function of that
/// type, its parts must be known; the runtime describes them: a word with the
/// kind, one with the number of parameters, the type of the result, and the
/// types of the parameters.
struct FunctionLayout {
  private let parameters: [Any.Type]
  private let result: Any.Type

  private static let kind = 0x302

  /// Finds the layout of a type; `nil` if it is no function type.
  init?(_ type: Any.Type) {
    let words = unsafeBitCast(type, to: UnsafeRawPointer.self)
    let size = MemoryLayout<Int>.size
    guard words.load(as: Int.self) == Self.kind else { return nil }
    let count = words.load(fromByteOffset: size, as: Int.self) & 0xFFFF
    result = words.load(fromByteOffset: 2 * size, as: Any.Type.self)
    parameters = (0..<count).map {
      words.load(fromByteOffset: (3 + $0) * size, as: Any.Type.self)
    }
  }

  /// Returns a function of the type `Function`, which has this layout, that
  /// calls an attempt.
  func function<Function>(
    _ type: Function.Type, calling remote: RemoteAttempt
  ) throws -> Function {
    func check<Value>(_ type: Value.Type) throws { _ = try code(of: type) }
    for part in parameters + [result] {
      try _openExistential(part, do: check)
    }
    func open<Output>(_ type: Output.Type) -> Any? {
      function(of: remote, type)
    }
    guard (1...6).contains(parameters.count),
      let function = _openExistential(result, do: open) as? Function
    else { throw Unpassable(type: type) }
    return function
  }

  // One step for each argument: a function of any number of them can be made,
  // but not handed on.
  private func function<Output>(
    of remote: RemoteAttempt, _: Output.Type
  ) -> Any {
    func one<A>(_: A.Type) -> Any {
      func two<B>(_: B.Type) -> Any {
        func three<C>(_: C.Type) -> Any {
          func four<D>(_: D.Type) -> Any {
            func five<E>(_: E.Type) -> Any {
              func six<F>(_: F.Type) -> Any {
                {
                  @Sendable (a: A, b: B, c: C, d: D, e: E, f: F) throws
                    -> Output in
                  try remote.call(a, b, c, d, e, f)
                }
              }
              if parameters.count > 5 {
                return _openExistential(parameters[5], do: six)
              }
              return {
                @Sendable (a: A, b: B, c: C, d: D, e: E) throws -> Output in
                try remote.call(a, b, c, d, e)
              }
            }
            if parameters.count > 4 {
              return _openExistential(parameters[4], do: five)
            }
            return { @Sendable (a: A, b: B, c: C, d: D) throws -> Output in
              try remote.call(a, b, c, d)
            }
          }
          if parameters.count > 3 {
            return _openExistential(parameters[3], do: four)
          }
          return { @Sendable (a: A, b: B, c: C) throws -> Output in
            try remote.call(a, b, c)
          }
        }
        if parameters.count > 2 {
          return _openExistential(parameters[2], do: three)
        }
        return { @Sendable (a: A, b: B) throws -> Output in
          try remote.call(a, b)
        }
      }
      if parameters.count > 1 {
        return _openExistential(parameters[1], do: two)
      }
      return { @Sendable (a: A) throws -> Output in
        try remote.call(a)
      }
    }
    return _openExistential(parameters[0], do: one)
  }
}
