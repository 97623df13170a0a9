import LinearAlgebra

extension Double: Coded {
  static func code() -> Code<Double> {
    Code { number, parcel in
      parcel.write(number.bitPattern)
    } read: { parcel in
      Double(bitPattern: try parcel.word())
    }
  }
}

extension Int: Coded {
  static func code() -> Code<Int> {
    Code { number, parcel in
      parcel.write(UInt64(bitPattern: Int64(number)))
    } read: { parcel in
      Int(Int64(bitPattern: try parcel.word()))
    }
  }
}

extension Bool: Coded {
  static func code() -> Code<Bool> {
    Code { truth, parcel in
      parcel.write(UInt8(truth ? 1 : 0))
    } read: { parcel in
      try parcel.byte() != 0
    }
  }
}

extension String: Coded {
  static func code() -> Code<String> {
    Code { text, parcel in
      parcel.write(text)
    } read: { parcel in
      try parcel.text()
    }
  }
}

extension Matrix: Coded {
  static func code() throws -> Code<Matrix> {
    let (number, elements) = (Int.code(), try [Double].code())
    return Code { matrix, parcel in
      try number.write(matrix.rows, &parcel)
      try number.write(matrix.columns, &parcel)
      try elements.write(matrix.elements, &parcel)
    } read: { parcel in
      let (rows, columns) = (
        try number.read(&parcel), try number.read(&parcel)
      )
      let elements = try elements.read(&parcel)
      // Not every process keeps the promises of its types.
      let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
      guard rows >= 0, columns >= 0, !overflow, count == elements.count else {
        throw Unreadable(
          "it is a matrix of \(rows)×\(columns) with \(elements.count) elements"
        )
      }
      return Matrix(rows: rows, columns: columns, elements: elements)
    }
  }
}
