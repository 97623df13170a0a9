/// What a word of the language may be.
enum WordRole: UInt8 {
  /// Reserved wherever it stands.
  case reserved
  /// Reserved, and the word after it is the name of what it declares.
  case declaring
  /// A word such as `mutating`, before what it modifies.
  case modifier
  /// A word such as `get`, at the start of an accessor.
  case accessor
  /// `async`, after a parameter list or before `let`.
  case effect
}

/// The words of the language, found by their bytes.
enum Words {
  private struct Entry {
    var low: UInt64
    var high: UInt64
    var role: WordRole
  }

  /// Returns the role of the word at a range, or nil if it is a name.
  static func role(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> WordRole? {
    guard range.count < byLength.count else { return nil }
    let entries = byLength[range.count]
    if entries.isEmpty { return nil }
    let (low, high) = packed(bytes[range])
    for entry in entries where entry.low == low && entry.high == high {
      return entry.role
    }
    return nil
  }

  /// Returns up to sixteen bytes as two numbers.
  private static func packed(
    _ bytes: some Collection<UInt8>
  ) -> (low: UInt64, high: UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for (i, byte) in bytes.enumerated() {
      if i < 8 {
        low |= UInt64(byte) << (8 * UInt64(i))
      } else {
        high |= UInt64(byte) << (8 * UInt64(i - 8))
      }
    }
    return (low, high)
  }

  /// The entries, by the length of the word.
  private static let byLength: [[Entry]] = {
    var result = [[Entry]](repeating: [], count: 17)
    for (role, words) in table {
      for word in words.split(separator: " ") {
        let (low, high) = packed(word.utf8)
        result[word.utf8.count].append(
          Entry(low: low, high: high, role: role))
      }
    }
    return result
  }()

  private static let table: [(WordRole, String)] = [
    (
      .declaring,
      "associatedtype class enum extension func precedencegroup protocol "
        + "struct typealias"
    ),
    (
      .reserved,
      "deinit fileprivate import init inout internal let open operator private "
        + "public rethrows static subscript var break case catch continue "
        + "default defer do else fallthrough for guard if in repeat return "
        + "throw switch where while Any as await false is nil self Self super "
        + "throws true try"
    ),
    (
      .modifier,
      "some any actor mutating nonmutating override final lazy weak unowned "
        + "required convenience dynamic infix prefix postfix indirect package "
        + "consuming borrowing isolated nonisolated sending macro each "
        + "consume copy discard"
    ),
    (.accessor, "get set willSet didSet _read _modify"),
    (.effect, "async reasync"),
  ]
}
