/// Whether a byte ends a line.
func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// Whether a byte is a space or ends a line.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a byte is an ASCII letter, digit, underscore or dollar sign.
func isWord(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
    || byte == 0x24
}

func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

/// Whether a byte is an ASCII character that operators are made of.
func isOperator(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"),
    UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"),
    UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
    UInt8(ascii: "~"), UInt8(ascii: "?"):
    true
  default: false
  }
}

/// Whether a scalar beyond ASCII is one that operators are made of.
///
/// Reference: *The Swift Programming Language*, "Lexical Structure".
func isOperatorScalar(_ value: UInt32) -> Bool {
  switch value {
  case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0...0xB1, 0xB6, 0xBB, 0xBF,
    0xD7, 0xF7, 0x2016...0x2017, 0x2020...0x2027, 0x2030...0x203E,
    0x2041...0x2053, 0x2055...0x205E, 0x2190...0x23FF, 0x2500...0x2775,
    0x2794...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3003, 0x3008...0x3020, 0x3030:
    true
  default: false
  }
}
